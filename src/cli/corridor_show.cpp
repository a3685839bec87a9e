#include "cli/corridor_show.hpp"

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "cli/table.hpp"
#include "cli/terminal.hpp"
#include "cli/word_list.hpp"

namespace sitmap::cli {
namespace {

using Json = nlohmann::ordered_json;

/// "2022-08-30 to 2023-10-01", the second day no longer included; "since …" for what goes on; "" for what always was.
std::string period(const time::Interval& validity) {
    if (validity.from && validity.to) {
        return time::to_iso(*validity.from) + " to " + time::to_iso(*validity.to);
    }
    return validity.from ? "since " + time::to_iso(*validity.from)
           : validity.to ? "until " + time::to_iso(*validity.to)
                         : "";
}

void add_period(Json& json, const time::Interval& validity) {
    for (const auto& [end, turn] : {std::pair("since", validity.from), std::pair("until", validity.to)}) {
        if (turn) {
            json[end] = time::to_iso(*turn);
        }
    }
}

}  // namespace

std::string corridor_text(const CorridorAnswer& answer) {
    std::string text = fmt::format("{} ({})\n", printable(answer.name), printable(answer.basis));
    text += as_table({{"length", fmt::format("{:.1f} km", answer.corridor.length_km)},
                      {"width", fmt::format("{:g} km", answer.corridor.width_km)},
                      {"area", fmt::format("{:.0f} km²", answer.corridor.area_km2)}});
    std::vector<std::vector<std::string>> routes;
    for (const territory::Route& route : answer.routes) {
        routes.push_back({route.id, std::string(territory::name_of(route.state)), period(route.validity), route.name});
    }
    text += routes.empty() ? "" : "\nRoutes on the date\n" + as_table(routes);
    const auto list = [&](const char* head, const std::vector<territory::Crossing>& crossings) {
        std::vector<std::vector<std::string>> rows;
        for (const auto& crossing : crossings) {
            rows.push_back({crossing.id, fmt::format("{:.1f} km", crossing.length_km),
                            fmt::format("{:.0f} km²", crossing.area_km2), period(crossing.validity), crossing.name});
        }
        text += rows.empty() ? "" : fmt::format("\n{}\n{}", head, as_table(rows));
    };
    list("Countries by law", answer.corridor.countries);
    list("Provinces and districts", answer.corridor.provinces);
    list("Control on the date", answer.control);
    std::vector<std::string> names;
    for (const gazetteer::Place* place : answer.settlements) {
        names.push_back(printable(gazetteer::display_name(*place, Language::en, {})));
    }
    if (!names.empty()) {
        text += fmt::format("\nSettlements inside ({})\n  {}\n", names.size(), listed(names));
    }
    std::vector<std::vector<std::string>> rows;
    for (const NearTown& town : answer.towns) {
        rows.push_back(
            {fmt::format("{:.1f} km", town.km), printable(gazetteer::display_name(*town.place, Language::en, {}))});
    }
    text += rows.empty() ? "" : "\nNearest towns, from the middle line\n" + as_table(rows);
    rows.clear();
    for (const territory::BorderDistance& border : answer.borders) {
        rows.push_back({border.countries, border.km > 0 ? fmt::format("{:.1f} km", border.km) : "crossed"});
    }
    return text + (rows.empty() ? "" : "\nBorders within 100 km\n" + as_table(rows));
}

std::string corridor_json(const CorridorAnswer& answer, time::Date date) {
    const auto rounded = [](double value) { return std::round(value * 100) / 100; };
    Json json{{"schema", "sitmap.corridor/1"},
              {"name", answer.name},
              {"basis", answer.basis},
              {"date", time::to_iso(date)},
              {"length_km", rounded(answer.corridor.length_km)},
              {"width_km", rounded(answer.corridor.width_km)},
              {"area_km2", rounded(answer.corridor.area_km2)}};
    json["routes"] = Json::array();
    for (const territory::Route& route : answer.routes) {
        json["routes"].push_back({{"id", route.id}, {"name", route.name}, {"state", territory::name_of(route.state)}});
        add_period(json["routes"].back(), route.validity);
        json["routes"].back()["source"] = route.source;
    }
    const auto list = [&](const char* key, const std::vector<territory::Crossing>& crossings) {
        json[key] = Json::array();
        for (const auto& crossing : crossings) {
            json[key].push_back({{"id", crossing.id},
                                 {"name", crossing.name},
                                 {"length_km", rounded(crossing.length_km)},
                                 {"area_km2", rounded(crossing.area_km2)}});
            add_period(json[key].back(), crossing.validity);
        }
    };
    list("countries", answer.corridor.countries);
    list("provinces", answer.corridor.provinces);
    list("control", answer.control);
    json["settlements"] = Json::array();
    for (const gazetteer::Place* place : answer.settlements) {
        json["settlements"].push_back({{"id", place->id}, {"name", gazetteer::display_name(*place, Language::en, {})}});
    }
    json["nearest_towns"] = Json::array();
    for (const NearTown& town : answer.towns) {
        json["nearest_towns"].push_back({{"id", town.place->id},
                                         {"name", gazetteer::display_name(*town.place, Language::en, {})},
                                         {"distance_km", rounded(town.km)}});
    }
    json["borders"] = Json::array();
    for (const territory::BorderDistance& border : answer.borders) {
        json["borders"].push_back({{"countries", border.countries}, {"distance_km", rounded(border.km)}});
    }
    return json.dump(2) + "\n";
}

std::string corridor_list_text(const std::vector<territory::KnownCorridor>& corridors) {
    std::vector<std::vector<std::string>> rows;
    for (const territory::KnownCorridor& corridor : corridors) {
        rows.push_back({corridor.id, period(corridor.validity),
                        corridor.width ? fmt::format("{:g} km", corridor.width->value / 1000) : "no width",
                        corridor.legend});
    }
    return rows.empty() ? "no corridor was known on that day\n" : as_table(rows);
}

std::string corridor_list_json(const std::vector<territory::KnownCorridor>& corridors) {
    Json json{{"schema", "sitmap.corridors/1"}, {"corridors", Json::array()}};
    for (const territory::KnownCorridor& corridor : corridors) {
        Json entry{{"id", corridor.id}, {"legend", corridor.legend}};
        add_period(entry, corridor.validity);
        entry["width_km"] = corridor.width ? Json(corridor.width->value / 1000) : Json(nullptr);
        entry["routes"] = corridor.route_ids;
        entry["source"] = corridor.source;
        entry["note"] = corridor.note;
        json["corridors"].push_back(std::move(entry));
    }
    return json.dump(2) + "\n";
}

}  // namespace sitmap::cli
