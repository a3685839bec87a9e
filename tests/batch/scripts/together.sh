#!/usr/bin/env bash
# Several runs in one folder, and a stop by signal.
# shellcheck disable=SC1091,SC2154  # what series.sh sets
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/series.sh"

make_inputs "$work/in"
draw "$work/whole" -j 1

# Four at once share the work, and each map is drawn by one of them.
for run in 1 2 3 4; do
    "$program" batch "$work/in/events.csv" --by day --template "$work/in/look.toml" --json -o "$work/shared" \
        --format svg,png --dpi 36 -j 2 >"$work/out-$run.json" 2>/dev/null &
done
wait
same "$work/whole" "$work/shared" "runs in one folder spoil each other's results"
drawn=$(cat "$work"/out-*.json | awk -F'[:,]' '/^  "drawn":/ { sum += $2 } END { print sum }')
[ "$drawn" = 8 ] || fail "eight maps were drawn $drawn times"

# A second run has nothing to do; one with another resolution says why it has.
"$program" batch "$work/in/events.csv" --by day --template "$work/in/look.toml" -o "$work/shared" --format svg,png \
    --dpi 36 >/dev/null 2>"$work/err"
grep -q '0 drawn, 8 up to date, 0 failed' "$work/err" || fail "a second run draws again: $(cat "$work/err")"
"$program" batch "$work/in/events.csv" --by day --template "$work/in/look.toml" -o "$work/shared" --format svg,png \
    --dpi 40 >/dev/null 2>"$work/err"
grep -q '8 drawn again: changed: format or resolution' "$work/err" || fail "the reason is not told: $(cat "$work/err")"

# Stopped within a second, and what is there is whole.
"$program" batch "$work/in/events.csv" --by day --template "$work/in/look.toml" -q -o "$work/stopped" --format png \
    --dpi 300 -j 2 &
run=$!
sleep 0.4
before=$(date +%s%N)
kill -INT "$run" 2>/dev/null || true
status=0
wait "$run" || status=$?
took=$((($(date +%s%N) - before) / 1000000))
[ "$status" -eq 130 ] || [ "$status" -eq 0 ] || fail "a stop gives status $status"
[ "$took" -lt 1000 ] || fail "a stop takes $took ms"
[ -z "$(find "$work/stopped" -name '.*.tmp' 2>/dev/null)" ] || fail "a stop leaves half-written files"

echo "runs share a folder and stop at once"
