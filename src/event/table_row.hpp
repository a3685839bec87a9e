#pragma once

#include <map>
#include <optional>
#include <string>

#include "event/event.hpp"
#include "gazetteer/gazetteer.hpp"
#include "pack/phrasebook.hpp"

namespace sitmap::event {

/// A row of any table: values by lower-case column name ("sub_event_type").
struct TableRow {
    std::string file;
    int line = 0;  ///< in the file; 0 unknown
    int row = 0;   ///< from 1
    std::map<std::string, std::string, std::less<>> values;
    std::map<std::string, int, std::less<>> columns;  ///< number of each column, from 1
    std::optional<geo::LonLat> position;              ///< from a geometry
};

/// The column name that values are kept under: "Event Date" is "event_date".
std::string column_name(std::string_view header);

/// The event of a row, in the words of an edition. Errors: csv (unknown type or claim, no type), date, coordinate,
/// unknown_place; all with line.
Result<Event> event_of(const TableRow& row, const gazetteer::Gazetteer& gazetteer, const pack::Phrasebook& words);

}  // namespace sitmap::event
