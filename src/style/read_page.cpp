#include <fmt/format.h>

#include "io/limits.hpp"

#include "style/read_parts.hpp"

namespace sitmap::style {

namespace {

/// A list of exactly `count` lengths.
std::vector<double> lengths(Section& section, std::string_view key, std::size_t count) {
    std::vector<double> values = section.numbers(key, {}, {0, limits::sheet_points});
    if (values.size() != count) {
        section.fault(key, fmt::format("needs {} numbers", count));
        values.assign(count, 0);
    }
    return values;
}

Page read_page(Section& section, std::string name) {
    Page page;
    page.name = std::move(name);
    const std::vector<double> size = lengths(section, "size", 2);
    page.width = size[0];
    page.height = size[1];
    page.margin = section.number("margin", {}, {0, 200});
    page.phone = section.flag("phone", false);
    const std::vector<double> map = lengths(section, "map", 4);
    page.map_x = map[0];
    page.map_y = map[1];
    page.map_width = map[2];
    page.map_height = map[3];
    page.column_x = 0;
    page.column_width = 0;
    if (section.has("column")) {
        const std::vector<double> column = lengths(section, "column", 2);
        page.column_x = column[0];
        page.column_width = column[1];
    }
    page.inset = section.flag("inset", true);
    page.max_callouts = section.integer("max_callouts", 5, {0, 50});
    page.max_towns = section.integer("max_towns", 60, {0, 1000});
    page.text_scale = section.number("text_scale", 1, {0.3, 4});
    if (std::optional<Section> sizes = section.section("sizes")) {
        for (TextRole role : all_text_roles()) {
            const double role_size = sizes->number(name_of(role), 0, {0, 200});
            if (role_size > 0) {
                page.text_sizes.emplace_back(role, role_size);
            }
        }
        sizes->close();
    }
    if (page.map_x + page.map_width > page.width || (page.height > 0 && page.map_y + page.map_height > page.height) ||
        page.column_x + page.column_width > page.width || page.map_width < 50 || page.map_height < 50) {
        section.fault("map", "does not fit on the page");
    }
    section.close();
    return page;
}

}  // namespace

std::vector<Page> read_pages(Section& root) {
    std::vector<Page> pages;
    std::optional<Section> section = root.section("page");
    if (!section) {
        root.fault("page", "missing");
        return pages;
    }
    for (const std::string& name : section->keys()) {
        if (std::optional<Section> one = section->section(name)) {
            pages.push_back(read_page(*one, name));
        }
    }
    section->close();
    return pages;
}

}  // namespace sitmap::style
