#include "layout/label_moves.hpp"

#include <algorithm>

namespace sitmap::layout {
namespace {

constexpr int most_ejected = 4;
constexpr double least_gain = 1e-9;

}  // namespace

void Moves::improve_all() {
    for (bool better = true; better && budget_ > 0;) {
        better = false;
        for (std::uint32_t w = 0; w < board_.size(); ++w) {
            better = improve(w) || better;
        }
    }
}

bool Moves::improve(std::uint32_t w) {
    const ConflictGraph& graph = board_.graph();
    if (board_.is_happy(w)) {
        return false;
    }
    const double now = board_.cost(w);
    for (std::uint32_t c = graph.first[w]; c < graph.first[w + 1]; ++c) {
        if (--budget_ <= 0) {
            return false;
        }
        if (static_cast<int>(c) == board_.chosen(w) || board_.hits(c) > most_ejected) {
            continue;
        }
        double hope = now - graph.cost[c];
        const auto gains_from = [&](std::uint32_t e) { return board_.cost(e) - board_.cheapest(e); };
        if (board_.hits(c) < 2 && hope + (board_.hits(c) == 0 ? 0 : gains_from(board_.only_hit_by(c))) <= least_gain) {
            continue;
        }
        auto ejected = board_.hit_by(c);
        for (const std::uint32_t e : ejected) {
            hope += gains_from(e);
        }
        if (hope > least_gain && try_move(w, c, std::move(ejected))) {
            return true;
        }
    }
    return false;
}

bool Moves::try_move(std::uint32_t w, std::uint32_t c, std::vector<std::uint32_t> ejected) {
    Before before{{w, board_.chosen(w)}};
    double gain = board_.cost(w) - board_.graph().cost[c];
    for (const std::uint32_t e : ejected) {
        before.emplace_back(e, board_.chosen(e));
        gain += board_.cost(e);
        board_.set(e, Board::none);
    }
    board_.set(w, static_cast<int>(c));
    board_.sort_by_drop_cost(ejected);
    for (const std::uint32_t e : ejected) {
        settle(e, w, before, gain);
    }
    if (gain > least_gain) {
        return true;
    }
    for (const auto& [wish, _] : before) {
        board_.set(wish, Board::none);
    }
    for (const auto& [wish, candidate] : before) {
        board_.set(wish, candidate);
    }
    return false;
}

/// Gives `e` its best place; one standing wish that is not part of the move yet may be moved aside for it.
void Moves::settle(std::uint32_t e, std::uint32_t mover, Before& before, double& gain) {
    const ConflictGraph& graph = board_.graph();
    const auto cost_at = [&](std::uint32_t wish, int candidate) {
        return candidate == Board::none ? board_.drop_cost(wish) : graph.cost[static_cast<std::size_t>(candidate)];
    };
    int best_candidate = board_.best_free(e);
    double best = cost_at(e, best_candidate);
    std::uint32_t moved = mover;
    int moved_to = Board::none;
    for (std::uint32_t c = graph.first[e]; c < graph.first[e + 1] && budget_ > 0; ++c) {
        if (board_.hits(c) != 1 || graph.cost[c] >= best) {
            continue;
        }
        --budget_;
        const std::uint32_t other = board_.only_hit_by(c);
        if (std::any_of(before.begin(), before.end(), [&](const auto& entry) { return entry.first == other; })) {
            continue;
        }
        const int stood = board_.chosen(other);
        const int place = board_.best_free_beside(other, c);
        const double total = graph.cost[c] + cost_at(other, place) - cost_at(other, stood);
        if (total < best - least_gain) {
            best = total, best_candidate = static_cast<int>(c), moved = other, moved_to = place;
        }
    }
    if (moved != mover) {
        before.emplace_back(moved, board_.chosen(moved));
        board_.set(moved, Board::none);
    }
    board_.set(e, best_candidate);
    if (moved != mover) {
        board_.set(moved, moved_to);
    }
    gain -= best;
}

}  // namespace sitmap::layout
