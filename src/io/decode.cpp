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

constexpr std::uint32_t replacement = 0xFFFD;

/// `replaced` counts what was no character, where it may be.
Result<std::string> from_utf16(std::string_view bytes, bool big_endian, bool fallback, std::size_t& replaced) {
    const auto unit = [&](std::size_t at) -> std::uint32_t {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return big_endian ? (first << 8u) | second : (second << 8u) | first;
    };
    if (bytes.size() % 2 != 0) {
        if (!fallback) {
            return failure(ErrorCode::encoding, "is UTF-16 cut in the middle of a character");
        }
        bytes.remove_suffix(1);
        ++replaced;
    }
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        std::uint32_t point = unit(at);
        if (point >= 0xD800 && point <= 0xDFFF) {
            const bool paired =
                point <= 0xDBFF && at + 2 < bytes.size() && unit(at + 2) >= 0xDC00 && unit(at + 2) <= 0xDFFF;
            if (!paired && fallback) {
                append_code_point(text, replacement);
                ++replaced;
                continue;
            }
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

tl::unexpected<Error> holds_nul(std::string_view text, std::size_t nul) {
    Error error{ErrorCode::encoding,
                fmt::format("holds NUL at byte {}: not a text, or UTF-16 without a byte-order mark", nul),
                "save it as UTF-8, or convert it: iconv -f UTF-16LE -t UTF-8 FILE",
                {},
                0,
                0};
    set_position(error, text, nul);
    return failure(std::move(error));
}

/// Every byte that is no text becomes U+FFFD; those of one broken character become one together.
std::string mended(std::string_view bytes, std::size_t& replaced) {
    std::string text;
    text.reserve(bytes.size());
    while (!bytes.empty()) {
        const std::size_t fault = std::min({first_invalid_utf8(bytes), bytes.find('\0'), bytes.size()});
        text += bytes.substr(0, fault);
        bytes.remove_prefix(fault);
        if (!bytes.empty()) {
            append_code_point(text, replacement);
            ++replaced;
            bytes.remove_prefix(1);
            while (!bytes.empty() && (static_cast<unsigned char>(bytes.front()) & 0xC0U) == 0x80U) {
                bytes.remove_prefix(1);
            }
        }
    }
    return text;
}

/// Text without NUL, or with what stands for it.
Result<Decoded> finished(Decoded decoded, bool fallback, std::size_t replaced) {
    if (const std::size_t nul = decoded.text.find('\0'); nul != std::string::npos) {
        if (!fallback) {
            return holds_nul(decoded.text, nul);
        }
        decoded.text = mended(decoded.text, replaced);
    }
    if (replaced > 0) {
        decoded.warnings.push_back(
            {"W_UTF8", fmt::format("{} places that are no {} were read as U+FFFD", replaced, decoded.encoding), {}, 0});
    }
    return decoded;
}

/// "utf-16le", "UTF-16BE": little-endian, big-endian, or neither.
enum class Utf16 { no, little, big };

Utf16 utf16_from(std::string_view name) {
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return lower == "utf-16le" ? Utf16::little : lower == "utf-16be" ? Utf16::big : Utf16::no;
}

}  // namespace

bool is_known_encoding(std::string_view name) {
    return legacy_encoding(name) != nullptr || is_unicode_label(name);
}

Result<Decoded> decode(std::string bytes, std::string_view declared, const EncodingChoice& choice) {
    using namespace std::string_view_literals;
    const std::string_view view = bytes;
    if (view.starts_with("\xFF\xFE\0\0"sv) || view.starts_with("\0\0\xFE\xFF"sv)) {
        return failure(ErrorCode::encoding, "is UTF-32", "save it as UTF-8");
    }
    Decoded result;
    result.encoding = "UTF-8";
    std::size_t replaced = 0;
    bool marked = true;
    const Utf16 told = utf16_from(choice.name);
    if (view.starts_with("\xFF\xFE"sv) || view.starts_with("\xFE\xFF"sv) || told != Utf16::no) {
        const bool has_mark = view.starts_with("\xFF\xFE"sv) || view.starts_with("\xFE\xFF"sv);
        const bool big_endian = has_mark ? view.front() == '\xFE' : told == Utf16::big;
        result.encoding = big_endian ? "UTF-16BE" : "UTF-16LE";
        SITMAP_TRY_ASSIGN(result.text,
                          from_utf16(view.substr(has_mark ? 2 : 0), big_endian, choice.fallback, replaced));
        return finished(std::move(result), choice.fallback, replaced);
    }
    if (view.starts_with("\xEF\xBB\xBF"sv)) {
        bytes.erase(0, 3);
    } else {
        marked = false;
    }
    const std::string_view said = choice.name.empty() ? declared : std::string_view(choice.name);
    const LegacyEncoding* legacy = marked ? nullptr : legacy_encoding(said);
    if (legacy != nullptr && !choice.name.empty()) {
        SITMAP_TRY_ASSIGN(result.text, from_legacy(bytes, *legacy));
        result.encoding = legacy->name;
        return finished(std::move(result), choice.fallback, replaced);
    }
    if (const std::size_t nul = bytes.find('\0'); nul != std::string::npos && !choice.fallback) {
        return holds_nul(bytes, nul);
    }
    const std::size_t fault = first_invalid_utf8(bytes);
    if (fault == std::string::npos) {
        // Another encoding's text is valid UTF-8 by accident only when it is ASCII.
        if (legacy != nullptr && !is_ascii(bytes)) {
            result.warnings.push_back(
                {"W_ENCODING", fmt::format("declares {} but is UTF-8, as which it was read", said), {}, 0});
        }
        result.text = std::move(bytes);
        return finished(std::move(result), choice.fallback, replaced);
    }
    if (marked || said.empty() || is_unicode_label(said) || (legacy == nullptr && choice.fallback)) {
        if (!choice.fallback) {
            return not_utf8(bytes, fault, marked ? std::string_view() : declared);
        }
        result.text = mended(bytes, replaced);
        return finished(std::move(result), true, replaced);
    }
    if (legacy == nullptr) {
        return failure(ErrorCode::encoding, fmt::format("is in an encoding that is not known here: \"{}\"", said),
                       fmt::format("convert it: iconv -f {} -t UTF-8 FILE", likely_encoding(bytes)));
    }
    SITMAP_TRY_ASSIGN(result.text, from_legacy(bytes, *legacy));
    result.encoding = legacy->name;
    return finished(std::move(result), choice.fallback, replaced);
}

}  // namespace sitmap::io
