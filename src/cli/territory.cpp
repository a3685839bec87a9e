#include "territory/territory.hpp"

#include <fmt/format.h>

#include <cmath>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command_line.hpp"
#include "cli/common_options.hpp"
#include "cli/drawing_date.hpp"
#include "cli/moment.hpp"
#include "cli/named_place.hpp"
#include "cli/open_pack.hpp"
#include "cli/option_values.hpp"
#include "cli/result_file.hpp"
#include "cli/state_changes.hpp"
#include "cli/table.hpp"
#include "cli/territory_place.hpp"
#include "cli/verb.hpp"
#include "cli/word_list.hpp"
#include "geo/operations.hpp"
#include "paint/paint.hpp"
#include "sitmap.hpp"
#include "territory/difference.hpp"
#include "territory/side_areas.hpp"

namespace sitmap::cli {
namespace {

struct TerritoryOptions {
    CommonOptions common;
    std::string on_text, diff_text, at, history, output;
    std::string worldview_text = "de-facto";
    Moment asked_on, asked_diff;
    time::Date on{}, diff{};  ///< the days that answer
    territory::Worldview worldview;
};

std::string since(const time::Interval& validity) {
    return validity.from ? "since " + time::to_iso(*validity.from) : "";
}

std::string_view words_of(territory::ControlClass control) {
    using territory::ControlClass;
    switch (control) {
        case ControlClass::held:
            return "holds";
        case ControlClass::held_am:
            return "holds, border villages";
        case ControlClass::peacekeepers:
            return "holds, with peacekeepers";
        case ControlClass::claimed:
            return "says it has taken";
        case ControlClass::taken:
            return "has taken or been handed";
        case ControlClass::corridor:
            return "corridor";
        case ControlClass::positions:
            return "positions inside the other's country";
        case ControlClass::contested:
            return "held before, contested";
    }
    return "";
}

Result<std::string> for_people(const territory::Territory& territory) {
    std::string text = fmt::format("{}, {}\n", time::to_iso(territory.date), territory::name_of(territory.worldview));
    std::vector<std::vector<std::string>> rows;
    for (const territory::ControlArea& area : territory.areas) {
        SITMAP_TRY_ASSIGN(const double km2, geo::area_km2(area.shape));
        rows.push_back({area.id, fmt::format("{:.0f} km²", km2), area.legend, area.approximate ? "approximate" : ""});
    }
    text += "\nAreas\n" + as_table(rows);
    rows.clear();
    SITMAP_TRY_ASSIGN(const auto sides, territory::side_areas(territory));
    for (const territory::SideArea& side : sides) {
        rows.push_back({side.side == territory::Holder::armenian ? "Armenian side" : "Azerbaijani side",
                        std::string(words_of(side.control)), fmt::format("{:.0f} km²", side.area_km2)});
    }
    text += "\nBy side\n" + as_table(rows);
    rows.clear();
    for (const territory::BoundaryLine& line : territory.lines) {
        rows.push_back({line.id, fmt::format("{:.0f} km", geo::length_km(line.shape)), line.legend,
                        line.approximate ? "approximate" : ""});
    }
    text += "\nLines\n" + as_table(rows);
    rows.clear();
    for (const territory::Exclave& exclave : territory.exclaves) {
        rows.push_back({exclave.place_id, "of " + exclave.owner, "held by " + exclave.holder, since(exclave.validity)});
    }
    text += "\nExclaves\n" + as_table(rows);
    rows.clear();
    for (const territory::Route& route : territory.routes) {
        rows.push_back({route.id, std::string(territory::name_of(route.state)), route.name, since(route.validity)});
    }
    return text + "\nRoutes\n" + as_table(rows);
}

std::string difference_json(const TerritoryOptions& options, const std::vector<territory::ChangedArea>& areas,
                            const std::vector<StateChange>& states) {
    nlohmann::ordered_json json{{"schema", "sitmap.territory-diff/1"},
                                {"from", time::to_iso(options.on)},
                                {"to", time::to_iso(options.diff)},
                                {"areas", nlohmann::ordered_json::array()},
                                {"states", nlohmann::ordered_json::array()}};
    for (const territory::ChangedArea& area : areas) {
        nlohmann::ordered_json entry{{"id", area.id},
                                     {"before", area.before},
                                     {"after", area.after},
                                     {"day", time::to_iso(area.day)},
                                     {"area_km2", std::round(area.area_km2 * 10) / 10},
                                     {"legend", area.legend},
                                     {"source", area.source},
                                     {"settlements", nlohmann::ordered_json::array()}};
        for (const territory::ChangedSettlement& settlement : area.settlements) {
            entry["settlements"].push_back(settlement.name);
        }
        json["areas"].push_back(std::move(entry));
    }
    for (const StateChange& change : states) {
        json["states"].push_back(
            {{"kind", change.kind}, {"id", change.id}, {"what", change.what}, {"name", change.name}});
    }
    return json.dump(2) + "\n";
}

std::string difference_text(const TerritoryOptions& options, const std::vector<territory::ChangedArea>& areas,
                            const std::vector<StateChange>& states) {
    std::vector<std::vector<std::string>> rows;
    for (const territory::ChangedArea& area : areas) {
        rows.push_back({time::to_iso(area.day), area.before + " → " + area.after,
                        fmt::format("{:.0f} km²", area.area_km2),
                        fmt::format("{} settlements", area.settlements.size()), area.legend});
    }
    std::string text = fmt::format("{} → {}\n\nAreas ({})\n{}", time::to_iso(options.on), time::to_iso(options.diff),
                                   rows.size(), as_table(rows));
    rows.clear();
    for (const StateChange& change : states) {
        rows.push_back({change.kind, change.id, change.what, change.name == change.what ? "" : change.name});
    }
    return text + fmt::format("\nLines, exclaves, routes ({})\n{}", rows.size(), as_table(rows));
}

/// What changed hands as a map: the same as `sitmap draw --since … --date …`.
int draw_difference(const TerritoryOptions& options, Terminal& terminal) {
    const auto atlas = Atlas::open(options.common.pack);
    if (!atlas) {
        return terminal.fail(atlas.error());
    }
    const auto drawn = drawing_date();
    if (!drawn) {
        return terminal.fail(drawn.error());
    }
    brief::Brief brief;
    brief.since = options.on;
    brief.date = options.diff;
    brief.worldview = options.worldview;
    const auto map = atlas->draw(std::move(brief), *drawn);
    if (!map) {
        return terminal.fail(map.error());
    }
    terminal.warn(map->warnings);
    constexpr double dpi = 144;
    return write_result(paint::to_bytes(map->laid.sheet, paint::format_of(options.output).value(), dpi), options.output,
                        terminal);
}

int show_difference(const TerritoryOptions& options, const territory::Territory& before, const pack::Pack& pack,
                    Terminal& terminal) {
    const auto after = territory::on(options.diff, options.worldview, pack);
    if (!after) {
        return terminal.fail(after.error());
    }
    terminal.warn(after->warnings);
    const auto areas = territory::difference(options.on, options.diff, pack);
    if (!areas) {
        return terminal.fail(areas.error());
    }
    const auto states = state_changes(before, *after);
    terminal.print(options.common.voice.json ? difference_json(options, *areas, states)
                                             : difference_text(options, *areas, states));
    return terminal.done();
}

int show_place(const TerritoryOptions& options, const pack::Pack& pack, Terminal& terminal) {
    const auto gazetteer = gazetteer::Gazetteer::load(pack);
    if (!gazetteer) {
        return terminal.fail(gazetteer.error());
    }
    const bool whole = options.at.empty();
    const auto found = named_place(whole ? options.history : options.at, *gazetteer);
    if (!found) {
        return terminal.fail(found.error());
    }
    const gazetteer::Place& place = **found;
    const auto geonames = geonames_id_of(place, pack);
    if (!geonames) {
        return terminal.fail(geonames.error());
    }
    const AskedPlace asked{place.id, gazetteer::display_name(place, Language::en, {})};
    const bool json = options.common.voice.json;
    if (whole) {
        const auto history = territory::history_of(place.position, *geonames, pack);
        if (!history) {
            return terminal.fail(history.error());
        }
        terminal.print(json ? history_json(asked, *history) : history_text(asked, *history));
        return terminal.done();
    }
    const auto holding = territory::holding_at(place.position, *geonames, options.on, pack);
    if (!holding) {
        return terminal.fail(holding.error());
    }
    terminal.print(json ? holding_json(asked, options.asked_on, *holding)
                        : holding_text(asked, options.asked_on, *holding));
    return terminal.done();
}

int write_territory(const TerritoryOptions& options, const territory::Territory& territory, Terminal& terminal) {
    const std::string ending = std::filesystem::path(options.output).extension().string();
    const Result<std::string> content = ending == ".gpkg"      ? territory::to_geopackage(territory)
                                        : ending == ".geojson" ? territory::to_geojson(territory)
                                                               : territory::to_json(territory);
    return write_result(content, options.output, terminal);
}

void check(TerritoryOptions& options, Problems& problems) {
    if (!options.history.empty() && options.on_text.empty()) {
        options.on_text = "2020-01-01";  // no date plays a part
    }
    if (options.on_text.empty()) {
        problems.usage("--on DATE is missing", "sitmap territory --on 2020-11-10");
    } else {
        problems.take(parse_moment("--on", options.on_text), options.asked_on);
    }
    if (!options.diff_text.empty()) {
        problems.take(parse_moment("--diff", options.diff_text), options.asked_diff);
    }
    problems.take(parse_text("--at", options.at), options.at);
    problems.take(parse_text("--history", options.history), options.history);
    problems.take(parse_worldview(options.worldview_text), options.worldview);
    const std::string ending = std::filesystem::path(options.output).extension().string();
    const bool is_picture = paint::format_of(options.output).has_value();
    const bool draws_difference = !options.diff_text.empty() && is_picture;
    if (!options.output.empty() && !draws_difference && ending != ".geojson" && ending != ".json" &&
        ending != ".gpkg") {
        problems.usage(fmt::format("-o: \"{}\" has no known ending", options.output),
                       is_picture ? "sitmap draw --date draws a day, --diff with -o a difference"
                                  : "territory.geojson, territory.gpkg or territory.json");
    }
    if ((options.diff_text.empty() ? 0 : 1) + (options.at.empty() ? 0 : 1) + (options.history.empty() ? 0 : 1) +
            (options.output.empty() || draws_difference ? 0 : 1) >
        1) {
        problems.usage("--diff, --at, --history and -o ask for different things",
                       "one at a time; --diff with -o change.svg draws the difference");
    }
}

int run_territory(TerritoryOptions& options, Terminal& terminal) {
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
    for (const auto& [asked, answer] :
         {std::pair(&options.asked_on, &options.on), std::pair(&options.asked_diff, &options.diff)}) {
        const auto day = day_that_answers(*asked, *pack, terminal);
        if (!day) {
            return terminal.fail(day.error());
        }
        *answer = *day;
    }
    if (!options.at.empty() || !options.history.empty()) {
        return show_place(options, *pack, terminal);
    }
    const auto territory = territory::on(options.on, options.worldview, *pack);
    if (!territory) {
        return terminal.fail(territory.error());
    }
    terminal.warn(territory->warnings);
    if (options.common.strict && !territory->warnings.empty()) {
        terminal.note("warnings and --strict: nothing was written");
        return 1;
    }
    if (!options.diff_text.empty() && !options.output.empty()) {
        return draw_difference(options, terminal);
    }
    if (!options.diff_text.empty()) {
        return show_difference(options, *territory, *pack, terminal);
    }
    if (!options.output.empty()) {
        return write_territory(options, *territory, terminal);
    }
    if (options.common.voice.json) {
        terminal.print(territory::to_json(*territory));
        return terminal.done();
    }
    const auto text = for_people(*territory);
    if (!text) {
        return terminal.fail(text.error());
    }
    terminal.print(*text);
    return terminal.done();
}

Action declare(CommandLine& line) {
    const auto options = std::make_shared<TerritoryOptions>();
    line.text("--on", options->on_text, "DATE", "The date, or a point in time with its zone: 2020-11-09T23:30+04:00");
    line.text("--diff", options->diff_text, "DATE", "What is different on another date");
    line.text("--at", options->at, "PLACE", "Who held a place");
    line.text("--history", options->history, "PLACE", "Who held a place, from 1988 to today");
    line.text("--worldview", options->worldview_text, "VIEW", "de-facto (default), de-jure, az, am or a FILE.toml");
    line.text("-o,--output", options->output, "FILE",
              "Write shapes: .geojson, .gpkg or .json; with --diff a map of it: .svg, .png or .pdf");
    declare_common(line, options->common);
    return [options](Terminal& terminal) { return run_territory(*options, terminal); };
}

}  // namespace

Verb territory_verb() {
    return {"territory", "--on DATE [--at PLACE | --diff DATE | -o FILE] | --history PLACE [OPTIONS]",
            "Borders, control and routes on a date; what changed; who held a place",
            "  sitmap territory --on 2020-11-10\n"
            "  sitmap territory --on 2020-11-10 --at Shusha\n"
            "  sitmap territory --history Lachin\n"
            "  sitmap territory --on 2020-09-26 --diff 2020-12-01\n"
            "  sitmap territory --on 2020-09-26 --diff 2020-12-01 -o change.svg\n"
            "  sitmap territory --on 2023-10-01 -o control.geojson\n",
            declare};
}

}  // namespace sitmap::cli
