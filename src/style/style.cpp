#include "style/style.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "style/tables.hpp"

namespace sitmap::style {

namespace {

/// A broken precondition gives an empty look rather than a crash.
template <class Map>
const typename Map::mapped_type& found(const Map& map, std::string_view name) {
    static const typename Map::mapped_type none{};
    const auto at = map.find(name);
    return at == map.end() ? none : at->second;
}

}  // namespace

const TextStyle& Style::text(TextRole role) const {
    return tables_->text.at(role);
}

TextStyle Style::text(TextRole role, const Page& page) const {
    TextStyle text = tables_->text.at(role);
    const auto own = std::find_if(page.text_sizes.begin(), page.text_sizes.end(),
                                  [role](const auto& entry) { return entry.first == role; });
    const double size = own == page.text_sizes.end() ? text.size_pt : own->second;
    text.size_pt = std::max(size * page.text_scale, std::min(size, tables_->smallest_pt));
    return text;
}

const AreaStyle& Style::area(std::string_view area_class) const {
    return found(tables_->areas, area_class);
}
const LineStyle& Style::line(std::string_view line_class) const {
    return found(tables_->lines, line_class);
}
const DotStyle& Style::dot(std::string_view dot_class) const {
    return found(tables_->dots, dot_class);
}
bool Style::has_area(std::string_view area_class) const {
    return tables_->areas.contains(area_class);
}
bool Style::has_line(std::string_view line_class) const {
    return tables_->lines.contains(line_class);
}
bool Style::has_colour(std::string_view token) const {
    return tables_->colours.contains(token);
}
Rgba Style::colour(std::string_view token) const {
    return found(tables_->colours, token);
}

Rgba Style::family_colour(event::Family family) const {
    switch (family) {
        case event::Family::violence:
            return colour("violence");
        case event::Family::forces:
            return colour("forces");
        case event::Family::diplomacy:
            return colour("talks");
        case event::Family::people:
            return colour("people");
        case event::Family::territory:
            return colour("status");
    }
    return colour("ink");
}

Result<Page> Style::page(std::string_view page_name) const {
    for (const Page& page : tables_->pages) {
        if (page.name == page_name) {
            return page;
        }
    }
    return failure(ErrorCode::config, fmt::format("there is no page '{}' in the style '{}'", page_name, name),
                   fmt::format("known pages: {}", fmt::join(page_names(), ", ")));
}

std::vector<std::string> Style::page_names() const {
    std::vector<std::string> names;
    for (const Page& page : tables_->pages) {
        names.push_back(page.name);
    }
    return names;
}

std::vector<std::string> Style::fallback_families(Language language) const {
    std::vector<std::string> families = tables_->sans_fallbacks;
    const std::string_view script = language == Language::fa   ? "Arabic"
                                    : language == Language::hy ? "Armenian"
                                    : language == Language::ka ? "Georgian"
                                                               : "";
    if (!script.empty()) {
        std::stable_partition(families.begin(), families.end(),
                              [script](const std::string& family) { return family.find(script) != std::string::npos; });
    }
    return families;
}

}  // namespace sitmap::style
