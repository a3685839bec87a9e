#!/usr/bin/env bash
# Every warning that a command can give is a failure under --strict, which leaves no result: each code is raised once.
# shellcheck disable=SC1091,SC2154  # what common.sh sets
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

cd "$work"
files=$source_dir/tests/hostile/files
raised=()
# raises CODE WORDS…: the command warns and succeeds; with --strict it fails and leaves nothing. Results go to out/.
raises() {
    local code=$1 status=0
    shift
    rm -rf out
    mkdir out
    "$program" "$@" >/dev/null 2>err || status=$?
    grep -q "^sitmap: warning\[$code\]: " err || fail "$code is not said: $* (status $status): $(head -5 err)"
    [ "$status" -eq 0 ] || fail "$code: status $status: $(head -5 err)"
    rm -rf out
    mkdir out
    "$program" "$@" --strict >shown 2>err || status=$?
    [ "$status" -eq 1 ] || [ "$status" -eq 3 ] || fail "$code: status $status under --strict"
    [ -z "$(find out -type f ! -name '*.jsonl' ! -name index.html)" ] || fail "$code: results under --strict: $(find out -type f)"
    raised+=("$code")
}

# What the files of tests/hostile say.
sed 's/\r$//' "$source_dir/tests/hostile/files.csv" >table
declare -A by_file=()
while IFS=, read -r name status _ says; do
    [ "$status" = 0 ] || continue
    for code in $says; do
        [ -n "${by_file[$code]:-}" ] || by_file[$code]=$name
    done
