#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scene/viewport.hpp"

/// The ground of the inset. Its frame is the same on every map, so what is seen of a shape there was found when the
/// pack was made, and is kept in it.
namespace sitmap::scene {

/// The South Caucasus between its seas: where in the world the map is.
inline constexpr geo::Box inset_extent{41.2, 36.9, 51.4, 43.9};
Result<Viewport> inset_viewport();

/// How finely a shape is drawn, and how far beyond the frame.
struct Fineness {
    double tolerance_pt;
    double margin_pt;
};
inline constexpr Fineness inset_area{0.5, 4}, inset_line{0.4, 4};
/// Of the ground on which a country's name stands.
inline constexpr Fineness inset_country{1, 0};

inline constexpr std::string_view inset_table = "inset_shape";

/// Follows from all that a shape in a frame depends on. A country's is that of its code: it need not be read.
std::uint64_t inset_key(const Viewport& view, const geo::Geometry& shape, Fineness fineness);
std::uint64_t inset_key(const Viewport& view, std::string_view country);

/// The content of `inset_table`: areas and lines of the frame.
std::string packed_shape(const geo::PlaneGeometry& shape);
/// Nothing of bytes that `packed_shape` does not write.
std::optional<geo::PlaneGeometry> unpacked_shape(std::string_view bytes);
/// As it is written in the column `key`.
std::string written_key(std::uint64_t key);

/// Shapes that the pack keeps, by their keys. What it does not keep, or not whole, is not there: whoever needs it cuts
/// it anew.
using KeptShapes = std::map<std::uint64_t, geo::PlaneGeometry>;
Result<KeptShapes> kept_shapes(const pack::Pack& pack, const std::vector<std::uint64_t>& keys);

}  // namespace sitmap::scene
