#!/usr/bin/env bash
# GDAL gets the drivers that are needed and no other; pictures and pages hold nothing but what is looked at.
# shellcheck disable=SC1091,SC2154  # what common.sh sets
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

cd "$work"
# Each kind that GDAL could open and that is not among the kinds of the manual is refused, whatever its name.
printf 'title = "A"\ndate = 2020-10-26\npage = "small"\n[[layer]]\nfile = "a.geojson"\nname = "x"\n' >a.toml
refused=0
while IFS='|' read -r kind content; do
    printf '%b' "$content" >a.geojson
    status=0
    "$program" draw -q a.toml -o a.svg 2>err || status=$?
    if [ "$status" -ne 1 ] || ! grep -qE 'error\[E_(FORMAT|READ)\]' err; then
        fail "$kind: status $status: $(cat err)"
    fi
    refused=$((refused + 1))
done <<'KINDS'
OGR_VRT|<OGRVRTDataSource></OGRVRTDataSource>
VRT|<VRTDataset rasterXSize="1" rasterYSize="1"></VRTDataset>
GML|<?xml version="1.0"?><gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml"></gml:FeatureCollection>
GeoRSS|<?xml version="1.0"?><rss version="2.0"></rss>
WFS|<OGRWFSDataSource><URL>http://example.org/wfs</URL></OGRWFSDataSource>
WMS|<GDAL_WMS><Service name="WMS"><ServerUrl>http://example.org/</ServerUrl></Service></GDAL_WMS>
OSM|<osm version="0.6"></osm>
DXF|0\nSECTION\n2\nENTITIES\n
PDF|%%PDF-1.4\n
netCDF|CDF\x01
HDF5|\x89HDF\r\n\x1a\n
PCIDSK|PCIDSK  
CSV|a,b\n1,2\n
ESRIJSON|{"geometryType":"esriGeometryPoint","features":[]}
TopoJSON|{"type":"Topology","objects":{}}
KINDS
echo "$refused kinds refused"

"$program" batch -q "$source_dir/docs/examples/events-2020-10.csv" --by week -o series --format svg --page small
for file in series/*.svg; do
    xmllint --noout --nonet "$file" || fail "$file is no XML"
    grep -qiE '<script|<foreignObject|<iframe|<object|<embed| on[a-z]+="|javascript:|<!ENTITY|@import|url\(["'\'']?(http|//|file|data:text)' "$file" &&
        fail "$file holds more than a picture"
    # Links lead to the web, to the file itself, or are pictures in it.
    grep -oE '(xlink:)?href="[^"]*"' "$file" | grep -vE 'href="(#|https?://|data:image/(png|jpeg);base64,)' && fail "$file has another link"
    [ "$(grep -oE ' id="[^"]*"' "$file" | sort | uniq -d | wc -l)" -eq 0 ] || fail "$file has an id twice"
done
page=series/index.html
grep -qE '(src|href)="(https?:)?//' "$page" && fail "the page loads something from elsewhere"
grep -qiE ' on[a-z]+="|javascript:' "$page" && fail "the page holds scripts in attributes"
echo "pictures and page hold nothing that acts"
