#include "event/meant.hpp"

#include <algorithm>

#include "io/any_of.hpp"

namespace sitmap::event {

using io::is_any;

namespace {

bool is_modal(const Word& word) {
    const bool may = word.lower == "may" && !word.capital;  // not the month
    return may || is_any(word.lower, {"must", "should", "could", "might"});
}

/// "Could be heard", "could be seen": it was there.
bool was_perceived(const std::vector<Word>& words, std::size_t modal) {
    const std::size_t verb = modal + (modal + 1 < words.size() && words[modal + 1].lower == "be" ? 2 : 1);
    return words[modal].lower == "could" && verb < words.size() &&
           is_any(words[verb].lower, {"heard", "hear", "seen", "see"});
}

/// "Prompting the authorities to close the road": whoever causes a deed has it done.
bool is_caused(const std::vector<Word>& words, std::size_t to) {
    constexpr std::size_t reach = 6;
    for (std::size_t i = to; i > 0 && to - i < reach && !words[i - 1].mark; --i) {
        const std::string_view word = words[i - 1].lower;
        if (word.starts_with("prompt") || word.starts_with("forc") || word.starts_with("caus") ||
            word.starts_with("compel") || word.starts_with("enabl") || word.starts_with("order") || word == "led" ||
            word == "leading") {
            return true;
        }
    }
    return false;
}

/// "Began to shell", "managed to capture", "were forced to flee": done all the same.
bool was_done(std::string_view verb) {
    return is_any(verb, {"began",     "begin",    "begins",    "begun",     "started", "starts",  "start",
                         "continued", "continue", "continues", "managed",   "manages", "forced",  "forcing",
                         "had",       "went",     "came",      "proceeded", "ordered", "allowed", "allow",
                         "helped",    "able",     "used",      "was",       "were",    "is",      "are",
                         "them",      "people",   "residents", "decision",  "decided", "decides", "continuing"});
}

/// "A recapture of X will embolden …": some deed or other, of which only the consequence is told. "The fall of X will
/// …" speaks of one that was.
bool is_supposed(const std::vector<Word>& words, const Trigger& trigger) {
    constexpr std::size_t before = 5, behind = 12;
    const auto stops = [](const Word& word) { return word.mark && !is_any(word.lower, {"-", "–", "'", "’"}); };
    bool some = false;
    for (std::size_t i = trigger.first; i > 0 && trigger.first - i < before && !some && !stops(words[i - 1]); --i) {
        some = is_any(words[i - 1].lower, {"a", "an", "any", "another", "possible", "potential"});
        if (words[i - 1].lower == "the") {
            return false;
        }
    }
    for (std::size_t i = trigger.last; some && i < words.size() && i - trigger.last < behind && !stops(words[i]); ++i) {
        if (is_modal(words[i]) || is_any(words[i].lower, {"will", "would"})) {
            return true;
        }
    }
    return false;
}

/// "It is unlikely to let the town fall": an opinion on what is to come.
bool is_expected(const std::vector<Word>& words, const Trigger& trigger) {
    constexpr std::size_t reach = 8;
    for (std::size_t i = trigger.first; i > 0 && trigger.first - i < reach && !words[i - 1].mark; --i) {
        if (i + 1 < words.size() && is_any(words[i - 1].lower, {"unlikely", "likely"}) && words[i].lower == "to") {
            return true;
        }
    }
    return false;
}

/// "Stayed rather than flee", "sought shelter instead of trying to flee"
bool is_replaced(const std::vector<Word>& words, const Trigger& trigger) {
    constexpr std::size_t reach = 5;
    const std::size_t verb = trigger.last - 1;
    for (std::size_t i = verb; i > 1 && verb - i < reach && !words[i - 1].mark; --i) {
        const std::string_view a = words[i - 2].lower, b = words[i - 1].lower;
        if ((a == "instead" && b == "of") || (a == "rather" && b == "than")) {
            return true;
        }
    }
    return false;
}

}  // namespace

bool is_only_meant(const SentenceView& view, const Trigger& trigger, Type type) {
    if (view.language == Language::en && is_replaced(view.words, trigger)) {
        return true;
    }
    if (view.language != Language::en || type == Type::demand || type == Type::warning || type == Type::evacuation) {
        return false;
    }
    const auto& words = view.words;
    const bool infinitive = trigger.first > 1 && words[trigger.first - 1].lower == "to" &&
                            !was_done(words[trigger.first - 2].lower) && !is_caused(words, trigger.first - 1) &&
                            !words[trigger.first].lower.ends_with("ing");
    if (infinitive || is_supposed(words, trigger) || is_expected(words, trigger)) {
        return true;
    }
    const std::size_t from = trigger.first > 1 ? trigger.first - 2 : 0;
    for (std::size_t i = from; i < trigger.last; ++i) {
        if (is_modal(words[i]) && !was_perceived(words, i)) {
            return true;
        }
    }
    return false;
}

}  // namespace sitmap::event
