#!/usr/bin/env bash
# Only inputs, the data pack, styles, fonts and libraries are opened, and only results are written.
# shellcheck disable=SC1091,SC2154  # what common.sh sets
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

command -v strace >/dev/null || skip "strace is not installed"
strace -f -o "$work/probe" true 2>/dev/null || skip "strace is not permitted here"
mkdir "$work/in"
cd "$work/in"
export HOME=$work/home
mkdir "$HOME"
use_everything strace -f -qq -y -s 4096 -A -o "$work/opened" -e trace=open,openat,openat2,creat,rename,renameat2,unlink,mkdir,mkdirat,execve
# A layer that is really a virtual file of GDAL names another file: it is not opened.
printf 'secret' >"$work/secret.csv"
printf '<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource>%s</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>' \
    "$work/secret.csv" >layer.geojson
strace -f -qq -s 4096 -A -o "$work/opened" -e trace=open,openat "$program" draw -q layer.toml -o vrt.svg 2>"$work/err" && fail "a virtual file is drawn"
grep -q 'error\[E_FORMAT\]' "$work/err" || fail "a virtual file is refused with another code: $(cat "$work/err")"

# The names of what was opened or changed, without what is not there.
grep -v ' = -1 ' "$work/opened" | grep -oE '"[^"]+"' | tr -d '"' | sort -u >"$work/names"
grep -q 'secret.csv' "$work/names" && fail "the file behind a virtual file is opened"
pack=$(realpath "$SITMAP_DATA")
allowed="^($work/|$source_dir/(docs/examples|styles)(/|$)|$pack|$SITMAP_DATA|$(realpath "$program")|$program"
allowed+="|/lib|/usr/lib|/etc/(ld\.so|fonts|localtime|gdal)|/usr/(local/)?share/(fonts|fontconfig|proj|gdal|zoneinfo|icu|xml|mime)|/usr/(local/)?share$"
# Fonts also lie where other packages told Fontconfig so, as TeX does.
if command -v fc-list >/dev/null; then
    while IFS= read -r folder; do allowed+="|$folder(/|$)"; done < <(fc-list --format='%{file|dirname}\n' | sort -u)
fi
allowed+="|/var/cache/fontconfig|/proc/|/sys/|/dev/(null|urandom|shm)|[^/])"
# Where two threads open at once, the answer "not there" stands on a line of its own.
if grep -vE "$allowed" "$work/names" | while IFS= read -r name; do [ ! -e "$name" ] || printf '%s\n' "$name"; done |
    grep . >"$work/others"; then
    cat "$work/others" >&2
    fail "files are opened that nobody named"
fi
# What is written lies below the working folder, or in the home folder's cache of fonts.
grep -E 'O_(WRONLY|RDWR)|rename|mkdir|unlink|creat\(' "$work/opened" | grep -v ' = -1 ' | grep -oE '"/[^"]+"' | tr -d '"' |
    grep -vE "^($work/|/dev/|/proc/|/var/cache/fontconfig)" >"$work/written" && {
    cat "$work/written" >&2
    fail "something is written elsewhere"
}
echo "$(wc -l <"$work/names") files opened, none that nobody named"
