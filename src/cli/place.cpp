#include <fmt/format.h>

#include <cmath>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command_line.hpp"
#include "cli/common_options.hpp"
#include "cli/known_places.hpp"
#include "cli/named_place.hpp"
#include "cli/names_option.hpp"
#include "cli/option_values.hpp"
#include "cli/table.hpp"
#include "cli/verb.hpp"
#include "cli/word_list.hpp"
#include "gazetteer/gazetteer.hpp"
#include "gazetteer/sure.hpp"

namespace sitmap::cli {
namespace {

struct PlaceOptions {
    CommonOptions common;
    NamesOption names_tables;
    std::vector<std::string> names;
    std::string limit_text = "5";
    double limit = 5;
};

std::string position(geo::LonLat at) {
    return fmt::format("{:.4f}°{} {:.4f}°{}", std::abs(at.lat), at.lat < 0 ? 'S' : 'N', std::abs(at.lon),
                       at.lon < 0 ? 'W' : 'E');
}

std::string names_line(const gazetteer::Place& place) {
    std::string line;
    for (const Language language : {Language::en, Language::hy, Language::az, Language::ru, Language::fa}) {
        std::vector<std::string> texts;
        for (const gazetteer::Name& name : place.names) {
            if (name.language == language && (name.preferred || name.kind == gazetteer::NameKind::official)) {
                texts.push_back(name.text);
            }
        }
        if (!texts.empty()) {
            line += fmt::format("{}{} {}", line.empty() ? "" : " · ", tag_of(language), listed(texts));
        }
    }
    return line;
}

std::string for_people(const std::string& query, const std::vector<gazetteer::Candidate>& candidates) {
    std::string text = printable(query) + "\n";
    for (const gazetteer::Candidate& candidate : candidates) {
        const gazetteer::Place& place = *candidate.place;
        text += as_table(
            {{fmt::format("{:.2f}", candidate.score), gazetteer::display_name(place, Language::en, {}),
              fmt::format("{}{}{}", gazetteer::name_of(place.kind), place.country.empty() ? "" : ", ", place.country),
              position(place.position), place.id}});
        text += "        " + printable(candidate.reason) + "\n";
        if (const std::string names = names_line(place); !names.empty()) {
            text += "        " + printable(names) + "\n";
        }
        if (!place.note.empty()) {
            text += "        " + printable(place.note) + "\n";
        }
    }
    return text;
}

nlohmann::ordered_json as_json(const gazetteer::Candidate& candidate) {
    const gazetteer::Place& place = *candidate.place;
    nlohmann::ordered_json json;
    json["id"] = place.id;
    json["name"] = gazetteer::display_name(place, Language::en, {});
    json["kind"] = gazetteer::name_of(place.kind);
    json["country"] = place.country;
    json["admin1"] = place.admin1;
    json["lat"] = place.position.lat;
    json["lon"] = place.position.lon;
    json["grade"] = std::string(1, place.grade);
    json["population"] = place.population;
    json["score"] = std::round(candidate.score * 1000) / 1000;
    json["matched"] = candidate.matched;
    json["reason"] = candidate.reason;
    json["source"] = place.source;
    json["note"] = place.note;
    json["names"] = nlohmann::ordered_json::array();
    for (const gazetteer::Name& name : place.names) {
        nlohmann::ordered_json entry;
        entry["text"] = name.text;
        entry["language"] = name.language ? nlohmann::ordered_json(tag_of(*name.language)) : nullptr;
        entry["side"] = gazetteer::name_of(name.side);
        entry["preferred"] = name.preferred;
        entry["from"] = name.validity.from ? nlohmann::ordered_json(time::to_iso(*name.validity.from)) : nullptr;
        entry["to"] = name.validity.to ? nlohmann::ordered_json(time::to_iso(*name.validity.to)) : nullptr;
        json["names"].push_back(std::move(entry));
    }
    return json;
}

int run_place(PlaceOptions& options, Terminal& terminal) {
    terminal.set_voice(options.common.voice);
    Problems problems;
    if (options.names.empty()) {
        problems.usage("a name is missing", "sitmap place \"Khoda Afarin\"");
    }
    for (std::string& name : options.names) {
        problems.take(parse_text("NAME", name), name);
    }
    problems.take(parse_number("--limit", options.limit_text, 1, 100), options.limit);
    if (!problems.none()) {
        return terminal.fail(problems.errors());
    }
    const auto known = open_known_places(options.common.pack, options.names_tables);
    if (!known) {
        return terminal.fail(known.error());
    }
    nlohmann::ordered_json answers = nlohmann::ordered_json::array();
    std::vector<Error> unknown;
    for (const std::string& name : options.names) {
        auto candidates = known->gazetteer.look_up(name, static_cast<std::size_t>(options.limit));
        if (!candidates.empty() && !gazetteer::is_sure(candidates.front())) {
            candidates.clear();
        }
        if (candidates.empty()) {
            unknown.push_back(unknown_place(name, known->gazetteer));
        }
        if (options.common.voice.json) {
            nlohmann::ordered_json answer{{"query", name}, {"candidates", nlohmann::ordered_json::array()}};
            for (const auto& candidate : candidates) {
                answer["candidates"].push_back(as_json(candidate));
            }
            answers.push_back(std::move(answer));
        } else if (!candidates.empty()) {
            terminal.print(for_people(name, candidates));
        }
    }
    if (options.common.voice.json) {
        const nlohmann::ordered_json whole{{"schema", "sitmap.places/1"}, {"queries", std::move(answers)}};
        terminal.print(whole.dump(2) + "\n");
    }
    return unknown.empty() ? terminal.done() : terminal.fail(unknown);
}

Action declare(CommandLine& line) {
    const auto options = std::make_shared<PlaceOptions>();
    line.positionals("NAME", options->names, "Names in any language and script");
    line.text("--limit", options->limit_text, "N", "At most so many candidates a name (5)");
    options->names_tables.declare(line);
    declare_common(line, options->common);
    return [options](Terminal& terminal) { return run_place(*options, terminal); };
}

}  // namespace

Verb place_verb() {
    return {"place", "NAME… [OPTIONS]", "Look names up: candidates, coordinates, names by language, and why",
            "  sitmap place \"Khoda Afarin\"\n"
            "  sitmap place Ստեփանակերտ Xankəndi Худаферин\n"
            "  sitmap place Martuni --limit 20 --json\n",
            declare};
}

}  // namespace sitmap::cli
