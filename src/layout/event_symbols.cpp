#include "layout/event_symbols.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "layout/figures.hpp"
#include "layout/source_link.hpp"
#include "layout/symbol_spread.hpp"
#include "layout/text_form.hpp"

namespace sitmap::layout {
namespace {

constexpr double map_radius_pt = 12, small_radius_pt = 10.5;  // phones and pages with reduced text
constexpr double apart_pt = 30, small_apart_pt = 26;          // badges need room between symbols that touch
constexpr double end_dot_pt = 2.1;
constexpr double same_spot_pt = 2;

Rect overlap_of(const Rect& a, const Rect& b) {
    const double x = std::max(a.x, b.x), y = std::max(a.y, b.y);
    return {x, y, std::max(0.0, std::min(a.right(), b.right()) - x),
            std::max(0.0, std::min(a.bottom(), b.bottom()) - y)};
}

double shared_area(const Rect& a, const Rect& b) {
    const Rect both = overlap_of(a, b);
    return both.width * both.height;
}

Rect symbol_box(const std::vector<style::SymbolPart>& parts, XY at, double radius) {
    Rect box = centred(at, 1.8 * radius, 1.8 * radius);
    for (const auto& part : parts) {
        if (!part.path.empty()) {
            box = hull(box, box_around(geo::transformed(part.path, radius / map_radius_pt, at).points));
        }
    }
    return box;
}

/// Corner of each symbol's badge, chosen one after the other by number.
void set_badges(std::vector<EventSymbol>& symbols, const std::vector<scene::DotMark>& dots, const Rect& frame,
                bool right_to_left) {
    const double mirror = right_to_left ? -1 : 1;
    const std::array<XY, 4> corners{{{-mirror, -1}, {-mirror, 1}, {mirror, 1}, {mirror, -1}}};
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        EventSymbol& symbol = symbols[i];
        double best = 1e300;
        for (std::size_t k = 0; k < corners.size(); ++k) {
            const XY at =
                symbol.at + XY{corners[k].x * (0.78 * symbol.radius + 2), corners[k].y * 0.78 * symbol.radius};
            const Rect box = centred(at, 2 * badge_radius_pt + 1.3, 2 * badge_radius_pt + 1.3);
            double cost = static_cast<double>(k) + (contains(frame, box) ? 0 : 10'000);
            for (std::size_t j = 0; j < symbols.size(); ++j) {
                if (j != i) {
                    cost += 3 * shared_area(box, symbols[j].symbol);
                    cost += j < i ? 3 * shared_area(box, symbols[j].badge) : 0;
                }
                if (symbols[j].leader && touches(*symbols[j].leader, box)) {
                    cost += 120;
                }
            }
            for (const auto& dot : dots) {
                cost += geo::length(dot.at - symbol.place) > 2 && contains(inflated(box, 3), dot.at) ? 40 : 0;
            }
            if (cost < best) {
                best = cost;
                symbol.badge_at = at;
                symbol.badge = box;
            }
        }
    }
}

/// An event known to an area only has no exact spot: its symbol steps off the dots of other towns.
KeepOff keep_off(const scene::Scene& scene, const std::vector<std::size_t>& which, double radius) {
    KeepOff out;
    out.distance_pt = radius + 7;
    for (const std::size_t i : which) {
        const auto& mark = scene.events[i];
        const bool is_own = std::any_of(scene.dots.begin(), scene.dots.end(), [&](const scene::DotMark& dot) {
            return geo::length(dot.at - mark.at) <= same_spot_pt;
        });
        out.applies.push_back(mark.area_only && !is_own);
    }
    for (const auto& dot : scene.dots) {
        out.dots.push_back(dot.at);
    }
    return out;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> event_data(const event::Event& event) {
    std::vector<std::pair<std::string, std::string>> data{{"type", std::string(event::name_of(event.type))},
                                                          {"claim", std::string(event::name_of(event.claim))}};
    if (event.when) {
        if (std::string date = time::to_edtf(*event.when); !date.empty()) {
            data.emplace_back("date", std::move(date));
        }
    }
    return data;
}

SymbolSizes symbol_sizes(const style::Page& page) {
    const bool small = page.phone || page.text_scale < 0.95;
    const double radius = small ? small_radius_pt : map_radius_pt;
    // A badge reaches 0.78 r + 2 + 7.6 + half its ring sideways.
    return {radius, small ? small_apart_pt : apart_pt, 0.78 * radius + 2 + badge_radius_pt + 1.5};
}

std::vector<EventSymbol> set_event_symbols(const scene::Scene& scene, const brief::Brief& brief,
                                           const style::Style& style, const style::Page& page, const Rect& frame,
                                           const std::vector<Rect>& blocked, const std::vector<std::size_t>& which) {
    const SymbolSizes sizes = symbol_sizes(page);
    const double radius = sizes.radius;
    std::vector<XY> wanted;
    for (const std::size_t i : which) {
        wanted.push_back(scene.events[i].at);
    }
    const Spread spread =
        spread_apart(wanted, sizes.apart_pt, sizes.margin_pt, frame, blocked, keep_off(scene, which, radius));
    std::vector<EventSymbol> symbols;
    for (std::size_t i = 0; i < which.size(); ++i) {
        const auto& mark = scene.events[which[i]];
        const auto& event = brief.events[mark.event];
        EventSymbol symbol;
        symbol.place = mark.at;
        symbol.at = spread.at[i];
        symbol.radius = radius;
        symbol.symbol = symbol_box(style.symbol(event.type, event.claim), symbol.at, radius);
        symbol.ring_pt = mark.area_only ? mark.area_radius_pt : 0;
        const XY way = mark.at - symbol.at;
        const double reach = geo::length(way);
        const bool is_in_ring = mark.area_only && reach < mark.area_radius_pt;
        if (spread.moved[i] && !is_in_ring && reach > radius + 2) {
            symbol.leader = Segment{symbol.at + way * (radius / reach), mark.at};
        }
        symbols.push_back(symbol);
    }
    set_badges(symbols, scene.dots, frame, is_right_to_left(brief.language));
    return symbols;
}

std::vector<Item> paint_ring(const EventSymbol& symbol, event::Family family, const style::Style& style) {
    std::vector<Item> items;
    const geo::Path circle = geo::circle(symbol.place, symbol.ring_pt);
    const std::string token(event::name_of(family));
    if (style.has_area("event-area-" + token)) {
        if (const auto& fill = style.area("event-area-" + token).fill) {
            items.push_back({PathItem{circle, fill, std::nullopt}});
        }
    }
    if (style.has_line("area-ring-" + token)) {
        const auto& ring = style.line("area-ring-" + token);
        if (ring.casing) {
            items.push_back({PathItem{circle, std::nullopt, ring.casing}});
        }
        items.push_back({PathItem{circle, std::nullopt, ring.stroke}});
    }
    return items;
}

Group paint_event(const scene::EventMark& mark, const brief::Brief& brief, const EventSymbol& symbol,
                  const style::Style& style, const style::Page& page, bool end_dot, Measurer& measurer) {
    const event::Event& event = brief.events[mark.event];
    const Language language = brief.language;
    Group group;
    group.id = fmt::format("event-{}", mark.number);
    group.title = event.head.empty() ? event.text : event.head;
    group.data = event_data(event);
    group.link = source_link(event, brief);
    if (symbol.leader) {
        const auto& look = style.line("leader");
        const geo::Path line = geo::polyline({symbol.leader->a, symbol.leader->b});
        if (look.casing) {
            group.children.push_back({PathItem{line, std::nullopt, look.casing}});
        }
        group.children.push_back({PathItem{line, std::nullopt, look.stroke}});
        if (end_dot) {
            group.children.push_back(
                {PathItem{geo::circle(symbol.leader->b, end_dot_pt), look.stroke.colour, std::nullopt}});
        }
    }
    const double scale = symbol.radius / map_radius_pt;
    for (const auto& part : style.symbol(event.type, event.claim)) {
        PathItem item{geo::transformed(part.path, scale, symbol.at), part.fill, part.stroke};
        if (item.stroke) {
            item.stroke->width_pt *= scale;
            for (double& dash : item.stroke->dash_pt) {
                dash *= scale;
            }
        }
        group.children.push_back({std::move(item)});
    }
    PathItem disc{geo::circle(symbol.badge_at, badge_radius_pt), style.colour("ink"),
                  style::Stroke{style.colour("halo"), 1.3, {}, style::Cap::butt, style::Join::round}};
    group.children.push_back({std::move(disc)});
    const TextForm number =
        form_of(measurer, figure(mark.number, language), style.text(style::TextRole::event_number, page), language);
    const double capital_middle = number.ascent - 0.357 * number.style.size_pt;
    TextItem text = set_form(number, {symbol.badge_at.x - number.width / 2, symbol.badge_at.y - capital_middle},
                             Align::centre, "event_number");
    text.is_label = false;
    group.children.push_back({std::move(text)});
    return group;
}

}  // namespace sitmap::layout
