#include "gazetteer/beside.hpp"

#include <algorithm>
#include <array>

#include "gazetteer/case_form.hpp"
#include "gazetteer/inflection.hpp"

namespace sitmap::gazetteer {
namespace {

bool is_kind(const TextContext& context, const Token* token) {
    return context.is(token, Word::area_kind) || context.is(token, Word::settlement_kind) ||
           context.is(token, Word::water_kind) || context.is(token, Word::feature_kind) ||
           context.is(token, Word::line_kind);
}

bool is_water(PlaceKind kind) {
    return kind == PlaceKind::river || kind == PlaceKind::lake || kind == PlaceKind::reservoir ||
           kind == PlaceKind::sea;
}

bool is_feature(PlaceKind kind) {
    switch (kind) {
        case PlaceKind::mountain:
        case PlaceKind::pass:
        case PlaceKind::bridge:
        case PlaceKind::dam:
        case PlaceKind::airport:
        case PlaceKind::base:
        case PlaceKind::border_crossing:
        case PlaceKind::monastery:
            return true;
        default:
            return false;
    }
}

bool is_line(PlaceKind kind) {
    return kind == PlaceKind::road || kind == PlaceKind::railway || kind == PlaceKind::corridor;
}

/// Languages that put the word of kind behind the name.
bool kind_stands_behind(Language language) {
    return language == Language::az || language == Language::tr || language == Language::hy;
}

/// «Тавушский район»: an adjective, whose word of kind follows.
bool is_adjective(const TextContext& context, const Match& match) {
    return context.article.language == Language::ru && match.likeness == Likeness::inflected &&
           is_russian_adjective(context.tokens[match.last - 1].key);
}

const Token* kind_behind(const TextContext& context, const Match& match) {
    const Token* after = context.joined_after(match.last - 1);
    if (after != nullptr && is_kind(context, after) && !context.tokens[match.last - 1].possessive) {
        return after;
    }
    return nullptr;
}

const Token* kind_ahead(const TextContext& context, const Match& match) {
    const Token* before = context.joined_before(match.first);
    if (before != nullptr && before->key == "of") {
        const Token* kind = context.word_before(match.first, 2);
        return kind != nullptr && is_kind(context, kind) ? kind : nullptr;
    }
    // «شهرستان مرزی خداآفرین»: the adjective stands between its noun and the name.
    if (context.article.language == Language::fa && context.is(before, Word::direction)) {
        before = context.joined_before(context.index_of(*before));
    }
    if (!is_kind(context, before)) {
        return nullptr;
    }
    // "in Tovuz district Aghdam": the word belongs to the name before it.
    const std::size_t index = context.index_of(*before);
    const bool taken = context.article.language == Language::en && index > 0 &&
                       context.match_at(index - 1) != nullptr && context.joined_before(index) != nullptr;
    // «в районе Мардакерта» is a neighbourhood, no district.
    const bool vicinity = context.article.language == Language::ru && context.is(before, Word::area_kind) &&
                          before->key.starts_with("раион");
    return taken || vicinity ? nullptr : before;
}

/// "Ardabil, a city in …", "Nakhchivan, the capital of …".
const Token* kind_in_apposition(const TextContext& context, const Match& match) {
    if (context.tokens[match.last - 1].after != Gap::comma || context.article.language != Language::en) {
        return nullptr;
    }
    const Token* article = context.word_after(match.last - 1, 1);
    if (article == nullptr || (article->key != "a" && article->key != "an" && article->key != "the")) {
        return nullptr;
    }
    for (std::size_t steps = 2; steps <= 4; ++steps) {
        const Token* word = context.word_after(match.last - 1, steps);
        if (word == nullptr || word->capital) {
            return nullptr;
        }
        if (is_kind(context, word)) {
            return word;
        }
    }
    return nullptr;
}

/// The first token of the phrase that a name heads: before its word of kind and "of".
std::size_t phrase_start(const TextContext& context, const Match& match) {
    std::size_t at = match.first;
    const Token* kind = kind_stands_behind(context.article.language) ? nullptr : kind_ahead(context, match);
    return kind == nullptr ? at : context.index_of(*kind);
}

bool is_in(const Token* token) {
    constexpr std::array<std::string_view, 6> words{"in", "of", "в", "во", "در", "within"};
    return token != nullptr && std::find(words.begin(), words.end(), token->key) != words.end();
}

/// Behind the name and its word of kind.
std::size_t phrase_end(const TextContext& context, const Match& match) {
    const Token* kind = kind_behind(context, match);
    return kind == nullptr ? match.last : context.index_of(*kind) + 1;
}

/// The place that a name was settled on when it is of that kind, else all its bearers that are.
std::vector<const Place*> bearers(const TextContext& context, const Anchors& anchors, const Match& match,
                                  bool (*fits)(PlaceKind)) {
    std::vector<const Place*> places;
    if (const Place* settled = anchors.of(match); settled != nullptr) {
        if (fits(settled->kind)) {
            places.push_back(settled);
        }
        return places;
    }
    for (const NameRef ref : match.names) {
        if (const Place& place = context.impl.place(ref); fits(place.kind)) {
            places.push_back(&place);
        }
    }
    return places;
}

}  // namespace

bool is_settlement(PlaceKind kind) {
    return kind == PlaceKind::city || kind == PlaceKind::town || kind == PlaceKind::village ||
           kind == PlaceKind::capital || kind == PlaceKind::exclave;
}

bool is_government_area(PlaceKind kind) {
    return kind == PlaceKind::province || kind == PlaceKind::district || kind == PlaceKind::region ||
           kind == PlaceKind::country || kind == PlaceKind::exclave;
}

std::vector<KindWord> kinds_beside(const TextContext& context, const Match& match) {
    std::vector<KindWord> words;
    const auto add = [&](const Token* token) {
        if (token != nullptr) {
            words.push_back({context.index_of(*token)});
        }
    };
    const Language language = context.article.language;
    if (kind_stands_behind(language) || is_adjective(context, match)) {
        add(kind_behind(context, match));
    } else if (language == Language::ru || language == Language::fa) {
        add(kind_ahead(context, match));
    } else {
        add(kind_behind(context, match));
        add(kind_ahead(context, match));
        add(kind_in_apposition(context, match));
    }
    return words;
}

int fits_kind(const TextContext& context, std::size_t kind, const Place& place) {
    if (context.is(kind, Word::area_kind)) {
        return is_government_area(place.kind) && place.kind != PlaceKind::country ? 2 : -1;
    }
    if (context.is(kind, Word::village)) {
        return place.kind == PlaceKind::village || place.kind == PlaceKind::exclave ? 2
               : is_settlement(place.kind)                                          ? 0
                                                                                    : -1;
    }
    if (context.is(kind, Word::settlement_kind)) {
        return place.kind == PlaceKind::village ? 1 : is_settlement(place.kind) ? 2 : -1;
    }
    if (context.is(kind, Word::water_kind)) {
        return is_water(place.kind) ? 2 : -1;
    }
    // "The Kapan airport", "the Aghdam checkpoint" may be known by the name of their town.
    if (context.is(kind, Word::feature_kind)) {
        return is_feature(place.kind) ? 2 : 0;
    }
    return is_line(place.kind) ? 2 : 0;
}

std::string_view country_beside(const TextContext& context, const Match& match) {
    // "At Astara on the Azerbaijani side".
    for (std::size_t token = match.last; token + 1 < std::min(match.last + 4, context.tokens.size()); ++token) {
        const std::string_view country = context.word_facts[token].country_code();
        if (!country.empty() && context.tokens[token + 1].key == "side" && context.joined_before(token) != nullptr) {
            return country;
        }
    }
    std::size_t at = phrase_start(context, match);
    for (int steps = 0; steps < 3 && context.joined_before(at) != nullptr; ++steps) {
        --at;
        if (const std::string_view country = context.word_facts[at].country_code(); !country.empty()) {
            // Without a word of kind or direction between them the adjective is another noun's.
            const bool describes = phrase_start(context, match) != match.first || steps > 0;
            return describes ? country : std::string_view();
        }
        if (!context.is(at, Word::direction) && !is_kind(context, &context.tokens[at])) {
            break;
        }
    }
    return {};
}

std::vector<const Place*> places_around(const TextContext& context, const Anchors& anchors, const Match& match) {
    const auto areas = [&](std::size_t token) -> std::vector<const Place*> {
        const bool here =
            token < context.tokens.size() && context.tokens[token].sentence == context.tokens[match.first].sentence;
        const Match* other = here ? context.match_at(token) : nullptr;
        return other == nullptr || other == &match ? std::vector<const Place*>()
                                                   : bearers(context, anchors, *other, is_government_area);
    };
    // "Tovuz rayonunun Ağdam kəndi", "Armenia's Martuni", «Սյունիքի մարզի Կապան»: the owner stands before.
    if (match.first > 0) {
        std::size_t before = match.first - 1;
        if (is_kind(context, &context.tokens[before]) && before > 0 && kind_stands_behind(context.article.language)) {
            --before;
        }
        if (auto owners = areas(before); !owners.empty()) {
            const Match& other = *context.match_at(before);
            const bool owns = kind_stands_behind(context.article.language)
                                  ? before + 1 != match.first || case_of(context, other) == CaseForm::genitive
                                  : context.tokens[before].possessive;
            if (owns) {
                return owners;
            }
        }
    }
    const std::size_t end = phrase_end(context, match);
    if (end >= context.tokens.size() || context.tokens[end].sentence != context.tokens[match.first].sentence) {
        return {};
    }
    if (context.tokens[end - 1].after == Gap::comma) {
        // "Aghdam, a village in Tovuz", "Ganja, Azerbaijan".
        const Token* kind = kind_in_apposition(context, match);
        const std::size_t in = kind == nullptr ? end : context.index_of(*kind) + 1;
        return kind != nullptr && in + 1 < context.tokens.size() && is_in(&context.tokens[in]) ? areas(in + 1)
                                                                                               : areas(end);
    }
    if (!is_in(&context.tokens[end]) || context.tokens[end - 1].after != Gap::space) {
        return {};
    }
    for (std::size_t token = end + 1; token < std::min(end + 5, context.tokens.size()); ++token) {
        if (context.match_at(token) != nullptr) {
            return areas(token);
        }
        if (context.tokens[token].after != Gap::space) {
            return {};
        }
    }
    return {};
}

std::vector<const Place*> places_within(const TextContext& context, const Anchors& anchors, const Match& match) {
    // "Qazaxın Sofulu kəndi": what is owned follows.
    if (kind_stands_behind(context.article.language)) {
        const Match* owned = match.last < context.tokens.size() &&
                                     context.tokens[match.last].sentence == context.tokens[match.first].sentence
                                 ? context.match_at(match.last)
                                 : nullptr;
        return owned != nullptr && case_of(context, match) == CaseForm::genitive
                   ? bearers(context, anchors, *owned, is_settlement)
                   : std::vector<const Place*>();
    }
    std::size_t at = phrase_start(context, match);
    while (at > 0 && context.joined_before(at) != nullptr && context.tokens[at - 1].key == "the") {
        --at;
    }
    if (at < 2 || !is_in(context.joined_before(at)) || context.joined_before(at - 1) == nullptr) {
        return {};
    }
    const Match* other = context.match_at(at - 2);
    return other == nullptr ? std::vector<const Place*>() : bearers(context, anchors, *other, is_settlement);
}

bool lies_in(const TextContext& context, const Place& place, const Place& area) {
    if (area.kind == PlaceKind::country) {
        return place.country == area.country && &place != &area;
    }
    const Place* inner = &place;
    for (int depth = 0; depth < 5 && !inner->admin1.empty(); ++depth) {
        if (inner->admin1 == area.id) {
            return true;
        }
        inner = context.impl.places.by_id(inner->admin1);
        if (inner == nullptr) {
            return false;
        }
    }
    return false;
}

bool lies_elsewhere(const TextContext& context, const Place& place, const Place& area) {
    if (lies_in(context, place, area)) {
        return false;
    }
    if (!area.country.empty() && !place.country.empty() && area.country != place.country) {
        return true;
    }
    const Place* own = context.impl.places.by_id(place.admin1);
    return own != nullptr && own->kind == area.kind && area.kind != PlaceKind::country;
}

}  // namespace sitmap::gazetteer
