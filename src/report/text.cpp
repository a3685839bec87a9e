#include <fmt/format.h>

#include <set>

#include "report/report.hpp"
#include "report/words.hpp"
#include "scene/panels.hpp"

namespace sitmap::report {

namespace {

/// The scene's legend texts of areas and lines: what a reader sees as surfaces.
std::vector<std::string> legend_texts(const scene::Scene& scene, scene::LegendEntry::Swatch swatch) {
    std::vector<std::string> texts;
    for (const scene::LegendEntry& entry : scene.legend) {
        if (entry.swatch == swatch) {
            texts.push_back(entry.text);
        }
    }
    return texts;
}

std::vector<std::string> country_names(const scene::Scene& scene) {
    std::vector<std::string> names;
    for (const scene::LabelAsk& label : scene.labels) {
        if (label.kind == "country") {
            names.push_back(label.text);
        }
    }
    return names;
}

/// Numbers with the index of their event, each once.
std::vector<std::pair<int, std::size_t>> numbered(const scene::Scene& scene, const brief::Brief& brief) {
    std::set<std::pair<int, std::size_t>> found;
    for (const scene::EventMark* mark : scene::all_events(scene)) {
        if (mark->event < brief.events.size()) {
            found.emplace(mark->number, mark->event);
        }
    }
    return {found.begin(), found.end()};
}

}  // namespace

std::string alt_text(const brief::Brief& brief, const scene::Scene& scene) {
    const pack::Phrasebook& words = scene.words;
    std::string text = words.say("Situation map: {}", brief.title);
    if (brief.date) {
        text += ", " + words.say("as of {}", time::long_form(*brief.date, words.language()));
    }
    std::vector<std::string> heads;
    const auto events = numbered(scene, brief);
    for (const auto& [number, index] : events) {
        if (heads.size() < 3 && !brief.events[index].head.empty()) {
            heads.push_back(brief.events[index].head);
        }
    }
    if (heads.empty()) {
        return text + ".";
    }
    const std::size_t others = events.size() - heads.size();
    text += ". " + words.say("Shows: {}", fmt::format("{}", fmt::join(heads, "; ")));
    return others > 0 ? fmt::format("{}; {}.", text, words.say("and {} more", std::to_string(others))) : text + ".";
}

std::string long_description(const brief::Brief& brief, const scene::Scene& scene) {
    const pack::Phrasebook& words = scene.words;
    const auto listed = [](const std::vector<std::string>& texts) { return fmt::format("{}", fmt::join(texts, "; ")); };
    std::string text = alt_text(brief, scene);
    if (!brief.standfirst.empty()) {
        text += " " + brief.standfirst;
    }
    if (const auto countries = country_names(scene); !countries.empty()) {
        text += "\n\n" + words.say("The map shows parts of {}.", joined_with_and(countries, words));
    }
    using Swatch = scene::LegendEntry::Swatch;
    if (const auto areas = legend_texts(scene, Swatch::area); !areas.empty()) {
        text += " " + words.say("Areas: {}.", listed(areas));
    }
    if (const auto lines = legend_texts(scene, Swatch::line); !lines.empty()) {
        text += " " + words.say("Lines: {}.", listed(lines));
    }
    const auto events = numbered(scene, brief);
    if (!events.empty()) {
        text += "\n\n" + words.say("Events on the map:");
        for (const auto& [number, index] : events) {
            text += fmt::format("\n{}. {}", number, event_sentence(brief.events[index], words));
        }
    }
    if (!scene.unplaced.empty()) {
        text += "\n\n" + words.say("Reported without a place on this map:");
        for (const scene::UnplacedEvent& event : scene.unplaced) {
            if (event.event < brief.events.size()) {
                text += fmt::format("\n- {} [{}]", event_sentence(brief.events[event.event], words), event.reason);
            }
        }
    }
    if (!brief.sources.empty()) {
        text += "\n\n" + words.say("Sources: {}.", listed(brief.sources));
    }
    return text;
}

}  // namespace sitmap::report
