#!/usr/bin/env bash
# kills.sh [COUNT]: kills runs at random moments (60 times unless told), looks at what they left, and compares what
# comes of it with a run that nobody disturbed. The moments are spread over what is done, not over time, which a busy
# machine stretches.
# shellcheck disable=SC1091,SC2154  # what series.sh sets
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/series.sh"

count=${1:-60}
RANDOM=${SEED:-1}
make_inputs "$work/in"
# Four maps: fewer take the same ways, and a run that is cut short costs less.
sed -i 5q "$work/in/events.csv"
draw "$work/whole" -j 2

# results FOLDER: sets `there` to how many files stand under a final name.
results() {
    local files
    shopt -s nullglob
    files=("$1"/*)
    there=${#files[@]}
}
results "$work/whole"
all=$there

# pause MILLISECONDS, without a process of its own.
mkfifo "$work/never"
exec 9<>"$work/never"
pause() { read -r -t "$(printf '0.%03d' "$1")" -u 9 || true; }

# Waits until so many more results are there as chance wants, and a moment more; for none, it is a moment of the start.
await_moment() {
    local wanted
    results "$work/cut"
    wanted=$((RANDOM % (all - there + 1)))
    [ "$wanted" -gt 0 ] || pause $((RANDOM % 100))
    wanted=$((wanted + there))
    while [ "$there" -lt "$wanted" ] && [ -e "/proc/$run/exe" ]; do
        pause 2
        results "$work/cut"
    done
    pause $((RANDOM % 12))
}

# What stands under a final name is whole.
look() {
    local file
    for file in "$work/cut"/*; do
        case $file in
        *.svg) [ "$(tail -c 7 "$file")" = "</svg>" ] || fail "$file is not whole" ;;
        *.png) [ "$(tail -c 8 "$file" | od -An -tx1 | tr -d ' \n')" = 49454e44ae426082 ] || fail "$file is not whole" ;;
        *.csv | *.json | *.geojson | *.txt | *.html) [ -s "$file" ] || fail "$file is empty" ;;
        esac
    done
}

# gone PID: ends soon (a busy disk may hold it for a while), whether or not somebody asks for its status.
gone() {
    for _ in $(seq 1000); do
        grep -q '^State:[[:space:]]*[^Z]' "/proc/$1/status" 2>/dev/null || return 0
        sleep 0.01
    done
    return 1
}

# Two in three end the program as a whole, one in three the process that draws: the other then goes on without it.
kills=0 workers=0 runs=0
while [ "$kills" -lt "$count" ]; do
    become_draw "$work/cut" -j 2 2>"$work/err" &
    run=$!
    await_moment
    worker=$(pgrep -P "$run" || true)
    if [ -n "$worker" ] && [ $((RANDOM % 3)) -eq 0 ]; then
        kill -9 "$worker" 2>/dev/null && kills=$((kills + 1)) workers=$((workers + 1))
    elif [ "$(readlink "/proc/$run/exe")" = "$(readlink -f "$program")" ] && kill -9 "$run" 2>/dev/null; then
        kills=$((kills + 1))
        [ -z "$worker" ] || gone "$worker" || fail "what drew goes on when the program was killed"
    fi
    status=0
    wait "$run" 2>/dev/null || status=$?
    case $status in
    0)
        runs=$((runs + 1))
        same "$work/whole" "$work/cut" "after $kills kills the bytes are others"
        rm -rf "$work/cut"
        ;;
    3 | 137) [ ! -d "$work/cut" ] || look ;;
    *) fail "a killed run gives status $status: $(cat "$work/err")" ;;
    esac
done
draw "$work/cut" -j 2
same "$work/whole" "$work/cut" "after $kills kills the bytes are others"
[ -z "$(find "$work/cut" -name '.*.tmp')" ] || fail "half-written files stay behind"
echo "$kills kills ($workers of the process that draws), $runs runs came through in between: nothing lost," \
    "nothing half-written, the same bytes"