done < <(tail -n +2 table)
plain='title = "A"\ndate = 2020-10-26\npage = "small"\nhide = ["relief"]\nplaces = ["Shusha"]\n'
for code in $(printf '%s\n' "${!by_file[@]}" | sort); do
    name=${by_file[$code]}
    case $name in
    layers/*)
        printf '%b[[layer]]\nfile = "%s"\nname = "x"\n' "$plain" "$files/$name" >over.toml
        raises "$code" draw over.toml -o out/map.svg
        ;;
    text/* | pages/*) raises "$code" read "$files/$name" -o out/read.json ;;
    names/*)
        echo Goris >a.txt
        raises "$code" read a.txt --names "$files/$name" -o out/read.json
        ;;
    *) raises "$code" draw "$files/$name" -o out/map.svg ;;
    esac
done

# What no single file says.
printf '{"type":"LineString","coordinates":[[20,80],[60,89]]}' >polar.geojson
printf 'title = "A"\ndate = 2020-10-26\npage = "small"\nextent = [20, 80, 60, 89]\n[[layer]]\nfile = "polar.geojson"\nname = "x"\n' >polar.toml
raises W_CLIPPED draw polar.toml -o out/map.svg
printf '%b' "${plain/Shusha/Aghbulag}" >namesakes.toml
raises W_AMBIGUOUS draw namesakes.toml -o out/map.svg
printf 'title = "A"\ndate = 1992-06-01\npage = "small"\nhide = ["relief"]\nplaces = ["Shusha"]\n' >contested.toml
raises W_CONTESTED draw contested.toml -o out/map.svg
printf 'Shells hit the town of Shusha last Monday, the army said.\n' >undated.txt
raises W_DATE_GUESSED read undated.txt -o out/read.json
printf '<meta charset="windows-1251"><p>Шуша, 26 октября 2020. Бои идут у города Шуша.</p>' >declared.html
raises W_ENCODING read declared.html -o out/read.json
printf 'Goris \xff\xfe Lachin\n' >broken.txt
raises W_UTF8 read broken.txt --encoding-fallback -o out/read.json
# shellcheck disable=SC2046  # one number a name
printf 'Goris %.0s' $(seq 20002) >names.txt
raises W_LIMIT read names.txt -o out/read.json
{
    printf '# War\n\nSTEPANAKERT, October 26, 2020 - '
    for place in Shusha Lachin Hadrut Jabrayil Fuzuli Zangilan Kubadli Kalbajar Aghdam Martuni Martakert Askeran Goris Kapan Meghri Sisian; do
        printf 'Shells hit the town of %s on Monday, the army said.\n\n' $place
    done
} >many.md
raises W_EVENTS_LEFT_OUT draw many.md -o out/map.svg
printf '# War\n\nSTEPANAKERT, October 26, 2020 - Shells hit the town of Shusha on Monday.\n\nA ceasefire agreement was signed in Moscow on May 12, 1994.\n' >background.md
raises W_EVENTS_BACKGROUND draw background.md -o out/map.svg
printf 'date,type,place,text\n2020-10-26,battle,Shusha,Fighting\n,battle,Lachin,Fighting\n' >undated.csv
raises W_EVENTS_UNDATED batch undated.csv --by day --page small -o out
printf 'date,type,place,text\n2020-10-26,battle,Shusha,Fighting\n2020-10,battle,Lachin,Fighting\n' >vague.csv
raises W_EVENTS_VAGUE batch vague.csv --by day --page small -o out
printf 'date,type,place,text\n2020-10-26,battle,Shusha,Fighting\n' >once.csv
raises W_INPUT_TWICE batch once.csv ./once.csv --by day --page small -o out
printf '1\tX\tX\t\t99\t46\tP\tPPL\tAZ\t\t00\t\t\t\t5\t\t8\tAsia/Baku\t2020-01-01\n2\tY\tY\t\t39.5\t46.7\tP\tPPL\tAZ\t\t00\t\t\t\t5\t\t8\tAsia/Baku\t2020-01-01\n' >dump.txt
raises W_ROW_LEFT_OUT gazetteer import geonames dump.txt -o out/names.csv
printf 'title = "A"\ndate = 2020-10-26\ndetail = "auto"\npage = "a3"\nhide = ["relief"]\n[[event]]\nplace = "Shusha"\ntype = "battle"\n[[event]]\nplace = "Yerevan"\ntype = "battle"\n[[event]]\nplace = "Baku"\ntype = "battle"\n' >detail.toml
raises W_NO_DETAIL draw detail.toml -o out/map.svg

# Maps that are too full: which says what is the layout's affair, so several are asked.
towns=(Shusha Khankendi Askeran Khojaly Malibeyli Martuni Hadrut Lachin Dashalti Fuzuli Madagiz Aghdam Jabrayil Zangilan)
crowd_that_says() {
    local code=$1 number place
    for number in 12 14 10 8 6; do
        printf '%b' "${plain/places*/}" >full.toml
        for place in "${towns[@]:0:$number}"; do
            printf '[[event]]\nplace = "%s"\ntype = "battle"\nhead = "Fighting for the town of %s"\n' "$place" "$place"
        done >>full.toml
        "$program" draw -n full.toml -o out/map.svg >/dev/null 2>said
        grep -q "$code" said && return
    done
}
crowd_that_says W_LABEL_LISTED
raises W_LABEL_LISTED draw full.toml -o out/map.svg
crowd_that_says W_LEGEND_SHORTENED
raises W_LEGEND_SHORTENED draw full.toml -o out/map.svg
printf '{"type":"Feature","properties":{"name":"A post"},"geometry":{"type":"Point","coordinates":[46.7,39.8]}}' >post.geojson
printf '%b' "$plain" >layers.toml
for number in $(seq 12); do
    printf '[[layer]]\nfile = "post.geojson"\nname = "Posts that somebody has counted, of the kind with the number %s"\nlabel = "name"\n' "$number" >>layers.toml
done
raises W_LEGEND_FULL draw layers.toml -o out/map.svg
raises W_LABEL_DROPPED draw layers.toml -o out/map.svg
printf 'title = "T"\ndate = 2023-01-12\nnaming = "armenian"\npage = "small"\nplaces = ["Shusha"]\n' >naming.toml
raises W_NAMING draw naming.toml --worldview az -o out/map.svg
# A layer's name is the user's and has no translation: it is told when its letters are not those of the edition.
raises W_UNTRANSLATED draw layers.toml --lang ru -o out/map.svg

echo "${#raised[@]} warnings, each a failure under --strict"
printf '%s\n' "${raised[@]}" | sort -u >"$work/raised"
missing=$(grep -rohE --include='*.cpp' '"W_[A-Z0-9_]+"' "$source_dir/src" | tr -d '"' | sort -u | comm -23 - "$work/raised")
[ -z "$missing" ] || fail "not raised: $missing"
