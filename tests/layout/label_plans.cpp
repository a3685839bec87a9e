#include <bit>
#include <catch2/catch.hpp>
#include <vector>

#include "dice.hpp"
#include "layout/hit_counts.hpp"
#include "layout/label_futility.hpp"
#include "layout/label_plan.hpp"

using namespace sitmap::layout;

namespace {

using layout_tests::Dice;

/// Names in a row of cells: each has candidates over a few cells beside its own, some wishes more than a word of them.
std::vector<Wish> crowd(Dice& dice) {
    std::vector<Wish> wishes(14);
    for (std::size_t w = 0; w < wishes.size(); ++w) {
        for (int i = dice.below(3) == 0 ? 90 : 7; i > 0; --i) {
            const double x = 40 * static_cast<double>(w) + dice.between(-60, 60);
            wishes[w].candidates.push_back({{{x, 0, dice.between(2, 25), 10}}, {}, 5.0 * dice.below(12)});
        }
    }
    return wishes;
}

int any_candidate(Dice& dice, const ConflictGraph& graph, std::uint32_t wish) {
    const std::uint32_t count = graph.first[wish + 1] - graph.first[wish];
    return dice.below(4) == 0 ? Board::none : static_cast<int>(graph.first[wish]) + dice.below(static_cast<int>(count));
}

void stand_anywhere(Dice& dice, Board& board) {
    for (std::uint32_t w = 0; w < board.size(); ++w) {
        board.set(w, any_candidate(dice, board.graph(), w));
    }
}

}  // namespace

TEST_CASE("hits are those of all that stand, whoever came and went before") {
    Dice dice{5};
    const std::vector<Wish> wishes = crowd(dice);
    const ConflictGraph graph = conflict_graph(wishes);
    Board board(graph, wishes);
    for (int round = 0; round < 30; ++round) {
        stand_anywhere(dice, board);
        for (std::uint32_t c = 0; c < graph.cost.size(); ++c) {
            std::vector<std::uint32_t> hit;
            for (std::uint32_t w = 0; w < board.size(); ++w) {
                if (board.chosen(w) != Board::none &&
                    graph.are_in_conflict(c, static_cast<std::uint32_t>(board.chosen(w)))) {
                    hit.push_back(w);
                }
            }
            REQUIRE(board.hit_by(c) == hit);
            REQUIRE(board.hits(c) == static_cast<int>(hit.size()));
            const Places place = graph.place_of(c);
            REQUIRE(((board.all_hits().hit(place.word) & place.bits) != 0) == !hit.empty());
            REQUIRE(((board.all_hits().hit_once(place.word) & place.bits) != 0) == (hit.size() == 1));
        }
    }
}

TEST_CASE("a plan tells what carrying it out makes true") {
    Dice dice{6};
    const std::vector<Wish> wishes = crowd(dice);
    const ConflictGraph graph = conflict_graph(wishes);
    Board board(graph, wishes);
    for (int round = 0; round < 30; ++round) {
        stand_anywhere(dice, board);
        Plan plan(board);
        for (int change = 0; change < 5; ++change) {
            const auto wish = static_cast<std::uint32_t>(dice.below(static_cast<int>(board.size())));
            plan.put(wish, any_candidate(dice, graph, wish));
            REQUIRE(plan.moves(wish));
        }
        std::vector<int> told, best;
        for (std::uint32_t w = 0; w < board.size(); ++w) {
            const HitCounts& hits = plan.hits(w);
            for (std::uint32_t c = graph.first[w]; c < graph.first[w + 1]; ++c) {
                told.push_back(hits.at(graph.place_of(c)));
            }
            best.push_back(board.best_free(w, hits));
        }
        plan.carry_out();
        for (std::uint32_t c = 0; c < graph.cost.size(); ++c) {
            REQUIRE(board.hits(c) == told[c]);
        }
        for (std::uint32_t w = 0; w < board.size(); ++w) {
            REQUIRE(board.best_free(w) == best[w]);
        }
    }
}

TEST_CASE("the best free candidate is the cheapest that nobody hits, and costs less than none") {
    Dice dice{7};
    std::vector<Wish> wishes = crowd(dice);
    for (Wish& wish : wishes) {
        wish.drop_cost = 30;
    }
    const ConflictGraph graph = conflict_graph(wishes);
    Board board(graph, wishes);
    for (int round = 0; round < 30; ++round) {
        stand_anywhere(dice, board);
        for (std::uint32_t w = 0; w < board.size(); ++w) {
            int best = Board::none;
            for (std::uint32_t c = graph.first[w]; c < graph.first[w + 1]; ++c) {
                if (board.hits(c) == 0 && graph.cost[c] < board.cost_at(w, best)) {
                    best = static_cast<int>(c);
                }
            }
            REQUIRE(board.best_free(w) == best);
        }
    }
}

TEST_CASE("a search is in vain until one moves that it looked at") {
    Dice dice{8};
    const std::vector<Wish> wishes = crowd(dice);
    const ConflictGraph graph = conflict_graph(wishes);
    Board board(graph, wishes);
    Futility futility(graph);
    futility.begin(0);
    futility.look_around(1);
    futility.found_nothing(board, 12);
    CHECK(futility.looks_in_vain(0, board) == 12);
    CHECK(futility.looks_in_vain(1, board) == 0);
    const auto last = board.size() - 1;
    board.set(last, static_cast<int>(graph.first[last]));
    CHECK(futility.looks_in_vain(0, board) == 12);
    board.set(2, static_cast<int>(graph.first[2]));
    CHECK(futility.looks_in_vain(0, board) == 0);
    board.set(2, Board::none);
    CHECK(futility.looks_in_vain(0, board) == 12);
}
