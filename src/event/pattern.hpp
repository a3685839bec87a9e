#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "event/words.hpp"

namespace sitmap::event {

/// A phrase of the lexicon: `deployed|deploy ~ troops|forces`. The notation is in geodata/lexicon/README.md.
class Pattern {
public:
    /// `~` stands for up to `gap` words.
    explicit Pattern(std::string_view text, std::size_t gap = usual_gap);
    static constexpr std::size_t usual_gap = 5;
    static constexpr std::size_t verb_final_gap = 9;  ///< where the verb comes last
    /// Index behind the last word of the shortest match that begins at `first`, 0 for none.
    std::size_t match(const std::vector<Word>& words, std::size_t first) const;
    /// Words a match can begin with, never `^`; those ending in `*` are beginnings of words, those beginning with `*`
    /// their ends.
    std::vector<std::string> openers() const;

private:
    struct Element {
        std::vector<std::string> alternatives;
        bool optional = false;
        std::size_t gap = 0;  ///< words that may stand here
        bool number = false;
    };
    std::size_t match_from(const std::vector<Word>& words, std::size_t word, std::size_t element) const;
    static bool fits(const Element& element, const Word& word);
    std::vector<Element> elements_;
};

struct PatternMatch {
    std::size_t pattern = 0;  ///< index into the set
    std::size_t first = 0;    ///< words, half-open
    std::size_t last = 0;
};

/// Many patterns, found through their first words.
class PatternSet {
public:
    void add(std::string_view text, std::size_t gap = Pattern::usual_gap);
    std::size_t size() const { return patterns_.size(); }
    /// All matches, by position, then by pattern.
    std::vector<PatternMatch> find(const std::vector<Word>& words) const;

    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    /// Patterns by a text that their first word is, begins or ends with.
    using Index = std::unordered_map<std::string, std::vector<std::size_t>, TextHash, std::equal_to<>>;

private:
    std::vector<Pattern> patterns_;
    Index by_word_;
    Index by_beginning_;
    std::vector<std::size_t> beginning_lengths_;  ///< bytes, ascending
    Index by_end_;
    std::vector<std::size_t> end_lengths_;  ///< bytes, ascending
};

}  // namespace sitmap::event
