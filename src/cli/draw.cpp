#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/brief_options.hpp"
#include "cli/command_line.hpp"
#include "cli/drawing_date.hpp"
#include "cli/encoding_option.hpp"
#include "cli/head_start.hpp"
#include "cli/joined_brief.hpp"
#include "cli/names_option.hpp"
#include "cli/pixel_options.hpp"
#include "cli/stopwatch.hpp"
#include "cli/verb.hpp"
#include "io/file.hpp"
#include "paint/begun_page.hpp"
#include "report/report.hpp"
#include "sitmap.hpp"

namespace sitmap::cli {
namespace {

struct Draw {
    CommonOptions common;
    NamesOption names_tables;
    EncodingOption encoding;
    BriefOptions brief;
    std::vector<std::string> inputs;
    std::vector<std::string> outputs;
    std::string format = "svg";
    PixelOptions pixels;
    std::string report;
    bool dry_run = false;
};

/// A result that waits to be written: nothing is written before everything is drawn.
struct Output {
    std::string path;
    std::string bytes;
};

std::string default_output(const std::string& input, const std::string& format) {
    const std::string stem = input == "-" ? "map" : std::filesystem::path(input).stem().string();
    std::error_code ignored;
    const bool folder = std::filesystem::is_directory("output", ignored);
    return fmt::format("{}{}.{}", folder ? "output/" : "", stem, format);
}

Result<paint::Format> format_of_output(const std::string& path, const std::string& format) {
    return paint::format_of(path == "-" ? "standard-output." + format : path);
}

void check(Draw& draw, Problems& problems) {
    draw.encoding.check(problems);
    if (draw.inputs.empty() && !draw.brief.names_a_day()) {
        problems.usage("an input is missing",
                       "sitmap draw article.txt, - for standard input, or --date for who held what on a day");
    }
    draw.pixels.check(problems);
    draw.brief.check(problems, draw.pixels.dpi);
    if (draw.outputs.empty()) {
        draw.outputs.push_back(default_output(draw.inputs.empty() ? "-" : draw.inputs.front(), draw.format));
    }
    if (!paint::format_of("map." + draw.format)) {
        problems.usage(fmt::format("--format: \"{}\" is not known", draw.format), "svg, png or pdf");
    }
    std::set<std::string> names;
    for (const std::string& path : draw.outputs) {
        if (const auto format = format_of_output(path, draw.format); !format) {
            problems.add(format.error());
        }
        if (!names.insert(path).second) {
            problems.usage(fmt::format("-o: \"{}\" is named twice", path));
        }
    }
    if (std::count(draw.inputs.begin(), draw.inputs.end(), "-") > 1) {
        problems.usage("standard input is named twice");
    }
}

bool wants_pixels(const Draw& draw) {
    return std::ranges::any_of(draw.outputs, [&](const std::string& path) {
        return format_of_output(path, draw.format).value() == paint::Format::png;
    });
}

/// Of its picture, where one is wanted, the ground is begun to be painted as soon as it stands.
Result<Map> map_of(const Draw& draw, const Atlas& atlas, Stopwatch& watch, paint::BegunPage& picture) {
    std::vector<brief::Brief> briefs;
    for (const std::string& input : draw.inputs) {
        SITMAP_TRY_ASSIGN(brief::Brief brief, atlas.brief_of(input, draw.brief.edition()));
        briefs.push_back(std::move(brief));
    }
    brief::Brief brief = briefs.empty() ? brief::Brief{} : joined(std::move(briefs));
    draw.brief.apply(brief, std::any_of(draw.inputs.begin(), draw.inputs.end(),
                                        [](const std::string& input) { return input.ends_with(".toml"); }));
    watch.lap("read");
    SITMAP_TRY_ASSIGN(const std::optional<time::Date> drawn, drawing_date());
    Series alone;
    alone.is_single = true;
    alone.passed = [&watch](const char* stage) { watch.lap(stage); };
    if (wants_pixels(draw)) {
        alone.ground_stands = [&](const layout::Sheet& begun) { picture.begin(begun, draw.pixels.dpi); };
    }
    return atlas.draw(std::move(brief), drawn, alone);
}

std::string summary(const Map& map, const std::vector<Output>& outputs, const Terminal& terminal) {
    if (!terminal.voice().json) {
        std::string text;
        for (const Output& output : outputs) {
            text += output.path == "-" ? "" : output.path + "\n";
        }
        return text;
    }
    nlohmann::ordered_json json;
    json["schema"] = "sitmap.drawn/1";
    json["title"] = map.brief.title;
    json["date"] = map.brief.date ? time::to_iso(*map.brief.date) : "";
    json["events"] = map.brief.events.size();
    json["alt"] = report::alt_text(map.brief, map.scene);
    json["outputs"] = nlohmann::ordered_json::array();
    for (const Output& output : outputs) {
        json["outputs"].push_back({{"file", output.path}, {"bytes", output.bytes.size()}});
    }
    json["warnings"] = map.warnings.size();
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

int write_outputs(const Draw& draw, const Map& map, const std::vector<Output>& outputs, Terminal& terminal) {
    bool picture_on_stdout = false;
    for (const Output& output : outputs) {
        if (output.path == "-") {
            terminal.print(output.bytes);
            picture_on_stdout = true;
        } else if (const auto written = io::write_file(output.path, output.bytes); !written) {
            return terminal.fail(written.error());
        }
    }
    terminal.note(fmt::format("{} event{} on the map, as of {}", map.brief.events.size(),
                              map.brief.events.size() == 1 ? "" : "s", time::to_iso(*map.brief.date)));
    if (!picture_on_stdout && !draw.common.voice.quiet) {
        terminal.print(summary(map, outputs, terminal));
    }
    return terminal.done();
}

int run_draw(Draw& draw, Terminal& terminal) {
    terminal.set_voice(draw.common.voice);
    Problems problems;
    check(draw, problems);
    if (!problems.none()) {
        return terminal.fail(problems.errors());
    }
    Stopwatch watch(terminal);
    const HeadStart ready;
    const auto added = draw.names_tables.read(draw.common.pack);
    if (!added) {
        return terminal.fail(added.error());
    }
    Result<Atlas> atlas = Atlas::open(draw.common.pack, *added);
    if (!atlas) {
        return terminal.fail(atlas.error());
    }
    atlas->set_encoding(draw.encoding.choice());
    watch.lap("open");
    paint::BegunPage picture;
    const Result<Map> map = map_of(draw, *atlas, watch, picture);
    if (!map) {
        return terminal.fail(map.error());
    }
    std::vector<Output> outputs;
    for (const std::string& path : draw.outputs) {
        const paint::Format format = format_of_output(path, draw.format).value();
        Result<std::string> bytes =
            paint::to_bytes(map->laid.sheet, format, draw.pixels.dpi, draw.pixels.colours, nullptr, &picture);
        if (!bytes) {
            return terminal.fail(bytes.error());
        }
        watch.lap("paint " + path);
        outputs.push_back({path, std::move(*bytes)});
    }
    if (!draw.report.empty()) {
        outputs.push_back({draw.report, report::to_json(map->brief, map->scene, map->laid, atlas->pack())});
    }
    terminal.warn(map->warnings);
    if (draw.common.strict && !map->warnings.empty()) {
        const auto unset = std::ranges::find(map->warnings, "W_FONT_GLYPHS", &Warning::code);
        if (unset != map->warnings.end()) {
            return terminal.fail(Error{ErrorCode::font, unset->message, "install a font that has it", {}, 0, 0});
        }
        terminal.note(fmt::format("{} warnings and --strict: nothing was written", map->warnings.size()));
        return 1;
    }
    if (draw.dry_run) {
        terminal.note("--dry-run: nothing was written");
        terminal.print(summary(*map, outputs, terminal));
        return terminal.done();
    }
    const int status = write_outputs(draw, *map, outputs, terminal);
    watch.lap("write");
    return status;
}

Action declare(CommandLine& line) {
    const auto draw = std::make_shared<Draw>();
    line.positionals("INPUT", draw->inputs,
                     "Articles (.txt .md .html), event tables (.csv .tsv .geojson .gpkg), briefs (.toml); -");
    line.texts("-o,--output", draw->outputs, "FILE",
               "Result: .svg, .png or .pdf; may be given several times; - for stdout");
    line.text("-f,--format", draw->format, "FORMAT", "svg, png or pdf: without -o, or for -o -");
    draw->pixels.declare(line);
    draw->brief.declare(line);
    line.text("--report", draw->report, "FILE", "Also write what was drawn, dropped and guessed, as JSON");
    line.flag("-n,--dry-run", draw->dry_run, "Do everything but writing");
    draw->names_tables.declare(line);
    draw->encoding.declare(line);
    declare_common(line, draw->common);
    return [draw](Terminal& terminal) { return run_draw(*draw, terminal); };
}

}  // namespace

Verb draw_verb() {
    return {"draw", "[INPUT…] [-o FILE]… [OPTIONS]", "Draw one map of articles, event tables or briefs",
            "  sitmap draw article.txt                              writes article.svg (to output/ if there is one)\n"
            "  sitmap draw brief.toml -o map.svg -o map.png -o map.pdf\n"
            "  sitmap draw events.csv --date 2020-10-26 --title \"Around Lachin\" -o lachin.png --dpi 220\n"
            "  sitmap draw --since 2020-11-19 --date 2020-12-02     what changed hands between two days\n"
            "  sitmap draw article.txt --lang ru --page phone -o phone.png\n"
            "  curl -s https://example.org/article.html | sitmap draw - -o - > map.svg\n",
            declare};
}

}  // namespace sitmap::cli
