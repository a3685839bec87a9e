#include "style/style_reader.hpp"

#include "style/read_parts.hpp"

namespace sitmap::style {

namespace {

/// The colours of the whole program: which tokens must be there is told by the code that asks for them.
const std::vector<std::string_view> needed_tokens = {
    "paper",     "ink",      "ink2",   "ink3",  "hair",   "halo",   "ground600", "sea",      "lake",
    "water_txt", "country",  "town",   "minor", "border", "loc",    "oblast",    "armside",  "azside",
    "pk",        "violence", "forces", "talks", "people", "status", "disc",      "chip_txt",
};

Palette read_palette(const toml::table& root, Faults& faults) {
    const Palette none;
    Palette palette;
    Section top(root, "", none, faults);
    std::optional<Section> colours = top.section("colours");
    if (!colours) {
        top.fault("colours", "missing");
        return palette;
    }
    for (const std::string& token : colours->keys()) {
        palette[token] = colours->colour(token);
    }
    for (std::string_view token : needed_tokens) {
        if (!palette.contains(token)) {
            colours->fault(token, "missing");
        }
    }
    return palette;
}

}  // namespace

Result<Style> StyleReader::read(const toml::table& root) {
    Faults faults;
    auto tables = std::make_shared<Style::Tables>();
    tables->colours = read_palette(root, faults);

    Section top(root, "", tables->colours, faults);
    Style style;
    style.name = top.text("name", {});
    style.description = top.text("description", "");
    top.text("extends", "");
    top.section("colours");
    TypeTables type = read_type(top);
    tables->text = std::move(type.roles);
    tables->sans_fallbacks = std::move(type.sans_fallbacks);
    tables->smallest_pt = type.smallest_pt;
    tables->lines = read_lines(top);
    tables->areas = read_areas(top);
    tables->dots = read_dots(top);
    tables->pages = read_pages(top);
    style.relief_ = read_relief(top);
    const SymbolTables symbols = read_symbols(top);
    tables->symbols = symbols.look;
    top.close();
    if (faults.first) {
        return failure(*faults.first);
    }
    SITMAP_TRY_ASSIGN(tables->glyphs, read_glyphs(symbols.folder));
    SITMAP_TRY_ASSIGN(tables->unit_glyphs, read_unit_glyphs(symbols.folder));
    style.tables_ = std::move(tables);
    return style;
}

}  // namespace sitmap::style
