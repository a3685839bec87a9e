#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "report/drawn_texts.hpp"
#include "report/lint.hpp"
#include "report/lint_colours.hpp"
#include "report/lint_placement.hpp"
#include "scene/panels.hpp"
#include "style/check.hpp"

namespace sitmap::report {

namespace {

void check_events(const brief::Brief& brief, const scene::Scene& scene, std::vector<Finding>& findings) {
    std::set<std::size_t> told;
    for (const scene::EventMark* mark : scene::all_events(scene)) {
        told.insert(mark->event);
    }
    for (const scene::UnplacedEvent& event : scene.unplaced) {
        told.insert(event.event);
    }
    for (std::size_t i = 0; i < brief.events.size(); ++i) {
        const event::Event& event = brief.events[i];
        const bool left_out = event.claim == event::Claim::denied && !brief.show_denied;
        if (!told.contains(i) && !left_out) {
            findings.push_back(
                {"event-lost", true, fmt::format("event {} is neither on the map nor in the list", event.id)});
        }
    }
}

/// Classes that need no legend: everybody knows what they mean.
bool speaks_for_itself(const std::string& style_class) {
    static const std::set<std::string> known = {"sea",       "lake",      "coast",         "lake-shore",
                                                "river",     "province",  "country-other", "border-river",
                                                "graticule", "inset-main"};
    return known.contains(style_class);
}

std::string unit_class(brief::UnitSide side) {
    return "unit-" + std::string(brief::name_of(side));
}

/// Of areas, lines, arrows and units; of a detail too.
void collect_classes(const scene::Scene& scene, std::set<std::string>& drawn) {
    for (const scene::AreaMark& area : scene.areas) {
        // Areas of the user's layers are known by their outlines, which are drawn too.
        if (!area.area_class.starts_with("overlay-")) {
            drawn.insert(area.area_class);
        }
    }
    for (const scene::LineMark& line : scene.lines) {
        drawn.insert(line.line_class);
    }
    for (const scene::ArrowMark& arrow : scene.arrows) {
        if (arrow.kind != scene::ArrowMark::Kind::band) {
            drawn.insert(arrow.line_class);
        }
    }
    for (const scene::UnitMark& unit : scene.units) {
        drawn.insert(unit_class(unit.side));
    }
    for (const scene::Scene& detail : scene.details) {
        collect_classes(detail, drawn);
    }
}

void check_legend(const brief::Brief& brief, const scene::Scene& scene, const layout::Laid& laid,
                  std::vector<Finding>& findings) {
    const auto& hidden = brief.hidden_layers;
    if (std::find(hidden.begin(), hidden.end(), "legend") != hidden.end()) {
        return;
    }
    for (const Warning& warning : laid.warnings) {
        if (warning.code == "W_LEGEND_FULL") {
            findings.push_back({"legend-missing", true, warning.message});
        }
    }
    std::set<std::string> drawn;
    collect_classes(scene, drawn);
    std::set<std::string> explained;
    using Swatch = scene::LegendEntry::Swatch;
    for (const scene::LegendEntry& entry : scene.legend) {
        const bool is_class =
            entry.swatch == Swatch::area || entry.swatch == Swatch::line || entry.swatch == Swatch::arrow;
        if (is_class || entry.swatch == Swatch::unit) {
            const std::string name = is_class ? entry.style_class : unit_class(entry.side);
            explained.insert(name);
            if (!drawn.contains(name)) {
                findings.push_back(
                    {"legend-unused", true, fmt::format("“{}” stands in the legend and is not drawn", entry.text)});
            }
        }
    }
    // An edge or limit that belongs to an area is explained with it.
    const bool corridor = explained.contains("corridor");
    for (const std::string& style_class : drawn) {
        const bool part = corridor && style_class == "corridor-limit";
        if (!explained.contains(style_class) && !speaks_for_itself(style_class) && !part) {
            findings.push_back(
                {"legend-missing", true, fmt::format("class {} is drawn and not in the legend", style_class)});
        }
    }
}

/// Texts of the sheet that break off, and those too small to be read.
void check_texts(const layout::Laid& laid, std::vector<Finding>& findings) {
    constexpr double smallest_pt = 6;
    std::set<std::string> broken_off;
    std::set<std::string> small;
    each_text(laid.sheet.items, [&](const layout::TextItem& text) {
        if (!text.lines.empty() && text.lines.back().text.ends_with("…") && text.kind != "more") {
            broken_off.insert(text.lines.front().text);
        }
        if (!text.lines.empty() && text.style.size_pt < smallest_pt) {
            small.insert(text.lines.front().text);
        }
    });
    for (const std::string& text : broken_off) {
        findings.push_back({"text-cut", false, fmt::format("the text “{}” breaks off", text)});
    }
    for (const std::string& text : small) {
        findings.push_back({"text-too-small", true, fmt::format("the text “{}” is smaller than 6 points", text)});
    }
}

/// True when a text item of the kind stands on the sheet.
bool has_text(const std::vector<layout::Item>& items, std::string_view kind) {
    return std::any_of(items.begin(), items.end(), [&](const layout::Item& item) {
        if (const auto* text = std::get_if<layout::TextItem>(&item.value)) {
            return text->kind == kind;
        }
        const auto* group = std::get_if<layout::Group>(&item.value);
        return group && has_text(group->children, kind);
    });
}

void check_furniture(const scene::Scene& scene, const layout::Laid& laid, std::vector<Finding>& findings) {
    if (!has_text(laid.sheet.items, "asof_date")) {
        findings.push_back({"missing-date", true, "no as-of date stands on the sheet"});
    }
    if (!has_text(laid.sheet.items, "sources")) {
        findings.push_back({"missing-credit", true, "no sources or credits stand on the sheet"});
    }
    static const std::set<std::string> not_agreed = {"border-undelimited", "contact", "contact-approximate",
                                                     "contact-former",     "entity",  "corridor-limit"};
    const bool disputed = scene.disputed_lines_drawn ||
                          std::any_of(scene.lines.begin(), scene.lines.end(),
                                      [](const auto& line) { return not_agreed.contains(line.line_class); });
    if (!has_text(laid.sheet.items, "scale")) {
        findings.push_back({"missing-scale", true, "the map has no scale bar"});
    }
    if (disputed && !has_text(laid.sheet.items, "disclaimer")) {
        findings.push_back({"missing-disclaimer", true, "disputed lines are drawn and the sheet has no disclaimer"});
    }
}

void check_style(const style::Style& style, std::vector<Finding>& findings) {
    for (const style::Weakness& weakness : style::check(style)) {
        findings.push_back({weakness.rule, true, weakness.message});
    }
}

}  // namespace

const std::vector<Rule>& lint_rules() {
    static const std::vector<Rule> rules = {
        {"claim-without-speaker", "Every claim names who makes it"},
        {"colour-vision", "Areas of different sides are told apart by eyes of every kind"},
        {"contrast", "Text reaches a contrast of 4.5 against what lies below it, large text and symbols 3.0"},
        {"dash-misuse", "Lines of what is settled are solid, lines of what is not are broken"},
        {"event-after-date", "Nothing is told as done that is later than the map's date"},
        {"event-lost", "Every event stands on the map or in the list"},
        {"exclave-lost", "Every exclave in the frame is shown"},
        {"furniture-overlap", "Texts around the map do not overlap"},
        {"label-cut", "No label is cut by the frame"},
        {"label-on-symbol", "No label lies on a symbol"},
        {"label-overlap", "No two labels overlap"},
        {"legend-missing", "Every class that is drawn stands in the legend"},
        {"legend-unused", "Everything in the legend is drawn"},
        {"missing-credit", "Sources and credits stand on the sheet"},
        {"missing-date", "An as-of date stands on the sheet"},
        {"missing-disclaimer", "Disputed lines come with a disclaimer"},
        {"missing-scale", "A scale bar stands on the map"},
        {"missing-source", "The facts have a source"},
        {"missing-title", "The map has a title"},
        {"name-lost", "Places of events, places asked for and exclaves bear their names"},
        {"one-sided-name", "Places at issue bear the names of both sides"},
        {"outside-sheet", "Nothing leaves the sheet"},
        {"partial-word", "Words that take a side stand in quotation marks, with their speaker"},
        {"symbol-cut", "No symbol is cut by the frame"},
        {"text-cut", "Texts end with a sentence or a clause"},
        {"text-too-small", "No text is smaller than 6 points"},
    };
    return rules;
}

std::vector<Finding> lint(const brief::Brief& brief, const scene::Scene& scene, const layout::Laid& laid,
                          const style::Style& style) {
    std::vector<Finding> findings;
    check_placement(laid, findings);
    check_events(brief, scene, findings);
    check_texts(laid, findings);
    check_legend(brief, scene, laid, findings);
    check_furniture(scene, laid, findings);
    check_style(style, findings);
    check_colours(scene, laid, style, findings);
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.rule, a.message) < std::tie(b.rule, b.message);
    });
    return findings;
}

}  // namespace sitmap::report
