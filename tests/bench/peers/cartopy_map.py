#!/usr/bin/python3
"""Cartopy draws the region's map: cartopy_map.py FOLDER FILE.png|svg|pdf

It places no names; here is the usual loop for it: eight positions around each place, the largest places first."""
import sys

import matplotlib

matplotlib.use("Agg")
import cartopy.crs as ccrs
import matplotlib.pyplot as plt
from cartopy.io.shapereader import Reader
from matplotlib.patheffects import withStroke

folder, output = sys.argv[1:3]
WIDTH, HEIGHT, DPI = 1600, 1200, 100
WEST, SOUTH, EAST, NORTH = -375028.0, -277520.0, 375028.0, 285022.0
PIXEL = 72 / DPI
GAP = 5
GLOBE = ccrs.PlateCarree()
LAMBERT = ccrs.LambertConformal(central_longitude=47, central_latitude=40, standard_parallels=(38.5, 41.5),
                                globe=ccrs.Globe(datum="WGS84", ellipse="WGS84"))
plt.rcParams.update({"font.family": "DejaVu Sans", "hatch.linewidth": PIXEL, "hatch.color": "#c0392b"})

figure = plt.figure(figsize=(WIDTH / DPI, HEIGHT / DPI), dpi=DPI)
axes = figure.add_axes([0, 0, 1, 1], projection=LAMBERT)
axes.set_xlim(WEST, EAST)
axes.set_ylim(SOUTH, NORTH)
axes.set_facecolor("#cfe3ef")
axes.spines["geo"].set_visible(False)


def layer(name):
    return Reader("%s/shp/%s.shp" % (folder, name))


def lines(name, colour, width, order, style="-"):
    axes.add_geometries(layer(name).geometries(), GLOBE, facecolor="none", edgecolor=colour, linewidth=width * PIXEL,
                        linestyle=style, zorder=order)


countries = [(record.attributes["mapcolor"], record.geometry) for record in layer("countries").records()]
for value, fill in enumerate(("#f2efe0", "#f5e6d3", "#e8eedb", "#efe3ea"), 1):
    axes.add_geometries([shape for of, shape in countries if of == value], GLOBE, facecolor=fill, edgecolor="none",
                        zorder=1)
axes.add_geometries(layer("disputed").geometries(), GLOBE, facecolor="none", edgecolor="#c0392b", hatch="////",
                    linewidth=0, zorder=2)
axes.add_geometries(layer("lakes").geometries(), GLOBE, facecolor="#cfe3ef", edgecolor="#6a9fc0",
                    linewidth=0.5 * PIXEL, zorder=3)
lines("rivers", "#6a9fc0", 1, 4)
lines("roads", "#c08040", 0.8, 5)
lines("railroads", "#555555", 1, 6)
lines("admin1", "#888888", 0.5, 7, (0, (8, 6)))
lines("countries", "#7a5a6a", 2, 8)
lines("graticule", "#99aabb", 0.4, 9)

taken = []
renderer = figure.canvas.get_renderer()
records = sorted(layer("places").records(), key=lambda record: (record.attributes["rank"], -(record.attributes["pop"] or 0)))
for record in records:
    x, y = LAMBERT.transform_point(record.geometry.x, record.geometry.y, GLOBE)
    if not (WEST < x < EAST and SOUTH < y < NORTH):
        continue
    axes.plot(x, y, "o", ms=(5 if record.attributes["rank"] <= 10 else 3) * PIXEL, mew=0, color="#222222", zorder=15)
    px, py = (x - WEST) / (EAST - WEST) * WIDTH, (y - SOUTH) / (NORTH - SOUTH) * HEIGHT
    name = axes.annotate(record.attributes["name"], (x, y), xytext=(0, 0), textcoords="offset points",
                         fontsize=12 * PIXEL, path_effects=[withStroke(linewidth=3 * PIXEL, foreground="white")],
                         zorder=20, annotation_clip=False)
    box = name.get_window_extent(renderer)
    w, h = box.width, box.height
    near = GAP * 0.7
    for dx, dy in ((GAP, -h / 2), (-GAP - w, -h / 2), (-w / 2, GAP), (-w / 2, -GAP - h), (near, near),
                   (near, -near - h), (-near - w, near), (-near - w, -near - h)):
        at = (px + dx, py + dy, px + dx + w, py + dy + h)
        if all(at[0] > o[2] or at[2] < o[0] or at[1] > o[3] or at[3] < o[1] for o in taken):
            taken.append(at)
            name.set_position((dx * PIXEL, dy * PIXEL))
            break
    else:
        name.remove()

figure.savefig(output, dpi=DPI, **({"pil_kwargs": {"compress_level": 1}} if output.endswith(".png") else {}))
