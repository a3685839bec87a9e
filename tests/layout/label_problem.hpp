#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "dice.hpp"
#include "layout/dots.hpp"
#include "layout/label_candidates.hpp"
#include "layout/label_forms.hpp"

/// Made-up crowds of towns whose names the real candidates and costs are found for.
namespace label_problem {

using namespace sitmap;
using namespace sitmap::layout;

using layout_tests::Dice;

inline std::string a_name(Dice& dice) {
    static const char* const parts[] = {"Mar", "tuni", "As",  "ke", "ran", "Ha", "drut",
                                        "Shu", "shi",  "Gor", "is", "Ka",  "pan"};
    std::string name;
    for (int left = 2 + dice.below(3); left > 0; --left) {
        name += parts[dice.below(13)];
    }
    return name;
}

/// `count` towns in a square with `side` points, `required` of them never dropped and with leaders, as they are on a
/// map with a border, a river and some symbols.
inline std::vector<Wish> crowd(Measurer& measurer, const style::Style& style, std::uint64_t seed, int count,
                               double side, int required) {
    static const char* const classes[] = {"capital", "city", "town", "small_town", "village"};
    static const style::TextRole roles[] = {style::TextRole::capital, style::TextRole::city, style::TextRole::town,
                                            style::TextRole::small_town, style::TextRole::village};
    const style::Page page = *style.page("landscape");
    Dice dice{seed * 7919 + 3};
    const auto anywhere = [&] { return XY{dice.between(30, side - 30), dice.between(20, side - 20)}; };
    InkMap ink(side, side), busy(side, side);
    Divides divides(side, side);
    for (const double cost : {30.0, 5.0}) {
        XY p{dice.between(0, side), 0};
        while (p.y < side) {
            const XY next = p + XY{dice.between(-9, 9), dice.between(4, 12)};
            divides.add({p, next}, cost);
            ink.add(Segment{p, next}, cost > 10 ? 1.2 : 0.4);
            p = next;
        }
    }
    ink.finish(), busy.finish();
    Obstacles obstacles;
    obstacles.frame = {0, 0, side, side};
    for (int i = 0; i < count / 8; ++i) {
        obstacles.boxes.push_back(centred(anywhere(), 26, 24));
    }
    const Ground ground{obstacles, ink, busy, divides, false};
    std::vector<Wish> wishes;
    for (int i = 0; i < count; ++i) {
        const bool is_required = i < required;
        const int k = dice.below(5);
        scene::LabelAsk ask;
        ask.text = a_name(dice) + (dice.below(5) == 0 ? " / " + a_name(dice) : "");
        ask.at = anywhere();
        ask.role = is_required ? style::TextRole::event_place : roles[k];
        ask.required = is_required;
        ask.priority = is_required ? 1 : 3 + dice.below(6);
        Anchor anchor;
        anchor.at = ask.at;
        anchor.own_dot = dot_box(ask.at, style.dot(classes[k]));
        anchor.starts.push_back({ask.at, 4, {}, 0});
        Label label;
        label.forms = forms_of(ask, style, page, measurer, false);
        add_point_settings(label, anchor, ground);
        if (is_required) {
            add_leader_settings(label, anchor, ground);
        }
        keep_cheapest(label.settings, most_settings_of_a_label);
        Wish wish{{}, drop_cost_of(ask.priority, ask.required)};
        for (const auto& setting : label.settings) {
            wish.candidates.push_back(setting.candidate);
        }
        wishes.push_back(std::move(wish));
    }
    return wishes;
}

}  // namespace label_problem
