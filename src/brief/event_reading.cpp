#include "brief/event_reading.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "brief/choice.hpp"
#include "brief/clean_text.hpp"
#include "brief/event_head.hpp"
#include "brief/printed_line.hpp"
#include "brief/toml_keys.hpp"
#include "io/nearest_word.hpp"
#include "io/utf8.hpp"

namespace sitmap::brief {

namespace {

using Role = event::EventPlace::Role;

/// Of a printed name, in code points.
constexpr std::size_t name_length = 100;

constexpr std::array<std::pair<Role, std::string_view>, 6> roles = {{{Role::at, "at"},
                                                                     {Role::from, "from"},
                                                                     {Role::to, "to"},
                                                                     {Role::near, "near"},
                                                                     {Role::along, "along"},
                                                                     {Role::between, "between"}}};

std::optional<Role> role_from(std::string_view word) {
    for (const auto& [role, name] : roles) {
        if (name == word) {
            return role;
        }
    }
    return std::nullopt;
}

/// The span of `date`, or of `from` and `to`.
Result<std::optional<time::DateSpan>> when_of(const TomlTable& table) {
    SITMAP_TRY_ASSIGN(std::optional<time::DateSpan> date, table.dates("date"));
    SITMAP_TRY_ASSIGN(const std::optional<time::DateSpan> from, table.dates("from"));
    SITMAP_TRY_ASSIGN(const std::optional<time::DateSpan> to, table.dates("to"));
    if (date && (from || to)) {
        return table.wrong("date", "an event has either a date or from and to, not both");
    }
    if (!from && !to) {
        return date;
    }
    if (!from) {
        return table.wrong("to", "an event with \"to\" needs \"from\"");
    }
    const time::DateSpan span{from->first, to ? to->last : from->last};
    if (span.last < span.first) {
        return table.wrong("to", "\"to\" is before \"from\"");
    }
    return std::optional<time::DateSpan>{span};
}

}  // namespace

std::string_view name_of(Role role) {
    for (const auto& [known, name] : roles) {
        if (known == role) {
            return name;
        }
    }
    return "at";
}

bool known_to_area_only(const gazetteer::Place& place) {
    using Kind = gazetteer::PlaceKind;
    switch (place.kind) {
        case Kind::country:
        case Kind::province:
        case Kind::district:
        case Kind::region:
        case Kind::continent:
        case Kind::world_region:
            return true;
        default:
            return false;
    }
}

void EventReader::learn(const std::vector<TomlTable>& tables) {
    const auto consider = [this](const toml::node& node) {
        if (!node.is_string()) {
            return;
        }
        const Resolution found = resolve(node.as_string()->get(), {context_.date, {}}, gazetteer_);
        if (found.place && found.alternatives.empty()) {
            context_.neighbours.push_back(found.place->position);
        }
    };
    for (const TomlTable& table : tables) {
        for (const std::string_view key : {"place", "places"}) {
            const toml::node* value = table.node(key);
            if (!value) {
                continue;
            }
            consider(*value);
            if (const toml::array* array = value->as_array()) {
                for (const toml::node& element : *array) {
                    consider(element);
                }
            }
        }
    }
}

Result<std::string> EventReader::place_id(const TomlTable& table, std::string_view key, std::string_view name) {
    const std::string cleaned = clean_text(name);
    const Resolution found = resolve(cleaned, context_, gazetteer_);
    if (!found.place) {
        return table.at(key, unknown_place(cleaned, gazetteer_));
    }
    if (!found.alternatives.empty()) {
        Warning warning = ambiguous(cleaned, found);
        warning.file = table.file();
        warning.line = static_cast<int>(table.node(key) ? table.node(key)->source().begin.line : 0);
        warnings_.push_back(std::move(warning));
    }
    return found.place->id;
}

Result<event::EventPlace> EventReader::named_place(const TomlTable& table, std::string_view key,
                                                   std::string_view name) {
    event::EventPlace place;
    SITMAP_TRY_ASSIGN(place.place_id, place_id(table, key, name));
    place.name = printed_text(name, key, name_length, table.file(),
                              static_cast<int>(table.node(key) ? table.node(key)->source().begin.line : 0), warnings_);
    const gazetteer::Place* found = gazetteer_.by_id(place.place_id);
    // An id is no name to print: take the gazetteer's.
    if (found && place.name == found->id) {
        place.name = gazetteer::display_name(*found, Language::en, {});
    }
    place.area_only = found && known_to_area_only(*found);
    return place;
}

Result<event::EventPlace> EventReader::place_of(const TomlTable& table, std::string_view key, const toml::node& node) {
    if (node.is_string()) {
        return named_place(table, key, node.as_string()->get());
    }
    if (!node.is_table()) {
        return table.wrong(key, fmt::format("\"{}\" must be a name or {{ id = …, name = …, role = … }}", key));
    }
    const TomlTable inner(*node.as_table(), table.file());
    SITMAP_TRY(inner.only(keys::place, "a place"));
    event::EventPlace place;
    SITMAP_TRY_ASSIGN(const std::optional<std::string> id, inner.text("id"));
    SITMAP_TRY_ASSIGN(const std::string name, printed_line(inner, "name", name_length, warnings_));
    SITMAP_TRY_ASSIGN(const std::optional<geo::LonLat> position, position_of(inner));
    if (id || (!name.empty() && !position)) {
        SITMAP_TRY_ASSIGN(place, named_place(inner, id ? "id" : "name", id.value_or(name)));
    }
    if (!name.empty()) {
        place.name = name;
    }
    place.position = position;
    if (place.place_id.empty() && !position) {
        return table.wrong(key, "a place needs an id, a name, or lat and lon");
    }
    SITMAP_TRY_ASSIGN(
        place.role, choice<Role>(inner, "role", role_from, {"at", "from", "to", "near", "along", "between"}, Role::at));
    SITMAP_TRY_ASSIGN(const std::optional<bool> area_only, inner.flag("area_only"));
    place.area_only = area_only.value_or(place.area_only);
    return place;
}

Result<std::vector<event::EventPlace>> EventReader::places(const TomlTable& table) {
    std::vector<event::EventPlace> result;
    if (table.has("place") && table.has("places")) {
        return table.wrong("places", "an event has either \"place\" or \"places\"");
    }
    for (const std::string_view key : {"place", "places"}) {
        const toml::node* node = table.node(key);
        if (!node) {
            continue;
        }
        if (const toml::array* array = node->as_array()) {
            for (const toml::node& element : *array) {
                SITMAP_TRY_ASSIGN(event::EventPlace place, place_of(table, key, element));
                result.push_back(std::move(place));
            }
        } else {
            SITMAP_TRY_ASSIGN(event::EventPlace place, place_of(table, key, *node));
            result.push_back(std::move(place));
        }
    }
    SITMAP_TRY_ASSIGN(const std::optional<geo::LonLat> position, position_of(table));
    if (position) {
        if (result.size() > 1) {
            return table.wrong("lat", "lat and lon of an event with several places stand with each place",
                               "write places = [{ name = \"…\", lat = …, lon = … }, …]");
        }
        if (result.empty()) {
            result.emplace_back();
        }
        result.front().position = position;
    }
    SITMAP_TRY_ASSIGN(const std::optional<bool> area_only, table.flag("area_only"));
    for (event::EventPlace& place : result) {
        place.area_only = area_only.value_or(place.area_only);
    }
    return result;
}

Result<std::vector<event::Evidence>> EventReader::evidence(const TomlTable& table) {
    std::vector<event::Evidence> result;
    SITMAP_TRY_ASSIGN(const std::string source, printed_line(table, "source", 300, warnings_));
    if (!source.empty()) {
        result.emplace_back().file = source;
    }
    SITMAP_TRY_ASSIGN(const std::vector<TomlTable> rows, table.tables("evidence"));
    for (const TomlTable& row : rows) {
        SITMAP_TRY(row.only(keys::evidence, "evidence"));
        event::Evidence piece;
        SITMAP_TRY_ASSIGN(piece.file, naming_line(row, "file", 4000));
        SITMAP_TRY_ASSIGN(piece.text, printed_line(row, "text", 4000, warnings_));
        const std::pair<std::string_view, double> bounds[] = {{"start", 1e9}, {"end", 1e9}, {"row", 1e8}};
        double numbers[3] = {0, 0, 0};
        for (int i = 0; i < 3; ++i) {
            SITMAP_TRY_ASSIGN(const std::optional<double> number, row.number(bounds[i].first));
            numbers[i] = number.value_or(0);
            if (numbers[i] < 0 || numbers[i] > bounds[i].second || numbers[i] != std::floor(numbers[i])) {
                return row.wrong(bounds[i].first, "must be a whole number from 0");
            }
        }
        piece.start = static_cast<std::size_t>(numbers[0]);
        piece.end = static_cast<std::size_t>(numbers[1]);
        piece.row = static_cast<int>(numbers[2]);
        result.push_back(std::move(piece));
    }
    return result;
}

Result<event::Event> EventReader::event(const TomlTable& table, std::size_t index) {
    SITMAP_TRY(table.only(keys::event, "[[event]]"));
    event::Event result;
    SITMAP_TRY_ASSIGN(result.id, naming_line(table, "id", 60));
    if (result.id.empty()) {
        result.id = fmt::format("e{}", index + 1);
    }
    if (!table.has("type")) {
        return table.wrong("type", "an event needs a type", fmt::format("one of: {}", fmt::join(type_names(), ", ")));
    }
    SITMAP_TRY_ASSIGN(result.type,
                      choice<event::Type>(table, "type", event::type_from, type_names(), event::Type::battle));
    SITMAP_TRY_ASSIGN(result.claimed_by, printed_line(table, "claimed_by", name_length, warnings_));
    SITMAP_TRY_ASSIGN(result.claim, claim_of(table, result.claimed_by));
    SITMAP_TRY_ASSIGN(result.when, when_of(table));
    SITMAP_TRY_ASSIGN(result.places, places(table));
    SITMAP_TRY_ASSIGN(result.actors, table.texts("actors"));
    for (std::string& actor : result.actors) {
        actor = clean_text(actor);
    }
    SITMAP_TRY_ASSIGN(result.head, printed_line(table, "head", 60, warnings_));
    SITMAP_TRY_ASSIGN(result.text, printed_line(table, "text", 1000, warnings_));
    SITMAP_TRY_ASSIGN(result.evidence, evidence(table));
    give_head(result);
    return result;
}

}  // namespace sitmap::brief
