#include "layout/label_futility.hpp"

#include <algorithm>
#include <bit>

namespace sitmap::layout {
namespace {

constexpr std::uint32_t wishes_of_word = 64;
constexpr std::size_t most_searches = 32;

void add(std::vector<std::uint64_t>& wishes, std::uint32_t wish) {
    wishes[wish / wishes_of_word] |= std::uint64_t{1} << (wish % wishes_of_word);
}

}  // namespace

Futility::Futility(const ConflictGraph& graph) {
    const std::size_t count = graph.first.size() - 1;
    around_.assign(count, Wishes((count + wishes_of_word - 1) / wishes_of_word, 0));
    searches_.resize(count);
    for (std::uint32_t wish = 0; wish < count; ++wish) {
        add(around_[wish], wish);
        for (const std::uint32_t candidate : graph.by_cost(wish)) {
            for (const Places& places : graph.conflicts[candidate]) {
                add(around_[wish], graph.wish_of_word[places.word]);
            }
        }
    }
}

void Futility::begin(std::uint32_t wish) {
    wish_ = wish;
    seen_ = around_[wish];
}

void Futility::look_around(std::uint32_t wish) {
    for (std::size_t i = 0; i < seen_.size(); ++i) {
        seen_[i] |= around_[wish][i];
    }
}

void Futility::found_nothing(const Board& board, long looks) {
    Search search{{}, looks};
    for (std::uint32_t i = 0; i < seen_.size(); ++i) {
        for (std::uint64_t bits = seen_[i]; bits != 0; bits &= bits - 1) {
            const std::uint32_t wish = i * wishes_of_word + static_cast<std::uint32_t>(std::countr_zero(bits));
            search.seen.emplace_back(wish, board.chosen(wish));
        }
    }
    std::vector<Search>& searches = searches_[wish_];
    if (searches.size() == most_searches) {
        searches.erase(searches.begin());
    }
    searches.push_back(std::move(search));
}

long Futility::looks_in_vain(std::uint32_t wish, const Board& board) const {
    const std::vector<Search>& searches = searches_[wish];
    const auto same = std::find_if(searches.rbegin(), searches.rend(), [&](const Search& search) {
        return std::ranges::all_of(search.seen, [&](const auto& one) { return board.chosen(one.first) == one.second; });
    });
    return same == searches.rend() ? 0 : same->looks;
}

}  // namespace sitmap::layout
