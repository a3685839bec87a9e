#include "scene/own_shape.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "geo/crossings.hpp"
#include "geo/operations.hpp"
#include "geo/validity.hpp"

namespace sitmap::scene {

namespace {

using Line = std::vector<geo::LonLat>;

/// A chord of a degree swings 150 m off its parallel.
constexpr double longest_side_deg = 1;

/// What may come into the map, with as much again on every side; never more than once round the globe.
geo::Box neighbourhood(const geo::Box& extent) {
    const double height = extent.north - extent.south;
    const double width = std::min(extent.east - extent.west, (360 - (extent.east - extent.west)) / 2);
    return {extent.west - width, std::max(extent.south - height, -highest_latitude), extent.east + width,
            std::min(extent.north + height, highest_latitude)};
}

bool touches(const geo::Box& a, const geo::Box& b) {
    return a.west <= b.east && a.east >= b.west && a.south <= b.north && a.north >= b.south;
}

bool holds(const geo::Box& outer, const geo::Box& inner) {
    return outer.contains({inner.west, inner.south}) && outer.contains({inner.east, inner.north});
}

void move_east(Line& line, double degrees) {
    for (geo::LonLat& p : line) {
        p.lon += degrees;
    }
}

/// Sides that cross the 180th meridian go on beyond it instead of round the globe.
void unroll(Line& line) {
    double turned = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double step = line[i].lon + turned - line[i - 1].lon;
        if (std::abs(step) > 180 && std::abs(step) < 360) {
            turned -= std::copysign(360, step);
        }
        line[i].lon += turned;
    }
}

/// A ring round a pole is closed over it.
void close(Line& ring) {
    if (ring.back().lon == ring.front().lon) {
        return;
    }
    const double pole = std::copysign(90, ring.front().lat);
    ring.insert(ring.end(), {{ring.back().lon, pole}, {ring.front().lon, pole}, ring.front()});
}

geo::Polygon unrolled(geo::Polygon area) {
    unroll(area.shell);
    close(area.shell);
    const geo::Box box = geo::box_of(area.shell);
    for (Line& hole : area.holes) {
        unroll(hole);
        close(hole);
        const geo::Box inside = geo::box_of(hole);
        move_east(hole, 360 * std::round((box.west + box.east - inside.west - inside.east) / 2 / 360));
    }
    return area;
}

void divide(Line& line) {
    Line fine;
    fine.reserve(line.size());
    for (const geo::LonLat p : line) {
        if (!fine.empty()) {
            const geo::LonLat from = fine.back();
            const double longest = std::max(std::abs(p.lon - from.lon), std::abs(p.lat - from.lat));
            const int pieces = static_cast<int>(std::ceil(longest / longest_side_deg));
            for (int i = 1; i < pieces; ++i) {
                const double k = static_cast<double>(i) / pieces;
                fine.push_back({from.lon + (p.lon - from.lon) * k, from.lat + (p.lat - from.lat) * k});
            }
        }
        fine.push_back(p);
    }
    line = std::move(fine);
}

double area_of(const geo::Geometry& shape) {
    return geo::area_km2(shape).value_or(0);
}

/// Collects what comes near the map.
class Collector {
public:
    Collector(const geo::Box& extent, std::size_t repairs)
        : extent_(extent), reach_(neighbourhood(extent)), repairs_(repairs) {}

    void add(const geo::Polygon& given) {
        if (given.shell.size() < 4) {
            return;
        }
        geo::Geometry area{{}, {}, {unrolled(given)}};
        const geo::Box box = geo::box_of(area.polygons.front().shell);
        if (!comes_near(box)) {
            return;
        }
        if (std::string fault = geo::fault_of(area.polygons.front()); !fault.empty()) {
            own_.fault = repair(area) ? std::move(fault) : "crosses itself too often to be an area";
        }
        for (const geo::Polygon& part : near(area, box).polygons) {
            own_.geometry.polygons.push_back(part);
        }
    }

    void add(Line line) {
        unroll(line);
        const geo::Box box = geo::box_of(line);
        if (line.size() >= 2 && comes_near(box)) {
            for (const Line& part : near({{}, {line}, {}}, box).lines) {
                own_.geometry.lines.push_back(part);
            }
        }
    }

    OwnShape finished(std::vector<geo::LonLat> points) && {
        own_.geometry.points = std::move(points);
        for (Line& line : own_.geometry.lines) {
            divide(line);
        }
        for (geo::Polygon& area : own_.geometry.polygons) {
            divide(area.shell);
            std::for_each(area.holes.begin(), area.holes.end(), divide);
        }
        return std::move(own_);
    }

private:
    static constexpr double turns[] = {0, -360, 360};

    bool comes_near(const geo::Box& box) const {
        return std::any_of(std::begin(turns), std::end(turns), [&](double turn) {
            return touches(reach_, {box.west + turn, box.south, box.east + turn, box.north});
        });
    }

    /// Not where it takes more repairs than there may be.
    bool repair(geo::Geometry& area) {
        const std::size_t crossings = geo::crossings(area.polygons.front(), repairs_ - own_.crossings + 1);
        if (own_.crossings + crossings > repairs_) {
            area = {};
            own_.change_of_area = 1;
            return false;
        }
        own_.crossings += crossings;
        const double before = area_of(area);
        auto sound = geo::ground_of(area);
        area = {{}, {}, sound ? std::move(sound->polygons) : std::vector<geo::Polygon>{}};
        const double after = area_of(area);
        const double larger = std::max(before, after);
        own_.change_of_area = std::max(own_.change_of_area, larger > 0 ? std::abs(after - before) / larger : 1);
        return true;
    }

    /// The part in the neighbourhood, from whichever side of the 180th meridian it comes.
    geo::Geometry near(const geo::Geometry& shape, const geo::Box& box) {
        geo::Geometry all;
        for (const double turn : turns) {
            const geo::Box turned{box.west + turn, box.south, box.east + turn, box.north};
            if (!touches(reach_, turned)) {
                continue;
            }
            geo::Geometry part = shape;
            std::for_each(part.lines.begin(), part.lines.end(), [&](Line& line) { move_east(line, turn); });
            for (geo::Polygon& area : part.polygons) {
                move_east(area.shell, turn);
                std::for_each(area.holes.begin(), area.holes.end(), [&](Line& hole) { move_east(hole, turn); });
            }
            if (!holds(reach_, turned)) {
                auto cut = geo::clipped(part, reach_.west, reach_.south, reach_.east, reach_.north);
                part = cut ? *std::move(cut) : geo::Geometry{};
            }
            all.lines.insert(all.lines.end(), part.lines.begin(), part.lines.end());
            all.polygons.insert(all.polygons.end(), part.polygons.begin(), part.polygons.end());
        }
        own_.beyond = own_.beyond || (extent_.north > highest_latitude && box.north > highest_latitude) ||
                      (extent_.south < -highest_latitude && box.south < -highest_latitude);
        return all;
    }

    geo::Box extent_;
    geo::Box reach_;
    std::size_t repairs_;
    OwnShape own_;
};

}  // namespace

OwnShape own_shape(const geo::Geometry& shape, const geo::Box& extent, std::size_t repairs) {
    Collector near(extent, repairs);
    for (const geo::Polygon& area : shape.polygons) {
        near.add(area);
    }
    for (const Line& line : shape.lines) {
        near.add(line);
    }
    return std::move(near).finished(shape.points);
}

}  // namespace sitmap::scene
