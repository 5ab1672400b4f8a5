#!/usr/bin/env bash
# Entries a second durably appended and the time to open a chart, on an embedded PostgreSQL of its own in a temporary
# folder: benchmarks/journal.sh [entries each writer appends]. Needs a JDK 25 in JAVA_HOME.
set -euo pipefail
cd "$(dirname "$0")/.."
: "${JAVA_HOME:?set JAVA_HOME to a JDK 25}"
mvn -q -B -pl benchmarks -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
"$JAVA_HOME/bin/java" -cp "benchmarks/target/classes:$(cat benchmarks/target/classpath)" \
    org.evenkeel.benchmarks.journal.JournalThroughput "$data" "${1:-1000}"
