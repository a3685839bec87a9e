#include <algorithm>
#include <catch2/catch.hpp>
#include <utility>
#include <vector>

#include "dice.hpp"
#include "layout/divides.hpp"
#include "layout/label_conflicts.hpp"

using namespace sitmap::layout;

namespace {

using layout_tests::Dice;

Segment anywhere(Dice& dice, double low, double high, double reach) {
    const XY a{dice.between(low, high), dice.between(low, high)};
    return {a, a + XY{dice.between(-reach, reach), dice.between(-reach, reach)}};
}

/// Candidates of boxes and leaders, so close that they are in each other's way.
std::vector<Wish> crowd(Dice& dice) {
    std::vector<Wish> wishes(12);
    for (Wish& wish : wishes) {
        for (int i = 0; i < 9; ++i) {
            Candidate candidate;
            for (int boxes = dice.below(3); boxes > 0; --boxes) {
                candidate.boxes.push_back({dice.between(-20, 220), dice.between(-20, 220), dice.between(5, 90), 12});
            }
            for (int pieces = dice.below(3); pieces > 0; --pieces) {
                candidate.leader.push_back(anywhere(dice, 0, 200, 60));
            }
            candidate.cost = dice.between(0, 100);
            wish.candidates.push_back(std::move(candidate));
        }
    }
    return wishes;
}

}  // namespace

TEST_CASE("what a name pays for the lines between it and its dot is what looking at every line gives") {
    Dice dice{31};
    for (int round = 0; round < 20; ++round) {
        Divides divides(300, 200);
        std::vector<std::pair<Segment, double>> pieces;
        for (int i = 0; i < 200; ++i) {
            pieces.emplace_back(anywhere(dice, -60, 360, 70), 5.0 * dice.below(7));
            divides.add(pieces.back().first, pieces.back().second);
        }
        for (int i = 0; i < 100; ++i) {
            const Segment way = anywhere(dice, -40, 340, 150);
            double sum = 0, dearest = 0;
            for (const auto& [piece, cost] : pieces) {
                if (cross(way, piece)) {
                    sum += dearest == 0 || cost > dearest ? cost - dearest : 0;
                    dearest = std::max(dearest, cost);
                }
            }
            REQUIRE(divides.cost_across(way) == Approx(sum));
        }
    }
}

TEST_CASE("conflicts are all those that looking at every pair gives, and names without any are not contested") {
    Dice dice{77};
    for (int round = 0; round < 20; ++round) {
        const std::vector<Wish> wishes = crowd(dice);
        const ConflictGraph graph = conflict_graph(wishes);
        std::vector<const Candidate*> all;
        for (const Wish& wish : wishes) {
            for (const Candidate& candidate : wish.candidates) {
                all.push_back(&candidate);
            }
        }
        REQUIRE(graph.cost.size() == all.size());
        constexpr double cheap = 60;
        std::vector<bool> expected(wishes.size(), true);
        for (std::uint32_t a = 0; a < all.size(); ++a) {
            std::vector<std::uint32_t> of_a;
            for (std::uint32_t b = 0; b < all.size(); ++b) {
                if (graph.wish_of[a] != graph.wish_of[b] && conflict(*all[a], *all[b])) {
                    of_a.push_back(b);
                }
            }
            REQUIRE(graph.conflicts_of(a) == of_a);
            if (of_a.empty() && all[a]->cost < cheap) {
                expected[graph.wish_of[a]] = false;
            }
        }
        REQUIRE(contested(wishes, cheap) == expected);
    }
}
