#!/usr/bin/python3
"""MapServer draws the region's map for each day of events.csv: mapserver_map.py MAPFILE FOLDER OUTPUT_FOLDER MAPS"""
import csv
import sys

import mapscript

map_file, folder, output, maps = sys.argv[1:4] + [int(sys.argv[4])]
days = {}
with open(folder + "/events.csv", encoding="utf-8") as file:
    for row in csv.DictReader(file):
        days.setdefault(int(row["map"]), []).append(row)

drawing = mapscript.mapObj(map_file)
drawing.selectOutputFormat("png24")
for number in range(drawing.numlayers):
    drawing.getLayer(number).setProcessingKey("CLOSE_CONNECTION", "DEFER")  # files stay open between maps
pattern = drawing.removeLayer(drawing.getLayerByName("events").index)
for day in sorted(days)[:maps]:
    layer = pattern.clone()
    layer.status = mapscript.MS_DEFAULT
    for event in days[day]:
        line = mapscript.lineObj()
        line.add(mapscript.pointObj(float(event["lon"]), float(event["lat"])))
        shape = mapscript.shapeObj(mapscript.MS_SHAPE_POINT)
        shape.add(line)
        shape.text = event["label"]
        layer.addFeature(shape)
    number = drawing.insertLayer(layer)
    drawing.draw().save("%s/map%02d.png" % (output, day), drawing)
    drawing.removeLayer(number)
