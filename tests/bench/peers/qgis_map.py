#!/usr/bin/python3
"""QGIS draws the region's map without a window: qgis_map.py FOLDER FILE.png|svg|pdf"""
import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from qgis.core import *
from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImageWriter

folder, output = sys.argv[1:3]
WIDTH, HEIGHT = 1600, 1200
EXTENT = QgsRectangle(-375028.0, -277520.0, 375028.0, 285022.0)
SEA = QColor("#cfe3ef")
PIXELS = QgsUnitTypes.RenderPixels

QgsApplication.setPrefixPath("/usr", True)
application = QgsApplication([], False)
application.initQgis()
project = QgsProject.instance()
project.setCrs(QgsCoordinateReferenceSystem.fromProj(
    "+proj=lcc +lat_1=38.5 +lat_2=41.5 +lat_0=40 +lon_0=47 +datum=WGS84 +units=m +no_defs"))


def layer(name, renderer):
    options = QgsVectorLayer.LayerOptions(project.transformContext())
    options.loadDefaultStyle = False
    made = QgsVectorLayer("%s/region.gpkg|layername=%s" % (folder, name), name, "ogr", options)
    assert made.isValid(), name
    made.setRenderer(renderer)
    return made


def symbol(kind, part):  # the list constructor does not take ownership from Python
    made = kind()
    made.changeSymbolLayer(0, part)
    return made


def line(colour, width, dash=None):
    part = QgsSimpleLineSymbolLayer(QColor(colour), width)
    part.setWidthUnit(PIXELS)
    part.setPenJoinStyle(Qt.RoundJoin)
    if dash:
        part.setUseCustomDashPattern(True)
        part.setCustomDashVector(dash)
        part.setCustomDashPatternUnit(PIXELS)
    return symbol(QgsLineSymbol, part)


def area(fill=None, edge=None, width=0):
    part = QgsSimpleFillSymbolLayer(QColor(fill or "#ffffff"))
    if not fill:
        part.setBrushStyle(Qt.NoBrush)
    if edge:
        part.setStrokeColor(QColor(edge))
        part.setStrokeWidth(width)
        part.setStrokeWidthUnit(PIXELS)
        part.setPenJoinStyle(Qt.RoundJoin)
    else:
        part.setStrokeStyle(Qt.NoPen)
    return symbol(QgsFillSymbol, part)


def hatched(colour):
    part = QgsLinePatternFillSymbolLayer()
    part.setLineAngle(45)
    part.setDistance(5.66)
    part.setDistanceUnit(PIXELS)
    part.setSubSymbol(line(colour, 1))
    return symbol(QgsFillSymbol, part)


def dot(size):
    part = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayer.Circle, size)
    part.setSizeUnit(PIXELS)
    part.setColor(QColor("#222222"))
    part.setStrokeStyle(Qt.NoPen)
    return symbol(QgsMarkerSymbol, part)


def name_beside():
    text, halo = QgsTextFormat(), QgsTextBufferSettings()
    text.setFont(QFont("DejaVu Sans"))
    text.setSize(12)
    text.setSizeUnit(PIXELS)
    halo.setEnabled(True)
    halo.setSize(1.5)
    halo.setSizeUnit(PIXELS)
    halo.setColor(QColor("white"))
    text.setBuffer(halo)
    setting = QgsPalLayerSettings()
    setting.fieldName = "name"
    setting.setFormat(text)
    setting.placement = QgsPalLayerSettings.OrderedPositionsAroundPoint
    setting.dist = 3
    setting.distUnits = PIXELS
    rank = QgsPropertyCollection()
    rank.setProperty(QgsPalLayerSettings.Priority, QgsProperty.fromExpression('if("rank"<=3,9,if("rank"<=10,6,2))'))
    setting.setDataDefinedProperties(rank)
    return QgsVectorLayerSimpleLabeling(setting)


dots = QgsRuleBasedRenderer.Rule(None)
dots.appendChild(QgsRuleBasedRenderer.Rule(dot(5), 0, 0, '"rank" <= 10'))
dots.appendChild(QgsRuleBasedRenderer.Rule(dot(3), 0, 0, '"rank" > 10'))
places = layer("places", QgsRuleBasedRenderer(dots))
places.setLabeling(name_beside())
places.setLabelsEnabled(True)
fills = enumerate(("#f2efe0", "#f5e6d3", "#e8eedb", "#efe3ea"), 1)
below = [
    layer("countries", QgsCategorizedSymbolRenderer(
        "mapcolor", [QgsRendererCategory(value, area(fill), str(value)) for value, fill in fills])),
    layer("disputed", QgsSingleSymbolRenderer(hatched("#c0392b"))),
    layer("lakes", QgsSingleSymbolRenderer(area("#cfe3ef", "#6a9fc0", 0.5))),
    layer("rivers", QgsSingleSymbolRenderer(line("#6a9fc0", 1))),
    layer("roads", QgsSingleSymbolRenderer(line("#c08040", 0.8))),
    layer("railroads", QgsSingleSymbolRenderer(line("#555555", 1))),
    layer("admin1", QgsSingleSymbolRenderer(line("#888888", 0.5, [4, 3]))),
    layer("countries", QgsSingleSymbolRenderer(area(None, "#7a5a6a", 2))),
    layer("graticule", QgsSingleSymbolRenderer(line("#99aabb", 0.4))),
]
layers = [places] + below[::-1]  # the topmost first
project.addMapLayers(layers, False)

if output.endswith(".png"):
    settings = QgsMapSettings()
    settings.setDestinationCrs(project.crs())
    settings.setLayers(layers)
    settings.setOutputSize(QSize(WIDTH, HEIGHT))
    settings.setOutputDpi(96)
    settings.setExtent(EXTENT)
    settings.setBackgroundColor(SEA)
    settings.setTransformContext(project.transformContext())
    settings.setFlag(QgsMapSettings.Antialiasing, True)
    settings.setFlag(QgsMapSettings.UseRenderingOptimization, True)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    writer = QImageWriter(output, b"png")
    writer.setCompression(12)  # zlib's level 1
    assert writer.write(job.renderedImage())
else:
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    size = QgsLayoutSize(WIDTH * 25.4 / 96, HEIGHT * 25.4 / 96, QgsUnitTypes.LayoutMillimeters)
    layout.pageCollection().page(0).setPageSize(size)
    item = QgsLayoutItemMap(layout)
    item.attemptSetSceneRect(QRectF(0, 0, size.width(), size.height()))
    item.setLayers(layers)
    item.setBackgroundColor(SEA)
    item.setExtent(EXTENT)
    layout.addLayoutItem(item)
    layout.renderContext().setDpi(96)
    exporter = QgsLayoutExporter(layout)
    if output.endswith(".svg"):
        settings = QgsLayoutExporter.SvgExportSettings()
        settings.dpi = 96
        settings.forceVectorOutput = True
        done = exporter.exportToSvg(output, settings)
    else:
        settings = QgsLayoutExporter.PdfExportSettings()
        settings.dpi = 96
        done = exporter.exportToPdf(output, settings)
    assert done == QgsLayoutExporter.Success, done
sys.stdout.flush()
os._exit(0)  # Qt's objects do not survive Python's end
