#pragma once

#include "gazetteer/text_context.hpp"

namespace sitmap::gazetteer {

/// Adds the words that are one slip away from the name of a place kept by hand: two letters exchanged, one missing, one
/// too many, one wrong, a digit for a letter ("Stepanakret", "Nakchivan", "0rdubad"), a blank inside ("Zange zur").
/// Only capitalised words that nothing else explains, six letters or more, alike at both ends (endings are grammar),
/// and with other names of that part of the world in the text or a word before them that wants a place. The matches of
/// the context stay in the order of the text. \pre its word facts and small words are collected.
void add_mistyped(TextContext& context);

}  // namespace sitmap::gazetteer
