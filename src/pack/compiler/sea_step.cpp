#include <utility>

#include "geo/operations.hpp"
#include "pack/compiler/shapes.hpp"
#include "pack/compiler/steps.hpp"

namespace sitmap::pack::compiler {
namespace {

/// The source cuts a sea into tiles whose edges miss each other by metres: grown, joined and shrunk again, the seam
/// closes, which else would show as a coast.
constexpr double seam_degrees = 0.0005;
/// Of the round corners that growing and shrinking leave.
constexpr double corner_degrees = seam_degrees / 5;

Result<geo::Geometry> in_one_piece(const geo::Geometry& tiles) {
    std::vector<geo::Geometry> parts;
    for (const auto& polygon : tiles.polygons) {
        parts.push_back({{}, {}, {polygon}});
    }
    SITMAP_TRY_ASSIGN(geo::Geometry whole, geo::union_of(parts));
    SITMAP_TRY_ASSIGN(whole, grown(whole, seam_degrees));
    SITMAP_TRY_ASSIGN(whole, grown(whole, -seam_degrees));
    SITMAP_TRY_ASSIGN(whole, geo::simplified(whole, corner_degrees));
    return areas_of(std::move(whole));
}

}  // namespace

Result<void> derive_seas(StepContext& context) {
    SITMAP_TRY_ASSIGN(const auto pack, context.pack());
    SITMAP_TRY_ASSIGN(const auto tiles, shapes_by(pack, "sea_source", "name"));
    Layer layer{.schema = {.name = "sea", .columns = {{.name = "name"}}, .indexes = {}, .key = "name"},
                .kind = GeometryKind::area,
                .features = {}};
    for (const auto& [name, shape] : tiles) {
        SITMAP_TRY_ASSIGN(geo::Geometry whole, in_one_piece(shape));
        layer.features.push_back({.geometry = std::move(whole), .values = {name}});
    }
    return context.write(layer);
}

}  // namespace sitmap::pack::compiler
