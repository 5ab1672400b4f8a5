#!/usr/bin/env bash
# Runs three workloads here and in mrgsolve (R), in turns on one machine, and prints how many times as long mrgsolve takes.
#
#   benchmarks/mrgsolve.sh [rounds]        needs a JDK 25 in JAVA_HOME, and Rscript with the package mrgsolve
#
# Exit codes: 0 measured, 3 Rscript or mrgsolve is not installed (nothing was measured), others an error.
#
# THE RATIOS ARE NOT MEASURED YET: there was no R where this was written. The R side follows mrgsolve's documentation.
#
# What is compared, on one thread each, from parameters to numbers in memory, compilation and starting left out:
#   population   100,000 subjects, three compartments, 0.5 mg/kg over 40 min, 1,441 minutes, exact 5, 50 and 95 % bands
#   course       9,984 subjects, norketamine, effect site and a saturable indirect response, six infusions, 28 days hourly
#   patient      ours: a fit to five concentrations, 1,000 draws and bands of a 28-day plan; mrgsolve, which does not fit:
#                1,000 subjects and bands of the same plan
# A closed form against a solver of differential equations is part of why: mrgsolve solves any system you write down,
# with three compartments and more by LSODA; ours solves linear bodies exactly and only the response by quadrature. The
# numbers called "check" should agree between the two sides for population and course.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-3}

if ! command -v Rscript >/dev/null; then
    echo "Rscript is not installed: nothing was measured." >&2
    exit 3
fi
if ! Rscript -e 'quit(status = !requireNamespace("mrgsolve", quietly = TRUE))' >/dev/null 2>&1; then
    echo "Rscript is here, but its package mrgsolve is not: nothing was measured." >&2
    exit 3
fi
: "${JAVA_HOME:?set JAVA_HOME to a JDK 25}"

mvn -q -B -pl benchmarks -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
ours() {
    "$JAVA_HOME/bin/java" -Xmx3g --add-modules jdk.incubator.vector -cp "benchmarks/target/classes:$(cat benchmarks/target/classpath)" \
        org.evenkeel.benchmarks.pharmacology.PeerWorkloads "$@"
}
ours write "$folder"

for round in $(seq "$rounds"); do
    echo "round $round of $rounds, load $(cut -d' ' -f1-3 /proc/loadavg)" >&2
    ours | sed 's/^/ours /' | tee -a "$folder/figures" >&2
    Rscript benchmarks/mrgsolve.R "$folder" | sed 's/^/mrgsolve /' | tee -a "$folder/figures" >&2
done

# Medians of the rounds, and the ratio of the medians.
awk '
    $2 == "time" { n[$1 $3]++; t[$1 $3, n[$1 $3]] = $4; names[$3] = 1 }
    function median(key,   i, j, v, m) {
        m = n[key]
        for (i = 1; i <= m; i++) v[i] = t[key, i]
        for (i = 2; i <= m; i++) for (j = i; j > 1 && v[j - 1] > v[j]; j--) { x = v[j]; v[j] = v[j - 1]; v[j - 1] = x }
        return v[int((m + 1) / 2)]
    }
    END {
        printf "%-12s %12s %12s %10s\n", "workload", "ours, s", "mrgsolve, s", "ratio"
        for (name in names) {
            o = median("ours" name); p = median("mrgsolve" name)
            printf "%-12s %12.3f %12.3f %9.1fx\n", name, o, p, p / o
        }
    }' "$folder/figures"
