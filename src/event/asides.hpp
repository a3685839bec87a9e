#pragma once

#include <vector>

#include "event/words.hpp"

namespace sitmap::event {

/// An English sentence without what it adds between two commas.
struct WithoutAsides {
    std::vector<Word> main;  ///< "The corridor has been blocked" of "The corridor, which …, has been blocked"
    std::vector<std::vector<Word>> asides;  ///< "which links X with Y"; those that open with a relative pronoun
};

/// Takes out the asides that stand between a subject and its verb. Without one, `main` is `words`.
WithoutAsides without_asides(std::vector<Word> words);

}  // namespace sitmap::event
