#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <functional>
#include <string>
#include <vector>

#include "sitmap.hpp"

using namespace sitmap;

namespace {

event::Event battle_at(geo::LonLat at) {
    event::Event event;
    event.type = event::Type::battle;
    event.head = "Fighting";
    event.places.push_back({event::EventPlace::Role::at, "", "", at, false});
    return event;
}

/// The first line of each row of the list of counted events.
std::vector<std::string> rows_of(const layout::Sheet& sheet) {
    std::vector<std::string> rows;
    const std::function<void(const std::vector<layout::Item>&, bool)> walk = [&](const auto& items, bool is_row) {
        for (const layout::Item& item : items) {
            if (const auto* group = std::get_if<layout::Group>(&item.value)) {
                const bool row = group->id.starts_with("column-tally-");
                rows.resize(rows.size() + (row ? 1 : 0));
                walk(group->children, row);
            } else if (const auto* text = std::get_if<layout::TextItem>(&item.value); text != nullptr && is_row) {
                rows.back() += text->lines.front().text + "|";
            }
        }
    };
    walk(sheet.items, false);
    return rows;
}

}  // namespace

TEST_CASE("the list of counted events goes from many to few, what lies near no town stands last") {
    const auto atlas = Atlas::open(SITMAP_PACK);
    REQUIRE(atlas.has_value());
    brief::Brief brief;
    brief.title = "Counted";
    brief.date = *time::parse_date("2020-10-20");
    brief.extent = geo::Box{45.5, 38.5, 51, 41};
    for (int i = 0; i < 150; ++i) {
        // In the sea, in Stepanakert, in Ganja.
        brief.events.push_back(battle_at(i < 80    ? geo::LonLat{50.6, 38.8}
                                         : i < 130 ? geo::LonLat{46.752, 39.818}
                                                   : geo::LonLat{46.36, 40.68}));
        brief.events.back().id = fmt::format("e{}", i + 1);
    }
    const auto map = atlas->draw(std::move(brief));
    REQUIRE(map.has_value());
    const std::vector<std::string> rows = rows_of(map->laid.sheet);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].starts_with("50|Stepanakert / Khankendi and around"));
    CHECK(rows[1].starts_with("20|Ganja and around"));
    CHECK(rows[2].starts_with("80|Fighting and fire 80"));
}
