#include <fmt/format.h>

#include "brief/choice.hpp"
#include "brief/event_reading.hpp"
#include "brief/printed_line.hpp"
#include "brief/toml_keys.hpp"

namespace sitmap::brief {

namespace {

constexpr std::size_t head_limit = 60, text_limit = 200, name_limit = 60, speaker_limit = 100;

}  // namespace

Result<Note> EventReader::note(const TomlTable& table) {
    SITMAP_TRY(table.only(keys::note, "[[note]]"));
    Note note;
    SITMAP_TRY_ASSIGN(note.head, printed_line(table, "head", head_limit, warnings_));
    SITMAP_TRY_ASSIGN(note.text, printed_line(table, "text", text_limit, warnings_));
    SITMAP_TRY_ASSIGN(note.position, position_of(table));
    SITMAP_TRY_ASSIGN(const std::optional<std::string> name, table.text("place"));
    if (name) {
        SITMAP_TRY_ASSIGN(note.place_id, place_id(table, "place", *name));
    }
    if (note.place_id.empty() && !note.position) {
        return table.wrong("place", "a note needs a place, or lat and lon");
    }
    if (note.head.empty() && note.text.empty()) {
        return table.wrong("head", "a note needs a head or a text");
    }
    return note;
}

Result<event::EventPlace> EventReader::end_of(const TomlTable& table, std::string_view key, std::string_view what) {
    if (!table.has(key)) {
        return table.wrong(key, fmt::format("{} needs \"{}\"", what, key), fmt::format("write {} = \"…\"", key));
    }
    return place_of(table, key, *table.node(key));
}

Result<Arrow> EventReader::arrow(const TomlTable& table) {
    SITMAP_TRY(table.only(keys::arrow, "[[arrow]]"));
    Arrow arrow;
    if (!table.has("to")) {
        return table.wrong("to", "an arrow needs the place it points to",
                           "write to = \"…\"; without \"from\" the tail fades");
    }
    SITMAP_TRY_ASSIGN(arrow.to, end_of(table, "to", "an arrow"));
    if (table.has("from")) {
        SITMAP_TRY_ASSIGN(arrow.from, end_of(table, "from", "an arrow"));
    }
    SITMAP_TRY_ASSIGN(arrow.type,
                      choice<event::Type>(table, "type", event::type_from, type_names(), event::Type::shelling));
    SITMAP_TRY_ASSIGN(arrow.actor, printed_line(table, "actor", name_limit, warnings_));
    SITMAP_TRY_ASSIGN(arrow.claimed_by, printed_line(table, "claimed_by", speaker_limit, warnings_));
    SITMAP_TRY_ASSIGN(arrow.claim, claim_of(table, arrow.claimed_by));
    SITMAP_TRY_ASSIGN(arrow.when, table.dates("date"));
    return arrow;
}

Result<Distance> EventReader::distance(const TomlTable& table) {
    SITMAP_TRY(table.only(keys::distance, "[[distance]]"));
    Distance distance;
    SITMAP_TRY_ASSIGN(distance.from, end_of(table, "from", "a distance"));
    SITMAP_TRY_ASSIGN(distance.to, end_of(table, "to", "a distance"));
    SITMAP_TRY_ASSIGN(distance.text, printed_line(table, "text", name_limit, warnings_));
    if (!distance.from.place_id.empty() && distance.from.place_id == distance.to.place_id) {
        return table.wrong("to", "a distance has two different ends");
    }
    return distance;
}

Result<Unit> EventReader::unit(const TomlTable& table) {
    SITMAP_TRY(table.only(keys::unit, "[[unit]]"));
    Unit unit;
    if (table.has("place")) {
        SITMAP_TRY_ASSIGN(unit.place, end_of(table, "place", "a unit"));
    }
    SITMAP_TRY_ASSIGN(const std::optional<geo::LonLat> position, position_of(table));
    unit.place.position = position ? position : unit.place.position;
    if (unit.place.place_id.empty() && !unit.place.position) {
        return table.wrong("place", "a unit needs a place, or lat and lon");
    }
    SITMAP_TRY_ASSIGN(unit.name, printed_line(table, "name", name_limit, warnings_));
    if (unit.name.empty()) {
        return table.wrong("name", "a unit needs a name",
                           "a unit that nobody names is an event of type \"deployment\"");
    }
    SITMAP_TRY_ASSIGN(unit.side, choice<UnitSide>(table, "side", unit_side_from, unit_side_names(), UnitSide::other));
    SITMAP_TRY_ASSIGN(unit.branch,
                      choice<UnitBranch>(table, "branch", unit_branch_from, unit_branch_names(), UnitBranch::unstated));
    SITMAP_TRY_ASSIGN(unit.size,
                      choice<UnitSize>(table, "size", unit_size_from, unit_size_names(), UnitSize::unstated));
    SITMAP_TRY_ASSIGN(unit.claimed_by, printed_line(table, "claimed_by", speaker_limit, warnings_));
    SITMAP_TRY_ASSIGN(unit.claim, claim_of(table, unit.claimed_by));
    SITMAP_TRY_ASSIGN(unit.when, table.dates("date"));
    return unit;
}

}  // namespace sitmap::brief
