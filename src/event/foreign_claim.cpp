#include "event/foreign_claim.hpp"

#include <algorithm>
#include <string_view>

#include "event/foreign_news.hpp"
#include "io/any_of.hpp"

namespace sitmap::event {

using io::is_any;

namespace {

bool is_that(const Word& word) {
    return is_any(word.lower, {"что", "якобы", "որ", "թե", "ki", "که"});
}

/// Words of a sentence that name who may speak.
class Speakers {
public:
    Speakers(const SentenceView& view, const Lexicon::Impl& lexicon)
        : view_(view), lexicon_(lexicon), names_(view.words.size(), false) {
        side_.assign(view.words.size(), false);
        begins_.assign(view.words.size(), nullptr);
        const auto mark = [&](std::vector<bool>& marks, std::size_t first, std::size_t last) {
            std::fill(marks.begin() + static_cast<std::ptrdiff_t>(first),
                      marks.begin() + static_cast<std::ptrdiff_t>(last), true);
        };
        for (const auto& match : lexicon.actor_patterns.find(view.words)) {
            mark(names_, match.first, match.last);
            mark(side_, match.first, match.last);
            begins_[match.first] = &lexicon.actors[lexicon.actor_of_pattern[match.pattern]].name;
        }
        for (const auto& match : view.own->grammar_patterns.find(view.words)) {
            if (view.own->grammar[match.pattern].kind == GrammarRow::Kind::office) {
                mark(names_, match.first, match.last);
                mark(side_, match.first, match.last);
            }
        }
        for (const auto& place : view.places) {
            mark(names_, place.first, place.last);
            // "В Степанакерте" is where, not who.
            if (place.role) {
                std::fill(side_.begin() + static_cast<std::ptrdiff_t>(place.first),
                          side_.begin() + static_cast<std::ptrdiff_t>(place.last), false);
            }
        }
        for (std::size_t i = 0; i < names_.size(); ++i) {
            names_[i] = names_[i] || (view.words[i].capital && !view.words[i].mark);
        }
        drop_openings();
    }

    /// The run of name words with a side or office in it: the last that ends before `verb` when it stands before, the
    /// first behind otherwise.
    bool before(std::size_t verb, std::size_t from, ClaimView& claim) const {
        if (at_seat(verb, claim)) {
            return true;
        }
        std::size_t first = from;
        // Sentences begin with who speaks; what he speaks of follows.
        while (first < verb) {
            if (!side_[first] || owns_what_follows(first)) {
                ++first;
                continue;
            }
            return take(first, verb, claim);
        }
        return false;
    }

    /// Whether somebody who may speak stands between two words.
    bool any_between(std::size_t first, std::size_t last) const {
        return std::find(side_.begin() + static_cast<std::ptrdiff_t>(first),
                         side_.begin() + static_cast<std::ptrdiff_t>(last),
                         true) != side_.begin() + static_cast<std::ptrdiff_t>(last);
    }

    bool behind(std::size_t verb, std::size_t to, ClaimView& claim) const {
        constexpr std::size_t reach = 4;
        for (std::size_t i = verb; i < std::min(to, verb + reach); ++i) {
            // "Said that A …": A is spoken of.
            if (is_that(view_.words[i])) {
                return false;
            }
            if (side_[i]) {
                return take(i, to, claim);
            }
        }
        return false;
    }

private:
    /// "Later the ministry said", "Yesterday …": capitals at the head of a sentence that are no names.
    void drop_openings() {
        const auto drop = [&](const PatternMatch& match) {
            for (std::size_t i = match.first; i < match.last; ++i) {
                names_[i] = names_[i] && side_[i];
            }
        };
        for (const auto& match : view_.own->grammar_patterns.find(view_.words)) {
            if (is_one_of(view_.own->grammar[match.pattern].kind)) {
                drop(match);
            }
        }
        std::ranges::for_each(view_.own->day_patterns.find(view_.words), drop);
    }

    static bool is_one_of(GrammarRow::Kind kind) {
        using Kind = GrammarRow::Kind;
        return kind == Kind::opening || kind == Kind::goes_on || kind == Kind::retold || kind == Kind::reminder ||
               kind == Kind::main;
    }

