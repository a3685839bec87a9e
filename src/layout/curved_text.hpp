#pragma once

#include <string>
#include <vector>

#include "layout/text_form.hpp"
#include "layout/way.hpp"

/// Names whose letters are turned one by one along a curve.
namespace sitmap::layout {

/// How far a name may bend and turn and still be read at a glance.
struct Bends {
    double steepest_deg = 80;   ///< of any letter against the level: never upside down
    double most_turn_deg = 75;  ///< between any two letters
    double least_radius = 6;    ///< of the curve, in sizes of the letters
};

/// The form's only line along the middle of `way` (halfway up the letters' box), centred, with `open_pt` more between
/// letters. Empty when the form has no letters that can be turned one by one, when the way is too short, runs from
/// right to left, or bends more than `bends` allow.
std::vector<TurnedLetter> letters_along(const TextForm& form, const Way& way, double open_pt = 0,
                                        const Bends& bends = {});

/// What each letter covers.
std::vector<Rect> boxes_of(const std::vector<TurnedLetter>& letters, const TextForm& form);

/// The name as it is painted. Its box holds all letters. \pre letters
TextItem set_letters(const TextForm& form, std::vector<TurnedLetter> letters, std::string kind);

}  // namespace sitmap::layout
