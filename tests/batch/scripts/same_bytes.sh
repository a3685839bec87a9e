#!/usr/bin/env bash
# The same bytes whatever the number of jobs, the order of the inputs, the folder, the language of the system and the
# time zone.
# shellcheck disable=SC1091,SC2154  # what series.sh sets
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/series.sh"

make_inputs "$work/in"
# Several inputs, so that their order can be another one.
mkdir "$work/in/parts"
for row in 2 3 4 5 6 7 8 9; do
    { sed -n 1p "$work/in/events.csv" && sed -n "${row}p" "$work/in/events.csv"; } >"$work/in/parts/day-$row.csv"
done
cd "$work/in"
series() {
    local folder=$1
    shift
    "$program" batch --by day --template look.toml -q -o "$folder" --format svg,png,pdf --dpi 36 "$@"
}
series "$work/one" -j 1 parts/*.csv
for jobs in 2 8; do
    series "$work/jobs" -j "$jobs" parts/*.csv
    same "$work/one" "$work/jobs" "-j $jobs gives other bytes"
    rm -rf "$work/jobs"
done
# shellcheck disable=SC2046  # one word a file
series "$work/shuffled" $(printf '%s\n' parts/*.csv | shuf --random-source="$program")
same "$work/one" "$work/shuffled" "the order of the inputs matters"
printf '%s\n' parts/*.csv | tac | series "$work/listed" --list -
same "$work/one" "$work/listed" "a list gives other bytes"
series "$work/pattern" 'parts/*.csv'
same "$work/one" "$work/pattern" "a pattern gives other bytes"
mkdir -p "$work/elsewhere/deeper"
cp -r "$work/in/parts" "$work/in/look.toml" "$work/elsewhere/deeper"
cd "$work/elsewhere/deeper"
series "$work/moved" parts/*.csv
same "$work/one" "$work/moved" "another folder gives other bytes"
# Locales that the machine lacks are made for the test where it has their sources.
for language in tr_TR de_DE fa_IR; do
    [ -f "/usr/share/i18n/locales/$language" ] || continue
    mkdir -p "$work/locales"
    localedef -i "$language" -f UTF-8 "$work/locales/$language.UTF-8" 2>/dev/null || true
done
[ ! -d "$work/locales" ] || export LOCPATH=$work/locales
for language in C tr_TR.UTF-8 de_DE.UTF-8 fa_IR.UTF-8; do
    env LC_ALL="$language" "$program" batch --by day --template look.toml -q -o "$work/language" --format svg,png,pdf --dpi 36 \
        parts/*.csv
    same "$work/one" "$work/language" "LC_ALL=$language gives other bytes"
    rm -rf "$work/language"
done
for zone in Pacific/Kiritimati Asia/Baku America/St_Johns; do
    TZ=$zone series "$work/zone" parts/*.csv
    same "$work/one" "$work/zone" "TZ=$zone gives other bytes"
    rm -rf "$work/zone"
done
echo "the same bytes every time"