    /// «Уточнили в Баку», «в Степанакерте сообщили»: "they say" of no subject but a seat of government.
    bool at_seat(std::size_t verb, ClaimView& claim) const {
        if (view_.language != Language::ru || verb >= view_.words.size() || !view_.words[verb].lower.ends_with("ли")) {
            return false;
        }
        for (const PlaceView& place : view_.places) {
            const auto* known = place.mention->place;
            const bool beside = place.last == verb || place.first == verb + 2;  // "в" stands between
            const bool seat =
                known != nullptr && (known->kind == gazetteer::PlaceKind::capital || known->id == "stepanakert");
            if (beside && seat && place.role == EventPlace::Role::at) {
                claim.by = place.mention->text;
                claim.by_first = place.first;
                claim.by_last = place.last;
                return true;
            }
        }
        return false;
    }

    /// "Azerbaycan'ın bombaladığını", "Azərbaycanın atəşə tutduğunu": a name in the genitive, with nothing that is its
    /// own and may speak behind it, is whose deed is told.
    bool owns_what_follows(std::size_t at) const {
        const bool office = at + 1 < names_.size() && side_[at + 1] && begins_[at + 1] == nullptr;
        if (office) {
            return false;
        }
        const std::string_view word = view_.words[at].lower;
        for (const std::string_view ending : {"nın", "nin", "nun", "nün", "ın", "in", "un", "ün"}) {
            if (!word.ends_with(ending)) {
                continue;
            }
            const std::string_view stem = word.substr(0, word.size() - ending.size());
            const bool apostrophe = stem.ends_with("'") || stem.ends_with("’");
            if (view_.language == Language::tr && apostrophe) {
                return true;
            }
            if (view_.language == Language::az &&
                !lexicon_.actor_patterns.find(words_of(stem, 0, stem.size())).empty()) {
                return true;
            }
        }
        return false;
    }

    bool take(std::size_t inside, std::size_t limit, ClaimView& claim) const {
        std::size_t first = inside;
        while (first > 0 && names_[first - 1]) {
            --first;
        }
        std::size_t last = inside;
        constexpr std::size_t longest = 10;
        // Where the noun of the office comes last, a name behind it begins something else.
        const bool noun_last =
            view_.language == Language::tr || view_.language == Language::az || view_.language == Language::hy;
        const std::string* state = nullptr;
        while (last < limit && names_[last] && last - first < longest) {
            // "The ministry of A [that] B's forces …": another state is what is spoken of.
            const bool another = begins_[last] != nullptr && state != nullptr && *begins_[last] != *state;
            if (another || (last > inside && owns_what_follows(last))) {
                break;
            }
            state = begins_[last] != nullptr ? begins_[last] : state;
            const bool place = std::ranges::any_of(
                view_.places, [&](const PlaceView& p) { return last >= p.first && last < p.last && !side_[last]; });
            if (noun_last && last > inside && place) {
                break;
            }
            ++last;
        }
        for (std::size_t i = first; i < last; ++i) {
            claim.by += (i > first ? " " : "") + view_.words[i].written;
        }
        claim.by_first = first;
        claim.by_last = last;
        return true;
    }

