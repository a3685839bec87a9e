#include "layout/small_maps.hpp"

#include "layout/inset.hpp"

namespace sitmap::layout {

namespace {

constexpr double rule_to_head = 6, head_to_date = 4, date_to_map = 3, below = 14;

}  // namespace

double set_small_maps(Furniture& furniture, const scene::Scene& scene, const ColumnFrame& frame) {
    if (scene.before_and_after.size() != 2) {
        return frame.y;
    }
    furniture.begin("before-and-after", "Before and after");
    const style::Stroke& rule = furniture.style().line("rule").stroke;
    furniture.rule(frame.x, frame.y - rule.width_pt / 2, frame.width, rule.width_pt, rule.colour);
    const Furniture::Block head = furniture.block(furniture.words().say("Before and after"),
                                                  furniture.type(style::TextRole::group_head), frame.width, 1);
    double y = furniture.put(head, frame.x, frame.y + rule_to_head, frame.width, "group_head") + head_to_date;
    const double width = scene.before_and_after.front().map.frame.width;
    double bottom = y;
    double x = frame.x;
    const char* id = "before";
    for (const scene::SmallMap& small : scene.before_and_after) {
        const Furniture::Block date = furniture.block(time::short_form(small.date, furniture.language()),
                                                      furniture.type(style::TextRole::item_head), width, 1);
        const double top = furniture.put(date, x, y, width, "small_map_date") + date_to_map;
        const Rect box{furniture.mirrored(x, width), top, width, small.map.frame.height};
        furniture.add({paint_inset(small.map, box, furniture.style(), furniture.page(), furniture.measurer(), id)});
        id = "after";
        bottom = std::max(bottom, box.bottom());
        x = frame.x + frame.width - width;
    }
    furniture.end();
    return bottom + below;
}

}  // namespace sitmap::layout
