#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "batch/batch.hpp"

namespace sitmap::batch {

/// What the names of maps may be made of: "{date}" (of the map), "{slug}" (of its title), "{from}" and "{to}" (its
/// period), "{number}" (from 0001, in the order of the series), and words of a–z, 0–9, "-", "_", ".".
/// Errors: usage for another word in braces, another letter, or a name that would not differ from map to map.
Result<void> check_name_pattern(std::string_view pattern);

struct NameParts {
    std::optional<time::Date> date;
    std::string slug;
    std::optional<time::DateSpan> period;
};
/// Only "{number}" stays as it is, because it is known last. \pre checked
std::string name_of(std::string_view pattern, const NameParts& parts);
/// Numbers and, where two maps have one name, "-2" at the end. \pre the maps have their order
void finish_names(std::vector<PlannedMap>& maps);

}  // namespace sitmap::batch
