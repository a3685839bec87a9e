#include "territory/names.hpp"

#include <array>
#include <utility>

#include "territory/territory.hpp"

namespace sitmap::territory {

namespace {

template <class T, std::size_t N>
std::string_view name_in(const std::array<std::pair<T, std::string_view>, N>& table, T value) {
    for (const auto& [entry, name] : table) {
        if (entry == value) {
            return name;
        }
    }
    return {};
}

template <class T, std::size_t N>
std::optional<T> value_in(const std::array<std::pair<T, std::string_view>, N>& table, std::string_view name) {
    for (const auto& [entry, text] : table) {
        if (text == name) {
            return entry;
        }
    }
    return std::nullopt;
}

constexpr std::array<std::pair<RouteState, std::string_view>, 7> states{
    {{RouteState::open, "open"},
     {RouteState::closed, "closed"},
     {RouteState::blockaded, "blockaded"},
     {RouteState::checkpoint, "checkpoint"},
     {RouteState::under_construction, "under construction"},
     {RouteState::proposed, "proposed"},
     {RouteState::dismantled, "dismantled"}}};
constexpr std::array<std::pair<RouteKind, std::string_view>, 7> kinds{
    {{RouteKind::motorway, "motorway"},
     {RouteKind::main_road, "main"},
     {RouteKind::secondary_road, "secondary"},
     {RouteKind::railway, "railway"},
     {RouteKind::railway_planned, "railway-planned"},
     {RouteKind::railway_dismantled, "railway-dismantled"},
     {RouteKind::corridor, "corridor-proposed"}}};
constexpr std::array<std::pair<ControlClass, std::string_view>, 8> classes{
    {{ControlClass::held, "held"},
     {ControlClass::held_am, "held-am"},
     {ControlClass::positions, "positions"},
     {ControlClass::peacekeepers, "peacekeepers"},
     {ControlClass::claimed, "claimed"},
     {ControlClass::taken, "taken"},
     {ControlClass::corridor, "corridor"},
     {ControlClass::contested, "contested"}}};
constexpr std::array<std::pair<LineClass, std::string_view>, 5> lines{
    {{LineClass::international, "international"},
     {LineClass::undelimited, "undelimited"},
     {LineClass::contact, "contact"},
     {LineClass::former_oblast, "former_oblast"},
     {LineClass::de_facto_entity, "de_facto_entity"}}};

}  // namespace

std::string_view name_of(RouteState state) {
    return name_in(states, state);
}
std::optional<RouteState> route_state_from(std::string_view name) {
    return value_in(states, name);
}
std::string_view name_of(RouteKind kind) {
    return name_in(kinds, kind);
}
std::optional<RouteKind> route_kind_from(std::string_view name) {
    return value_in(kinds, name);
}
std::string_view name_of(ControlClass control) {
    return name_in(classes, control);
}
std::optional<ControlClass> control_class_from(std::string_view name) {
    return value_in(classes, name);
}
std::string_view name_of(LineClass kind) {
    return name_in(lines, kind);
}
std::optional<LineClass> line_class_from(std::string_view name) {
    return value_in(lines, name);
}
std::string_view name_of(Holder holder) {
    return holder == Holder::armenian ? "armenian" : "azerbaijani";
}

}  // namespace sitmap::territory
