#include "event/pattern.hpp"

#include <algorithm>

#include "article/letter.hpp"

namespace sitmap::event {
namespace {

constexpr std::string_view place_sign = "%";
constexpr std::string_view name_sign = "^";
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
        if (part.size() == 2 && part[0] == '~' && part[1] >= '1' && part[1] <= '9') {
            element.gap = static_cast<std::size_t>(part[1] - '0');
        }
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
        if (wanted == place_sign || wanted == name_sign) {
            return wanted == place_sign ? word.place : word.capital && !word.mark;
        }
        if (wanted.starts_with('*')) {
            return word.lower.size() > wanted.size() - 1 && word.lower.ends_with(std::string_view(wanted).substr(1));
        }
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

namespace {

using Index = PatternSet::Index;

void remember(Index& index, std::string key, std::size_t pattern) {
    auto& list = index[std::move(key)];
    if (list.empty() || list.back() != pattern) {
        list.push_back(pattern);
    }
}

void remember_length(std::vector<std::size_t>& lengths, std::size_t length) {
    const auto at = std::ranges::lower_bound(lengths, length);
    if (at == lengths.end() || *at != length) {
        lengths.insert(at, length);
    }
}

void collect(const Index& index, std::string_view key, std::vector<std::size_t>& patterns) {
    if (const auto found = index.find(key); found != index.end()) {
        patterns.insert(patterns.end(), found->second.begin(), found->second.end());
    }
}

}  // namespace

void PatternSet::add(std::string_view text, std::size_t gap) {
    patterns_.emplace_back(text, gap);
    const std::size_t index = patterns_.size() - 1;
    for (const auto& opener : patterns_.back().openers()) {
        const std::size_t length = opener.size() - 1;
        if (opener.starts_with('*')) {
            remember(by_end_, opener.substr(1), index);
            remember_length(end_lengths_, length);
        } else if (opener.ends_with('*')) {
            remember(by_beginning_, opener.substr(0, length), index);
            remember_length(beginning_lengths_, length);
        } else {
            remember(by_word_, opener, index);
        }
    }
}

std::vector<PatternMatch> PatternSet::find(const std::vector<Word>& words) const {
    std::vector<PatternMatch> matches;
    std::vector<std::size_t> candidates;
    for (std::size_t i = 0; i < words.size(); ++i) {
        candidates.clear();
        const std::string_view lower = words[i].lower;
        collect(by_word_, lower, candidates);
        if (words[i].place) {
            collect(by_word_, place_sign, candidates);
        }
        for (const std::size_t length : beginning_lengths_) {
            if (length > lower.size()) {
                break;
            }
            collect(by_beginning_, lower.substr(0, length), candidates);
        }
        for (const std::size_t length : end_lengths_) {
            if (length >= lower.size()) {
                break;
            }
            collect(by_end_, lower.substr(lower.size() - length), candidates);
        }
        if (candidates.empty()) {
            continue;
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
