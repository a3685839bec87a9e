#pragma once

#include <optional>
#include <string>

#include "event/event.hpp"
#include "event/table_row.hpp"

namespace sitmap::event {

/// Deaths as UCDP's and ACLED's columns count them.
struct Deaths {
    long best = 0;
    std::optional<long> low, high;  ///< where they are given and differ
};
/// Nothing where they do not count or where nobody was killed for sure or perhaps.
std::optional<Deaths> deaths_of(const TableRow& row);

/// The language of a map and how it calls states.
struct TableEdition {
    const pack::Phrasebook& words;
    const gazetteer::Gazetteer& gazetteer;
};

/// "3 killed, between 2 and 5." or "0 to 190 killed, by the best estimate 0."; elsewhere than in English "Ölen: 3
/// (2–5)."
std::string in_words(const Deaths& deaths, const TableEdition& edition);

/// What a row of UCDP's tables, which have no headline, reports: "Turkey – PKK: 2 killed"; who attacked whom where only
/// one side fought. Empty without two sides. A state that had another name on the day is called by that.
std::string head_of_sides(const TableRow& row, const std::optional<time::DateSpan>& when, const TableEdition& edition);
/// The same sides by their full names, and the conflict: "Government of Turkey – PKK. Turkey: Kurdistan." Elsewhere
/// than in English the sides alone, states by their names in the language.
std::string text_of_sides(const TableRow& row, const std::optional<time::DateSpan>& when, const TableEdition& edition);

}  // namespace sitmap::event
