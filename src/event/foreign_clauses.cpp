#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "event/clauses.hpp"
#include "event/lexicon_tables.hpp"

namespace sitmap::event {
namespace {

using RowKind = GrammarRow::Kind;

bool ends_with_one(const Word& word, const std::vector<std::string>& endings) {
    return !word.mark && std::ranges::any_of(endings, [&](const std::string& ending) {
        return word.lower.size() > ending.size() ? word.lower.ends_with(ending) : word.lower == ending;
    });
}

bool is_comma(const Word& word) {
    return word.lower == "," || word.lower == "،" || word.lower == "՝";
}

/// The clause that a row of the grammar opens.
Clause::Kind opened_by(RowKind kind) {
    return kind == RowKind::background || kind == RowKind::phrase ? Clause::Kind::background
           : kind == RowKind::conditional                         ? Clause::Kind::conditional
           : kind == RowKind::relative                            ? Clause::Kind::relative
                                                                  : Clause::Kind::main;
}

bool opens_a_clause(RowKind kind) {
    return kind == RowKind::phrase || kind == RowKind::background || kind == RowKind::conditional ||
           kind == RowKind::relative || kind == RowKind::main;
}

class ForeignClauses {
public:
    ForeignClauses(const std::vector<Word>& words, const LanguageWords& own)
        : words_(words), own_(own), opens_(words.size(), nullptr), joint_(words.size(), false) {
        for (const auto& match : own.grammar_patterns.find(words)) {
            const auto& row = own.grammar[match.pattern];
            if (row.kind == RowKind::behind) {
                behind_.push_back(match);
            } else if (row.kind == RowKind::joint) {
                opens_[match.first] = nullptr;
                std::fill(joint_.begin() + static_cast<std::ptrdiff_t>(match.first),
                          joint_.begin() + static_cast<std::ptrdiff_t>(match.last), true);
            } else if (opens_a_clause(row.kind)) {
                opens_[match.first] = &row;
            }
        }
    }

    std::vector<Clause> run() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (opens_[i] != nullptr) {
                start(i, opened_by(opens_[i]->kind));
                phrase_ = opens_[i]->kind == RowKind::phrase;
            } else if ((words_[i].lower == ";" || words_[i].lower == "؛") && !lists(i)) {
                start(i, Clause::Kind::main);
            } else if (words_[i].lower == ":" && own_.language == Language::hy && i > 0) {
                start(i, Clause::Kind::main);  // typed for the Armenian full stop
            } else if (words_[i].lower == ")" && current_.kind != Clause::Kind::main) {
                start(i, Clause::Kind::main);
            } else if (joins_verbs(i)) {
                start(i, Clause::Kind::main);
            } else if (is_comma(words_[i]) && i > 0 &&
                       (current_.kind != Clause::Kind::main || closes_verb(i - 1) || ends_subject(i))) {
                start(i, Clause::Kind::main);  // an aside ends, or a verb that comes last
            } else if (phrase_ && i > current_.first && ends_phrase(i)) {
                start(i, Clause::Kind::main);
            }
        }
        finish();
        for (const auto& match : behind_) {
            mark_behind(match);
        }
        return std::move(clauses_);
    }

private:
    void start(std::size_t at, Clause::Kind kind) {
        phrase_ = false;
        if (at > current_.first) {
            current_.last = at;
            clauses_.push_back(current_);
        }
        current_ = {at, at, kind};
    }

    void finish() {
        current_.last = words_.size();
        if (current_.last > current_.first || clauses_.empty()) {
            clauses_.push_back(current_);
        }
    }

    /// The verb of the sentence goes on behind "after the talks in X"; a phrase is never long.
    bool ends_phrase(std::size_t at) const {
        constexpr std::size_t longest = 9;
        return at - current_.first > longest || ends_with_one(words_[at], own_.phrase_ends);
    }

    /// "The villages A, B of X; C, D of Y were taken": where verbs come last, no verb stands before the mark.
    bool lists(std::size_t at) const { return !own_.verb_endings.empty() && at > 0 && !closes_verb(at - 1); }

    /// A verb that comes last; names may end like one ("Qaraxanbəyli", "Filankəndi").
    bool closes_verb(std::size_t at) const {
        return !words_[at].capital && ends_with_one(words_[at], own_.verb_endings);
    }

    /// "X was shelled and Y was hit": behind a verb that comes last, "and" begins another deed.
    bool joins_verbs(std::size_t at) const {
        static constexpr std::array<std::string_view, 6> joints{"و", "və", "ve", "և", "եւ", "ու"};
        constexpr std::size_t least = 3;  // words of a clause
        return at >= current_.first + least && !joint_[at] &&
               std::ranges::find(joints, words_[at].lower) != joints.end() && closes_verb(at - 1);
    }

    bool is_participle(std::size_t at) const { return ends_with_one(words_[at], own_.participles); }

    /// "Under the statement signed in X on the 10th": day and place of the participle belong to the aside.
    bool governs_participle(const Clause& own, std::size_t behind) const {
        constexpr std::size_t nouns = 3;
        for (std::size_t i = behind; i > own.first && behind - i < nouns + 1; --i) {
            if (is_participle(i - 1)) {
                return true;
            }
        }
        return false;
    }

    /// "Armenia, which withdrew from X, hands over Y": where participles stand first, "X'ten çekilen Ermenistan, …".
    bool ends_subject(std::size_t comma) const {
        return !own_.participles.empty() && comma >= 2 && words_[comma - 1].capital && is_participle(comma - 2) &&
               comma - 2 > current_.first;
    }

    /// "Görüşmelerin ardından …": the words that the postposition governs, back to a comma or verb.
    void mark_behind(const PatternMatch& match) {
        const std::size_t index = clause_at(clauses_, match.first);
        Clause& own = clauses_[index];
        if (own.kind != Clause::Kind::main) {
            return;
        }
        const std::size_t reach = governs_participle(own, match.first) ? 12 : 4;
        std::size_t first = match.first;
        while (first > own.first && match.first - first < reach && !words_[first - 1].mark &&
               !ends_with_one(words_[first - 1], own_.verb_endings)) {
            --first;
        }
        const Clause before{own.first, first, Clause::Kind::main};
        const Clause aside{first, match.last, Clause::Kind::background};
        own.first = match.last;
        const bool rest = own.first < own.last;
        if (!rest) {
            own = aside;
        } else {
            clauses_.insert(clauses_.begin() + static_cast<std::ptrdiff_t>(index), aside);
        }
        if (before.first < before.last) {
            clauses_.insert(clauses_.begin() + static_cast<std::ptrdiff_t>(index), before);
        }
    }

    const std::vector<Word>& words_;
    const LanguageWords& own_;
    std::vector<const GrammarRow*> opens_;
    std::vector<bool> joint_;  ///< words that belong together, whatever stands between them: "а также"
    std::vector<PatternMatch> behind_;
    std::vector<Clause> clauses_;
    Clause current_;
    bool phrase_ = false;
};

}  // namespace

std::vector<Clause> clauses_of(const std::vector<Word>& words, const LanguageWords& own) {
    return ForeignClauses(words, own).run();
}

}  // namespace sitmap::event
