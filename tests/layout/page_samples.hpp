#pragma once

#include <catch2/catch.hpp>

#include <random>
#include <string>
#include <vector>

#include "layout/layout.hpp"

/// Briefs and scenes of any size for the tests of the page.
namespace page_samples {

using namespace sitmap;

inline const style::Style& briefing() {
    static const style::Style loaded = [] {
        auto style = style::load("briefing", {std::string(SITMAP_SOURCE_DIR) + "/styles"});
        REQUIRE(style.has_value());
        return *style;
    }();
    return loaded;
}

inline style::Page page(const char* name) {
    auto found = briefing().page(name);
    REQUIRE(found.has_value());
    return *found;
}

struct Map {
    brief::Brief brief;
    scene::Scene scene;
};

/// Words of a made-up language, in sentences with full stops and commas.
inline std::string prose(std::mt19937& random, int words) {
    static const char* const syllables[] = {"ka", "ro", "ben", "ti", "lu", "sham", "dor", "vi", "ne", "gal"};
    std::string text;
    bool begins = true;
    for (int i = 0; i < words; ++i) {
        std::string word;
        for (unsigned k = 0; k < 1 + random() % 4; ++k) {
            word += syllables[random() % 10];
        }
        if (begins) {
            word[0] = static_cast<char>(word[0] - 32);
        }
        begins = i + 1 < words && random() % 9 == 0;
        text += word + (i + 1 == words || begins ? ". " : random() % 7 == 0 ? ", " : " ");
    }
    while (!text.empty() && text.back() == ' ') {
        text.pop_back();
    }
    return text;
}

/// A map with `placed` numbered events and `unplaced` others, all texts of random length.
inline Map sample(unsigned seed, int placed, int unplaced, const style::Page& page, Language language = Language::en) {
    std::mt19937 random(seed);
    Map map;
    map.brief.language = language;
    map.scene.words = pack::Phrasebook(language);
    map.brief.title = prose(random, 2 + static_cast<int>(random() % 10));
    if (map.brief.title.size() > 70) {
        map.brief.title.resize(map.brief.title.rfind(' ', 70));
    }
    map.brief.standfirst = prose(random, static_cast<int>(random() % 45));
    map.brief.date = time::make_date(2020, 10, 26);
    map.brief.sources = {prose(random, 6), prose(random, 3 + static_cast<int>(random() % 20))};
    map.scene.frame.width = page.map_width;
    map.scene.frame.height = page.map_height;
    map.scene.frame.extent = {45, 38.5, 48, 40.5};
    map.scene.frame.metres_per_point = 300;
    map.scene.data_credits = {"OpenStreetMap contributors (ODbL)", "Natural Earth", "GeoNames (CC BY)"};
    map.scene.notices = {"Roads and railways are generalised"};
    map.scene.disputed_lines_drawn = random() % 2 == 0;
    for (int i = 0; i < placed + unplaced; ++i) {
        event::Event event;
        event.id = "e" + std::to_string(i + 1);
        event.type = event::all_types()[random() % event::all_types().size()];
        event.claim = static_cast<event::Claim>(random() % 5);
        event.claimed_by = random() % 2 ? "local officials" : "";
        event.when = time::DateSpan{time::make_date(2020, 10, 1 + random() % 20), time::make_date(2020, 10, 25)};
        event.head = prose(random, 2 + static_cast<int>(random() % 4));
        event.text = prose(random, static_cast<int>(random() % 60));
        const std::size_t index = map.brief.events.size();
        map.brief.events.push_back(std::move(event));
        if (i < placed) {
            scene::EventMark mark;
            mark.event = index;
            mark.number = i + 1;
            mark.at = {60.0 + static_cast<double>(random() % 1000) / 1000 * (page.map_width - 120),
                       60.0 + static_cast<double>(random() % 1000) / 1000 * (page.map_height - 120)};
            map.scene.events.push_back(mark);
        } else {
            map.scene.unplaced.push_back({index, "no place given"});
        }
    }
    using Swatch = scene::LegendEntry::Swatch;
    const scene::LegendEntry entries[] = {
        {Swatch::area, "held", {}, {}, "Held by Armenian forces since 1994", 10},
        {Swatch::area, "claimed-az", {}, {}, "Azerbaijan says it has taken the area; not verified", 20},
        {Swatch::line, "contact", {}, {}, "Line of contact, 1994 to 27 Sept 2020", 30},
        {Swatch::line, "oblast", {}, {}, "Former autonomous oblast (1923–1991)", 40},
        {Swatch::line, "border", {}, {}, "International border", 50},
        {Swatch::exclave, "exclave-az", {}, {}, "Exclave: fill, held by; outline, by law", 55},
        {Swatch::line, "road-blocked", {}, {}, "Road, blocked", 61},
        {Swatch::ring, "violence", {}, {}, "Location known to area only", 70},
        {Swatch::band, "band", {}, {}, "Deployment zone, positions not stated", 71},
        {Swatch::arrow, "fire", {}, {}, "Fire; firing position not stated", 72}};
    for (const scene::LegendEntry& entry : entries) {
        if (random() % 3 != 0) {
            map.scene.legend.push_back(entry);
        }
    }
    for (const event::Claim claim : {event::Claim::happened, event::Claim::claimed, event::Claim::threatened}) {
        map.scene.legend.push_back({Swatch::symbol, "", claim, event::Type::shelling, "State of the claim", 90});
    }
    return map;
}

inline layout::Laid laid(const Map& map, const style::Page& page) {
    auto result = layout::lay_out(map.scene, map.brief, briefing(), page);
    REQUIRE(result.has_value());
    return *result;
}

/// Every text item of a kind, with the data of the group it stands in.
struct FoundText {
    const layout::TextItem* item;
    const layout::Group* group;
};
inline void find_texts(const std::vector<layout::Item>& items, std::string_view kind, const layout::Group* group,
                       std::vector<FoundText>& found) {
    for (const layout::Item& item : items) {
        if (const auto* text = std::get_if<layout::TextItem>(&item.value); text && text->kind == kind) {
            found.push_back({text, group});
        } else if (const auto* inner = std::get_if<layout::Group>(&item.value)) {
            find_texts(inner->children, kind, inner, found);
        }
    }
}
inline std::vector<FoundText> texts(const layout::Laid& laid, std::string_view kind) {
    std::vector<FoundText> found;
    find_texts(laid.sheet.items, kind, nullptr, found);
    return found;
}
inline std::string words(const layout::TextItem& item) {
    std::string text;
    for (const layout::TextLine& line : item.lines) {
        text += (text.empty() ? "" : " ") + line.text;
    }
    return text;
}

}  // namespace page_samples
