#!/usr/bin/env bash
# A map of a day depends on what is known of that day alone: events of other days that come into a table change nothing
# of it, nor does the order in which days stand. (Rows of one day are told in their order.)
# shellcheck disable=SC1091,SC2154  # what common.sh sets
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

cd "$work"
printf 'title = "Day by day"\nextent = [45.5, 38.8, 47.6, 40.4]\npage = "small"\nhide = ["relief"]\n' >frame.toml
mkdir in-before in-after in-turned
cat >in-before/events.csv <<'CSV'
date,type,place,text,claim,source
2020-10-03,battle,Madagiz,Fighting for Madagiz,claimed,A
2020-10-09,transfer,Hadrut,Hadrut is said to be taken,claimed,B
2020-10-09,shelling,Stepanakert,Shells fall on the city,happened,C
2020-10-26,battle,Lachin,Fighting on the road,happened,D
2020-10-26,transfer,Zangilan,Zangilan is said to be taken,claimed,E
CSV
{
    cat in-before/events.csv
    cat <<'CSV'
2020-10-04,shelling,Ganja,Shells fall on Ganja,happened,F
2020-10-12,battle,Jabrayil,Fighting for Jabrayil,denied,G
2020-10-27,shelling,Barda,Shells fall on Barda,happened,H
2020-11-08,transfer,Shusha,Shusha is said to be taken,claimed,I
CSV
} >in-after/events.csv
{
    head -1 in-after/events.csv
    tail -n +2 in-after/events.csv | sort -s -r -t, -k1,1
} >in-turned/events.csv
for table in before after turned; do
    "$program" batch -q --by day --template frame.toml --format svg,png --dpi 48 --name '{date}' --beside none -o $table in-$table/events.csv
done
days=0
for file in before/*.svg before/*.png; do
    name=$(basename "$file")
    [ -f "after/$name" ] || fail "$name is missing"
    cmp -s "$file" "after/$name" || fail "events of other days change $name"
    days=$((days + 1))
done
[ "$days" -ge 6 ] || fail "only $days results"
[ "$(find after -name '*.svg' | wc -l)" -gt "$(find before -name '*.svg' | wc -l)" ] || fail "the new days have no maps"
diff -rq --exclude='.*' --exclude='*.html' --exclude='*.jsonl' after turned >&2 || fail "the order of the days matters"
echo "$days results, untouched by other days"
