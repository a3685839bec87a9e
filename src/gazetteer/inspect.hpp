#pragma once

#include <string>
#include <vector>

#include "gazetteer/gazetteer.hpp"

/// Looks for mistakes in a gazetteer: what a person would want to correct.
namespace sitmap::gazetteer {

/// One thing that looks wrong.
struct Defect {
    std::string check;    ///< "same-spot", "namesake", "country" …: a word of `inspection_checks`
    std::string place;    ///< id
    std::string other;    ///< id of the second place, or the name concerned; may be empty
    std::string message;  ///< one sentence for a person
    std::string reason;   ///< why it is left as it is; empty for an open one
};

struct Inspection {
    std::vector<Defect> open;        ///< by check, then place
    std::vector<Defect> known;       ///< explained by a row of the pack's table `known_defect`
    std::vector<std::string> stale;  ///< rows of that table that explain nothing any more, as "check place other"
    std::size_t places = 0;
    std::size_t names = 0;
};

/// A check with what it asks.
struct InspectionCheck {
    std::string_view name;
    std::string_view question;
};
const std::vector<InspectionCheck>& inspection_checks();

/// Everything that the checks find in the pack's places and those added to it. Positions are held against the base map
/// where it has ground, with the tolerance of their grade. Errors: pack.
Result<Inspection> inspect(const Gazetteer& gazetteer, const pack::Pack& pack);

}  // namespace sitmap::gazetteer
