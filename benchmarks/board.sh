#!/usr/bin/env bash
# What one look at the board of chairs costs: CPU of the server for each answer, and how long people wait, with many
# boards open at once. Asks a running clinic; the number of tiles is what that clinic has in its chairs.
#
#   benchmarks/board.sh URL USER PASSWORD SERVER_PID [boards] [looks each]
#
# Needs Linux (/proc), curl. Looks in the same second and state share one drawing, as open boards do.
set -euo pipefail

url=$1 user=$2 password=$3 pid=$4 boards=${5:-100} looks=${6:-10}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ticks=$(getconf CLK_TCK)

# CPU of the server so far, in milliseconds
cpu() { awk -v t="$ticks" '{ print int(($14 + $15) * 1000 / t) }' "/proc/$pid/stat"; }

token=$(curl -fsS -c "$work/jar" "$url/sign-in" | sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p' | head -1)
curl -fsS -o /dev/null -b "$work/jar" -c "$work/jar" --data-urlencode "_csrf=$token" \
    --data-urlencode "username=$user" --data-urlencode "password=$password" "$url/sign-in"
curl -fsS -b "$work/jar" "$url/board" -o "$work/page"
tiles=$(grep -c 'class="seat ' "$work/page" || true)

look() {
    for _ in $(seq "$looks"); do
        curl -fsS -b "$work/jar" -o /dev/null -w '%{time_total}\n' "$url/board/tiles"
    done
}

look >/dev/null # warm
before=$(cpu)
idle_from=$(date +%s%N)
for i in $(seq "$boards"); do look >"$work/$i.times" & done
wait
spent=$(($(cpu) - before))
answers=$(cat "$work"/*.times | wc -l)
took=$((($(date +%s%N) - idle_from) / 1000000))
sort -n "$work"/*.times >"$work/sorted"
at() { awk -v n="$answers" -v p="$1" 'NR == int(n * p + 0.5) { printf "%.0f ms", $1 * 1000 }' "$work/sorted"; }
echo "tiles $tiles, boards $boards, answers $answers in $took ms"
echo "CPU of the server for one answer: $(awk -v s="$spent" -v n="$answers" 'BEGIN { printf "%.2f ms", s / n }')"
echo "waiting: half $(at 0.5), 99 of 100 $(at 0.99)"
