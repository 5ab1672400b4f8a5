#!/usr/bin/env bash
# How long a page of the registry takes in a large clinic: fills the read tables of an embedded PostgreSQL in a temporary folder
# with invented rows, fifty scores and ten sessions a patient, and times every report.
#
#   benchmarks/registry.sh [patients]
#
# Needs a JDK 25 in JAVA_HOME.
set -euo pipefail
cd "$(dirname "$0")/.."
: "${JAVA_HOME:?set JAVA_HOME to a JDK 25}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -q -B -pl benchmarks -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
"$JAVA_HOME/bin/java" -Xmx2g -cp "benchmarks/target/classes:$(cat benchmarks/target/classpath)" \
    org.evenkeel.benchmarks.registry.RegistryPages "$work/data" "${1:-100000}"
