#pragma once

#include <string>
#include <string_view>

#include "io/language.hpp"

namespace sitmap::layout {

/// The sheet's own words. Everything else comes from the brief and the scene.
enum class Phrase {
    situation_as_of,
    reported_without_place,
    events_on_this_map,
    violence,
    forces,
    diplomacy,
    people,
    territory,  // group heads by family
    claimed_by,
    denied_by,
    proposed_by,  // "{}" stands for who
    claimed,
    denied,
    proposed,
    threatened,  // when nobody is named
    and_more,    // "{}" stands for how many
    sources,
    map_data,
    no_endorsement,
    dashed_lines,
    drawn_on,  // "{}" stands for the date
};

/// English where a language has no phrase.
std::string_view phrase(Phrase which, Language language);
/// The phrase with "{}" replaced.
std::string phrase(Phrase which, Language language, std::string_view value);
/// A number in the digits of the language.
std::string digits(int number, Language language);

}  // namespace sitmap::layout
