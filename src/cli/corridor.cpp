#include <fmt/format.h>
#include <algorithm>

#include <cmath>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command_line.hpp"
#include "cli/common_options.hpp"
#include "cli/corridor_contents.hpp"
#include "cli/moment.hpp"
#include "cli/named_place.hpp"
#include "cli/open_pack.hpp"
#include "cli/option_values.hpp"
#include "cli/table.hpp"
#include "cli/verb.hpp"
#include "cli/word_list.hpp"
#include "io/file.hpp"
#include "io/nearest_word.hpp"
#include "territory/road_path.hpp"

namespace sitmap::cli {
namespace {

/// That of the Lachin corridor in the statement of 9 November 2020.
constexpr geo::Metres default_width{5000};

struct CorridorOptions {
    CommonOptions common;
    std::string name;
    std::vector<std::string> via;
    std::string width_text;
    std::string on_text;
    std::string output;
    bool roads = false;
    geo::Metres width = default_width;
    Moment asked_on;
    time::Date on{};  ///< the day that answers
};

/// A corridor, how it came about, and what lies in it.
struct Answer {
    std::string name;
    std::string basis;
    territory::Corridor corridor;
    std::vector<territory::Crossing> control;
    std::vector<const gazetteer::Place*> settlements;
    std::vector<NearTown> towns{};
    std::vector<territory::BorderDistance> borders{};
};

std::string lower_case(std::string text) {
    for (char& c : text) {
        c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    return text;
}

Result<Answer> known_corridor(const CorridorOptions& options, const territory::Territory& territory,
                              const pack::Pack& pack) {
    SITMAP_TRY_ASSIGN(const auto corridors, territory::known_corridors(options.on, pack));
    const std::string wanted = lower_case(options.name);
    std::vector<std::string> known;
    std::string start = wanted + "-";
    std::replace(start.begin(), start.end(), ' ', '-');
    // "Lachin" is enough where only one known corridor of the day begins so.
    const auto begins = [&](const territory::KnownCorridor& corridor) {
        return lower_case(corridor.id).starts_with(start);
    };
    const bool short_name = std::count_if(corridors.begin(), corridors.end(), begins) == 1;
    for (const territory::KnownCorridor& corridor : corridors) {
        if (lower_case(corridor.id) == wanted || lower_case(corridor.legend) == wanted ||
            (short_name && begins(corridor))) {
            const bool own_width = corridor.width && options.width_text.empty();
            SITMAP_TRY_ASSIGN(
                auto measured,
                territory::corridor_of_routes(corridor.route_ids, own_width ? *corridor.width : options.width, pack));
            return Answer{corridor.legend, corridor.id, std::move(measured), {}, {}};
        }
        known.push_back(corridor.id);
    }
    for (const territory::Route& route : territory.routes) {
        if (lower_case(route.id) == wanted || lower_case(route.name) == wanted || lower_case(route.ref) == wanted) {
            SITMAP_TRY_ASSIGN(auto measured, territory::corridor(route.shape, options.width, pack));
            return Answer{route.name,
                          fmt::format("{}, {}", route.id, territory::name_of(route.state)),
                          std::move(measured),
                          {},
                          {}};
        }
        known.push_back(route.id);
    }
    Error error;
    error.code = ErrorCode::unknown_place;
    error.message = fmt::format("no corridor or route is called \"{}\" on {}", options.name, time::to_iso(options.on));
    const std::string near = io::nearest_word(options.name, known);
    error.hint = near.empty() ? fmt::format("known: {}", listed(known)) : fmt::format("did you mean \"{}\"?", near);
    return failure(std::move(error));
}

Result<Answer> corridor_through_places(const CorridorOptions& options, const territory::Territory& territory,
                                       const gazetteer::Gazetteer& gazetteer, const pack::Pack& pack) {
    Answer answer;
    answer.basis = options.roads ? "along roads of the pack" : "straight lines between the places";
    std::vector<geo::LonLat> line;
    std::string straight;
    std::string last;
    for (const std::string& name : options.via) {
        SITMAP_TRY_ASSIGN(const gazetteer::Place* place, named_place(name, gazetteer));
        const std::string shown = gazetteer::display_name(*place, Language::en, {});
        answer.name += (answer.name.empty() ? "" : " – ") + shown;
        std::optional<territory::RoadPath> path;
        if (options.roads && !line.empty()) {
            path = territory::road_path(line.back(), place->position, territory.routes);
            straight += path ? "" : fmt::format("; no road found from {} to {}: straight", last, shown);
        }
        if (path) {
            line.insert(line.end(), path->line.begin() + 1, path->line.end());
        } else {
            line.push_back(place->position);
        }
        last = shown;
    }
    answer.basis += straight;
    geo::Geometry geometry;
    geometry.lines.push_back(std::move(line));
    SITMAP_TRY_ASSIGN(answer.corridor, territory::corridor(geometry, options.width, pack));
    return answer;
}

Result<Answer> answer_of(const CorridorOptions& options, const territory::Territory& territory,
                         const gazetteer::Gazetteer& gazetteer, const pack::Pack& pack) {
    SITMAP_TRY_ASSIGN(Answer answer, options.via.empty()
                                         ? known_corridor(options, territory, pack)
                                         : corridor_through_places(options, territory, gazetteer, pack));
    SITMAP_TRY_ASSIGN(answer.control, control_crossed(answer.corridor, territory));
    answer.settlements = settlements_inside(answer.corridor, gazetteer);
    SITMAP_TRY_ASSIGN(answer.towns, nearest_towns(answer.corridor, gazetteer));
    SITMAP_TRY_ASSIGN(answer.borders, territory::border_distances(answer.corridor, pack));
    return answer;
}

std::string for_people(const Answer& answer) {
    std::string text = fmt::format("{} ({})\n", printable(answer.name), printable(answer.basis));
    text += as_table({{"length", fmt::format("{:.1f} km", answer.corridor.length_km)},
                      {"width", fmt::format("{:g} km", answer.corridor.width_km)},
                      {"area", fmt::format("{:.0f} km²", answer.corridor.area_km2)}});
    const auto list = [&](const char* head, const std::vector<territory::Crossing>& crossings) {
        std::vector<std::vector<std::string>> rows;
        for (const auto& crossing : crossings) {
            rows.push_back({crossing.id, fmt::format("{:.1f} km", crossing.length_km),
                            fmt::format("{:.0f} km²", crossing.area_km2), crossing.name});
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

std::string as_json(const Answer& answer, time::Date date) {
    const auto rounded = [](double value) { return std::round(value * 100) / 100; };
    nlohmann::ordered_json json{{"schema", "sitmap.corridor/1"},
                                {"name", answer.name},
                                {"basis", answer.basis},
                                {"date", time::to_iso(date)},
                                {"length_km", rounded(answer.corridor.length_km)},
                                {"width_km", rounded(answer.corridor.width_km)},
                                {"area_km2", rounded(answer.corridor.area_km2)}};
    const auto list = [&](const char* key, const std::vector<territory::Crossing>& crossings) {
        json[key] = nlohmann::ordered_json::array();
        for (const auto& crossing : crossings) {
            json[key].push_back({{"id", crossing.id},
                                 {"name", crossing.name},
                                 {"length_km", rounded(crossing.length_km)},
                                 {"area_km2", rounded(crossing.area_km2)}});
            for (const auto& [end, turn] :
                 {std::pair("since", crossing.validity.from), std::pair("until", crossing.validity.to)}) {
                if (turn) {
                    json[key].back()[end] = time::to_iso(*turn);
                }
            }
        }
    };
    list("countries", answer.corridor.countries);
    list("provinces", answer.corridor.provinces);
    list("control", answer.control);
    json["settlements"] = nlohmann::ordered_json::array();
    for (const gazetteer::Place* place : answer.settlements) {
        json["settlements"].push_back({{"id", place->id}, {"name", gazetteer::display_name(*place, Language::en, {})}});
    }
    json["nearest_towns"] = nlohmann::ordered_json::array();
    for (const NearTown& town : answer.towns) {
        json["nearest_towns"].push_back({{"id", town.place->id},
                                         {"name", gazetteer::display_name(*town.place, Language::en, {})},
                                         {"distance_km", rounded(town.km)}});
    }
    json["borders"] = nlohmann::ordered_json::array();
    for (const territory::BorderDistance& border : answer.borders) {
        json["borders"].push_back({{"countries", border.countries}, {"distance_km", rounded(border.km)}});
    }
    return json.dump(2) + "\n";
}

int write_corridor(const CorridorOptions& options, const Answer& answer, Terminal& terminal) {
    const Result<std::string> content =
        std::filesystem::path(options.output).extension() == ".gpkg"
            ? territory::corridor_geopackage(answer.name, answer.corridor, answer.control)
            : territory::corridor_geojson(answer.name, answer.corridor, answer.control);
    if (!content) {
        return terminal.fail(content.error());
    }
    if (const auto written = io::write_file(options.output, *content); !written) {
        return terminal.fail(written.error());
    }
    if (!options.common.voice.quiet) {
        terminal.print(options.output + "\n");
    }
    return terminal.done();
}

void check(CorridorOptions& options, Problems& problems) {
    if (options.name.empty() == options.via.empty()) {
        problems.usage("name a corridor, or the places that the corridor goes through",
                       "sitmap corridor lachin-corridor-2020, or sitmap corridor --via Goris,Lachin,Shusha");
    }
    if (!options.via.empty() && options.via.size() < 2) {
        problems.usage("--via: a corridor goes through at least two places", "--via Goris,Lachin,Shusha");
    }
    if (options.on_text.empty()) {
        problems.usage("--on DATE is missing", "control and routes are those of a date: --on 2020-12-01");
    } else {
        problems.take(parse_moment("--on", options.on_text), options.asked_on);
    }
    if (!options.width_text.empty()) {
        problems.take(parse_width("--width", options.width_text), options.width);
    }
    problems.take(parse_text("NAME", options.name), options.name);
    const std::string ending = std::filesystem::path(options.output).extension().string();
    if (!options.output.empty() && ending != ".geojson" && ending != ".gpkg") {
        problems.usage(fmt::format("-o: \"{}\" has no known ending", options.output),
                       "corridor.geojson or corridor.gpkg");
    }
    for (std::string& name : options.via) {
        problems.take(parse_text("--via", name), name);
    }
}

int run_corridor(CorridorOptions& options, Terminal& terminal) {
    terminal.set_voice(options.common.voice);
    Problems problems;
    check(options, problems);
    if (!problems.none()) {
        return terminal.fail(problems.errors());
    }
    const auto pack = open_pack(options.common.pack);
    if (!pack) {
        return terminal.fail(pack.error());
    }
    const auto day = day_that_answers(options.asked_on, *pack, terminal);
    if (!day) {
        return terminal.fail(day.error());
    }
    options.on = *day;
    const auto gazetteer = gazetteer::Gazetteer::load(*pack);
    if (!gazetteer) {
        return terminal.fail(gazetteer.error());
    }
    const auto territory = territory::on(options.on, territory::Worldview::de_facto, *pack);
    if (!territory) {
        return terminal.fail(territory.error());
    }
    terminal.warn(territory->warnings);
    const auto answer = answer_of(options, *territory, *gazetteer, *pack);
    if (!answer) {
        return terminal.fail(answer.error());
    }
    if (options.common.strict && !territory->warnings.empty()) {
        return 1;
    }
    if (!options.output.empty()) {
        return write_corridor(options, *answer, terminal);
    }
    terminal.print(options.common.voice.json ? as_json(*answer, options.on) : for_people(*answer));
    return terminal.done();
}

Action declare(CommandLine& line) {
    const auto options = std::make_shared<CorridorOptions>();
    line.positional("NAME", options->name, "A corridor or route of the pack by id, name or road number");
    line.list("--via", options->via, "A,B,…", "Places that it goes through, in order");
    line.flag("--roads", options->roads, "With --via: along the roads of the pack instead of straight");
    line.text("--width", options->width_text, "WIDTH", "Full width (that of the corridor, else 5km)");
    line.text("--on", options->on_text, "YYYY-MM-DD", "The date");
    line.text("-o,--output", options->output, "FILE", "Write shapes: .geojson or .gpkg");
    declare_common(line, options->common);
    return [options](Terminal& terminal) { return run_corridor(*options, terminal); };
}

}  // namespace

Verb corridor_verb() {
    return {"corridor", "NAME | --via A,B,… --on DATE [OPTIONS]",
            "A corridor's length, width and area, and what it crosses",
            "  sitmap corridor --via Goris,Lachin,Shusha,Stepanakert --width 5km --on 2020-12-01\n"
            "  sitmap corridor lachin-corridor-2020 --on 2020-12-02\n"
            "  sitmap territory --on 2020-12-01            lists the routes that can be named\n",
            declare};
}

}  // namespace sitmap::cli
