#pragma once

#include "brief/brief.hpp"
#include "gazetteer/gazetteer.hpp"

namespace sitmap::brief {

/// Heads that the program gave ("Shelling: Khoda Afarin") are said in the edition's language, with the place as that
/// language calls it. What a person wrote stays as it is.
void say_given_heads(Brief& brief, const gazetteer::Gazetteer& gazetteer, const pack::Phrasebook& words);

}  // namespace sitmap::brief
