#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <thread>

#include "cli/command_line.hpp"
#include "cli/common_options.hpp"
#include "cli/encoding_option.hpp"
#include "cli/explain.hpp"
#include "cli/in_order.hpp"
#include "cli/joined_output.hpp"
#include "cli/name_list.hpp"
#include "cli/names_option.hpp"
#include "cli/option_values.hpp"
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
    EncodingOption encoding;
    std::vector<std::string> articles;
    std::string list;
    std::string output;
    std::string jobs;
    std::size_t threads = 1;
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

std::string ending_of(const std::string& path) {
    return std::filesystem::path(path).extension().string();
}

/// One article as the output wants it.
std::string in_format_of(const std::string& ending, const event::Reading& reading,
                         const gazetteer::Gazetteer& gazetteer) {
    if (ending == ".csv") {
        return event::to_csv(reading.events, gazetteer);
    }
    if (ending == ".geojson") {
        return event::to_geojson(reading.events, gazetteer);
    }
    if (ending == ".json") {
        return event::to_json(reading);
    }
    return brief::to_toml(brief::from_reading(reading, gazetteer), &reading, gazetteer);
}

void check(Read& read, Problems& problems) {
    read.encoding.check(problems);
    if (read.articles.empty() && read.list.empty()) {
        problems.usage("an article is missing", "sitmap read article.txt, or - for standard input");
    }
    double jobs = std::max(1u, std::thread::hardware_concurrency());
    if (!read.jobs.empty()) {
        problems.take(parse_number("--jobs", read.jobs, 1, 256), jobs);
    }
    read.threads = static_cast<std::size_t>(jobs);
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

/// What is left of an article when it has been read.
struct Outcome {
    std::string output;
    Warnings warnings;
    std::optional<Error> error;
};

Outcome outcome_of(const Read& read, const Atlas& atlas, const std::string& article) {
    const Result<event::Reading> reading = atlas.read(article);
    if (!reading) {
        return {{}, {}, reading.error()};
    }
    std::string output;
    if (!read.output.empty()) {
        output = in_format_of(ending_of(read.output), *reading, atlas.gazetteer());
    } else if (read.common.voice.json) {
        output = event::to_json(*reading);
    } else {
        output = for_people(*reading, atlas.gazetteer()) +
                 (read.explain ? explained(*reading, atlas.gazetteer()) : std::string());
    }
    return {std::move(output), reading->warnings, {}};
}

/// Reads the articles on several threads and gives out each in its turn; one that cannot be read does not keep the
/// others.
int read_all(const Read& read, const Atlas& atlas, Terminal& terminal) {
    const std::string ending = ending_of(read.output);
    JoinedOutput joined(ending);
    std::vector<Error> errors;
    std::size_t strict = 0;
    std::size_t printed = 0;
    in_order(
        read.articles.size(), read.threads,
        [&](std::size_t index) { return outcome_of(read, atlas, read.articles[index]); },
        [&](std::size_t, Outcome outcome) {
            terminal.warn(outcome.warnings);
            if (outcome.error) {
                terminal.error(*outcome.error);
                errors.push_back(*std::move(outcome.error));
            } else if (read.common.strict && !outcome.warnings.empty()) {
                strict += outcome.warnings.size();
            } else if (!read.output.empty()) {
                joined.add(outcome.output);
            } else {
                terminal.print((printed++ > 0 && !read.common.voice.json ? "\n" : "") + outcome.output);
            }
            return terminal.done() == 0;
        });
    if (strict > 0) {
        terminal.note(fmt::format("{} warnings and --strict: {}", strict,
                                  read.output.empty() ? "their articles are left out" : "nothing was written"));
    }
    if (errors.size() == read.articles.size()) {
        return exit_status_of(errors.front().code);
    }
    if (!read.output.empty() && strict == 0) {
        if (const auto written = io::write_file(read.output, joined.finish()); !written) {
            return terminal.fail(written.error());
        }
        if (!read.common.voice.quiet) {
            terminal.print(read.output + "\n");
        }
    }
    if (!errors.empty()) {
        terminal.note(fmt::format("{} of {} articles could not be read", errors.size(), read.articles.size()));
        return 3;
    }
    return strict > 0 ? 1 : terminal.done();
}

int run_read(Read& read, Terminal& terminal) {
    terminal.set_voice(read.common.voice);
    Problems problems;
    check(read, problems);
    if (problems.none() && !read.list.empty()) {
        const auto listed = names_in(read.list);
        if (!listed) {
            return terminal.fail(listed.error());
        }
        read.articles.insert(read.articles.end(), listed->begin(), listed->end());
    }
    if (const std::string ending = ending_of(read.output);
        read.articles.size() > 1 && (ending == ".toml" || ending == ".json")) {
        problems.usage(fmt::format("-o: {} holds one article, {} were given", ending, read.articles.size()),
                       "write .csv or .geojson, or read them one by one");
    }
    if (!problems.none()) {
        return terminal.fail(problems.errors());
    }
    Stopwatch watch(terminal);
    const auto added = read.names_tables.read(read.common.pack);
    if (!added) {
        return terminal.fail(added.error());
    }
    Result<Atlas> atlas = Atlas::open(read.common.pack, *added);
    if (!atlas) {
        return terminal.fail(atlas.error());
    }
    atlas->set_encoding(read.encoding.choice());
    // Before several threads ask for them; one article needs those of one language alone.
    if (read.articles.size() > 1) {
        if (const auto learned = atlas->learn_all_languages(); !learned) {
            return terminal.fail(learned.error());
        }
    }
    watch.lap("opening the pack");
    const int status = read_all(read, *atlas, terminal);
    watch.lap("reading");
    return status;
}

Action declare(CommandLine& line) {
    const auto read = std::make_shared<Read>();
    line.positionals("ARTICLE", read->articles, "Articles: .txt, .md, .html; - for standard input");
    line.text("--list", read->list, "FILE", "A file that names articles, one a line; - for standard input");
    line.text("-o,--output", read->output, "FILE", "brief.toml, events.csv, events.geojson or reading.json");
    line.text("-j,--jobs", read->jobs, "N", "Articles read at the same time [all processors]; the output is the same");
    line.flag("--explain", read->explain, "Say why: each name's reason and alternatives, each event's rule");
    line.flag("--force", read->force, "Write over a brief that exists");
    read->names_tables.declare(line);
    read->encoding.declare(line);
    declare_common(line, read->common);
    return [read](Terminal& terminal) { return run_read(*read, terminal); };
}

}  // namespace

Verb read_verb() {
    return {"read", "ARTICLE… [-o FILE] [OPTIONS]", "Find the places and events of an article",
            "  sitmap read article.txt                   shows what was found\n"
            "  sitmap read article.txt -o brief.toml     a brief to correct by hand and draw\n"
            "  sitmap read *.txt -o events.geojson\n"
            "  find news -name '*.html' | sitmap read --list - -o events.csv\n"
            "  sitmap read article.html --json | jq '.events[].type'\n",
            declare};
}

}  // namespace sitmap::cli
