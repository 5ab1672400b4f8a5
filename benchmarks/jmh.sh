#!/usr/bin/env bash
# Runs JMH benchmarks of this module: benchmarks/jmh.sh NAME [JMH options]. Needs a JDK 25 in JAVA_HOME.
set -euo pipefail
cd "$(dirname "$0")/.."
: "${JAVA_HOME:?set JAVA_HOME to a JDK 25}"
mvn -q -B -pl benchmarks -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
exec "$JAVA_HOME/bin/java" -cp "benchmarks/target/classes:$(cat benchmarks/target/classpath)" org.openjdk.jmh.Main "$@"
