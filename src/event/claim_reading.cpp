#include "event/claim_reading.hpp"

#include <algorithm>

#include "article/letter.hpp"
#include "event/foreign_claim.hpp"
#include "io/any_of.hpp"

namespace sitmap::event {

using io::is_any;

namespace {

constexpr std::size_t longest_speaker = 12;  // words

bool is_auxiliary(std::string_view w) {
    return is_any(w, {"have",  "has",     "had",     "also",      "later",      "repeatedly", "was",  "were",
                      "again", "earlier", "already", "meanwhile", "reportedly", "still",      "then", "previously",
                      "has",   "is",      "are",     "be",        "been",       "further"});
}
bool is_opening(std::string_view w) {
    return is_any(w, {"while", "but", "and", "however", "meanwhile", "though", "although", "as", "that", "after",
                      "when", "further", "subsequently", "where", "before", "also"});
}
bool is_date_word(std::string_view w) {
    const bool number = !w.empty() && w[0] >= '0' && w[0] <= '9';
    return number ||
           is_any(w, {"january",   "february", "march",     "april",    "may",    "june",     "july",   "august",
                      "september", "october",  "november",  "december", "sept",   "oct",      "nov",    "dec",
                      "monday",    "tuesday",  "wednesday", "thursday", "friday", "saturday", "sunday", ","});
}
bool is_pronoun(std::string_view w) {
    return is_any(w, {"he", "she", "they", "it", "who", "which"});
}

class SpeakerReader {
public:
    explicit SpeakerReader(const SentenceView& view) : words_(view.words) {}

    /// The noun phrase that ends before word `verb`.
    void before(std::size_t verb, std::size_t clause_first, ClaimView& claim) const {
        std::size_t last = verb;
        while (last > clause_first && is_auxiliary(words_[last - 1].lower)) {
            --last;
            if (is_any(words_[last].lower, {"is", "are", "was", "were", "be", "been"}) &&
                is_any(words_[verb].lower,
                       {"reported", "said", "announced", "claimed", "alleged", "stated", "noted"})) {
                return;  // "X is reported to be under fire": somebody else reports it
            }
        }
        // "Name, spokesman of the ministry, stated": the name stands before the aside.
        if (last > clause_first && words_[last - 1].lower == ",") {
            constexpr std::size_t longest_aside = 14;
            std::size_t comma = last - 1;
            while (comma > clause_first && last - comma < longest_aside && words_[comma - 1].lower != ",") {
                --comma;
            }
            if (comma > clause_first + 1 && words_[comma - 1].lower == ",") {
                last = comma - 1;
            }
        }
        std::size_t first = last;
        while (first > clause_first && last - first <= longest_speaker) {
            const auto& w = words_[first - 1];
            if ((w.mark && w.lower != "-" && w.lower != "(" && w.lower != ")" && w.lower != "'") || is_stop(w.lower)) {
                break;
            }
            --first;
        }
        phrase(first, last, claim);
    }

    /// "…,” said Azerbaijan President Ilham Aliyev", "according to the ministry"
    void after(std::size_t behind, ClaimView& claim) const {
        std::size_t last = behind;
        while (last < words_.size() && last - behind < longest_speaker) {
            const auto& w = words_[last];
            const bool small =
                is_any(w.lower,
                       {"the",         "of",        "a",       "an",        "its",          "his",         "ministry",
                        "foreign",     "defence",   "defense", "spokesman", "spokesperson", "spokeswoman", "officials",
                        "local",       "state",     "agency",  "news",      "minister",     "president",   "website",
                        "publication", "newspaper", "outlet",  "portal",    "channel"});
            // "www.haqqin.az": marks and words without blanks between them
            const bool glued = last > behind && w.start == words_[last - 1].end && !(w.mark && ends_at(last));
            const bool address = !w.mark && last + 1 < words_.size() && words_[last + 1].lower == "." &&
                                 words_[last + 1].start == w.end && !ends_at(last + 1);
            if (!glued && !address && (w.mark || !(w.capital || small))) {
                break;
            }
            ++last;
        }
        while (last > behind && is_any(words_[last - 1].lower, {"of", "the", "a", "an", "its", "his"})) {
            --last;  // "Azerbaijan of …": the name alone
        }
        phrase(behind, last, claim);
    }

