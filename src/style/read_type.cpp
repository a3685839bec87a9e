#include "style/read_parts.hpp"

namespace sitmap::style {

namespace {

struct Fonts {
    std::vector<std::string> sans, serif;
    double persian_scale = 1;
};

TextStyle read_role(Section& role, const Fonts& fonts, const Palette& palette) {
    TextStyle text;
    text.family = role.text("family", "Noto Sans");
    text.fallbacks = role.one_of("fallback", {"sans", "serif"}, "sans") == "serif" ? fonts.serif : fonts.sans;
    text.persian_scale = fonts.persian_scale;
    text.weight = role.integer("weight", 400, {100, 900});
    text.italic = role.flag("italic", false);
    text.condensed = role.flag("condensed", false);
    text.caps = role.flag("caps", false);
    text.size_pt = role.number("size", {}, {4, 200});
    text.tracking_em = role.number("tracking", 0, {-0.1, 1});
    text.leading = role.number("leading", 1.25, {0.8, 3});
    text.colour = role.colour("colour");
    text.halo_pt = role.number("halo", 0, {0, 20});
    if (text.halo_pt > 0) {
        const auto halo = palette.find("halo");
        text.halo = role.colour("halo_colour", with_alpha(halo == palette.end() ? Rgba{} : halo->second, 0.86));
    }
    role.close();
    return text;
}

}  // namespace

TypeTables read_type(Section& root) {
    TypeTables tables;
    Fonts fonts;
    if (std::optional<Section> section = root.section("fonts")) {
        fonts.sans = section->texts("sans", {});
        fonts.serif = section->texts("serif", {});
        fonts.persian_scale = section->number("persian_scale", 1, {0.5, 2});
        tables.smallest_pt = section->number("smallest", 0, {0, 20});
        section->close();
    }
    tables.sans_fallbacks = fonts.sans;
    std::optional<Section> roles = root.section("text");
    if (!roles) {
        root.fault("text", "missing");
        return tables;
    }
    for (TextRole role : all_text_roles()) {
        std::optional<Section> section = roles->section(name_of(role));
        if (!section) {
            roles->fault(name_of(role), "missing");
            continue;
        }
        tables.roles[role] = read_role(*section, fonts, root.palette());
    }
    roles->close();
    return tables;
}

}  // namespace sitmap::style
