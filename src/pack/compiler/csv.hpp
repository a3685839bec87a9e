#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/error.hpp"

namespace sitmap::pack::compiler {

/// A table as written: header and records, each with the line it starts on.
struct CsvFile {
    struct Record {
        std::vector<std::string> fields;
        int line = 0;
    };
    std::vector<std::string> header;
    std::vector<Record> records;
};

/// RFC 4180 with commas; lines that start with `#` and empty lines are left out (not inside quotes).
/// Errors: csv with file and line (no header, a column twice, a record of another length, an open quote).
Result<CsvFile> parse_csv(std::string_view text, const std::string& file);

}  // namespace sitmap::pack::compiler
