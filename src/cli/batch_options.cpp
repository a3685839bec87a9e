#include "cli/batch_options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "batch/naming.hpp"
#include "batch/sources.hpp"
#include "cli/command_line.hpp"
#include "cli/name_list.hpp"
#include "cli/option_values.hpp"
#include "io/limits.hpp"

namespace sitmap::cli {
namespace {

/// "7d" or "7".
Result<double> parse_days(std::string_view text) {
    return parse_number("--window", text.ends_with('d') ? text.substr(0, text.size() - 1) : text, 1, 3660);
}

bool is_series(batch::By by) {
    return by != batch::By::article && by != batch::By::event;
}

}  // namespace

void BatchOptions::declare(CommandLine& line) {
    line.positionals("INPUT", words,
                     "Articles, event tables (.csv .tsv .geojson .gpkg), briefs, folders, patterns; none with --from "
                     "and --to: the territory day by day");
    line.text("--list", list_, "FILE", "A file that names inputs, one a line; - for standard input");
    line.text("--by", by_, "UNIT", "One map per article (default), event, day, week or month");
    line.text("-o,--output", folder_, "DIR", "Folder for maps, gallery page and journal (output); of diff: a picture");
    line.list("-f,--format", formats_, "FORMATS", "svg, png, pdf; several with commas");
    line.list("--beside", beside_, "FILES", "Beside each map: json, alt, csv, geojson (default: all), none");
    line.text("--from", from_, "YYYY-MM-DD", "First day");
    line.text("--to", to_, "YYYY-MM-DD", "Last day");
    line.text("--empty", empty_, "WHAT", "Days, weeks, months without events: skip (default) or draw");
    line.flag("--territory", options.territory, "Tell on each map what changed hands since the one before");
    line.text("--window", window_, "DAYS", "Also the events of so many days (7d), the older the paler");
    line.flag("--cumulative", options.cumulative, "Also all earlier events, paler");
    line.text("--template", pattern_, "BRIEF", "Settings, notes and title of all maps; {date}, {count} in the title");
    line.text("--name", options.name, "PATTERN", "Names of files: {date} {slug} {from} {to} {number}");
    line.text("--freeze", freeze_, "WHAT", "One frame for all maps: auto (by day, week, month), all, first, none");
    pixels_.declare(line);
    line.text("-j,--jobs", jobs_, "N", "Maps drawn at the same time (one a processor)");
    line.text("--shard", shard_, "I/N", "Only this part of the maps; sitmap batch merge joins the parts");
    line.text("--animate", film_, "FILE", "Also a film of the maps: .gif, .webp or .mp4 (wants ffmpeg)");
    line.text("--pace", pace_, "SECONDS", "How long the film shows each map (0.6)");
    line.text("--time-limit", time_limit_, "SECONDS", "A map or input that takes longer is left out (300)");
    line.text("--memory-limit", memory_limit_, "MB", "Of all jobs together; who asks for more is left out (2000 each)");
    line.flag("--force", options.force, "Draw again what is up to date");
    line.flag("-n,--dry-run", dry_run, "Only list the maps");
    brief_.declare(line);
    names_tables.declare(line);
    encoding.declare(line);
    declare_common(line, common);
}

void BatchOptions::check_period(Problems& problems) {
    if (!from_.empty()) {
        problems.take(parse_day("--from", from_), options.from.emplace());
    }
    if (!to_.empty()) {
        problems.take(parse_day("--to", to_), options.to.emplace());
    }
    if (options.from && options.to && *options.to < *options.from) {
        problems.usage("--to is before --from");
    }
    constexpr auto longest = std::chrono::days(366 * 200);
    if (options.from && options.to && *options.to - *options.from > longest) {
        problems.usage("--from and --to are more than two hundred years apart");
    }
    if (!window_.empty()) {
        double days = 0;
        problems.take(parse_days(window_), days);
        options.window_days = static_cast<int>(days);
    }
    options.draw_empty = empty_ == "draw";
    if (empty_ != "draw" && empty_ != "skip") {
        problems.usage(fmt::format("--empty: \"{}\" is not known", empty_), "skip or draw");
    }
    const bool asks_for_series =
        options.draw_empty || options.territory || options.cumulative || options.window_days > 0;
    if (asks_for_series && !is_series(options.by)) {
        problems.usage("--empty draw, --territory, --window and --cumulative are for a series of days, weeks or months",
                       "add --by day, week or month");
    }
}

void BatchOptions::check_words(Problems& problems) {
    if (const auto by = batch::by_from(by_)) {
        options.by = *by;
    } else {
        problems.usage(fmt::format("--by: \"{}\" is not known", by_), "article, event, day, week or month");
    }
    if (const auto freeze = batch::freeze_from(freeze_)) {
        options.freeze = *freeze;
    } else {
        problems.usage(fmt::format("--freeze: \"{}\" is not known", freeze_), "auto, all, first or none");
    }
    options.formats.clear();
    for (const std::string& name : formats_) {
        if (const auto format = paint::format_of("map." + name); !format) {
            problems.usage(fmt::format("--format: \"{}\" is not known", name), "svg, png or pdf; several with commas");
        } else if (std::find(options.formats.begin(), options.formats.end(), *format) == options.formats.end()) {
            options.formats.push_back(*format);
        }
    }
    for (const std::string& name : beside_) {
        if (const auto kind = batch::beside_from(name); kind) {
            options.beside.push_back(*kind);
        } else if (name != "none" || beside_.size() > 1) {
            problems.usage(fmt::format("--beside: \"{}\" is not known", name), "json, alt, csv, geojson, or none");
        }
    }
    if (const auto named = batch::check_name_pattern(options.name); !named) {
        problems.add(named.error());
    }
    if (!film_.empty()) {
        animation.emplace();
        animation->file = film_;
        if (!pace_.empty()) {
            problems.take(parse_number("--pace", pace_, 0.04, 60), animation->seconds_a_map);
        }
        if (const auto possible = batch::check_animation(*animation); !possible) {
            problems.add(possible.error());
        }
        if (std::ranges::find(options.formats, paint::Format::png) == options.formats.end()) {
            options.formats.push_back(paint::Format::png);
        }
    }
    if (!shard_.empty()) {
        problems.take(batch::shard_from(shard_), options.shard.emplace());
    }
}

void BatchOptions::check_pictures(Problems& problems) {
    if (words.empty() || words.front() != "diff" || folder_.empty()) {
        return;
    }
    const auto format = paint::format_of(folder_);
    if (format) {
        pictures.emplace_back(folder_, *format);
    } else {
        problems.add(format.error());
    }
}

void BatchOptions::check(Problems& problems) {
    encoding.check(problems);
    check_words(problems);
    check_period(problems);
    const bool days_alone = is_series(options.by) && options.from && options.to;
    if (words.empty() && list_.empty() && !days_alone) {
        problems.usage("an input is missing",
                       "sitmap batch articles/*.txt -o maps; or --by day --from DAY --to DAY for the territory alone");
    }
    pixels_.check(problems);
    options.dpi = pixels_.dpi;
    options.colours = pixels_.colours;
    double jobs = std::max(1u, std::thread::hardware_concurrency());
    if (!jobs_.empty()) {
        problems.take(parse_number("--jobs", jobs_, 1, 256), jobs);
    }
    options.jobs = static_cast<int>(jobs);
    double seconds = static_cast<double>(bounds.time.count()),
           megabytes = jobs * static_cast<double>(limits::job_megabytes);
    if (!time_limit_.empty()) {
        problems.take(parse_number("--time-limit", time_limit_, 1, 86'400), seconds);
    }
    if (!memory_limit_.empty()) {
        problems.take(parse_number("--memory-limit", memory_limit_, 100, 1'000'000), megabytes);
    }
    bounds.time = std::chrono::seconds(static_cast<long long>(seconds));
    bounds.memory_megabytes = static_cast<std::size_t>(megabytes);
    check_pictures(problems);
    options.folder = folder_.empty() ? "output" : folder_;
    options.pack_file = common.pack;
    brief_.check(problems, options.dpi);
    options.edition = brief_.edition();
    options.adjust = [this](brief::Brief& brief) { brief_.apply(brief); };
}

Result<std::vector<std::filesystem::path>> BatchOptions::inputs() const {
    std::vector<std::string> all = words;
    if (!list_.empty()) {
        SITMAP_TRY_ASSIGN(const std::vector<std::string> listed, names_in(list_));
        all.insert(all.end(), listed.begin(), listed.end());
    }
    return batch::expanded(all);
}

Result<void> BatchOptions::read_pattern(const gazetteer::Gazetteer& gazetteer) {
    if (!pattern_.empty()) {
        SITMAP_TRY_ASSIGN(options.pattern, brief::read(pattern_, gazetteer));
    }
    return {};
}

}  // namespace sitmap::cli
