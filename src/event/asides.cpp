#include "event/asides.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace sitmap::event {
namespace {

constexpr std::array<std::string_view, 4> relatives{"which", "who", "whose", "where"};

/// Words that open an aside behind a noun: "X, a village near Y, was …".
constexpr std::array<std::string_view, 16> openers{"located", "situated", "bordering", "known", "home", "once",
                                                   "near",    "a",        "an",        "the",   "on",   "in",
                                                   "about",   "some",     "just",      "also"};

/// Verbs that go on with the sentence behind the aside.
constexpr std::array<std::string_view, 46> verbs{
    "has",     "have",     "had",       "was",       "were",      "is",      "are",     "will",
    "would",   "said",     "says",      "told",      "announced", "warned",  "accused", "called",
    "urged",   "denied",   "reported",  "claimed",   "confirmed", "came",    "comes",   "fell",
    "remains", "remained", "continues", "continued", "began",     "started", "met",     "arrived",
    "visited", "left",     "opened",    "launched",  "captured",  "seized",  "shelled", "took",
    "also",    "again",    "demanded",  "condemned", "expressed", "held"};

constexpr std::array<std::string_view, 4> shooters{"forces", "units", "troops", "detachments"};

template <std::size_t n>
bool is_one_of(std::string_view word, const std::array<std::string_view, n>& words) {
    return std::ranges::find(words, word) != words.end();
}

/// The comma that ends the aside behind the one at `comma`, when a verb of the sentence follows it.
std::optional<std::size_t> end_of(const std::vector<Word>& words, std::size_t comma) {
    constexpr std::size_t longest = 30;
    const bool relative = is_one_of(words[comma + 1].lower, relatives);
    for (std::size_t i = comma + 2; i + 1 < words.size() && i - comma < longest; ++i) {
        if (words[i].lower == ",") {
            const std::string_view next = words[i + 1].lower;
            if (is_one_of(next, verbs) || (relative && next.size() > 4 && next.ends_with("ed"))) {
                return i;
            }
            if (!relative) {
                return std::nullopt;  // a list, or another phrase
            }
        } else if (words[i].mark && words[i].lower != "-" && words[i].lower != "'" && words[i].lower != "(" &&
                   words[i].lower != ")") {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace

WithoutAsides without_asides(std::vector<Word> words) {
    WithoutAsides cut;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool comma = i > 0 && words[i].lower == "," && i + 2 < words.size();
        const bool relative = comma && is_one_of(words[i + 1].lower, relatives);
        // "Units, located in X, opened fire": whence the fire came belongs to the deed.
        const bool whence = comma && is_one_of(words[i - 1].lower, shooters);
        if (relative || (comma && !whence && is_one_of(words[i + 1].lower, openers))) {
            if (const auto end = end_of(words, i)) {
                const auto at = [&](std::size_t k) { return words.begin() + static_cast<std::ptrdiff_t>(k); };
                if (relative) {
                    cut.asides.emplace_back(at(i + 1), at(*end));
                }
                i = *end;
                continue;
            }
        }
        cut.main.push_back(words[i]);
    }
    return cut;
}

}  // namespace sitmap::event
