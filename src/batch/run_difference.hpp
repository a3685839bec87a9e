#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "event/event.hpp"
#include "io/error.hpp"
#include "pack/pack.hpp"
#include "territory/difference.hpp"

namespace sitmap::batch {

/// What is otherwise in a later run of a series, or on a later map of it.
struct RunDifference {
    enum class Kind { appeared, moved, changed, gone };
    struct EventChange {
        std::string map;
        Kind kind = Kind::appeared;
        event::Event event;                    ///< as the later one has it; a gone one as the earlier had it
        std::optional<geo::LonLat> from;       ///< where one that moved was before
        std::optional<event::Claim> was = {};  ///< its earlier claim where that changed
        std::string what;                      ///< "claimed → happened", "14.0 km", the places of a new one
    };
    std::vector<std::string> new_maps, gone_maps;
    std::vector<std::string> redrawn;  ///< maps with other pictures though their events are the same
    std::vector<EventChange> events;   ///< by map, then as the later one lists them, the gone ones last
    std::vector<event::Event> same;    ///< of maps that are compared
    std::vector<event::Event> on_new_maps, on_gone_maps;
    std::optional<time::Date> before, after;    ///< the days that the compared maps speak of, the latest of each side
    std::vector<territory::ChangedArea> areas;  ///< that changed hands after `before`, up to `after`
};
std::string_view name_of(RunDifference::Kind kind);  ///< "appeared" …

/// Compares two folders that series were drawn into, or two maps. A map is named by its path without ending, or by its
/// folder and day where only one is of that day. Maps of runs are compared by their names; an event that several maps
/// of a run show stands for one. Events are the same when type, days and head are, or else type, days and place; of two
/// maps of different days also when type, head and place are. Areas are compared where the days differ.
/// Errors: read, pack; nothing_to_map when a folder has no journal with maps, or no such map.
Result<RunDifference> difference(const std::filesystem::path& before, const std::filesystem::path& after,
                                 const pack::Pack& pack);

std::string as_text(const RunDifference& difference);
std::string as_json(const RunDifference& difference);  ///< "sitmap.batch-diff/1"

}  // namespace sitmap::batch
