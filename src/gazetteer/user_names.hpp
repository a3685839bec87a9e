#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/gazetteer.hpp"

/// Places and names that a user brings: a table with one name a row.
namespace sitmap::gazetteer {

/// What a table says, ready for `Gazetteer::load`, and the rows that could not be used.
struct UserNames {
    std::vector<Place> places;  ///< in the order of the table; one that the pack has carries only its new names
    std::vector<Error> faults;  ///< one a row left out, each with line and column
    std::size_t names = 0;
};

/// Reads a table with a header. Columns, in any order, `name` is the only one that must be there: name, place (an id or
/// a known name), id, lon, lat, kind, country, admin1, language, side, name_kind, preferred, valid_from, valid_to,
/// population, rank, source, note. A row with `place` gives another name to that place, of `known` or of an earlier
/// row; a row with lon and lat is a new place; a row with an `id` that an earlier row has is another name of it. Names
/// of one new place may also be told by their position. Separators: comma, semicolon or tab, by the header.
/// Errors: csv for what spoils the whole table (no column `name`, an unknown column, cells that do not match the
/// header).
Result<UserNames> parse_user_names(std::string_view text, const std::string& file, const Gazetteer& known);

/// The table of these places, which `parse_user_names` reads back.
std::string to_user_names_csv(const std::vector<Place>& places);

/// One list of two: places of `fresh` replace those of `old` with the same id; order of `old`, then of `fresh`.
std::vector<Place> merged(std::vector<Place> old, std::vector<Place> fresh, std::size_t& replaced);

}  // namespace sitmap::gazetteer
