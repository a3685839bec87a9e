#include "territory/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "geo/operations.hpp"
#include "territory/dated_rows.hpp"

namespace sitmap::territory {

namespace {

using geo::Geometry;

/// What two outlines may share or leave between them.
constexpr double tolerance_km2 = 0.05;
/// The ground around the conflict, all of it land.
constexpr geo::Box ground{43.6, 38.6, 48.0, 41.8};

struct Part {
    std::string id;
    time::Interval validity;
    Geometry shape;
    geo::Box box;
};

bool apart(const geo::Box& a, const geo::Box& b) {
    return a.east < b.west || b.east < a.west || a.north < b.south || b.north < a.south;
}

Result<double> size_of(const Geometry& shape) {
    return shape.polygons.empty() ? Result<double>(0.0) : geo::area_km2({{}, {}, shape.polygons});
}

class Examination {
public:
    explicit Examination(const pack::Pack& pack) : pack_(pack) {}

    Result<Check> run() {
        SITMAP_TRY(sources());
        SITMAP_TRY(intervals());
        SITMAP_TRY(countries());
        SITMAP_TRY(areas());
        SITMAP_TRY(days());
        return std::move(check_);
    }

private:
    void fault(std::string what) { check_.faults.push_back(std::move(what)); }

    Result<void> sources() {
        for (const char* table :
             {"settlement_holder", "territory_change", "territory_zone", "territory_capture", "territory_position",
              "territory_coverage", "exclave_holder", "border_status", "territory_hour", "route", "route_state",
              "route_point", "control_area", "control_line", "exclave"}) {
            if (!pack_.has_table(table)) {
                fault(fmt::format("there is no table {}", table));
                continue;
            }
            SITMAP_TRY_ASSIGN(
                const auto rows,
                rows_of(pack_, fmt::format("SELECT rowid FROM {} WHERE coalesce(trim(source), '') = ''", table)));
            for (const TextRow& row : rows) {
                fault(fmt::format("row {} of {} has no source", row[0], table));
            }
        }
        return {};
    }

    Result<void> intervals() {
        static constexpr std::pair<const char*, const char*> series[] = {
            {"route_state", "route_id"},
            {"exclave_holder", "place_id"},
            {"border_status", "min(a, b) || '-' || max(a, b)"},
            {"control_area", "id"}};
        for (const auto& [table, key] : series) {
            SITMAP_TRY_ASSIGN(const auto rows, rows_of(pack_, fmt::format("SELECT {}, valid_from, valid_to FROM {} "
                                                                          "ORDER BY coalesce(valid_from, '')",
                                                                          key, table)));
            std::map<std::string, time::Interval> last;
            for (const TextRow& row : rows) {
                SITMAP_TRY_ASSIGN(const time::Interval now, interval_from(row[1], row[2]));
                if (now.from && now.to && *now.to <= *now.from) {
                    fault(fmt::format("{} {}: ends before it begins", table, row[0]));
                }
                if (const auto before = last.find(row[0]); before != last.end() && before->second.to != now.from) {
                    fault(fmt::format("{} {}: a hole or an overlap at {}", table, row[0], row[1]));
                }
                last[row[0]] = now;
            }
        }
        return {};
    }

    /// Countries share out the ground.
    Result<void> countries() {
        SITMAP_TRY_ASSIGN(const auto rows, pack_.features("country", {"iso2"}, ground));
        std::vector<Geometry> all;
        for (const pack::Feature& row : rows) {
            SITMAP_TRY_ASSIGN(const Geometry near, geo::clipped(Geometry{{}, {}, row.geometry.polygons}, ground.west,
                                                                ground.south, ground.east, ground.north));
            SITMAP_TRY_ASSIGN(const Geometry valid, geo::repaired(near));
            for (std::size_t i = 0; i < all.size(); ++i) {
                SITMAP_TRY_ASSIGN(const Geometry both, geo::intersection(valid, all[i]));
                SITMAP_TRY(overlap(both, row.values[0] + " and another country"));
            }
            all.push_back({{}, {}, valid.polygons});
            if (row.values[0] == "AM" || row.values[0] == "AZ") {
                sides_.push_back(all.back());
            }
        }
        const Geometry whole{{},
                             {},
                             {{{{ground.west, ground.south},
                                {ground.east, ground.south},
                                {ground.east, ground.north},
                                {ground.west, ground.north},
                                {ground.west, ground.south}},
                               {}}}};
        SITMAP_TRY_ASSIGN(const Geometry covered, geo::union_of(all));
        SITMAP_TRY_ASSIGN(const Geometry rest, geo::difference(whole, covered));
        SITMAP_TRY(gap(rest, "ground between countries"));
        return {};
    }

