#pragma once

#include <filesystem>
#include <vector>

#include "batch/journal.hpp"
#include "event/event.hpp"

namespace sitmap::batch {

/// The events of a map that was drawn, as the .geojson beside it has them; without that file those of the journal,
/// which have no position. What does not read as an event is left out.
std::vector<event::Event> noted_events(const std::filesystem::path& folder, const Entry& entry);

/// "2020-10-01", "2020-10-01/2020-10-03"; empty without a date.
std::string days_of(const event::Event& event);
/// The names of its places, joined.
std::string places_of(const event::Event& event);

/// The same for one event on whatever map it stands.
std::string identity_of(const event::Event& event);

}  // namespace sitmap::batch
