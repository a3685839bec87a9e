#include "event/pattern.hpp"

#include <algorithm>

#include "article/letter.hpp"

namespace sitmap::event {
namespace {

constexpr std::size_t wide_gap = 12;  // room for an aside between commas

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t stop = std::min(text.find(separator, at), text.size());
        if (stop > at) {
            parts.push_back(text.substr(at, stop - at));
        }
        at = stop + 1;
    }
    return parts;
}

}  // namespace

Pattern::Pattern(std::string_view text, std::size_t gap) {
    for (auto part : split(text, ' ')) {
        Element element;
        element.gap = part == "~" ? gap : part == "~~" ? wide_gap : 0;
        element.number = part == "#";
        if (part.size() > 1 && part.ends_with('?')) {
            element.optional = true;
            part.remove_suffix(1);
        }
        if (element.gap == 0 && !element.number) {
            for (const auto word : split(part, '|')) {
                element.alternatives.push_back(folded_word(word));
            }
        }
        elements_.push_back(std::move(element));
    }
}

bool Pattern::fits(const Element& element, const Word& word) {
    if (element.number) {
        return !word.mark && article::digit_value(static_cast<unsigned char>(word.lower[0])) >= 0;
    }
    return std::ranges::any_of(element.alternatives, [&](const std::string& wanted) {
        if (wanted.ends_with('*')) {
            return word.lower.starts_with(std::string_view(wanted).substr(0, wanted.size() - 1));
        }
        return word.lower == wanted;
    });
}

std::size_t Pattern::match_from(const std::vector<Word>& words, std::size_t word, std::size_t element) const {
    if (element == elements_.size()) {
        return word;
    }
    const Element& wanted = elements_[element];
    if (wanted.gap > 0) {
        for (std::size_t skipped = 0; skipped <= wanted.gap && word + skipped < words.size(); ++skipped) {
            if (const std::size_t end = match_from(words, word + skipped, element + 1)) {
                return end;
            }
            if (words[word + skipped].lower == ";") {
                return 0;
            }
        }
        return 0;
    }
    if (word < words.size() && fits(wanted, words[word])) {
        if (const std::size_t end = match_from(words, word + 1, element + 1)) {
            return end;
        }
    }
    return wanted.optional ? match_from(words, word, element + 1) : 0;
}

std::size_t Pattern::match(const std::vector<Word>& words, std::size_t first) const {
    return elements_.empty() ? 0 : match_from(words, first, 0);
}

std::vector<std::string> Pattern::openers() const {
    std::vector<std::string> all;
    for (const auto& element : elements_) {
        all.insert(all.end(), element.alternatives.begin(), element.alternatives.end());
        if (!element.optional) {
            break;
        }
    }
    return all;
}

void PatternSet::add(std::string_view text, std::size_t gap) {
    patterns_.emplace_back(text, gap);
    const std::size_t index = patterns_.size() - 1;
    for (const auto& opener : patterns_.back().openers()) {
        if (opener.ends_with('*')) {
            const std::size_t length = opener.size() - 1;
            auto& list = by_beginning_[opener.substr(0, length)];
            if (list.empty() || list.back() != index) {
                list.push_back(index);
            }
            const auto at = std::ranges::lower_bound(beginning_lengths_, length);
            if (at == beginning_lengths_.end() || *at != length) {
                beginning_lengths_.insert(at, length);
            }
        } else if (auto& list = by_word_[opener]; list.empty() || list.back() != index) {
            list.push_back(index);
        }
    }
}

std::vector<PatternMatch> PatternSet::find(const std::vector<Word>& words) const {
    std::vector<PatternMatch> matches;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::vector<std::size_t> candidates;
        if (const auto found = by_word_.find(words[i].lower); found != by_word_.end()) {
            candidates = found->second;
        }
        const std::string_view lower = words[i].lower;
        for (const std::size_t length : beginning_lengths_) {
            if (length > lower.size()) {
                break;
            }
            if (const auto found = by_beginning_.find(lower.substr(0, length)); found != by_beginning_.end()) {
                candidates.insert(candidates.end(), found->second.begin(), found->second.end());
            }
        }
        std::ranges::sort(candidates);
        candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
        for (const std::size_t index : candidates) {
            if (const std::size_t end = patterns_[index].match(words, i)) {
                matches.push_back({index, i, end});
            }
        }
    }
    return matches;
}

}  // namespace sitmap::event
