#include "gazetteer/transcription.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>

#include "article/letter.hpp"
#include "gazetteer/name_key.hpp"
#include "gazetteer/transcription_rules.hpp"

namespace sitmap::gazetteer {
namespace {

bool parts_words(char c) {
    return c == ' ' || c == '-';
}

/// What a rule writes in a language; nothing for languages that its source is not written in.
std::optional<std::string_view> written(const LetterRule& rule, Language from, Language to) {
    const bool turkic = from == Language::az || from == Language::tr;
    switch (to) {
        case Language::ru:
            return rule.ru;
        case Language::fa:
            return rule.fa;
        case Language::ka:
            return rule.ka;
        case Language::tr:
            return from == Language::tr ? std::nullopt : std::optional(rule.tr);
        case Language::az:
            return turkic ? std::nullopt : std::optional(rule.az_or_hy);
        case Language::hy:
            return turkic ? std::optional(rule.az_or_hy) : std::nullopt;
        default:
            return std::nullopt;
    }
}

/// The dotted and the dotless i are two letters.
std::string in_small_letters(std::string_view name, Language language) {
    std::string text(name);
    if (language == Language::az || language == Language::tr) {
        const auto replace = [&text](std::string_view big, std::string_view small) {
            for (std::size_t at = text.find(big); at != std::string::npos; at = text.find(big, at + small.size())) {
                text.replace(at, big.size(), small);
            }
        };
        replace("I", "ı");
        replace("İ", "i");
    }
    return article::to_lower(text);
}

/// The rule with the most letters that fits at `at`, a bound one before a free one of as many; null for none.
const LetterRule* rule_at(std::span<const LetterRule> rules, std::string_view text, std::size_t at) {
    const bool begins = at == 0 || parts_words(text[at - 1]);
    const LetterRule* best = nullptr;
    std::size_t most = 0;
    for (const LetterRule& rule : rules) {
        std::string_view letters = rule.letters;
        const bool first = letters.front() == '^';
        const bool last = letters.back() == '$';
        letters.remove_prefix(first ? 1 : 0);
        letters.remove_suffix(last ? 1 : 0);
        const std::size_t end = at + letters.size();
        const bool fits = text.substr(at, letters.size()) == letters && (!first || begins) &&
                          (!last || end == text.size() || parts_words(text[end]));
        if (fits && 2 * letters.size() + (first || last ? 1 : 0) > most) {
            most = 2 * letters.size() + (first || last ? 1 : 0);
            best = &rule;
        }
    }
    return best;
}

std::size_t letters_of(const LetterRule& rule) {
    return rule.letters.size() - (rule.letters.front() == '^' ? 1 : 0) - (rule.letters.back() == '$' ? 1 : 0);
}

/// Names begin with capitals where the script has them.
void give_capitals(std::string& text, Language language) {
    std::string result;
    bool begins = true;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        const bool dotted = c == U'i' && (language == Language::az || language == Language::tr);
        // Title case, for Georgian has capitals in Unicode that nobody begins a name with.
        const auto capital = dotted ? U'İ' : static_cast<char32_t>(u_totitle(static_cast<UChar32>(c)));
        append_utf8(begins ? capital : c, result);
        begins = c == U' ' || c == U'-';
    }
    text = std::move(result);
}

/// A Georgian noun does not end in a consonant.
bool wants_georgian_ending(std::string_view word) {
    constexpr std::string_view vowels[] = {"ა", "ე", "ი", "ო", "უ"};
    return !word.empty() && std::ranges::none_of(vowels, [&](std::string_view v) { return word.ends_with(v); });
}

const Name* preferred_of(const Place& place, Language language, Side side) {
    const auto of = [&](Side wanted) {
        const auto found = std::ranges::find_if(place.names, [&](const Name& name) {
            return name.preferred && name.language == language && name.side == wanted;
        });
        return found == place.names.end() ? nullptr : &*found;
    };
    const Name* own = of(side);
    return own != nullptr ? own : of(Side::neutral);
}

/// Whose spelling a name goes back to.
std::optional<Language> language_of(Side side, std::string_view country) {
    if (side == Side::armenian || (side == Side::neutral && country == "AM")) {
        return Language::hy;
    }
    if (side == Side::azerbaijani || (side == Side::neutral && country == "AZ")) {
        return Language::az;
    }
    return country == "TR" ? std::optional(Language::tr) : std::nullopt;
}

/// Whether the English form of a name is written by its sound from another script.
bool is_romanised(Side side, std::string_view country) {
    return side == Side::armenian || (side == Side::neutral && (country == "AM" || country == "GE" || country == "IR"));
}

}  // namespace

std::string transcribed(std::string_view name, Language from, Language to) {
    const auto rules = letter_rules(from);
    const std::string text = in_small_letters(name, from);
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        if (parts_words(text[at])) {
            result += text[at++];
            continue;
        }
        const LetterRule* rule = rule_at(rules, text, at);
        const auto letters = rule == nullptr ? std::nullopt : written(*rule, from, to);
        if (!letters) {
            return {};
        }
        // Persian writes a doubled consonant once, and one letter for v, o and u: no three of them in a row.
        const std::size_t size = letters_of(*rule);
        const bool doubled = to == Language::fa && !letters->empty() && result.ends_with(*letters) && at >= size &&
                             (text.substr(at - size, size) == text.substr(at, size) || result.ends_with("وو"));
        result += doubled ? "" : *letters;
        at += letters_of(*rule);
    }
    if (to == Language::ka && wants_georgian_ending(result)) {
        result += "ი";
    }
    give_capitals(result, to);
    return result;
}

Place with_transcribed_names(const Place& place, Language language) {
    Place heard;
    heard.country = place.country;
    for (const Name& english : place.names) {
        if (!english.preferred || english.language != Language::en) {
            continue;
        }
        const auto source = language_of(english.side, place.country);
        const Name* own = source ? preferred_of(place, *source, english.side) : nullptr;
        std::string text = own != nullptr ? transcribed(own->text, *source, language) : std::string();
        if (text.empty() && source != language && is_romanised(english.side, place.country)) {
            text = transcribed(english.text, Language::en, language);
        }
        if (!text.empty()) {
            heard.names.push_back({std::move(text), language, NameKind::transliteration, english.side, {}, true});
        }
    }
    return heard;
}

}  // namespace sitmap::gazetteer
