#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "io/error.hpp"

namespace sitmap::batch {

/// What is otherwise in a later run of a series.
struct RunDifference {
    struct EventChange {
        std::string map;
        std::string kind;  ///< "appeared", "gone", "moved", "changed"
        std::string head;
        std::string what;  ///< "claimed → happened", "14 km", the places of a new one
    };
    std::vector<std::string> new_maps, gone_maps;
    std::vector<std::string> redrawn;  ///< maps with other pictures though their events are the same
    std::vector<EventChange> events;   ///< by map, then as the later one lists them, the gone ones last
};

/// Compares two folders that series were drawn into. Events are the same when type, days and head are, or else type,
/// days and place. Errors: read; nothing_to_map when a folder has no journal with maps.
Result<RunDifference> difference(const std::filesystem::path& before, const std::filesystem::path& after);

std::string as_text(const RunDifference& difference);
std::string as_json(const RunDifference& difference);  ///< "sitmap.batch-diff/1"

}  // namespace sitmap::batch
