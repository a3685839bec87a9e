#include "batch/batch.hpp"

#include <fmt/format.h>
#include <malloc.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "batch/difference_map.hpp"
#include "batch/merge.hpp"
#include "batch/run_difference.hpp"
#include "batch/watch.hpp"
#include "cli/batch_options.hpp"
#include "cli/batch_progress.hpp"
#include "cli/command_line.hpp"
#include "cli/drawing_date.hpp"
#include "cli/result_file.hpp"
#include "cli/verb.hpp"

namespace sitmap::cli {
namespace {

void summarize(const batch::Outcome& outcome, const batch::Plan& plan, Terminal& terminal) {
    terminal.note(
        fmt::format("{} drawn, {} up to date, {} failed", outcome.drawn, outcome.skipped, outcome.failures.size()));
    for (const auto& [why, count] : outcome.redrawn) {
        terminal.note(fmt::format("{} drawn again: {}", count, why));
    }
    if (!outcome.of_others.empty()) {
        terminal.note(fmt::format(
            "{} in this folder {} of another series or of earlier inputs, and left as {}: {}{}",
            outcome.of_others.size() == 1 ? "1 map" : fmt::format("{} maps", outcome.of_others.size()),
            outcome.of_others.size() == 1 ? "is" : "are", outcome.of_others.size() == 1 ? "it is" : "they are",
            outcome.of_others.front(), outcome.of_others.size() == 1 ? "" : " …"));
    }
    if (plan.maps.empty() && plan.failures.empty()) {
        terminal.note("there is nothing to draw: no event lies in the time that was asked for");
    }
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
                                 {"drawn_again", outcome.redrawn},
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

/// A map's failure names the map, also where a file that it wants is at fault; an input's names the input.
void say_failures(const std::vector<batch::Failure>& failures, Terminal& terminal) {
    for (const batch::Failure& failed : failures) {
        Error error = failed.error;
        if (error.file.empty()) {
            error.file = failed.name;
        } else if (error.file != failed.name) {
            error.message = failed.name + ": " + error.message;
        }
        terminal.error(error);
    }
}

int show_plan(const batch::Plan& plan, Terminal& terminal) {
    std::string lines;
    for (const batch::PlannedMap& map : plan.maps) {
        const std::size_t count = map.brief.events.size();
        lines += fmt::format("{}  {} event{}\n", map.name, count, count == 1 ? "" : "s");
    }
    terminal.print(lines);
    say_failures(plan.failures, terminal);
    return plan.failures.empty() ? terminal.done() : 3;
}

/// `sitmap batch merge DIR… -o DIR`.
int run_merge(const BatchOptions& given, Terminal& terminal) {
    const std::vector<std::filesystem::path> parts(given.words.begin() + 1, given.words.end());
    if (parts.empty()) {
        return terminal.fail(
            Error{ErrorCode::usage, "the folders to merge are missing", "sitmap batch merge part-* -o maps", {}, 0, 0});
    }
    const auto outcome = batch::merge(parts, given.options.folder);
    if (!outcome) {
        return terminal.fail(outcome.error());
    }
    say_failures(outcome->failures, terminal);
    terminal.note(
        fmt::format("{} maps of {} folders, {} failed", outcome->drawn, parts.size(), outcome->failures.size()));
    if (!given.common.voice.quiet) {
        print_outcome(*outcome, given.common.voice.json, terminal);
    }
    return outcome->failures.empty() ? terminal.done() : 3;
}

/// `sitmap batch diff DIR DIR [-o PICTURE]`.
int run_difference(BatchOptions& given, Terminal& terminal) {
    if (given.words.size() != 3) {
        return terminal.fail(Error{ErrorCode::usage,
                                   "two folders or two maps are compared",
                                   "sitmap batch diff maps-monday maps-tuesday",
                                   {},
                                   0,
                                   0});
    }
    const auto atlas = Atlas::open(given.common.pack);
    if (!atlas) {
        return terminal.fail(atlas.error());
    }
    const auto difference = batch::difference(given.words[1], given.words[2], atlas->pack());
    if (!difference) {
        return terminal.fail(difference.error());
    }
    if (!given.pictures.empty()) {
        const auto drawn = drawing_date();
        if (!drawn) {
            return terminal.fail(drawn.error());
        }
        const auto map = batch::difference_map(*difference, given.options.adjust, *drawn, *atlas);
        if (!map && map.error().code == ErrorCode::nothing_to_map) {
            terminal.note(map.error().message);
            terminal.print(given.common.voice.json ? batch::as_json(*difference) : batch::as_text(*difference));
            return terminal.done();
        }
        if (!map) {
            return terminal.fail(map.error());
        }
        terminal.warn(map->warnings);
        for (const auto& [file, format] : given.pictures) {
            const auto bytes = paint::to_bytes(map->laid.sheet, format, given.options.dpi, given.options.colours);
            if (const int status = write_result(bytes, file, terminal); status != 0) {
                return status;
            }
        }
    }
    terminal.print(given.common.voice.json ? batch::as_json(*difference) : batch::as_text(*difference));
    return terminal.done();
}

/// The film of the maps that are there.
Result<void> make_film(const batch::Outcome& outcome, const batch::Animation& animation) {
    std::vector<std::filesystem::path> pictures;
    for (const auto& file : outcome.files) {
        if (file.extension() == ".png") {
            pictures.push_back(file);
        }
    }
    return batch::animate(pictures, animation);
}

/// Plans and draws.
int run_series(BatchOptions& given, const std::vector<std::filesystem::path>& inputs, Terminal& terminal) {
#ifdef __GLIBC__
    // Each map wants the same large pieces: memory that is kept need not be cleared by the system again.
    ::mallopt(M_MMAP_THRESHOLD, 32 << 20);
    ::mallopt(M_TRIM_THRESHOLD, 128 << 20);
#endif
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
    if (const auto read = given.read_pattern(atlas->gazetteer()); !read) {
        return terminal.fail(read.error());
    }
    // Said once, not of each map.
    if (const auto looks = given.check_looks(); !looks) {
        return terminal.fail(looks.error());
    }
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
        BatchProgress progress(given.common.voice);
        return batch::run(plan, given.options, [&](const batch::Progress& step) { progress.show(step); });
    }();
    if (!outcome) {
        return terminal.fail(outcome.error());
    }
    terminal.warn(outcome->warnings);
    if (given.animation) {
        if (const auto made = make_film(*outcome, *given.animation); !made) {
            return terminal.fail(made.error());
        }
    }
    say_failures(outcome->failures, terminal);
    summarize(*outcome, plan, terminal);
    if (!given.common.voice.quiet) {
        print_outcome(*outcome, given.common.voice.json, terminal);
    }
    if (given.common.strict && !outcome->warnings.empty()) {
        return 1;
    }
    return outcome->failures.empty() ? terminal.done() : 3;
}

int run_batch(BatchOptions& given, Terminal& terminal) {
    terminal.set_voice(given.common.voice);
    Problems problems;
    given.check(problems);
    if (!problems.none()) {
        return terminal.fail(problems.errors());
    }
    if (!given.words.empty() && given.words.front() == "merge") {
        return run_merge(given, terminal);
    }
    if (!given.words.empty() && given.words.front() == "diff") {
        return run_difference(given, terminal);
    }
    const auto inputs = given.inputs();
    if (!inputs) {
        return terminal.fail(inputs.error());
    }
    auto watch = batch::Watch::over(static_cast<std::size_t>(given.options.jobs), given.bounds);
    if (!watch) {
        return terminal.fail(watch.error());
    }
    given.options.watch = &*watch;
    return watch->run([&] { return run_series(given, *inputs, terminal); },
                      [&](const std::string& what) { terminal.note(what); });
}

Action declare(CommandLine& line) {
    const auto given = std::make_shared<BatchOptions>();
    given->declare(line);
    return [given](Terminal& terminal) { return run_batch(*given, terminal); };
}

}  // namespace

Verb batch_verb() {
    return {"batch", "INPUT… [--by UNIT] [-o DIR] [OPTIONS]",
            "Draw a series of maps with a gallery page; goes on after a stop",
            "  sitmap batch --by day --from 2020-09-27 --to 2020-12-02 -o war\n"
            "  sitmap batch events.csv --by day -o maps --format svg,png\n"
            "  sitmap batch events.csv --by day --window 7d --territory --empty draw -o maps\n"
            "  sitmap batch articles/*.txt -o maps -j 4\n"
            "  sitmap batch diff maps-monday maps-tuesday -o new.svg\n"
            "  sitmap batch diff war/2020-10-05 war/2020-11-05 -o change.png\n"
            "  sitmap batch --by day --from 2020-09-27 --to 2020-12-02 -o war --animate war.mp4\n"
            "  sitmap batch news/*.html --shard 3/16 -o part-3\n"
            "  sitmap batch merge part-* -o maps\n"
            "  find news -name '*.html' | sitmap batch --list - -o maps\n"
            "  sitmap batch war.csv --by week --from 2020-09-27 --to 2020-11-09 --empty draw -o weeks\n",
            declare};
}

}  // namespace sitmap::cli