    /// The noun phrase with which a clause begins, behind its day: "On Monday Tehran moved …".
    void in_front(const Clause& clause, ClaimView& claim) const {
        std::size_t first = clause.first;
        while (first < clause.last &&
               (words_[first].mark || is_opening(words_[first].lower) || is_any(words_[first].lower, {"on", "in"}) ||
                is_date_word(words_[first].lower))) {
            ++first;
        }
        if (first < clause.last) {
            after(first, claim);
        }
    }

private:
    /// Nothing is glued to the mark from behind: it ends a phrase and is no part of an address.
    bool ends_at(std::size_t mark) const {
        return mark + 1 >= words_.size() || words_[mark + 1].start != words_[mark].end;
    }

    static bool is_stop(std::string_view w) {
        return is_any(w, {"that", "while", "but", "said", "says", "when", "because", "if", "announced", "reported",
                          "warned", "accused", "denied", "after", "before", "as"});
    }

    /// "Over the past year Iranian leaders …", "in recent weeks officials …": who speaks comes behind the period.
    std::size_t behind_period(std::size_t first, std::size_t last) const {
        constexpr std::size_t longest = 5;
        if (first == last || !is_any(words_[first].lower, {"over", "in", "during", "for", "within"})) {
            return first;
        }
        for (std::size_t i = first + 1; i < std::min(first + longest, last); ++i) {
            if (is_any(words_[i].lower, {"year", "years", "month", "months", "week", "weeks", "day", "days", "decade",
                                         "decades", "hour", "hours"})) {
                return i + 1;
            }
        }
        return first;
    }

    /// "The ministry has posted a statement accusing …": the subject of the sentence speaks, not all of it.
    std::size_t before_predicate(std::size_t first, std::size_t last) const {
        for (std::size_t i = first + 1; i < last; ++i) {
            if (is_any(words_[i].lower, {"has", "have", "had", "is", "are", "was", "were", "will", "would", "posted",
                                         "published", "issued", "released", "made", "held", "gave"})) {
                return i;
            }
        }
        return last;
    }

    void phrase(std::size_t first, std::size_t last, ClaimView& claim) const {
        while (first < last && (is_opening(words_[first].lower) || words_[first].mark)) {
            ++first;
        }
        first = behind_period(first, last);
        if (first < last && is_any(words_[first].lower, {"on", "in", "since"})) {
            ++first;  // "On October 16 the ministry …"
            while (first < last && is_date_word(words_[first].lower)) {
                ++first;
            }
        }
        // "Officials on Sunday said", "officials yesterday reported"
        while (last > first && (words_[last - 1].mark || is_date_word(words_[last - 1].lower) ||
                                is_any(words_[last - 1].lower, {"on", "yesterday", "today"}))) {
            --last;
        }
        last = before_predicate(first, last);
        if (first >= last || last - first > longest_speaker) {
            return;
        }
        if (last - first == 1 && is_pronoun(words_[first].lower)) {
            claim.pronoun = true;
            return;
        }
        bool capital = false;
        bool officials = false;
        for (std::size_t i = first; i < last; ++i) {
            const bool address = words_[i].lower == "." && i + 1 < last && words_[i + 1].start == words_[i].end;
            capital = capital || words_[i].capital || address;
            officials = officials || is_any(words_[i].lower, {"officials", "residents", "authorities", "sources",
                                                              "ministry", "witnesses", "villagers", "police"});
        }
        const bool definite = is_any(words_[first].lower, {"the", "his", "their"}) && last - first <= 3;
        if (!capital && !officials) {
            claim.pronoun = definite;
            return;
        }
        if (definite && last - first <= 2) {
            claim.pronoun = true;  // "The commander", "The ministry"
            return;
        }
        std::string name;
        for (std::size_t i = first; i < last; ++i) {
            const bool glued = i > first && words_[i].start == words_[i - 1].end;
            name += (i > first && !glued ? " " : "");
            name += words_[i].written;
        }
        claim.by = name;
        claim.by_first = first;
        claim.by_last = last;
    }

