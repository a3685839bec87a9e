#include "layout/line_painting.hpp"

#include "layout/segments.hpp"

namespace sitmap::layout {

geo::Path cross_ticks(const geo::Path& path, double every_pt, double half_length_pt) {
    geo::Path ticks;
    if (!(every_pt > 0.5)) {
        return ticks;
    }
    for (const auto& line : flattened(path)) {
        double to_next = every_pt / 2;
        for (std::size_t i = 1; i < line.size(); ++i) {
            const XY leg = line[i] - line[i - 1];
            const double reach = geo::length(leg);
            double along = to_next;
            while (along <= reach && reach > 0) {
                const XY at = line[i - 1] + leg * (along / reach);
                const XY across = XY{-leg.y, leg.x} * (half_length_pt / reach);
                ticks.move_to(at - across);
                ticks.line_to(at + across);
                along += every_pt;
            }
            to_next = along - reach;
        }
    }
    return ticks;
}

std::vector<Item> paint_lines(const std::vector<const geo::Path*>& paths, const style::LineStyle& look) {
    std::vector<Item> items;
    const auto pass = [&](const std::optional<style::Stroke>& stroke) {
        for (const geo::Path* path : paths) {
            if (stroke && !path->empty()) {
                items.push_back({PathItem{*path, std::nullopt, stroke}});
            }
        }
    };
    pass(look.casing);
    pass(look.stroke);
    pass(look.core);
    if (look.ticks) {
        for (const geo::Path* path : paths) {
            geo::Path ticks = cross_ticks(*path, look.ticks->every_pt, look.ticks->half_length_pt);
            if (!ticks.empty()) {
                items.push_back({PathItem{
                    std::move(ticks), std::nullopt,
                    style::Stroke{
                        look.ticks->colour, look.ticks->width_pt, {}, style::Cap::butt, style::Join::miter}}});
            }
        }
    }
    return items;
}

}  // namespace sitmap::layout
