#include "gazetteer/government.hpp"

#include <algorithm>
#include <initializer_list>

#include "gazetteer/case_form.hpp"

namespace sitmap::gazetteer {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

bool is_one_of(std::string_view key, std::initializer_list<std::string_view> keys) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// The words around one name.
class Surroundings {
public:
    Surroundings(const TextContext& context, const Match& match)
        : context_(context), match_(match), sentence_(context.tokens[match.first].sentence) {
        begin_ = match.first;
        while (begin_ > 0 && context.tokens[begin_ - 1].sentence == sentence_) {
            --begin_;
        }
        end_ = match.last;
        while (end_ < context.tokens.size() && context.tokens[end_].sentence == sentence_) {
            ++end_;
        }
    }

    bool inside(std::size_t token) const { return token != none && token >= begin_ && token < end_; }
    bool is(std::size_t token, Word word) const { return inside(token) && context_.is(token, word); }
    bool is(std::size_t token, std::initializer_list<std::string_view> keys) const {
        return inside(token) && is_one_of(context_.tokens[token].key, keys);
    }
    std::size_t next(std::size_t steps = 1) const { return match_.last + steps - 1; }
    std::size_t before(std::size_t steps = 1) const {
        return match_.first >= begin_ + steps ? match_.first - steps : none;
    }

