#include "cli/state_changes.hpp"

#include <map>

namespace sitmap::cli {
namespace {

/// What is compared of one thing: its state in words, its name.
struct State {
    std::string words;
    std::string name;
};
using States = std::map<std::string, State>;

void compare(std::string_view kind, const States& before, const States& after, std::vector<StateChange>& changes) {
    for (const auto& [id, state] : before) {
        if (!after.contains(id)) {
            changes.push_back({std::string(kind), id, "gone", state.name});
        }
    }
    for (const auto& [id, state] : after) {
        const auto earlier = before.find(id);
        if (earlier == before.end()) {
            changes.push_back({std::string(kind), id, "new", state.name});
        } else if (earlier->second.words != state.words) {
            changes.push_back({std::string(kind), id, earlier->second.words + " → " + state.words, state.name});
        }
    }
}

States lines_of(const territory::Territory& territory) {
    States states;
    for (const territory::BoundaryLine& line : territory.lines) {
        states[line.id] = {line.legend, line.legend};
    }
    return states;
}

States exclaves_of(const territory::Territory& territory) {
    States states;
    for (const territory::Exclave& exclave : territory.exclaves) {
        states[exclave.place_id] = {"held by " + exclave.holder, exclave.place_id};
    }
    return states;
}

States routes_of(const territory::Territory& territory) {
    States states;
    for (const territory::Route& route : territory.routes) {
        states[route.id] = {std::string(territory::name_of(route.state)), route.name};
    }
    return states;
}

}  // namespace

std::vector<StateChange> state_changes(const territory::Territory& before, const territory::Territory& after) {
    std::vector<StateChange> changes;
    compare("line", lines_of(before), lines_of(after), changes);
    compare("exclave", exclaves_of(before), exclaves_of(after), changes);
    compare("route", routes_of(before), routes_of(after), changes);
    return changes;
}

}  // namespace sitmap::cli
