#pragma once

#include <cmath>
#include <cstdint>
#include <string>

#include "brief/brief.hpp"
#include "dice.hpp"
#include "geo/path.hpp"
#include "layout/panel.hpp"
#include "scene/scene.hpp"

/// Made-up scenes for the panel's properties: towns, borders, events and callouts from a seed.
namespace panel_scenes {

using namespace sitmap;
using geo::XY;

using layout_tests::Dice;

inline style::Style briefing() {
    return *style::load("briefing", {std::filesystem::path(SITMAP_SOURCE_DIR) / "styles"});
}

struct Made {
    scene::Scene scene;
    brief::Brief brief;
};

struct Recipe {
    int towns = 40, events = 6, named = 4;
    double width = 800, height = 604;
    bool inset = true;
};

inline std::string a_name(Dice& dice) {
    static const char* parts[] = {"Mar", "tuni", "As",  "ke", "ran", "Ha", "drut",
                                  "Shu", "shi",  "Gor", "is", "Ka",  "pan"};
    std::string name;
    const int count = 2 + dice.below(3);
    for (int i = 0; i < count; ++i) {
        name += parts[dice.below(13)];
    }
    return name;
}

inline void add_town(Made& made, Dice& dice, XY at, bool required) {
    static const char* classes[] = {"capital", "city", "town", "small_town", "village"};
    static const style::TextRole roles[] = {style::TextRole::capital, style::TextRole::city, style::TextRole::town,
                                            style::TextRole::small_town, style::TextRole::village};
    const int k = 1 + dice.below(4);
    scene::LabelAsk ask;
    ask.text = a_name(dice);
    if (dice.below(4) == 0) {
        ask.text += " /\n" + a_name(dice);
    }
    ask.at = at;
    ask.role = required ? style::TextRole::event_place : roles[k];
    ask.required = required;
    ask.priority = required ? 1 : 3 + dice.below(6);
    ask.kind = required ? "event_place" : "town";
    if (dice.below(6) == 0) {
        ask.chip = scene::Chip{"17 Oct"};
    }
    made.scene.dots.push_back({classes[k], at, "", static_cast<int>(made.scene.labels.size())});
    made.scene.labels.push_back(ask);
}

inline Made make(std::uint64_t seed, const Recipe& recipe = {}) {
    Dice dice{seed * 977 + 5};
    Made made;
    auto& scene = made.scene;
    scene.frame.width = recipe.width;
    scene.frame.height = recipe.height;
    scene.frame.metres_per_point = 380;
    for (int i = 0; i < 4; ++i) {
        std::vector<XY> line;
        XY p{dice.between(0, recipe.width), 0};
        while (p.y < recipe.height && p.x > 0 && p.x < recipe.width) {
            line.push_back(p);
            p = p + XY{dice.between(-9, 9), dice.between(2, 12)};
        }
        if (line.size() > 1) {
            scene.lines.push_back({i == 0   ? "border"
                                   : i == 1 ? "contact"
                                   : i == 2 ? "river"
                                            : "oblast",
                                   geo::polyline(line), "", ""});
        }
        if (i == 2 && line.size() > 1) {
            scene::LabelAsk river;
            river.shape = scene::LabelAsk::Shape::line;
            river.role = style::TextRole::water_small;
            river.text = "Aras";
            river.along = line;
            river.kind = "water";
            scene.labels.push_back(river);
        }
    }
    const auto anywhere = [&] { return XY{dice.between(24, recipe.width - 24), dice.between(24, recipe.height - 24)}; };
    XY last = anywhere();
    for (int i = 0; i < recipe.events; ++i) {
        event::Event event;
        event.type = event::all_types()[static_cast<std::size_t>(dice.below(20))];
        event.claim = static_cast<event::Claim>(dice.below(5));
        event.head = "Something happened here";
        made.brief.events.push_back(event);
        scene::EventMark mark;
        mark.event = static_cast<std::size_t>(i);
        mark.number = i + 1;
        // Up to four events share or nearly shares the place before it.
        const int mode = i % 4 == 0 ? 2 : dice.below(3);
        mark.at = mode == 0 ? last : mode == 1 ? last + XY{dice.between(-15, 15), dice.between(-15, 15)} : anywhere();
        last = mark.at;
        mark.area_only = dice.below(4) == 0;
        mark.area_radius_pt = mark.area_only ? 24 : 0;
        mark.callout_head = "Rounds land in villages";
        mark.callout_body = "local officials say, and nobody else has confirmed it";
        scene.events.push_back(mark);
        if (i < recipe.named && mode != 0) {
            add_town(made, dice, mark.at, true);
        }
    }
    for (int i = 0; i < recipe.towns; ++i) {
        add_town(made, dice, anywhere(), false);
    }
    scene::LabelAsk country;
    country.shape = scene::LabelAsk::Shape::area;
    country.role = style::TextRole::country;
    country.kind = "country";
    country.text = "Azerbaijan";
    country.required = true;
    country.priority = 2;
    const double w = recipe.width, h = recipe.height;
    country.within.polygons.push_back({{{w * .4, 0}, {w, 0}, {w, h}, {w * .4, h}, {w * .4, 0}}, {}});
    country.at = {w * .7, h * .4};
    scene.labels.push_back(country);
    if (recipe.inset) {
        scene::Inset inset;
        inset.frame.width = 172;
        inset.frame.height = 138;
        scene.inset = inset;
    }
    return made;
}

}  // namespace panel_scenes
