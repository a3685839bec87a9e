#include "style/page_size.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace sitmap::style {

namespace {

constexpr double least_phone_width = 240;
constexpr double least_map_width = 300, least_map_height = 180;
constexpr double least_column_width = 145;
/// A map of a phone keeps its shape, but neither becomes a strip nor fills more than a screen.
constexpr double least_phone_map = 300, most_phone_map = 560;

/// A length that shrinks by `rate` of what the page shrinks by. The rates are those between the pages of 1200 × 900 and
/// 600 × 450 points, which were set by eye.
double shrunk(double length, double scale, double rate) {
    return length * (1 - rate * (1 - scale));
}

bool leaves_room(const Page& page) {
    return page.map_width >= least_map_width && page.map_height >= least_map_height &&
           (page.column_width <= 0 || page.column_width >= least_column_width);
}

Page long_page(Page page, double width) {
    page.map_height = std::clamp(page.map_height * width / page.width, least_phone_map, most_phone_map);
    page.map_width += width - page.width;
    page.width = width;
    return page;
}

Page fixed_page(Page page, double width, double height) {
    const double across = std::min(1.0, width / page.width);
    const double scale = std::min(across, height / page.height);
    const double gutter = shrunk(page.column_x - page.map_x - page.map_width, across, 0.72);
    const double right = page.width - page.column_x - page.column_width;
    const double below = shrunk(page.height - page.map_y - page.map_height, scale, 0.4);
    const double share = width * height / (page.width * page.height);
    page.margin *= across;
    page.map_x *= across;
    page.map_y = shrunk(page.map_y, scale, 0.68);
    if (page.column_width > 0) {
        page.column_width = shrunk(page.column_width, across, 0.86);
        page.column_x = width - right * across - page.column_width;
        page.map_width = page.column_x - gutter - page.map_x;
    } else {
        page.map_width = width - page.map_x - page.margin;
    }
    page.map_height = height - below - page.map_y;
    page.text_scale = shrunk(page.text_scale, scale, 0.4);
    if (scale < 1) {
        page.max_callouts = static_cast<int>(std::lround(shrunk(page.max_callouts, scale, 1.2)));
        page.max_towns = std::max(10, static_cast<int>(std::lround(1.2 * share * page.max_towns)));
    }
    page.width = width;
    page.height = height;
    return page;
}

/// The least size of these proportions that leaves room, in whole steps of ten points.
std::string what_works(const Page& page, double width, double height) {
    for (double wide = 10 * std::ceil(width / 10); wide < 4 * page.width; wide += 10) {
        const double high = 10 * std::ceil(height * wide / width / 10);
        if (leaves_room(fixed_page(page, wide, high))) {
            return fmt::format("--size {}x{} is the least of this shape, or --page phone, from {} points wide", wide,
                               high, least_phone_width);
        }
    }
    return fmt::format("give a larger --size of another shape, or --page phone, from {} points wide",
                       least_phone_width);
}

}  // namespace

Result<Page> resized(const Page& page, double width, double height) {
    if (page.phone || page.height <= 0) {
        if (width < least_phone_width) {
            return failure(ErrorCode::config,
                           fmt::format("a page {:g} points wide leaves no room for its texts", width),
                           fmt::format("--page {} works from {} points wide", page.name, least_phone_width));
        }
        return long_page(page, width);
    }
    Page other = fixed_page(page, width, height);
    if (!leaves_room(other)) {
        return failure(
            ErrorCode::config,
            fmt::format("a page of {:g} × {:g} points leaves no room for map, list and legend", width, height),
            what_works(page, width, height));
    }
    return other;
}

}  // namespace sitmap::style
