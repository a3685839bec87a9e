#!/usr/bin/env bash
# A queue of hostile inputs among good ones: each is named with its code, all others are drawn, nothing is written
# outside the folder of the results. Signals that end or delay a run are in faults.sh.
# shellcheck disable=SC1091,SC2154  # what series.sh sets
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/series.sh"

queue=$work/queue
mkdir -p "$queue/layers"
cd "$queue"

# expect CODE NAME…: the results will name these with the code.
expected=()
expect() {
    local name
    for name in "${@:2}"; do expected+=("$name $1"); done
}

look='page = "small"\nhide = ["relief", "inset", "towns"]\n'
shells='[[event]]\ntype = "shelling"\nlat = 39.5\nlon = 46.5\nhead = "Shells"\n'
# brief NAME DATE [LINES [TABLES]]: a small map of one event, with further lines.
brief() {
    printf '%b' "title = \"$1\"\ndate = $2\n${3-$look}${4-}$shells" >"$1.toml"
}
for day in 1 2 3; do brief "good-$day" "2020-10-0$day"; done

# GeoJSON that ends too early, wherever.
whole='{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point",
"coordinates":[46.5,39.5]},"properties":{"date":"2020-10-01","type":"shelling","head":"Shells"}}]}'
for length in 1 17 60 120 175; do
    printf '%s' "${whole:0:length}" >"cut-$length.geojson"
    expect E_JSON "cut-$length.geojson"
done

# Something else than the ending says.
printf '<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer>' >vrt.geojson
printf '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Placemark/></kml>' >kml.geojson
printf '<?xml version="1.0"?><gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml"/>' >gml.gpkg
printf '\x00\x00\x27\x0a%0100d' 0 >shapes.geojson
printf '\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR' >picture.csv
printf 'PK\x03\x04../../outside' >zip.gpkg
head -c 4000000 /dev/zero | gzip -9 >bomb.csv
cp bomb.csv bomb.txt
printf 'not a geopackage' >false.gpkg
printf 'SQLite format 3\0%01000d' 0 >cut.gpkg
: >empty.gpkg
printf '\xff\xfe\xfd' >bytes.txt
expect E_JSON vrt.geojson kml.geojson
expect E_FORMAT gml.gpkg zip.gpkg false.gpkg cut.gpkg empty.gpkg
expect E_ENCODING shapes.geojson picture.csv bomb.csv bomb.txt bytes.txt

# What is no file, or none that can be read. Nothing of it may block.
mkdir folder.geojson
mkfifo pipe.geojson pipe.txt
ln -s /dev/zero device.csv
ln -s /dev/zero device.txt
ln -s loop.csv loop.csv
ln -s /nowhere gone.csv
expect E_NOT_A_FILE folder.geojson device.csv device.txt
expect E_READ loop.csv gone.csv missing.csv
expect E_JSON pipe.geojson
expect E_NOTHING_TO_MAP pipe.txt
if [ -e /proc/self/mem ]; then
    ln -s /proc/self/mem unreadable.csv
    expect E_READ unreadable.csv
