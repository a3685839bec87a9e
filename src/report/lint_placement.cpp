#include "report/lint_placement.hpp"

#include <fmt/format.h>

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

/// A name over a symbol hides the news; the symbol's own box is a little larger than what is drawn of it.
void check_symbols(const layout::Laid& laid, std::vector<Finding>& findings) {
    constexpr double touch_pt = 1.5;
    for (const layout::PlacedLabel& label : laid.labels) {
        for (const layout::Rect& symbol : laid.symbols) {
            if (label.placed && layout::overlap(label.box, symbol, touch_pt)) {
                findings.push_back({"label-on-symbol", true, fmt::format("“{}” lies on a symbol", label.text)});
            }
        }
    }
}

/// A place that an event is told of, and an exclave, are never without their name, on the map or in its list.
void check_names(const layout::Laid& laid, std::vector<Finding>& findings) {
    for (const layout::PlacedLabel& label : laid.labels) {
        const bool needed = label.kind == "event_place" || label.kind == "named_place" || label.kind == "exclave";
        if (needed && !label.placed && !label.listed) {
            findings.push_back({"name-lost", true, fmt::format("“{}” stands on the map without its name", label.text)});
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

}  // namespace

void check_placement(const layout::Laid& laid, std::vector<Finding>& findings) {
    check_overlaps(laid, findings);
    check_cuts(laid, findings);
    check_symbols(laid, findings);
    check_names(laid, findings);
}

}  // namespace sitmap::report
