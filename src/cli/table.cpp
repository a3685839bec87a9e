#include "cli/table.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "cli/terminal.hpp"

namespace sitmap::cli {
namespace {

/// Cells of a terminal that the text takes: marks take none, wide characters two.
std::size_t cells(const std::string& text) {
    std::size_t count = 0;
    int32_t at = 0;
    const auto length = static_cast<int32_t>(text.size());
    while (at < length) {
        UChar32 point = 0;
        U8_NEXT(text.data(), at, length, point);
        const int category = u_charType(point < 0 ? 0xFFFD : point);
        if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) {
            continue;
        }
        const int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
        count += width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
    }
    return count;
}

}  // namespace

std::string as_table(const std::vector<std::vector<std::string>>& rows, const std::string& indent) {
    std::vector<std::vector<std::string>> safe = rows;
    std::vector<std::size_t> widths;
    for (auto& row : safe) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t column = 0; column < row.size(); ++column) {
            row[column] = printable(row[column]);
            widths[column] = std::max(widths[column], cells(row[column]));
        }
    }
    std::string text;
    for (const auto& row : safe) {
        std::string line = indent;
        for (std::size_t column = 0; column < row.size(); ++column) {
            line += row[column];
            if (column + 1 < row.size()) {
                line.append(widths[column] - cells(row[column]) + 2, ' ');
            }
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

}  // namespace sitmap::cli
