#include <array>

#include "style/style.hpp"

namespace sitmap::style {

namespace {

constexpr std::array<std::string_view, 34> role_names = {
    "title",       "standfirst",   "asof_label",   "asof_date",   "panel_head",    "country",     "exclave",
    "oblast",      "province",     "capital",      "city",        "town",          "small_town",  "village",
    "event_place", "event_area",   "water",        "water_small", "event_number",  "date_chip",   "area_date",
    "area_name",   "callout_head", "callout_body", "group_head",  "item_head",     "item_body",   "item_tag",
    "legend",      "footer",       "credit",       "scale",       "inset_country", "inset_water",
};
static_assert(role_names.size() == static_cast<std::size_t>(TextRole::inset_water) + 1);

}  // namespace

std::string_view name_of(TextRole role) {
    return role_names.at(static_cast<std::size_t>(role));
}

const std::vector<TextRole>& all_text_roles() {
    static const std::vector<TextRole> roles = [] {
        std::vector<TextRole> all;
        for (std::size_t i = 0; i < role_names.size(); ++i) {
            all.push_back(static_cast<TextRole>(i));
        }
        return all;
    }();
    return roles;
}

}  // namespace sitmap::style
