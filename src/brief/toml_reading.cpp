#include "brief/toml_reading.hpp"

#include <fmt/format.h>

#include <cmath>

#include "io/nearest_word.hpp"

namespace sitmap::brief {

namespace {

Error located(Error error, const std::string& file, const toml::source_region& source) {
    error.file = file;
    error.line = static_cast<int>(source.begin.line);
    error.column = static_cast<int>(source.begin.column);
    return error;
}

}  // namespace

Result<void> TomlTable::only(const std::vector<std::string>& known, std::string_view where) const {
    for (auto&& [key, value] : table_) {
        const std::string_view name = key.str();
        bool found = false;
        for (const std::string& candidate : known) {
            found = found || candidate == name;
        }
        if (!found) {
            const std::string near = io::nearest_word(name, known);
            Error error;
            error.code = ErrorCode::config;
            error.message = fmt::format("unknown key \"{}\" in {}", name, where);
            error.hint = near.empty() ? fmt::format("known keys: {}", fmt::join(known, ", "))
                                      : fmt::format("did you mean \"{}\"?", near);
            return failure(located(std::move(error), file_, key.source()));
        }
    }
    return {};
}

tl::unexpected<Error> TomlTable::at(std::string_view key, Error error) const {
    const toml::node* value = table_.get(key);
    return failure(located(std::move(error), file_, value ? value->source() : table_.source()));
}

tl::unexpected<Error> TomlTable::wrong(std::string_view key, std::string message, std::string hint) const {
    Error error;
    error.code = ErrorCode::config;
    error.message = std::move(message);
    error.hint = std::move(hint);
    return at(key, std::move(error));
}

Result<std::optional<std::string>> TomlTable::text(std::string_view key) const {
    const toml::node* value = table_.get(key);
    if (!value) {
        return std::optional<std::string>{};
    }
    if (!value->is_string()) {
        return wrong(key, fmt::format("\"{}\" must be a text in quotes", key));
    }
    return std::optional<std::string>{value->as_string()->get()};
}

Result<std::optional<double>> TomlTable::number(std::string_view key) const {
    const toml::node* value = table_.get(key);
    if (!value) {
        return std::optional<double>{};
    }
    const std::optional<double> number = value->is_number() ? value->value<double>() : std::nullopt;
    if (!number || !std::isfinite(*number)) {
        return wrong(key, fmt::format("\"{}\" must be a finite number", key));
    }
    return number;
}

Result<std::optional<bool>> TomlTable::flag(std::string_view key) const {
    const toml::node* value = table_.get(key);
    if (!value) {
        return std::optional<bool>{};
    }
    if (!value->is_boolean()) {
        return wrong(key, fmt::format("\"{}\" must be true or false", key));
    }
    return std::optional<bool>{value->as_boolean()->get()};
}

Result<std::vector<std::string>> TomlTable::texts(std::string_view key) const {
    std::vector<std::string> result;
    const toml::node* value = table_.get(key);
    if (!value) {
        return result;
    }
    if (value->is_string()) {
        result.push_back(value->as_string()->get());
        return result;
    }
    const toml::array* array = value->as_array();
    if (!array) {
        return wrong(key, fmt::format("\"{}\" must be a text or a list of texts", key));
    }
    for (const toml::node& element : *array) {
        if (!element.is_string()) {
            Error error;
            error.code = ErrorCode::config;
            error.message = fmt::format("\"{}\" must be a list of texts in quotes", key);
            return failure(located(std::move(error), file_, element.source()));
        }
        result.push_back(element.as_string()->get());
    }
    return result;
}

Result<std::vector<double>> TomlTable::numbers(std::string_view key, std::size_t count) const {
    std::vector<double> result;
    const toml::array* array = table_.get(key) ? table_.get(key)->as_array() : nullptr;
    if (array && array->size() == count) {
        for (const toml::node& element : *array) {
            const std::optional<double> number = element.is_number() ? element.value<double>() : std::nullopt;
            if (number && std::isfinite(*number)) {
                result.push_back(*number);
            }
        }
    }
    if (result.size() != count) {
        return wrong(key, fmt::format("\"{}\" must be a list of {} finite numbers", key, count));
    }
    return result;
}

Result<std::optional<time::DateSpan>> TomlTable::dates(std::string_view key) const {
    const toml::node* value = table_.get(key);
    if (!value) {
        return std::optional<time::DateSpan>{};
    }
    std::string edtf;
    if (value->is_date()) {
        const toml::date date = value->as_date()->get();
        edtf = fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
    } else if (value->is_string()) {
        edtf = value->as_string()->get();
    } else {
        return wrong(key, fmt::format("\"{}\" must be a date", key),
                     "write 2020-10-26, or \"2020-10-24/2020-10-25\" for a span");
    }
    Result<time::DateSpan> span = time::parse_edtf(edtf);
    if (!span) {
        return at(key, std::move(span).error());
    }
    return std::optional<time::DateSpan>{*span};
}

Result<std::vector<TomlTable>> TomlTable::tables(std::string_view key) const {
    std::vector<TomlTable> result;
    const toml::node* value = table_.get(key);
    if (!value) {
        return result;
    }
    const toml::array* array = value->as_array();
    if (!array) {
        return wrong(key, fmt::format("\"{}\" must be a list of tables", key), fmt::format("write [[{}]]", key));
    }
    for (const toml::node& element : *array) {
        if (!element.is_table()) {
            return wrong(key, fmt::format("\"{}\" must be a list of tables", key), fmt::format("write [[{}]]", key));
        }
        result.emplace_back(*element.as_table(), file_);
    }
    return result;
}

}  // namespace sitmap::brief
