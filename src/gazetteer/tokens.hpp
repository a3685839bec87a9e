#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "article/article.hpp"
#include "gazetteer/key_store.hpp"

namespace sitmap::gazetteer {

/// What stands between a token and the next.
enum class Gap : std::uint8_t {
    space,   ///< white space without an empty line
    hyphen,  ///< hyphen or dash without spaces
    comma,
    slash,
    stop,  ///< anything else, or the end of the sentence
};

/// A word of the text.
struct Token {
    std::size_t start = 0;  ///< bytes into the text
    std::size_t end = 0;    ///< without a possessive 's
    std::string_view key;   ///< strict key of [start, end)
    bool capital = false;   ///< begins with a capital, or its script has none
    bool shouted = false;   ///< more than one letter, all capitals
    bool possessive = false;
    bool sentence_start = false;
    bool in_address = false;  ///< part of a web address, e-mail or handle
    bool broken = false;      ///< a hyphen at the end of the line stands between this word and the next
    Gap after = Gap::stop;
    std::uint32_t sentence = 0;  ///< index into Article::sentences
};

/// The words of all sentences in the order of the text. Their keys are in `keys`, which must live as long.
std::vector<Token> tokens_of(const article::Article& article, KeyStore& keys);

}  // namespace sitmap::gazetteer
