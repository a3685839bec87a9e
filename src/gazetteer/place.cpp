#include "gazetteer/place.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace sitmap::gazetteer {
namespace {

constexpr std::array<std::pair<PlaceKind, std::string_view>, 27> kind_names{{
    {PlaceKind::country, "country"},
    {PlaceKind::capital, "capital"},
    {PlaceKind::province, "province"},
    {PlaceKind::district, "district"},
    {PlaceKind::region, "region"},
    {PlaceKind::city, "city"},
    {PlaceKind::town, "town"},
    {PlaceKind::village, "village"},
    {PlaceKind::river, "river"},
    {PlaceKind::lake, "lake"},
    {PlaceKind::reservoir, "reservoir"},
    {PlaceKind::mountain, "mountain"},
    {PlaceKind::pass, "pass"},
    {PlaceKind::island, "island"},
    {PlaceKind::sea, "sea"},
    {PlaceKind::road, "road"},
    {PlaceKind::railway, "railway"},
    {PlaceKind::corridor, "corridor"},
    {PlaceKind::bridge, "bridge"},
    {PlaceKind::dam, "dam"},
    {PlaceKind::airport, "airport"},
    {PlaceKind::base, "base"},
    {PlaceKind::border_crossing, "border_crossing"},
    {PlaceKind::monastery, "monastery"},
    {PlaceKind::exclave, "exclave"},
    {PlaceKind::continent, "continent"},
    {PlaceKind::world_region, "world_region"},
}};

}  // namespace

std::string_view name_of(PlaceKind kind) {
    return std::find_if(kind_names.begin(), kind_names.end(), [kind](const auto& entry) { return entry.first == kind; })
        ->second;
}

std::optional<PlaceKind> place_kind_from(std::string_view name) {
    const auto found =
        std::find_if(kind_names.begin(), kind_names.end(), [name](const auto& entry) { return entry.second == name; });
    return found == kind_names.end() ? std::nullopt : std::optional(found->first);
}

std::string_view name_of(Side side) {
    switch (side) {
        case Side::neutral:
            return "neutral";
        case Side::armenian:
            return "armenian";
        case Side::azerbaijani:
            return "azerbaijani";
        case Side::iranian:
            return "iranian";
        case Side::russian:
            return "russian";
        case Side::other:
            break;
    }
    return "other";
}

bool Place::is_area() const {
    switch (kind) {
        case PlaceKind::country:
        case PlaceKind::province:
        case PlaceKind::district:
        case PlaceKind::region:
        case PlaceKind::lake:
        case PlaceKind::reservoir:
        case PlaceKind::island:
        case PlaceKind::sea:
        case PlaceKind::exclave:
        case PlaceKind::continent:
        case PlaceKind::world_region:
            return true;
        default:
            return false;
    }
}

bool Place::is_line() const {
    return kind == PlaceKind::river || kind == PlaceKind::road || kind == PlaceKind::railway ||
           kind == PlaceKind::corridor;
}

}  // namespace sitmap::gazetteer
