# Sourced by the scripts beside it: a small series to draw, and what is asked of its files.
# shellcheck shell=bash
set -euo pipefail

program=${SITMAP_PROGRAM:?the program to test}
export SITMAP_DATA=${SITMAP_DATA:?its data pack}
work=$(mktemp -d "${TMPDIR:-/tmp}/sitmap-batch-XXXXXX")
trap 'rm -rf "$work"' EXIT

fail() {
    printf '%s\n' "FAILED: $*" >&2
    exit 1
}

# skip REASON: a tool is not on this machine. Said aloud, and told to ctest by its exit status.
skip() {
    printf '%s\n' "SKIPPED: $*" >&2
    exit 77
}

# make_inputs FOLDER: a table of eight days and the look of small maps that are drawn fast.
make_inputs() {
    mkdir -p "$1"
    {
        echo "date,type,lat,lon,head"
        for day in 1 2 3 4 5 6 7 8; do
            echo "2020-10-0$day,shelling,39.$day,46.8,Shells land on day $day"
        done
    } >"$1/events.csv"
    printf 'title = "Day {date}"\npage = "small"\nhide = ["relief", "inset", "towns"]\nextent = [46, 39, 48, 40]\n' >"$1/look.toml"
}

# become_draw FOLDER [OPTIONS]: the series of $work/in, by this very process: in the background its id is the program's.
become_draw() {
    local folder=$1
    shift
    exec "$program" batch "$work/in/events.csv" --by day --template "$work/in/look.toml" -q -o "$folder" \
        --format svg,png --dpi 36 "$@"
}

# draw FOLDER [OPTIONS]
draw() {
    (become_draw "$@")
}

# sums FOLDER: what all its results are, hidden files left out.
sums() {
    (cd "$1" && find . -type f -not -name '.*' -print0 | sort -z | xargs -0 sha256sum)
}

# same FOLDER FOLDER WHAT
same() {
    diff <(sums "$1") <(sums "$2") >"$work/diff" || {
        head -20 "$work/diff" >&2
        fail "$3"
    }
}
