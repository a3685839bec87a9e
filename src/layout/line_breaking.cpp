#include "layout/line_breaking.hpp"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>

namespace sitmap::layout {

namespace {

constexpr std::string_view en_dash = "–";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Offsets after which a line may end: after spaces (not before a slash or a dash, which stay with the word before
/// them), after "/", "–" and "-" (not inside a range of numbers).
std::vector<std::size_t> break_offsets(std::string_view text) {
    std::vector<std::size_t> offsets;
    for (std::size_t i = 0; i < text.size();) {
        const bool dash = text.substr(i).starts_with(en_dash);
        const std::size_t length = dash ? en_dash.size() : 1;
        const std::size_t next = i + length;
        const std::string_view after = text.substr(next);
        if (text[i] == ' ') {
            if (!after.starts_with('/') && !after.starts_with(en_dash) && !after.starts_with(' ')) {
                offsets.push_back(next);
            }
        } else if (text[i] == '/' || text[i] == '-' || dash) {
            const bool between_digits = i > 0 && is_digit(text[i - 1]) && !after.empty() && is_digit(after.front());
            const bool starts_word = i == 0 || text[i - 1] == ' ';
            if (!between_digits && !starts_word && !after.empty() && after.front() != ' ') {
                offsets.push_back(next);
            }
        }
        i = next;
    }
    offsets.push_back(text.size());
    return offsets;
}

std::string_view without_end_spaces(std::string_view line) {
    while (line.ends_with(' ')) {
        line.remove_suffix(1);
    }
    return line;
}

/// Offsets between letters as a reader sees them.
std::vector<std::size_t> letter_offsets(std::string_view word) {
    std::vector<std::size_t> offsets;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> letters(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    UText text = UTEXT_INITIALIZER;
    utext_openUTF8(&text, word.data(), static_cast<int64_t>(word.size()), &status);
    if (U_SUCCESS(status)) {
        letters->setText(&text, status);
        for (int32_t at = letters->next(); at != icu::BreakIterator::DONE; at = letters->next()) {
            offsets.push_back(static_cast<std::size_t>(at));
        }
    }
    utext_close(&text);
    if (offsets.empty()) {
        offsets.push_back(word.size());
    }
    return offsets;
}

/// Splits off as many letters as fit, at least one; the rest stays in `word`.
std::string cut_to_width(std::string_view& word, double width_pt, const WidthOf& width_of) {
    std::size_t end = 0;
    for (std::size_t offset : letter_offsets(word)) {
        if (end > 0 && width_of(word.substr(0, offset)) > width_pt) {
            break;
        }
        end = offset;
    }
    std::string line(word.substr(0, end));
    word.remove_prefix(end);
    return line;
}

}  // namespace

std::vector<std::string> fill_lines(std::string_view paragraph, double width_pt, const WidthOf& width_of) {
    std::vector<std::string> lines;
    std::size_t line_start = 0, line_end = 0;
    const auto finish = [&](std::size_t at) {
        lines.emplace_back(without_end_spaces(paragraph.substr(line_start, at - line_start)));
        line_start = at;
    };
    for (std::size_t offset : break_offsets(paragraph)) {
        if (width_of(without_end_spaces(paragraph.substr(line_start, offset - line_start))) > width_pt) {
            if (line_end > line_start) {
                finish(line_end);
            }
            std::string_view word = paragraph.substr(line_start, offset - line_start);
            while (width_of(without_end_spaces(word)) > width_pt && letter_offsets(word).size() > 1) {
                lines.push_back(cut_to_width(word, width_pt, width_of));
                line_start = offset - word.size();
            }
        }
        line_end = offset;
    }
    if (line_start < paragraph.size() || lines.empty()) {
        finish(paragraph.size());
    }
    return lines;
}

}  // namespace sitmap::layout
