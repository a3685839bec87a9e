#!/usr/bin/env bash
# The same bytes whatever surrounds the program: language, zone, clock, mask, folder, home, no /proc, no folder for
# temporary files. What this machine cannot give is said and left out.
# shellcheck disable=SC1091,SC2154  # what common.sh sets
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

mkdir "$work/in" "$work/as-usual"
cd "$work/in"
printf '{"type":"Feature","properties":{"name":"post"},"geometry":{"type":"Point","coordinates":[46.7,39.8]}}' >layer.geojson
printf 'title = "İstanbul, 26.10"\ndate = 2020-10-26\npage = "small"\nplaces = ["Shusha"]\n[[layer]]\nfile = "layer.geojson"\nname = "Posts"\nlabel = "name"\n' >layer.toml
inputs=$work/in
# Everything that a run leaves goes into this folder.
draw() {
    local folder=$1
    shift
    "$@" "$program" draw -q layer.toml -o "$folder/a.svg" -o "$folder/a.png" -o "$folder/a.pdf" --report "$folder/a.json" --dpi 48
    "$@" "$program" read -q "$source_dir/docs/examples/aras-border.md" -o "$folder/brief.toml"
}
draw "$work/as-usual" env
checked=0
# check WHAT COMMAND…: the same with this command before the program.
check() {
    local what=$1 folder=$work/other
    shift
    rm -rf "$folder"
    mkdir -m 777 "$folder"
    draw "$folder" "$@" || fail "$what: nothing is drawn"
    diff -rq "$work/as-usual" "$folder" >&2 || fail "$what: other bytes"
    checked=$((checked + 1))
}
left_out() { echo "left out: $*"; }

mkdir "$work/locales"
for language in tr_TR de_DE ar_EG ja_JP; do
    if ! localedef -i "$language" -f UTF-8 "$work/locales/$language.UTF-8" 2>/dev/null; then
        left_out "no sources of $language"
    fi
done
for language in C tr_TR.UTF-8 de_DE.UTF-8 ar_EG.UTF-8 ja_JP.UTF-8 xx_YY.nowhere; do
    check "LC_ALL=$language" env LOCPATH="$work/locales" LC_ALL="$language" LANGUAGE="${language%%.*}"
done
for zone in Pacific/Kiritimati Asia/Baku America/St_Johns Nowhere/Never; do
    check "TZ=$zone" env TZ="$zone"
done
if command -v faketime >/dev/null; then
    check "ten years ago" faketime -f -10y
    check "in ten years" faketime -f +10y
else
    left_out "another clock: faketime is not installed"
fi
check "nothing in the environment" env -i ${ASAN_OPTIONS:+"ASAN_OPTIONS=$ASAN_OPTIONS"} SITMAP_DATA="$SITMAP_DATA" SITMAP_STYLES="$SITMAP_STYLES"
check "no home" env -u HOME -u XDG_CACHE_HOME -u XDG_CONFIG_HOME -u XDG_DATA_HOME
check "a home that is not there" env HOME=/nonexistent XDG_CACHE_HOME=/nonexistent
check "no folder for temporary files" env TMPDIR=/nonexistent
check "one processor" taskset 1

for mask in 077 000; do
    # shellcheck disable=SC2016  # for the other shell
    check "umask $mask" sh -c 'umask '$mask' && exec "$@"' sh
    mode=$(stat -c %a "$work/other/a.svg")
    [ "$mode" = "$([ "$mask" = 077 ] && echo 600 || echo 666)" ] || fail "umask $mask: a result has the mode $mode"
done

# A folder whose name is longer than the system's longest path.
deep=$work/deep
mkdir "$deep"
cd "$deep"
for _ in $(seq 21); do
    part=$(printf 'd%.0s' $(seq 200))
    mkdir "$part"
    cd "$part" 2>/dev/null
done
cp "$inputs"/layer.* .
check "a working folder with a name of more than 4096 bytes" env
cd "$inputs"

if unshare --mount true 2>/dev/null; then
    enter=(unshare --mount)
elif unshare --user --map-root-user --mount true 2>/dev/null; then
    enter=(unshare --user --map-root-user --mount)
else
    enter=()
    left_out "no /proc, a folder and a cache that cannot be written: mounting is not permitted here"
fi
if [ ${#enter[@]} -gt 0 ]; then
    # A sanitizer reads its own options there.
    # shellcheck disable=SC2016  # for the other shell
    [ -n "${SITMAP_SANITIZED:-}" ] || check "no /proc" "${enter[@]}" sh -c 'mount -t tmpfs none /proc && exec "$@"' sh
    # shellcheck disable=SC2016
    check "a working folder that cannot be written" "${enter[@]}" sh -c \
        'mount --bind . . && mount -o remount,ro,bind . && cd "$(pwd)" && ! touch x 2>/dev/null && exec "$@"' sh
    # shellcheck disable=SC2016
    check "a cache of fonts that cannot be written" "${enter[@]}" env XDG_CACHE_HOME=/nonexistent sh -c \
        'mount -t tmpfs -o ro none /var/cache/fontconfig && exec "$@"' sh
fi
echo "$checked surroundings, the same bytes"
