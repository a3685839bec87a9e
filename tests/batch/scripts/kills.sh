#!/usr/bin/env bash
# kills.sh [COUNT]: kills runs at random moments (200 times unless told), looks at what they left, and compares what
# comes of it with a run that nobody disturbed.
# shellcheck disable=SC1091,SC2154  # what series.sh sets
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/series.sh"

count=${1:-200}
RANDOM=${SEED:-1}
make_inputs "$work/in"
began=$(date +%s%N)
draw "$work/whole" -j 2
whole_ms=$((($(date +%s%N) - began) / 1000000))

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

kills=0 runs=0
while [ "$kills" -lt "$count" ]; do
    draw "$work/cut" -j 2 &
    run=$!
    sleep "$(printf '0.%03d' $((RANDOM % (whole_ms < 950 ? whole_ms + 40 : 990))))"
    if kill -9 "$run" 2>/dev/null; then
        kills=$((kills + 1))
    fi
    if wait "$run" 2>/dev/null; then
        runs=$((runs + 1))
        same "$work/whole" "$work/cut" "after $kills kills the bytes are others"
        rm -rf "$work/cut"
    elif [ -d "$work/cut" ]; then
        look
    fi
done
draw "$work/cut" -j 2
same "$work/whole" "$work/cut" "after $kills kills the bytes are others"
[ -z "$(find "$work/cut" -name '.*.tmp')" ] || fail "half-written files stay behind"
echo "$kills kills, $runs runs came through in between: nothing lost, nothing half-written, the same bytes"
