#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "gazetteer/impl.hpp"
#include "gazetteer/key_set.hpp"
#include "gazetteer/match.hpp"
#include "gazetteer/name_key.hpp"
#include "gazetteer/tokens.hpp"

namespace sitmap::gazetteer {

/// What the words of a sentence tell of all places in it.
struct SentenceFacts {
    bool happening = false;     ///< something is reported to happen
    bool dealing = false;       ///< talks, relations
    bool borders = false;       ///< borders or links are spoken of
    bool plural_areas = false;  ///< provinces, districts, regions
    bool sport = false;         ///< a match is reported, not a fight
};

/// An article in words, with what is known of them before any name is resolved.
struct TextContext {
    const Gazetteer::Impl& impl;
    const article::Article& article;
    KeyStore keys;  ///< of the tokens
    std::vector<Token> tokens;
    std::vector<Match> matches;
    KeySet people;                              ///< hashes of family and given names used in this text
    KeySet small_words;                         ///< hashes of the words that stand without a capital somewhere
    std::vector<bool> headline;                 ///< by sentence: written with capitals throughout
    std::vector<std::uint32_t> match_of_token;  ///< index of the match a token lies in, or no_match

    std::vector<SentenceFacts> facts;   ///< by sentence
    std::vector<WordFacts> word_facts;  ///< by token, as the article's language has it

    static constexpr std::uint32_t no_match = static_cast<std::uint32_t>(-1);

    bool is_person(std::string_view key) const { return people.contains(hash_of(key)); }
    bool is_small_elsewhere(std::string_view key) const { return small_words.contains(hash_of(key)); }
    const SentenceFacts& facts_of(const Match& match) const { return facts[tokens[match.first].sentence]; }
    std::size_t index_of(const Token& token) const { return static_cast<std::size_t>(&token - tokens.data()); }
    bool is(std::size_t token, Word word) const { return word_facts[token].is(word); }
    bool is(const Token* token, Word word) const { return token != nullptr && is(index_of(*token), word); }
    /// The match a token lies in, or null.
    const Match* match_at(std::size_t token) const {
        return match_of_token[token] == no_match ? nullptr : &matches[match_of_token[token]];
    }
    /// Brings `match_of_token` up to date with `matches`.
    void index_matches();
    /// The neighbour in the same sentence that only white space or a hyphen parts, or null.
    const Token* joined_before(std::size_t token) const;
    const Token* joined_after(std::size_t token) const;
    /// The word `steps` before or after in the same sentence, whatever stands between, or null.
    const Token* word_before(std::size_t token, std::size_t steps) const;
    const Token* word_after(std::size_t token, std::size_t steps) const;
};

TextContext context_of(const article::Article& article, const Gazetteer::Impl& impl);

/// Why the words of a match are no place here ("part of a person's name"), or an empty text when they are.
std::string_view why_no_place(const TextContext& context, const Match& match);

}  // namespace sitmap::gazetteer
