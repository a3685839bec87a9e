#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "event/words.hpp"

namespace sitmap::event {

struct PatternMatch {
    std::size_t pattern = 0;  ///< index into the set
    std::size_t first = 0;    ///< words, half-open
    std::size_t last = 0;
};

/// Phrases of the lexicon, found through their first words: `deployed|deploy ~ troops|forces`. The notation is in
/// geodata/lexicon/README.md. All of a set lie in a few lists, so that thousands are read with hardly an allocation.
class PatternSet {
public:
    static constexpr std::size_t usual_gap = 5;
    static constexpr std::size_t verb_final_gap = 9;  ///< where the verb comes last

    /// `~` stands for up to `gap` words.
    void add(std::string_view text, std::size_t gap = usual_gap);
    std::size_t size() const { return patterns_.size(); }
    /// All matches, by position, then by pattern; of each the shortest that begins there.
    std::vector<PatternMatch> find(const std::vector<Word>& words) const;

private:
    struct Alternative {
        enum class Kind : std::uint8_t { word, beginning, end, place, name } kind = Kind::word;
        std::uint32_t start = 0;  ///< in `text_`, without its sign
        std::uint32_t size = 0;
    };
    struct Element {
        std::uint32_t first = 0;  ///< alternatives, half-open
        std::uint32_t last = 0;
        std::uint8_t gap = 0;  ///< words that may stand here
        bool optional = false;
        bool number = false;
    };
    struct Pattern {
        std::uint32_t first = 0;  ///< elements, half-open
        std::uint32_t last = 0;
    };
    /// Patterns by the hash of what they can begin with. Other texts may have the same hash: a match tells.
    class Openers {
    public:
        void add(std::uint32_t hash, std::uint32_t pattern);
        bool empty() const { return entries_.empty(); }
        /// \pre it is not empty
        void collect(std::uint32_t hash, std::vector<std::uint32_t>& patterns) const;

    private:
        struct Entry {
            std::uint32_t hash, pattern, next;
        };
        void link(std::uint32_t entry);
        std::vector<Entry> entries_;
        std::vector<std::uint32_t> heads_;  ///< a power of two; entry + 1, 0 for none
    };

    void add_alternatives(std::size_t start, std::size_t end);
    void index(std::uint32_t pattern);
    std::string_view text_of(const Alternative& alternative) const {
        return std::string_view(text_).substr(alternative.start, alternative.size);
    }
    bool fits(const Element& element, const Word& word) const;
    /// Index behind the last word of the shortest match, 0 for none.
    std::size_t match_from(const std::vector<Word>& words, std::size_t word, const Pattern& rest) const;

    std::string text_;
    std::vector<Alternative> alternatives_;
    std::vector<Element> elements_;
    std::vector<Pattern> patterns_;
    Openers openers_;
    std::size_t longest_beginning_ = 0;  ///< bytes
    std::size_t longest_end_ = 0;
};

}  // namespace sitmap::event
