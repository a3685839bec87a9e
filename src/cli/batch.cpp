#include "batch/batch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <thread>

#include "cli/brief_options.hpp"
#include "cli/command_line.hpp"
#include "cli/drawing_date.hpp"
#include "cli/encoding_option.hpp"
#include "cli/names_option.hpp"
#include "cli/option_values.hpp"
#include "cli/pixel_options.hpp"
#include "cli/progress_line.hpp"
#include "cli/verb.hpp"

namespace sitmap::cli {
namespace {

struct BatchOptions {
    CommonOptions common;
    NamesOption names_tables;
    EncodingOption encoding;
    BriefOptions brief;
    std::vector<std::string> inputs;
    std::vector<std::string> formats{"svg"};
    std::string by = "article";
    std::string folder = "output";
    std::string from, to, frame;
    PixelOptions pixels;
    std::string jobs;
    batch::Options options;
    bool dry_run = false;
};

void check(BatchOptions& given, Problems& problems) {
    given.encoding.check(problems);
    batch::Options& options = given.options;
    if (given.inputs.empty()) {
        problems.usage("an input is missing", "sitmap batch articles/*.txt --by day -o maps");
    }
    if (const auto by = batch::by_from(given.by)) {
        options.by = *by;
    } else {
        problems.usage(fmt::format("--by: \"{}\" is not known", given.by), "article, event, day, week or month");
    }
    options.formats.clear();
    for (const std::string& name : given.formats) {
        if (const auto format = paint::format_of("map." + name); !format) {
            problems.usage(fmt::format("--format: \"{}\" is not known", name), "svg, png or pdf; several with commas");
        } else if (std::find(options.formats.begin(), options.formats.end(), *format) == options.formats.end()) {
            options.formats.push_back(*format);
        }
    }
    if (!given.from.empty()) {
        problems.take(parse_day("--from", given.from), options.from.emplace());
    }
    if (!given.to.empty()) {
        problems.take(parse_day("--to", given.to), options.to.emplace());
    }
    if (options.from && options.to && *options.to < *options.from) {
        problems.usage("--to is before --from");
    }
    if (!given.frame.empty()) {
        options.fixed_frame = given.frame == "fixed";
        if (given.frame != "fixed" && given.frame != "own") {
            problems.usage(fmt::format("--frame: \"{}\" is not known", given.frame), "fixed or own");
        }
    }
    given.pixels.check(problems);
    options.dpi = given.pixels.dpi;
    options.colours = given.pixels.colours;
    double jobs = std::max(1u, std::thread::hardware_concurrency());
    if (!given.jobs.empty()) {
        problems.take(parse_number("--jobs", given.jobs, 1, 256), jobs);
    }
    options.jobs = static_cast<int>(jobs);
    options.folder = given.folder;
    options.pack_file = given.common.pack;
    given.brief.check(problems);
    options.edition = given.brief.edition();
    options.adjust = [&given](brief::Brief& brief) { given.brief.apply(brief); };
}

std::string summary(const batch::Outcome& outcome) {
    return fmt::format("{} drawn, {} up to date, {} failed", outcome.drawn, outcome.skipped, outcome.failures.size());
}

void print_outcome(const batch::Outcome& outcome, bool json, Terminal& terminal) {
    if (!json) {
        std::string files;
        for (const auto& file : outcome.files) {
            files += file.string() + "\n";
        }
        terminal.print(files);
        return;
    }
    nlohmann::ordered_json whole{{"schema", "sitmap.batch/1"},
                                 {"drawn", outcome.drawn},
                                 {"skipped", outcome.skipped},
                                 {"failed", outcome.failures.size()},
                                 {"files", nlohmann::ordered_json::array()},
                                 {"failures", nlohmann::ordered_json::array()}};
    for (const auto& file : outcome.files) {
        whole["files"].push_back(file.string());
    }
    for (const batch::Failure& failed : outcome.failures) {
        whole["failures"].push_back(
            {{"name", failed.name}, {"code", name_of(failed.error.code)}, {"message", failed.error.message}});
    }
    terminal.print(whole.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

int show_plan(const batch::Plan& plan, Terminal& terminal) {
    for (const batch::PlannedMap& map : plan.maps) {
        terminal.print(fmt::format("{}  {} events\n", map.name, map.brief.events.size()));
    }
    for (const batch::Failure& failed : plan.failures) {
        terminal.error(failed.error);
    }
    return plan.failures.empty() ? terminal.done() : 3;
}

int run_batch(BatchOptions& given, Terminal& terminal) {
    terminal.set_voice(given.common.voice);
    Problems problems;
    check(given, problems);
    if (!problems.none()) {
        return terminal.fail(problems.errors());
    }
    const auto drawn = drawing_date();
    if (!drawn) {
        return terminal.fail(drawn.error());
    }
    given.options.drawn = *drawn;
    const auto added = given.names_tables.read(given.common.pack);
    if (!added) {
        return terminal.fail(added.error());
    }
    given.options.added = *added;
    auto atlas = Atlas::open(given.common.pack, given.options.added);
    if (!atlas) {
        return terminal.fail(atlas.error());
    }
    atlas->set_encoding(given.encoding.choice());
    const std::vector<std::filesystem::path> inputs(given.inputs.begin(), given.inputs.end());
    const batch::Plan plan = batch::plan(inputs, given.options, *atlas);
    terminal.warn(plan.warnings);
    if (given.common.strict && !plan.warnings.empty()) {
        terminal.note(fmt::format("{} warnings and --strict: nothing was written", plan.warnings.size()));
        return 1;
    }
    if (given.dry_run) {
        return show_plan(plan, terminal);
    }
    const auto outcome = [&] {
        const ProgressLine line(!given.common.voice.quiet && !given.common.voice.json);
        return batch::run(plan, given.options, [&](const batch::Progress& progress) {
            line.show(fmt::format("{}/{} {}", progress.done, progress.total, progress.name));
        });
    }();
    if (!outcome) {
        return terminal.fail(outcome.error());
    }
    terminal.warn(outcome->warnings);
    for (const batch::Failure& failed : outcome->failures) {
        terminal.error(failed.error);
    }
    terminal.note(summary(*outcome));
    if (!given.common.voice.quiet) {
        print_outcome(*outcome, given.common.voice.json, terminal);
    }
    if (given.common.strict && !outcome->warnings.empty()) {
        return 1;
    }
    return outcome->failures.empty() ? terminal.done() : 3;
}

Action declare(CommandLine& line) {
    const auto given = std::make_shared<BatchOptions>();
    line.positionals("INPUT", given->inputs, "Articles, event tables, briefs");
    line.text("--by", given->by, "UNIT", "One map per article (default), event, day, week or month");
    line.text("-o,--output", given->folder, "DIR", "Folder for maps, gallery page and journal (output)");
    line.list("-f,--format", given->formats, "FORMATS", "svg, png, pdf; several with commas");
    line.text("--from", given->from, "YYYY-MM-DD", "First day");
    line.text("--to", given->to, "YYYY-MM-DD", "Last day");
    line.flag("--every-period", given->options.every_period, "Also days, weeks or months without events");
    line.text("--frame", given->frame, "KIND", "fixed: one extent for all; own: each its own");
    given->pixels.declare(line);
    line.text("-j,--jobs", given->jobs, "N", "Maps drawn at the same time (one a processor)");
    line.flag("--force", given->options.force, "Draw again what is up to date");
    line.flag("-n,--dry-run", given->dry_run, "Only list the maps");
    given->brief.declare(line);
    given->names_tables.declare(line);
    given->encoding.declare(line);
    declare_common(line, given->common);
    return [given](Terminal& terminal) { return run_batch(*given, terminal); };
}

}  // namespace

Verb batch_verb() {
    return {"batch", "INPUT… [--by UNIT] [-o DIR] [OPTIONS]",
            "Draw a series of maps with a gallery page; goes on after a stop",
            "  sitmap batch events.csv --by day -o maps --format svg,png\n"
            "  sitmap batch articles/*.txt -o maps -j 4\n"
            "  sitmap batch war.csv --by week --from 2020-09-27 --to 2020-11-09 --every-period -o weeks\n",
            declare};
}

}  // namespace sitmap::cli
