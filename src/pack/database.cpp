#include "pack/database.hpp"

#include <utility>

namespace sitmap::pack {
namespace {

constexpr const char* rebuild_hint = "rebuild the data pack: ./dev geodata";

/// SQLite reads `?`, `#` and `%` of a file name as parts of the URI.
std::string as_uri(const std::filesystem::path& file) {
    constexpr char hex[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const unsigned char c : file.native()) {
        if (c == '?' || c == '#' || c == '%') {
            uri += {'%', hex[c >> 4], hex[c & 15]};
        } else {
            uri += static_cast<char>(c);
        }
    }
    return uri + "?immutable=1";
}

}  // namespace

tl::unexpected<Error> sqlite_failure(int status, std::string_view doing, const char* reason) {
    if ((status & 0xFF) == SQLITE_NOMEM) {
        return failure(ErrorCode::memory, "out of memory while the data pack is read",
                       "give the program more memory (ulimit -v)");
    }
    return failure(ErrorCode::pack, std::string(doing) + ": " + reason, rebuild_hint);
}

Result<Database> open_read_only(const std::filesystem::path& file) {
    sqlite3* raw = nullptr;
    const int status = sqlite3_open_v2(as_uri(std::filesystem::absolute(file)).c_str(), &raw,
                                       SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database(raw);
    if (status != SQLITE_OK) {
        return sqlite_failure(status, "cannot open", sqlite3_errstr(status));
    }
    // Hardly a page is read twice: 256 KB of them are kept. Mapped, all that were read would stay in memory, 11 MB of a
    // map's 59.
    sqlite3_exec(raw, "PRAGMA cache_size = -256", nullptr, nullptr, nullptr);
    // A pack from elsewhere may hold views and functions that were made to be run: none of them is.
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    return database;
}

std::string sql_name(std::string_view identifier) {
    std::string sql = "\"";
    for (const char c : identifier) {
        sql += c;
        if (c == '"') {
            sql += c;
        }
    }
    return sql + '"';
}

Result<Statement> Statement::prepare(const Database& database, std::string_view sql) {
    sqlite3_stmt* raw = nullptr;
    const int status = sqlite3_prepare_v2(database.get(), sql.data(), static_cast<int>(sql.size()), &raw, nullptr);
    if (status != SQLITE_OK) {
        return sqlite_failure(status, "the pack cannot answer", sqlite3_errmsg(database.get()));
    }
    Statement statement;
    statement.statement_.reset(raw);
    return statement;
}

void Statement::bind(int parameter, std::string_view text) {
    sqlite3_bind_text(statement_.get(), parameter, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

void Statement::bind(int parameter, double number) {
    sqlite3_bind_double(statement_.get(), parameter, number);
}

Result<bool> Statement::step() {
    const int status = sqlite3_step(statement_.get());
    if (status == SQLITE_ROW) {
        return true;
    }
    if (status == SQLITE_DONE) {
        return false;
    }
    return sqlite_failure(status, "damaged pack", sqlite3_errmsg(sqlite3_db_handle(statement_.get())));
}

std::string_view Statement::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    return text ? std::string_view(text, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column)))
                : std::string_view();
}

std::span<const std::byte> Statement::blob(int column) const {
    const auto* bytes = static_cast<const std::byte*>(sqlite3_column_blob(statement_.get(), column));
    return {bytes, bytes ? static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column)) : 0};
}

}  // namespace sitmap::pack
