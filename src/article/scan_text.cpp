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
        std::size_t stop = text.find_first_of("\n\r", at);
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
        at = stop < text.size() && text.substr(stop, 2) == "\r\n" ? stop + 2 : stop + 1;
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

/// The hyphen and line end inside a word that an editor broke: "Stepa-", "nakert". A hyphen before a
/// capital is one of the name: "Goris-", "Stepanakert".
void join_broken_words(std::string& readable, std::size_t last_end, std::size_t next_start) {
    std::size_t letter = next_start;
    const bool goes_on = next_start < readable.size() && is_letter(next_code_point(readable, letter));
    if (!goes_on || last_end < 2 || readable[last_end - 1] != '-' ||
        !is_letter(code_point_before(readable, last_end - 1))) {
        return;
    }
    letter = next_start;
    const bool hyphen_stays = is_upper(next_code_point(readable, letter));
    for (std::size_t at = hyphen_stays ? last_end : last_end - 1; at < next_start; ++at) {
        readable[at] = '\x7F';
    }
}

/// "Title: …", "Date: …" at the top of a saved mail or page. Gives the number of lines taken.
std::size_t read_headers(std::string_view text, const std::vector<Line>& lines, Scan& scan) {
    constexpr std::size_t longest_key = 20;
    const auto facts_before = scan.facts;
    std::size_t known = 0;
    std::size_t i = 0;
    std::vector<RawBlock> blocks;
    for (; i < lines.size() && lines[i].width > 0; ++i) {
        const auto line = text.substr(lines[i].start, lines[i].end - lines[i].start);
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos || colon == 0 || colon > longest_key) {
            break;
        }
        const std::string key = to_lower_ascii(line.substr(0, colon));
        const std::string value = fold_spaces(line.substr(colon + 1));
        const bool is_title = key == "title" || key == "subject" || key == "headline";
        const bool taken = take_fact(scan.facts, key, value, "header");
        if (!taken && key != "from" && key != "to" && key != "author" && key != "by" && key != "content-type") {
            break;
        }
        known += taken ? 1 : 0;
        RawBlock block{lines[i].start, lines[i].end, RawBlock::Kind::furniture, i > 0, false};
        if (is_title && !value.empty()) {
            block.start = lines[i].start + line.find_first_not_of(" \t", colon + 1);
            block.kind = RawBlock::Kind::title;
        }
        blocks.push_back(block);
    }
    constexpr std::size_t enough = 2;
    if (known < enough) {
        scan.facts = facts_before;
        return 0;
    }
    scan.blocks = std::move(blocks);
    return i;
}

}  // namespace

Scan scan_text(const std::string& text) {
    Scan scan;
    scan.readable = text;
    for (const std::string_view soft : {"\xC2\xAD", "\xEF\xBB\xBF"}) {  // soft hyphens and marks part no word
        for (std::size_t at = text.find(soft); at != std::string::npos; at = text.find(soft, at + soft.size())) {
            scan.readable.replace(at, soft.size(), soft.size(), '\x7F');
        }
    }
    const auto lines = lines_of(text);
    const std::size_t wrap = wrap_width(lines);
    bool blank_before = true;
    std::size_t last_width = 0;
    const std::size_t headers = read_headers(text, lines, scan);
    for (std::size_t i = headers; i < lines.size(); ++i) {
        const Line& line = lines[i];
        if (line.width == 0) {
            blank_before = true;
            continue;
        }
        const std::string_view words(text.data() + line.start, line.end - line.start);
        // A wrapped line goes on when the next word would not have fitted, roughly: a short line ended on purpose.
        const bool goes_on =
            wrap > 0 && i > headers && !blank_before && !is_bullet(words) && last_width * 10 >= wrap * 7;
        if (goes_on) {
            join_broken_words(scan.readable, scan.blocks.back().end, line.start);
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
