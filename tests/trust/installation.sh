#!/usr/bin/env bash
# An installation of which something is missing: no fonts, another font only, a font whose file is broken, PROJ or GDAL
# missing, of another version or without their data, no threads. A map is drawn as always, or an error says what is
# missing and what to install.
# shellcheck disable=SC1091,SC2154  # what common.sh sets
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

cd "$work"
printf '{"type":"Feature","properties":{"name":"post"},"geometry":{"type":"Point","coordinates":[46.7,39.8]}}' >layer.geojson
printf '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28408"}},"features":[{"type":"Feature","properties":{"name":"post"},"geometry":{"type":"Point","coordinates":[8645000,4405000]}}]}' >soviet.geojson
head='title = "A"\ndate = 2020-10-26\npage = "small"\nplaces = ["Shusha"]\n'
printf '%b' "$head" >plain.toml
for name in layer soviet; do
    printf '%b[[layer]]\nfile = "%s.geojson"\nname = "Posts"\nlabel = "name"\n' "$head" "$name" >$name.toml
done
for name in plain layer soviet; do
    "$program" draw -q $name.toml -o $name.svg
done
grep -q '>post<' soviet.svg || fail "a layer in the Soviet grid is not drawn"

# refused CODE STATUS WORDS COMMAND…: COMMAND before the program ends with this, and nothing is drawn.
refused() {
    local code=$1 wanted=$2 words=$3 status=0
    shift 3
    "$@" "$program" draw -q layer.toml -o refused.svg 2>err || status=$?
    [ "$status" -eq "$wanted" ] || fail "$*: status $status instead of $wanted: $(cat err)"
    head -1 err | grep -q "^sitmap: error\[$code\]: " || fail "$*: another error: $(cat err)"
    grep -qE "$words" err || fail "$*: nothing of $words is said: $(cat err)"
    grep -q '^  hint: ' err || fail "$*: no hint"
    [ ! -e refused.svg ] || fail "$*: something is drawn"
}
# the_same NAME COMMAND…: the same bytes as usual, in silence.
the_same() {
    local name=$1
    shift
    "$@" "$program" draw -q "$name.toml" -o same.svg 2>err || fail "$*: $(cat err)"
    cmp -s "$name.svg" same.svg || fail "$*: other bytes"
    [ ! -s err ] || fail "$*: $(cat err)"
    rm same.svg
}

# Fonts. None; only another one; a configuration that is not there.
for fonts in none other; do
    mkdir $fonts
    printf '<?xml version="1.0"?><fontconfig><dir>%s/%s</dir><cachedir>%s/cache</cachedir></fontconfig>' "$work" $fonts "$work" >$fonts.conf
done
cp "$(fc-match -f '%{file}' 'Noto Sans:regular')" other/
for fonts in none other; do
    refused E_FONT 1 "hint: install the Debian package fonts-noto-(ui-)?core" env FONTCONFIG_FILE="$work/$fonts.conf"
    grep -q "the font family 'Noto" err || fail "no family is named: $(cat err)"
done

# A font file that broke after Fontconfig had looked at it.
mkdir broken
printf '<?xml version="1.0"?><fontconfig><dir>%s/broken</dir><cachedir>%s/cache</cachedir></fontconfig>' "$work" "$work" >broken.conf
fc-list -f '%{file}\n' | grep -E '/Noto(Sans|Serif|SansArabicUI|SansArmenian|SansGeorgian|SerifDisplay|NaskhArabic)-' | sort -u | xargs cp -t broken
FONTCONFIG_FILE="$work/broken.conf" fc-cache
FONTCONFIG_FILE="$work/broken.conf" "$program" draw -q plain.toml -o same.svg || fail "fonts of a folder of their own are not found"
for file in broken/NotoSans-*; do
    : >"$file" # the folder's own time stays as it was
done
refused E_FONT 1 "hint: .*fc-list" env FONTCONFIG_FILE="$work/broken.conf"
grep -q "cannot be read as a font" err || fail "the broken font: $(cat err)"

# PROJ and GDAL: a file that is no library, and a library that is another.
mkdir fake
other=$(ldd "$program" | sed -n 's/.*libz\.so[^ ]* => \([^ ]*\).*/\1/p' | head -1)
for library in libproj libgdal; do
    # The names under which they are loaded stand in the program.
    file=fake/$(grep -aoE "$library\.so\.[0-9]+" "$program" | head -1)
    [ "$library" = libproj ] && expected=(E_CRS 2 'hint: its Debian package is libproj') ||
        expected=(E_READ 1 'hint: sudo apt install libgdal')
    : >"$file"
    refused "${expected[@]}" env LD_LIBRARY_PATH=fake
    cp "$other" "$file"
    refused "${expected[@]}" env LD_LIBRARY_PATH=fake
    rm "$file"
done
# Without its data PROJ knows no coordinate system: the map needs none, layers do.
the_same plain env PROJ_DATA=/nonexistent PROJ_LIB=/nonexistent
refused E_CRS 2 'hint: .*proj-data; unset PROJ_DATA' env PROJ_DATA=/nonexistent PROJ_LIB=/nonexistent
mkdir old
: >old/proj.db
refused E_CRS 2 'hint: .*proj-data; unset PROJ_DATA' env PROJ_DATA="$work/old" PROJ_LIB="$work/old"
the_same soviet env GDAL_DATA=/nonexistent GDAL_DRIVER_PATH=/nonexistent
the_same layer env GDAL_DATA=/nonexistent GDAL_DRIVER_PATH=/nonexistent

# Threads: a map needs none, whatever it gains by them. The first user may have any number, so another one is asked to
# draw.
one_thread=(prlimit --nproc=1)
if [ "$(id -u)" -eq 0 ]; then
    chmod 777 "$work"
    one_thread=(setpriv --reuid=65534 --clear-groups prlimit --nproc=1)
fi
if "${one_thread[@]}" "$program" --version >/dev/null 2>&1; then
    the_same plain "${one_thread[@]}"
    "$program" draw -q plain.toml -o plain.png
    "${one_thread[@]}" "$program" draw -q plain.toml -o same.png || fail "no picture with one thread"
    cmp -s plain.png same.png || fail "another picture with one thread"
else
    echo "left out: another user cannot run the program here"
fi
echo "what is missing is said"
