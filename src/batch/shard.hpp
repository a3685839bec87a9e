#pragma once

#include <string_view>

#include "io/error.hpp"

namespace sitmap::batch {

/// One of several equal parts of a series, for several machines.
struct Shard {
    unsigned part = 1;  ///< from 1
    unsigned parts = 1;

    /// Whether a map belongs to this part: by its name, so that neither the order of the inputs nor the other maps
    /// matter.
    bool has(std::string_view map_name) const;
};

/// "3/16". Errors: usage.
Result<Shard> shard_from(std::string_view text);

}  // namespace sitmap::batch
