#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command_line.hpp"
#include "cli/common_options.hpp"
#include "cli/known_places.hpp"
#include "cli/names_option.hpp"
#include "cli/open_pack.hpp"
#include "cli/table.hpp"
#include "cli/verb.hpp"
#include "gazetteer/geonames.hpp"
#include "gazetteer/inspect.hpp"
#include "gazetteer/user_names.hpp"
#include "io/file.hpp"
#include "io/limits.hpp"

namespace sitmap::cli {
namespace {

struct GazetteerOptions {
    CommonOptions common;
    std::vector<std::string> words;
    std::string output;
    std::string alternate_names;
    NamesOption names;
    bool all = false;
};

constexpr std::size_t shown_faults = 5;

/// Where a user's data belongs, by the XDG base directories.
std::string default_output() {
    const char* data = std::getenv("XDG_DATA_HOME");
    const char* home = std::getenv("HOME");
    std::filesystem::path folder;
    if (data != nullptr && *data == '/') {
        folder = data;
    } else if (home != nullptr && *home != '\0') {
        folder = std::filesystem::path(home) / ".local/share";
    } else {
        return {};
    }
    return (folder / "sitmap/gazetteer.csv").string();
}

nlohmann::ordered_json as_json(const gazetteer::Defect& defect) {
    nlohmann::ordered_json json{
        {"check", defect.check}, {"place", defect.place}, {"other", defect.other}, {"message", defect.message}};
    if (!defect.reason.empty()) {
        json["reason"] = defect.reason;
    }
    return json;
}

std::string for_people(const gazetteer::Inspection& inspection, bool all) {
    std::string text;
    for (const auto& check : gazetteer::inspection_checks()) {
        std::vector<std::vector<std::string>> rows;
        const auto add = [&](const std::vector<gazetteer::Defect>& defects) {
            for (const gazetteer::Defect& defect : defects) {
                if (defect.check == check.name) {
                    rows.push_back({defect.place, defect.message, defect.reason});
                }
            }
        };
        add(inspection.open);
        if (all) {
            add(inspection.known);
        }
        if (!rows.empty()) {
            text += fmt::format("{}: {}\n{}", check.name, check.question, as_table(rows));
        }
    }
    for (const std::string& row : inspection.stale) {
        text += fmt::format("known_defect.csv explains what is no longer there: {}\n", row);
    }
    return text + fmt::format("{} places, {} names: {} to look at, {} known and left as they are{}\n",
                              inspection.places, inspection.names, inspection.open.size() + inspection.stale.size(),
                              inspection.known.size(), all || inspection.known.empty() ? "" : " (--all shows them)");
}

int run_check(const GazetteerOptions& options, Terminal& terminal) {
    const auto known = open_known_places(options.common.pack, options.names);
    if (!known) {
        return terminal.fail(known.error());
    }
    const Result<gazetteer::Inspection> inspection = gazetteer::inspect(known->gazetteer, known->pack);
    if (!inspection) {
        return terminal.fail(inspection.error());
    }
    if (options.common.voice.json) {
        nlohmann::ordered_json json{{"schema", "sitmap.gazetteer-check/1"},
                                    {"places", inspection->places},
                                    {"names", inspection->names},
                                    {"open", nlohmann::ordered_json::array()},
                                    {"known", nlohmann::ordered_json::array()},
                                    {"stale", inspection->stale}};
        for (const auto& defect : inspection->open) {
            json["open"].push_back(as_json(defect));
        }
        for (const auto& defect : inspection->known) {
            json["known"].push_back(as_json(defect));
        }
        terminal.print(json.dump(2) + "\n");
    } else {
        terminal.print(for_people(*inspection, options.all));
    }
    const bool clean = inspection->open.empty() && inspection->stale.empty();
    return clean ? terminal.done() : 1;
}

/// What an import of any format gives.
struct Imported {
    std::vector<gazetteer::Place> places;
    std::vector<Error> faults;
    std::string left_out;  ///< "12 in the pack already, 3 of other kinds"
};

Result<Imported> from_geonames(const GazetteerOptions& options, const std::string& file,
                               const gazetteer::Gazetteer& known, const pack::Pack& pack) {
    SITMAP_TRY_ASSIGN(const std::string bytes, io::read_file(file, limits::dump_bytes));
    if (bytes.starts_with("PK\x03\x04")) {
        return failure({ErrorCode::format, "is a ZIP archive", "unpack it first: unzip " + file, file, 0, 0});
    }
    SITMAP_TRY_ASSIGN(const std::string text, io::read_text(file, limits::dump_bytes));
    gazetteer::AlternateNames alternates;
    if (!options.alternate_names.empty()) {
        SITMAP_TRY_ASSIGN(const std::string names, io::read_text(options.alternate_names, limits::dump_bytes));
        SITMAP_TRY_ASSIGN(alternates, gazetteer::parse_alternate_names(names, options.alternate_names));
    }
    SITMAP_TRY_ASSIGN(const auto ids, gazetteer::geonames_ids(pack));
    SITMAP_TRY_ASSIGN(auto result, gazetteer::import_geonames(text, file, alternates, known, ids));
    return Imported{std::move(result.places), std::move(result.faults),
                    fmt::format("{} of the pack already, {} of other kinds", result.known, result.other_kind)};
}

Result<Imported> from_csv(const std::string& file, const gazetteer::Gazetteer& known) {
    SITMAP_TRY_ASSIGN(const std::string text, io::read_text(file, limits::table_bytes));
    SITMAP_TRY_ASSIGN(auto table, gazetteer::parse_user_names(text, file, known));
    return Imported{std::move(table.places), std::move(table.faults), ""};
}

/// The places with those that the file has from before.
Result<std::vector<gazetteer::Place>> joined(const std::string& file, std::vector<gazetteer::Place> fresh,
                                             const gazetteer::Gazetteer& known, std::size_t& replaced) {
    std::error_code ignored;
    std::vector<gazetteer::Place> old;
    if (std::filesystem::exists(file, ignored)) {
        SITMAP_TRY_ASSIGN(const std::string text, io::read_text(file, limits::dump_bytes));
        SITMAP_TRY_ASSIGN(auto table, gazetteer::parse_user_names(text, file, known));
        if (!table.faults.empty()) {
            return failure(table.faults.front());
        }
        old = std::move(table.places);
    }
    return gazetteer::merged(std::move(old), std::move(fresh), replaced);
}

int run_import(const GazetteerOptions& options, Terminal& terminal) {
    const std::string& format = options.words[1];
    const std::string& file = options.words[2];
    const std::string output = options.output.empty() ? default_output() : options.output;
    if (output.empty()) {
        return terminal.fail(Error{ErrorCode::usage, "there is no folder for a user's data: HOME is not set",
                                   "say where with -o FILE", "", 0, 0});
    }
    const Result<pack::Pack> pack = open_pack(options.common.pack);
    if (!pack) {
        return terminal.fail(pack.error());
    }
    const Result<gazetteer::Gazetteer> known = gazetteer::Gazetteer::load(*pack);
    if (!known) {
        return terminal.fail(known.error());
    }
    Result<Imported> imported =
        format == "geonames" ? from_geonames(options, file, *known, *pack) : from_csv(file, *known);
    if (!imported) {
        return terminal.fail(imported.error());
    }
    const std::size_t bad = imported->faults.size();
    if (options.common.strict && bad > 0) {
        return terminal.fail(imported->faults);
    }
    for (std::size_t at = 0; at < std::min(bad, options.common.voice.verbose ? bad : shown_faults); ++at) {
        const Error& fault = imported->faults[at];
        terminal.warn({{"W_ROW_LEFT_OUT",
                        fmt::format("column {}: {}{}", fault.column, fault.message,
                                    fault.hint.empty() ? "" : " (" + fault.hint + ")"),
                        fault.file, fault.line}});
    }
    if (bad > shown_faults && !options.common.voice.verbose) {
        terminal.note(fmt::format("{} more rows left out; -v shows all", bad - shown_faults));
    }
    if (imported->places.empty() && bad > 0) {
        return terminal.fail(Error{ErrorCode::csv, "no row could be used", "nothing was written", file, 0, 0});
    }
    const std::size_t fresh = imported->places.size();
    std::size_t replaced = 0;
    const auto places = joined(output, std::move(imported->places), *known, replaced);
    if (!places) {
        return terminal.fail(places.error());
    }
    std::error_code ignored;
    if (const auto folder = std::filesystem::path(output).parent_path(); options.output.empty()) {
        std::filesystem::create_directories(folder, ignored);
    }
    if (const auto written = io::write_file(output, gazetteer::to_user_names_csv(*places)); !written) {
        return terminal.fail(written.error());
    }
    std::size_t names = 0;
    for (const gazetteer::Place& place : *places) {
        names += place.names.size();
    }
    if (options.common.voice.json) {
        const nlohmann::ordered_json json{{"schema", "sitmap.gazetteer-import/1"},
                                          {"file", output},
                                          {"places", places->size()},
                                          {"names", names},
                                          {"imported", fresh},
                                          {"replaced", replaced},
                                          {"rows_left_out", bad}};
        terminal.print(json.dump(2) + "\n");
    } else if (!options.common.voice.quiet) {
        terminal.print(fmt::format(
            "{}: {} places with {} names; {} imported, {} of them anew{}{}\n"
            "use it with: sitmap read article.txt --names {}\n",
            output, places->size(), names, fresh, replaced, bad > 0 ? fmt::format(", {} rows left out", bad) : "",
            imported->left_out.empty() ? "" : "; left out " + imported->left_out, output));
    }
    return terminal.done();
}

int run_gazetteer(const GazetteerOptions& options, Terminal& terminal) {
    terminal.set_voice(options.common.voice);
    Problems problems;
    const auto& words = options.words;
    const std::string task = words.empty() ? "" : words.front();
    if (task == "check") {
        if (words.size() > 1) {
            problems.usage(fmt::format("check takes no \"{}\"", words[1]),
                           "tables to check with it go to --names FILE");
        }
    } else if (task == "import") {
        if (words.size() != 3 || (words[1] != "geonames" && words[1] != "csv")) {
            problems.usage("import takes a format and a file",
                           "sitmap gazetteer import geonames AZ.txt, or csv my.csv");
        } else if (words[1] == "csv" && !options.alternate_names.empty()) {
            problems.usage("--alternate-names belongs to a dump of GeoNames",
                           "sitmap gazetteer import geonames AZ.txt");
        }
    } else {
        problems.usage(task.empty() ? "what to do is missing" : fmt::format("\"{}\" is not known here", task),
                       "sitmap gazetteer check, or sitmap gazetteer import geonames AZ.txt");
    }
    if (!problems.none()) {
        return terminal.fail(problems.errors());
    }
    return task == "check" ? run_check(options, terminal) : run_import(options, terminal);
}

Action declare(CommandLine& line) {
    const auto options = std::make_shared<GazetteerOptions>();
    line.positionals("TASK", options->words, "check, or import geonames FILE, or import csv FILE");
    line.text("-o,--output", options->output, "FILE",
              "import: the table to add to ($XDG_DATA_HOME/sitmap/gazetteer.csv)");
    line.text("--alternate-names", options->alternate_names, "FILE",
              "import geonames: alternateNames of the same country, for the languages");
    line.flag("--all", options->all, "check: show also what is known and left as it is");
    options->names.declare(line);
    declare_common(line, options->common);
    return [options](Terminal& terminal) { return run_gazetteer(*options, terminal); };
}

}  // namespace

Verb gazetteer_verb() {
    return {"gazetteer", "check | import FORMAT FILE [-o FILE] [OPTIONS]",
            "Check the gazetteer, or bring places of your own",
            "  sitmap gazetteer check                              mistakes in the places and names\n"
            "  sitmap gazetteer check --names my.csv               with a table of your own\n"
            "  sitmap gazetteer import geonames AZ.txt             every place of a GeoNames dump\n"
            "  sitmap gazetteer import csv my.csv -o places.csv    names checked and resolved\n"
            "  sitmap read article.txt --names places.csv          and used\n",
            declare};
}

}  // namespace sitmap::cli
