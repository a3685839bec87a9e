#pragma once

#include <optional>
#include <string_view>

#include "event/event.hpp"

namespace sitmap::event {

/// The type of sitmap's own names, of ACLED's event and sub-event types and of UCDP's types of violence.
std::optional<Type> type_of_table(std::string_view value);

}  // namespace sitmap::event
