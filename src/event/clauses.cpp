#include "event/clauses.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace sitmap::event {
namespace {

bool is_any(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

std::optional<Clause::Kind> opener(const std::vector<Word>& words, std::size_t i) {
    const std::string_view word = words[i].lower;
    const std::string_view next = i + 1 < words.size() ? std::string_view(words[i + 1].lower) : std::string_view();
    if (is_any(word, {";", "while", "but", "although", "though", "whereas", "after", "when", "because"})) {
        return Clause::Kind::main;
    }
    // "… and said", "… and warned": another statement of the same speaker.
    if (word == "and" && is_any(next, {"said", "warned", "accused", "denied", "announced", "called", "urged",
                                       "proposed", "added", "demanded", "claimed", "reported"})) {
        return Clause::Kind::main;
    }
    if (is_any(word, {"following", "amid", "amidst", "despite", "given"})) {
        return Clause::Kind::background;
    }
    if (word == "since" && !(next == "midday" || next == "midnight" || next == "morning")) {
        return Clause::Kind::background;
    }
    if (word == "ahead" && next == "of") {
        return Clause::Kind::background;
    }
    if (is_any(word, {"if", "provided", "unless"})) {
        return Clause::Kind::conditional;
    }
    if (is_any(word, {"which", "who", "whom", "whose", "where"})) {
        return Clause::Kind::relative;
    }
    if (word == "as" && i > 0 && i + 1 < words.size() && !is_any(next, {"a", "an", "part", "well", "saying", "to"}) &&
        !is_any(words[i - 1].lower, {"such", "well", "described", "known", "much", "long", "far", "soon", "same"}) &&
        (words[i + 1].capital || is_any(next, {"the", "both", "it", "they"}))) {
        return Clause::Kind::main;
    }
    return std::nullopt;
}

}  // namespace

std::vector<Clause> clauses_of(const std::vector<Word>& words) {
    std::vector<Clause> clauses;
    Clause current;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto kind = opener(words, i);
        // A background or condition that opens the sentence ends at its comma.
        const bool comma =
            words[i].lower == "," && clauses.empty() && current.first == 0 && current.kind != Clause::Kind::main;
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
