#include "event/clauses.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "event/lexicon_tables.hpp"
#include "io/any_of.hpp"

namespace sitmap::event {

using io::is_any;

namespace {

bool is_saying(std::string_view word) {
    return is_any(
        word, {"said",     "says",         "warned",   "accused",    "denied",   "announced", "called",   "urged",
               "proposed", "added",        "demanded", "claimed",    "reported", "stated",    "accuses",  "denies",
               "claims",   "insisted",     "insists",  "alleged",    "alleges",  "confirmed", "admitted", "blamed",
               "declared", "acknowledged", "asserted", "maintained", "rejected", "stressed",  "noted",    "argued"});
}

/// "…, killing three", "…, and fled", "…, said X": what goes on with the sentence behind a comma.
bool goes_on(std::string_view word) {
    const bool participle =
        word.size() > 5 && word.ends_with("ing") &&
        !is_any(word, {"including", "during", "following", "morning", "evening", "meeting", "bordering", "regarding"});
    return word == "and" || participle || is_saying(word);
}

/// "… and said", "… and the BBC reported", "… and keeps a base": another statement of the sentence.
bool starts_statement(const std::vector<Word>& words, std::size_t first) {
    if (first < words.size() && is_any(words[first].lower, {"keeps", "has", "have", "met", "held", "signed", "visited",
                                                            "deployed", "launched", "evacuated"})) {
        return true;
    }
    if (first < words.size() && words[first].lower == "that") {
        return true;  // "said that … and that …"
    }
    constexpr std::size_t longest_subject = 3;
    for (std::size_t i = first; i < std::min(first + longest_subject + 1, words.size()); ++i) {
        if (is_saying(words[i].lower)) {
            return i == first || words[first].lower == "the" || words[first].capital;
        }
        if (words[i].mark) {
            return false;
        }
    }
    return false;
}

bool is_date_word(const Word& word) {
    const bool number = word.lower[0] >= '0' && word.lower[0] <= '9';
    return number || (word.capital &&
                      is_any(word.lower,
                             {"january",   "february", "march",     "april",    "may",    "june",     "july",  "august",
                              "september", "october",  "november",  "december", "sept",   "oct",      "nov",   "dec",
                              "monday",    "tuesday",  "wednesday", "thursday", "friday", "saturday", "sunday"}));
}

/// "It was X who opened fire" says what "X opened fire" says.
bool is_cleft(const std::vector<Word>& words, std::size_t who) {
    constexpr std::size_t reach = 6;
    for (std::size_t i = who; i > 1 && who - i < reach; --i) {
        if (words[i - 2].lower == "it" && is_any(words[i - 1].lower, {"was", "is", "were"})) {
            return true;
        }
    }
    return false;
}

std::optional<Clause::Kind> opener(const std::vector<Word>& words, std::size_t i) {
    const std::string_view word = words[i].lower;
    const std::string_view next = i + 1 < words.size() ? std::string_view(words[i + 1].lower) : std::string_view();
    if (is_any(word, {";", "while", "but", "although", "though", "whereas", "after", "when", "because"})) {
        return Clause::Kind::main;
    }
    // Not "denied that", "warned that": what is denied stays in the clause of the denial.
    const bool told =
        word == "that" && i > 0 &&
        is_any(words[i - 1].lower, {"said", "says", "announced", "added", "claimed", "reported", "stated"});
    if (told || (word == "," && goes_on(next)) || (word == "and" && starts_statement(words, i + 1))) {
        return Clause::Kind::main;
    }
    const bool next_day = word == "following" && i > 0 && words[i - 1].lower == "the";  // "the following day"
    if (!next_day && is_any(word, {"following", "amid", "amidst", "despite", "given"})) {
        return Clause::Kind::background;
    }
    const bool since_day =
        i + 1 < words.size() && (is_date_word(words[i + 1]) || is_any(next, {"midday", "midnight", "morning"}));
    if (word == "since" && !since_day) {
        return Clause::Kind::background;
    }
    if (word == "ahead" && next == "of") {
        return Clause::Kind::background;
    }
    if (is_any(word, {"if", "provided", "unless"})) {
        return Clause::Kind::conditional;
    }
    if (is_any(word, {"which", "who", "whom", "whose", "where"})) {
        return is_cleft(words, i) ? std::optional<Clause::Kind>() : Clause::Kind::relative;
    }
    const bool such = i > 1 && words[i - 2].lower == "such";  // "such cities as X"
    if (word == "as" && i > 0 && !such && i + 1 < words.size() &&
        !is_any(next, {"a", "an", "part", "well", "saying", "to"}) &&
        !is_any(words[i - 1].lower, {"such", "well", "described", "known", "much", "long", "far", "soon", "same"}) &&
        (words[i + 1].capital ||
         is_any(next, {"the", "both", "it", "they", "he", "she", "senior", "thousands", "hundreds", "officials",
                       "fighting", "clashes", "tensions", "protesters", "residents", "local", "its", "their"}))) {
        return Clause::Kind::main;
    }
    return std::nullopt;
}

}  // namespace

std::vector<Clause> clauses_of(const std::vector<Word>& words) {
    std::vector<Clause> clauses;
    Clause current;
    bool opened = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto kind = opener(words, i);
        opened = opened || (i == 0 && kind);
        // "While …, …": what opens the sentence ends at its comma.
        // "In their first meeting since A fell, …" too.
        const bool since = current.kind == Clause::Kind::background && words[current.first].lower == "since" &&
                           clauses.size() == 1 && is_any(words.front().lower, {"in", "at", "on", "for", "during"});
        const bool comma = words[i].lower == "," && ((clauses.empty() && opened) || since);
        if ((!kind && !comma) || (i == current.first && !kind)) {
            continue;
        }
        if (i > current.first) {
            current.last = i;
            clauses.push_back(current);
        }
        current = {i, i, kind.value_or(Clause::Kind::main)};
    }
    current.last = words.size();
    if (current.last > current.first || clauses.empty()) {
        clauses.push_back(current);
    }
    return clauses;
}

std::size_t clause_at(const std::vector<Clause>& clauses, std::size_t word) {
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (word < clauses[i].last) {
            return i;
        }
    }
    return clauses.size() - 1;
}

}  // namespace sitmap::event
