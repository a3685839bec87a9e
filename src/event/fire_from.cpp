#include "event/fire_from.hpp"

#include <algorithm>

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

}  // namespace

bool is_where_fire_came_from(const SentenceView& view, const PlaceView& place, std::size_t deed) {
    constexpr std::size_t longest_list = 45;  // words
    if (view.language != Language::en) {
        return false;
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
