#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/error.hpp"

namespace sitmap::io {

struct CsvRow {
    int line = 0;                    ///< where it starts, from 1
    std::vector<std::string> cells;  ///< quotes resolved
    std::vector<int> columns;        ///< where each cell starts, from 1, in code points
};

/// Rows of RFC 4180 text with the given separator; empty lines are left out, spaces inside cells are kept.
/// Errors: csv with line and column (a quote that never closes, text behind a closing quote, a row with more or
/// fewer cells than the first), limit (a row above 64 KB).
Result<std::vector<CsvRow>> parse_csv(std::string_view text, char separator, const std::string& file_name);

/// A cell quoted where it must be. Texts that a spreadsheet would run as a formula are kept as they are: they are data.
std::string csv_cell(std::string_view text);

}  // namespace sitmap::io