    const SentenceView& view_;
    const Lexicon::Impl& lexicon_;
    std::vector<bool> names_;
    std::vector<bool> side_;
    std::vector<const std::string*> begins_;  ///< the state or party whose name begins here
};

/// An aside without a mark of its own parts a clause from its verb: "the gate will [for ten days] be opened".
bool goes_on(const SentenceView& view, std::size_t clause, std::size_t verb) {
    if (verb != clause + 2 || view.clauses[clause + 1].kind != Clause::Kind::background) {
        return false;
    }
    return std::none_of(view.words.begin() + static_cast<std::ptrdiff_t>(view.clauses[clause + 1].first),
                        view.words.begin() + static_cast<std::ptrdiff_t>(view.clauses[verb].last),
                        [](const Word& word) { return word.lower == "," || word.lower == "،"; });
}

bool is_comma(const Word& word) {
    return word.lower == "," || word.lower == "،" || word.lower == "՝";
}

/// "Denied [has], that X was shelled": the clause that a word like "that" joins to its verb.
bool governs(const SentenceView& view, std::size_t clause, std::size_t verb) {
    if (clause == 0 || clause != clause_at(view.clauses, verb) + 1) {
        return false;
    }
    constexpr std::size_t auxiliary = 2;  // with the comma
    const std::size_t that = view.clauses[clause].first + (is_comma(view.words[view.clauses[clause].first]) ? 1 : 0);
    return that < view.words.size() && is_that(view.words[that]) && that <= verb + auxiliary + 1;
}

/// "X denied it and claims": the verb's clause has no room for a subject of its own.
bool shares_subject(const SentenceView& view, const Clause& clause, std::size_t verb) {
    std::size_t first = clause.first;
    while (first < verb && is_comma(view.words[first])) {
        ++first;
    }
    return clause.first > 0 && first < verb &&
           is_any(view.words[first].lower, {"и", "а", "но", "և", "եւ", "ու", "բայց", "սակայն", "və", "lakin", "amma",
                                            "ve", "ama", "ancak", "fakat", "و", "اما", "ولی"});
}

/// "… and that A's forces hit X is said", as Turkish has it: a genitive with no word of speech behind it.
bool is_whose_deed(const SentenceView& view, std::size_t behind) {
    if ((view.language != Language::tr && view.language != Language::az) || behind == 0) {
        return false;
    }
    const auto genitive = [&](std::size_t at) {
        const std::string_view word = at < view.words.size() ? std::string_view(view.words[at].lower) : "";
        return word.ends_with("nin") || word.ends_with("nun") || word.ends_with("nün");
    };
    const std::size_t last = genitive(behind) ? behind : behind - 1;
    return genitive(last) &&
           std::ranges::none_of(claims_in(view), [&](const PatternMatch& m) { return m.first == last + 1; });
}

/// "…", he added: what stands in the quotation before the verb does not speak.
std::size_t end_of_quote(const SentenceView& view, std::size_t verb) {
    for (std::size_t i = verb; i > 0; --i) {
        const std::string_view word = view.words[i - 1].lower;
        if (word == "»" || word == "”" || word == "\"") {
            const bool closes = word != "\"" || i < verb;  // followed by "," and "–"
            const bool said = i < view.words.size() && view.words[i].mark;
            return closes && said ? i : 0;
        }
    }
    return 0;
}

/// Where verbs come last: the deed has its own between the two. "Crossed the border [so that they may take part]".
bool has_own_verb(const SentenceView& view, std::size_t trigger, std::size_t plan) {
    for (std::size_t i = trigger + 1; i < plan; ++i) {
        const Word& word = view.words[i];
        const bool verb = !word.capital && std::ranges::any_of(view.own->verb_endings, [&](const std::string& ending) {
            return word.lower.size() > ending.size() ? word.lower.ends_with(ending) : word.lower == ending;
        });
        if (verb) {
            return true;
        }
    }
    return false;
}

/// A mark, or many words, between a claim's words and the trigger.
bool parted(const SentenceView& view, const PatternMatch& match, std::size_t trigger) {
    constexpr std::size_t farthest = 12;
    const std::size_t from = std::min(match.last, trigger);
    const std::size_t to = std::min(std::max(match.first, trigger), view.words.size());
    if (to > from + farthest) {
        return true;
    }
    return std::any_of(view.words.begin() + static_cast<std::ptrdiff_t>(from),
                       view.words.begin() + static_cast<std::ptrdiff_t>(std::max(from, to)),
                       [](const Word& word) { return word.mark; });
}

/// "Nothing threatens his life"; Persian "می کند" is what is done, the bare "کند" what may be.
bool is_undone(const SentenceView& view, const PatternMatch& match, Claim claim) {
    if (claim == Claim::threatened) {
        return is_negated(view, match.first, match.last);
    }
    const std::string_view before = match.first > 0 ? std::string_view(view.words[match.first - 1].lower) : "";
    return claim == Claim::proposed && (before == "می" || before == "نمی");
}

/// "A accused B of shelling X, B denies this": what B answers is not what A says.
bool is_answer(const SentenceView& view, const PatternMatch& match, std::size_t trigger, const Speakers& speakers,
               const std::vector<PatternMatch>& claims) {
    const auto comma = [&](std::size_t first, std::size_t last) {
        for (std::size_t i = last; i > first; --i) {
            if (view.words[i - 1].lower == "," || view.words[i - 1].lower == "،" || view.words[i - 1].lower == "՝") {
                return i - 1;
            }
        }
        return view.words.size();
    };
    if (view.own->claims[match.pattern].claim != Claim::denied || match.first <= trigger) {
        return false;
    }
    const std::size_t parts = comma(trigger, match.first);
    return parts < match.first && speakers.any_between(parts, match.first) &&
           std::ranges::any_of(claims, [&](const PatternMatch& other) {
               return other.last <= parts && view.own->claims[other.pattern].claim == Claim::claimed;
           });
}

/// "Qeyd edək ki", «напомним»: the writer speaks, nobody claims.
bool is_the_writer(const SentenceView& view, const PatternMatch& match) {
    return std::ranges::any_of(view.own->grammar_patterns.find(view.words), [&](const PatternMatch& other) {
        return view.own->grammar[other.pattern].kind == GrammarRow::Kind::reminder && other.first < match.last &&
               match.first < other.last;
    });
}

}  // namespace

ClaimView read_foreign_claim(const SentenceView& view, std::size_t clause, std::size_t trigger,
                             const Lexicon::Impl& lexicon) {
    ClaimView best;
    const PatternMatch* verb = nullptr;
    const auto matches = claims_in(view);
    const Speakers speakers(view, lexicon);
    for (const auto& match : matches) {
        const ClaimRow& row = view.own->claims[match.pattern];
        const std::size_t at = clause_at(view.clauses, match.first);
        const auto kind = view.clauses[at].kind;
        const bool own = at == clause || goes_on(view, clause, at) ||
                         (row.claim == Claim::denied && governs(view, clause, match.first));
        if (!own && (kind == Clause::Kind::background || kind == Clause::Kind::relative)) {
            continue;
        }
        // Denials and plans hold for their own clause; who said it holds for the sentence.
        if (!own && row.claim != Claim::claimed && row.claim != Claim::threatened) {
            continue;
        }
        // Plans belong to the verb beside them.
        if (row.claim == Claim::proposed &&
            (parted(view, match, trigger) || has_own_verb(view, trigger, match.first))) {
            continue;
        }
        const bool allegedly = row.claim == Claim::claimed && row.speaker == Speaker::none;
        best.hedged = best.hedged || allegedly;
        if (is_undone(view, match, row.claim)) {
            continue;
        }
        if (row.claim == Claim::claimed && is_the_writer(view, match)) {
            continue;
        }
        // «…, обвинив Баку в …»: what comes before is nobody's word.
        if ((row.speaker == Speaker::subject && match.first > trigger) ||
            is_answer(view, match, trigger, speakers, matches)) {
            continue;
        }
        const int weight = row.weight * 2 + (own ? 1 : 0);
        if (weight > best.weight) {
            best.claim = row.claim;
            best.weight = weight;
            verb = &match;
        }
    }
    if (verb == nullptr) {
        return best;
    }
    const Speaker side = view.own->claims[verb->pattern].speaker;
    if (side == Speaker::none) {
        return best;
    }
    const Clause& there = view.clauses[clause_at(view.clauses, verb->first)];
    const std::size_t quoted = end_of_quote(view, verb->first);
    const bool shared = shares_subject(view, there, verb->first);
    const auto before = [&] {
        if (speakers.before(verb->first, std::max(there.first, quoted), best)) {
            if (!shared || !is_whose_deed(view, best.by_last)) {
                return true;
            }
            best.by.clear();
        }
        return shared && speakers.before(verb->first, quoted, best);
    };
    const bool found =
        side == Speaker::subject ? speakers.before(verb->first, 0, best)
        : side == Speaker::before
            ? before() || speakers.behind(verb->last, quoted > 0 ? view.words.size() : there.last, best) ||
                  speakers.before(verb->first, quoted, best)
            : speakers.behind(verb->last, view.words.size(), best) || speakers.before(verb->first, there.first, best);
    best.pronoun = !found;
    return best;
}

}  // namespace sitmap::event
