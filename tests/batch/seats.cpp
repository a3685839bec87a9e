#include "layout/seats.hpp"

#include <cmath>

#include "batch_folder.hpp"

using namespace sitmap;

namespace {

using Label = layout::PlacedLabel;

bool is_there(const Label& label, const layout::Rect& box) {
    return std::abs(label.box.x - box.x) < 0.75 && std::abs(label.box.y - box.y) < 0.75;
}

bool is_same_name(const Label& a, const Label& b) {
    return a.text == b.text && a.place_id == b.place_id && std::abs(a.box.width - b.box.width) < 0.01 &&
           std::abs(a.box.height - b.box.height) < 0.01;
}

/// The day beside the name, empty without.
std::string chip_of(const Map& map, const Label& name) {
    for (const scene::LabelAsk& ask : map.scene.labels) {
        if (ask.place_id == name.place_id && !ask.place_id.empty() && ask.chip) {
            return ask.chip->text;
        }
    }
    return {};
}

/// Something that is placed stands where the name would, or so close that it may not.
bool is_taken(const layout::Rect& box, const Map& map, const Label& name) {
    constexpr double close = 6;
    for (const Label& other : map.laid.labels) {
        if (&other != &name && other.placed && overlap(layout::inflated(box, close), other.box)) {
            return true;
        }
    }
    return std::ranges::any_of(map.laid.symbols,
                               [&](const auto& symbol) { return overlap(layout::inflated(box, close), symbol); });
}

}  // namespace

TEST_CASE("names of a series stand in the same places unless something is in their way") {
    batch::Options options;
    options.by = batch::By::day;
    options.from = time::make_date(2020, 9, 27);
    options.to = time::make_date(2020, 12, 2);
    const batch::Plan plan = batch::plan({}, options, atlas());
    REQUIRE(plan.maps.size() == 67);
    REQUIRE(plan.seats != nullptr);

    Series series;
    series.same_page = true;
    series.seats = plan.seats;
    std::optional<Map> before;
    int kept = 0;
    for (const batch::PlannedMap& planned : plan.maps) {
        Result<Map> map = atlas().draw(planned.brief, std::nullopt, series);
        REQUIRE(map);
        for (const Label& now : before ? map->laid.labels : std::vector<Label>{}) {
            for (const Label& then : before->laid.labels) {
                if (!now.placed || !then.placed || !is_same_name(now, then)) {
                    continue;
                }
                if (is_there(now, then.box)) {
                    ++kept;
                    continue;
                }
                INFO(planned.name << ": " << now.text << " from " << then.box.x << ", " << then.box.y << " to "
                                  << now.box.x << ", " << now.box.y);
                // It made room, or came back where room was made.
                CHECK((is_taken(then.box, *map, now) || is_taken(now.box, *before, then) ||
                       chip_of(*map, now) != chip_of(*before, then)));
            }
        }
        before = std::move(*map);
    }
    CHECK(kept > 2000);
}

TEST_CASE("the places of names do not depend on the part that is drawn") {
    Folder folder;
    batch::Options options;
    options.by = batch::By::day;
    const auto table = folder.file("days.csv",
                                   "date,type,lat,lon,head\n2020-10-01,battle,39.8,46.75,First\n"
                                   "2020-10-03,shelling,39.6,46.8,Third\n2020-10-05,shelling,39.5,46.9,Fifth\n");
    const batch::Plan whole = batch::plan({table}, options, atlas());
    options.shard = batch::Shard{1, 2};
    const batch::Plan part = batch::plan({table}, options, atlas());
    REQUIRE((whole.seats && part.seats));
    CHECK(layout::to_text(*whole.seats) == layout::to_text(*part.seats));
    options.freeze = batch::Freeze::none;
    CHECK(batch::plan({table}, options, atlas()).seats == nullptr);
}
