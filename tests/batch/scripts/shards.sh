#!/usr/bin/env bash
# Parts of a series, drawn apart and merged, are the whole: by hand, with GNU parallel, and as a Slurm array.
# shards.sh [plain|parallel|slurm]
# shellcheck disable=SC1091,SC2154  # what series.sh sets
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/series.sh"

make_inputs "$work/in"
draw "$work/whole"
cd "$work"

case ${1:-plain} in
plain)
    for part in 1 2 3; do
        draw "$work/part-$part" --shard "$part/3"
    done
    ;;
parallel)
    command -v parallel >/dev/null || skip "GNU parallel is not installed (apt-get install parallel)"
    # As docs/scale.md has it; ':' is this machine, and a list of hosts stands in its place.
    run() {
        parallel --will-cite --jobs 2 --sshlogin : --joblog "$work/jobs.log" --resume \
            "$program batch $work/in/events.csv --by day --template $work/in/look.toml -q -o $work/part-{} \
             --format svg,png --dpi 36 --shard {}/3" ::: 1 2 3
    }
    run
    run
    [ "$(wc -l <"$work/jobs.log")" -eq 4 ] || fail "GNU parallel ran parts twice"
    ;;
slurm)
    for tool in sbatch slurmctld slurmd; do
        command -v "$tool" >/dev/null || skip "Slurm is not installed (apt-get install slurm-wlm)"
    done
    "$here/slurm.sh" "$work" "$program"
    ;;
*) fail "plain, parallel or slurm" ;;
esac
"$program" batch merge -q part-1 part-2 part-3 -o "$work/merged"
same "$work/whole" "$work/merged" "the merged parts are not the whole"
echo "the merged parts are the whole"
