#include "report/lint_colours.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>

#include "paint/check_sheet.hpp"
#include "paint/raster.hpp"
#include "report/drawn_texts.hpp"
#include "style/check.hpp"

namespace sitmap::report {

namespace {

using style::Rgba;

constexpr double pixels_a_point = 2;
/// Letters stand a little over a thin line without harm: this share of the ground below a text may be too dark.
constexpr double spared_share = 0.1;
/// Of an area that is seen as an area.
constexpr std::size_t least_pixels = 400;

Result<paint::Raster> drawn(const layout::Sheet& sheet) {
    SITMAP_TRY(paint::check_sheet(sheet));
    const auto pixels = [](double points) {
        return std::max(1, static_cast<int>(std::lround(points * pixels_a_point)));
    };
    return paint::to_raster(sheet, pixels(sheet.width), pixels(sheet.height));
}

std::optional<Rgba> pixel_at(const paint::Raster& raster, double x, double y) {
    const auto column = static_cast<int>(std::floor(x * pixels_a_point));
    const auto row = static_cast<int>(std::floor(y * pixels_a_point));
    if (column < 0 || row < 0 || column >= raster.columns || row >= raster.rows) {
        return std::nullopt;
    }
    const auto at = 3 * (static_cast<std::size_t>(row) * static_cast<std::size_t>(raster.columns) +
                         static_cast<std::size_t>(column));
    return Rgba{raster.rgb[at], raster.rgb[at + 1], raster.rgb[at + 2], 1};
}

/// A line of a text, or a letter of a curved name.
struct Run {
    layout::TextLine line;
    geo::XY pivot;
    double rotation_deg = 0;
};

std::vector<Run> runs_of(const layout::TextItem& text) {
    std::vector<Run> runs;
    for (const layout::TurnedLetter& letter : text.letters) {
        runs.push_back({{letter.text, letter.baseline, letter.width}, letter.baseline, letter.rotation_deg});
    }
    for (std::size_t i = 0; text.letters.empty() && i < text.lines.size(); ++i) {
        runs.push_back({text.lines[i], text.lines.front().baseline, text.rotation_deg});
    }
    return runs;
}

/// The ratio that a text reaches on all of its ground but the share that is spared; nothing off the sheet.
std::optional<double> contrast_of(const layout::TextItem& text, const paint::Raster& below) {
    std::vector<double> ratios;
    for (const Run& run : runs_of(text)) {
        const double angle = run.rotation_deg * std::numbers::pi / 180;
        const double right_x = std::cos(angle), right_y = std::sin(angle);
        const geo::XY pivot = run.pivot;
        const layout::TextLine& line = run.line;
        for (double along = 0.5; along < line.width; along += 1) {
            // From the baseline up to the height of capitals.
            for (double up = 0.5; up < 0.7 * text.style.size_pt; up += 1) {
                const double x = line.baseline.x - pivot.x + along, y = line.baseline.y - pivot.y - up;
                const auto pixel =
                    pixel_at(below, pivot.x + x * right_x - y * right_y, pivot.y + x * right_y + y * right_x);
                if (!pixel) {
                    continue;
                }
                const bool has_halo = text.style.halo_pt > 0;
                const Rgba ground =
                    has_halo ? mix(*pixel, with_alpha(text.style.halo, 1), text.style.halo.alpha) : *pixel;
                const Rgba letter = mix(ground, with_alpha(text.style.colour, 1), text.style.colour.alpha);
                ratios.push_back(style::contrast(with_alpha(letter, 1), with_alpha(ground, 1)));
            }
        }
    }
    if (ratios.empty()) {
        return std::nullopt;
    }
    const auto nth = ratios.begin() + static_cast<std::ptrdiff_t>(spared_share * static_cast<double>(ratios.size()));
    std::nth_element(ratios.begin(), nth, ratios.end());
    return *nth;
}

void check_texts(const layout::Sheet& sheet, const paint::Raster& below, std::vector<Finding>& findings) {
    std::set<std::string> told;
    each_text(sheet.items, [&](const layout::TextItem& text) {
        const auto ratio = contrast_of(text, below);
        const double needed = style::contrast_needed(text.style);
        if (ratio && *ratio < needed && told.insert(text.lines.front().text).second) {
            findings.push_back({"contrast", true,
                                fmt::format("“{}” has a contrast of {:.1f} on what lies below it, {:.1f} are needed",
                                            text.lines.front().text, *ratio, needed)});
        }
    });
}

/// A picture in which each pixel of the map tells the class of the topmost area: its number in red.
Result<paint::Raster> classes_drawn(const scene::Scene& scene, const layout::Laid& laid,
                                    const std::vector<std::string>& classes) {
    layout::Sheet sheet;
    sheet.width = laid.sheet.width;
    sheet.height = laid.sheet.height;
    layout::Group map;
    map.clip = geo::rectangle(laid.map.x, laid.map.y, laid.map.width, laid.map.height);
    for (const scene::AreaMark& area : scene.areas) {
        const auto number = std::find(classes.begin(), classes.end(), area.area_class) - classes.begin() + 1;
        const auto red = static_cast<std::uint8_t>(number);
        map.children.push_back({layout::PathItem{geo::transformed(area.path, 1, {laid.map.x, laid.map.y}),
                                                 Rgba{red, static_cast<std::uint8_t>(255 - red), 0, 1},
                                                 {}}});
    }
    sheet.items.push_back({std::move(map)});
    return drawn(sheet);
}

std::uint8_t median(std::vector<std::uint8_t>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// The colour of each class as most of its pixels show it.
std::map<std::string, Rgba> colours_of(const std::vector<std::string>& classes, const paint::Raster& numbers,
                                       const paint::Raster& below) {
    std::map<std::string, Rgba> colours;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        std::vector<std::uint8_t> channels[3];
        for (std::size_t at = 0; at + 2 < numbers.rgb.size(); at += 3) {
            // Pixels of an edge hold a mixture of two numbers.
            if (numbers.rgb[at] == i + 1 && numbers.rgb[at + 1] == 255 - (i + 1)) {
                for (std::size_t k = 0; k < 3; ++k) {
                    channels[k].push_back(below.rgb[at + k]);
                }
            }
        }
        if (channels[0].size() >= least_pixels) {
            colours[classes[i]] = {median(channels[0]), median(channels[1]), median(channels[2]), 1};
        }
    }
    return colours;
}

Result<void> check_sides(const scene::Scene& scene, const layout::Laid& laid, const style::Style& style,
                         const paint::Raster& below, std::vector<Finding>& findings) {
    std::vector<std::string> classes;
    for (const scene::AreaMark& area : scene.areas) {
        if (std::find(classes.begin(), classes.end(), area.area_class) == classes.end()) {
            classes.push_back(area.area_class);
        }
    }
    if (!scene.details.empty() || classes.empty() || classes.size() > 254) {
        return {};  // of two panels the style alone is looked at
    }
    SITMAP_TRY_ASSIGN(const paint::Raster numbers, classes_drawn(scene, laid, classes));
    const std::map<std::string, Rgba> colours = colours_of(classes, numbers, below);
    for (const auto& [a, b] : style::told_by_colour(style)) {
        const auto one = colours.find(std::string(a)), other = colours.find(std::string(b));
        if (one == colours.end() || other == colours.end()) {
            continue;
        }
        if (const std::string eyes = style::alike_to(one->second, other->second); !eyes.empty()) {
            findings.push_back({"colour-vision", true, fmt::format("areas “{}” and “{}” of this map {}", a, b, eyes)});
        }
    }
    return {};
}

}  // namespace

void check_colours(const scene::Scene& scene, const layout::Laid& laid, const style::Style& style,
                   std::vector<Finding>& findings) {
    layout::Sheet textless = laid.sheet;
    textless.items = without_texts(laid.sheet.items);
    const auto below = drawn(textless);
    if (!below) {
        findings.push_back({"contrast", true, "the sheet cannot be drawn: " + below.error().message});
        return;
    }
    check_texts(laid.sheet, *below, findings);
    if (const auto done = check_sides(scene, laid, style, *below, findings); !done) {
        findings.push_back({"colour-vision", true, "the areas cannot be drawn: " + done.error().message});
    }
}

}  // namespace sitmap::report
