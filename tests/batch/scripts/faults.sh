#!/usr/bin/env bash
# A map that ends the process, and one that never ends, cost only themselves.
# shellcheck disable=SC1091,SC2154  # what series.sh sets
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/series.sh"

# A sanitizer shall let the signal end the process as it does without one.
export ASAN_OPTIONS=${ASAN_OPTIONS:+$ASAN_OPTIONS:}handle_segv=0
export TSAN_OPTIONS=${TSAN_OPTIONS:+$TSAN_OPTIONS:}handle_segv=0
make_inputs "$work/in"
draw "$work/whole" -j 2

# begin JOBS: a run in the background, large enough to be met at work. Sets `run` and, once it draws, `worker`.
begin() {
    rm -rf "$work/hit"
    "$program" batch "$work/in/events.csv" --by day --template "$work/in/look.toml" -o "$work/hit" --format svg,png \
        --dpi 36 -j "$1" --time-limit 8 >"$work/out" 2>"$work/err" &
    run=$!
    worker=
    for _ in $(seq 200); do
        worker=$(pgrep -P "$run" | head -1 || true)
        [ -z "$worker" ] || ! grep -q name "$work/hit/sitmap-journal.jsonl" 2>/dev/null || return 0
        sleep 0.02
    done
}

# One at a time: the map at hand is named with its code, all others are there. A signal may also fall between two maps,
# and then none is lost; so it is tried until one was hit.
named=no
for _ in 1 2 3 4 5 6 7 8; do
    begin 1
    kill -SEGV "$worker" 2>/dev/null || true
    status=0
    wait "$run" || status=$?
    if [ "$status" = 3 ]; then
        grep -q 'E_INTERNAL.*ended by signal 11' "$work/err" || fail "the map is not named: $(cat "$work/err")"
        grep -q '7 drawn\|[0-6] drawn, [1-7] up to date, 1 failed' "$work/err" ||
            fail "others are lost: $(cat "$work/err")"
        [ "$(find "$work/hit" -name '*.png' | wc -l)" = 7 ] || fail "not all others are drawn"
        named=yes
        break
    fi
    [ "$status" = 0 ] || fail "a crash gives status $status: $(cat "$work/err")"
done
[ "$named" = yes ] || fail "no crash met a map at hand"
# The next run draws what was left out; nothing tells of the crash any more.
draw "$work/hit" -j 2
same "$work/whole" "$work/hit" "a crash leaves its traces"

# Several at once: nobody knows whose fault it was, each is tried alone, and all are there.
begin 2
kill -SEGV "$worker" 2>/dev/null || true
status=0
wait "$run" || status=$?
[ "$status" = 0 ] || [ "$status" = 3 ] || fail "a crash of two gives status $status"
draw "$work/hit" -j 2
same "$work/whole" "$work/hit" "a crash of two leaves its traces"

# A map that does not end is given up when its time is over.
begin 1
kill -STOP "$worker" 2>/dev/null || true
status=0
wait "$run" || status=$?
[ "$status" = 0 ] || grep -q 'E_LIMIT.*took longer than 8 seconds' "$work/err" ||
    fail "what never ends is not named ($status): $(cat "$work/err")"
draw "$work/hit" -j 2
same "$work/whole" "$work/hit" "a map that was given up leaves its traces"
