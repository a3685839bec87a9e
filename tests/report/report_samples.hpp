#pragma once

#include <string>
#include <vector>

#include "brief/brief.hpp"
#include "layout/layout.hpp"
#include "scene/scene.hpp"

namespace sitmap {

inline brief::Brief brief_of_two() {
    brief::Brief brief;
    brief.title = "Troops move to the river";
    brief.date = time::make_date(2020, 10, 26);
    brief.sources = {"A newspaper, 26 October 2020"};
    event::Event placed;
    placed.id = "e1";
    placed.type = event::Type::air_strike;
    placed.claim = event::Claim::claimed;
    placed.claimed_by = "local officials";
    placed.when = time::DateSpan{time::make_date(2020, 10, 24), time::make_date(2020, 10, 25)};
    placed.head = "Settlements struck";
    placed.text = "Strikes during the night.";
    event::EventPlace place;
    place.place_id = "askeran";
    place.name = "Askeran";
    place.area_only = true;
    placed.places.push_back(place);
    placed.evidence.push_back({"a.txt", 10, 40, 0, "The sentence."});
    event::Event other;
    other.id = "e2";
    other.type = event::Type::talks;
    other.head = "Ministers meet";
    brief.events = {placed, other};
    return brief;
}

inline scene::Scene scene_of_two() {
    scene::Scene scene;
    scene.frame.width = 800;
    scene.frame.height = 600;
    scene::EventMark mark;
    mark.event = 0;
    mark.number = 1;
    scene.events = {mark};
    scene.unplaced = {{1, "no place given"}};
    scene.areas.push_back({"held", {}, "", ""});
    scene.legend.push_back({scene::LegendEntry::Swatch::area, "held", {}, {}, "Held by Armenian forces", 10});
    return scene;
}

inline layout::Laid laid_with(const std::vector<std::string>& kinds) {
    layout::Laid laid;
    laid.sheet.width = 1200;
    laid.sheet.height = 900;
    laid.sheet.paper = {255, 255, 255, 1};
    laid.map = {36, 142, 800, 600};
    for (const std::string& kind : kinds) {
        layout::TextItem text;
        text.kind = kind;
        laid.sheet.items.push_back(layout::Item{text});
    }
    return laid;
}

}  // namespace sitmap
