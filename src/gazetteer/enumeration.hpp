#pragma once

#include "gazetteer/text_context.hpp"

namespace sitmap::gazetteer {

/// Gives the items of each list their plural word of kind, before it or after it ("the provinces of A, B and C",
/// "A, B and C districts", "three provinces — A, B and C —"), and adds the areas that are only known by their name
/// with that kind ("Qazvin Province" to "Qazvin"). A list has two items or more; items may be unknown to the gazetteer.
void govern_lists(TextContext& context);

}  // namespace sitmap::gazetteer
