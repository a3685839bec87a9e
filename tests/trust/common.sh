# What the scripts of this folder share. Sourced.
# shellcheck shell=bash
set -euo pipefail
program=${SITMAP_PROGRAM:?}
: "${SITMAP_DATA:?}"
source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export SITMAP_STYLES=$source_dir/styles
# Leaks are looked for in processes that may be traced and have /proc, which is not so here.
[ -z "${SITMAP_SANITIZED:-}" ] || export ASAN_OPTIONS=${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() {
    echo "FAILED: $*" >&2
    exit 1
}
skip() {
    echo "skipped: $*"
    exit 77
}

# Everything that a user may do with files, once: reading, drawing with a layer of one's own, asking, a series.
use_everything() {
    local examples=$source_dir/docs/examples
    printf '{"type":"Feature","properties":{"name":"post"},"geometry":{"type":"Point","coordinates":[46.7,39.8]}}' >layer.geojson
    printf 'title = "A"\ndate = 2020-10-26\npage = "small"\nplaces = ["Shusha"]\n[[layer]]\nfile = "layer.geojson"\nname = "Posts"\nlabel = "name"\n' >layer.toml
    "$@" "$program" draw -q layer.toml -o layer.svg -o layer.png -o layer.pdf
    "$@" "$program" read -q "$examples/aras-border.md" -o brief.toml
    "$@" "$program" draw -q "$examples/stray-fire.html" -o fire.svg
    "$@" "$program" place Shusha >place.txt
    "$@" "$program" territory --on 2020-12-01 -o territory.gpkg -q >/dev/null
    "$@" "$program" corridor --via Goris,Lachin --on 2020-12-01 >corridor.txt
    "$@" "$program" batch -q "$examples/events-2020-10.csv" --by week -o series --format svg --page small
}
