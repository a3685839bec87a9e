#include "io/utf8.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>

namespace sitmap::io {
namespace {

constexpr std::size_t stride = 64;

bool continues(unsigned char byte) {
    return (byte & 0xC0u) == 0x80u;
}

/// Length of the well-formed sequence at `at`, 0 when there is none (Unicode 15, table 3-7).
std::size_t sequence_length(std::string_view bytes, std::size_t at) {
    const auto byte = [&](std::size_t index) -> unsigned {
        return index < bytes.size() ? static_cast<unsigned char>(bytes[index]) : 0u;
    };
    const unsigned lead = byte(at);
    if (lead < 0x80) {
        return 1;
    }
    std::size_t length = 0;
    unsigned lowest = 0x80;
    unsigned highest = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        length = 3;
        lowest = lead == 0xE0 ? 0xA0 : 0x80;
        highest = lead == 0xED ? 0x9F : 0xBF;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        lowest = lead == 0xF0 ? 0x90 : 0x80;
        highest = lead == 0xF4 ? 0x8F : 0xBF;
    } else {
        return 0;
    }
    if (byte(at + 1) < lowest || byte(at + 1) > highest) {
        return 0;
    }
    for (std::size_t offset = 2; offset < length; ++offset) {
        if (!continues(static_cast<unsigned char>(byte(at + offset)))) {
            return 0;
        }
    }
    return length;
}

std::size_t leads(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !continues(static_cast<unsigned char>(c)); }));
}

}  // namespace

std::size_t first_invalid_utf8(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        const std::size_t length = sequence_length(bytes, at);
        if (length == 0) {
            return at;
        }
        at += length;
    }
    return std::string_view::npos;
}

std::size_t code_points(std::string_view text) {
    return leads(text);
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
    every_64th_.reserve(text.size() / stride + 1);
    std::size_t count = 0;
    for (std::size_t at = 0; at <= text.size(); at += stride) {
        every_64th_.push_back(count);
        count += leads(text.substr(at, stride));
    }
}

std::size_t CodePointIndex::at_byte(std::size_t byte_offset) const {
    const std::size_t offset = std::min(byte_offset, text_.size());
    const std::size_t block = offset / stride;
    const std::size_t before = every_64th_[block] + leads(text_.substr(block * stride, offset - block * stride));
    const bool inside = offset < text_.size() && continues(static_cast<unsigned char>(text_[offset]));
    return inside ? before - 1 : before;
}

std::string to_nfc(std::string_view text) {
    const bool ascii =
        std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (ascii) {
        return std::string(text);
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
    std::string composed;
    icu::StringByteSink<std::string> sink(&composed);
    if (U_SUCCESS(status)) {
        normalizer->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink, nullptr,
                                  status);
    }
    return U_SUCCESS(status) ? composed : std::string(text);
}

std::string shorten(std::string_view text, std::size_t limit) {
    if (code_points(text) <= limit) {
        return std::string(text);
    }
    if (limit == 0) {
        return {};
    }
    std::size_t kept = 0;
    std::size_t at = 0;
    while (at < text.size() && kept + 1 < limit) {
        ++at;
        while (at < text.size() && continues(static_cast<unsigned char>(text[at]))) {
            ++at;
        }
        ++kept;
    }
    std::string cut(text.substr(0, at));
    while (!cut.empty() && cut.back() == ' ') {
        cut.pop_back();
    }
    return cut + "…";
}

}  // namespace sitmap::io
