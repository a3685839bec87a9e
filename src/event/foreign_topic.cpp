#include "event/foreign_topic.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "event/lexicon_tables.hpp"

namespace sitmap::event {
namespace {

constexpr std::size_t phrase = 4;   // words
constexpr std::size_t clause = 20;  // words behind "that"

/// The row ends in "that": the whole clause behind it is its topic.
bool opens_a_clause(std::string_view word) {
    static constexpr std::array<std::string_view, 4> that{"что", "որ", "که", "ki"};
    return std::ranges::find(that, word) != that.end();
}

bool stands_behind(Language language) {
    return language == Language::tr || language == Language::az || language == Language::hy;
}

bool ends_a_phrase(const Word& word) {
    return word.mark && word.lower != "«" && word.lower != "»" && word.lower != "\"" && word.lower != "“";
}

}  // namespace

std::vector<bool> foreign_topics(const SentenceView& view) {
    std::vector<bool> topic(view.words.size(), false);
    for (const auto& match : view.own->grammar_patterns.find(view.words)) {
        if (view.own->grammar[match.pattern].kind != GrammarRow::Kind::topic) {
            continue;
        }
        const bool that = opens_a_clause(view.words[match.last - 1].lower);
        if (!that && stands_behind(view.language)) {
            for (std::size_t i = match.first; i > 0 && match.first - i < phrase && !ends_a_phrase(view.words[i - 1]);
                 --i) {
                topic[i - 1] = true;
            }
            continue;
        }
        const std::size_t end = std::min(match.last + (that ? clause : phrase), view.words.size());
        for (std::size_t i = match.last; i < end && !ends_a_phrase(view.words[i]); ++i) {
            topic[i] = true;
        }
    }
    return topic;
}

}  // namespace sitmap::event
