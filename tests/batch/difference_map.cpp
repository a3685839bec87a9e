#include "batch/difference_map.hpp"

#include "batch_folder.hpp"
#include "paint/paint.hpp"

using namespace sitmap;
using Catch::Contains;

namespace {

void look(brief::Brief& brief) {
    brief.hidden_layers = {"relief", "inset"};
}

void draw(const Folder& output, const std::string& table) {
    const Folder inputs;
    batch::Options options;
    options.folder = output.path;
    options.pack_file = SITMAP_PACK;
    options.by = batch::By::day;
    options.beside = {batch::Beside::geojson};
    options.adjust = look;
    const auto outcome = batch::run(batch::plan({inputs.file("t.csv", table)}, options, atlas()), options);
    REQUIRE(outcome.has_value());
    REQUIRE(outcome->failures.empty());
}

const std::string head = "date,type,lat,lon,place,head,claim\n";
const std::string stays = "2020-10-25,battle,39.80,47.11,Martuni,Fighting goes on,\n";
const std::string goes = "2020-10-25,shelling,39.5,46.7,,Shells fall,\n";
const std::string comes = "2020-10-25,evacuation,39.76,46.75,Shusha,People leave,\n";

/// Events of the difference by their heads.
std::vector<std::string> heads(const Map& map) {
    std::vector<std::string> heads;
    for (const event::Event& event : map.brief.events) {
        heads.push_back(event.head);
    }
    return heads;
}

std::size_t lines_across(const std::vector<layout::Item>& items, const std::string& id) {
    std::size_t count = 0;
    for (const layout::Item& item : items) {
        if (const auto* group = std::get_if<layout::Group>(&item.value)) {
            count += lines_across(group->children, id);
            for (const layout::Item& child : group->children) {
                const auto* path = std::get_if<layout::PathItem>(&child.value);
                count += group->id == id && path != nullptr && !path->fill && path->path.points.size() == 2 ? 1 : 0;
            }
        }
    }
    return count;
}

}  // namespace

TEST_CASE("a difference is drawn with what is new, moved, changed, gone and as before, each told by a word") {
    const Folder monday, tuesday;
    draw(monday, head + stays + goes + "2020-10-25,talks,39.6,46.2,,Talks,\n2020-10-25,arrest,39.9,46.6,,Arrest,\n");
    draw(tuesday,
         head + stays + comes + "2020-10-25,talks,39.7,46.2,,Talks,\n2020-10-25,arrest,39.9,46.6,,Arrest,claimed\n");
    const auto difference = batch::difference(monday.path, tuesday.path, atlas().pack());
    REQUIRE(difference.has_value());
    const auto map = batch::difference_map(*difference, look, {}, atlas());
    REQUIRE(map.has_value());
    CHECK(heads(*map) == std::vector<std::string>{"New: People leave", "Moved: Talks", "Changed: Arrest",
                                                  "Gone: Shells fall", "Fighting goes on"});
    CHECK(map->brief.standfirst == "1 new · 1 moved · 1 changed · 1 gone · 1 as before, paler");
    CHECK(map->brief.title == "Changes in the reports, 25 October 2020");
    CHECK_THAT(map->brief.events[2].text, Catch::StartsWith("Reported as fact → Claimed by one side."));
    REQUIRE(map->brief.distances.size() == 1);
    CHECK(map->brief.distances[0].from.position->lat == Approx(39.6));
    // Struck through on the map and in the list, nothing else is.
    for (const scene::EventMark& mark : map->scene.events) {
        const bool gone = map->brief.events[mark.event].head.starts_with("Gone");
        const std::string place = "event-" + std::to_string(mark.number);
        CAPTURE(place);
        CHECK((lines_across(map->laid.sheet.items, "column-item-" + map->brief.events[mark.event].id) == 2) == gone);
        CHECK((lines_across(map->laid.sheet.items, place) >= 2) == gone);
    }
    CHECK(paint::to_bytes(map->laid.sheet, paint::Format::svg, 96, 0).has_value());
}

TEST_CASE("two days of a series are compared with what changed hands between them, from whom and to whom") {
    const Folder war;
    draw(war, head +
                  "2020-10-05,battle,39.80,47.11,Martuni,Fighting,\n2020-11-05,battle,39.80,47.11,Martuni,Fighting,\n" +
                  "2020-11-05,shelling,39.7,46.7,,Shells,\n");
    const auto difference = batch::difference(war.path / "2020-10-05", war.path / "2020-11-05-events", atlas().pack());
    REQUIRE(difference.has_value());
    CHECK(difference->same.size() == 1);
    CHECK_THAT(batch::as_text(*difference), Contains("appeared: Shells") && Contains("NK → claimed by AZ"));
    CHECK_THAT(batch::as_json(*difference), Contains("\"before\": \"2020-10-05\"") && Contains("\"area_km2\""));
    const auto map = batch::difference_map(*difference, look, {}, atlas());
    REQUIRE(map.has_value());
    CHECK(map->brief.title == "What changed: 5 October 2020 – 5 November 2020");
    CHECK_THAT(map->brief.standfirst, Contains("Armenian forces → Claimed by Azerbaijan: ") && Contains("1 new"));
    CHECK(map->brief.since == time::make_date(2020, 10, 5));
    CHECK_FALSE(map->scene.areas.empty());

    CHECK(batch::difference(war.path, war.path / "2020-11-05", atlas().pack()).error().code == ErrorCode::usage);
    CHECK(batch::difference(war.path / "2020-10-05", war.path / "2020-10-06", atlas().pack()).error().code ==
          ErrorCode::nothing_to_map);
}

TEST_CASE("what another map of a run shows as well is not new, and nothing changed is not drawn") {
    const Folder monday, tuesday;
    draw(monday, head + stays);
    draw(tuesday, head + stays + "2020-10-26,shelling,39.5,46.7,,Later,\n");
    const auto more = batch::difference(monday.path, tuesday.path, atlas().pack());
    REQUIRE(more.has_value());
    const auto map = batch::difference_map(*more, look, {}, atlas());
    REQUIRE(map.has_value());
    CHECK_THAT(heads(*map), Catch::VectorContains(std::string("New: Later")) &&
                                Catch::VectorContains(std::string("Fighting goes on")));
    const auto none = batch::difference(monday.path, monday.path, atlas().pack());
    REQUIRE(none.has_value());
    CHECK(batch::difference_map(*none, look, {}, atlas()).error().code == ErrorCode::nothing_to_map);
}

TEST_CASE("of a great many events those that stayed are counted, not drawn") {
    const Folder monday, tuesday;
    std::string many = head;
    for (int i = 0; i < 40; ++i) {
        many += "2020-10-25,battle,39.80,47." + std::to_string(10 + i) + ",,Fighting " + std::to_string(i) + ",\n";
    }
    draw(monday, many);
    draw(tuesday, many + comes);
    const auto difference = batch::difference(monday.path, tuesday.path, atlas().pack());
    REQUIRE(difference.has_value());
    const auto map = batch::difference_map(*difference, look, {}, atlas());
    REQUIRE(map.has_value());
    CHECK(heads(*map) == std::vector<std::string>{"New: People leave"});
    CHECK(map->brief.standfirst == "1 new · 40 as before, not shown");
}
