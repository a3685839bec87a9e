#!/usr/bin/env bash
# Several runs in one folder, a stop by signal, faults among the inputs.
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

# Faults are named one by one, and everything else is drawn.
mkdir "$work/queue"
cd "$work/queue"
printf '{"type":"FeatureCollection","features":[' >cut.geojson
printf 'date,type\n"2020' >quote.csv
printf 'date,place,type\n2020-10-01,Qqwxzkj,talks\n' >place.csv
printf 'date,lat,lon,type\n2020-10-01,nan,46,talks\n' >nan.csv
printf 'date,type,lat,lon\n2020-02-31,talks,40,46\n' >day.csv
printf '\xff\xfe\xfd' >bytes.txt
printf 'title = 3\n' >title.toml
printf 'title = "x"\ntitel = "y"\ndate = 2020-10-01\n' >key.toml
printf 'not a geopackage' >false.gpkg
: >empty.txt
mkfifo pipe.csv
mkdir folder.csv
ln -s /nowhere gone.csv
printf 'title = "Good"\ndate = 2020-10-01\npage = "small"\nhide = ["relief"]\n[[event]]\ntype = "shelling"\nlat = 39.5\nlon = 46.5\nhead = "Shells"\n' >good.toml
printf 'title = "../../etc/CON <b>"\ndate = 2020-10-02\npage = "small"\nhide = ["relief"]\n[[event]]\ntype = "shelling"\nlat = 39.5\nlon = 46.5\nhead = "Shells"\n' >named.toml
status=0
"$program" batch ./*.geojson ./*.csv ./*.txt ./*.toml ./*.gpkg http://example.org/x.csv /vsicurl/x.csv missing.csv \
    -o "$work/faults" --json >"$work/faults.json" 2>"$work/err" || status=$?
[ "$status" -eq 3 ] || fail "faults among the inputs give status $status: $(tail -3 "$work/err")"
for expected in 'cut.geojson E_JSON' 'quote.csv E_CSV' 'place.csv E_UNKNOWN_PLACE' 'nan.csv E_COORD' 'day.csv E_DATE' \
    'bytes.txt E_' 'title.toml E_CONFIG' 'key.toml E_CONFIG' 'false.gpkg E_FORMAT' 'empty.txt E_NOTHING_TO_MAP' \
    'pipe.csv E_NOTHING' 'folder.csv E_NOT_A_FILE' 'gone.csv E_READ' 'x.csv E_POLICY_PATH' 'missing.csv E_READ'; do
    read -r name code <<<"$expected"
    grep -q "\"code\":\"${code}[A-Z_]*\".*$name" "$work/err" || fail "$name is not named with $code: $(grep "$name" "$work/err")"
done
[ -s "$work/faults/2020-10-01-good.svg" ] || fail "the good one is not drawn"
[ "$(find "$work/faults" -name '2020-10-02-*.svg' | wc -l)" -eq 1 ] || fail "the one with the odd title is not drawn"
echo "runs share a folder, stop at once, and go on past faults"
