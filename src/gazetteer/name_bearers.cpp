#include "gazetteer/name_bearers.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "gazetteer/beside.hpp"
#include "gazetteer/case_form.hpp"
#include "gazetteer/inflection.hpp"
#include "gazetteer/name_key.hpp"

namespace sitmap::gazetteer {
namespace {

bool is_quoted(const TextContext& context, const Match& match) {
    const std::string_view text = context.article.text;
    const std::size_t start = context.tokens[match.first].start;
    const std::size_t end = context.tokens[match.last - 1].end;
    const auto any_of = [](std::string_view here, std::initializer_list<std::string_view> marks, bool at_end) {
        return std::any_of(marks.begin(), marks.end(),
                           [&](std::string_view m) { return at_end ? here.ends_with(m) : here.starts_with(m); });
    };
    return any_of(text.substr(0, start), {"«", "“", "„", "\"", "‘"}, true) &&
           any_of(text.substr(end), {"»", "”", "“", "\"", "’"}, false);
}

}  // namespace

bool names_land(const TextContext& context, const Match& match) {
    return std::any_of(match.names.begin(), match.names.end(), [&](NameRef ref) {
        const Place& place = context.impl.place(ref);
        return place.kind == PlaceKind::country || (place.kind == PlaceKind::region && place.rank <= 3);
    });
}

bool is_kind_word(const TextContext& context, const Token* token) {
    return context.is(token, Word::area_kind) || context.is(token, Word::line_kind) ||
           context.is(token, Word::water_kind) || context.is(token, Word::settlement_kind) ||
           context.is(token, Word::feature_kind);
}

bool begins_organisation(const TextContext& context, const Match& match) {
    constexpr int longest = 5;  // words
    std::size_t at = match.last - 1;
    if (context.tokens[at].possessive) {
        return false;
    }
    if (context.article.language == Language::ru || context.article.language == Language::fa) {
        return false;  // there the name stands last
    }
    // "From Iran an armed group": in such a case the name belongs to the verb.
    const CaseForm form = case_of(context, match);
    if (form == CaseForm::ablative || form == CaseForm::locative || form == CaseForm::instrumental) {
        return false;
    }
    // Armenian writes the words behind the name small.
    const bool small = context.article.language == Language::hy;
    for (int count = 0; count < longest; ++count) {
        const Token* next = context.joined_after(at);
        const bool joins = next != nullptr && (next->capital || small || (count > 0 && next->key == "and"));
        if (!joins || context.tokens[at].after != Gap::space) {
            return false;
        }
        if (context.is(next, Word::organisation_head)) {
            // "The Azerbaijan Foreign Ministry", "the Artsakh Security Council": an office of the land.
            return !(context.is(next, Word::government) && names_land(context, match)) && (count < 3 || !small);
        }
        ++at;
        if (next->possessive) {
            return false;
        }
    }
    return false;
}

bool is_quoted_name(const TextContext& context, const Match& match) {
    if (!is_quoted(context, match)) {
        return false;
    }
    for (std::size_t steps = 1; steps <= 2; ++steps) {
        for (const Token* word : {context.word_before(match.first, steps), context.word_after(match.last - 1, steps)}) {
            if (context.is(word, Word::organisation_head) || context.is(word, Word::sport)) {
                return true;
            }
        }
    }
    return false;
}

bool names_street(const TextContext& context, const Match& match) {
    const Language language = context.article.language;
    if (language == Language::ru || language == Language::fa) {
        const Token* before = context.joined_before(match.first);
        // «Площадь имени Ленина»: whatever is named in honour.
        const bool honours = before != nullptr && (before->key == "имени" || before->key == "им");
        return honours || (context.is(before, Word::street) && before->after == Gap::space);
    }
    const Token* next = context.joined_after(match.last - 1);
    return context.is(next, Word::street) && !context.tokens[match.last - 1].possessive &&
           (next->capital || language != Language::en);
}

bool names_establishment(const TextContext& context, const Match& match) {
    const Token* before = context.joined_before(match.first);
    if (context.is(before, Word::establishment) && before->capital && before->after == Gap::space) {
        return true;
    }
    const Token* after = context.joined_after(match.last - 1);
    const bool beside = context.is(after, Word::establishment) && context.tokens[match.last - 1].after == Gap::space &&
                        !context.tokens[match.last - 1].possessive;
    return beside && (after->capital || (before != nullptr && before->key == "the"));
}

bool is_half_of_name(const TextContext& context, const Match& match) {
    const auto joined = [&](std::size_t first) {
        std::string key = std::string(context.tokens[first].key) + ' ';
        return context.tokens[first].after == Gap::hyphen &&
               context.impl.vocabulary.is(key.append(context.tokens[first + 1].key), Word::organisation);
    };
    return (match.first > 0 && joined(match.first - 1)) ||
           (match.last < context.tokens.size() && joined(match.last - 1));
}

bool is_team(const TextContext& context, const Match& match) {
    if (!context.facts_of(match).sport || context.is(context.word_before(match.first, 1), Word::locative)) {
        return false;
    }
    const bool country = std::any_of(match.names.begin(), match.names.end(),
                                     [&](NameRef ref) { return context.impl.place(ref).kind == PlaceKind::country; });
    const Token* before = context.joined_before(match.first);
    const bool tied = before != nullptr && before->after == Gap::hyphen && context.match_at(match.first - 1) != nullptr;
    return (!country || tied) && context.tokens[match.last - 1].after != Gap::comma;
}

bool ends_organisation(const TextContext& context, const Match& match) {
    if (context.article.language == Language::ru || context.article.language == Language::fa) {
        const Token* beside = context.joined_before(match.first);
        return context.is(beside, Word::organisation_head) && beside->capital && beside->after == Gap::space &&
               (!beside->sentence_start || context.article.language == Language::fa);
    }
    const Token* of = context.joined_before(match.first);
    if (of == nullptr || (of->key != "of" && of->key != "for")) {
        return false;
    }
    // "The Defence Ministry of Armenia", "the University of Armenia": of a land, and no name of its own.
    const bool country = names_land(context, match);
    const Token* head = context.word_before(match.first, 2);
    return !country && head != nullptr && head->capital && context.is(head, Word::organisation_head) &&
           head->key != "conference" && head->key != "statement" && head->key != "declaration";
}

}  // namespace sitmap::gazetteer
