#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cmath>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

#include "brief/nearest.hpp"
#include "cli/common_options.hpp"
#include "cli/corridor_measures.hpp"
#include "cli/named_place.hpp"
#include "cli/open_pack.hpp"
#include "cli/option_values.hpp"
#include "cli/table.hpp"
#include "cli/verb.hpp"
#include "cli/word_list.hpp"

namespace sitmap::cli {
namespace {

struct CorridorOptions {
    CommonOptions common;
    std::string route;
    std::vector<std::string> via;
    std::string width_text = "5km";
    std::string on_text;
    geo::Metres width{5000};
    time::Date on{};
};

/// The line that is measured, and how it came about.
struct Course {
    std::string name;
    std::string basis;
    geo::Geometry line;
};

std::string lower_case(std::string text) {
    for (char& c : text) {
        c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    return text;
}

Result<Course> course_of_route(const CorridorOptions& options, const territory::Territory& territory) {
    std::vector<std::string> ids;
    for (const territory::Route& route : territory.routes) {
        if (route.id == options.route || lower_case(route.name) == lower_case(options.route) ||
            (!route.ref.empty() && route.ref == options.route)) {
            return Course{
                route.name,
                fmt::format("{} on {}: {}", route.id, time::to_iso(options.on), territory::name_of(route.state)),
                route.shape};
        }
        ids.push_back(route.id);
    }
    Error error;
    error.code = ErrorCode::unknown_place;
    error.message = fmt::format("no route is called \"{}\" on {}", options.route, time::to_iso(options.on));
    const std::string near = brief::nearest(options.route, ids);
    error.hint = near.empty() ? fmt::format("routes: {}", listed(ids)) : fmt::format("did you mean \"{}\"?", near);
    return failure(std::move(error));
}

Result<Course> course_through_places(const CorridorOptions& options, const gazetteer::Gazetteer& gazetteer) {
    Course course;
    course.basis = "straight lines between the places";
    std::vector<geo::LonLat> line;
    for (const std::string& name : options.via) {
        SITMAP_TRY_ASSIGN(const gazetteer::Place* place, named_place(name, gazetteer));
        course.name += (course.name.empty() ? "" : " – ") + gazetteer::display_name(*place, Language::en, {});
        line.push_back(place->position);
    }
    course.line.lines.push_back(std::move(line));
    return course;
}

std::string for_people(const Course& course, const CorridorMeasures& measures) {
    std::string text = fmt::format("{} ({})\n", printable(course.name), printable(course.basis));
    text += as_table({{"length", fmt::format("{:.1f} km", measures.length_km)},
                      {"width", fmt::format("{:g} km", measures.width_km)},
                      {"area", fmt::format("{:.0f} km²", measures.area_km2)}});
    const auto list = [&](const char* head, const std::vector<CorridorMeasures::Crossing>& crossings) {
        std::vector<std::vector<std::string>> rows;
        for (const auto& crossing : crossings) {
            rows.push_back({crossing.id, fmt::format("{:.1f} km", crossing.length_km),
                            fmt::format("{:.0f} km²", crossing.area_km2), crossing.name});
        }
        text += rows.empty() ? "" : fmt::format("\n{}\n{}", head, as_table(rows));
    };
    list("Countries by law", measures.countries);
    list("Control on the date", measures.control);
    std::vector<std::string> names;
    for (const gazetteer::Place* place : measures.settlements) {
        names.push_back(printable(gazetteer::display_name(*place, Language::en, {})));
    }
    if (!names.empty()) {
        text += fmt::format("\nSettlements inside ({})\n  {}\n", names.size(), listed(names));
    }
    return text;
}

std::string as_json(const Course& course, const CorridorMeasures& measures, time::Date date) {
    const auto rounded = [](double value) { return std::round(value * 100) / 100; };
    nlohmann::ordered_json json{{"schema", "sitmap.corridor/1"},
                                {"name", course.name},
                                {"basis", course.basis},
                                {"date", time::to_iso(date)},
                                {"length_km", rounded(measures.length_km)},
                                {"width_km", rounded(measures.width_km)},
                                {"area_km2", rounded(measures.area_km2)}};
    const auto list = [&](const char* key, const std::vector<CorridorMeasures::Crossing>& crossings) {
        json[key] = nlohmann::ordered_json::array();
        for (const auto& crossing : crossings) {
            json[key].push_back({{"id", crossing.id},
                                 {"name", crossing.name},
                                 {"length_km", rounded(crossing.length_km)},
                                 {"area_km2", rounded(crossing.area_km2)}});
        }
    };
    list("countries", measures.countries);
    list("control", measures.control);
    json["settlements"] = nlohmann::ordered_json::array();
    for (const gazetteer::Place* place : measures.settlements) {
        json["settlements"].push_back({{"id", place->id}, {"name", gazetteer::display_name(*place, Language::en, {})}});
    }
    return json.dump(2) + "\n";
}

void check(CorridorOptions& options, Problems& problems) {
    if (options.route.empty() == options.via.empty()) {
        problems.usage("name a route, or the places that the corridor goes through",
                       "sitmap corridor lachin, or sitmap corridor --via Goris,Lachin,Shusha");
    }
    if (!options.via.empty() && options.via.size() < 2) {
        problems.usage("--via: a corridor goes through at least two places", "--via Goris,Lachin,Shusha");
    }
    if (options.on_text.empty()) {
        problems.usage("--on DATE is missing", "control and routes are those of a date: --on 2020-12-01");
    } else {
        problems.take(parse_day("--on", options.on_text), options.on);
    }
    problems.take(parse_width("--width", options.width_text), options.width);
    problems.take(parse_text("NAME", options.route), options.route);
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
    const auto gazetteer = gazetteer::Gazetteer::load(*pack);
    if (!gazetteer) {
        return terminal.fail(gazetteer.error());
    }
    const auto territory = territory::on(options.on, territory::Worldview::de_facto, *pack);
    if (!territory) {
        return terminal.fail(territory.error());
    }
    terminal.warn(territory->warnings);
    const auto course =
        options.via.empty() ? course_of_route(options, *territory) : course_through_places(options, *gazetteer);
    if (!course) {
        return terminal.fail(course.error());
    }
    const auto measures = measured(course->line, options.width, *territory, *gazetteer, *pack);
    if (!measures) {
        return terminal.fail(measures.error());
    }
    if (options.common.strict && !territory->warnings.empty()) {
        return 1;
    }
    terminal.print(options.common.voice.json ? as_json(*course, *measures, options.on)
                                             : for_people(*course, *measures));
    return terminal.done();
}

Action declare(CLI::App& app) {
    const auto options = std::make_shared<CorridorOptions>();
    app.add_option("NAME", options->route, "A route of the pack by id, name or road number");
    app.add_option("--via", options->via, "Places that it goes through, in order")->type_name("A,B,…")->delimiter(',');
    app.add_option("--width", options->width_text, "Full width (5km)")->type_name("WIDTH");
    app.add_option("--on", options->on_text, "The date")->type_name("YYYY-MM-DD");
    declare_common(app, options->common);
    return [options](Terminal& terminal) { return run_corridor(*options, terminal); };
}

}  // namespace

Verb corridor_verb() {
    return {"corridor", "NAME | --via A,B,… --on DATE [OPTIONS]",
            "A corridor's length, width and area, and what it crosses",
            "  sitmap corridor --via Goris,Lachin,Shusha,Stepanakert --width 5km --on 2020-12-01\n"
            "  sitmap territory --on 2020-12-01            lists the routes that have a name\n",
            declare};
}

}  // namespace sitmap::cli
