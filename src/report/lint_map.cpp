#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "report/lint.hpp"
#include "style/check.hpp"

namespace sitmap::report {

namespace {

// Half a point is less than an anti-aliased edge.
constexpr double tolerance_pt = 0.5;

void check_overlaps(const layout::Laid& laid, std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < laid.labels.size(); ++i) {
        for (std::size_t k = i + 1; k < laid.labels.size(); ++k) {
            if (laid.labels[i].placed && laid.labels[k].placed &&
                layout::overlap(laid.labels[i].box, laid.labels[k].box, tolerance_pt)) {
                findings.push_back({"label-overlap", true,
                                    fmt::format("“{}” and “{}” overlap", laid.labels[i].text, laid.labels[k].text)});
            }
        }
    }
    for (std::size_t i = 0; i < laid.furniture.size(); ++i) {
        for (std::size_t k = i + 1; k < laid.furniture.size(); ++k) {
            if (layout::overlap(laid.furniture[i], laid.furniture[k], tolerance_pt)) {
                findings.push_back(
                    {"furniture-overlap", true,
                     fmt::format("texts at {:.0f}, {:.0f} and {:.0f}, {:.0f} overlap", laid.furniture[i].x,
                                 laid.furniture[i].y, laid.furniture[k].x, laid.furniture[k].y)});
            }
        }
    }
}

bool inside(const layout::Rect& inner, const layout::Rect& outer) {
    return inner.x >= outer.x - tolerance_pt && inner.y >= outer.y - tolerance_pt &&
           inner.right() <= outer.right() + tolerance_pt && inner.bottom() <= outer.bottom() + tolerance_pt;
}

void check_cuts(const layout::Laid& laid, std::vector<Finding>& findings) {
    for (const layout::PlacedLabel& label : laid.labels) {
        if (label.placed && !inside(label.box, laid.map)) {
            findings.push_back({"label-cut", true, fmt::format("“{}” is cut by the frame", label.text)});
        }
    }
    for (const layout::Rect& symbol : laid.symbols) {
        if (!inside(symbol, laid.map)) {
            findings.push_back({"symbol-cut", true,
                                fmt::format("the symbol at {:.0f}, {:.0f} is cut by the frame", symbol.x, symbol.y)});
        }
    }
    const layout::Rect sheet{0, 0, laid.sheet.width, laid.sheet.height};
    for (const layout::Rect& box : laid.furniture) {
        if (!inside(box, sheet)) {
            findings.push_back(
                {"outside-sheet", true, fmt::format("a text at {:.0f}, {:.0f} leaves the sheet", box.x, box.y)});
        }
    }
}

/// Classes that need no legend: everybody knows what they mean.
bool speaks_for_itself(const std::string& style_class) {
    static const std::set<std::string> known = {"sea",      "lake",          "coast",        "lake-shore", "river",
                                                "province", "country-other", "border-river", "graticule"};
    return known.contains(style_class);
}

void check_legend(const brief::Brief& brief, const scene::Scene& scene, std::vector<Finding>& findings) {
    const auto& hidden = brief.hidden_layers;
    if (std::find(hidden.begin(), hidden.end(), "legend") != hidden.end()) {
        return;
    }
    std::set<std::string> drawn;
    for (const scene::AreaMark& area : scene.areas) {
        drawn.insert(area.area_class);
    }
    for (const scene::LineMark& line : scene.lines) {
        drawn.insert(line.line_class);
    }
    std::set<std::string> explained;
    using Swatch = scene::LegendEntry::Swatch;
    for (const scene::LegendEntry& entry : scene.legend) {
        if (entry.swatch == Swatch::area || entry.swatch == Swatch::line) {
            explained.insert(entry.style_class);
            if (!drawn.contains(entry.style_class)) {
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
    if (scene.disputed_lines_drawn && !has_text(laid.sheet.items, "disclaimer")) {
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
        {"contrast", "Text reaches a contrast of 4.5 against its ground, symbols 3.0"},
        {"event-after-date", "No event is later than the map's date"},
        {"furniture-overlap", "Texts around the map do not overlap"},
        {"label-cut", "No label is cut by the frame"},
        {"label-overlap", "No two labels overlap"},
        {"legend-missing", "Every class that is drawn stands in the legend"},
        {"legend-unused", "Everything in the legend is drawn"},
        {"missing-credit", "Sources and credits stand on the sheet"},
        {"missing-date", "An as-of date stands on the sheet"},
        {"missing-disclaimer", "Disputed lines come with a disclaimer"},
        {"missing-source", "The facts have a source"},
        {"missing-title", "The map has a title"},
        {"outside-sheet", "Nothing leaves the sheet"},
        {"partial-word", "Words that take a side stand in quotation marks, with their speaker"},
        {"symbol-cut", "No symbol is cut by the frame"},
    };
    return rules;
}

std::vector<Finding> lint(const brief::Brief& brief, const scene::Scene& scene, const layout::Laid& laid,
                          const style::Style& style) {
    std::vector<Finding> findings;
    check_overlaps(laid, findings);
    check_cuts(laid, findings);
    check_legend(brief, scene, findings);
    check_furniture(scene, laid, findings);
    check_style(style, findings);
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.rule, a.message) < std::tie(b.rule, b.message);
    });
    return findings;
}

}  // namespace sitmap::report
