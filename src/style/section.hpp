#pragma once

#include <toml++/toml.h>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "style/ink.hpp"

namespace sitmap::style {

using Palette = std::map<std::string, Rgba, std::less<>>;

/// The first fault of a style file, with file, line and column.
struct Faults {
    std::optional<Error> first;
    void add(const toml::source_region& where, std::string message, std::string hint = {});
};

/// Bounds of a number.
struct Range {
    double least = 0;
    double most = 1000;
};

/// A table of a style file that knows which of its keys were asked for. A missing key gives the fallback; without
/// one it is a fault. Faults are collected, so that readers need no branch after each key.
class Section {
public:
    /// `name` is the table's dotted name for messages. All references must outlive the section.
    Section(const toml::table& table, std::string name, const Palette& palette, Faults& faults);

    bool has(std::string_view key) const { return table_->contains(key); }
    double number(std::string_view key, std::optional<double> fallback, Range range = {});
    int integer(std::string_view key, int fallback, Range range = {});
    bool flag(std::string_view key, bool fallback);
    std::string text(std::string_view key, std::optional<std::string> fallback);
    std::string one_of(std::string_view key, const std::vector<std::string_view>& words, std::string fallback);
    std::vector<double> numbers(std::string_view key, std::vector<double> fallback, Range range = {});
    std::vector<std::string> texts(std::string_view key, std::vector<std::string> fallback);
    Rgba colour(std::string_view key, std::optional<Rgba> fallback = {});
    std::optional<Section> section(std::string_view key);
    std::vector<Section> sections(std::string_view key);
    std::optional<Stroke> stroke(std::string_view key);
    std::vector<std::string> keys() const;  ///< sorted
    const Palette& palette() const { return *palette_; }

    /// Where a key stands, or the table for a missing one.
    toml::source_region where(std::string_view key) const;
    void fault(std::string_view key, std::string message, std::string hint = {});
    /// Every key that nobody asked for is a fault that names the nearest known key.
    void close();

private:
    const toml::node* find(std::string_view key, bool required);
    std::string full(std::string_view key) const;

    const toml::table* table_;
    std::string name_;
    const Palette* palette_;
    Faults* faults_;
    std::set<std::string, std::less<>> known_;
};

/// "token", "BC2330" or either followed by an opacity. Errors: style.
Result<Rgba> parse_ink(std::string_view text, const Palette& palette);

}  // namespace sitmap::style
