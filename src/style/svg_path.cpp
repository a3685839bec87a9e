#include "style/svg_path.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "io/limits.hpp"

namespace sitmap::style {

namespace {

constexpr double largest = 1000;

/// Walks over commands and numbers.
class Scanner {
public:
    explicit Scanner(std::string_view text) : rest_(text) {}

    void skip_space() {
        while (!rest_.empty() && std::string_view(" \t\r\n,").find(rest_.front()) != std::string_view::npos) {
            rest_.remove_prefix(1);
        }
    }
    bool at_end() {
        skip_space();
        return rest_.empty();
    }
    /// The next letter, or 0 before a number.
    char letter() {
        skip_space();
        if (rest_.empty() || std::string_view("+-.0123456789").find(rest_.front()) != std::string_view::npos) {
            return 0;
        }
        const char found = rest_.front();
        rest_.remove_prefix(1);
        return found;
    }
    Result<double> number() {
        skip_space();
        std::string_view digits = rest_;
        if (digits.starts_with('+')) {
            digits.remove_prefix(1);
        }
        double value = 0;
        const auto [end, fault] =
            std::from_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
        if (fault != std::errc{} || !std::isfinite(value) || std::abs(value) > largest) {
            return failure(ErrorCode::style, fmt::format("a number is wanted at '{}'", rest_.substr(0, 12)));
        }
        rest_ = std::string_view(end, static_cast<std::size_t>(rest_.data() + rest_.size() - end));
        return value;
    }

private:
    std::string_view rest_;
};

Result<geo::XY> point(Scanner& scanner, geo::XY origin) {
    SITMAP_TRY_ASSIGN(const double x, scanner.number());
    SITMAP_TRY_ASSIGN(const double y, scanner.number());
    return geo::XY{origin.x + x, origin.y + y};
}

/// Draws one command's segment; gives the new current point.
Result<geo::XY> segment(char command, Scanner& scanner, geo::XY at, geo::Path& path) {
    const bool relative = command >= 'a';
    const geo::XY origin = relative ? at : geo::XY{};
    switch (relative ? static_cast<char>(command - 'a' + 'A') : command) {
        case 'M': {
            SITMAP_TRY_ASSIGN(const geo::XY to, point(scanner, origin));
            path.move_to(to);
            return to;
        }
        case 'L': {
            SITMAP_TRY_ASSIGN(const geo::XY to, point(scanner, origin));
            path.line_to(to);
            return to;
        }
        case 'H': {
            SITMAP_TRY_ASSIGN(const double x, scanner.number());
            path.line_to({origin.x + x, at.y});
            return path.points.back();
        }
        case 'V': {
            SITMAP_TRY_ASSIGN(const double y, scanner.number());
            path.line_to({at.x, origin.y + y});
            return path.points.back();
        }
        case 'C': {
            SITMAP_TRY_ASSIGN(const geo::XY c1, point(scanner, origin));
            SITMAP_TRY_ASSIGN(const geo::XY c2, point(scanner, origin));
            SITMAP_TRY_ASSIGN(const geo::XY to, point(scanner, origin));
            path.cubic_to(c1, c2, to);
            return to;
        }
        default:
            return failure(ErrorCode::style, fmt::format("the path command '{}' is not read", command),
                           "use M L H V C Z");
    }
}

}  // namespace

Result<geo::Path> parse_svg_path(std::string_view d) {
    geo::Path path;
    Scanner scanner(d);
    geo::XY at, start;
    char command = 0;
    for (std::size_t count = 0; !scanner.at_end(); ++count) {
        if (count > limits::path_commands) {
            return failure(ErrorCode::style, "the path has too many segments");
        }
        if (const char letter = scanner.letter()) {
            command = letter;
        } else if (command == 'M' || command == 'm') {
            command = command == 'M' ? 'L' : 'l';
        }
        if (path.empty() && command != 'M' && command != 'm') {
            return failure(ErrorCode::style, "a path begins with M");
        }
        if (command == 'Z' || command == 'z') {
            path.close();
            at = start;
            command = 'L';
            continue;
        }
        const bool moves = command == 'M' || command == 'm';
        SITMAP_TRY_ASSIGN(at, segment(command, scanner, at, path));
        if (moves) {
            start = at;
        }
    }
    return path;
}

Result<std::vector<double>> parse_svg_numbers(std::string_view list) {
    std::vector<double> numbers;
    Scanner scanner(list);
    while (!scanner.at_end()) {
        if (numbers.size() > limits::path_commands) {
            return failure(ErrorCode::style, "the list is too long");
        }
        SITMAP_TRY_ASSIGN(const double number, scanner.number());
        numbers.push_back(number);
    }
    return numbers;
}

}  // namespace sitmap::style
