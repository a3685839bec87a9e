#pragma once

#include <string>

#include "reading/score/tally.hpp"

namespace sitmap::reading {

/// The figures as a table for people.
std::string report(const Totals& totals);

/// Every missed, wrong and spurious mention and every event that is not right, each with its sentence.
std::string errors_of(const Scored& scored);

}  // namespace sitmap::reading
