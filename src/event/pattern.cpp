#include "event/pattern.hpp"

#include <algorithm>

#include "article/letter.hpp"

namespace sitmap::event {
namespace {

constexpr std::size_t wide_gap = 12;  // room for an aside between commas

/// FNV-1a, byte by byte: a word's beginnings and ends are hashed in passing.
constexpr std::uint32_t add_byte(std::uint32_t hash, char c) {
    return (hash ^ static_cast<unsigned char>(c)) * 16'777'619U;
}
/// Where hashes begin, so that a word, a beginning and an end of the same letters are told apart.
constexpr std::uint32_t of_words = 2'166'136'261U, of_beginnings = 1'540'483'477U, of_ends = 3'266'489'917U;
constexpr std::uint32_t of_places = 668'265'263U;

std::uint32_t hash_of(std::string_view word, std::uint32_t hash) {
    for (const char c : word) {
        hash = add_byte(hash, c);
    }
    return hash;
}

/// From the last byte to the first.
std::uint32_t hash_of_end(std::string_view end) {
    std::uint32_t hash = of_ends;
    for (std::size_t i = end.size(); i > 0; --i) {
        hash = add_byte(hash, end[i - 1]);
    }
    return hash;
}

}  // namespace

void PatternSet::add_alternatives(std::size_t start, std::size_t end) {
    using Kind = Alternative::Kind;
    while (start < end) {
        const std::size_t bar = std::min(text_.find('|', start), end);
        std::string_view word(text_.data() + start, bar - start);
        const Kind kind = word == "%"             ? Kind::place
                          : word == "^"           ? Kind::name
                          : word.starts_with('*') ? Kind::end
                          : word.ends_with('*')   ? Kind::beginning
                                                  : Kind::word;
        if (!word.empty()) {
            const std::size_t sign = kind == Kind::end ? 1 : 0;
            const std::size_t signs = kind == Kind::end || kind == Kind::beginning ? 1 : 0;
            alternatives_.push_back(
                {kind, static_cast<std::uint32_t>(start + sign), static_cast<std::uint32_t>(word.size() - signs)});
        }
        start = bar + 1;
    }
}

void PatternSet::add(std::string_view text, std::size_t gap) {
    std::size_t at = text_.size();
    text_ += folded_word(text);
    const auto first = static_cast<std::uint32_t>(elements_.size());
    while (at < text_.size()) {
        const std::size_t stop = std::min(text_.find(' ', at), text_.size());
        std::string_view part(text_.data() + at, stop - at);
        const std::size_t start = at;
        at = stop + 1;
        if (part.empty()) {
            continue;
        }
        Element element;
        element.gap = static_cast<std::uint8_t>(part == "~" ? gap : part == "~~" ? wide_gap : 0);
        if (part.size() == 2 && part[0] == '~' && part[1] >= '1' && part[1] <= '9') {
            element.gap = static_cast<std::uint8_t>(part[1] - '0');
        }
        element.number = part == "#";
        if (part.size() > 1 && part.ends_with('?')) {
            element.optional = true;
            part.remove_suffix(1);
        }
        element.first = static_cast<std::uint32_t>(alternatives_.size());
        if (element.gap == 0 && !element.number) {
            add_alternatives(start, start + part.size());
        }
        element.last = static_cast<std::uint32_t>(alternatives_.size());
        elements_.push_back(element);
    }
    patterns_.push_back({first, static_cast<std::uint32_t>(elements_.size())});
    index(static_cast<std::uint32_t>(patterns_.size() - 1));
}

void PatternSet::index(std::uint32_t pattern) {
    using Kind = Alternative::Kind;
    for (std::uint32_t i = patterns_[pattern].first; i < patterns_[pattern].last; ++i) {
        for (std::uint32_t k = elements_[i].first; k < elements_[i].last; ++k) {
            const Alternative& opener = alternatives_[k];
            const std::string_view text = text_of(opener);
            switch (opener.kind) {
                case Kind::word:
                    openers_.add(hash_of(text, of_words), pattern);
                    break;
                case Kind::beginning:
                    openers_.add(hash_of(text, of_beginnings), pattern);
                    longest_beginning_ = std::max(longest_beginning_, text.size());
                    break;
                case Kind::end:
                    openers_.add(hash_of_end(text), pattern);
                    longest_end_ = std::max(longest_end_, text.size());
                    break;
                case Kind::place:
                    openers_.add(of_places, pattern);
                    break;
                case Kind::name:  // any word with a capital: none of the lexicon begins so
                    break;
            }
        }
        if (!elements_[i].optional) {
            break;
        }
    }
}

void PatternSet::Openers::link(std::uint32_t entry) {
    std::uint32_t& head = heads_[entries_[entry].hash & (heads_.size() - 1)];
    entries_[entry].next = head;
    head = entry + 1;
}

void PatternSet::Openers::add(std::uint32_t hash, std::uint32_t pattern) {
    entries_.push_back({hash, pattern, 0});
    if (entries_.size() <= heads_.size()) {
        link(static_cast<std::uint32_t>(entries_.size() - 1));
        return;
    }
    constexpr std::size_t least = 64;
    heads_.assign(std::max(least, 4 * heads_.size()), 0);
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
        link(i);
    }
}

