#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "gazetteer/inspect.hpp"
#include "geo/geometry.hpp"

namespace sitmap::gazetteer {

/// An area of the base map, asked often.
class Ground {
public:
    explicit Ground(geo::Geometry shape);
    /// Inside, or no further outside than `slack`.
    bool holds(geo::LonLat point, geo::Metres slack = {}) const;

private:
    bool contains(geo::LonLat point) const;
    geo::Geometry shape_;
    geo::Box box_;
};

/// What the base map knows.
struct BaseMap {
    std::map<std::string, Ground> countries;  ///< by ISO code
    std::map<std::string, Ground> areas;      ///< by place id: units of the first and second level
    std::set<std::string> shaped;             ///< ids (of seas the names, of countries the codes) that have a shape
    geo::Box drawn{40, 35, 54, 45};           ///< outside of it there is no ground
};
Result<BaseMap> base_map_of(const pack::Pack& pack);

bool is_populated(PlaceKind kind);

/// Each adds what it finds.
void inspect_positions(const Gazetteer& gazetteer, const BaseMap& base, std::vector<Defect>& defects);
void inspect_spots(const Gazetteer& gazetteer, std::vector<Defect>& defects);
void inspect_names(const Gazetteer& gazetteer, std::vector<Defect>& defects);
void inspect_namesakes(const Gazetteer& gazetteer, std::vector<Defect>& defects);
void inspect_shapes(const Gazetteer& gazetteer, const BaseMap& base, std::vector<Defect>& defects);

}  // namespace sitmap::gazetteer
