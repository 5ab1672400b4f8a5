#!/usr/bin/env bash
# Times CDS Hooks calls on a warm clinic: the real application on a real embedded PostgreSQL, one call after the other over HTTP
# with a whole record as prefetch.
#
#   benchmarks/hooks.sh RECORD.json [calls to warm up] [calls that are timed]
#
# Needs a JDK 25 in JAVA_HOME. The system that asks shares this machine with the clinic.
set -euo pipefail
bundle=$(realpath "$1")
cd "$(dirname "$0")/.."
: "${JAVA_HOME:?set JAVA_HOME to a JDK 25}"
mvn -q -B -pl benchmarks -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
uptime
"$JAVA_HOME/bin/java" -Xmx900m --add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED \
    -cp "benchmarks/target/classes:$(cat benchmarks/target/classpath)" \
    org.evenkeel.benchmarks.hooks.HookTimes "$data/clinic" "$bundle" "${2:-500}" "${3:-1000}"
uptime
