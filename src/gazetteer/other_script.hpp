#pragma once

#include <vector>

#include "gazetteer/impl.hpp"
#include "gazetteer/match.hpp"
#include "gazetteer/tokens.hpp"

namespace sitmap::gazetteer {

/// Adds what sounds, in Cyrillic or Armenian letters and without its case ending, like a trusted name that the
/// gazetteer has in Latin letters alone: «Խնուշինակում» for Khnushinak. Only capitalised words outside the matches, up
/// to two for a name; `matches` stay in the order of the text.
void add_heard_elsewhere(const Gazetteer::Impl& impl, const std::vector<Token>& tokens, Language language,
                         std::vector<Match>& matches);

}  // namespace sitmap::gazetteer
