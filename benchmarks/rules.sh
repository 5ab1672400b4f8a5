#!/usr/bin/env bash
# Times the whole rule base for one patient and what would lift the stops of a blocked one, by the clock and by CPU time:
# benchmarks/rules.sh [folder of FHIR bundles]. Needs a JDK 25 in JAVA_HOME.
set -euo pipefail
cd "$(dirname "$0")/.."
: "${JAVA_HOME:?set JAVA_HOME to a JDK 25}"
mvn -q -B -pl benchmarks -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
exec "$JAVA_HOME/bin/java" -cp "benchmarks/target/classes:$(cat benchmarks/target/classpath)" \
    org.evenkeel.benchmarks.rules.RuleTimes "$@"
