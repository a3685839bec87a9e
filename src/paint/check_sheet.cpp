#include "paint/check_sheet.hpp"

#include <fmt/format.h>

#include <cmath>

#include "io/limits.hpp"
#include "io/utf8.hpp"

namespace sitmap::paint {

namespace {

/// Ten sheets away: Cairo's fixed-point numbers wrap far beyond it even at 1200 dpi.
constexpr double farthest = 10 * limits::sheet_points;

bool near_sheet(double value) {
    return std::isfinite(value) && std::abs(value) <= farthest;
}

Result<void> check_number(double value, const char* what) {
    if (!near_sheet(value)) {
        return failure(ErrorCode::coordinate, fmt::format("{} of a drawn item is {}", what, value));
    }
    return {};
}

Result<void> check_path(const geo::Path& path) {
    std::size_t wanted = 0;
    for (geo::Path::Verb verb : path.verbs) {
        wanted += verb == geo::Path::Verb::cubic ? 3 : verb == geo::Path::Verb::close ? 0 : 1;
    }
    if (wanted != path.points.size() || (!path.verbs.empty() && path.verbs.front() != geo::Path::Verb::move)) {
        return failure(ErrorCode::internal, "an outline has too few or too many points");
    }
    for (const geo::XY& point : path.points) {
        if (!near_sheet(point.x) || !near_sheet(point.y)) {
            return failure(ErrorCode::coordinate,
                           fmt::format("a point of an outline is at ({}, {})", point.x, point.y));
        }
    }
    return {};
}

Result<void> check_colour(const style::Rgba& colour) {
    if (!(colour.alpha >= 0 && colour.alpha <= 1)) {
        return failure(ErrorCode::internal, fmt::format("an opacity is {}", colour.alpha));
    }
    return {};
}

Result<void> check_text(std::string_view text, const char* what) {
    if (io::first_invalid_utf8(text) != std::string_view::npos) {
        return failure(ErrorCode::utf8, fmt::format("{} is not valid UTF-8", what));
    }
    return {};
}

Result<void> check(const layout::PathItem& item) {
    SITMAP_TRY(check_path(item.path));
    if (item.fill) {
        SITMAP_TRY(check_colour(*item.fill));
    }
    if (item.stroke) {
        SITMAP_TRY(check_colour(item.stroke->colour));
        double period = 0;
        for (double part : item.stroke->dash_pt) {
            SITMAP_TRY(check_number(part, "a dash"));
            period += part;
        }
        if (!near_sheet(item.stroke->width_pt) || item.stroke->width_pt < 0 ||
            (!item.stroke->dash_pt.empty() && !(period > 0.01))) {
            return failure(ErrorCode::internal, "a line has no usable width or dashes");
        }
    }
    return {};
}

Result<void> check(const layout::TextItem& item) {
    SITMAP_TRY(check_number(item.rotation_deg, "the rotation"));
    SITMAP_TRY(check_colour(item.style.colour));
    SITMAP_TRY(check_colour(item.style.halo));
    const style::TextStyle& style = item.style;
    if (!(style.size_pt > 0 && style.size_pt <= 1000) || !(style.halo_pt >= 0 && style.halo_pt <= 100) ||
        !(std::abs(style.tracking_em) <= 10) || !(style.persian_scale > 0 && style.persian_scale <= 10)) {
        return failure(ErrorCode::internal, "a text has no usable size");
    }
    for (const layout::TextLine& line : item.lines) {
        SITMAP_TRY(check_number(line.baseline.x, "a text's position"));
        SITMAP_TRY(check_number(line.baseline.y, "a text's position"));
        SITMAP_TRY(check_number(line.width, "a text's width"));
        SITMAP_TRY(check_text(line.text, "a label"));
        if (line.text.size() > limits::line_bytes) {
            return failure(ErrorCode::limit, fmt::format("a line of text is {} bytes long", line.text.size()));
        }
    }
    for (const layout::TurnedLetter& letter : item.letters) {
        SITMAP_TRY(check_number(letter.baseline.x, "a letter's position"));
        SITMAP_TRY(check_number(letter.baseline.y, "a letter's position"));
        SITMAP_TRY(check_number(letter.width, "a letter's width"));
        SITMAP_TRY(check_number(letter.rotation_deg, "a letter's rotation"));
        SITMAP_TRY(check_text(letter.text, "a letter"));
    }
    return {};
}

Result<void> check(const layout::ImageItem& item) {
    for (double value : {item.box.x, item.box.y, item.box.width, item.box.height}) {
        SITMAP_TRY(check_number(value, "a picture's box"));
    }
    if (item.columns < 1 || item.rows < 1 || item.columns > limits::side_pixels || item.rows > limits::side_pixels ||
        !(item.box.width > 0) || !(item.box.height > 0) || !item.rgba ||
        item.rgba->size() != 4 * static_cast<std::size_t>(item.columns) * static_cast<std::size_t>(item.rows)) {
        return failure(ErrorCode::internal,
                       fmt::format("a picture of {} × {} pixels has no usable pixels", item.columns, item.rows));
    }
    return check_text(item.description, "a picture's description");
}

Result<void> check_items(const std::vector<layout::Item>& items, int depth);

Result<void> check(const layout::Group& group, int depth) {
    if (depth > limits::group_depth) {
        return failure(ErrorCode::limit, "groups are nested too deeply");
    }
    SITMAP_TRY(check_text(group.id, "a group's id"));
    SITMAP_TRY(check_text(group.label, "a layer's name"));
    SITMAP_TRY(check_text(group.title, "a title"));
    SITMAP_TRY(check_text(group.link, "a link"));
    for (const auto& [name, value] : group.data) {
        SITMAP_TRY(check_text(name, "a data attribute"));
        SITMAP_TRY(check_text(value, "a data attribute"));
    }
    if (group.clip) {
        SITMAP_TRY(check_path(*group.clip));
    }
    if (!(group.opacity >= 0 && group.opacity <= 1)) {
        return failure(ErrorCode::internal, fmt::format("an opacity is {}", group.opacity));
    }
    return check_items(group.children, depth + 1);
}

Result<void> check_items(const std::vector<layout::Item>& items, int depth) {
    for (const layout::Item& item : items) {
        SITMAP_TRY(std::visit(
            [depth](const auto& value) -> Result<void> {
                if constexpr (std::is_same_v<std::decay_t<decltype(value)>, layout::Group>) {
                    return check(value, depth);
                } else {
                    return check(value);
                }
            },
            item.value));
    }
    return {};
}

}  // namespace

bool is_web_link(std::string_view link) {
    return link.starts_with("https://") || link.starts_with("http://");
}

Result<void> check_sheet(const layout::Sheet& sheet) {
    if (!(sheet.width >= 1 && sheet.width <= limits::sheet_points) ||
        !(sheet.height >= 1 && sheet.height <= limits::sheet_points)) {
        return failure(ErrorCode::limit,
                       fmt::format("a sheet of {} × {} points cannot be drawn", sheet.width, sheet.height),
                       fmt::format("each side is 1 to {} points", limits::sheet_points));
    }
    SITMAP_TRY(check_text(sheet.title, "the title"));
    SITMAP_TRY(check_text(sheet.description, "the description"));
    SITMAP_TRY(check_text(sheet.credit, "the credit"));
    return check_items(sheet.items, 0);
}

}  // namespace sitmap::paint
