#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "cli/command_line.hpp"
#include "cli/common_options.hpp"
#include "cli/corridor_show.hpp"
#include "cli/moment.hpp"
#include "cli/open_pack.hpp"
#include "cli/option_values.hpp"
#include "cli/result_file.hpp"
#include "cli/verb.hpp"

namespace sitmap::cli {
namespace {

struct CorridorOptions {
    CommonOptions common;
    CorridorQuestion question;
    std::string width_text, on_text, output;
    bool list = false;
    Moment asked_on;
};

/// The last day on which everything is covered by the data: no clock is read. Errors: pack, date.
Result<time::Date> last_day_known(const pack::Pack& pack) {
    std::string end;
    SITMAP_TRY(pack.query("SELECT MIN(valid_to) FROM territory_coverage WHERE valid_to <> ''", {},
                          [&](const std::vector<std::string_view>& row) {
                              end = row[0];
                              return false;
                          }));
    SITMAP_TRY_ASSIGN(const Moment moment, parse_moment("territory_coverage", end));
    return moment.day - std::chrono::days(1);
}

void check(CorridorOptions& options, Problems& problems) {
    CorridorQuestion& question = options.question;
    if (options.list) {
        if (!question.name.empty() || !question.via.empty() || !options.output.empty()) {
            problems.usage("--list takes no name, places or output",
                           "sitmap corridor --list, with --on DATE or without");
        }
    } else if (question.name.empty() == question.via.empty()) {
        problems.usage("name a corridor, or the places that the corridor goes through",
                       "sitmap corridor lachin-corridor-2020, or sitmap corridor --via Goris,Lachin,Shusha");
    }
    if (!question.via.empty() && question.via.size() < 2) {
        problems.usage("--via: a corridor goes through at least two places", "--via Goris,Lachin,Shusha");
    }
    if (!options.on_text.empty()) {
        problems.take(parse_moment("--on", options.on_text), options.asked_on);
    } else if (!options.list && question.via.empty()) {
        problems.usage("--on DATE is missing", "control and routes are those of a date: --on 2020-12-01");
    }
    if (!options.width_text.empty()) {
        problems.take(parse_width("--width", options.width_text), question.width.emplace());
    }
    problems.take(parse_text("NAME", question.name), question.name);
    const std::string ending = std::filesystem::path(options.output).extension().string();
    if (!options.output.empty() && ending != ".geojson" && ending != ".gpkg" && ending != ".json") {
        problems.usage(fmt::format("-o: \"{}\" has no known ending", options.output),
                       "corridor.geojson, corridor.gpkg or corridor.json");
    }
    for (std::string& name : question.via) {
        problems.take(parse_text("--via", name), name);
    }
}

int list_corridors(const CorridorOptions& options, std::optional<time::Date> day, const pack::Pack& pack,
                   Terminal& terminal) {
    const auto corridors = territory::known_corridors(day, pack);
    if (!corridors) {
        return terminal.fail(corridors.error());
    }
    terminal.print(options.common.voice.json ? corridor_list_json(*corridors) : corridor_list_text(*corridors));
    return terminal.done();
}

int write_corridor(const CorridorOptions& options, const CorridorAnswer& answer, Terminal& terminal) {
    const std::string ending = std::filesystem::path(options.output).extension().string();
    return write_result(ending == ".gpkg" ? territory::corridor_geopackage(answer.name, answer.corridor, answer.control)
                        : ending == ".json" ? corridor_json(answer, options.question.on)
                                            : territory::corridor_geojson(answer.name, answer.corridor, answer.control),
                        options.output, terminal);
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
    if (options.on_text.empty() && !options.list) {
        const auto last = last_day_known(*pack);
        if (!last) {
            return terminal.fail(last.error());
        }
        options.asked_on.day = *last;
        terminal.note("without --on: control as of " + time::to_iso(*last) + ", the last day with data");
    }
    const auto day = day_that_answers(options.asked_on, *pack, terminal);
    if (!day) {
        return terminal.fail(day.error());
    }
    options.question.on = *day;
    if (options.list) {
        return list_corridors(options, options.on_text.empty() ? std::nullopt : std::optional(*day), *pack, terminal);
    }
    const auto gazetteer = gazetteer::Gazetteer::load(*pack);
    if (!gazetteer) {
        return terminal.fail(gazetteer.error());
    }
    const auto territory = territory::on(*day, territory::Worldview::de_facto, *pack);
    if (!territory) {
        return terminal.fail(territory.error());
    }
    const auto answer = answer_of(options.question, *territory, *gazetteer, *pack);
    if (!answer) {
        return terminal.fail(answer.error());
    }
    terminal.warn(territory->warnings);
    terminal.warn(answer->warnings);
    if (options.common.strict && !(territory->warnings.empty() && answer->warnings.empty())) {
        terminal.note("warnings and --strict: nothing was written");
        return 1;
    }
    if (!options.output.empty()) {
        return write_corridor(options, *answer, terminal);
    }
    terminal.print(options.common.voice.json ? corridor_json(*answer, *day) : corridor_text(*answer));
    return terminal.done();
}

Action declare(CommandLine& line) {
    const auto options = std::make_shared<CorridorOptions>();
    line.positional("NAME", options->question.name, "A corridor or route of the pack by id, name or road number");
    line.list("--via", options->question.via, "A,B,…", "Places that it goes through, in order");
    line.flag("--roads", options->question.roads, "With --via: along the roads of the pack instead of straight");
    line.flag("--list", options->list, "Known corridors, of the date or of all");
    line.text("--width", options->width_text, "WIDTH", "Full width (that of the corridor, else 5km)");
    line.text("--on", options->on_text, "DATE", "The date, or a point in time with its zone");
    line.text("-o,--output", options->output, "FILE", "Write shapes: .geojson, .gpkg; or the answer: .json");
    declare_common(line, options->common);
    return [options](Terminal& terminal) { return run_corridor(*options, terminal); };
}

}  // namespace

Verb corridor_verb() {
    return {"corridor", "NAME | --via A,B,… | --list --on DATE [OPTIONS]",
            "A corridor's length, width and area, and what it crosses",
            "  sitmap corridor --list\n"
            "  sitmap corridor \"Lachin corridor\" --on 2023-06-01\n"
            "  sitmap corridor --via Goris,Lachin,Shusha,Stepanakert --width 5km --on 2020-12-01\n"
            "  sitmap corridor --via Goris,Stepanakert --roads --on 2020-12-01 -o lachin.gpkg\n"
            "  sitmap territory --on 2020-12-01            lists the routes that can be named\n",
            declare};
}

}  // namespace sitmap::cli
