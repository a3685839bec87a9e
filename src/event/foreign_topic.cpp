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
            std::size_t left = phrase;
            for (std::size_t i = match.first; i > 0 && left > 0 && !ends_a_phrase(view.words[i - 1]); --i) {
                topic[i - 1] = true;
                left -= view.words[i - 1].mark ? 0 : 1;
            }
            continue;
        }
        std::size_t left = that ? clause : phrase;
        for (std::size_t i = match.last; i < view.words.size() && left > 0 && !ends_a_phrase(view.words[i]); ++i) {
            topic[i] = true;
            left -= view.words[i].mark ? 0 : 1;
        }
    }
    return topic;
}

bool is_topic(const SentenceView& view, const PatternMatch& trigger, const std::vector<bool>& topics) {
    return stands_behind(view.language) ? topics[trigger.last - 1] : topics[trigger.first];
}

}  // namespace sitmap::event
