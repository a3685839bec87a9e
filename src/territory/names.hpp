#pragma once

#include <optional>
#include <string_view>

#include "territory/territory.hpp"

/// Words of the tables and of JSON for the classes of territory.hpp; nothing for an unknown word.
namespace sitmap::territory {

std::optional<RouteState> route_state_from(std::string_view name);
std::string_view name_of(RouteKind kind);
std::optional<RouteKind> route_kind_from(std::string_view name);
std::string_view name_of(ControlClass control);
std::optional<ControlClass> control_class_from(std::string_view name);
std::string_view name_of(LineClass kind);
std::optional<LineClass> line_class_from(std::string_view name);
std::string_view name_of(Holder holder);

}  // namespace sitmap::territory