    Result<void> overlap(const Geometry& shape, const std::string& what) {
        SITMAP_TRY_ASSIGN(const double km2, size_of(shape));
        check_.largest_overlap_km2 = std::max(check_.largest_overlap_km2, km2);
        if (km2 > tolerance_km2) {
            fault(fmt::format("{} overlap by {:.3f} km²", what, km2));
        }
        return {};
    }

    Result<void> gap(const Geometry& shape, const std::string& what) {
        for (const geo::Polygon& polygon : shape.polygons) {
            SITMAP_TRY_ASSIGN(const double km2, size_of({{}, {}, {polygon}}));
            check_.largest_gap_km2 = std::max(check_.largest_gap_km2, km2);
            if (km2 > tolerance_km2) {
                fault(fmt::format("{}: {:.3f} km² near {:.3f} N {:.3f} E", what, km2, polygon.shell[0].lat,
                                  polygon.shell[0].lon));
            }
        }
        return {};
    }

    /// Each area valid and inside the two countries; what is left of them is their sovereigns' by construction.
    Result<void> areas() {
        SITMAP_TRY_ASSIGN(auto rows, pack_.features("control_area", {"id", "valid_from", "valid_to"}));
        SITMAP_TRY_ASSIGN(const Geometry both_sides, geo::union_of(sides_));
        for (pack::Feature& row : rows) {
            SITMAP_TRY_ASSIGN(const time::Interval validity, interval_from(row.values[1], row.values[2]));
            SITMAP_TRY_ASSIGN(const Geometry valid, geo::repaired(row.geometry));
            SITMAP_TRY_ASSIGN(const double before, size_of(row.geometry));
            SITMAP_TRY_ASSIGN(const double after, size_of(valid));
            if (std::abs(before - after) > 1e-4 || valid.polygons.size() != row.geometry.polygons.size()) {
                fault(row.values[0] + ": the shape is not valid");
            }
            SITMAP_TRY_ASSIGN(const Geometry beyond, geo::difference(valid, both_sides));
            SITMAP_TRY(gap(beyond, row.values[0] + " beyond Armenia and Azerbaijan"));
            parts_.push_back({row.values[0], validity, std::move(row.geometry), *geo::box_of(valid)});
        }
        // Exclaves have holders of their own; Nakhchivan is ground like any other.
        SITMAP_TRY_ASSIGN(auto exclaves, pack_.features("exclave", {"place_id"}));
        for (pack::Feature& row : exclaves) {
            if (row.values[0] != "nakhchivan" && geo::box_of(row.geometry)) {
                const geo::Box box = *geo::box_of(row.geometry);
                parts_.push_back({"exclave " + row.values[0], {}, std::move(row.geometry), box});
            }
        }
        return {};
    }

    /// Areas of one day do not overlap. A pair that shares days is examined once for all of them.
    Result<void> days() {
        std::set<time::Date> turns{time::make_date(1988, 1, 1)};
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            for (const auto& turn : {parts_[i].validity.from, parts_[i].validity.to}) {
                if (turn) {
                    turns.insert(*turn);
                }
            }
            for (std::size_t k = i + 1; k < parts_.size(); ++k) {
                if (!together(parts_[i].validity, parts_[k].validity) || apart(parts_[i].box, parts_[k].box)) {
                    continue;
                }
                SITMAP_TRY_ASSIGN(const Geometry both, geo::intersection(parts_[i].shape, parts_[k].shape));
                SITMAP_TRY(overlap(both, parts_[i].id + " and " + parts_[k].id));
            }
        }
        check_.states = static_cast<int>(turns.size());
        SITMAP_TRY_ASSIGN(const auto rows, rows_of(pack_, "SELECT max(valid_to) FROM territory_coverage"));
        SITMAP_TRY_ASSIGN(const time::Interval covered, interval_from("1988-01-01", rows.at(0)[0]));
        check_.days = static_cast<int>((*covered.to - *covered.from).count());
        return {};
    }

    static bool together(const time::Interval& a, const time::Interval& b) {
        return (!a.to || !b.from || *b.from < *a.to) && (!b.to || !a.from || *a.from < *b.to);
    }

    const pack::Pack& pack_;
    Check check_;
    std::vector<Geometry> sides_;
    std::vector<Part> parts_;
};

}  // namespace

Result<Check> check(const pack::Pack& pack) {
    return Examination(pack).run();
}

}  // namespace sitmap::territory
