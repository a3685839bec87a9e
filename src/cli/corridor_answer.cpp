#include "cli/corridor_answer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "cli/named_place.hpp"
#include "cli/word_list.hpp"
#include "io/nearest_word.hpp"
#include "territory/road_path.hpp"

namespace sitmap::cli {
namespace {

/// That of the Lachin corridor in the statement of 9 November 2020.
constexpr geo::Metres default_width{5000};

std::string lower_case(std::string text) {
    for (char& c : text) {
        c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    return text;
}

void add_routes(CorridorAnswer& answer, const std::vector<std::string>& ids, const territory::Territory& territory) {
    for (const std::string& id : ids) {
        const auto route =
            std::find_if(territory.routes.begin(), territory.routes.end(), [&](const auto& r) { return r.id == id; });
        if (route != territory.routes.end()) {
            answer.routes.push_back(*route);
        }
    }
}

Result<CorridorAnswer> along(std::string name, std::string basis, const std::vector<std::string>& routes,
                             geo::Metres width, const territory::Territory& territory, const pack::Pack& pack) {
    CorridorAnswer answer;
    answer.name = std::move(name);
    answer.basis = std::move(basis);
    SITMAP_TRY_ASSIGN(answer.corridor, territory::corridor_of_routes(routes, width, pack));
    add_routes(answer, routes, territory);
    return answer;
}

tl::unexpected<Error> unknown(const CorridorQuestion& question, std::vector<std::string> corridors,
                              const territory::Territory& territory) {
    Error error;
    error.code = ErrorCode::unknown_place;
    error.message =
        fmt::format("no corridor or route is called \"{}\" on {}", question.name, time::to_iso(question.on));
    const std::string on_the_day = listed(corridors);
    for (const territory::Route& route : territory.routes) {
        corridors.push_back(route.id);
    }
    const std::string near = io::nearest_word(question.name, corridors);
    error.hint = near.empty() ? fmt::format("corridors of the day: {}; sitmap corridor --list names those of all days",
                                            on_the_day)
                              : fmt::format("did you mean \"{}\"?", near);
    return failure(std::move(error));
}

/// By id, words of the legend, the beginning of an id, a route's id, name or number, or any name of the gazetteer.
Result<CorridorAnswer> known_corridor(const CorridorQuestion& question, const territory::Territory& territory,
                                      const gazetteer::Gazetteer& gazetteer, const pack::Pack& pack) {
    SITMAP_TRY_ASSIGN(const auto corridors, territory::known_corridors(question.on, pack));
    const std::string wanted = lower_case(question.name);
    std::string start = wanted + "-";
    std::replace(start.begin(), start.end(), ' ', '-');
    // "Lachin" is enough where only one known corridor of the day begins so.
    const auto begins = [&](const territory::KnownCorridor& corridor) {
        return lower_case(corridor.id).starts_with(start);
    };
    const bool short_name = std::count_if(corridors.begin(), corridors.end(), begins) == 1;
    std::vector<std::string> known;
    for (const territory::KnownCorridor& corridor : corridors) {
        if (lower_case(corridor.id) == wanted || lower_case(corridor.id) + "-" == start ||
            lower_case(corridor.legend) == wanted || (short_name && begins(corridor))) {
            const geo::Metres width = question.width.value_or(corridor.width.value_or(default_width));
            return along(corridor.legend, corridor.id, corridor.route_ids, width, territory, pack);
        }
        known.push_back(corridor.id);
    }
    const geo::Metres width = question.width.value_or(default_width);
    for (const territory::Route& route : territory.routes) {
        if (lower_case(route.id) == wanted || lower_case(route.name) == wanted || lower_case(route.ref) == wanted) {
            return along(route.name, route.id, {route.id}, width, territory, pack);
        }
    }
    for (const gazetteer::Candidate& candidate : gazetteer.look_up(question.name)) {
        std::vector<std::string> ids;
        for (const territory::Route* route : territory::course_of(candidate.place->id, territory)) {
            ids.push_back(route->id);
        }
        if (!ids.empty()) {
            return along(gazetteer::display_name(*candidate.place, Language::en, {}), candidate.place->id, ids, width,
                         territory, pack);
        }
    }
    return unknown(question, known, territory);
}

/// Places in order; of many only the ends are named.
std::string name_of(const std::vector<std::string>& places) {
    constexpr std::size_t most = 12;
    if (places.size() <= most) {
        return fmt::format("{}", fmt::join(places, " – "));
    }
    return fmt::format("{} – … – {} ({} places)", places.front(), places.back(), places.size());
}

Result<CorridorAnswer> through_places(const CorridorQuestion& question, const territory::Territory& territory,
                                      const gazetteer::Gazetteer& gazetteer, const pack::Pack& pack) {
    CorridorAnswer answer;
    answer.basis = question.roads ? "along roads of the pack" : "straight lines between the places";
    const territory::RoadMap roads(question.roads ? territory.routes : std::vector<territory::Route>{});
    std::map<std::pair<const gazetteer::Place*, const gazetteer::Place*>, std::optional<territory::RoadPath>> ways;
    std::vector<geo::LonLat> line;
    std::vector<std::string> names, route_ids;
    const gazetteer::Place* last = nullptr;
    for (const std::string& name : question.via) {
        SITMAP_TRY_ASSIGN(const gazetteer::Place* place, named_place(name, gazetteer));
        names.push_back(gazetteer::display_name(*place, Language::en, {}));
        const territory::RoadPath* way = nullptr;
        if (question.roads && last && last != place) {
            const auto [found, first] = ways.try_emplace({last, place});
            if (first) {
                found->second = roads.path(last->position, place->position);
                if (!found->second) {
                    answer.warnings.push_back(
                        {"W_ROUTE",
                         fmt::format("no road found from {} to {}: straight", names[names.size() - 2], names.back()),
                         "", 0});
                }
            }
            way = found->second ? &*found->second : nullptr;
        }
        if (way) {
            line.insert(line.end(), way->line.begin() + 1, way->line.end());
            for (const std::string& id : way->routes) {
                if (std::find(route_ids.begin(), route_ids.end(), id) == route_ids.end()) {
                    route_ids.push_back(id);
                }
            }
        } else {
            line.push_back(place->position);
        }
        last = place;
    }
    answer.name = name_of(names);
    if (!answer.warnings.empty()) {
        answer.basis += ", straight where there is none";
    }
    add_routes(answer, route_ids, territory);
    geo::Geometry geometry;
    geometry.lines.push_back(std::move(line));
    SITMAP_TRY_ASSIGN(answer.corridor, territory::corridor(geometry, question.width.value_or(default_width), pack));
    return answer;
}

}  // namespace

Result<CorridorAnswer> answer_of(const CorridorQuestion& question, const territory::Territory& territory,
                                 const gazetteer::Gazetteer& gazetteer, const pack::Pack& pack) {
    SITMAP_TRY_ASSIGN(CorridorAnswer answer, question.via.empty()
                                                 ? known_corridor(question, territory, gazetteer, pack)
                                                 : through_places(question, territory, gazetteer, pack));
    SITMAP_TRY_ASSIGN(answer.control, control_crossed(answer.corridor, territory));
    answer.settlements = settlements_inside(answer.corridor, gazetteer);
    SITMAP_TRY_ASSIGN(answer.towns, nearest_towns(answer.corridor, gazetteer));
    SITMAP_TRY_ASSIGN(answer.borders, territory::border_distances(answer.corridor, pack));
    return answer;
}

}  // namespace sitmap::cli