    const std::vector<Word>& words_;
};

/// "Local officials …" inside a line of text is "local officials …".
std::string as_name(std::string name) {
    for (const std::string_view lead : {"Local ", "The ", "An ", "A ", "Officials ", "Both ", "Several ", "Residents ",
                                        "Senior ", "State ", "His ", "Their "}) {
        if (name.starts_with(lead)) {
            name[0] = static_cast<char>(name[0] - 'A' + 'a');
        }
    }
    if (is_any(name, {"Locals", "Residents", "Officials", "Villagers", "Witnesses", "Authorities", "Police"})) {
        name[0] = static_cast<char>(name[0] - 'A' + 'a');
    }
    for (const std::string_view lead : {"the ", "their ", "his "}) {
        if (name.starts_with(lead)) {
            name.erase(0, lead.size());
        }
    }
    return name;
}

/// Who speaks first in a clause; empty when nobody does.
std::string speaker_of_clause(const SentenceView& view, std::size_t clause, const SpeakerReader& speakers) {
    for (const auto& match : view.own->claim_patterns.find(view.words)) {
        const ClaimRow& row = view.own->claims[match.pattern];
        if (row.speaker == Speaker::before && row.claim != Claim::proposed &&
            clause_at(view.clauses, match.first) == clause) {
            ClaimView found;
            speakers.before(match.first, view.clauses[clause].first, found);
            if (!found.by.empty()) {
                return found.by;
            }
        }
    }
    return {};
}

/// "Tehran moved troops, accusing Baku of …": who speaks in the clauses before says this too, else who acts in the
/// first of them, if that is somebody who can speak.
void speaker_of_participle(const SentenceView& view, const PatternMatch& verb, const SpeakerReader& speakers,
                           const Lexicon::Impl& lexicon, ClaimView& claim) {
    const std::size_t own = clause_at(view.clauses, verb.first);
    for (std::size_t at = own + 1; at-- > 0;) {
        for (const auto& match : view.own->claim_patterns.find(view.words)) {
            if (match.last <= verb.first && clause_at(view.clauses, match.first) == at &&
                view.own->claims[match.pattern].speaker == Speaker::before &&
                view.own->claims[match.pattern].claim != Claim::proposed) {
                speakers.before(match.first, view.clauses[at].first, claim);
                if (!claim.by.empty() || claim.pronoun) {
                    return;
                }
            }
        }
    }
    const auto main = std::ranges::find(view.clauses, Clause::Kind::main, &Clause::kind);
    if (main == view.clauses.end()) {
        return;
    }
    speakers.in_front({std::max(main->first, view.body_first), std::min(main->last, verb.first)}, claim);
    const auto actors = lexicon.actor_patterns.find(view.words);
    const bool speaks =
        std::ranges::any_of(
            actors,
            [&](const PatternMatch& actor) { return actor.first >= claim.by_first && actor.last <= claim.by_last; }) ||
        is_any(claim.by, {"Officials", "Local officials", "Residents", "Witnesses", "Authorities", "Police"});
    if (!speaks) {
        claim.by.clear();
        claim.by_first = claim.by_last = 0;
    }
}

/// "its defence ministry" is that of the state named first: "Armenia's defence ministry".
std::string with_owner(const std::string& name, const SentenceView& view, const Lexicon::Impl& lexicon) {
    if (!name.starts_with("its ") && !name.starts_with("Its ")) {
        return name;
    }
    auto matches = lexicon.actor_patterns.find(view.words);
    std::ranges::stable_sort(matches, {}, &PatternMatch::first);
    for (const auto& match : matches) {
        if (view.words[match.first].capital) {
            return lexicon.actors[lexicon.actor_of_pattern[match.pattern]].name + "'s " + name.substr(4);
        }
    }
    return name;
}

}  // namespace

ClaimView read_claim(const SentenceView& view, std::size_t clause, std::size_t trigger_first,
                     const Lexicon::Impl& lexicon) {
    if (view.language != Language::en) {
        return read_foreign_claim(view, clause, trigger_first, lexicon);
    }
    ClaimView best;
    const SpeakerReader speakers(view);
    for (const auto& match : view.own->claim_patterns.find(view.words)) {
        const ClaimRow& row = view.own->claims[match.pattern];
        const std::size_t at = clause_at(view.clauses, match.first);
        const Clause& there = view.clauses[at];
        const bool own = at == clause;
        if (there.kind == Clause::Kind::background || (there.kind == Clause::Kind::relative && !own)) {
            continue;
        }
        // Another statement of the sentence does not cover this one.
        constexpr std::size_t tail = 5;  // "…, the ministry told reporters.": said of the whole sentence
        const bool closing = view.words.size() - match.last < tail;
        if (!own && !closing &&
            is_any(view.words[there.first].lower, {"while", "but", "although", "though", "whereas", "and"})) {
            continue;
        }
        // Denials, threats and plans hold for their own clause; who said it holds for the sentence.
        const bool cause = is_any(view.words[view.clauses[clause].first].lower, {"after", "when", "because", "as"});
        if (!own && row.claim != Claim::claimed &&
            !(row.claim == Claim::threatened && there.kind == Clause::Kind::main && !cause)) {
            continue;
        }
        constexpr std::size_t ahead = 6;   // "is due to meet", "would hold"
        constexpr std::size_t behind = 4;  // "a base is planned"
        const std::size_t away =
            match.first > trigger_first ? match.first - trigger_first : trigger_first - match.first;
        if (row.claim == Claim::proposed && away > (match.first > trigger_first ? behind : ahead)) {
            continue;
        }
        // "Tehran moved troops, accusing Baku of …": what comes before is no word of anybody's.
        if (row.speaker == Speaker::subject && match.first > trigger_first) {
            continue;
        }
        const int weight = row.weight * 2 + (own ? 1 : 0);
        if (weight < best.weight || row.weight == 0) {
            continue;
        }
        ClaimView found{row.claim, {}, false, weight, 0, 0};
        // "The proposed corridor": nobody proposes here.
        const bool adjective = row.claim == Claim::proposed && match.first > 0 &&
                               is_any(view.words[match.first - 1].lower, {"the", "a", "any", "its", "their"});
        if (adjective) {
            found.by.clear();
        } else if (row.speaker == Speaker::before) {
            // "X denied it and said …": who speaks is the subject of the clause before.
            const bool shared = at > 0 && match.first == there.first + 1 && view.words[there.first].lower == "and";
            if (shared) {
                found.by = speaker_of_clause(view, at - 1, speakers);
            } else {
                speakers.before(match.first, there.first, found);
            }
            if (found.by.empty() && !found.pronoun) {
                speakers.after(match.last, found);
            }
        } else if (row.speaker == Speaker::subject) {
            speaker_of_participle(view, match, speakers, lexicon, found);
        } else if (row.speaker == Speaker::after) {
            speakers.after(match.last, found);
        }
        if (found.by.empty() && best.weight > 0 && best.claim == found.claim) {
            found.by = best.by;
            found.pronoun = best.pronoun;
        }
        found.by = with_owner(as_name(found.by), view, lexicon);
        best = found;
    }
    return best;
}

}  // namespace sitmap::event
