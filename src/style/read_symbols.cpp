#include "style/read_parts.hpp"

namespace sitmap::style {

SymbolTables read_symbols(Section& root) {
    SymbolTables tables;
    std::optional<Section> section = root.section("symbols");
    if (!section) {
        root.fault("symbols", "missing");
        return tables;
    }
    // The folder is meant from the file that names it, so that a style can extend one of another folder.
    const toml::source_region where = section->where("folder");
    const std::filesystem::path file = where.path ? std::filesystem::path(*where.path) : std::filesystem::path();
    tables.folder = file.parent_path() / section->text("folder", {});
    SymbolLook& look = tables.look;
    if (std::optional<Section> halo = section->section("halo")) {
        look.halo = halo->colour("colour");
        look.halo_pt = halo->number("width", {}, {0, 10});
        halo->close();
    }
    look.outline_pt = section->number("outline", 1.8, {0.1, 6});
    look.threatened_dash = section->numbers("threatened_dash", {4.2, 2.6}, {0.01, 50});
    look.proposed_dash = section->numbers("proposed_dash", {0.1, 3.4}, {0.01, 50});
    if (std::optional<Section> denied = section->section("denied")) {
        look.denied = denied->colour("colour");
        look.denied_bar_pt = denied->number("bar", 4, {0, 20});
        denied->close();
    }
    section->close();
    return tables;
}

}  // namespace sitmap::style
