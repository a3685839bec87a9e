#include <catch2/catch.hpp>
#include <cmath>
#include <cstdint>

#include "dice.hpp"
#include "layout/free_ground.hpp"
#include "layout/label_placement.hpp"

using namespace sitmap::layout;

namespace {

using layout_tests::Dice;

/// Points with four label positions each, crowded enough that they are in each other's way.
std::vector<Wish> crowd(Dice& dice, int count, double side) {
    std::vector<Wish> wishes;
    for (int i = 0; i < count; ++i) {
        const double x = dice.between(60, side), y = dice.between(20, side), w = dice.between(25, 55);
        Wish wish;
        wish.drop_cost = dice.between(40, 300);
        wish.candidates.push_back({{{x + 5, y - 6, w, 12}}, {}, 0});
        wish.candidates.push_back({{{x - 5 - w, y - 6, w, 12}}, {}, 4 + dice.between(0, 6)});
        wish.candidates.push_back({{{x - w / 2, y - 17, w, 12}}, {}, 8 + dice.between(0, 6)});
        wish.candidates.push_back({{{x - w / 2, y + 5, w, 12}}, {}, 9 + dice.between(0, 6)});
        wishes.push_back(wish);
    }
    return wishes;
}

double cost_of(const std::vector<Wish>& wishes, const std::vector<int>& chosen) {
    double sum = 0;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        sum += chosen[i] < 0 ? wishes[i].drop_cost : wishes[i].candidates[static_cast<std::size_t>(chosen[i])].cost;
    }
    return sum;
}

bool is_legal(const std::vector<Wish>& wishes, const std::vector<int>& chosen) {
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (chosen[i] >= 0 && chosen[j] >= 0 &&
                conflict(wishes[i].candidates[static_cast<std::size_t>(chosen[i])],
                         wishes[j].candidates[static_cast<std::size_t>(chosen[j])])) {
                return false;
            }
        }
    }
    return true;
}

double best_by_trying_all(const std::vector<Wish>& wishes, std::vector<int>& chosen, std::size_t i, double so_far,
                          double best) {
    if (so_far >= best) {
        return best;
    }
    if (i == wishes.size()) {
        return so_far;
    }
    for (int c = -1; c < static_cast<int>(wishes[i].candidates.size()); ++c) {
        bool fits = true;
        for (std::size_t j = 0; c >= 0 && j < i && fits; ++j) {
            fits = chosen[j] < 0 || !conflict(wishes[i].candidates[static_cast<std::size_t>(c)],
                                              wishes[j].candidates[static_cast<std::size_t>(chosen[j])]);
        }
        if (fits) {
            chosen[i] = c;
            const double cost = c < 0 ? wishes[i].drop_cost : wishes[i].candidates[static_cast<std::size_t>(c)].cost;
            best = best_by_trying_all(wishes, chosen, i + 1, so_far + cost, best);
        }
    }
    return best;
}

}  // namespace

TEST_CASE("no label is placed on another, and the stated cost is the true one") {
    Dice dice{7};
    for (int round = 0; round < 60; ++round) {
        const auto wishes = crowd(dice, 60, 300);
        const Choice choice = place(wishes);
        REQUIRE(choice.chosen.size() == wishes.size());
        REQUIRE(is_legal(wishes, choice.chosen));
        REQUIRE(choice.cost == Approx(cost_of(wishes, choice.chosen)));
    }
}

TEST_CASE("small groups cost what the best of all combinations costs") {
    Dice dice{11};
    for (int round = 0; round < 60; ++round) {
        const auto wishes = crowd(dice, 8, 110);
        std::vector<int> scratch(wishes.size(), -1);
        const double best = best_by_trying_all(wishes, scratch, 0, 0, 1e9);
        REQUIRE(place(wishes).cost == Approx(best));
    }
}

