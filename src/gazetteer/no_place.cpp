#include <algorithm>

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

bool is_kind_word(const TextContext& context, const Token* token) {
    return context.is(token, Word::area_kind) || context.is(token, Word::line_kind) ||
           context.is(token, Word::water_kind) || context.is(token, Word::settlement_kind) ||
           context.is(token, Word::feature_kind);
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
           !context.is(token, Word::person_title) && !context.is(token, Word::function) &&
           !context.is(token, Word::locative);
}

/// "Baku Post", "Tehran State University": the name of an institution begins with the place.
bool begins_organisation(const TextContext& context, const Match& match) {
    std::size_t at = match.last - 1;
    if (context.tokens[at].possessive) {
        return false;
    }
    for (int count = 0; count < 3; ++count) {
        const Token* next = context.joined_after(at);
        if (next == nullptr || !next->capital || context.tokens[at].after != Gap::space) {
            return false;
        }
        if (context.is(next, Word::organisation_head)) {
            return true;
        }
        ++at;
        if (next->possessive) {
            return false;
        }
    }
    return false;
}

/// "University of Tehran".
bool ends_organisation(const TextContext& context, const Match& match) {
    const Token* of = context.joined_before(match.first);
    if (of == nullptr || (of->key != "of" && of->key != "for")) {
        return false;
    }
    const Token* head = context.word_before(match.first, 2);
    return head != nullptr && head->capital && context.is(head, Word::organisation_head) && head->key != "conference" &&
           head->key != "statement" && head->key != "declaration";
}

bool a_common_word_names_it(const TextContext& context, const Match& match) {
    const Token& token = context.tokens[match.first];
    if (match.last - match.first != 1 || !context.is(&token, Word::common)) {
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
    const bool large = std::any_of(match.names.begin(), match.names.end(),
                                   [&](NameRef ref) { return context.impl.place(ref).rank <= 4; });
    return large && !token.shouted && context.is(before, Word::locative) && !context.is(&token, Word::month) &&
           !is_foreign_name(context, after) && !context.headline[token.sentence];
}

}  // namespace

std::string_view why_no_place(const TextContext& context, const Match& match) {
    const Token& first = context.tokens[match.first];
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
    if (before != nullptr && before->capital && before->after == Gap::space && context.is(before, Word::given_name)) {
        return "part of a person's name";
    }
    if (before != nullptr && before->capital && before->after == Gap::space && context.is(before, Word::person_title) &&
        !strong) {
        return "a person with a title";
    }
    if (single && !kept && (context.people.contains(first.key) || context.is(&first, Word::family_name))) {
        return "a person named in the text";
    }
    if (single && context.is(&first, Word::given_name) && after != nullptr && after->capital &&
        context.tokens[match.last - 1].after == Gap::space && !is_kind_word(context, after)) {
        return "a given name";
    }
    if (begins_organisation(context, match) || ends_organisation(context, match)) {
        return "part of an organisation's name";
    }
    if (after != nullptr && context.tokens[match.last - 1].after == Gap::hyphen && after->key.front() >= '0' &&
        after->key.front() <= '9') {
        return "part of a name with a number";
    }
    if (!strong && !context.headline[first.sentence]) {
        if (after != nullptr && context.tokens[match.last - 1].after == Gap::space && is_foreign_name(context, after)) {
            return "part of a longer name";
        }
        if (before != nullptr && before->after == Gap::space && is_foreign_name(context, before)) {
            return "part of a longer name";
        }
    }
    if (!a_common_word_names_it(context, match)) {
        return "a common word";
    }
    if (single && !kept && context.small_words.contains(first.key)) {
        return "a word of the text";
    }
    if (match.likeness == Likeness::sound && single &&
        (context.people.contains(first.key) || context.is(&first, Word::family_name) ||
         context.is(&first, Word::given_name) || context.small_words.contains(first.key))) {
        return "sounds like a place only";
    }
    return {};
}

}  // namespace sitmap::gazetteer