void PatternSet::Openers::collect(std::uint32_t hash, std::vector<std::uint32_t>& patterns) const {
    for (std::uint32_t at = heads_[hash & (heads_.size() - 1)]; at != 0; at = entries_[at - 1].next) {
        if (entries_[at - 1].hash == hash) {
            patterns.push_back(entries_[at - 1].pattern);
        }
    }
}

bool PatternSet::fits(const Element& element, const Word& word) const {
    if (element.number) {
        return !word.mark && article::digit_value(static_cast<unsigned char>(word.lower[0])) >= 0;
    }
    for (std::uint32_t i = element.first; i < element.last; ++i) {
        using Kind = Alternative::Kind;
        const Alternative& wanted = alternatives_[i];
        const std::string_view text = text_of(wanted), lower = word.lower;
        const bool fit = wanted.kind == Kind::word        ? lower == text
                         : wanted.kind == Kind::beginning ? lower.starts_with(text)
                         : wanted.kind == Kind::end       ? lower.size() > text.size() && lower.ends_with(text)
                         : wanted.kind == Kind::place     ? word.place
                                                          : word.capital && !word.mark;
        if (fit) {
            return true;
        }
    }
    return false;
}

std::size_t PatternSet::match_from(const std::vector<Word>& words, std::size_t word, const Pattern& rest) const {
    if (rest.first == rest.last) {
        return word;
    }
    const Element& wanted = elements_[rest.first];
    const Pattern behind{rest.first + 1, rest.last};
    if (wanted.gap > 0) {
        for (std::size_t skipped = 0; skipped <= wanted.gap && word + skipped < words.size(); ++skipped) {
            if (const std::size_t end = match_from(words, word + skipped, behind)) {
                return end;
            }
            if (words[word + skipped].lower == ";") {
                return 0;
            }
        }
        return 0;
    }
    if (word < words.size() && fits(wanted, words[word])) {
        if (const std::size_t end = match_from(words, word + 1, behind)) {
            return end;
        }
    }
    return wanted.optional ? match_from(words, word, behind) : 0;
}

std::vector<PatternMatch> PatternSet::find(const std::vector<Word>& words) const {
    std::vector<PatternMatch> matches;
    std::vector<std::uint32_t> candidates;
    if (openers_.empty()) {
        return matches;
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        candidates.clear();
        const std::string_view lower = words[i].lower;
        openers_.collect(hash_of(lower, of_words), candidates);
        if (words[i].place) {
            openers_.collect(of_places, candidates);
        }
        std::uint32_t hash = of_beginnings;
        for (std::size_t length = 0; length < std::min(lower.size(), longest_beginning_); ++length) {
            hash = add_byte(hash, lower[length]);
            openers_.collect(hash, candidates);
        }
        hash = of_ends;
        for (std::size_t length = 1; length < lower.size() && length <= longest_end_; ++length) {
            hash = add_byte(hash, lower[lower.size() - length]);
            openers_.collect(hash, candidates);
        }
        if (candidates.empty()) {
            continue;
        }
        std::ranges::sort(candidates);
        candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
        for (const std::uint32_t index : candidates) {
            if (const std::size_t end = match_from(words, i, patterns_[index])) {
                matches.push_back({index, i, end});
            }
        }
    }
    return matches;
}

}  // namespace sitmap::event
