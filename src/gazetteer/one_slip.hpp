#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "gazetteer/place.hpp"

namespace sitmap::gazetteer {

inline constexpr std::size_t least_letters = 6;  ///< of a name that may be mistyped
inline constexpr std::size_t most_letters = 40;

/// Letters of a strict key, blanks not counted.
std::size_t letters_of(std::string_view key);

/// True for the names that are looked for behind slips: of places kept by hand, in scripts with capitals, not too
/// short.
bool may_be_mistyped(const Place& place, const Name& name);

/// True when one slip inside the word makes `name` into `written`, both strict keys: letters exchanged, one missing,
/// one too many, a digit for a letter; in names of eight letters also a wrong one. Never the last letter, nor the first
/// but for a digit.
bool is_one_slip(std::string_view written, std::string_view name);

/// Calls `take` with the key without its first letter, without its second and so on.
template <class Take>
void each_without_one(std::string_view key, Take take) {
    std::string shorter;
    for (std::size_t at = 0; at < key.size();) {
        std::size_t next = at + 1;
        while (next < key.size() && (static_cast<unsigned char>(key[next]) & 0xC0) == 0x80) {
            ++next;
        }
        shorter.assign(key.substr(0, at));
        shorter.append(key.substr(next));
        take(std::string_view(shorter));
        at = next;
    }
}

}  // namespace sitmap::gazetteer
