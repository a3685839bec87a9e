#include "event/event.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace sitmap::event {
namespace {

constexpr std::array<std::pair<Type, std::string_view>, 20> type_names{{
    {Type::battle, "battle"},         {Type::shelling, "shelling"},
    {Type::air_strike, "air_strike"}, {Type::ceasefire_violation, "ceasefire_violation"},
    {Type::landmine, "landmine"},     {Type::deployment, "deployment"},
    {Type::exercise, "exercise"},     {Type::base, "base"},
    {Type::talks, "talks"},           {Type::agreement, "agreement"},
    {Type::warning, "warning"},       {Type::demand, "demand"},
    {Type::evacuation, "evacuation"}, {Type::aid, "aid"},
    {Type::protest, "protest"},       {Type::arrest, "arrest"},
    {Type::blockade, "blockade"},     {Type::checkpoint, "checkpoint"},
    {Type::transfer, "transfer"},     {Type::infrastructure, "infrastructure"},
}};

constexpr std::array<std::pair<Claim, std::string_view>, 5> claim_names{{
    {Claim::happened, "happened"},
    {Claim::claimed, "claimed"},
    {Claim::denied, "denied"},
    {Claim::threatened, "threatened"},
    {Claim::proposed, "proposed"},
}};

std::string folded(std::string_view name) {
    std::string result(name);
    for (char& c : result) {
        c = c == ' ' || c == '-' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return result;
}

template <class Table>
auto find_name(const Table& table, std::string_view name) -> std::optional<decltype(table[0].first)> {
    const std::string wanted = folded(name);
    for (const auto& [value, text] : table) {
        if (text == wanted) {
            return value;
        }
    }
    return std::nullopt;
}

}  // namespace

std::string_view name_of(Type type) {
    return type_names[static_cast<std::size_t>(type)].second;
}
std::optional<Type> type_from(std::string_view name) {
    return find_name(type_names, name);
}

const std::vector<Type>& all_types() {
    static const std::vector<Type> types = [] {
        std::vector<Type> all;
        for (const auto& entry : type_names) {
            all.push_back(entry.first);
        }
        return all;
    }();
    return types;
}

std::string_view name_of(Family family) {
    switch (family) {
        case Family::violence:
            return "violence";
        case Family::forces:
            return "forces";
        case Family::diplomacy:
            return "diplomacy";
        case Family::people:
            return "people";
        case Family::territory:
            break;
    }
    return "territory";
}

Family family_of(Type type) {
    switch (type) {
        case Type::battle:
        case Type::shelling:
        case Type::air_strike:
        case Type::ceasefire_violation:
        case Type::landmine:
            return Family::violence;
        case Type::deployment:
        case Type::exercise:
        case Type::base:
            return Family::forces;
        case Type::talks:
        case Type::agreement:
        case Type::warning:
        case Type::demand:
            return Family::diplomacy;
        case Type::evacuation:
        case Type::aid:
        case Type::protest:
        case Type::arrest:
            return Family::people;
        case Type::blockade:
        case Type::checkpoint:
        case Type::transfer:
        case Type::infrastructure:
            break;
    }
    return Family::territory;
}

std::string_view name_of(Claim claim) {
    return claim_names[static_cast<std::size_t>(claim)].second;
}
std::optional<Claim> claim_from(std::string_view name) {
    return find_name(claim_names, name);
}

}  // namespace sitmap::event
