#pragma once

#include "style/section.hpp"
#include "style/tables.hpp"

/// One reader for each part of a style file; faults are collected in the section.
namespace sitmap::style {

/// [fonts] and [text].
struct TypeTables {
    std::map<TextRole, TextStyle> roles;
    std::vector<std::string> sans_fallbacks;
    double smallest_pt = 0;
};
TypeTables read_type(Section& root);

std::map<std::string, AreaStyle, std::less<>> read_areas(Section& root);
std::map<std::string, LineStyle, std::less<>> read_lines(Section& root);
std::map<std::string, DotStyle, std::less<>> read_dots(Section& root);
ReliefStyle read_relief(Section& root);
std::vector<Page> read_pages(Section& root);

/// [symbols]; the glyph files of `folder` are read by `read_glyphs`.
struct SymbolTables {
    SymbolLook look;
    std::filesystem::path folder;
};
SymbolTables read_symbols(Section& root);

/// One glyph for each event type from `folder`/<type>.svg. Errors: style.
Result<std::map<event::Type, Glyph>> read_glyphs(const std::filesystem::path& folder);

/// One glyph for each branch of units from `folder`/units/<branch>.svg; empty when there is no such folder. Errors:
/// style.
Result<std::map<brief::UnitBranch, Glyph>> read_unit_glyphs(const std::filesystem::path& folder);

}  // namespace sitmap::style
