#include "batch/fading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "batch_folder.hpp"

using namespace sitmap;

namespace {

/// Opacity of each group that bears an id.
void collect(const std::vector<layout::Item>& items, std::map<std::string, double>& opacities) {
    for (const layout::Item& item : items) {
        if (const auto* group = std::get_if<layout::Group>(&item.value)) {
            opacities[group->id] = group->opacity;
            collect(group->children, opacities);
        }
    }
}

std::map<std::string, double> opacities_of(const layout::Sheet& sheet) {
    std::map<std::string, double> all;
    collect(sheet.items, all);
    return all;
}

/// So many events on each of two days, those of the second far from those of the first.
batch::Plan two_days(const Folder& folder, int of_a_day, const batch::Options& options) {
    std::string table = "date,type,lat,lon,head\n";
    for (int i = 0; i < of_a_day; ++i) {
        table += fmt::format("2020-10-01,shelling,39.{},46.9,Old\n", 40 + i % 5);
        table += fmt::format("2020-10-02,shelling,40.{},45.0,New\n", 70 + i % 5);
    }
    return batch::plan({folder.file("days.csv", table)}, options, atlas());
}

batch::Options cumulative_days() {
    batch::Options options;
    options.by = batch::By::day;
    options.cumulative = true;
    return options;
}

}  // namespace

TEST_CASE("where events are counted, the circles of earlier days are paler, and the words say that all are counted") {
    const Folder folder;
    const batch::Plan plan = two_days(folder, 60, cumulative_days());
    REQUIRE(plan.maps.size() == 2);
    const batch::PlannedMap& second = plan.maps[1];
    CHECK(second.brief.standfirst.find("All reports since 1 Oct are counted") != std::string::npos);
    CHECK(second.brief.standfirst.find("Paler:") == std::string::npos);

    auto map = atlas().draw(second.brief);
    REQUIRE(map.has_value());
    batch::fade(map->laid.sheet, map->scene, map->brief, second.faded);
    const auto opacities = opacities_of(map->laid.sheet);
    std::set<bool> seen;
    for (std::size_t i = 0; i < map->scene.tallies.size(); ++i) {
        const auto& marks = map->scene.tallies[i].marks;
        const bool is_old = std::ranges::all_of(marks, [&](std::size_t mark) {
            return second.faded.contains(map->brief.events[map->scene.events[mark].event].id);
        });
        CHECK((opacities.at(fmt::format("tally-{}", i + 1)) < 1) == is_old);
        seen.insert(is_old);
    }
    CHECK(seen.size() == 2);
}

TEST_CASE("an earlier event is paler on the panel that shows a part larger, too") {
    const Folder folder;
    const batch::Plan plan = two_days(folder, 1, cumulative_days());
    REQUIRE(plan.maps.size() == 2);
    brief::Brief brief = plan.maps[1].brief;
    brief.detail = brief::Detail{geo::Box{46.2, 39.2, 47.4, 39.8}, "", ""};
    auto map = atlas().draw(brief);
    REQUIRE(map.has_value());
    REQUIRE(map->scene.details.size() == 1);
    REQUIRE_FALSE(map->scene.details[0].events.empty());
    batch::fade(map->laid.sheet, map->scene, map->brief, plan.maps[1].faded);
    const auto opacities = opacities_of(map->laid.sheet);
    const int number = map->scene.details[0].events[0].number;
    CHECK(opacities.at(fmt::format("event-{}", number)) < 1);
    CHECK(std::ranges::count_if(
              opacities, [](const auto& one) { return one.first.starts_with("event-") && one.second == 1; }) >= 1);
}
