#include "scene/near_frame.hpp"

#include <cmath>
#include <utility>
#include <vector>

namespace sitmap::scene {

namespace {

/// A parallel is curved on the map: chords longer than this could swing into the frame. Two kilometres of swing at most
/// are allowed for.
constexpr double longest_chord_deg = 4;
constexpr double swing_deg = 0.05;
/// Near the poles and on maps of half the world sides are no straight matter.
constexpr double highest_latitude = 75;
constexpr double widest_deg = 60;
constexpr std::size_t least_ring = 4;

constexpr double radians = 0.017453292519943295;

}  // namespace

NearFrame::NearFrame(const geo::Box& reach, double step_deg)
    : reach_{reach.west - swing_deg, reach.south - swing_deg, reach.east + swing_deg, reach.north + swing_deg},
      drops_outside_(reach.north < highest_latitude && reach.south > -highest_latitude &&
                     reach.east - reach.west < widest_deg),
      step_lat2_(step_deg * step_deg) {
    const double middle = std::cos((reach.south + reach.north) / 2 * radians);
    lon_scale2_ = middle * middle;
}

/// The sides of the reach on which a position lies out, a bit each.
unsigned NearFrame::sides(geo::LonLat p) const {
    return !drops_outside_
               ? 0U
               : static_cast<unsigned>(p.lon < reach_.west) | static_cast<unsigned>(p.lon > reach_.east) << 1U |
                     static_cast<unsigned>(p.lat < reach_.south) << 2U |
                     static_cast<unsigned>(p.lat > reach_.north) << 3U;
}

bool NearFrame::is_far(geo::LonLat a, geo::LonLat b) const {
    const double lon = a.lon - b.lon, lat = a.lat - b.lat;
    return lon * lon * lon_scale2_ + lat * lat > step_lat2_;
}

std::vector<geo::LonLat> NearFrame::kept(const std::vector<geo::LonLat>& line) const {
    std::vector<geo::LonLat> out;
    if (line.empty()) {
        return out;
    }
    out.push_back(line.front());
    unsigned common = sides(line.front());
    unsigned always = common;
    // The last of a run that is out on one side since the last vertex kept.
    const geo::LonLat* passed = nullptr;
    const auto keep = [&](const geo::LonLat& p, unsigned where) {
        out.push_back(p);
        common = where;
        passed = nullptr;
    };
    for (std::size_t i = 1; i < line.size(); ++i) {
        const geo::LonLat& p = line[i];
        const bool last = i + 1 == line.size();
        const unsigned where = sides(p);
        always &= where;
        if (passed && ((common & where) == 0 || std::abs(p.lon - out.back().lon) > longest_chord_deg ||
                       std::abs(p.lat - out.back().lat) > longest_chord_deg)) {
            keep(*passed, sides(*passed));
        }
        if (last) {
            keep(p, where);
        } else if ((common & where) != 0) {
            common &= where;
            passed = &p;
        } else if (where != 0 || common != 0 || is_far(p, out.back())) {
            keep(p, where);
        }
    }
    return always != 0 ? std::vector<geo::LonLat>{} : out;
}

geo::Geometry NearFrame::of(const geo::Geometry& shape) const {
    geo::Geometry near;
    near.points = shape.points;
    for (const auto& line : shape.lines) {
        if (auto part = kept(line); !part.empty()) {
            near.lines.push_back(std::move(part));
        }
    }
    for (const auto& area : shape.polygons) {
        if (auto part = of(area)) {
            near.polygons.push_back(*std::move(part));
        }
    }
    return near;
}

std::optional<geo::Polygon> NearFrame::of(const geo::Polygon& area) const {
    // What is smaller than the step keeps its form: it must not vanish.
    const auto ring_of = [&](const std::vector<geo::LonLat>& ring) {
        auto part = kept(ring);
        return part.empty() || part.size() > least_ring ? part : ring;
    };
    geo::Polygon part{ring_of(area.shell), {}};
    if (part.shell.empty()) {
        return std::nullopt;
    }
    for (const auto& hole : area.holes) {
        if (auto ring = ring_of(hole); !ring.empty()) {
            part.holes.push_back(std::move(ring));
        }
    }
    return part;
}

}  // namespace sitmap::scene
