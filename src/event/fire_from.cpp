#include "event/fire_from.hpp"

#include <algorithm>

#include "event/lexicon_tables.hpp"
#include "io/any_of.hpp"

namespace sitmap::event {

using io::is_any;

namespace {

bool has_before(const std::vector<Word>& words, std::size_t at, std::size_t reach,
                std::initializer_list<std::string_view> wanted) {
    for (std::size_t i = at; i > 0 && at - i < reach; --i) {
        if (is_any(words[i - 1].lower, wanted)) {
            return true;
        }
    }
    return false;
}

/// "Fired by troops stationed in X": where verbs come last the word stands behind the name, else before it.
bool is_where_they_stand(const SentenceView& view, const PlaceView& place) {
    constexpr std::size_t reach = 3;                                    // words between: "in the district of"
    auto from = static_cast<std::size_t>(&place - view.places.data());  // a list stands together
    auto to = from;
    while (from > 0 && view.places[from].listed) {
        --from;
    }
    while (to + 1 < view.places.size() && view.places[to + 1].listed) {
        ++to;
    }
    const std::size_t first = view.places[from].first;
    const std::size_t last = view.places[to].last;
    return std::ranges::any_of(view.own->grammar_patterns.find(view.words), [&](const PatternMatch& match) {
        const bool behind = match.first >= last && match.first <= last + reach;
        const bool before = match.last <= first && match.last + reach >= first;
        const bool names_first =
            view.language == Language::tr || view.language == Language::az || view.language == Language::hy;
        return view.own->grammar[match.pattern].kind == GrammarRow::Kind::stationed && (names_first ? behind : before);
    });
}

}  // namespace

bool is_where_fire_came_from(const SentenceView& view, const PlaceView& place, std::size_t deed) {
    constexpr std::size_t longest_list = 45;  // words
    if (view.language != Language::en) {
        return is_where_they_stand(view, place);
    }
    const auto& words = view.words;
    for (std::size_t i = place.first; i > 0 && place.first - i < longest_list; --i) {
        const Word& word = words[i - 1];
        if ((word.mark && !is_any(word.lower, {",", "-", "(", ")", "\"", "“", "”"})) ||
            is_any(word.lower, {"at", "towards", "toward", "opened", "fired", "fire", "subjected", "shelled"})) {
            return false;
        }
        if (is_any(word.lower, {"located", "stationed", "deployed", "positioned", "situated"})) {
            constexpr std::size_t subject = 2;
            return has_before(words, i - 1, 12, {"from"}) ||
                   (place.first < deed &&
                    has_before(words, i - 1, subject, {"forces", "units", "troops", "detachments"}));
        }
        if (is_any(word.lower, {"positions", "position", "posts"})) {
            return has_before(words, i - 1, 4, {"from"});
        }
    }
    return false;
}

}  // namespace sitmap::event
