#include <algorithm>

#include "geo/operations.hpp"
#include "scene/draft.hpp"

namespace sitmap::scene {

namespace {

constexpr double smallest_lake_pt2 = 14;
constexpr double smallest_lake_label_pt2 = 700;
constexpr double smallest_river_label_pt = 120;

/// The gazetteer's name of a water body in the map's language, else the layer's own.
std::string water_name(const Draft& draft, const std::string& place_id, const std::string& layer_name) {
    if (const gazetteer::Place* place = draft.gazetteer.by_id(place_id)) {
        gazetteer::Naming single = draft.brief.naming;
        single.policy = gazetteer::Naming::Policy::single;
        return gazetteer::display_name(*place, draft.brief.language, single);
    }
    return layer_name;
}

/// "Caspian Sea" of the layer is the place `caspian-sea`.
std::string sea_name(const Draft& draft, const std::string& layer_name) {
    std::string id;
    for (const char c : layer_name) {
        id += c == ' ' ? '-' : static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    return water_name(draft, id, layer_name);
}

LabelAsk area_label(const Draft& draft, std::string text, geo::PlaneGeometry shape, style::TextRole role, XY at) {
    LabelAsk label;
    label.shape = LabelAsk::Shape::area;
    label.role = role;
    label.text = std::move(text);
    label.at = at;
    auto coarse = geo::simplified(shape, 2);
    label.within = coarse && !coarse->empty() ? *std::move(coarse) : std::move(shape);
    label.priority = 4;
    label.language = draft.brief.language;
    label.kind = "water";
    return label;
}

/// The longest part of a line that runs inside the frame: where its name can stand.
std::vector<XY> longest_run(const geo::PlaneGeometry& lines, const Viewport& viewport) {
    std::vector<XY> best;
    double best_length = 0;
    for (const auto& line : lines.lines) {
        std::vector<XY> run;
        double run_length = 0;
        const auto finish = [&] {
            if (run_length > best_length) {
                best_length = run_length;
                best = run;
            }
            run.clear();
            run_length = 0;
        };
        for (const XY p : line) {
            if (!viewport.inside(p, 8)) {
                finish();
                continue;
            }
            run_length += run.empty() ? 0 : geo::length(p - run.back());
            run.push_back(p);
        }
        finish();
    }
    return best_length >= smallest_river_label_pt ? best : std::vector<XY>{};
}

void ask_for_river_name(Draft& draft, const geo::PlaneGeometry& lines, std::string name, int priority) {
    if (name.empty()) {
        return;
    }
    const bool asked = std::any_of(draft.scene.labels.begin(), draft.scene.labels.end(),
                                   [&](const LabelAsk& label) { return label.kind == "water" && label.text == name; });
    std::vector<XY> run = longest_run(lines, draft.viewport);
    if (asked || run.empty()) {
        return;
    }
    LabelAsk label;
    label.shape = LabelAsk::Shape::line;
    label.role = style::TextRole::water;
    label.text = std::move(name);
    label.at = run[run.size() / 2];
    label.along = std::move(run);
    label.priority = priority;
    label.language = draft.brief.language;
    label.kind = "water";
    draft.scene.labels.push_back(std::move(label));
}

void draw_area(Draft& draft, const char* layer, geo::PlaneGeometry shape, const std::string& name) {
    const bool sea = std::string_view(layer) == "sea";
    const double size = geo::plane_area(shape);
    if (size < smallest_lake_pt2) {
        return;
    }
    draft.layers_used.insert(layer);
    draft.scene.areas.push_back({layer, geo::path_of(shape), "", name});
    draft.scene.lines.push_back({sea ? "coast" : "lake-shore", geo::path_of(shape), "", ""});
    if (size < smallest_lake_label_pt2 || name.empty()) {
        return;
    }
    auto visible = geo::clipped(shape, 0, 0, draft.viewport.frame().width, draft.viewport.frame().height);
    if (!visible || visible->empty()) {
        return;
    }
    if (const auto at = geo::inner_point(*visible, 0.5)) {
        draft.scene.labels.push_back(area_label(
            draft, name, *visible, size < 3000 ? style::TextRole::water_small : style::TextRole::water, *at));
    }
}

Result<void> add_seas(Draft& draft) {
    SITMAP_TRY_ASSIGN(const auto features, draft.pack.features("sea", {"name"}, draft.extent()));
    for (const pack::Feature& feature : features) {
        const std::string& name = feature.values[0];
        draw_area(draft, "sea", draft.viewport.to_frame(feature.geometry), sea_name(draft, name));
    }
    return {};
}

Result<void> add_lakes(Draft& draft) {
    SITMAP_TRY_ASSIGN(const auto features, draft.pack.features("lake", {"name", "place_id"}, draft.extent()));
    for (const pack::Feature& feature : features) {
        draw_area(draft, "lake", draft.viewport.to_frame(feature.geometry),
                  water_name(draft, feature.values[1], feature.values[0]));
    }
    return {};
}

}  // namespace

Result<void> add_water(Draft& draft) {
    SITMAP_TRY(add_seas(draft));
    if (draft.shown("lakes")) {
        SITMAP_TRY(add_lakes(draft));
    }
    if (!draft.shown("rivers")) {
        return {};
    }
    SITMAP_TRY_ASSIGN(const auto border_rivers, draft.pack.features("border_river", {"name"}, draft.extent()));
    for (const pack::Feature& feature : border_rivers) {
        const geo::PlaneGeometry line = draft.viewport.to_frame(feature.geometry);
        if (line.lines.empty()) {
            continue;
        }
        draft.layers_used.insert("border_river");
        draft.scene.lines.push_back({"border-river", geo::path_of(line), "", feature.values[0]});
        ask_for_river_name(draft, line, water_name(draft, "aras", feature.values[0]), 3);
    }
    SITMAP_TRY_ASSIGN(const auto rivers, draft.pack.features("river", {"name", "rank", "place_id"}, draft.extent()));
    for (const pack::Feature& feature : rivers) {
        // Rank 1 is the Kura and the Aras; the small ones only help where a point is less than 500 m.
        const int rank = feature.values[1].empty() ? 5 : std::atoi(feature.values[1].c_str());
        const double mpp = draft.viewport.frame().metres_per_point;
        if ((rank >= 4 && mpp > 200) || (rank == 3 && mpp > 520)) {
            continue;
        }
        const geo::PlaneGeometry line = draft.viewport.to_frame(feature.geometry, 0.3);
        if (line.lines.empty()) {
            continue;
        }
        draft.layers_used.insert("river");
        draft.scene.lines.push_back({"river", geo::path_of(line), "", feature.values[0]});
        ask_for_river_name(draft, line, water_name(draft, feature.values[2], feature.values[0]), 6);
    }
    return {};
}

}  // namespace sitmap::scene
