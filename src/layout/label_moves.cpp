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
    if (const long looks = futility_.looks_in_vain(w, board_); looks > 0 && looks < budget_) {
        budget_ -= looks;
        return false;
    }
    futility_.begin(w);
    const long had = budget_;
    const double now = board_.cost(w);
    for (std::uint32_t c = graph.first[w]; c < graph.first[w + 1]; ++c) {
        if (--budget_ <= 0) {
            return false;
        }
        const int hits = board_.hits(c);
        if (static_cast<int>(c) == board_.chosen(w) || hits > most_ejected) {
            continue;
        }
        double hope = now - graph.cost[c];
        std::vector<std::uint32_t> ejected;
        if (hits > 0) {
            ejected = board_.hit_by(c);
        }
        for (const std::uint32_t e : ejected) {
            hope += board_.cost(e) - board_.cheapest(e);
        }
        if (hope > least_gain && try_move(w, c, std::move(ejected))) {
            return true;
        }
    }
    futility_.found_nothing(board_, had - budget_);
    return false;
}

bool Moves::try_move(std::uint32_t w, std::uint32_t c, std::vector<std::uint32_t> ejected) {
    Plan plan(board_);
    double gain = board_.cost(w) - board_.graph().cost[c];
    plan.put(w, static_cast<int>(c));
    for (const std::uint32_t e : ejected) {
        gain += board_.cost(e);
        plan.put(e, Board::none);
    }
    board_.sort_by_drop_cost(ejected);
    for (const std::uint32_t e : ejected) {
        gain -= settle(e, plan);
    }
    if (gain <= least_gain) {
        return false;
    }
    plan.carry_out();
    return true;
}

double Moves::settle(std::uint32_t e, Plan& plan) {
    const ConflictGraph& graph = board_.graph();
    futility_.look_around(e);
    const HitCounts& hits = plan.hits(e);
    int best_candidate = board_.best_free(e, hits);
    double best = board_.cost_at(e, best_candidate);
    std::vector<std::uint32_t> hit_once;
    for (std::uint32_t word = graph.first_word[e]; word < graph.first_word[e + 1]; ++word) {
        for (Places places{word, hits.hit_once(word)}; places.bits != 0; places.bits &= places.bits - 1) {
            const std::uint32_t c = graph.cheapest_of(places);
            if (graph.cost[c] >= best) {
                break;
            }
            hit_once.push_back(c);
        }
    }
    std::sort(hit_once.begin(), hit_once.end());
    std::optional<std::uint32_t> moved;
    int moved_to = Board::none;
    for (const std::uint32_t c : hit_once) {
        if (graph.cost[c] >= best || budget_ <= 0) {
            continue;
        }
        --budget_;
        const std::optional<std::uint32_t> other = in_the_way(c, plan);
        if (!other) {
            continue;
        }
        const auto total = [&](int place) {
            return graph.cost[c] + board_.cost_at(*other, place) - board_.cost(*other);
        };
        const auto is_better = [&](int place) { return total(place) < best - least_gain; };
        futility_.look_around(*other);
        if (!is_better(board_.best_free(*other, nobody_, static_cast<int>(c)))) {
            continue;
        }
        const int place = board_.best_free(*other, plan.hits(*other), static_cast<int>(c));
        if (is_better(place)) {
            best = total(place), best_candidate = static_cast<int>(c), moved = other, moved_to = place;
        }
    }
    if (moved) {
        plan.put(*moved, moved_to);
    }
    plan.put(e, best_candidate);
    return best;
}

std::optional<std::uint32_t> Moves::in_the_way(std::uint32_t candidate, const Plan& plan) const {
    for (const Places& places : board_.graph().conflicts[candidate]) {
        const std::uint32_t wish = board_.graph().wish_of_word[places.word];
        if (board_.is_taken(places) && !plan.moves(wish)) {
            return wish;
        }
    }
    return std::nullopt;
}

}  // namespace sitmap::layout
