#include <algorithm>
#include <array>
#include <initializer_list>

#include "gazetteer/beside.hpp"
#include "gazetteer/case_form.hpp"
#include "gazetteer/inflection.hpp"
#include "gazetteer/name_bearers.hpp"
#include "gazetteer/name_key.hpp"
#include "gazetteer/text_context.hpp"

namespace sitmap::gazetteer {
namespace {

/// Names so well known that a capital beside them does not make them part of another name.
bool is_strong(const Place& place) {
    switch (place.kind) {
        case PlaceKind::country:
        case PlaceKind::capital:
        case PlaceKind::continent:
        case PlaceKind::world_region:
        case PlaceKind::region:
        case PlaceKind::province:
        case PlaceKind::sea:
            return is_hand_kept(place) || place.kind != PlaceKind::province;
        default:
            return place.rank <= 3;
    }
}

/// A capitalised neighbour that nothing explains: no title, kind, month, office, small word or other place.
bool is_foreign_name(const TextContext& context, const Token* token) {
    if (token == nullptr || !token->capital || token->sentence_start ||
        static_cast<unsigned char>(token->key.front()) >= 0xD8) {
        return false;
    }
    if (std::all_of(token->key.begin(), token->key.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        return false;
    }
    const std::size_t index = static_cast<std::size_t>(token - context.tokens.data());
    return context.match_of_token[index] == TextContext::no_match && !is_kind_word(context, token) &&
           !context.is(token, Word::month) && !context.is(token, Word::government) &&
           !context.is(token, Word::government_noun) && !context.is(token, Word::person_title) &&
           !context.is(token, Word::function) && !context.is(token, Word::conjunction) &&
           !context.is(token, Word::locative);
}

/// A given name, or any name before a family name.
bool begins_person(const TextContext& context, std::size_t at) {
    const Token* first = &context.tokens[at];
    const Token* family = context.joined_after(at);
    return context.is(first, Word::given_name) ||
           (family != nullptr && first->capital && family->capital &&
            (context.is(family, Word::surname_ending) || context.is(family, Word::family_name)));
}

/// "Lezgin, Talysh and Tat minorities". «Kəlbəcərin xalq təsərrüfatı»: in the genitive it is the place's.
bool precedes_people(const TextContext& context, const Match& match) {
    const bool turkic = context.article.language == Language::az || context.article.language == Language::tr;
    if (turkic && match.likeness == Likeness::inflected && case_of(context, match) == CaseForm::genitive) {
        return false;
    }
    constexpr std::size_t longest_list = 5;
    for (std::size_t t = match.last; t < std::min(match.last + longest_list, context.tokens.size()); ++t) {
        const Gap gap = context.tokens[t - 1].after;
        if (context.tokens[t].sentence != context.tokens[match.first].sentence || gap == Gap::stop) {
            return false;
        }
        if (context.is(t, Word::people)) {
            return true;
        }
        if (!context.tokens[t].capital && !context.is(t, Word::conjunction)) {
            return false;
        }
    }
    return false;
}

/// "Արարատ Միրզոյան": a name that stands before something that can only be a family name.
bool precedes_family_name(const TextContext& context, const Match& match) {
    const Token* next = context.joined_after(match.last - 1);
    // «Экс-министр Карабаха Мнацаканян»: the land's, where nobody bears its name.
    if (names_land(context, match) && match.likeness == Likeness::inflected &&
        !context.is(match.first, Word::given_name)) {
        return false;
    }
    return match.last - match.first == 1 && next != nullptr && next->capital &&
           !context.tokens[match.first].possessive && context.tokens[match.first].after == Gap::space &&
           context.match_of_token[match.last] == TextContext::no_match &&
           (context.is(next, Word::surname_ending) || context.is(next, Word::family_name));
}

/// "#KarabakhIsArmenia": a word of a slogan; "#ZangezurCorridor" is a name.
bool is_in_slogan(const TextContext& context, const Match& match) {
    const std::string_view text = context.article.text;
    const auto joined = [&](std::size_t token) {
        const Token& word = context.tokens[token];
        const std::string_view between =
            token + 1 < context.tokens.size() && word.end <= context.tokens[token + 1].start
                ? text.substr(word.end, context.tokens[token + 1].start - word.end)
                : " ";
        return between.empty() || between == "_";
    };
    std::size_t head = match.first;
    while (head > 0 && joined(head - 1)) {
        --head;
    }
    const std::size_t start = context.tokens[head].start;
    return start > 0 && text[start - 1] == '#' && (head != match.first || joined(match.last - 1));
}

/// "From Sotk, Vardenis and Kut": in a list of places stands a place.
bool is_listed_behind_place(const TextContext& context, const Match& match) {
    if (match.first == 0 || context.tokens[match.first].sentence_start) {
        return false;
    }
    std::size_t before = match.first - 1;
    const bool joined = context.is(before, Word::conjunction);
    if (joined && before > 0) {
        --before;
    }
    const Gap gap = context.tokens[before].after;
    const bool listed = joined || gap == Gap::comma || gap == Gap::hyphen;
    const Match* other = listed ? context.match_at(before) : nullptr;
    return other != nullptr && context.tokens[before].sentence == context.tokens[match.first].sentence &&
           std::any_of(other->names.begin(), other->names.end(),
                       [&](NameRef ref) { return is_settlement(context.impl.place(ref).kind); });
}

/// «карабахские армяне»; «Тавушский район» is a place by its word of kind.
bool is_bare_adjective(const TextContext& context, const Match& match) {
    // «Агдамского и Лачинского районов»: the word of kind stands behind the list.
    if (context.article.language != Language::ru || match.likeness != Likeness::inflected || match.list_kind ||
        match.last - match.first != 1 || !is_russian_adjective(context.tokens[match.first].key)) {
        return false;
    }
    const bool named_so = std::all_of(match.names.begin(), match.names.end(), [&](NameRef ref) {
        return is_russian_adjective(strict_key(context.impl.name(ref).text));
    });
    // «Иранский город»: a word of kind behind the adjective of a country is that of another name.
    const bool country = std::all_of(match.names.begin(), match.names.end(),
                                     [&](NameRef ref) { return context.impl.place(ref).kind == PlaceKind::country; });
    return !named_so && (country || !is_kind_word(context, context.joined_after(match.first)));
}

bool a_common_word_names_it(const TextContext& context, const Match& match) {
    const Token& token = context.tokens[match.first];
    if (match.last - match.first != 1 || !context.is(&token, Word::common)) {
        return true;
    }
    // «اقدام» (a deed) has the key of «آقدام», which is spelled otherwise.
    constexpr std::string_view long_alef = "\u0622";
    constexpr std::size_t least = 10;  // bytes: short words with it are everyday words as well
    if (token.key.size() >= least &&
        std::string_view(context.article.text).substr(token.start).starts_with(long_alef)) {
        return true;
    }
    const Token* before = context.joined_before(match.first);
    const Token* before_of = context.word_before(match.first, 2);
    const Token* after = context.joined_after(match.first);
    if (context.is(before, Word::settlement_kind) ||
        (before != nullptr && before->key == "of" && context.is(before_of, Word::settlement_kind))) {
        return true;
    }
    if (context.is(after, Word::settlement_kind) || (context.is(after, Word::area_kind) && !token.sentence_start)) {
        return true;
    }
    if (token.after == Gap::comma && match.last < context.tokens.size() && !token.sentence_start) {
        const std::size_t next = context.match_of_token[match.last];
        if (next != TextContext::no_match &&
            context.impl.place(context.matches[next].names.front()).kind == PlaceKind::country) {
            return true;
        }
    }
    // "Gorus və Qafan rayonları": a word of kind for the whole list.
    if (match.list_kind && !token.sentence_start) {
        return true;
    }
    if (!token.shouted && !context.headline[token.sentence] && is_listed_behind_place(context, match) &&
        !is_foreign_name(context, after)) {
        return true;
    }
    // "Van'da", "Van valisi": an apostrophe parts endings from names alone; an office is that of a place.
    const bool turkic = context.article.language == Language::tr || context.article.language == Language::az;
    if (turkic && !context.is(&token, Word::month) && (token.possessive || context.is(after, Word::person_title)) &&
        !token.shouted) {
        return true;
    }
    // "Between Berd and Tovuz": one of the places kept by hand, where only places stand.
    const bool kept = std::any_of(match.names.begin(), match.names.end(),
                                  [&](NameRef ref) { return is_hand_kept(context.impl.place(ref)); });
    if (kept && !token.shouted && !token.sentence_start && !context.headline[token.sentence] &&
        context.is(before, Word::locative) && !is_foreign_name(context, after)) {
        return true;
    }
    const bool large = std::any_of(match.names.begin(), match.names.end(),
                                   [&](NameRef ref) { return context.impl.place(ref).rank <= 4; });
    return large && !token.shouted && context.is(before, Word::locative) && !context.is(&token, Word::month) &&
           !is_foreign_name(context, after) && !context.headline[token.sentence];
}

/// What stands before is over: a person's name, or a noun in a case ("Devrim Muhafızları Culfa …").
bool ends_phrase(const TextContext& context, const Token& before) {
    if (context.is(&before, Word::surname_ending) || context.is(&before, Word::family_name)) {
        return true;
    }
    const Language language = context.article.language;
    constexpr std::array<std::string_view, 11> endings{"lari", "leri", "si",  "su",    "nin",  "da",
                                                       "de",   "dan",  "den", "muzun", "mizin"};
    return (language == Language::az || language == Language::tr) && before.key.size() > 5 &&
           std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return before.key.ends_with(ending); });
}

/// «Արթուրը», "İlhamın": an ending closes a person's name, for the family name would bear it.
bool ends_name(const TextContext& context, const Token& given) {
    const Language language = context.article.language;
    const bool has_endings = language == Language::hy || language == Language::az || language == Language::tr;
    return has_endings && (given.possessive || !context.impl.vocabulary.is(given.key, Word::given_name));
}

}  // namespace

