#pragma once

#include <cstddef>
#include <vector>

#include "event/words.hpp"

namespace sitmap::event {

/// A part of a sentence with one thing to say; words, half-open.
struct Clause {
    enum class Kind {
        main,
        background,   ///< "following …", "amid …", "since the war …": why or when, not what
        conditional,  ///< "if …", "provided …"
        relative,     ///< "which …", "who …", "where …"
    };
    std::size_t first = 0;
    std::size_t last = 0;
    Kind kind = Kind::main;
};

/// Parts of a sentence in its order, covering all words.
std::vector<Clause> clauses_of(const std::vector<Word>& words);
struct LanguageWords;
/// The same by the grammar rows of another language: openers, and ends of verbs where the verb comes last.
std::vector<Clause> clauses_of(const std::vector<Word>& words, const LanguageWords& own);
std::size_t clause_at(const std::vector<Clause>& clauses, std::size_t word);

}  // namespace sitmap::event
