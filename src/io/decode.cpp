#include "io/decode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "io/legacy_encoding.hpp"
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

bool is_ascii(std::string_view bytes) {
    return std::ranges::none_of(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

tl::unexpected<Error> not_utf8(std::string_view bytes, std::size_t fault, std::string_view declared) {
    const std::string likely = likely_encoding(bytes);
    Error error{ErrorCode::utf8,
                fmt::format("0x{:02X} at byte {} is not UTF-8{}", static_cast<unsigned char>(bytes[fault]), fault,
                            declared.empty() ? "" : ", which the document says it is"),
                likely.empty() ? "the text is damaged; iconv -c -f UTF-8 -t UTF-8 FILE leaves out what cannot be read"
                               : fmt::format("it looks like {0}: iconv -f {0} -t UTF-8 FILE", likely),
                {},
                0,
                0};
    set_position(error, bytes, fault);
    return failure(std::move(error));
}

}  // namespace

Result<Decoded> decode(std::string bytes, std::string_view declared) {
    using namespace std::string_view_literals;
    const std::string_view view = bytes;
    if (view.starts_with("\xFF\xFE\0\0"sv) || view.starts_with("\0\0\xFE\xFF"sv)) {
        return failure(ErrorCode::encoding, "is UTF-32", "save it as UTF-8");
    }
    Decoded result;
    result.encoding = "UTF-8";
    bool marked = true;
    if (view.starts_with("\xFF\xFE"sv) || view.starts_with("\xFE\xFF"sv)) {
        const bool big_endian = view.starts_with("\xFE\xFF"sv);
        result.encoding = big_endian ? "UTF-16BE" : "UTF-16LE";
        SITMAP_TRY_ASSIGN(bytes, from_utf16(view.substr(2), big_endian));
    } else if (view.starts_with("\xEF\xBB\xBF"sv)) {
        bytes.erase(0, 3);
    } else {
        marked = false;
    }
    if (const std::size_t nul = bytes.find('\0'); nul != std::string::npos) {
        Error error{ErrorCode::encoding,
                    fmt::format("holds NUL at byte {}: not a text, or UTF-16 without a byte-order mark", nul),
                    "save it as UTF-8, or convert it: iconv -f UTF-16LE -t UTF-8 FILE",
                    {},
                    0,
                    0};
        set_position(error, bytes, nul);
        return failure(std::move(error));
    }
    const LegacyEncoding* legacy = marked ? nullptr : legacy_encoding(declared);
    const std::size_t fault = first_invalid_utf8(bytes);
    if (fault == std::string::npos) {
        // Another encoding's text is valid UTF-8 by accident only when it is ASCII.
        if (legacy != nullptr && !is_ascii(bytes)) {
            result.warnings.push_back(
                {"W_ENCODING", fmt::format("declares {} but is UTF-8, as which it was read", declared), {}, 0});
        }
        result.text = std::move(bytes);
        return result;
    }
    if (marked || declared.empty() || is_unicode_label(declared)) {
        return not_utf8(bytes, fault, marked ? std::string_view() : declared);
    }
    if (legacy == nullptr) {
        return failure(ErrorCode::encoding, fmt::format("is in an encoding that is not known here: \"{}\"", declared),
                       fmt::format("convert it: iconv -f {} -t UTF-8 FILE", likely_encoding(bytes)));
    }
    SITMAP_TRY_ASSIGN(result.text, from_legacy(bytes, *legacy));
    result.encoding = legacy->name;
    if (const std::size_t nul = result.text.find('\0'); nul != std::string::npos) {
        return failure(ErrorCode::encoding, fmt::format("holds NUL at byte {}", nul), "save it as UTF-8");
    }
    return result;
}

}  // namespace sitmap::io
