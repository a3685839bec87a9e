#include "cli/option_values.hpp"
#include "io/nearest_word.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <string>
#include <vector>

#include "cli/word_list.hpp"
#include "io/limits.hpp"
#include "io/utf8.hpp"

namespace sitmap::cli {
namespace {

constexpr double points_per_mm = 72 / 25.4;
constexpr double least_side_pt = 200;

std::optional<double> number(std::string_view text) {
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(at + 1);
    }
}

tl::unexpected<Error> unknown(std::string_view option, std::string_view text, const std::vector<std::string>& known) {
    const std::string near = io::nearest_word(text, known);
    std::string hint = "known: " + listed(known);
    if (!near.empty()) {
        hint = fmt::format("did you mean \"{}\"? {}", near, hint);
    }
    return failure(ErrorCode::usage, fmt::format("{}: \"{}\" is not known", option, text), hint);
}

}  // namespace

Result<double> parse_number(std::string_view option, std::string_view text, double lowest, double highest) {
    const auto value = number(text);
    if (!value || *value < lowest || *value > highest) {
        return failure(ErrorCode::usage,
                       fmt::format("{}: \"{}\" is not a number from {} to {}", option, text, lowest, highest));
    }
    return *value;
}

Result<geo::Box> parse_extent(std::string_view option, std::string_view text) {
    const std::string hint = "west,south,east,north in degrees, for example 44.5,38.8,48.0,40.5";
    const auto parts = split(text, ',');
    std::vector<double> values;
    for (const std::string_view part : parts) {
        if (const auto value = number(part)) {
            values.push_back(*value);
        }
    }
    if (parts.size() != 4 || values.size() != 4) {
        return failure(ErrorCode::usage, fmt::format("{}: \"{}\" is not four numbers", option, text), hint);
    }
    const geo::Box box{values[0], values[1], values[2], values[3]};
    if (box.west >= box.east || box.south >= box.north || box.west < -180 || box.east > 180 || box.south < -85 ||
        box.north > 85) {
        return failure(ErrorCode::usage, fmt::format("{}: \"{}\" is not a box on the globe", option, text), hint);
    }
    return box;
}

Result<geo::XY> parse_size(std::string_view text, double dpi) {
    std::string_view rest = text;
    std::string_view unit_name = "pt";
    double unit = 1;
    for (const auto& [name, points] : {std::pair<std::string_view, double>{"mm", points_per_mm},
                                       {"cm", 10 * points_per_mm},
                                       {"in", 72},
                                       {"px", 72 / dpi},
                                       {"pt", 1}}) {
        if (rest.ends_with(name)) {
            unit_name = name;
            unit = points;
            rest.remove_suffix(name.size());
            break;
        }
    }
    const auto parts = split(rest, 'x');
    const auto width = number(parts.front());
    const auto height = number(parts.back());
    if (parts.size() != 2 || !width || !height) {
        return failure(ErrorCode::usage, fmt::format("--size: \"{}\" is not a size", text),
                       "WIDTHxHEIGHT in points, or with px, mm, cm or in: 1200x900, 1600x1200px, 160x120mm");
    }
    // Written so that NaN and infinities fail as well.
    const auto fits = [&](double side) { return side * unit >= least_side_pt && side * unit <= limits::sheet_points; };
    if (!fits(*width) || !fits(*height)) {
        const bool small = *width * unit < least_side_pt || *height * unit < least_side_pt;
        const double bound = (small ? least_side_pt : limits::sheet_points) / unit;
        std::string bound_text = fmt::format("{:.4g} {}", small ? std::ceil(bound) : std::floor(bound), unit_name);
        return failure(ErrorCode::usage, fmt::format("--size: \"{}\" is too {}", text, small ? "small" : "large"),
                       fmt::format("{} {} a side{}", small ? "at least" : "at most", bound_text,
                                   unit_name == "px" ? fmt::format(" at {:.4g} dpi", dpi) : ""));
    }
    return geo::XY{*width * unit, *height * unit};
}

Result<geo::Metres> parse_width(std::string_view option, std::string_view text) {
    std::string_view rest = text;
    double unit = 0;
    if (rest.ends_with("km")) {
        unit = 1000;
        rest.remove_suffix(2);
    } else if (rest.ends_with("m")) {
        unit = 1;
        rest.remove_suffix(1);
    }
    const auto value = number(rest);
    if (unit == 0 || !value || *value * unit < 1 || *value * unit > 200'000) {
        return failure(ErrorCode::usage, fmt::format("{}: \"{}\" is not a width of 1 m to 200 km", option, text),
                       "a number with its unit, for example 5km or 800m");
    }
    return geo::Metres{*value * unit};
}

Result<time::Date> parse_day(std::string_view option, std::string_view text) {
    Result<time::Date> date = time::parse_date(text);
    if (!date) {
        date.error().code = ErrorCode::usage;
        date.error().message = fmt::format("{}: {}", option, date.error().message);
    }
    return date;
}

Result<Language> parse_language(std::string_view text) {
    const auto language = language_from(text);
    if (!language) {
        return unknown("--lang", text, {"en", "hy", "az", "ru", "fa", "tr", "ka"});
    }
    return *language;
}

Result<gazetteer::Naming> parse_naming(std::string_view text) {
    gazetteer::Naming naming;
    using Policy = gazetteer::Naming::Policy;
    if (text == "both" || text == "armenian-first") {
        naming.policy = Policy::both;
    } else if (text == "azerbaijani-first") {
        naming.armenian_first = false;
    } else if (text == "armenian") {
        naming.policy = Policy::armenian;
    } else if (text == "azerbaijani") {
        naming.policy = Policy::azerbaijani;
    } else if (text == "single") {
        naming.policy = Policy::single;
    } else {
        return unknown("--naming", text,
                       {"both", "armenian", "azerbaijani", "single", "armenian-first", "azerbaijani-first"});
    }
    return naming;
}

Result<territory::Worldview> parse_worldview(std::string_view text) {
    if (!text.ends_with(".toml") && !territory::worldview_from(text)) {
        return unknown("--worldview", text, {"de-facto", "de-jure", "az", "am"});
    }
    return territory::read_worldview(text);
}

Result<std::string> parse_text(std::string_view option, std::string_view text) {
    if (io::first_invalid_utf8(text) != std::string_view::npos) {
        return failure(ErrorCode::usage, fmt::format("{}: the text is not UTF-8", option));
    }
    std::string folded;
    for (const char c : io::to_nfc(text)) {
        const bool space = static_cast<unsigned char>(c) <= 0x20 || c == 0x7F;
        if (!space) {
            folded += c;
        } else if (!folded.empty() && folded.back() != ' ') {
            folded += ' ';
        }
    }
    while (!folded.empty() && folded.back() == ' ') {
        folded.pop_back();
    }
    return folded;
}

}  // namespace sitmap::cli
