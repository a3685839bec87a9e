#pragma once

#include <sqlite3.h>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "io/error.hpp"

/// SQLite as the pack uses it: one read-only file, statements with bound parameters. Included by .cpp files alone.
namespace sitmap::pack {

struct CloseDatabase {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

/// Opens without locks, journals or writes: a pack never changes under a reader, it is replaced as a whole.
/// Errors: pack.
Result<Database> open_read_only(const std::filesystem::path& file);

/// `doing` failed in SQLite for this reason: an error of code pack, or memory where there was none.
tl::unexpected<Error> sqlite_failure(int status, std::string_view doing, const char* reason);

/// A name as SQL writes it: in double quotes, its own ones doubled.
std::string sql_name(std::string_view identifier);

/// A prepared statement, walked row by row.
class Statement {
public:
    /// Errors: pack, with SQLite's words.
    static Result<Statement> prepare(const Database& database, std::string_view sql);
    void bind(int parameter, std::string_view text);  ///< parameters count from 1; copies
    void bind(int parameter, double number);
    /// True on a row, false at the end. Errors: pack.
    Result<bool> step();

    int columns() const { return sqlite3_column_count(statement_.get()); }
    std::string_view text(int column) const;  ///< "" for NULL; valid until the next step
    double number(int column) const { return sqlite3_column_double(statement_.get(), column); }
    std::int64_t integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }
    std::span<const std::byte> blob(int column) const;  ///< valid until the next step

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

}  // namespace sitmap::pack
