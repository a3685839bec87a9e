#include "event/speaker_reader.hpp"

#include <algorithm>

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
/// "The BBC" is a name, "the Ministry" is not.
bool is_acronym(std::string_view w) {
    return w.size() > 1 && std::ranges::all_of(w, [](char c) { return c >= 'A' && c <= 'Z'; });
}
/// Whoever these are, they are not the ministry that spoke before.
bool tells_who(std::string_view w) {
    return is_any(w, {"mayor", "governor", "prefect", "villagers", "villager", "residents", "resident", "locals",
                      "witnesses", "witness", "doctors", "doctor", "hospital", "farmers", "farmer", "police", "sides"});
}
bool is_stop(std::string_view w) {
    return is_any(w, {"that", "while", "but", "said", "says", "when", "because", "if", "announced", "reported",
                      "warned", "accused", "denied", "after", "before", "as"});
}

}  // namespace

void SpeakerReader::before(std::size_t verb, std::size_t clause_first, ClaimView& claim) const {
    std::size_t last = verb;
    while (last > clause_first && is_auxiliary(words_[last - 1].lower)) {
        --last;
        if (is_any(words_[last].lower, {"is", "are", "was", "were", "be", "been"}) &&
            is_any(words_[verb].lower, {"reported", "said", "announced", "claimed", "alleged", "stated", "noted"})) {
            claim.nobody = true;
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

void SpeakerReader::after(std::size_t behind, ClaimView& claim) const {
    std::size_t last = behind;
    while (last < words_.size() && last - behind < longest_speaker) {
        const auto& w = words_[last];
        const bool small =
            is_any(w.lower,
                   {"the",         "of",          "a",         "an",         "its",          "his",         "ministry",
                    "foreign",     "defence",     "defense",   "spokesman",  "spokesperson", "spokeswoman", "officials",
                    "local",       "state",       "agency",    "news",       "minister",     "president",   "website",
                    "publication", "newspaper",   "outlet",    "portal",     "channel",      "both",        "sides",
                    "mayor",       "governor",    "prefect",   "ombudsman",  "residents",    "villagers",   "witnesses",
                    "police",      "prosecutors", "commander", "ambassador", "regional",     "municipality"});
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

void SpeakerReader::in_front(const Clause& clause, ClaimView& claim) const {
    std::size_t first = clause.first;
    while (first < clause.last && (words_[first].mark || is_opening(words_[first].lower) ||
                                   is_any(words_[first].lower, {"on", "in"}) || is_date_word(words_[first].lower))) {
        ++first;
    }
    if (first < clause.last) {
        after(first, claim);
    }
}

/// Nothing is glued to the mark from behind: it ends a phrase and is no part of an address.
bool SpeakerReader::ends_at(std::size_t mark) const {
    return mark + 1 >= words_.size() || words_[mark + 1].start != words_[mark].end;
}

/// "Over the past year Iranian leaders …", "in recent weeks officials …": who speaks comes behind the period.
std::size_t SpeakerReader::behind_period(std::size_t first, std::size_t last) const {
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
std::size_t SpeakerReader::before_predicate(std::size_t first, std::size_t last) const {
    for (std::size_t i = first + 1; i < last; ++i) {
        if (is_any(words_[i].lower, {"has", "have", "had", "is", "are", "was", "were", "will", "would", "posted",
                                     "published", "issued", "released", "made", "held", "gave"})) {
            return i;
        }
    }
    return last;
}

void SpeakerReader::phrase(std::size_t first, std::size_t last, ClaimView& claim) const {
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
    if (first >= last || last - first > longest_speaker || is_any(words_[first].lower, {"this", "these", "such"})) {
        return;  // "This stance calls for …": nobody who speaks
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
    // "As both sides blamed each other": neither says what the rest of the sentence tells.
    const bool blames = last < words_.size() && is_any(words_[last].lower, {"blame", "blamed", "accuse", "accused",
                                                                            "trade", "traded", "exchanged"});
    const bool told = tells_who(words_[last - 1].lower) && !blames;
    const bool definite = is_any(words_[first].lower, {"the", "his", "their"}) && last - first <= 3 && !told;
    if (!capital && !officials && !told) {
        claim.pronoun = definite;
        return;
    }
    if (definite && last - first <= 2 && !is_acronym(words_[last - 1].written)) {
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

}  // namespace sitmap::event
