#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "io/file.hpp"
#include "io/utf8.hpp"

namespace sitmap::io {
namespace {

void append_code_point(std::string& out, std::uint32_t point) {
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xC0 | (point >> 6));
        out += static_cast<char>(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        out += static_cast<char>(0xE0 | (point >> 12));
        out += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (point & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (point >> 18));
        out += static_cast<char>(0x80 | ((point >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (point & 0x3F));
    }
}

Result<std::string> from_utf16(std::string_view bytes, bool big_endian) {
    const auto unit = [&](std::size_t at) -> std::uint32_t {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return big_endian ? (first << 8u) | second : (second << 8u) | first;
    };
    if (bytes.size() % 2 != 0) {
        return failure(ErrorCode::encoding, "is UTF-16 cut in the middle of a character");
    }
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        std::uint32_t point = unit(at);
        if (point >= 0xD800 && point <= 0xDFFF) {
            const bool paired =
                point <= 0xDBFF && at + 2 < bytes.size() && unit(at + 2) >= 0xDC00 && unit(at + 2) <= 0xDFFF;
            if (!paired) {
                return failure(ErrorCode::encoding, fmt::format("is damaged UTF-16 at byte {}", at + 2));
            }
            point = 0x10000 + ((point - 0xD800) << 10u) + (unit(at + 2) - 0xDC00);
            at += 2;
        }
        append_code_point(text, point);
    }
    return text;
}

void set_position(Error& error, std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    error.line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
    error.column = 1 + static_cast<int>(code_points(before.substr(line_start)));
}

Result<std::string> decode(std::string bytes) {
    using namespace std::string_view_literals;
    const std::string_view view = bytes;
    if (view.starts_with("\xFF\xFE\0\0"sv) || view.starts_with("\0\0\xFE\xFF"sv)) {
        return failure(ErrorCode::encoding, "is UTF-32", "save it as UTF-8");
    }
    if (view.starts_with("\xFF\xFE"sv) || view.starts_with("\xFE\xFF"sv)) {
        SITMAP_TRY_ASSIGN(bytes, from_utf16(view.substr(2), view.starts_with("\xFE\xFF"sv)));
    } else if (view.starts_with("\xEF\xBB\xBF"sv)) {
        bytes.erase(0, 3);
    }
    if (const std::size_t nul = bytes.find('\0'); nul != std::string::npos) {
        Error error{ErrorCode::encoding,
                    "holds NUL bytes: not a text, or UTF-16 without a byte-order mark",
                    "save it as UTF-8",
                    {},
                    0,
                    0};
        set_position(error, bytes, nul);
        return failure(std::move(error));
    }
    if (const std::size_t fault = first_invalid_utf8(bytes); fault != std::string::npos) {
        Error error{ErrorCode::utf8,
                    fmt::format("byte 0x{:02X} is not UTF-8", static_cast<unsigned char>(bytes[fault])),
                    "convert the file: iconv -f WINDOWS-1252 -t UTF-8 FILE (or WINDOWS-1251 for Cyrillic)",
                    {},
                    0,
                    0};
        set_position(error, bytes, fault);
        return failure(std::move(error));
    }
    return bytes;
}

}  // namespace

Result<std::string> read_text(const std::filesystem::path& path, std::size_t limit) {
    SITMAP_TRY_ASSIGN(std::string bytes, read_file(path, limit));
    Result<std::string> text = decode(std::move(bytes));
    if (!text) {
        text.error().file = path == "-" ? "standard input" : path.native();
    }
    return text;
}

}  // namespace sitmap::io
