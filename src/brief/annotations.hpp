#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "event/event.hpp"
#include "geo/coordinates.hpp"
#include "time/date.hpp"

/// What a brief adds to a map besides events.
namespace sitmap::brief {

/// A free note with a leader to a place.
struct Note {
    std::string place_id;
    std::optional<geo::LonLat> position;
    std::string head;
    std::string text;
};

/// An arrow of movement or fire between two places.
struct Arrow {
    event::EventPlace from;  ///< without a position: the tail fades, origin not stated
    event::EventPlace to;
    event::Type type = event::Type::shelling;
    event::Claim claim = event::Claim::happened;
    std::string claimed_by;
    std::string actor;  ///< who moves or fires
    std::optional<time::DateSpan> when;
};

/// A bracket between two places with the kilometres between them as the crow flies.
struct Distance {
    event::EventPlace from;
    event::EventPlace to;
    std::string text;  ///< stands before the kilometres; may be empty
};

enum class UnitSide { armenian, azerbaijani, other };
enum class UnitBranch {
    infantry,
    mechanised,
    armour,
    artillery,
    missile,
    air_defence,
    aviation,
    drones,
    engineers,
    reconnaissance,
    special_forces,
    border_guard,
    peacekeepers,
    logistics,
    headquarters,
    unstated,
};
enum class UnitSize { unstated, platoon, company, battalion, regiment, brigade, division, corps, army };

std::string_view name_of(UnitSide side);      ///< "armenian" …
std::string_view name_of(UnitBranch branch);  ///< "air_defence" …
std::string_view name_of(UnitSize size);      ///< "brigade" …
const std::vector<UnitBranch>& all_unit_branches();
/// The value of a word, nothing for an unknown one.
std::optional<UnitSide> unit_side_from(std::string_view word);
std::optional<UnitBranch> unit_branch_from(std::string_view word);
std::optional<UnitSize> unit_size_from(std::string_view word);
/// All words, for messages.
std::vector<std::string> unit_side_names();
std::vector<std::string> unit_branch_names();
std::vector<std::string> unit_size_names();

/// A named military unit at a place.
struct Unit {
    event::EventPlace place;
    std::string name;
    UnitSide side = UnitSide::other;
    UnitBranch branch = UnitBranch::unstated;
    UnitSize size = UnitSize::unstated;
    event::Claim claim = event::Claim::happened;
    std::string claimed_by;
    std::optional<time::DateSpan> when;
};

}  // namespace sitmap::brief
