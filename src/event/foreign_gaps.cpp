#include "event/foreign_gaps.hpp"

#include <algorithm>

#include "event/lexicon_tables.hpp"

namespace sitmap::event {
namespace {

constexpr int least_weight = 6;  // of a trigger that makes a statement

/// A place with a number beside it: a day.
bool has_day_and_place(const SentenceView& view, std::size_t first, std::size_t last) {
    const bool place = std::ranges::any_of(
        view.places, [&](const PlaceView& p) { return p.first >= first && p.last <= last && p.mention->place; });
    const bool day = std::any_of(view.words.begin() + static_cast<std::ptrdiff_t>(first),
                                 view.words.begin() + static_cast<std::ptrdiff_t>(last),
                                 [](const Word& word) { return word.lower[0] >= '0' && word.lower[0] <= '9'; });
    return place && day;
}

/// Commas that part `first` to `last` into pieces of a day and a place each; none when one piece lacks them.
std::vector<std::size_t> commas_between(const SentenceView& view, std::size_t first, std::size_t last) {
    std::vector<std::size_t> commas;
    std::size_t from = first;
    for (std::size_t i = first; i < last; ++i) {
        if (view.words[i].lower != "," && view.words[i].lower != "،") {
            continue;
        }
        if (!has_day_and_place(view, from, i)) {
            return {};
        }
        commas.push_back(i);
        from = i + 1;
    }
    return has_day_and_place(view, from, last) ? commas : std::vector<std::size_t>{};
}

}  // namespace

void part_gapped(SentenceView& view) {
    if (view.own->verb_endings.empty()) {
        return;
    }
    const auto triggers = view.triggers;
    for (const auto& match : triggers) {
        if (view.own->triggers[match.pattern].weight < least_weight) {
            continue;
        }
        const std::size_t index = clause_at(view.clauses, match.first);
        const Clause whole = view.clauses[index];
        const auto commas = commas_between(view, whole.first, match.last);
        if (commas.empty()) {
            continue;
        }
        std::vector<Clause> pieces;
        std::size_t from = whole.first;
        for (const std::size_t comma : commas) {
            pieces.push_back({from, comma + 1, whole.kind});
            view.triggers.push_back({match.pattern, comma, comma + 1});
            from = comma + 1;
        }
        view.triggers.push_back({match.pattern, match.last - 1, match.last});
        pieces.push_back({from, whole.last, whole.kind});
        const auto at = view.clauses.erase(view.clauses.begin() + static_cast<std::ptrdiff_t>(index));
        view.clauses.insert(at, pieces.begin(), pieces.end());
        return;
    }
}

}  // namespace sitmap::event
