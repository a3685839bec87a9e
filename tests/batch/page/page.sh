#!/usr/bin/env bash
# The gallery page in a real browser. Wants Debian's chromium and playwright-core, and with axe-core it is examined by the
# rules of WCAG: npm install --prefix build/page playwright-core axe-core
# shellcheck disable=SC1091,SC2154  # what series.sh sets
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/../scripts/series.sh"

CHROMIUM=$(command -v chromium || command -v chromium-browser || true)
[ -n "$CHROMIUM" ] || skip "chromium is not installed (apt-get install chromium)"
command -v node >/dev/null || skip "node is not installed (apt-get install nodejs)"
PLAYWRIGHT_CORE=${PLAYWRIGHT_CORE:-$here/../../../build/page/node_modules/playwright-core}
[ -d "$PLAYWRIGHT_CORE" ] || skip "playwright-core is not there (npm install --prefix build/page playwright-core)"
AXE_CORE=${AXE_CORE:-$here/../../../build/page/node_modules/axe-core/axe.min.js}
[ -f "$AXE_CORE" ] || AXE_CORE=
export CHROMIUM PLAYWRIGHT_CORE AXE_CORE

make_inputs "$work/in"
draw "$work/maps"
[ "$(stat -c %s "$work/maps/index.html")" -lt 200000 ] || fail "the page is larger than 200 KB"
node "$here/page.mjs" "$work/maps/index.html"
