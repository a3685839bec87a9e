#include "gazetteer/name_key.hpp"

#include <unicode/utf8.h>
#include <xxhash.h>

#include <array>

#include "gazetteer/letter_table.hpp"

namespace sitmap::gazetteer {

char32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    auto index = static_cast<std::ptrdiff_t>(at);
    const auto size = static_cast<std::ptrdiff_t>(text.size());
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, index, size, c);
    at = static_cast<std::size_t>(index);
    return static_cast<char32_t>(c);
}

void append_utf8(char32_t code_point, std::string& text) {
    std::array<std::uint8_t, 4> bytes{};
    int length = 0;
    UBool failed = false;
    U8_APPEND(bytes.data(), length, 4, static_cast<UChar32>(code_point), failed);
    if (!failed) {
        text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
    }
}

void append_strict_key(std::string_view text, std::string& key) {
    KeyWriter writer(key);
    std::size_t at = 0;
    while (at < text.size()) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            writer.add(byte);
            ++at;
        } else {
            writer.add(next_code_point(text, at));
        }
    }
}

std::string strict_key(std::string_view text) {
    std::string key;
    append_strict_key(text, key);
    return key;
}

std::string loose_key(std::string_view strict) {
    std::string key;
    append_loose_key(strict, key);
    return key;
}

std::uint64_t hash_of(std::string_view key) {
    return XXH3_64bits(key.data(), key.size());
}

}  // namespace sitmap::gazetteer
