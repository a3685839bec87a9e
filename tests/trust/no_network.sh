#!/usr/bin/env bash
# In a network namespace without any interface everything works as outside, and gives the same bytes; and no run asks
# the system for a connection.
# shellcheck disable=SC1091,SC2154  # what common.sh sets
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

mkdir "$work/outside" "$work/inside" "$work/watched"
cd "$work/outside"
use_everything env
if unshare --user --map-root-user --net true 2>/dev/null; then
    enter=(unshare --user --map-root-user --net)
elif unshare --net true 2>/dev/null; then
    enter=(unshare --net)
else
    skip "network namespaces are not permitted here"
fi
cd "$work/inside"
use_everything "${enter[@]}"
for file in layer.svg layer.png layer.pdf brief.toml fire.svg place.txt corridor.txt; do
    cmp -s "$work/outside/$file" "$file" || fail "$file differs without a network"
done
diff -rq --exclude='.*' "$work/outside/series" series >&2 || fail "the series differs without a network"
echo "the same bytes without a network"

command -v strace >/dev/null || skip "strace is not installed: connections were not watched"
cd "$work/watched"
strace -f -o probe true 2>/dev/null || skip "strace is not permitted here: connections were not watched"
use_everything strace -f -qq -A -o "$work/connections" -e trace=socket,connect,bind,sendto,sendmsg
# Sockets within the machine are no way out either, and none is used.
if grep -vE '^[0-9]+ +(\+\+\+|---)' "$work/connections" | grep -qE 'socket\(|connect\(|sendto\('; then
    grep -E 'socket\(|connect\(|sendto\(' "$work/connections" | head -5 >&2
    fail "a connection is asked for"
fi
echo "no connection is asked for"
