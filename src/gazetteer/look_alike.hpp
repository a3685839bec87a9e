#pragma once

#include <string>

namespace sitmap::gazetteer {

/// A word that mixes Latin and Cyrillic letters is meant in one of them: in a strict key the letters of the rarer
/// script become those of the other that look alike. Left as it is when one has no look-alike, or when nothing is
/// mixed.
void mend_look_alikes(std::string& key);

}  // namespace sitmap::gazetteer
