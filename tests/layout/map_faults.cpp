#include "map_faults.hpp"

#include <fmt/format.h>

#include <cmath>
#include <functional>
#include <numbers>
#include <set>

#include "layout/segments.hpp"

using namespace sitmap;
using namespace sitmap::layout;

namespace map_faults {
namespace {

constexpr double tolerance_pt = 0.5;

struct Leader {
    std::vector<XY> points;
    std::string group;
};

struct Found {
    std::vector<TextItem> texts;  ///< names, callouts and chips on the map
    std::vector<Leader> leaders;
    std::vector<std::string> legend;
    std::vector<std::string> list;  ///< texts of the column and its like
    bool is_list_cut = false;       ///< it ends with how many more there are
};

/// Lines may break behind a hyphen: texts are compared without their spaces.
std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

std::string words(const TextItem& text) {
    std::string out;
    for (const auto& line : text.lines) {
        out += (out.empty() ? "" : " ") + line.text;
    }
    return out;
}

void walk(const std::vector<Item>& items, const std::string& group, const style::Stroke& leader, Found& found) {
    for (const Item& item : items) {
        if (const auto* text = std::get_if<TextItem>(&item.value)) {
            found.is_list_cut = found.is_list_cut || group == "column-more";
            if (text->is_label || text->kind == "date_chip") {
                found.texts.push_back(*text);
            } else if (text->kind == "legend") {
                found.legend.push_back(without_spaces(words(*text)));
            } else if (group.starts_with("column")) {
                found.list.push_back(words(*text));
            }
        } else if (const auto* path = std::get_if<PathItem>(&item.value)) {
            const bool open = path->path.points.size() >= 2 && path->path.verbs.back() == geo::Path::Verb::line;
            if (!path->fill && path->stroke == leader && open &&
                (group.starts_with("layer-labels") || group.starts_with("event-") ||
                 group.starts_with("layer-callouts") || group.starts_with("callout"))) {
                found.leaders.push_back({path->path.points, group});
            }
        } else if (const auto* inner = std::get_if<Group>(&item.value)) {
            constexpr std::string_view second_panel = "detail-";
            const std::string id =
                inner->id.starts_with(second_panel) ? inner->id.substr(second_panel.size()) : inner->id;
            walk(inner->children, id.empty() ? group : id, leader, found);
        }
    }
}

void check_ids(const std::vector<Item>& items, std::set<std::string>& known, std::vector<std::string>& faults) {
    for (const Item& item : items) {
        if (const auto* group = std::get_if<Group>(&item.value)) {
            if (!group->id.empty() && !known.insert(group->id).second) {
                faults.push_back("two groups are \"" + group->id + "\"");
            }
            check_ids(group->children, known, faults);
        }
    }
}

/// Letters of curved names go from left to right, upright and in gentle steps, and each lies in the name's box.
void check_curves(const Found& found, std::vector<std::string>& faults) {
    for (const TextItem& text : found.texts) {
        std::string letters;
        const double turned = text.rotation_deg * std::numbers::pi / 180;
        const auto along = [&](XY p) { return p.x * std::cos(turned) + p.y * std::sin(turned); };
        for (std::size_t i = 0; i < text.letters.size(); ++i) {
            const TurnedLetter& letter = text.letters[i];
            letters += letter.text;
            const double angle = letter.rotation_deg * std::numbers::pi / 180;
            const XY end = letter.baseline + XY{std::cos(angle), std::sin(angle)} * letter.width;
            const bool is_steep = std::abs(letter.rotation_deg) > 80;
            const bool is_sharp = i > 0 && std::abs(letter.rotation_deg - text.letters[i - 1].rotation_deg) > 20;
            const bool is_back = i > 0 && along(letter.baseline) <= along(text.letters[i - 1].baseline);
            if (is_steep || is_sharp || is_back || !contains(text.box, letter.baseline) || !contains(text.box, end)) {
                faults.push_back(fmt::format("letter {} of “{}” is out of order", i + 1, words(text)));
            }
        }
        if (!text.letters.empty() && letters != words(text)) {
            faults.push_back(fmt::format("the letters of “{}” say “{}”", words(text), letters));
        }
    }
}

/// On one line, nearer to each other than words are.
bool run_together(const TextItem& a, const TextItem& b) {
    constexpr double gap_pt = 3;
    const Rect wide{a.box.x - gap_pt, a.box.y, a.box.width + 2 * gap_pt, a.box.height};
    return a.letters.empty() && b.letters.empty() && overlap(wide, b.box, tolerance_pt);
}

void check_texts(const Map& map, const Found& found, std::vector<std::string>& faults) {
    for (std::size_t i = 0; i < found.texts.size(); ++i) {
        const TextItem& text = found.texts[i];
        if (!contains(inflated(map.laid.map, tolerance_pt), text.box)) {
            faults.push_back(fmt::format("“{}” is cut by the frame", words(text)));
        }
        for (std::size_t j = 0; j < i; ++j) {
            if (overlap(text.box, found.texts[j].box, tolerance_pt)) {
                faults.push_back(fmt::format("“{}” lies on “{}”", words(text), words(found.texts[j])));
            } else if (run_together(text, found.texts[j])) {
                faults.push_back(fmt::format("“{}” and “{}” run together", words(text), words(found.texts[j])));
            }
        }
        for (const Rect& symbol : map.laid.symbols) {
            if (overlap(text.box, symbol, tolerance_pt)) {
                faults.push_back(fmt::format("“{}” lies on a symbol", words(text)));
            }
        }
    }
    const Rect sheet{0, 0, map.laid.sheet.width, map.laid.sheet.height};
    for (std::size_t i = 0; i < map.laid.furniture.size(); ++i) {
        const Rect& box = map.laid.furniture[i];
        if (!contains(inflated(sheet, tolerance_pt), box) || overlap(box, map.laid.map, tolerance_pt)) {
            faults.push_back(fmt::format("furniture at {:.0f}, {:.0f} leaves its place", box.x, box.y));
        }
        for (std::size_t j = 0; j < i; ++j) {
            if (overlap(box, map.laid.furniture[j], tolerance_pt)) {
                faults.push_back(fmt::format("furniture at {:.0f}, {:.0f} overlaps other", box.x, box.y));
            }
        }
    }
}

/// Leaders of one place or mark meet there; else they have nothing in common, and lie under no name and no symbol.
void check_leaders(const Map& map, const Found& found, std::vector<std::string>& faults) {
    constexpr double meeting_pt = 6;
    const auto meet = [](const std::vector<XY>& a, const std::vector<XY>& b) {
        for (const XY p : a) {
            for (const XY q : b) {
                if (geo::length(p - q) < meeting_pt) {
                    return true;
                }
            }
        }
        return false;
    };
    for (std::size_t i = 0; i < found.leaders.size(); ++i) {
        const auto& points = found.leaders[i].points;
        for (std::size_t k = 1; k < points.size(); ++k) {
            const Segment piece{points[k - 1], points[k]};
            for (std::size_t j = 0; j < i; ++j) {
                const auto& other = found.leaders[j].points;
                for (std::size_t m = 1; m < other.size(); ++m) {
                    if (!meet(points, other) && cross(piece, {other[m - 1], other[m]})) {
                        faults.push_back(fmt::format("leaders of {} and {} cross at {:.0f}, {:.0f}",
                                                     found.leaders[i].group, found.leaders[j].group, piece.b.x,
                                                     piece.b.y));
                    }
                }
            }
            for (const TextItem& text : found.texts) {
                if (touches(piece, inflated(text.box, -tolerance_pt))) {
                    faults.push_back(
                        fmt::format("a leader of {} runs under “{}”", found.leaders[i].group, words(text)));
                }
            }
            for (const Rect& symbol : map.laid.symbols) {
                const Rect near = inflated(symbol, 6);
                if (touches(piece, inflated(symbol, -3)) && !contains(near, points.front()) &&
                    !contains(near, points.back())) {
                    faults.push_back(fmt::format("a leader of {} runs under the symbol at {:.0f}, {:.0f}",
                                                 found.leaders[i].group, symbol.x, symbol.y));
                }
            }
        }
    }
}

void check_events(const Map& map, std::vector<std::string>& faults) {
    std::set<std::size_t> told;
    for (const auto& mark : map.scene.events) {
        told.insert(mark.event);
    }
    for (const auto& event : map.scene.unplaced) {
        told.insert(event.event);
    }
    for (std::size_t i = 0; i < map.brief.events.size(); ++i) {
        const auto& event = map.brief.events[i];
        if (!told.contains(i) && (event.claim != event::Claim::denied || map.brief.show_denied)) {
            faults.push_back(fmt::format("event {} is neither shown nor listed", event.id));
        }
    }
    if (map.laid.symbols.size() != map.scene.events.size()) {
        faults.push_back(fmt::format("{} symbols for {} events", map.laid.symbols.size(), map.scene.events.size()));
    }
    for (const Rect& symbol : map.laid.symbols) {
        if (!contains(inflated(map.laid.map, tolerance_pt), symbol)) {
            faults.push_back(fmt::format("a symbol at {:.0f}, {:.0f} is cut", symbol.x, symbol.y));
        }
    }
}

/// Every name that is left out is reported.
void check_reports(const Map& map, std::vector<std::string>& faults) {
    for (const PlacedLabel& label : map.laid.labels) {
        const bool is_told = std::any_of(map.warnings.begin(), map.warnings.end(), [&](const Warning& warning) {
            return (warning.code.ends_with("_DROPPED") || warning.code == "W_LABEL_LISTED") &&
                   warning.message.find(label.text) != std::string::npos;
        });
        if (!label.placed && !label.text.empty() && !is_told) {
            faults.push_back(fmt::format("nothing says that “{}” is left out", label.text));
        }
    }
}

/// What the brief names, and exclaves: no event stands there, but whoever reads the map looks for them.
bool is_owed(const PlacedLabel& label) {
    return label.kind == "named_place" || label.kind == "exclave";
}

bool is_told(const Map& map, const PlacedLabel& label) {
    std::string name = label.text;
    std::replace(name.begin(), name.end(), '\n', ' ');
    return std::any_of(map.warnings.begin(), map.warnings.end(), [&](const Warning& warning) {
        return warning.code == "W_LABEL_DROPPED" && warning.message.find(name) != std::string::npos;
    });
}

bool is_listed(const PlacedLabel& label, const Found& found) {
    const std::string name = label.text.substr(0, label.text.find(" / "));
    return label.listed && std::any_of(found.list.begin(), found.list.end(),
                                       [&](const auto& text) { return text.find(name) != std::string::npos; });
}

/// A settlement in the frame that an event or the brief names bears its name, there or in the list; a list that has no
/// room for all events says how many it leaves out.
void check_names(const Map& map, const Found& found, std::vector<std::string>& faults) {
    for (const PlacedLabel& label : map.laid.labels) {
        if (label.placed || is_listed(label, found)) {
            continue;
        }
        if (label.kind == "event_place" && !found.is_list_cut) {
            faults.push_back(fmt::format("the name of {} “{}” is dropped", label.kind, label.text));
        } else if (is_owed(label) && !is_told(map, label)) {
            faults.push_back(fmt::format("nobody is told that the name of {} “{}” is dropped", label.kind, label.text));
        }
    }
}

void check_legend(const Map& map, const Found& found, std::vector<std::string>& faults) {
    const auto warned = [&](const char* code) {
        return std::any_of(map.warnings.begin(), map.warnings.end(),
                           [&](const Warning& warning) { return warning.code == code; });
    };
    // Printed is each entry once, in its full words or, where it is said, in the first of them.
    std::vector<std::string> wanted;
    for (const auto& entry : map.scene.legend) {
        wanted.push_back(without_spaces(entry.text));
    }
    const std::size_t entries = wanted.size();
    std::vector<std::string> printed = found.legend;
    std::sort(printed.begin(), printed.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    for (const std::string& text : printed) {
        const bool shortened = warned("W_LEGEND_SHORTENED");
        const auto full = std::find(wanted.begin(), wanted.end(), text);
        const auto entry = full != wanted.end() || !shortened
                               ? full
                               : std::find_if(wanted.begin(), wanted.end(),
                                              [&](const std::string& words) { return words.starts_with(text); });
        if (entry == wanted.end()) {
            faults.push_back(fmt::format("“{}” stands in the legend and is not wanted", text));
        } else {
            wanted.erase(entry);
        }
    }
    if (!wanted.empty() && !warned("W_LEGEND_FULL")) {
        faults.push_back(fmt::format("the legend has {} entries, {} are wanted", printed.size(), entries));
    }
    std::set<std::string> drawn;
    for (const auto& area : map.scene.areas) {
        drawn.insert(area.area_class);
    }
    for (const auto& line : map.scene.lines) {
        drawn.insert(line.line_class);
    }
    using Swatch = scene::LegendEntry::Swatch;
    for (const auto& entry : map.scene.legend) {
        if ((entry.swatch == Swatch::area || entry.swatch == Swatch::line) && !drawn.contains(entry.style_class)) {
            faults.push_back(fmt::format("“{}” stands in the legend and is not drawn", entry.text));
        }
    }
}

}  // namespace

std::vector<std::string> faults_of(const Map& map) {
    std::vector<std::string> faults;
    const auto style = style::load(map.brief.style, style::style_folders());
    Found found;
    walk(map.laid.sheet.items, "", style->line("leader").stroke, found);
    faults = doubled_ids(map);
    check_texts(map, found, faults);
    check_curves(found, faults);
    check_events(map, faults);
    check_reports(map, faults);
    check_leaders(map, found, faults);
    check_names(map, found, faults);
    check_legend(map, found, faults);
    return faults;
}

std::vector<std::string> doubled_ids(const Map& map) {
    std::set<std::string> known;
    std::vector<std::string> faults;
    check_ids(map.laid.sheet.items, known, faults);
    return faults;
}

std::vector<std::string> names_without_room(const Map& map) {
    const auto style = style::load(map.brief.style, style::style_folders());
    Found found;
    walk(map.laid.sheet.items, "", style->line("leader").stroke, found);
    std::vector<std::string> names;
    for (const PlacedLabel& label : map.laid.labels) {
        if (is_owed(label) && !label.placed && !is_listed(label, found)) {
            names.push_back(label.text);
        }
    }
    return names;
}

}  // namespace map_faults
