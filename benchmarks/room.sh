#!/usr/bin/env bash
# A full treatment room: the real application on a real embedded PostgreSQL, running infusions, a monitor for each that sends
# five values a second over HL7, open boards, ten session pages, a saturation charted every seven seconds that must alarm.
# Says how soon readings and alarms were on the boards, whether everything was stored, and what memory and CPU were used.
#
#   benchmarks/room.sh [sessions] [boards] [minutes] [seconds between two collections of the heap]
#
# Needs a JDK 25 in JAVA_HOME and Linux. Everything runs on this machine: those who ask share its cores with the application.
set -euo pipefail
cd "$(dirname "$0")/.."
: "${JAVA_HOME:?set JAVA_HOME to a JDK 25}"
sessions=${1:-300} boards=${2:-100} minutes=${3:-5} every=${4:-60}
mvn -q -B -pl benchmarks -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
uptime
"$JAVA_HOME/bin/java" -Xmx900m --add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED \
    -cp "benchmarks/target/classes:$(cat benchmarks/target/classpath)" \
    org.evenkeel.benchmarks.room.RoomRun "$data/clinic" "$sessions" "$boards" "$((minutes * 60))" "$every"
uptime
