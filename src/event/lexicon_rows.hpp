#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "event/lexicon_tables.hpp"

/// How the rows of the lexicon's tables are read.
namespace sitmap::event {

using Cells = std::vector<std::string_view>;

/// "a|b" as a and b.
std::vector<std::string> split_bars(std::string_view text);

/// Reads a table row by row; `take` says what is wrong with a row, "" for nothing.
Result<void> read_rows(const pack::Pack& pack, const std::string& table, const std::string& columns,
                       const std::function<std::string(const Cells&)>& take);
/// The same of the rows of one language.
Result<void> read_rows(const pack::Pack& pack, const std::string& table, const std::string& columns, Language language,
                       const std::function<std::string(const Cells&)>& take);

/// The digits of a cell as a number; 0 without any.
int number(std::string_view text);

/// Each way of writing out a pattern: its classes' words, both orders of "&". What is wrong with it goes to `fault`.
std::vector<std::string> written_out(std::string_view pattern, const LanguageWords& words, std::string& fault);

template <class Value>
std::optional<Value> value_of(std::string_view name, std::initializer_list<std::pair<std::string_view, Value>> known) {
    for (const auto& [text, value] : known) {
        if (text == name) {
            return value;
        }
    }
    return std::nullopt;
}

}  // namespace sitmap::event
