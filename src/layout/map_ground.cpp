#include "layout/map_ground.hpp"

#include <array>

namespace sitmap::layout {
namespace {

struct Weight {
    std::string_view prefix;
    double ink, divide;
};

/// The first prefix that fits counts.
constexpr std::array<Weight, 15> weights{{{"border-river", 0.5, 10},
                                          {"border", 1.2, 30},
                                          {"contact-former", 0.5, 0},
                                          {"contact", 1.2, 26},
                                          {"river", 0.4, 5},
                                          {"coast", 0.8, 20},
                                          {"lake-shore", 0.8, 14},
                                          {"oblast", 0.25, 2},
                                          {"province", 0.15, 0},
                                          {"entity", 0.8, 14},
                                          {"corridor", 0.7, 4},
                                          {"road", 1.5, 0},
                                          {"route", 1.5, 0},
                                          {"rail", 0.6, 0},
                                          {"graticule", 0.1, 0}}};

const Weight* weight_of(std::string_view line_class) {
    for (const Weight& weight : weights) {
        if (line_class.starts_with(weight.prefix)) {
            return &weight;
        }
    }
    return nullptr;
}

/// Edge of areas that no line of their own follows.
double edge_weight(std::string_view area_class) {
    return area_class == "sea" || area_class == "lake" ? 0.8 : area_class == "country-other" ? 0 : 0.3;
}

double edge_divide(std::string_view area_class) {
    return area_class == "sea" || area_class == "lake" ? 14 : area_class.starts_with("change") ? 8 : 0;
}

}  // namespace

double ink_weight(std::string_view line_class) {
    const Weight* weight = weight_of(line_class);
    return weight ? weight->ink : 0.5;
}

double divide_weight(std::string_view line_class) {
    const Weight* weight = weight_of(line_class);
    return weight ? weight->divide : 0;
}

MapGround read_ground(const scene::Scene& scene) {
    MapGround ground{InkMap(scene.frame.width, scene.frame.height), InkMap(scene.frame.width, scene.frame.height),
                     Divides(scene.frame.width, scene.frame.height)};
    const auto add = [&](const Rings& rings, double ink, double divide) {
        if (ink > 0) {
            ground.lines.add(rings, ink);
            ground.busy.add(rings, ink);
        }
        for (const auto& ring : rings) {
            for (std::size_t i = 1; divide > 0 && i < ring.size(); ++i) {
                ground.divides.add({ring[i - 1], ring[i]}, divide);
            }
        }
    };
    for (const auto& area : scene.areas) {
        add(flattened(area.path), edge_weight(area.area_class), edge_divide(area.area_class));
    }
    for (const auto& line : scene.lines) {
        add(flattened(line.path), ink_weight(line.line_class), divide_weight(line.line_class));
    }
    for (const auto& arrow : scene.arrows) {
        const double weight = arrow.kind == scene::ArrowMark::Kind::band ? 0.7 : 2.5;
        ground.lines.add(Rings{arrow.spine}, weight);
        ground.busy.add(Rings{arrow.spine}, 2 * weight);
    }
    for (const auto& dot : scene.dots) {
        ground.busy.add(centred(dot.at, 10, 10), 10);
    }
    for (const auto& ask : scene.labels) {
        if (ask.shape == scene::LabelAsk::Shape::point) {
            // A name is expected beside its dot, to the right more than to the left.
            ground.busy.add(Rect{ask.at.x, ask.at.y - 8, 58, 16}, ask.required ? 40 : 18);
            ground.busy.add(Rect{ask.at.x - 50, ask.at.y - 8, 50, 16}, ask.required ? 12 : 6);
        } else if (ask.shape == scene::LabelAsk::Shape::area) {
            ground.busy.add(centred(ask.at, 90, 22), ask.required ? 50 : 15);
        }
    }
    ground.lines.finish();
    ground.busy.finish();
    return ground;
}

std::vector<Mark> marks_of(const scene::Scene& scene) {
    std::vector<Mark> marks;
    for (const auto& event : scene.events) {
        marks.push_back({centred(event.at, 44, 44), 1000});
    }
    for (const auto& exclave : scene.exclaves) {
        marks.push_back({centred(exclave.at, 26, 26), 200});
    }
    for (const auto& note : scene.notes) {
        marks.push_back({centred(note.at, 12, 12), 60});
    }
    for (const auto& arrow : scene.arrows) {
        for (const XY p : arrow.spine) {
            marks.push_back({centred(p, 6, 6), 40.0 / static_cast<double>(arrow.spine.size())});
        }
    }
    for (const auto& ask : scene.labels) {
        const bool point = ask.shape == scene::LabelAsk::Shape::point;
        marks.push_back({point ? centred(ask.at, 14, 14) : centred(ask.at, 60, 16), ask.required ? (point ? 80.0 : 2.0)
                                                                                    : point ? 0.5 * (10 - ask.priority)
                                                                                            : 1.0});
    }
    return marks;
}

}  // namespace sitmap::layout
