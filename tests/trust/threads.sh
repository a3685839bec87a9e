#!/usr/bin/env bash
# helgrind over a series of four jobs: no memory of the program is used by two threads at a time. Takes minutes:
# ./dev sanitize valgrind.
# shellcheck disable=SC1091,SC2154  # what common.sh sets
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

command -v valgrind >/dev/null || skip "valgrind is not installed"
cd "$work"
printf 'date,type,place,text\n' >events.csv
for day in 03 09 17 26; do
    printf '2020-10-%s,battle,Shusha,Fighting\n' $day >>events.csv
done
valgrind --tool=helgrind --quiet --trace-children=yes --num-callers=20 --error-exitcode=99 \
    --suppressions="$source_dir/tests/trust/helgrind-libraries.supp" --log-file="$work/helgrind.%p.log" \
    "$program" batch -q -j 4 events.csv --by day --page small --format svg,png,pdf --dpi 36 --time-limit 3600 -o out || {
    head -c 10000 helgrind.*.log >&2
    fail "helgrind finds something, or the series has no end"
}
# The worker is a process of its own, whose status is not the first one's.
if cat helgrind.*.log | grep -q .; then
    head -c 10000 helgrind.*.log >&2
    fail "helgrind finds something"
fi
[ "$(find out -name '*.pdf' | wc -l)" -eq 4 ] || fail "not all maps were drawn"
echo "helgrind: nothing in a series of four jobs"
