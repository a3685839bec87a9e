#include "event/statements.hpp"

#include <algorithm>

#include "event/lexicon_tables.hpp"

namespace sitmap::event {
namespace {

constexpr int least_weight = 6;  // of a trigger that makes a statement of its own

bool is_joint(std::string_view w) {
    static constexpr std::string_view joints[] = {",", "،", "and", "и", "və", "ve", "և", "եւ", "ու", "و", "then"};
    return std::ranges::find(joints, w) != std::end(joints);
}

/// The triggers that stand beside each other, the heavier of two that overlap.
std::vector<PatternMatch> apart(const SentenceView& view) {
    const auto weight = [&](const PatternMatch& m) { return view.own->triggers[m.pattern].weight; };
    std::vector<PatternMatch> kept;
    for (const auto& match : view.triggers) {
        if (weight(match) < least_weight) {
            continue;
        }
        if (!kept.empty() && match.first < kept.back().last) {
            if (weight(match) > weight(kept.back())) {
                kept.back() = match;
            }
            continue;
        }
        kept.push_back(match);
    }
    return kept;
}

/// Inside a list of places nothing is parted.
bool in_list(const SentenceView& view, std::size_t joint) {
    for (std::size_t i = 1; i < view.places.size(); ++i) {
        const auto& before = view.places[i - 1];
        const auto& behind = view.places[i];
        constexpr std::size_t label = 3;  // "the village of"
        if (joint >= before.last && joint <= before.last + 1 && joint < behind.first &&
            behind.first - joint <= label + 1) {
            return true;
        }
    }
    return false;
}

}  // namespace

void part_statements(SentenceView& view) {
    const auto triggers = apart(view);
    for (std::size_t i = 1; i < triggers.size(); ++i) {
        const auto& left = triggers[i - 1];
        const auto& right = triggers[i];
        const auto& left_row = view.own->triggers[left.pattern];
        const auto& right_row = view.own->triggers[right.pattern];
        const std::size_t clause = clause_at(view.clauses, left.first);
        if (clause != clause_at(view.clauses, right.first) || left_row.type == right_row.type) {
            continue;
        }
        std::size_t cut = 0;
        for (std::size_t k = left.last; k < right.first; ++k) {
            if (is_joint(view.words[k].lower) && !in_list(view, k)) {
                cut = k;
                if (view.words[k].lower != ",") {
                    break;  // "…, and …": at the conjunction
                }
            }
        }
        if (cut == 0) {
            continue;
        }
        Clause behind = view.clauses[clause];
        behind.first = cut;
        view.clauses[clause].last = cut;
        view.clauses.insert(view.clauses.begin() + static_cast<std::ptrdiff_t>(clause) + 1, behind);
    }
}

}  // namespace sitmap::event
