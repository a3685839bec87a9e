#include "brief/resolve.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace sitmap::brief {

namespace {

// Matches whose letters differ by less than this are equally good: only context may tell them apart.
constexpr double same_score = 0.06;

bool name_in_use(const gazetteer::Place& place, std::string_view matched, const std::optional<time::Date>& date) {
    return std::any_of(place.names.begin(), place.names.end(), [&](const gazetteer::Name& name) {
        return name.text == matched && (!date || name.validity.contains(*date));
    });
}

// Distance to the nearest neighbour in steps of 25 km: within a step nearness says nothing (a town and the district
// around it).
double nearness(geo::LonLat position, const std::vector<geo::LonLat>& neighbours) {
    double nearest = std::numeric_limits<double>::infinity();
    for (const geo::LonLat& neighbour : neighbours) {
        nearest = std::min(nearest, geo::distance(position, neighbour).value);
    }
    return neighbours.empty() ? 0 : std::floor(nearest / 25'000);
}

std::string described(const gazetteer::Place& place) {
    return fmt::format("{} ({} {}, {:.2f} N {:.2f} E)", place.id, place.country, gazetteer::name_of(place.kind),
                       place.position.lat, place.position.lon);
}

}  // namespace

Resolution resolve(std::string_view name, const ResolveContext& context, const gazetteer::Gazetteer& gazetteer) {
    Resolution result;
    if (const gazetteer::Place* exact = gazetteer.by_id(name)) {
        result.place = exact;
        return result;
    }
    std::vector<gazetteer::Candidate> candidates = gazetteer.look_up(name);
    if (candidates.empty()) {
        return result;
    }
    const double best = candidates.front().score;
    std::erase_if(candidates, [&](const gazetteer::Candidate& c) { return c.score < best - same_score; });
    std::stable_sort(candidates.begin(), candidates.end(),
                     [&](const gazetteer::Candidate& a, const gazetteer::Candidate& b) {
                         const double near_a = nearness(a.place->position, context.neighbours);
                         const double near_b = nearness(b.place->position, context.neighbours);
                         if (near_a != near_b) {
                             return near_a < near_b;
                         }
                         const bool use_a = name_in_use(*a.place, a.matched, context.date);
                         const bool use_b = name_in_use(*b.place, b.matched, context.date);
                         return use_a != use_b && use_a;
                     });
    result.place = candidates.front().place;
    for (std::size_t i = 1; i < candidates.size(); ++i) {
        // The district around a town is no other place for a reader of the map.
        const bool elsewhere = geo::distance(candidates[i].place->position, result.place->position).value > 25'000;
        if (elsewhere && candidates[i].place != result.place) {
            result.alternatives.push_back(candidates[i].place);
        }
    }
    return result;
}

Error unknown_place(std::string_view name, const gazetteer::Gazetteer& gazetteer) {
    Error error;
    error.code = ErrorCode::unknown_place;
    error.message = fmt::format("no place is called \"{}\"", name);
    const std::vector<std::string> near = gazetteer.suggestions(name);
    error.hint = near.empty() ? "give lat and lon instead of a name"
                              : fmt::format("did you mean {}? Otherwise give lat and lon", fmt::join(near, ", "));
    return error;
}

Warning ambiguous(std::string_view name, const Resolution& resolution) {
    std::vector<std::string> others;
    for (const gazetteer::Place* place : resolution.alternatives) {
        others.push_back(described(*place));
    }
    Warning warning;
    warning.code = "W_AMBIGUOUS";
    warning.message = fmt::format("\"{}\" is taken as {}; also called so: {}", name, described(*resolution.place),
                                  fmt::join(others, ", "));
    return warning;
}

}  // namespace sitmap::brief
