#pragma once

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "brief/toml_reading.hpp"
#include "event/event.hpp"
#include "io/nearest_word.hpp"

/// Values that several tables of a brief have in common.
namespace sitmap::brief {

/// One of the words that `parse` knows; errors name the nearest or all of them.
template <class T>
Result<T> choice(const TomlTable& table, std::string_view key, std::optional<T> (*parse)(std::string_view),
                 const std::vector<std::string>& known, T fallback) {
    SITMAP_TRY_ASSIGN(const std::optional<std::string> word, table.text(key));
    if (!word) {
        return fallback;
    }
    if (const std::optional<T> value = parse(*word)) {
        return *value;
    }
    const std::string near = io::nearest_word(*word, known);
    return table.wrong(
        key, fmt::format("unknown {} \"{}\"", key, *word),
        near.empty() ? fmt::format("known: {}", fmt::join(known, ", ")) : fmt::format("did you mean \"{}\"?", near));
}

std::vector<std::string> type_names();
/// `claim`; what somebody is named for is claimed unless it says otherwise.
Result<event::Claim> claim_of(const TomlTable& table, const std::string& claimed_by);
/// `lat` and `lon` beside each other, or neither.
Result<std::optional<geo::LonLat>> position_of(const TomlTable& table);

}  // namespace sitmap::brief
