#!/usr/bin/python3
"""The same names placed and drawn by Mapnik (Debian: python3-mapnik), for `./dev bench labels REGION.gpkg --mapnik`."""
import sqlite3
import struct
import sys
import time

import mapnik

ROUNDS = 21
WIDTH, HEIGHT = 1600, 1200
EXTENT = (-375028.0, -277520.0, 375028.0, 285022.0)
PROJECTION = "+proj=lcc +lat_1=38.5 +lat_2=41.5 +lat_0=40 +lon_0=47 +datum=WGS84 +units=m +no_defs"
LAYER = """<Map srs="%s">
<FontSet name="book"><Font face-name="DejaVu Sans Book"/></FontSet>
<Style name="names"><Rule><TextSymbolizer fontset-name="book" size="12" halo-fill="#ffffff" halo-radius="1.5"
 placement-type="simple" placements="E,W,N,S,NE,SE,NW,SW,12" dx="5" dy="5" margin="1">[name]</TextSymbolizer></Rule></Style>
<Layer name="names" srs="+proj=longlat +datum=WGS84 +no_defs"><StyleName>names</StyleName></Layer>
</Map>""" % PROJECTION


def places(file):
    """Name and position of each point, those that matter most first."""
    for name, blob in sqlite3.connect(file).execute("SELECT name, geom FROM places ORDER BY rank, pop DESC, fid"):
        lon, lat = struct.unpack("<2d", blob[13:29])
        yield name, lon, lat


def main():
    mapnik.FontEngine.register_font("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
    source, context = mapnik.MemoryDatasource(), mapnik.Context()
    context.push("name")
    for number, (name, lon, lat) in enumerate(places(sys.argv[1]), 1):
        feature = mapnik.Feature(context, number)
        feature["name"] = name
        feature.geometry = mapnik.Geometry.from_wkt("POINT(%r %r)" % (lon, lat))
        source.add_feature(feature)
    drawing = mapnik.Map(WIDTH, HEIGHT)
    mapnik.load_map_from_string(drawing, LAYER)
    drawing.layers[0].datasource = source
    drawing.zoom_to_box(mapnik.Box2d(*EXTENT))
    spent = []
    for _ in range(ROUNDS):
        begin = time.process_time()
        mapnik.render(drawing, mapnik.Image(WIDTH, HEIGHT))
        spent.append(time.process_time() - begin)
    print("Mapnik: placing and drawing %.1f ms" % (sorted(spent)[ROUNDS // 2] * 1000))


if __name__ == "__main__":
    main()
