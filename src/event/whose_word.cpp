#include "event/whose_word.hpp"

#include <algorithm>

#include "event/sides.hpp"
#include "io/any_of.hpp"

namespace sitmap::event {
namespace {

using io::is_any;

/// Words that are no part of a name or office.
bool is_small(const Word& word) {
    return word.mark || is_any(word.lower, {"the", "of", "a", "an", "and", "for", "its", "his", "mr", "ms"});
}

bool is_office_word(const Word& word) {
    return is_any(word.lower, {"ministry",   "minister",     "defense",     "defence",     "foreign",      "army",
                               "military",   "president",    "spokesman",   "spokeswoman", "spokesperson", "prosecutor",
                               "parliament", "presidential", "premier",     "general",     "staff",        "service",
                               "secretary",  "cabinet",      "prosecutors", "police",      "defenders",    "ombudsman",
                               "government", "officials",    "press",       "prime",       "official",     "command"});
}

bool is_office(const std::vector<Word>& words) {
    return std::ranges::any_of(words, [](const Word& word) {
        return is_any(word.lower, {"ministry", "minister", "army", "president", "government", "parliament", "military",
                                   "prosecutor", "staff", "premier"});
    });
}

/// "Defence" and "Defense"
bool is_same_word(std::string_view a, std::string_view b) {
    const auto plain = [](std::string_view word) { return word == "defence" ? std::string_view("defense") : word; };
    return plain(a) == plain(b);
}

/// Those who speak for an office are no part of its name.
bool is_voice(const Word& word) {
    return is_any(word.lower,
                  {"press", "service", "spokesman", "spokeswoman", "spokesperson", "officials", "official"});
}

/// For whom somebody speaks, as he is called in a list; empty when the words name no state.
std::string state_in(const std::vector<Word>& words, const Lexicon::Impl& lexicon) {
    for (const auto& match : lexicon.actor_patterns.find(words)) {
        const auto& actor = lexicon.actors[lexicon.actor_of_pattern[match.pattern]];
        if (actor.side == "armenian" || actor.side == "azerbaijani") {
            return actor.name == "Nagorno-Karabakh authorities" ? "Nagorno-Karabakh" : actor.name;
        }
    }
    for (const auto& match : lexicon.nation_patterns.find(words)) {
        const auto& id = lexicon.nations[match.pattern].place_id;
        if (id == "armenia" || id == "azerbaijan") {
            return id == "armenia" ? "Armenia" : "Azerbaijan";
        }
    }
    return names_side(words, lexicon.of(Language::en)) ? "Nagorno-Karabakh" : "";
}

bool names_any_state(const std::vector<Word>& words, const Lexicon::Impl& lexicon) {
    return !lexicon.actor_patterns.find(words).empty() || !lexicon.nation_patterns.find(words).empty() ||
           names_side(words, lexicon.of(Language::en)) || std::ranges::any_of(words, [](const Word& word) {
               return is_any(word.lower, {"eu", "un", "us", "british", "german"});
           });
}

/// The state that stands beside the same office or surname before the sentence, the last one; or behind it, the first.
std::string told_elsewhere(const std::vector<Word>& speaker, bool before, const SentenceView& view,
                           const Context& context) {
    const bool office = is_office(speaker);
    std::vector<std::string_view> key;  // "ministry of defense" is "defense ministry"
    for (const Word& word : speaker) {
        if (!is_small(word) && (!office || (is_office_word(word) && !is_voice(word)))) {
            key.push_back(word.lower);
        }
    }
    if (key.empty()) {
        return {};
    }
    if (!office) {
        key = {key.back()};
    }
    std::string found;
    for (const auto& sentence : context.article.sentences) {
        if (before == (sentence.start >= view.sentence->start)) {
            continue;
        }
        if (!before && !found.empty()) {
            break;
        }
        const auto words = words_of(context.article.readable, sentence.start, sentence.end);
        constexpr std::size_t ahead = 7, behind = 4;
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (!is_same_word(words[i].lower, key.front())) {
                continue;
            }
            const std::size_t to = std::min(words.size(), i + behind);
            const auto holds = [&](std::string_view part) {
                const std::size_t from = i > behind ? i - behind : 0;
                return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(from),
                                   words.begin() + static_cast<std::ptrdiff_t>(to),
                                   [&](const Word& word) { return is_same_word(word.lower, part); });
            };
            if (!std::ranges::all_of(key, holds)) {
                continue;
            }
            // The phrase that it stands in: up to a mark or a verb of saying.
            std::size_t first = i;
            while (first > 0 && i - first < ahead && !words[first - 1].mark &&
                   !is_any(words[first - 1].lower, {"said", "that", "with", "and", "told", "to", "by"})) {
                --first;
            }
            const std::vector<Word> phrase(words.begin() + static_cast<std::ptrdiff_t>(first),
                                           words.begin() + static_cast<std::ptrdiff_t>(i + 1));
            if (std::string state = state_in(phrase, context.lexicon); !state.empty()) {
                found = std::move(state);
            }
        }
    }
    return found;
}

/// The state whose capital a name is, for the two sides.
std::string state_of_seat(std::string_view name) {
    constexpr std::pair<std::string_view, std::string_view> seats[] = {
        {"baku", "Azerbaijan"}, {"yerevan", "Armenia"}, {"stepanakert", "Nagorno-Karabakh"}};
    for (const auto& [seat, state] : seats) {
        if (name == seat) {
            return std::string(state);
        }
    }
    return {};
}

/// "In Baku, the ministry said": of the sentence's opening.
std::string state_of_opening(const SentenceView& view) {
    for (const auto& place : view.places) {
        const auto* known = place.mention->place;
        if (known != nullptr && place.first <= view.body_first + 1 && place.role == EventPlace::Role::at) {
            return state_of_seat(known->id);
        }
    }
    return {};
}

std::string state_of_dateline(const Context& context) {
    const auto words = words_of(context.article.dateline_place, 0, context.article.dateline_place.size());
    return words.size() == 1 ? state_of_seat(words.front().lower) : std::string();
}

}  // namespace

bool is_nameless_office(const std::string& speaker, const Lexicon::Impl& lexicon) {
    const auto words = words_of(speaker, 0, speaker.size());
    return is_office(words) && !names_any_state(words, lexicon);
}

std::string with_side(const std::string& speaker, std::string_view accused, const SentenceView& view,
                      const Context& context) {
    const auto words = words_of(speaker, 0, speaker.size());
    const bool office = is_office(words);
    constexpr std::size_t longest_name = 3;  // words of a person's name
    const bool person = !office && words.size() <= longest_name && std::ranges::all_of(words, &Word::capital);
    if (view.language != Language::en || (!office && !person) || names_any_state(words, context.lexicon)) {
        return speaker;
    }
    const std::string enemy = accused == "armenia" ? "Azerbaijan" : accused == "azerbaijan" ? "Armenian side" : "";
    std::string state;
    const auto take = [&](const std::string& one) {  // a ministry does not accuse its own side
        const bool against = !enemy.empty() && !one.empty() && (enemy == "Azerbaijan") != (one == "Azerbaijan");
        state = state.empty() && !against ? one : state;
    };
    if (office) {
        take(state_of_opening(view));
    }
    take(told_elsewhere(words, true, view, context));
    if (office) {
        take(state_of_dateline(context));
        take(enemy);
    }
    take(told_elsewhere(words, false, view, context));
    return state.empty() ? speaker : speaker + " (" + state + ")";
}

}  // namespace sitmap::event
