#include "layout/layout.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "layout/column.hpp"
#include "layout/footer.hpp"
#include "layout/furniture.hpp"
#include "layout/legend.hpp"
#include "layout/maps.hpp"
#include "layout/small_maps.hpp"
#include "layout/title_block.hpp"

namespace sitmap::layout {

namespace {

constexpr double legend_below_map = 10;
constexpr double legend_above_footer = 3;
constexpr double column_above_footer = 12;
constexpr double column_to_legend = 4;
/// A map gives no room to its legend below this height.
constexpr double least_map_height = 240;

void take_furniture(Laid& laid, Furniture& furniture) {
    furniture.end();
    for (Item& item : furniture.items) {
        laid.sheet.items.push_back(std::move(item));
    }
    furniture.items.clear();
}

/// Title above, column beside, legend below, footer. False when the legend lacks room that the map can give and it is
/// asked for: then only that is told, because the map would be set for nothing.
bool set_wide_page(Laid& laid, Furniture& furniture, const scene::Scene& scene, const brief::Brief& brief,
                   const Imprint& imprint, bool may_ask_for_room) {
    const style::Page& page = furniture.page();
    const double footer = footer_top(page);
    set_top_rule(furniture);
    set_title_block(furniture, brief);
    take_furniture(laid, furniture);
    const double top = page.map_y + maps_height(scene, page) + legend_below_map;
    ColumnFrame column{page.column_x, page.map_y, page.column_width, footer - column_above_footer};
    column.y = set_small_maps(furniture, scene, column);
    const double column_bottom = set_column(furniture, scene, brief, column);
    Rect strip{page.map_x, top, page.map_width, footer - legend_above_footer - top};
    double wanted = legend_height(furniture, scene, strip.width, strip.height);
    // Below a short column the legend may take the whole width of the page.
    const double whole = page.width - page.margin - page.map_x;
    if (wanted > strip.height && column_bottom < top - column_to_legend) {
        strip.width = whole;
        wanted = legend_height(furniture, scene, strip.width, strip.height);
    }
    laid.legend_short_of = std::max(0.0, wanted - strip.height);
    if (may_ask_for_room && laid.legend_short_of > 0 && page.map_height > least_map_height + laid.legend_short_of) {
        return false;
    }
    set_legend_strip(furniture, scene, strip);
    set_footer(furniture, scene, brief, imprint);
    furniture.end();
    std::vector<Item> around = std::exchange(furniture.items, {});
    set_maps(laid, furniture, scene, brief, page.map_x, page.map_y);
    laid.sheet.items.insert(laid.sheet.items.end(), std::make_move_iterator(around.begin()),
                            std::make_move_iterator(around.end()));
    laid.sheet.height = page.height;
    return true;
}

/// Everything below each other; the page is as long as that takes.
void set_tall_page(Laid& laid, Furniture& furniture, const scene::Scene& scene, const brief::Brief& brief,
                   const Imprint& imprint) {
    const style::Page& page = furniture.page();
    set_top_rule(furniture);
    const double map_y = set_phone_title_block(furniture, brief);
    take_furniture(laid, furniture);
    const double map_height = set_maps(laid, furniture, scene, brief, page.map_x, map_y);
    double y = set_phone_legend(furniture, scene, map_y + map_height + legend_below_map) + 12;
    y = set_small_maps(furniture, scene, {page.margin, y, page.width - 2 * page.margin});
    y = set_column(furniture, scene, brief, {page.margin, y, page.width - 2 * page.margin}) + 12;
    y = set_phone_footer(furniture, scene, brief, imprint, y);
    take_furniture(laid, furniture);
    laid.sheet.height = std::ceil(y + 16);
}

}  // namespace

Result<Laid> lay_out(const scene::Scene& scene, const brief::Brief& brief, const style::Style& style,
                     const style::Page& page, const Imprint& imprint, bool may_ask_for_room) {
    SITMAP_TRY(check_fonts(style));
    Laid laid;
    Measurer measurer;
    laid.sheet.width = page.width;
    laid.sheet.paper = style.colour("paper");
    laid.sheet.title = brief.title;
    laid.sheet.description = imprint.description;
    laid.sheet.credit = credit_line(imprint, scene.words);
    laid.sheet.language = brief.language;
    laid.sheet.date_iso = brief.date ? time::to_iso(*brief.date) : std::string{};

    Furniture furniture(style, page, scene.words, measurer);
    if (page.phone || page.column_width <= 0 || page.height <= 0) {
        set_tall_page(laid, furniture, scene, brief, imprint);
    } else {
        laid.is_whole = set_wide_page(laid, furniture, scene, brief, imprint, may_ask_for_room);
    }
    laid.furniture = std::move(furniture.boxes);
    laid.warnings.insert(laid.warnings.end(), furniture.warnings.begin(), furniture.warnings.end());
    const Warnings fonts = measurer.take_warnings();
    laid.warnings.insert(laid.warnings.end(), fonts.begin(), fonts.end());
    return laid;
}

}  // namespace sitmap::layout
