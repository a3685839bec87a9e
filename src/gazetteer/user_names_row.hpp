#pragma once

#include <map>
#include <string>
#include <string_view>

#include "gazetteer/user_names.hpp"
#include "io/csv.hpp"

namespace sitmap::gazetteer {

/// The columns that a table of names may have.
const std::vector<std::string>& user_names_columns();

/// One row by the names of its columns; faults point at the cell.
class UserNamesRow {
public:
    UserNamesRow(const io::CsvRow& row, const std::map<std::string, std::size_t>& columns, const std::string& file)
        : row_(row), columns_(columns), file_(file) {}

    /// The cell without spaces around it; "" for a column that the table does not have.
    std::string_view cell(const std::string& column) const;
    Error fault(const std::string& column, std::string message, std::string hint) const;

    /// Errors: csv with line and column, as `fault` makes them.
    Result<Name> name() const;
    /// Everything but the id and the names. \pre lon or lat is given
    Result<Place> place() const;

private:
    Result<double> number(const std::string& column, double bound) const;
    Result<long> whole(const std::string& column, long otherwise, long lowest, long highest) const;
    Result<std::optional<time::Date>> day(const std::string& column) const;

    const io::CsvRow& row_;
    const std::map<std::string, std::size_t>& columns_;
    const std::string& file_;
};

}  // namespace sitmap::gazetteer
