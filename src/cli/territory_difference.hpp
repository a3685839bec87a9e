#pragma once

#include <string>
#include <vector>

#include "territory/territory.hpp"

namespace sitmap::cli {

/// One thing that is not as it was.
struct Change {
    std::string kind;  ///< "area", "line", "exclave", "route"
    std::string id;
    std::string what;  ///< "gone", "new", or what it was and is: "open → blockaded"
    std::string name;  ///< its words in the legend, or its name
};

/// Changes from `before` to `after`, by kind and id. Areas count as changed from 1 km² on. Errors: geometry.
Result<std::vector<Change>> difference(const territory::Territory& before, const territory::Territory& after);

}  // namespace sitmap::cli
