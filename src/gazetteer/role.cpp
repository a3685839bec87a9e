#include "gazetteer/role.hpp"

#include <algorithm>

#include "gazetteer/government.hpp"

namespace sitmap::gazetteer {
namespace {

bool is_conjunction(const Token* token) {
    return token != nullptr && (token->key == "and" || token->key == "or");
}

bool is_one_of(const Token* token, std::initializer_list<std::string_view> keys) {
    return token != nullptr && std::find(keys.begin(), keys.end(), token->key) != keys.end();
}

/// True when a semicolon, colon, dash or mark of a list parts the token from what stands before it.
bool begins_anew(const TextContext& context, std::size_t token) {
    if (token == 0 || context.tokens[token - 1].sentence != context.tokens[token].sentence) {
        return true;
    }
    const Token& before = context.tokens[token - 1];
    const std::string_view text = context.article.text;
    const std::string_view between = before.after == Gap::stop && before.end < context.tokens[token].start
                                         ? text.substr(before.end, context.tokens[token].start - before.end)
                                         : std::string_view();
    return between.find_first_of(";:*|") != std::string_view::npos;
}

/// The word that governs the name: before it and before what it is listed with ("in Baku, the exclave and …").
const Token* governor(const TextContext& context, std::size_t first) {
    std::size_t at = first;
    const Token* word = begins_anew(context, at) ? nullptr : context.word_before(at, 1);
    for (int step = 0; step < 4 && word != nullptr; ++step) {
        const bool listed = is_conjunction(word) || context.tokens[at - 1].after == Gap::comma ||
                            context.tokens[at - 1].after == Gap::slash || context.tokens[at - 1].after == Gap::hyphen;
        if (is_one_of(word, {"the", "both", "neighbouring", "neighboring", "capital", "city"})) {
            --at;
        } else if (listed || is_conjunction(word)) {
            // Step over the conjunction and the name it joins.
            at -= is_conjunction(word) ? 1 : 0;
            const Token* other = context.word_before(at, 1);
            if (other == nullptr) {
                return nullptr;
            }
            const auto index = static_cast<std::size_t>(other - context.tokens.data());
            const std::size_t match = context.match_of_token[index];
            if (match == TextContext::no_match) {
                return other;
            }
            at = context.matches[match].first;
        } else {
            return word;
        }
        word = begins_anew(context, at) ? nullptr : context.word_before(at, 1);
    }
    return word;
}

bool is_dateline(const TextContext& context, const Match& match) {
    const Token& token = context.tokens[match.last - 1];
    const std::string_view text = context.article.text;
    // "YEREVAN, October 4 -" and "BAKU (Agency) -".
    const bool opens = context.tokens[match.first].sentence_start &&
                       (text.substr(std::min(token.end, text.size()), 2) == " (" ||
                        (token.after == Gap::comma && context.is(context.word_after(match.last - 1, 1), Word::month)));
    return context.tokens[match.first].shouted &&
           (opens || token.after == Gap::slash ||
            (token.end < text.size() && (text[token.end] == ':' || text[token.end] == '/')) ||
            (match.first > 0 && context.tokens[match.first - 1].after == Gap::slash));
}

bool governed_on_the_ground(const TextContext& context, const Token* word) {
    if (word == nullptr) {
        return false;
    }
    if (context.is(word, Word::locative)) {
        return true;
    }
    const auto index = static_cast<std::size_t>(word - context.tokens.data());
    if (word->key == "to" || word->key == "for") {
        constexpr std::size_t farthest = 6;
        // "Sent notes to Baku": what goes there are words.
        const Token* sent = context.word_before(index, 1);
        if (context.is(sent, Word::dealing) || context.is(sent, Word::government_noun)) {
            return false;
        }
        // "From Baku to Tbilisi".
        const Match* start = index > 0 ? context.match_at(index - 1) : nullptr;
        if (start != nullptr && is_one_of(context.word_before(start->first, 1), {"from"})) {
            return true;
        }
        for (std::size_t steps = 1; steps <= farthest; ++steps) {
            if (context.is(context.word_before(index, steps), Word::motion)) {
                return true;
            }
        }
        return false;
    }
    if (word->key == "of" || word->key == "with" || word->key == "between" || word->key == "and") {
        for (std::size_t steps = 1; steps <= 3; ++steps) {
            if (context.is(context.word_before(index, steps), Word::ground)) {
                return true;
            }
        }
    }
    return false;
}

/// "-ed" after a bare subject: "Azerbaijan relaunched"; not after a preposition ("part of Azerbaijan populated by").
bool begins_predicate(const TextContext& context, const Token* next, const Token* before) {
    if (next == nullptr || next->capital) {
        return false;
    }
    if (context.is(next, Word::government_verb)) {
        return true;
    }
    const bool past = next->key.size() > 4 && next->key.ends_with("ed");
    return past && (before == nullptr || is_one_of(before, {"as", "that", "if", "while", "when", "since", "because",
                                                            "after", "before", "and", "but", "however", "although"}));
}

/// "accused Baku", "urged Azerbaijan": what is done to a government with words.
bool is_addressed(const Token* before) {
    return is_one_of(
        before,
        {"accused",   "accuses",   "accusing", "urged",   "urges",      "urging",       "slammed",      "mocked",
         "warned",    "warns",     "warning",  "blamed",  "blames",     "blaming",      "criticised",   "criticized",
         "condemned", "backed",    "backs",    "backing", "support",    "supported",    "supporting",   "arming",
         "pressed",   "pressured", "told",     "asked",   "threatened", "antagonizing", "antagonising", "counter",
         "letting",   "let",       "want",     "wants",   "embolden",   "mocking",      "balance",      "isolate",
         "provoke",   "against",   "behind",   "grants",  "granted",    "granting"});
}

/// "Paris, Moscow and Washington call for …".
bool subject_in_list(const TextContext& context, const Match& match) {
    std::size_t at = match.last;
    bool list = false;
    while (at < context.tokens.size()) {
        const Gap gap = context.tokens[at - 1].after;
        if (is_conjunction(&context.tokens[at]) && (gap == Gap::space || gap == Gap::comma)) {
            ++at;
        } else if (gap != Gap::comma) {
            break;
        }
        const Match* other = at < context.tokens.size() ? context.match_at(at) : nullptr;
        if (other == nullptr || other->first != at) {
            return false;
        }
        list = true;
        at = other->last;
    }
    return list && at < context.tokens.size() && context.tokens[at].sentence == context.tokens[match.first].sentence &&
           begins_predicate(context, &context.tokens[at], nullptr);
}

bool names_place(const TextContext& context, const Token* token) {
    return token != nullptr &&
           context.match_of_token[static_cast<std::size_t>(token - context.tokens.data())] != TextContext::no_match;
}

/// The rules below read English word order.
bool has_own_grammar(Language language) {
    return language == Language::ru || language == Language::hy || language == Language::az ||
           language == Language::tr || language == Language::fa;
}

}  // namespace

namespace {

/// "Baku: 19 dead", "Yerevan, for its part, …", "Moscow, whose proposal …": who says or does it, before the clause.
bool is_source(const TextContext& context, const Match& match) {
    const Token& last = context.tokens[match.last - 1];
    const std::string_view text = context.article.text;
    if (!last.shouted && last.end < text.size() && text[last.end] == ':') {
        return true;
    }
    return last.after == Gap::comma && (is_one_of(context.word_after(match.last - 1, 1), {"whose"}) ||
                                        (is_one_of(context.word_after(match.last - 1, 1), {"for"}) &&
                                         is_one_of(context.word_after(match.last - 1, 2), {"its"})));
}

}  // namespace

bool is_metonym(const TextContext& context, const Match& match, const Place& place) {
    // "Stepanakert denied": the seat of a government that few recognise.
    const bool seat = place.kind == PlaceKind::city && is_hand_kept(place) && place.rank <= 2;
    if (place.kind != PlaceKind::capital && place.kind != PlaceKind::country && !seat) {
        return false;
    }
    if (is_dateline(context, match)) {
        return false;
    }
    if (has_own_grammar(context.article.language)) {
        return stands_for_government(context, match, place);
    }
    const Token& last = context.tokens[match.last - 1];
    const Token* next = context.word_after(match.last - 1, 1);
    const Token* next_but_one = context.word_after(match.last - 1, 2);
    const bool dealing = context.facts_of(match).dealing;
    const bool capital = place.kind == PlaceKind::capital;
    if (last.possessive) {
        // "Moscow's border guards" are no border.
        const bool guards = context.is(next_but_one, Word::government_noun) && is_one_of(next, {"border"});
        const bool ground = (context.is(next, Word::ground) && !guards) || context.is(next_but_one, Word::ground) ||
                            names_place(context, next) || names_place(context, next_but_one);
        const bool government = context.is(next, Word::government_noun) || context.is(next, Word::government) ||
                                context.is(next_but_one, Word::government_noun);
        return !ground && (capital || government) && !seat;
    }
    const Token* direct = begins_anew(context, match.first) ? nullptr : context.word_before(match.first, 1);
    if (capital && is_one_of(direct, {"official"})) {
        return true;
    }
    // "The capital of Baku", "to Yerevan, where".
    const bool kind_of =
        is_one_of(direct, {"of"}) && context.is(context.word_before(match.first, 2), Word::settlement_kind);
    if (kind_of || is_one_of(next, {"where"})) {
        return false;
    }
    if (capital && direct == nullptr && is_source(context, match)) {
        return true;
    }
    const bool after_comma = match.first > 0 && context.tokens[match.first - 1].after == Gap::comma;
    if (after_comma && begins_predicate(context, next, nullptr)) {
        return true;
    }
    // "The Yerevan-Sevan motorway" joins towns.
    const Match* other = last.after == Gap::hyphen ? context.match_at(match.last) : nullptr;
    const bool road = other != nullptr && (context.is(context.joined_after(other->last - 1), Word::line_kind) ||
                                           context.is(context.joined_after(other->last - 1), Word::ground));
    if (road) {
        return false;
    }
    const Token* word = governor(context, match.first);
    if (governed_on_the_ground(context, word)) {
        return false;
    }
    if (last.after == Gap::hyphen && next != nullptr && !next->capital) {
        return true;  // "Russia-brokered", "Yerevan-backed"
    }
    if (last.after == Gap::hyphen && dealing && names_place(context, next)) {
        return true;  // "the Azerbaijan-Armenia conflict"
    }
    // "The Defence Ministry of Azerbaijan denied": the ministry did.
    if (last.after == Gap::space && !is_one_of(direct, {"of"}) && begins_predicate(context, next, direct)) {
        return true;
    }
    if (word == nullptr && subject_in_list(context, match)) {
        return true;
    }
    if (is_addressed(direct)) {
        return true;
    }
    if (match.first > 0 && dealing && context.tokens[match.first - 1].after == Gap::hyphen &&
        names_place(context, direct)) {
        return true;
    }
    if (is_one_of(word, {"between", "with", "on", "by", "against", "from", "toward", "towards"})) {
        return capital || dealing || word->key == "by" || word->key == "against";
    }
    if (is_conjunction(next) && dealing && names_place(context, next_but_one)) {
        return true;
    }
    if (capital) {
        // "weapons to Yerevan", "in favour of Baku", "on Tehran, not Yerevan"; half of a pair as "the Ankara-Baku
        // axis".
        const bool paired =
            (last.after == Gap::hyphen || (match.first > 0 && context.tokens[match.first - 1].after == Gap::hyphen));
        return is_one_of(word, {"to", "of", "for", "not", "than", "without", "under"}) ||
               (paired && last.after != Gap::comma);
    }
    return context.is(next, Word::government) && next != nullptr && next->capital;
}

Role role_of(const TextContext& context, const Match& match, const Place& place, bool metonym,
             article::Section section) {
    if (metonym) {
        return Role::actor;
    }
    if (section == article::Section::boilerplate || place.kind == PlaceKind::continent ||
        place.kind == PlaceKind::world_region) {
        return Role::context;
    }
    if (is_dateline(context, match)) {
        return Role::context;
    }
    if (!context.facts_of(match).happening) {
        return Role::context;
    }
    if (has_own_grammar(context.article.language)) {
        return place.kind != PlaceKind::country || stands_on_the_ground(context, match) ? Role::event : Role::context;
    }
    const Token* word = governor(context, match.first);
    const bool located = governed_on_the_ground(context, word) || is_one_of(word, {"of", "over", "to", "on", "by"}) ||
                         context.tokens[match.first].sentence_start;
    if (place.kind == PlaceKind::country) {
        if (context.tokens[match.last - 1].possessive) {
            return Role::context;
        }
        return is_one_of(word, {"in", "inside", "across", "within"}) ? Role::event : Role::context;
    }
    return located ? Role::event : Role::context;
}

}  // namespace sitmap::gazetteer