fi
addresses=(/vsicurl/x.csv /vsizip/x.csv http://example.org/x.csv file:///etc/passwd PG:host=x MEM:::x)
expect E_POLICY_PATH "${addresses[@]}"

# Nothing in it, or nothing for a map.
touch empty.txt empty.csv empty.geojson
printf '<!DOCTYPE h [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
<html><body>&b;&c;</body></html>' >entities.html
expect E_NOTHING_TO_MAP empty.txt empty.csv entities.html
expect E_JSON empty.geojson

# table CODE NAME TEXT
table() {
    printf '%b' "$3" >"$2.csv"
    expect "$1" "$2.csv"
}
table E_CSV quote 'date,type\n"2020'
table E_CSV twice 'date,date,type\n2020-10-01,2020-10-01,talks\n'
table E_CSV wide "date,type$(seq -f ',c%.0f' -s '' 10000)\n2020-10-01,talks\n"
table E_COORDINATE comma 'date,lat,lon,type\n2020-10-01,"39,5",46.5,talks\n'
table E_COORDINATE nan 'date,lat,lon,type\n2020-10-01,nan,46,talks\n'
table E_COORDINATE large 'date,lat,lon,type\n2020-10-01,1e400,46,talks\n'
table E_COORDINATE pole 'date,lat,lon,type\n2020-10-01,95,46,talks\n'
table E_DATE day 'date,type,lat,lon\n2020-02-31,talks,40,46\n'
table E_UNKNOWN_PLACE place 'date,place,type\n2020-10-01,Qqwxzkj,talks\n'
table E_UNKNOWN_PLACE near 'date,place,type\n2020-10-01,"NEAR(",talks\n'
table E_UNKNOWN_PLACE drop "date,place,type\n2020-10-01,'; DROP TABLE place; --,talks\n"
table E_UNKNOWN_PLACE star 'date,place,type\n2020-10-01,*,talks\n'

# faulty NAME TEXT: a brief that cannot be read.
faulty() {
    printf '%b' "$2" >"$1.toml"
    expect E_CONFIG "$1.toml"
}
faulty kind 'title = 3\n'
faulty key 'title = "x"\ntitel = "y"\ndate = 2020-10-01\n'
faulty double 'title = "x"\ntitle = "y"\n'
faulty overflow 'title = "x"\ndate = 2020-10-01\nextent = [1e400, 39, 47, 40]\n'
faulty deep "a = $(printf '[%.0s' $(seq 1000))"

# Good to read and bad to draw: the map is named.
printf '<?xml version="1.0"?><!DOCTYPE k [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><kml><Document><name>&b;</name></Document></kml>' \
    >layers/bomb.kml
layer() { printf '[[layer]]\\nfile = "%s"\\nname = "x"\\n' "$1"; }
brief xml 2020-11-01 "$look" "$(layer layers/bomb.kml)"
brief curl 2020-11-02 "$look" "$(layer /vsicurl/http://127.0.0.1/x.geojson)"
brief lost 2020-11-03 "$look" "$(layer layers/lost.geojson)"
brief style 2020-11-04 'style = "/etc/passwd"\n'
# 117 million pixels: fewer than are refused at once, more than the memory holds. (A sanitizer has memory of its own.)
if [ -z "${SITMAP_SANITIZED:-}" ]; then
    brief huge 2020-11-05 'size = [5400, 5400]\n'
    expect E_MEMORY 2020-11-05-huge
fi
# A ring of random corners that crosses itself tens of thousands of times: left out of a map that is drawn.
awk 'BEGIN { for (s = 7; n <= 500; ++n) { s = s * 16807 % 2147483647; x = 45 + s / 1e9; s = s * 16807 % 2147483647
    at = "[" x "," 39 + s / 2e9 "]"; if (!n) first = at; ring = ring (n ? "," : "") (n == 500 ? first : at) }
    print "{\"type\":\"Polygon\",\"coordinates\":[[" ring "]]}" }' >layers/tangle.geojson
brief tangle 2020-11-06 "$look" "$(layer layers/tangle.geojson)"
expect E_CONFIG 2020-11-01-xml
expect E_POLICY_PATH 2020-11-02-curl
expect E_READ 2020-11-03-lost
expect E_STYLE 2020-11-04-style

# Names and links that would do harm where they are used.
printf '%b' "title = \"../../etc/CON <b>\"\ndate = 2020-10-05\n$look" \
    'sources = ["javascript:alert(1)", "http://x/a)b("]\n' "${shells/Shells/<script>alert(1)</script>}" >named.toml
printf 'date,lat,lon,type,head,source\n2020-10-06,39.5,46.5,shelling,=cmd|calc,javascript:alert(2)\n' >formula.csv

