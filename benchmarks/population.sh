#!/usr/bin/env bash
# A hundred thousand people over a day by the minute, from a cold start on: benchmarks/population.sh [threads] [rounds].
# Needs a JDK 25 in JAVA_HOME.
set -euo pipefail
cd "$(dirname "$0")/.."
: "${JAVA_HOME:?set JAVA_HOME to a JDK 25}"
mvn -q -B -pl benchmarks -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
"$JAVA_HOME/bin/java" --add-modules jdk.incubator.vector \
    -cp "benchmarks/target/classes:$(cat benchmarks/target/classpath)" \
    org.evenkeel.benchmarks.pharmacology.PopulationTimes "${1:-1}" "${2:-8}"
