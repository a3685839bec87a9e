#include "gazetteer/enumeration.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>

#include "gazetteer/beside.hpp"
#include "gazetteer/inflection.hpp"
#include "gazetteer/name_key.hpp"

namespace sitmap::gazetteer {
namespace {

/// Tokens [first, last) with the matches among them.
struct List {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t items = 0;
    std::vector<std::size_t> matches;
};

bool is_one_of(const Token& token, std::initializer_list<std::string_view> keys) {
    return std::find(keys.begin(), keys.end(), token.key) != keys.end();
}

bool is_plural_kind(const TextContext& context, std::size_t at) {
    return context.is(at, Word::plural) && context.match_of_token[at] == TextContext::no_match &&
           (context.is(at, Word::area_kind) || context.is(at, Word::settlement_kind));
}

/// Where the item that begins here ends, or `at` when none does.
std::size_t end_of_item(const TextContext& context, std::size_t at) {
    constexpr std::size_t longest_unknown = 3;
    if (const std::size_t match = context.match_of_token[at]; match != TextContext::no_match) {
        return context.matches[match].first == at ? context.matches[match].last : at;
    }
    if (!context.tokens[at].capital || context.tokens[at].in_address) {
        return at;
    }
    std::size_t last = at + 1;
    while (last - at < longest_unknown && context.joined_after(last - 1) != nullptr && context.tokens[last].capital &&
           context.match_of_token[last] == TextContext::no_match) {
        ++last;
    }
    return last;
}

/// Where the next item of the list begins, or nothing when `at` ended it.
std::optional<std::size_t> behind_separator(const TextContext& context, std::size_t at) {
    const auto& tokens = context.tokens;
    const Token& before = tokens[at - 1];
    const auto goes_on = [&](std::size_t t) { return t < tokens.size() && tokens[t].sentence == before.sentence; };
    bool parted = before.after == Gap::comma || before.after == Gap::slash;
    if (before.possessive || !goes_on(at) || (!parted && before.after != Gap::space)) {
        return std::nullopt;
    }
    if (context.is(at, Word::conjunction) && tokens[at].after == Gap::space) {
        parted = true;
        ++at;
    }
    while (parted && goes_on(at) && is_one_of(tokens[at], {"the", "of"}) && tokens[at].after == Gap::space) {
        ++at;
    }
    return parted && goes_on(at) ? std::optional(at) : std::nullopt;
}

List list_from(const TextContext& context, std::size_t first) {
    List list{first, first, 0, {}};
    std::optional<std::size_t> at = first;
    while (at) {
        const std::size_t end = end_of_item(context, *at);
        if (end == *at) {
            break;
        }
        ++list.items;
        list.last = end;
        if (const std::size_t match = context.match_of_token[*at]; match != TextContext::no_match) {
            list.matches.push_back(match);
        }
        at = behind_separator(context, end);
    }
    return list;
}

/// "Fuzuli and Jabrayil districts"; with `apart` "Fuzuli and Jabrayil, two districts".
std::optional<std::size_t> kind_after(const TextContext& context, const List& list, bool apart) {
    const auto& tokens = context.tokens;
    std::size_t at = list.last;
    const auto here = [&] { return at < tokens.size() && tokens[at].sentence == tokens[list.first].sentence; };
    const Gap gap = tokens[list.last - 1].after;
    if (!here() || tokens[list.last - 1].possessive || (gap == Gap::space) == apart) {
        return std::nullopt;
    }
    if (apart) {
        // Behind a semicolon something else is spoken of.
        if (context.article.text[tokens[list.last - 1].end] == ';' ||
            !is_one_of(tokens[at], {"two", "three", "four", "five", "six", "seven", "all", "both", "the"})) {
            return std::nullopt;
        }
        for (int adjective = 0; adjective < 3 && here() && !is_plural_kind(context, at); ++adjective) {
            ++at;
        }
    }
    return here() && is_plural_kind(context, at) ? std::optional(at) : std::nullopt;
}

/// "provinces of Ardabil and Zanjan", "provinces such as …"; after a dash, colon, bracket or "including" a few words
/// may stand between ("provinces in the north-west — Ardabil and Zanjan —").
std::optional<std::size_t> kind_before(const TextContext& context, const List& list) {
    constexpr int farthest = 6;
    const auto& tokens = context.tokens;
    std::size_t at = list.first;
    const auto goes_back = [&] { return at > 0 && tokens[at - 1].sentence == tokens[list.first].sentence; };
    if (!goes_back()) {
        return std::nullopt;
    }
    bool introduced = tokens[at - 1].after == Gap::stop;
    while (goes_back() && is_one_of(tokens[at - 1], {"of", "the", "both", "like", "such", "as", "including", "namely",
                                                     "among", "them", "mainly", "especially"})) {
        --at;
        introduced = introduced || is_one_of(tokens[at], {"including", "such", "namely", "among"});
    }
    for (int steps = introduced ? farthest : 1; steps > 0 && goes_back(); --steps) {
        --at;
        if (is_plural_kind(context, at)) {
            return at;
        }
    }
    return std::nullopt;
}

/// Adds the areas that are only known by their name with the word of kind ("Qazvin Province") to their seats, whatever
/// language the text has: each place answers to its English name too.
void add_areas_of_name(const TextContext& context, Match& match) {
    constexpr std::array<std::string_view, 4> kinds{" province", " district", " county", " region"};
    std::vector<std::string> keys(1);
    for (std::size_t t = match.first; t < match.last; ++t) {
        keys.front().append(t == match.first ? "" : " ").append(context.tokens[t].key);
    }
    for (const NameRef ref : match.names) {
        for (const Name& name : context.impl.place(ref).names) {
            if (!name.language || name.language == Language::en) {
                keys.push_back(strict_key(name.text));
            }
        }
    }
    for (const std::string& key : keys) {
        for (const std::string_view kind : kinds) {
            for (const NameRef ref : context.impl.index.strict(hash_of(key + std::string(kind)))) {
                if (std::none_of(match.names.begin(), match.names.end(),
                                 [&](NameRef known) { return known.place == ref.place; })) {
                    match.names.push_back(ref);
                }
            }
        }
    }
}

/// "Gəncə şəhəri" is the town, though a district is called by just that name: adds the bearers of the name alone.
void add_town_of_name(const TextContext& context, Match& match) {
    const std::size_t last = match.last - 1;
    if (match.last - match.first < 2 || !context.is(last, Word::settlement_kind)) {
        return;
    }
    std::string key;
    for (std::size_t t = match.first; t < last; ++t) {
        key.append(t == match.first ? "" : " ").append(context.tokens[t].key);
    }
    for (const NameRef ref : context.impl.index.strict(hash_of(key))) {
        if (std::none_of(match.names.begin(), match.names.end(),
                         [&](NameRef known) { return known.place == ref.place; })) {
            match.names.push_back(ref);
        }
    }
}

/// «В» between the members of a list.
bool repeats_preposition(const Token& token) {
    return is_one_of(token, {"в", "во", "на", "из"});
}

/// The word of kind of an adjective: the next word, or the one behind the last adjective of its list
/// («в Мартунинском и в Мардакертском районах»).
std::optional<std::size_t> kind_of_adjective(const TextContext& context, std::size_t first) {
    const auto& tokens = context.tokens;
    std::size_t at = first;
    while (at + 1 < tokens.size() && tokens[at + 1].sentence == tokens[first].sentence &&
           is_russian_adjective(tokens[at].key)) {
        std::size_t next = at + 1;
        if (context.is(next, Word::area_kind)) {
            return context.joined_after(at) == nullptr ? std::nullopt : std::optional(next);
        }
        bool parted = tokens[at].after == Gap::comma;
        if (context.is(next, Word::conjunction)) {
            parted = true;
            ++next;
        }
        if (parted && next < tokens.size() && repeats_preposition(tokens[next])) {
            ++next;
        }
        if (!parted || next >= tokens.size() || !tokens[next].capital) {
            return std::nullopt;
        }
        at = next;
    }
    return std::nullopt;
}

/// «Тавушский район», where tables only have «Тавушская область»: one word of kind stands for the other.
void add_russian_areas(TextContext& context) {
    constexpr std::array<std::string_view, 4> kinds{"область", "район", "провинция", "марз"};
    bool added = false;
    for (std::size_t t = 0; t + 1 < context.tokens.size(); ++t) {
        if (context.match_of_token[t] != TextContext::no_match || !is_russian_adjective(context.tokens[t].key)) {
            continue;
        }
        const auto kind = kind_of_adjective(context, t);
        const bool beside = kind == t + 1;
        if (!kind || (beside && context.match_of_token[t + 1] != TextContext::no_match)) {
            continue;
        }
        Match match;
        match.first = t;
        match.last = beside ? t + 2 : t + 1;
        match.likeness = Likeness::inflected;
        if (!beside) {
            match.list_kind = kind;
        }
        for (const std::string_view name : kinds) {
            const std::string stem = stem_of(std::string(context.tokens[t].key) + ' ' + strict_key(name));
            for (const NameRef ref : context.impl.index.stem(hash_of(stem))) {
                if (std::none_of(match.names.begin(), match.names.end(),
                                 [&](NameRef known) { return known.place == ref.place; })) {
                    match.names.push_back(ref);
                }
            }
        }
        if (!match.names.empty()) {
            context.matches.push_back(std::move(match));
            added = true;
        }
    }
    if (added) {
        std::sort(context.matches.begin(), context.matches.end(),
                  [](const Match& a, const Match& b) { return a.first < b.first; });
        context.index_matches();
    }
}

/// «Кельбаджарского, Агдамского и Лачинского районов»: the last name of the list has taken the word of kind for all.
void spread_russian_kinds(TextContext& context) {
    std::optional<std::size_t> kind;
    for (std::size_t m = context.matches.size(); m > 0; --m) {
        Match& match = context.matches[m - 1];
        const std::size_t last = match.last - 1;
        std::size_t next = match.last;
        if (next + 1 < context.tokens.size() && context.is(next, Word::conjunction) &&
            repeats_preposition(context.tokens[next + 1])) {
            ++next;
        }
        const bool joined = m < context.matches.size() && next < context.tokens.size() &&
                            context.tokens[next].sentence == context.tokens[match.first].sentence &&
                            ((context.matches[m].first == next && context.tokens[last].after == Gap::comma) ||
                             (context.matches[m].first == next + 1 && context.is(match.last, Word::conjunction)));
        if (!joined) {
            kind.reset();
        }
        if (match.last - match.first > 1 && context.is(last, Word::area_kind)) {
            kind = last;
        } else if (kind && is_russian_adjective(context.tokens[match.first].key) && match.last - match.first == 1) {
            match.list_kind = kind;
            add_areas_of_name(context, match);
        } else {
            kind.reset();
        }
    }
}

/// "The county of Jolfa", «шахрестан Джульфа».
void complete_by_kind(TextContext& context) {
    for (Match& match : context.matches) {
        const auto kinds = kinds_beside(context, match);
        if (std::any_of(kinds.begin(), kinds.end(),
                        [&](const KindWord& kind) { return context.is(kind.token, Word::area_kind); })) {
            add_areas_of_name(context, match);
        }
        add_town_of_name(context, match);
    }
}

}  // namespace

void govern_lists(TextContext& context) {
    if (context.article.language == Language::ru) {
        add_russian_areas(context);
    }
    complete_by_kind(context);
    std::size_t at = 0;
    while (at < context.tokens.size()) {
        const List list = list_from(context, at);
        at = std::max(list.last, at + 1);
        if (list.items < 2 || list.matches.empty()) {
            continue;
        }
        std::optional<std::size_t> kind = kind_after(context, list, false);
        kind = kind ? kind : kind_before(context, list);
        kind = kind ? kind : kind_after(context, list, true);
        for (std::size_t m = 0; kind && m < list.matches.size(); ++m) {
            Match& match = context.matches[list.matches[m]];
            match.list_kind = kind;
            if (context.is(&context.tokens[*kind], Word::area_kind)) {
                add_areas_of_name(context, match);
            }
        }
    }
    if (context.article.language == Language::ru) {
        spread_russian_kinds(context);
    }
}

}  // namespace sitmap::gazetteer
