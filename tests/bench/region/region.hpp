#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "geo/geometry.hpp"
#include "geo/path.hpp"
#include "geo/projection.hpp"
#include "io/error.hpp"
#include "layout/measure.hpp"
#include "layout/seats.hpp"
#include "layout/sheet.hpp"
#include "pack/database.hpp"
#include "scene/near_frame.hpp"
#include "style/style.hpp"

/// The map that several programs draw for comparison: 43° to 51° E, 37.5° to 42.5° N on 1600 × 1200 pixels, from a
/// folder with region.gpkg and events.csv.
namespace region {

inline constexpr double width = 800, height = 600;  ///< points
inline constexpr double dpi = 144;
inline constexpr sitmap::style::Rgba sea{0xcf, 0xe3, 0xef, 1};

/// A place or an event with the name that stands beside it.
struct Named {
    std::string name;
    sitmap::geo::XY at;  ///< sheet
    bool large = false;
};

class Region {
public:
    /// Errors: pack, crs.
    static sitmap::Result<Region> open(const std::filesystem::path& folder);

    /// Everything below the names: areas, lines, graticule. Errors: pack, geometry.
    sitmap::Result<sitmap::layout::Sheet> ground() const;
    /// Those on the sheet, the most important first. Errors: pack.
    sitmap::Result<std::vector<Named>> places() const;
    /// Of each day, in the file's order. Errors: read.
    sitmap::Result<std::vector<std::vector<Named>>> days() const;

private:
    Region(std::filesystem::path folder, sitmap::pack::Database database, sitmap::geo::Projection projection);
    std::optional<sitmap::geo::XY> to_sheet(sitmap::geo::LonLat at) const;
    /// Cut to the sheet and a little more.
    sitmap::Result<sitmap::geo::PlaneGeometry> shape(std::span<const std::byte> blob) const;
    /// The shapes of a layer that reach the sheet.
    sitmap::Result<std::vector<sitmap::geo::Path>> layer(const std::string& name) const;

    std::filesystem::path folder_;
    sitmap::pack::Database database_;
    sitmap::geo::Projection projection_;
    sitmap::scene::NearFrame near_frame_;
};

/// What the maps of a series share, as the program's own do: measured words, and places that names keep where they can.
struct Shared {
    sitmap::layout::Measurer measurer;
    std::optional<sitmap::layout::Seats> seats;
};
/// The places of names on a map without events.
sitmap::layout::Seats seats_of(const std::vector<Named>& places, const sitmap::style::Style& style, Shared& shared);

/// The finished map: the ground, markers, names; the names of `events` come before those of `places`.
sitmap::Result<sitmap::layout::Sheet> with_names(sitmap::layout::Sheet ground, const std::vector<Named>& places,
                                                 const std::vector<Named>& events, const sitmap::style::Style& style,
                                                 Shared& shared);

}  // namespace region
