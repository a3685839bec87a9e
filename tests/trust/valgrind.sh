#!/usr/bin/env bash
# valgrind over what users do: reading, asking, drawing as SVG, PNG and PDF, with a layer of one's own, a small series.
# Takes minutes: ./dev sanitize valgrind.
# shellcheck disable=SC1091,SC2154  # what common.sh sets
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

command -v valgrind >/dev/null || skip "valgrind is not installed"
cd "$work"
# glibc's and the libraries' own one-time memory is reachable at the end, which is no error; what is lost is.
use_everything valgrind --quiet --error-exitcode=99 --trace-children=yes --child-silent-after-fork=no --num-callers=20 \
    --leak-check=full --errors-for-leak-kinds=definite --show-leak-kinds=definite --undef-value-errors=yes \
    --suppressions="$source_dir/tests/trust/valgrind-libraries.supp" --log-file="$work/valgrind.%p.log" || {
    cat "$work"/valgrind.*.log >&2
    fail "valgrind finds something"
}
if cat "$work"/valgrind.*.log | grep -q .; then
    cat "$work"/valgrind.*.log >&2
    fail "valgrind finds something"
fi
echo "valgrind: nothing in $(find . -name 'valgrind.*.log' | wc -l) processes"