TEST_CASE("larger groups stay within a few per cent of the best of all combinations") {
    Dice dice{13};
    double ours = 0, best = 0;
    for (int round = 0; round < 25; ++round) {
        const auto wishes = crowd(dice, 13, 150);
        std::vector<int> scratch(wishes.size(), -1);
        best += best_by_trying_all(wishes, scratch, 0, 0, 1e9);
        ours += place(wishes).cost;
    }
    REQUIRE(ours >= best - 1e-6);
    REQUIRE(ours <= best * 1.03);
}

TEST_CASE("the same wishes give the same choice") {
    Dice one{17}, two{17};
    REQUIRE(place(crowd(one, 70, 300)).chosen == place(crowd(two, 70, 300)).chosen);
}

TEST_CASE("a wish that costs more to leave out takes the place") {
    Wish cheap{{{{{0, 0, 40, 12}}, {}, 0}}, 10}, dear{{{{{20, 0, 40, 12}}, {}, 5}}, 100};
    REQUIRE(place({cheap, dear}).chosen == std::vector<int>{-1, 0});
}

TEST_CASE("leaders cross neither leaders nor labels of others") {
    const Candidate across{{{100, 0, 20, 10}}, {{{0, 50}, {100, 10}}}, 0};
    const Candidate under{{{100, 60, 20, 10}}, {{{0, 0}, {100, 60}}}, 0};
    const Candidate label{{{40, 30, 30, 10}}, {}, 0};
    const Candidate away{{{300, 300, 30, 10}}, {{{300, 320}, {310, 330}}}, 0};
    REQUIRE(conflict(across, under));
    REQUIRE(conflict(across, label));
    REQUIRE_FALSE(conflict(across, away));
}

TEST_CASE("a candidate outside the frame or on an obstacle is not free") {
    const Obstacles obstacles{{0, 0, 200, 100}, {{50, 50, 20, 20}}, {{{100, 0}, {100, 100}}}};
    REQUIRE(is_free({{{10, 10, 30, 12}}, {}, 0}, obstacles));
    REQUIRE_FALSE(is_free({{{180, 10, 30, 12}}, {}, 0}, obstacles));
    REQUIRE_FALSE(is_free({{{40, 45, 30, 12}}, {}, 0}, obstacles));
    REQUIRE_FALSE(is_free({{{90, 10, 30, 12}}, {}, 0}, obstacles));
    const Candidate with_leader{{{10, 10, 20, 12}}, {{{60, 60}, {30, 16}}}, 0};
    REQUIRE_FALSE(is_free(with_leader, obstacles));
    REQUIRE(is_free(with_leader, obstacles, {0}));
}

TEST_CASE("free ground holds what looking at every obstacle says is free") {
    Dice dice{23};
    const auto anywhere = [&] { return XY{dice.between(-30, 330), dice.between(-30, 230)}; };
    for (int round = 0; round < 40; ++round) {
        Obstacles obstacles{{0, 0, 300, 200}, {}, {}};
        for (int i = 0; i < 12; ++i) {
            const XY at = anywhere();
            // Edges that meet those of the cells too.
            obstacles.boxes.push_back({16.0 * std::round(at.x / 16), at.y, dice.between(1, 50), 16});
        }
        for (int i = 0; i < 3; ++i) {
            obstacles.leaders.push_back({anywhere(), anywhere()});
        }
        const FreeGround free(obstacles);
        for (int i = 0; i < 200; ++i) {
            Candidate candidate;
            for (int boxes = dice.below(3); boxes > 0; --boxes) {
                const XY at = anywhere();
                candidate.boxes.push_back({16.0 * std::round(at.x / 16), at.y, 16, 12});
            }
            for (int pieces = dice.below(3); pieces > 0; --pieces) {
                const XY at = anywhere();
                candidate.leader.push_back({at, at + XY{dice.between(-60, 60), dice.between(-60, 60)}});
            }
            const std::vector<std::size_t> own{static_cast<std::size_t>(dice.below(12))};
            REQUIRE(free.holds(candidate, own, 4) == is_free(candidate, obstacles, own, 4));
        }
    }
}