std::string_view why_no_place(const TextContext& context, const Match& match) {
    const Token& first = context.tokens[match.first];
    if (is_bare_adjective(context, match)) {
        return "an adjective";
    }
    const bool single = match.last - match.first == 1;
    const Token* before = context.joined_before(match.first);
    const Token* after = context.tokens[match.last - 1].possessive ? nullptr : context.joined_after(match.last - 1);
    const bool strong = std::any_of(match.names.begin(), match.names.end(),
                                    [&](NameRef ref) { return is_strong(context.impl.place(ref)); });
    const bool kept = std::any_of(match.names.begin(), match.names.end(),
                                  [&](NameRef ref) { return is_hand_kept(context.impl.place(ref)); });

    if (single && context.is(&first, Word::organisation)) {
        return "an organisation";
    }
    if (before != nullptr && before->capital && before->after == Gap::space && context.is(before, Word::given_name) &&
        !ends_name(context, *before)) {
        return "part of a person's name";
    }
    if (before != nullptr && before->capital && before->after == Gap::space && context.is(before, Word::organisation)) {
        return "part of an organisation's name";
    }
    // "Prezident Füzulidə", «посол Ирана»: elsewhere the place may follow the title.
    const bool titles_precede = context.article.language == Language::en ||
                                (context.article.language == Language::ru && match.likeness == Likeness::same);
    if (titles_precede && before != nullptr && before->capital && before->after == Gap::space &&
        context.is(before, Word::person_title) && !strong) {
        return "a person with a title";
    }
    if (single && !kept && (context.is_person(first.key) || context.is(&first, Word::family_name))) {
        return "a person named in the text";
    }
    if (single && context.is(&first, Word::given_name) && after != nullptr && after->capital &&
        context.tokens[match.last - 1].after == Gap::space && !is_kind_word(context, after)) {
        return "a given name";
    }
    if (precedes_family_name(context, match)) {
        return "a given name";
    }
    if (is_quoted_name(context, match)) {
        return "a name in quotes";
    }
    if (names_street(context, match)) {
        return "a street";
    }
    if (is_in_slogan(context, match)) {
        return "a word of a slogan";
    }
    if (is_team(context, match)) {
        return "a team";
    }
    if (names_establishment(context, match)) {
        return "a house that bears the name";
    }
    if (is_half_of_name(context, match)) {
        return "part of an organisation's name";
    }
    // «Türkiyənin» shares its stem with "türk" and is a form of the country's name all the same.
    if (single && !strong && !context.word_facts[match.first].country_code().empty()) {
        return "an adjective";
    }
    if (!strong && precedes_people(context, match)) {
        return "a people";
    }
    if (begins_organisation(context, match) || ends_organisation(context, match)) {
        return "part of an organisation's name";
    }
    if (after != nullptr && context.tokens[match.last - 1].after == Gap::hyphen && after->key.front() >= '0' &&
        after->key.front() <= '9') {
        return "part of a name with a number";
    }
    if (!strong && !context.headline[first.sentence]) {
        // A case ending closes a name.
        // «Глава общины Ерасх Радик Петросян»: so does a person's name behind one with its word of kind.
        const bool person = after != nullptr && is_kind_word(context, before) && begins_person(context, match.last);
        const bool open = match.likeness != Likeness::inflected && !person;
        // "KARS VE IĞDIR VALİLERİ": where all is capitals, a capital says nothing.
        const auto foreign = [&](const Token* token) {
            return is_foreign_name(context, token) && !(token->shouted && first.shouted);
        };
        if (open && after != nullptr && context.tokens[match.last - 1].after == Gap::space && foreign(after)) {
            return "part of a longer name";
        }
        if (before != nullptr && before->after == Gap::space && foreign(before) && !ends_phrase(context, *before)) {
            return "part of a longer name";
        }
    }
    if (!a_common_word_names_it(context, match)) {
        return "a common word";
    }
    if (single && !kept && context.is_small_elsewhere(first.key)) {
        return "a word of the text";
    }
    if ((match.likeness == Likeness::sound || match.likeness == Likeness::mistyped) && single &&
        (context.is_person(first.key) || context.is(&first, Word::family_name) ||
         context.is(&first, Word::given_name) || context.is_small_elsewhere(first.key))) {
        return "sounds like a place only";
    }
    return {};
}

}  // namespace sitmap::gazetteer
