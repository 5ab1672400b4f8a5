#!/usr/bin/env bash
# Measures what a person waits for: from the command to the first page, on an empty data folder (cold: the database is
# made) and on one that was used before (warm), and the memory of the program and its database afterwards.
#
#   benchmarks/startup.sh [rounds] [port]
#
# Build first (./evenkeel help). Needs Linux (/proc), curl. "cold" is an empty data folder, not an empty disk cache.
set -euo pipefail

rounds=${1:-3}
port=${2:-18140}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
data=$(mktemp -d)
program=''

millis() { echo $(($(date +%s%N) / 1000000)); }

stop() {
    [ -z "$program" ] || { kill -TERM "$program" 2>/dev/null || true; wait "$program" 2>/dev/null || true; }
    program=''
}
trap 'stop; rm -rf "$data"' EXIT

# Starts on $1, waits for the first page, prints the milliseconds.
first_page() {
    local begun
    begun=$(millis)
    "$root/evenkeel" run --data "$1" --port "$port" >"$data/out" 2>&1 &
    program=$!
    until curl -fsSL -H 'Accept: text/html' -o /dev/null "http://127.0.0.1:$port/" 2>/dev/null; do
        kill -0 "$program" 2>/dev/null || { cat "$data/out" >&2; exit 1; }
        sleep 0.02
    done
    echo $(($(millis) - begun)) >"$data/elapsed"
}

# Resident memory in MB of the process $1 and, summed as proportional shares, of the database below $2.
memory() {
    local java database=0 pid share cluster=$2/postgres/cluster-18
    java=$(awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$1/status")
    local server
    server=$(head -n 1 "$cluster/postmaster.pid")
    for pid in "$server" $(pgrep -P "$server"); do
        share=$(awk '/^Pss:/ { print $2 }' "/proc/$pid/smaps_rollup" 2>/dev/null || echo 0)
        database=$((database + share))
    done
    echo "memory after the first page: program $java MB resident, database $((database / 1024)) MB (proportional)"
}

"$root/evenkeel" --version
for round in $(seq "$rounds"); do
    rm -rf "$data/clinic"
    first_page "$data/clinic"
    echo "cold $round: $(cat "$data/elapsed") ms"
    stop
    first_page "$data/clinic"
    echo "warm $round: $(cat "$data/elapsed") ms"
    [ "$round" != "$rounds" ] || memory "$program" "$data/clinic"
    begun=$(millis)
    stop
    echo "stop $round: $(($(millis) - begun)) ms"
done
