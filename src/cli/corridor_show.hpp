#pragma once

#include <string>
#include <vector>

#include "cli/corridor_answer.hpp"

/// Corridors as text and as JSON.
namespace sitmap::cli {

std::string corridor_text(const CorridorAnswer& answer);
std::string corridor_json(const CorridorAnswer& answer, time::Date date);

/// Known corridors, one a line.
std::string corridor_list_text(const std::vector<territory::KnownCorridor>& corridors);
std::string corridor_list_json(const std::vector<territory::KnownCorridor>& corridors);

}  // namespace sitmap::cli
