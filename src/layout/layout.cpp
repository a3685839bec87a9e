#include "layout/layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

#include "layout/column.hpp"
#include "layout/footer.hpp"
#include "layout/furniture.hpp"
#include "layout/legend.hpp"
#include "layout/listed_names.hpp"
#include "layout/maps.hpp"
#include "layout/small_maps.hpp"
#include "layout/title_block.hpp"

namespace sitmap::layout {

namespace {

constexpr double legend_below_map = 10;
/// Small pages have no room to breathe there.
constexpr double legend_above_footer = 6, legend_above_small_footer = 3;
constexpr double column_above_footer = 12;
constexpr double column_to_legend = 4;
/// A map gives no room to its legend below this height, and only shares of its own: one for the sake of ease, another
/// so that no entry is lost.
constexpr double least_map_height = 150;
constexpr double share_for_ease = 0.2;
constexpr double share_for_all = 0.34;

void take_furniture(Laid& laid, Furniture& furniture) {
    furniture.end();
    for (Item& item : furniture.items) {
        laid.sheet.items.push_back(std::move(item));
    }
    furniture.items.clear();
}

struct LegendPlan {
    double width = 0, height = 0;
};

/// The width of the map, or below a short column that of the page where the legend stands better so; and the height
/// that it wants there, which is the strip's own unless room may be asked for.
LegendPlan plan_legend(Furniture& furniture, const scene::Scene& scene, const Rect& strip, double column_bottom,
                       bool may_ask_for_room) {
    const style::Page& page = furniture.page();
    const double to_give = may_ask_for_room ? std::max(0.0, page.map_height - least_map_height) : 0;
    const double for_ease = strip.height + std::min(to_give, share_for_ease * page.map_height);
    const double for_all = strip.height + std::min(to_give, share_for_all * page.map_height);
    const auto room_in = [&](double width) {
        return legend_room(furniture, scene, width, strip.height, for_ease, for_all);
    };
    LegendPlan plan{strip.width, for_all};
    const std::optional<LegendRoom> near = room_in(strip.width);
    if (near) {
        plan.height = near->height;
    }
    const double below_column = strip.y - column_to_legend - column_bottom;
    if (below_column > 0 && !(near && near->is_easy && near->height <= strip.height)) {
        const double whole = page.width - page.margin - page.map_x;
        const std::optional<LegendRoom> wide = room_in(whole);
        const bool easier = wide && near && wide->is_easy && !near->is_easy;
        const bool lower = wide && near && wide->is_easy == near->is_easy && wide->height < near->height;
        // The map's loss is the legend's gain: its strip moves up, and may not run into the column.
        if (wide && wide->height - strip.height <= below_column && (!near || easier || lower)) {
            plan = {whole, wide->height};
        }
    }
    return plan;
}

/// Title above, column beside, legend below, footer. False when the legend lacks room that the map can give and it is
/// asked for: then only that is told, because the map would be set for nothing.
bool set_wide_page(Laid& laid, Furniture& furniture, const scene::Scene& scene, const brief::Brief& brief,
                   const Imprint& imprint, bool may_ask_for_room, const Shared& shared) {
    const style::Page& page = furniture.page();
    laid.sheet.height = page.height;
    const double footer = footer_top(page);
    set_top_rule(furniture);
    set_title_block(furniture, brief);
    take_furniture(laid, furniture);
    const double top = page.map_y + maps_height(scene, page) + legend_below_map;
    const double legend_gap = page.text_scale < 0.95 ? legend_above_small_footer : legend_above_footer;
    // Sets what stands beside and below the map; false when the legend asks the map for room.
    const auto set_around = [&](const std::set<std::string>& unnamed, bool may_ask) {
        ColumnFrame column{page.column_x, page.map_y, page.column_width, footer - column_above_footer};
        column.y = set_small_maps(furniture, scene, column);
        const double column_bottom = set_column(furniture, scene, brief, column, unnamed);
        const Rect below{page.map_x, top, page.map_width, footer - legend_gap - top};
        const LegendPlan legend = plan_legend(furniture, scene, below, column_bottom, may_ask);
        laid.legend_short_of = std::max(0.0, legend.height - below.height);
        if (may_ask && laid.legend_short_of > 0) {
            return false;
        }
        set_legend_strip(furniture, scene, {below.x, below.y, legend.width, below.height});
        set_footer(furniture, scene, brief, imprint);
        furniture.end();
        return true;
    };
    const std::size_t boxes = furniture.boxes.size(), warnings = furniture.warnings.size();
    if (!set_around({}, may_ask_for_room)) {
        return false;
    }
    std::vector<Item> around = std::exchange(furniture.items, {});
    set_maps(laid, furniture, scene, brief, page.map_x, page.map_y, shared);
    if (const std::set<std::string> unnamed = names_without_room(laid); !unnamed.empty()) {
        furniture.boxes.resize(boxes);
        furniture.warnings.resize(warnings);
        set_around(unnamed, false);
        around = std::exchange(furniture.items, {});
        note_listed(laid, around);
    }
    laid.sheet.items.insert(laid.sheet.items.end(), std::make_move_iterator(around.begin()),
                            std::make_move_iterator(around.end()));
    return true;
}

/// Everything below each other; the page is as long as that takes.
void set_tall_page(Laid& laid, Furniture& furniture, const scene::Scene& scene, const brief::Brief& brief,
                   const Imprint& imprint, const Seats* seats) {
    const style::Page& page = furniture.page();
    set_top_rule(furniture);
    const double map_y = set_phone_title_block(furniture, brief);
    take_furniture(laid, furniture);
    const double map_height = set_maps(laid, furniture, scene, brief, page.map_x, map_y, {nullptr, seats});
    double y = set_phone_legend(furniture, scene, map_y + map_height + legend_below_map) + 12;
    y = set_small_maps(furniture, scene, {page.margin, y, page.width - 2 * page.margin});
    const std::set<std::string> unnamed = names_without_room(laid);
    y = set_column(furniture, scene, brief, {page.margin, y, page.width - 2 * page.margin}, unnamed) + 12;
    if (!unnamed.empty()) {
        note_listed(laid, furniture.items);
    }
    y = set_phone_footer(furniture, scene, brief, imprint, y);
    take_furniture(laid, furniture);
    laid.sheet.height = std::ceil(y + 16);
}

}  // namespace

Result<Laid> lay_out(const scene::Scene& scene, const brief::Brief& brief, const style::Style& style,
                     const style::Page& page, const Imprint& imprint, bool may_ask_for_room, const Shared& shared) {
    SITMAP_TRY(check_fonts(style));
    Laid laid;
    std::optional<Measurer> alone;
    Measurer& measurer = shared.measurer != nullptr ? *shared.measurer : alone.emplace();
    measurer.begin_sheet();
    laid.sheet.width = page.width;
    laid.sheet.paper = style.colour("paper");
    laid.sheet.title = brief.title;
    laid.sheet.description = imprint.description;
    laid.sheet.credit = credit_line(imprint, scene.words);
    if (!scene.data_credits.empty()) {
        laid.sheet.rights = fmt::format("{} {}.", scene.words.say("Map data:"), fmt::join(scene.data_credits, ", "));
    }
    laid.sheet.language = brief.language;
    laid.sheet.date_iso = brief.date ? time::to_iso(*brief.date) : std::string{};

    Furniture furniture(style, page, scene.words, measurer);
    if (page.phone || page.column_width <= 0 || page.height <= 0) {
        set_tall_page(laid, furniture, scene, brief, imprint, shared.seats);
    } else {
        laid.is_whole = set_wide_page(laid, furniture, scene, brief, imprint, may_ask_for_room, shared);
    }
    laid.furniture = std::move(furniture.boxes);
    laid.warnings.insert(laid.warnings.end(), furniture.warnings.begin(), furniture.warnings.end());
    const Warnings fonts = measurer.take_warnings();
    laid.warnings.insert(laid.warnings.end(), fonts.begin(), fonts.end());
    return laid;
}

}  // namespace sitmap::layout
