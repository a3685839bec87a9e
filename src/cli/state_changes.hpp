#pragma once

#include <string>
#include <vector>

#include "territory/territory.hpp"

namespace sitmap::cli {

/// A line, exclave or route that is not as it was.
struct StateChange {
    std::string kind;  ///< "line", "exclave", "route"
    std::string id;
    std::string what;  ///< "gone", "new", or what it was and is: "open → blockaded"
    std::string name;  ///< its words in the legend, or its name
};

/// Changes from `before` to `after`, by kind and id.
std::vector<StateChange> state_changes(const territory::Territory& before, const territory::Territory& after);

}  // namespace sitmap::cli
