#include <algorithm>
#include <string_view>

#include "article/letter.hpp"
#include "article/raw_block.hpp"
#include "io/utf8.hpp"

namespace sitmap::article {
namespace {

struct Line {
    std::size_t start = 0;
    std::size_t end = 0;  ///< without white space at the ends; start == end for a blank line
    std::size_t width = 0;
};

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    for (std::size_t at = 0; at <= text.size();) {
        std::size_t stop = text.find('\n', at);
        stop = stop == std::string_view::npos ? text.size() : stop;
        std::size_t from = at;
        std::size_t to = stop;
        for (std::size_t next = from; from < to && is_space(next_code_point(text, next)); from = next) {
        }
        while (to > from && is_space(code_point_before(text, to))) {
            to -= 1;
            while (to > from && (static_cast<unsigned char>(text[to]) & 0xC0) == 0x80) {
                to -= 1;
            }
        }
        lines.push_back({from, to, io::code_points(text.substr(from, to - from))});
        at = stop + 1;
    }
    return lines;
}

/// The column at which a mailer or editor broke the lines, 0 when each line is a paragraph of its own.
std::size_t wrap_width(const std::vector<Line>& lines) {
    constexpr std::size_t widest_wrap = 130;
    std::size_t widest = 0;
    std::size_t directly_followed = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        widest = std::max(widest, lines[i].width);
        directly_followed += i + 1 < lines.size() && lines[i].width > 40 && lines[i + 1].width > 0 ? 1 : 0;
    }
    return widest <= widest_wrap && directly_followed >= 2 ? widest : 0;
}

bool is_bullet(std::string_view line) {
    return line.starts_with("•") || line.starts_with("* ") || line.starts_with("- ") || line.starts_with("· ");
}

}  // namespace

Scan scan_text(const std::string& text) {
    Scan scan;
    scan.readable = text;
    const auto lines = lines_of(text);
    const std::size_t wrap = wrap_width(lines);
    bool blank_before = true;
    std::size_t last_width = 0;
    for (const auto& line : lines) {
        if (line.width == 0) {
            blank_before = true;
            continue;
        }
        const std::string_view words(text.data() + line.start, line.end - line.start);
        // A wrapped line goes on when the next word would not have fitted, roughly: a short line ended on purpose.
        const bool goes_on = wrap > 0 && !blank_before && !is_bullet(words) && last_width * 10 >= wrap * 7;
        if (goes_on) {
            scan.blocks.back().end = line.end;
        } else {
            const auto kind = is_bullet(words) ? RawBlock::Kind::list_item : RawBlock::Kind::paragraph;
            scan.blocks.push_back({line.start, line.end, kind, !blank_before, false});
        }
        blank_before = false;
        last_width = line.width;
    }
    return scan;
}

}  // namespace sitmap::article
