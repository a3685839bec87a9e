#include "style/read_parts.hpp"

namespace sitmap::style {

namespace {

AreaStyle read_area(Section& section) {
    AreaStyle area;
    if (section.has("fill")) {
        area.fill = section.colour("fill");
    }
    if (std::optional<Section> part = section.section("hatch")) {
        area.hatch = AreaStyle::Hatch{part->number("angle", 45, {-180, 180}), part->number("step", {}, {1, 200}),
                                      part->number("width", {}, {0.05, 50}), part->colour("colour")};
        part->close();
    }
    if (std::optional<Section> part = section.section("dots")) {
        area.dots = AreaStyle::Dots{part->number("radius", {}, {0.1, 50}), part->number("step", {}, {1, 200}),
                                    part->colour("colour")};
        part->close();
    }
    if (std::optional<Section> part = section.section("inner_band")) {
        area.inner_band = AreaStyle::Band{part->number("width", {}, {0.05, 50}), part->colour("colour")};
        part->close();
    }
    area.edge = section.stroke("edge");
    area.edge_halo = section.stroke("edge_halo");
    section.close();
    return area;
}

LineStyle read_line(Section& section) {
    LineStyle line;
    line.casing = section.stroke("casing");
    if (std::optional<Stroke> stroke = section.stroke("stroke")) {
        line.stroke = *stroke;
    } else {
        section.fault("stroke", "missing");
    }
    line.core = section.stroke("core");
    if (std::optional<Section> part = section.section("ticks")) {
        line.ticks = LineStyle::Ticks{part->number("every", {}, {1, 500}), part->number("half_length", {}, {0.1, 100}),
                                      part->number("width", {}, {0.05, 50}), part->colour("colour")};
        part->close();
    }
    section.close();
    return line;
}

DotStyle read_dot(Section& section) {
    DotStyle dot;
    const std::string shape = section.one_of("shape", {"square", "ring", "disc"}, "disc");
    dot.shape = shape == "square" ? DotStyle::Shape::square
                : shape == "ring" ? DotStyle::Shape::ring
                                  : DotStyle::Shape::disc;
    dot.size_pt = section.number("size", {}, {0.1, 50});
    dot.stroke_pt = section.number("stroke", 1.15, {0.05, 20});
    dot.colour = section.colour("colour");
    dot.core = section.colour("core", dot.colour);
    dot.halo_pt = section.number("halo", 0, {0, 20});
    const auto halo = section.palette().find("halo");
    dot.halo = section.colour("halo_colour", halo == section.palette().end() ? Rgba{} : halo->second);
    dot.label_gap_pt = section.number("gap", {}, {0, 100});
    section.close();
    return dot;
}

/// Exactly the classes of `names`, each read by `read_one`.
template <class T, class Read>
std::map<std::string, T, std::less<>> read_all(Section& root, std::string_view table,
                                               const std::vector<std::string_view>& names, Read read_one) {
    std::map<std::string, T, std::less<>> classes;
    std::optional<Section> section = root.section(table);
    if (!section) {
        root.fault(table, "missing");
        return classes;
    }
    for (std::string_view name : names) {
        if (std::optional<Section> one = section->section(name)) {
            classes.emplace(name, read_one(*one));
        } else {
            section->fault(name, "missing");
        }
    }
    section->close();
    return classes;
}

}  // namespace

std::map<std::string, AreaStyle, std::less<>> read_areas(Section& root) {
    return read_all<AreaStyle>(root, "area", Style::area_classes(), read_area);
}

std::map<std::string, LineStyle, std::less<>> read_lines(Section& root) {
    return read_all<LineStyle>(root, "line", Style::line_classes(), read_line);
}

std::map<std::string, DotStyle, std::less<>> read_dots(Section& root) {
    return read_all<DotStyle>(root, "dot", Style::dot_classes(), read_dot);
}

}  // namespace sitmap::style
