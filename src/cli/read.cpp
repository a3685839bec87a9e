#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "cli/command_line.hpp"
#include "cli/common_options.hpp"
#include "cli/explain.hpp"
#include "cli/names_option.hpp"
#include "cli/stopwatch.hpp"
#include "cli/table.hpp"
#include "cli/verb.hpp"
#include "io/file.hpp"
#include "io/utf8.hpp"
#include "sitmap.hpp"

namespace sitmap::cli {
namespace {

struct Read {
    CommonOptions common;
    NamesOption names_tables;
    std::vector<std::string> articles;
    std::string output;
    bool force = false;
    bool explain = false;
};

std::string when_text(const event::Event& event) {
    return event.when ? time::to_edtf(*event.when) : "no date";
}

std::string places_text(const event::Event& event, const gazetteer::Gazetteer& gazetteer) {
    std::string text;
    for (const event::EventPlace& at : event.places) {
        const gazetteer::Place* place = gazetteer.by_id(at.place_id);
        text += text.empty() ? "" : ", ";
        text += place != nullptr ? gazetteer::display_name(*place, Language::en, {}) : at.name;
    }
    return text.empty() ? "no place" : text;
}

std::string for_people(const event::Reading& reading, const gazetteer::Gazetteer& gazetteer) {
    const article::Article& article = reading.article;
    std::string text = printable(article.title.empty() ? "(no title)" : article.title) + "\n";
    text += article.published ? fmt::format("  published {} ({})\n", time::to_iso(*article.published),
                                            printable(article.published_basis))
                              : "  no date of publication found\n";
    if (!article.source.empty()) {
        text += "  source " + printable(article.source) + "\n";
    }
    std::vector<std::vector<std::string>> rows;
    for (const gazetteer::Mention& mention : reading.mentions) {
        if (mention.section == article::Section::boilerplate) {
            continue;
        }
        std::vector<std::string> row{mention.text, std::string(gazetteer::name_of(mention.role))};
        if (mention.place != nullptr) {
            row.push_back(gazetteer::display_name(*mention.place, Language::en, {}));
            row.emplace_back(gazetteer::name_of(mention.place->kind));
            row.push_back(fmt::format("{:.2f}", mention.score));
        } else {
            row.emplace_back("unknown");
        }
        row.push_back(mention.reason);
        rows.push_back(std::move(row));
    }
    text += fmt::format("\nPlaces ({})\n{}", rows.size(), as_table(rows));
    rows.clear();
    for (const event::Event& event : reading.events) {
        rows.push_back({event.id, when_text(event), std::string(event::name_of(event.type)),
                        std::string(event::name_of(event.claim)), places_text(event, gazetteer),
                        io::shorten(event.head, 60)});
    }
    return text + fmt::format("\nEvents ({})\n{}", rows.size(), as_table(rows));
}

Result<std::string> in_format_of(const std::string& path, const std::vector<event::Reading>& readings,
                                 const gazetteer::Gazetteer& gazetteer) {
    const std::string ending = std::filesystem::path(path).extension().string();
    std::vector<event::Event> events;
    for (const event::Reading& reading : readings) {
        events.insert(events.end(), reading.events.begin(), reading.events.end());
    }
    if (ending == ".csv") {
        return event::to_csv(events, gazetteer);
    }
    if (ending == ".geojson") {
        return event::to_geojson(events, gazetteer);
    }
    if (readings.size() > 1) {
        return failure(ErrorCode::usage,
                       fmt::format("-o: {} holds one article, {} were given", ending, readings.size()),
                       "write .csv or .geojson, or read them one by one");
    }
    if (ending == ".json") {
        return event::to_json(readings.front());
    }
    return brief::to_toml(brief::from_reading(readings.front(), gazetteer), &readings.front(), gazetteer);
}

void check(const Read& read, Problems& problems) {
    if (read.articles.empty()) {
        problems.usage("an article is missing", "sitmap read article.txt, or - for standard input");
    }
    if (read.output.empty()) {
        return;
    }
    const std::filesystem::path path = read.output;
    const std::string ending = path.extension().string();
    if (ending != ".toml" && ending != ".csv" && ending != ".geojson" && ending != ".json") {
        problems.usage(fmt::format("-o: \"{}\" has no known ending", read.output),
                       "brief.toml, events.csv, events.geojson or reading.json");
    }
    std::error_code ignored;
    if (ending == ".toml" && !read.force && std::filesystem::exists(path, ignored)) {
        Error error;
        error.code = ErrorCode::output_path;
        error.file = read.output;
        error.message = "exists already and may have been corrected by hand";
        error.hint = "--force writes over it";
        problems.add(std::move(error));
    }
}

int run_read(const Read& read, Terminal& terminal) {
    terminal.set_voice(read.common.voice);
    Problems problems;
    check(read, problems);
    if (!problems.none()) {
        return terminal.fail(problems.errors());
    }
    Stopwatch watch(terminal);
    const auto added = read.names_tables.read(read.common.pack);
    if (!added) {
        return terminal.fail(added.error());
    }
    const Result<Atlas> atlas = Atlas::open(read.common.pack, *added);
    if (!atlas) {
        return terminal.fail(atlas.error());
    }
    watch.lap("opening the pack");
    std::vector<event::Reading> readings;
    std::size_t warnings = 0;
    for (const std::string& article : read.articles) {
        Result<event::Reading> reading = atlas->read(article);
        if (!reading) {
            return terminal.fail(reading.error());
        }
        terminal.warn(reading->warnings);
        warnings += reading->warnings.size();
        readings.push_back(std::move(*reading));
    }
    watch.lap("reading");
    if (read.common.strict && warnings > 0) {
        terminal.note(fmt::format("{} warnings and --strict: nothing was written", warnings));
        return 1;
    }
    if (!read.output.empty()) {
        const Result<std::string> bytes = in_format_of(read.output, readings, atlas->gazetteer());
        if (!bytes) {
            return terminal.fail(bytes.error());
        }
        if (const auto written = io::write_file(read.output, *bytes); !written) {
            return terminal.fail(written.error());
        }
        if (!read.common.voice.quiet) {
            terminal.print(read.output + "\n");
        }
        return terminal.done();
    }
    for (std::size_t at = 0; at < readings.size(); ++at) {
        if (read.common.voice.json) {
            terminal.print(event::to_json(readings[at]));
        } else {
            terminal.print((at > 0 ? "\n" : "") + for_people(readings[at], atlas->gazetteer()) +
                           (read.explain ? explained(readings[at], atlas->gazetteer()) : std::string()));
        }
    }
    return terminal.done();
}

Action declare(CommandLine& line) {
    const auto read = std::make_shared<Read>();
    line.positionals("ARTICLE", read->articles, "Articles: .txt, .md, .html; - for standard input");
    line.text("-o,--output", read->output, "FILE", "brief.toml, events.csv, events.geojson or reading.json");
    line.flag("--explain", read->explain, "Say why: each name's reason and alternatives, each event's rule");
    line.flag("--force", read->force, "Write over a brief that exists");
    read->names_tables.declare(line);
    declare_common(line, read->common);
    return [read](Terminal& terminal) { return run_read(*read, terminal); };
}

}  // namespace

Verb read_verb() {
    return {"read", "ARTICLE… [-o FILE] [OPTIONS]", "Find the places and events of an article",
            "  sitmap read article.txt                   shows what was found\n"
            "  sitmap read article.txt -o brief.toml     a brief to correct by hand and draw\n"
            "  sitmap read *.txt -o events.geojson\n"
            "  sitmap read article.html --json | jq '.events[].type'\n",
            declare};
}

}  // namespace sitmap::cli