elsewhere() { find "$work" -mindepth 1 -not -path "$work/maps*" -not -path "$work/run.*" -printf '%p %s %T@\n' | sort; }
before=$(elsewhere)
status=0
"$program" batch ./*.toml ./*.csv ./*.txt ./*.html ./*.geojson ./*.gpkg missing.csv "${addresses[@]}" -o "$work/maps" \
    --format png,svg --json -j 2 --memory-limit 500 --time-limit "${SITMAP_SANITIZED:+12}6" >"$work/run.json" 2>"$work/run.log" || status=$?
[ "$status" -eq 3 ] || fail "faults among the inputs give status $status: $(tail -3 "$work/run.log")"
[ "$before" = "$(elsewhere)" ] || fail "something was written outside: $(diff <(echo "$before") <(elsewhere))"

tr -d '\n' <"$work/run.json" | grep -o '"name": "[^"]*", *"code": "[^"]*"' |
    sed -E 's/"name": "(\.\/)?([^"]*)", *"code": "([^"]*)"/\2 \3/' | sort >"$work/run.named"
printf '%s\n' "${expected[@]}" | sort | diff - "$work/run.named" >"$work/run.diff" ||
    fail "expected (<) and named (>): $(cat "$work/run.diff")"
# In words too: each failed map with its own name, also where a file that it wants is at fault.
for name in 2020-11-01-xml 2020-11-02-curl 2020-11-03-lost; do
    grep -q "\"level\":\"error\".*$name" "$work/run.log" || fail "the messages do not name $name"
done

for name in 2020-10-01-good-1 2020-10-02-good-2 2020-10-03-good-3 2020-10-05-etc-con-b 2020-11-06-tangle; do
    for ending in svg png; do [ -s "$work/maps/$name.$ending" ] || fail "$name.$ending is not drawn"; done
done
[ "$(find "$work/maps" -name '*.svg' | wc -l)" -eq 6 ] || fail "other maps than the good ones are there"
! grep -liE '<script>alert|(href|src)="?javascript' "$work"/maps/*.svg "$work"/maps/*.html || fail "something acts in the results"

# What stands where a result shall be: links, folders and pipes are refused and left alone, a file is replaced.
mkdir "$work/taken"
echo keep >"$work/kept"
ln -s ../kept "$work/taken/2020-10-01-good-1.svg"
mkdir "$work/taken/2020-10-02-good-2.svg"
echo old >"$work/taken/2020-10-03-good-3.svg"
chmod 444 "$work/taken/2020-10-03-good-3.svg"
status=0
"$program" batch good-*.toml -o "$work/taken" --beside none -q 2>"$work/run.log" || status=$?
[ "$status" -eq 3 ] || fail "names that are taken give status $status"
[ "$(grep -c 'E_OUTPUT_PATH' "$work/run.log")" -eq 2 ] || fail "a taken name is not named: $(cat "$work/run.log")"
[ "$(cat "$work/kept")" = keep ] || fail "a link was followed"
[ -L "$work/taken/2020-10-01-good-1.svg" ] || fail "a link was replaced"
grep -q '</svg>' "$work/taken/2020-10-03-good-3.svg" || fail "an old file is not replaced"

# A layer that is taken away while the maps before it are drawn.
for day in 10 11 12 13 14 15 16 17; do brief "later-$day" "2020-12-$day" 'page = "small"\n'; done
printf '{"type":"Point","coordinates":[46.5,39.5]}' >layers/away.geojson
brief away 2020-12-31 "$look" "$(layer layers/away.geojson)"
"$program" batch later-*.toml away.toml -o "$work/away" -j 1 --format png --dpi 200 -q --json >"$work/run.json" 2>/dev/null &
run=$!
until [ -s "$work/away/sitmap-journal.jsonl" ]; do
    kill -0 "$run" 2>/dev/null || break
    sleep 0.01
done
rm layers/away.geojson
status=0
wait "$run" || status=$?
[ "$status" -eq 3 ] || fail "a file that was taken away gives status $status"
[ "$(find "$work/away" -name '*.png' | wc -l)" -eq 8 ] || fail "a file that was taken away spoils other maps"
echo "${#expected[@]} hostile inputs are named, all others drawn, and nothing else was written"
