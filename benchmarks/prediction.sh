#!/usr/bin/env bash
# Measures what the slider of the plan page waits for: one prediction over HTTP on loopback, JSON in, bands of 24 hours
# out; a dose that moves (what was solved is scaled) and a person never seen before (solved anew). Prints median and 95th percentile in milliseconds.
#
#   benchmarks/prediction.sh ADDRESS USERNAME [calls]       the password is read from EVENKEEL_PASSWORD
#
# Start a clinic first (./evenkeel) with an account that reads charts. Needs curl and awk.
set -euo pipefail

address=${1:?address, such as http://127.0.0.1:8080}
username=${2:?user name}
calls=${3:-200}
jar=$(mktemp)
trap 'rm -f "$jar"' EXIT

token() { curl -fsS -b "$jar" -c "$jar" -H 'Accept: text/html' "$address$1" | grep -o 'name="csrf" content="[^"]*"' | cut -d'"' -f4; }

curl -fsS -o /dev/null -b "$jar" -c "$jar" -H 'Accept: text/html' --data-urlencode "_csrf=$(token /sign-in)" \
    --data-urlencode "username=$username" --data-urlencode "password=${EVENKEEL_PASSWORD:?}" "$address/sign-in"
csrf=$(token /patients || true)
[ -n "$csrf" ] || csrf=$(token /nowhere)

# One curl for all calls keeps the connection, as a browser does; the dose changes from call to call.
measure() {
    local wanted=$1 vary=$3 config i
    config=$(mktemp)
    for ((i = 0; i < calls; i++)); do
        [ "$i" -eq 0 ] || echo next
        printf 'url = "%s/predictions"\n' "$address"
        printf 'header = "X-CSRF-TOKEN: %s"\nheader = "X-Requested-With: fetch"\nheader = "Content-Type: application/json"\n' "$csrf"
        printf 'data = "{\\"drug\\":\\"ketamine\\",\\"route\\":\\"intravenous\\",\\"dose\\":%d.%02d,\\"doseUnit\\":\\"mg/kg\\",\\"minutes\\":%d,\\"weightKg\\":%d,\\"ageYears\\":40%s}"\n' 0 $((30 + i % 60)) 40 "$([ "$vary" = yes ] && echo $((40 + i)) || echo 70)" "$wanted"
        printf 'cookie = "%s"\nfail\nsilent\noutput = "/dev/null"\nwrite-out = "%%{time_total}\\n"\n' "$jar"
    done >"$config"
    curl -K "$config" | sort -n | awk -v what="$2" '{ t[NR] = $1 * 1000 } END { printf "%s: %d calls, median %.1f ms, 95th percentile %.1f ms\n", what, NR, t[int((NR + 1) / 2)], t[int(NR * 0.95)] }'
    rm -f "$config"
}

measure '' "warm-up, not counted" no >/dev/null
measure '' "venous ketamine, the dose moves" no
measure ',\"curves\":[\"arterial\",\"norketamine\"]' "with arterial ketamine and norketamine, the dose moves" no
measure '' "venous ketamine, another person at every call" yes
measure ',\"effects\":true' "with acute effects, the dose moves" no
