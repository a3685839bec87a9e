#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Spellings that mean the same name have the same key.
namespace sitmap::gazetteer {

/// Letters without case, marks, apostrophes and full stops; Persian letters in one form and without joiners; words
/// parted by single spaces whatever parted them ("Nagorno-Karabakh", "NAGORNO KARABAKH"). Empty for text without
/// letters or digits. Invalid UTF-8 is skipped.
std::string strict_key(std::string_view text);
void append_strict_key(std::string_view text, std::string& key);

/// The sound of a strict key in rough Latin classes, whatever the script: Khankendi, Xankəndi and Ханкенди are one.
/// No spaces. Arabic script keeps its letters, for it writes no short vowels.
std::string loose_key(std::string_view strict);
void append_loose_key(std::string_view strict, std::string& key);

/// A strict key in plain Latin letters, script by script, without spaces: what two spellings of one sound look like.
std::string latin_of(std::string_view strict);

/// Hash of a key, the same on every machine and in every run.
std::uint64_t hash_of(std::string_view key);

/// The code point at `at`, which moves behind it; U+FFFD for a broken sequence.
char32_t next_code_point(std::string_view text, std::size_t& at);
void append_utf8(char32_t code_point, std::string& text);

}  // namespace sitmap::gazetteer
