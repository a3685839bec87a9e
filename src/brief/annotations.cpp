#include "brief/annotations.hpp"

#include <algorithm>
#include <array>

namespace sitmap::brief {

namespace {

constexpr std::array<std::string_view, 3> sides = {"armenian", "azerbaijani", "other"};
constexpr std::array<std::string_view, 16> branches = {
    "infantry",     "mechanised", "armour",       "artillery",      "missile",        "air_defence",
    "aviation",     "drones",     "engineers",    "reconnaissance", "special_forces", "border_guard",
    "peacekeepers", "logistics",  "headquarters", "unstated"};
constexpr std::array<std::string_view, 9> sizes = {"unstated", "platoon",  "company", "battalion", "regiment",
                                                   "brigade",  "division", "corps",   "army"};

template <class Value, std::size_t N>
std::optional<Value> value_of(const std::array<std::string_view, N>& words, std::string_view word) {
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? std::nullopt : std::optional<Value>(static_cast<Value>(found - words.begin()));
}

template <std::size_t N>
std::vector<std::string> list_of(const std::array<std::string_view, N>& words) {
    return {words.begin(), words.end()};
}

}  // namespace

std::string_view name_of(UnitSide side) {
    return sides[static_cast<std::size_t>(side)];
}
std::string_view name_of(UnitBranch branch) {
    return branches[static_cast<std::size_t>(branch)];
}
std::string_view name_of(UnitSize size) {
    return sizes[static_cast<std::size_t>(size)];
}

const std::vector<UnitBranch>& all_unit_branches() {
    static const std::vector<UnitBranch> all = [] {
        std::vector<UnitBranch> list;
        for (std::size_t i = 0; i < branches.size(); ++i) {
            list.push_back(static_cast<UnitBranch>(i));
        }
        return list;
    }();
    return all;
}

std::optional<UnitSide> unit_side_from(std::string_view word) {
    return value_of<UnitSide>(sides, word);
}
std::optional<UnitBranch> unit_branch_from(std::string_view word) {
    return value_of<UnitBranch>(branches, word);
}
std::optional<UnitSize> unit_size_from(std::string_view word) {
    return value_of<UnitSize>(sizes, word);
}

std::vector<std::string> unit_side_names() {
    return list_of(sides);
}
std::vector<std::string> unit_branch_names() {
    return list_of(branches);
}
std::vector<std::string> unit_size_names() {
    return list_of(sizes);
}

}  // namespace sitmap::brief