    /// Some word of the class among the next `count`, before a comma or full stop when `clause`.
    bool follows(Word word, std::size_t count, bool clause = false) const {
        for (std::size_t t = match_.last; t < end_ && t < match_.last + count; ++t) {
            if (clause && t > match_.last && context_.tokens[t - 1].after == Gap::stop) {
                return false;
            }
            if (context_.is(t, word)) {
                return true;
            }
        }
        return false;
    }
    bool anywhere(Word word) const {
        for (std::size_t t = begin_; t < end_; ++t) {
            if (context_.is(t, word) && (t < match_.first || t >= match_.last)) {
                return true;
            }
        }
        return false;
    }
    /// The word that governs the name: before it and before what it is listed with, adjectives left out.
    std::size_t governor() const {
        std::size_t at = match_.first;
        for (int step = 0; step < 6 && at > begin_; ++step) {
            const std::size_t word = at - 1;
            const Gap gap = context_.tokens[word].after;
            if (context_.is(word, Word::conjunction) || gap == Gap::comma || gap == Gap::hyphen || gap == Gap::slash) {
                const std::size_t other = context_.is(word, Word::conjunction) && word > begin_ ? word - 1 : word;
                const Match* listed = context_.match_at(other);
                if (listed == nullptr) {
                    return none;
                }
                at = listed->first;
            } else if (gap == Gap::stop) {
                return none;
            } else if (context_.is(word, Word::direction)) {
                at = word;
            } else {
                return word;
            }
        }
        return none;
    }
    bool begins_clause() const {
        if (match_.first == begin_) {
            return true;
        }
        const std::size_t word = match_.first - 1;
        const Gap gap = context_.tokens[word].after;
        return gap == Gap::comma || gap == Gap::stop || context_.is(word, Word::conjunction) ||
               is({word}, {"ki", "что", "որ", "که", "ise", "isə", "но", "а", "ամա", "բայց", "اما"});
    }
    bool is(std::initializer_list<std::size_t> tokens, std::initializer_list<std::string_view> keys) const {
        return std::any_of(tokens.begin(), tokens.end(), [&](std::size_t t) { return is(t, keys); });
    }
    /// "X and Y between": the word that joins the two stands behind the second.
    bool joined_by_between() const {
        for (std::size_t t = match_.last; t < end_ && t < match_.last + 4; ++t) {
            if (context_.is(t, Word::between)) {
                return !is(t + 1, Word::ground) && !is(t + 1, Word::line_kind);
            }
            if (!context_.is(t, Word::conjunction) && context_.match_at(t) == nullptr) {
                return false;
            }
        }
        return false;
    }
    bool is_plural_verb(std::size_t token) const {
        const std::string_view key = context_.tokens[token].key;
        return key.ends_with("ют") || key.ends_with("ят") || key.ends_with("ат") || key.ends_with("ут") ||
               key.ends_with("ли");
    }
    const SentenceFacts& facts() const { return context_.facts_of(match_); }

private:
    const TextContext& context_;
    const Match& match_;
    std::size_t sentence_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
};

/// What governs a name in Russian and Persian: the preposition, or the noun that the name belongs to.
bool by_preposition(const Surroundings& around, CaseForm form, bool capital, Language language) {
    const std::size_t governor = around.governor();
    if (around.is(governor, Word::between)) {
        return !around.is(governor - 1, Word::ground) && !around.is(governor - 1, Word::line_kind) &&
               (capital || around.facts().dealing);
    }
    const bool to = around.is(governor, {"به", "к", "от"});
    if (to && around.anywhere(Word::motion)) {
        return false;
    }
    if (to) {
        // «به باکو هشدار داد», «потребовал от Баку»: words are what is directed there.
        return (around.is(around.next(), Word::government_verb) && !around.is(around.next(), Word::event)) ||
               (language == Language::ru && capital && around.anywhere(Word::government_verb));
    }
    // «В Баку отрицают», «в Ереване заявили»: a verb without a subject says what officials there say.
    for (const std::size_t steps : {1U, 2U}) {
        const std::size_t verb = around.next(steps);
        if (capital && around.is(governor, {"в"}) && around.is(verb, Word::government_verb) &&
            !around.is(verb, Word::event) && around.is_plural_verb(verb)) {
            return true;
        }
    }
    if (around.is(governor, Word::locative)) {
        return false;
    }
    if (around.is(governor, {"с", "со", "против", "با", "علیه"})) {
        return !around.is(governor - 1, Word::ground) && (capital || around.facts().dealing);
    }
    if (around.is(governor, Word::ground) || around.is(governor, Word::settlement_kind) ||
        around.is(governor, Word::feature_kind) || around.is(governor, Word::area_kind) ||
        around.is(governor, Word::water_kind)) {
        return false;
    }
    for (const std::size_t steps : {1U, 2U, 3U}) {
        const std::size_t noun = around.before(steps);
        if (steps > 1 && (around.is(noun, Word::locative) || around.is(noun, Word::ground))) {
            break;
        }
        if (around.is(noun, Word::government_noun) && (steps < 3 || language == Language::fa)) {
            return true;
        }
    }
    if (around.is(governor, Word::dealing) && (around.is(around.next(), Word::conjunction) || capital)) {
        return true;
    }
    // «Обстрелял Баку»: it is done to the town.
    if (language == Language::ru && around.is(around.before(), Word::event) &&
        !around.is(around.before(), Word::government_noun)) {
        return false;
    }
    const bool subject =
        form == CaseForm::bare &&
        (language == Language::ru ? around.follows(Word::government_verb, 4, true)
                                  : around.begins_clause() && around.follows(Word::government_verb, 60));
    const bool addressed = language == Language::ru
                               ? around.is(around.before(), Word::government_verb)
                               : form == CaseForm::accusative && around.follows(Word::government_verb, 5);
    if (subject || addressed) {
        return true;
    }
    // A capital without a word that places it is a government wherever governments act.
    return capital && governor != none && (around.anywhere(Word::government_verb) || around.facts().dealing);
}

/// Azerbaijani, Turkish and Armenian: the case tells, and the verb comes late.
bool by_case(const Surroundings& around, CaseForm form, bool capital, Language language) {
    if (around.joined_by_between()) {
        return capital || around.facts().dealing;
    }
    const bool next_on_the_ground = around.is(around.next(), Word::ground) ||
                                    around.is(around.next(), Word::area_kind) ||
                                    around.is(around.next(), Word::settlement_kind);
    switch (form) {
        case CaseForm::locative:
            return false;
        case CaseForm::ablative:
            return capital && around.is(around.next(), Word::government_verb) &&
                   !around.is(around.next(), Word::motion);
        case CaseForm::instrumental:
            return capital ? !around.anywhere(Word::motion) : around.facts().dealing;
        case CaseForm::dative:
            return capital && !around.follows(Word::motion, 8) && around.follows(Word::government_verb, 8);
        case CaseForm::accusative:
            return !around.follows(Word::motion, 4) && around.follows(Word::government_verb, 5);
        case CaseForm::genitive:
            if (next_on_the_ground) {
                return false;
            }
            if (around.is(around.next(), {"հետ", "դեմ"})) {
                return capital || around.facts().dealing;
            }
            return around.follows(Word::government_noun, 3, true);
        case CaseForm::definite:
            return around.follows(Word::government_verb, 60) || around.is(around.before(), Word::government_verb) ||
                   around.is(around.before(2), Word::government_verb);
        case CaseForm::bare:
        case CaseForm::other:
            break;
    }
    if (next_on_the_ground || language == Language::hy) {
        return false;
    }
    if (around.is(around.next(), {"ile", "ilə"})) {
        return capital || around.facts().dealing;
    }
    if (around.follows(Word::government_noun, 2, true)) {
        return true;
    }
    // "Ankara ise …": one government, then the other.
    if (capital && around.is(around.next(), {"ise"})) {
        return true;
    }
    return around.begins_clause() && around.follows(Word::government_verb, 60);
}

/// "Rəsmi Bakı", «официальный Ереван»: nothing else is called so.
bool is_official(const Surroundings& around) {
    return around.is(around.before(), {"resmi", "официальныи", "официального", "официальному", "официальным",
                                       "официальном", "պաշտոնական"});
}

/// «ایروان، پایتخت ارمنستان»: what follows calls it a town.
bool is_called_town(const TextContext& context, const Match& match) {
    return context.tokens[match.last - 1].after == Gap::comma &&
           context.is(context.word_after(match.last - 1, 1), Word::settlement_kind);
}

bool has_cases_behind(Language language) {
    return language == Language::az || language == Language::tr || language == Language::hy;
}

}  // namespace

bool stands_for_government(const TextContext& context, const Match& match, const Place& place) {
    const Surroundings around(context, match);
    const bool capital = place.kind == PlaceKind::capital;
    const Language language = context.article.language;
    const CaseForm form = case_of(context, match);
    if (capital && is_official(around)) {
        return true;
    }
    // A town that is no capital stands for its government where it says something, not where it is hit.
    const bool seat = place.kind == PlaceKind::city;
    if (is_called_town(context, match) ||
        (seat && around.facts().happening && !around.is(around.next(), Word::government_verb))) {
        return false;
    }
    return has_cases_behind(language) ? by_case(around, form, capital, language)
                                      : by_preposition(around, form, capital, language);
}

bool stands_on_the_ground(const TextContext& context, const Match& match) {
    const CaseForm form = case_of(context, match);
    if (has_cases_behind(context.article.language)) {
        return form == CaseForm::locative || form == CaseForm::ablative || form == CaseForm::dative;
    }
    const Surroundings around(context, match);
    return around.is(around.governor(), Word::locative);
}

}  // namespace sitmap::gazetteer
