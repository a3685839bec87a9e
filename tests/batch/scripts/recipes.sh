#!/usr/bin/env bash
# Every block of docs/recipes.md, as it stands there. One whose tools are not installed is named and left out.
# shellcheck disable=SC1091,SC2154  # what series.sh sets
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/series.sh"

mkdir "$work/bin"
ln -s "$program" "$work/bin/sitmap"
export PATH=$work/bin:$PATH
# Debian has no Typst; its compiler may be there from npm (packages.txt).
export TYPST_COMPILER=$here/../../../build/page/node_modules/@myriaddreamin/typst-ts-node-compiler
if ! command -v typst >/dev/null && command -v node >/dev/null && [ -d "$TYPST_COMPILER" ]; then
    printf '#!/bin/sh\nexec node "%s/typst.mjs" "$@"\n' "$here" >"$work/bin/typst"
    chmod +x "$work/bin/typst"
fi
awk -v folder="$work" '
    /^<!-- needs: / { sub(/^<!-- needs: /, ""); sub(/ -->$/, ""); count++; split($0, parts, "; gives: ")
                      print parts[1] > (folder "/" count ".needs"); print parts[2] > (folder "/" count ".gives") }
    /^```$/ { inside = 0 }
    inside { print > (folder "/" count ".block") }
    /^```bash$/ { inside = 1 }' "$here/../../../docs/recipes.md"

ran=0
for block in "$work"/*.block; do
    number=$(basename "$block" .block)
    missing=
    read -ra tools <"$work/$number.needs"
    read -ra gives <"$work/$number.gives"
    for tool in "${tools[@]}"; do
        command -v "$tool" >/dev/null || missing="$missing $tool"
    done
    if [ -n "$missing" ]; then
        echo "SKIPPED: the recipe for ${gives[*]}: not installed:$missing" >&2
        continue
    fi
    mkdir "$work/run"
    printf 'date,type,lat,lon,head\n2020-10-01,battle,39.8,46.75,Fighting\n2020-10-03,shelling,39.6,46.8,Shells\n' >"$work/run/events.csv"
    (cd "$work/run" && bash -euo pipefail "$block" >"$work/said" 2>&1) || fail "recipe $number: $(tail -5 "$work/said")"
    for file in "${gives[@]}"; do
        [ -s "$work/run/$file" ] || fail "recipe $number gives no $file: $(tail -5 "$work/said")"
    done
    if [ -f "$work/run/report.docx" ]; then
        unzip -l "$work/run/report.docx" >"$work/parts"
        grep -q 'media/.*png' "$work/parts" || fail "no map in the Word file"
        grep -q 'data:image/png' "$work/run/report.html" || fail "no map in the page"
    fi
    if [ -f "$work/run/report-typst.pdf" ]; then
        pdftotext "$work/run/report-typst.pdf" "$work/said"
        grep -q '3 October 2020' "$work/said" || fail "no figure in the Typst document"
        grep -aq '/Alt' "$work/run/report-typst.pdf" || fail "no alt text in the Typst document"
    fi
    if [ -f "$work/run/news.txt" ]; then
        grep -q 'New maps (1)' "$work/run/news.txt" || fail "what is new is not told: $(cat "$work/run/news.txt")"
    fi
    if [ -f "$work/run/report.log" ]; then
        pdftotext "$work/run/report.pdf" "$work/said"
        grep -q '3 October 2020' "$work/said" || fail "no figure in the LaTeX document"
    fi
    if [ -f "$work/run/war.mp4" ]; then
        [ "$(ffprobe -v error -show_entries stream=width -of csv=p=0 "$work/run/war.mp4")" = 960 ] || fail "no film"
        [ "$(head -c 6 "$work/run/war.gif")" = GIF89a ] || fail "no moving picture"
    fi
    rm -rf "$work/run"
    ran=$((ran + 1))
done
[ "$ran" -ge 5 ] || fail "only $ran recipes could be run"
echo "$ran recipes work"
