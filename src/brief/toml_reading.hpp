#pragma once

// Only brief's own .cpp files include this: toml++ is heavy.
#include <toml++/toml.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/error.hpp"
#include "time/date.hpp"

namespace sitmap::brief {

/// Typed access to a TOML table whose every complaint carries file, line and column.
class TomlTable {
public:
    TomlTable(const toml::table& table, std::string file) : table_(table), file_(std::move(file)) {}

    /// Refuses keys that are not in `known`, naming the nearest. `where` is "a brief", "[[event]]" …
    Result<void> only(const std::vector<std::string>& known, std::string_view where) const;

    bool has(std::string_view key) const { return table_.contains(key); }
    const toml::node* node(std::string_view key) const { return table_.get(key); }

    /// The value, or nothing when the key is absent. A wrong type is an error that says what is wanted.
    Result<std::optional<std::string>> text(std::string_view key) const;
    Result<std::optional<double>> number(std::string_view key) const;
    Result<std::optional<bool>> flag(std::string_view key) const;
    /// A string or an array of strings.
    Result<std::vector<std::string>> texts(std::string_view key) const;
    Result<std::vector<double>> numbers(std::string_view key, std::size_t count) const;
    /// A TOML date or an EDTF string.
    Result<std::optional<time::DateSpan>> dates(std::string_view key) const;
    /// Elements of an array of tables ([[event]]).
    Result<std::vector<TomlTable>> tables(std::string_view key) const;

    /// An error of `config` at the key's value.
    tl::unexpected<Error> wrong(std::string_view key, std::string message, std::string hint = {}) const;
    /// The given error moved to the key's value.
    tl::unexpected<Error> at(std::string_view key, Error error) const;
    const std::string& file() const { return file_; }
    /// Line of the table itself.
    int line() const { return static_cast<int>(table_.source().begin.line); }

private:
    const toml::table& table_;
    std::string file_;
};

}  // namespace sitmap::brief
