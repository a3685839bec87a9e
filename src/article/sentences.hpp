#pragma once

#include <string_view>
#include <vector>

#include "article/article.hpp"

namespace sitmap::article {

/// The sentences of one block of a readable text, without white space at their ends. Abbreviations ("Brig. Gen.",
/// "U.S."), initials and domain names do not end one; a full stop without a blank behind it does ("child.New").
std::vector<Sentence> split_sentences(std::string_view readable, const Block& block, int paragraph);

}  // namespace sitmap::article
