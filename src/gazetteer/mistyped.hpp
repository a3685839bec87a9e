#pragma once

#include <vector>

#include "gazetteer/match.hpp"

namespace sitmap::gazetteer {

/// Adds the words that are one slip away from the name of a place kept by hand: two letters exchanged, one missing, one
/// too many, one wrong, a digit for a letter ("Stepanakret", "Nakchivan", "0rdubad"), a blank inside ("Zange zur").
/// Only capitalised words that nothing else explains, six letters or more, alike at both ends (endings are grammar),
/// and with other names of that part of the world in the text or a word before them that wants a place. `matches` are
/// those of `longest_matches`; they stay in the order of the text.
void add_mistyped(const Gazetteer::Impl& impl, const std::vector<Token>& tokens, Language language,
                  std::vector<Match>& matches);

}  // namespace sitmap::gazetteer
