#pragma once

#include <vector>

#include "brief/brief.hpp"
#include "brief/resolve.hpp"
#include "brief/toml_reading.hpp"

namespace sitmap::brief {

/// Reads the places, events, notes, arrows, distances and units of one brief; names that were resolved help with those
/// that follow.
class EventReader {
public:
    EventReader(const gazetteer::Gazetteer& gazetteer, std::optional<time::Date> date, Warnings& warnings)
        : gazetteer_(gazetteer), warnings_(warnings) {
        context_.date = date;
    }

    /// Looks at every name of the brief once, so that the order of events does not decide what a name means.
    void learn(const std::vector<TomlTable>& tables);

    Result<event::Event> event(const TomlTable& table, std::size_t index);
    Result<Note> note(const TomlTable& table);
    Result<Arrow> arrow(const TomlTable& table);
    Result<Distance> distance(const TomlTable& table);
    Result<Unit> unit(const TomlTable& table);
    /// The id of a named place; `key` is where the name stands.
    Result<std::string> place_id(const TomlTable& table, std::string_view key, std::string_view name);

private:
    Result<event::EventPlace> named_place(const TomlTable& table, std::string_view key, std::string_view name);
    Result<event::EventPlace> place_of(const TomlTable& table, std::string_view key, const toml::node& node);
    /// The place at `key`, which `what` cannot do without.
    Result<event::EventPlace> end_of(const TomlTable& table, std::string_view key, std::string_view what);
    Result<std::vector<event::EventPlace>> places(const TomlTable& table);
    Result<std::vector<event::Evidence>> evidence(const TomlTable& table);

    const gazetteer::Gazetteer& gazetteer_;
    Warnings& warnings_;
    ResolveContext context_;
};

/// True for what is drawn as an area or as the neighbourhood of one, never as a dot.
bool known_to_area_only(const gazetteer::Place& place);

std::string_view name_of(event::EventPlace::Role role);

}  // namespace sitmap::brief
