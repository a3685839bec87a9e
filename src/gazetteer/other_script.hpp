#pragma once

#include "gazetteer/text_context.hpp"

namespace sitmap::gazetteer {

/// Adds what sounds, in Cyrillic or Armenian letters and without its case ending, like a trusted name that the
/// gazetteer has in Latin letters alone: «Խնուշինակում» for Khnushinak. Only capitalised words outside the matches, up
/// to two for a name; the matches of the context stay in the order of the text. \pre its word facts are collected.
void add_heard_elsewhere(TextContext& context);

}  // namespace sitmap::gazetteer
