#include <fmt/format.h>

#include <set>

#include "report/report.hpp"
#include "report/words.hpp"

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
    for (const scene::EventMark& mark : scene.events) {
        if (mark.event < brief.events.size()) {
            found.emplace(mark.number, mark.event);
        }
    }
    return {found.begin(), found.end()};
}

}  // namespace

std::string alt_text(const brief::Brief& brief, const scene::Scene& scene) {
    std::string text = fmt::format("Situation map: {}", brief.title);
    if (brief.date) {
        text += fmt::format(", as of {}", time::long_form(*brief.date, brief.language));
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
    text += fmt::format(". Shows: {}", fmt::join(heads, "; "));
    return others > 0 ? fmt::format("{}; and {} more.", text, others) : text + ".";
}

std::string long_description(const brief::Brief& brief, const scene::Scene& scene) {
    std::string text = alt_text(brief, scene);
    if (!brief.standfirst.empty()) {
        text += " " + brief.standfirst;
    }
    if (const auto countries = country_names(scene); !countries.empty()) {
        text += fmt::format("\n\nThe map shows parts of {}.", joined_with_and(countries));
    }
    using Swatch = scene::LegendEntry::Swatch;
    if (const auto areas = legend_texts(scene, Swatch::area); !areas.empty()) {
        text += fmt::format(" Areas: {}.", fmt::join(areas, "; "));
    }
    if (const auto lines = legend_texts(scene, Swatch::line); !lines.empty()) {
        text += fmt::format(" Lines: {}.", fmt::join(lines, "; "));
    }
    const auto events = numbered(scene, brief);
    if (!events.empty()) {
        text += "\n\nEvents on the map:";
        for (const auto& [number, index] : events) {
            text += fmt::format("\n{}. {}", number, event_sentence(brief.events[index], brief));
        }
    }
    if (!scene.unplaced.empty()) {
        text += "\n\nReported without a place on this map:";
        for (const scene::UnplacedEvent& event : scene.unplaced) {
            if (event.event < brief.events.size()) {
                text += fmt::format("\n- {} [{}]", event_sentence(brief.events[event.event], brief), event.reason);
            }
        }
    }
    if (!brief.sources.empty()) {
        text += fmt::format("\n\nSources: {}.", fmt::join(brief.sources, "; "));
    }
    return text;
}

}  // namespace sitmap::report
