#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "brief/clean_text.hpp"
#include "geo/operations.hpp"
#include "io/limits.hpp"
#include "io/utf8.hpp"
#include "overlay/overlay.hpp"
#include "scene/draft.hpp"
#include "scene/own_shape.hpp"

namespace sitmap::scene {

namespace {

/// Colours of the style for layers that users bring; the fourth layer has the first again.
constexpr std::size_t looks = 3;
/// After the territory's and the routes' lines.
constexpr int legend_order = 68;

std::string credit_of(const std::string& source, const std::string& file) {
    return source.empty() ? std::filesystem::path(file).filename().string() : source;
}

void ask_label(Draft& draft, const std::string& text, XY at, geo::PlaneGeometry within, std::vector<XY> along = {}) {
    LabelAsk label;
    label.text = io::shorten(brief::clean_text(text), limits::label_code_points);
    if (label.text.empty()) {
        return;
    }
    label.role = style::TextRole::small_town;
    label.at = at;
    label.shape = !along.empty()             ? LabelAsk::Shape::line
                  : !within.polygons.empty() ? LabelAsk::Shape::area
                                             : LabelAsk::Shape::point;
    label.within = std::move(within);
    label.along = std::move(along);
    label.priority = 6;
    label.language = draft.brief.language;
    label.kind = "overlay";
    draft.scene.labels.push_back(std::move(label));
}

/// What of it was drawn decides the swatch in the legend.
struct Drawn {
    bool areas = false, lines = false, points = false;
};

/// The features of one layer whose areas had to be repaired, and those that go on where no map does.
class Repairs {
public:
    /// How many crossings more may be repaired.
    std::size_t left() const { return limits::layer_crossings - crossings_; }
    void add(const overlay::Feature& feature, const OwnShape& shape) {
        crossings_ += shape.crossings;
        clipped_ += shape.beyond ? 1 : 0;
        if (shape.fault.empty()) {
            return;
        }
        if (++count_ <= told) {
            const std::string kept = shape.geometry.polygons.empty()
                                         ? "nothing of it is left"
                                         : fmt::format("its area changed by {:.3g} %", 100 * shape.change_of_area);
            words_ += fmt::format("{}feature {}: {}, {}", words_.empty() ? "" : "; ", feature.id, shape.fault, kept);
        }
    }
    void tell(const std::string& file, Warnings& warnings) const {
        if (count_ > 0) {
            const std::string more = count_ > told ? fmt::format("; {} more", count_ - told) : "";
            warnings.push_back({"W_GEOM_REPAIRED", "areas were repaired: " + words_ + more, file, 0});
        }
        if (clipped_ > 0) {
            warnings.push_back({"W_CLIPPED",
                                fmt::format("{} features are cut off at a latitude of {} degrees: nearer to a pole the "
                                            "projection has no places",
                                            clipped_, highest_latitude),
                                file, 0});
        }
    }

private:
    static constexpr std::size_t told = 5;
    std::size_t count_ = 0, crossings_ = 0, clipped_ = 0;
    std::string words_;
};

/// What the map shows. Of a frame across the 180th meridian the extent goes round the globe: then half of that on
/// either side of the middle.
geo::Box shown(const Viewport& viewport) {
    geo::Box box = viewport.frame().extent;
    const auto middle = viewport.to_globe({viewport.frame().width / 2, viewport.frame().height / 2});
    if (box.east - box.west > 180 && middle) {
        box.west = middle->lon - 180;
        box.east = middle->lon + 180;
    }
    return box;
}

void draw_feature(Draft& draft, const overlay::Feature& feature, const std::string& look, bool approximate,
                  const std::string& id, Drawn& drawn, Repairs& repairs) {
    const std::string line_class = approximate ? look + "-approximate" : look;
    const OwnShape own = own_shape(feature.geometry, shown(draft.viewport), repairs.left());
    repairs.add(feature, own);
    geo::PlaneGeometry shape = draft.viewport.to_frame(own.geometry, 0.25);
    if (!shape.polygons.empty()) {
        const geo::PlaneGeometry areas{{}, {}, shape.polygons};
        draft.scene.areas.push_back({look, geo::path_of(areas), id, feature.label});
        draft.scene.lines.push_back({line_class, geo::path_of(areas), id, feature.label});
        drawn.areas = true;
        if (const auto at = geo::inner_point(areas, 1.0)) {
            ask_label(draft, feature.label, *at, areas);
        }
    }
    if (!shape.lines.empty()) {
        draft.scene.lines.push_back(
            {line_class, geo::path_of(geo::PlaneGeometry{{}, shape.lines, {}}), id, feature.label});
        drawn.lines = true;
        const auto& longest = *std::max_element(shape.lines.begin(), shape.lines.end(),
                                                [](const auto& a, const auto& b) { return a.size() < b.size(); });
        ask_label(draft, feature.label, longest[longest.size() / 2], {}, longest);
    }
    for (const XY at : shape.points) {
        if (draft.viewport.inside(at)) {
            draft.scene.dots.push_back({look, at, "", static_cast<int>(draft.scene.labels.size())});
            const std::size_t labels = draft.scene.labels.size();
            ask_label(draft, feature.label, at, {});
            if (draft.scene.labels.size() == labels) {
                draft.scene.dots.back().label = -1;
            }
            drawn.points = true;
        }
    }
}

}  // namespace

Result<void> add_own_layers(Draft& draft) {
    for (std::size_t i = 0; i < draft.brief.layers.size(); ++i) {
        const brief::OwnLayer& own = draft.brief.layers[i];
        SITMAP_TRY_ASSIGN(const overlay::Layer layer, overlay::read_layer(own.file, own.layer, own.label));
        const std::string look = fmt::format("overlay-{}", i % looks + 1);
        Drawn drawn;
        Repairs repairs;
        for (std::size_t n = 0; n < layer.features.size(); ++n) {
            draw_feature(draft, layer.features[n], look, own.approximate, fmt::format("layer-{}-{}", i + 1, n + 1),
                         drawn, repairs);
        }
        draft.scene.warnings.insert(draft.scene.warnings.end(), layer.warnings.begin(), layer.warnings.end());
        repairs.tell(own.file, draft.scene.warnings);
        if (!drawn.areas && !drawn.lines && !drawn.points) {
            draft.scene.warnings.push_back(
                {"W_LAYER_EMPTY", fmt::format("nothing of the layer \"{}\" lies on the map", own.name), own.file, 0});
            continue;
        }
        const LegendEntry::Swatch swatch = drawn.areas   ? LegendEntry::Swatch::area
                                           : drawn.lines ? LegendEntry::Swatch::line
                                                         : LegendEntry::Swatch::dot;
        const std::string style_class =
            swatch != LegendEntry::Swatch::dot && own.approximate ? look + "-approximate" : look;
        draft.scene.legend.push_back({swatch, style_class, {}, {}, own.name, legend_order});
        draft.scene.data_credits.push_back(credit_of(own.source, own.file));
    }
    return {};
}

void add_own_raster_credits(Draft& draft) {
    for (const auto* raster : {&draft.brief.heights, &draft.brief.picture}) {
        if (*raster) {
            draft.scene.data_credits.push_back(credit_of((*raster)->source, (*raster)->file));
        }
    }
}

}  // namespace sitmap::scene
