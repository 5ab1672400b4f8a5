#!/usr/bin/env bash
# How long a change of rules takes to be tried on every chart: fills an embedded PostgreSQL in a temporary folder with
# charts of 30 to 60 entries and times "evenkeel recheck" with a clinic's folder that changes rules.
#
#   benchmarks/recheck.sh [charts] [folder of knowledge]
#
# Needs a JDK 25 in JAVA_HOME. Build first (./evenkeel help). Without a folder one is made in which a rule on blood pressure
# that holds for everybody is added.
set -euo pipefail
cd "$(dirname "$0")/.."
: "${JAVA_HOME:?set JAVA_HOME to a JDK 25}"
charts=${1:-10000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -q -B -pl benchmarks -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
"$JAVA_HOME/bin/java" -cp "benchmarks/target/classes:$(cat benchmarks/target/classpath)" \
    org.evenkeel.benchmarks.journal.JournalFill "$work/data" "$charts"
knowledge=${2:-$work/knowledge}
if [ $# -lt 2 ]; then
    mkdir -p "$knowledge/rules"
    cp benchmarks/src/recheck/pressure.yaml "$knowledge/rules/"
fi
time ./evenkeel recheck --data "$work/data" --knowledge "$knowledge" >"$work/changed" 2>"$work/progress"
head -1 "$work/changed"
tail -1 "$work/changed"
