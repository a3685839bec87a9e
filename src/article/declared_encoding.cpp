#include "article/declared_encoding.hpp"

#include <algorithm>

#include "article/letter.hpp"

namespace sitmap::article {
namespace {

/// What stands behind `key` and a sign, up to a blank, quote or mark.
std::string value_behind(std::string_view lower, std::size_t at) {
    constexpr std::size_t longest_label = 40;
    while (at < lower.size() &&
           (lower[at] == ' ' || lower[at] == '=' || lower[at] == ':' || lower[at] == '"' || lower[at] == '\'')) {
        ++at;
    }
    const std::size_t end = std::min(lower.find_first_of(" \t\r\n\"';/>?", at), lower.size());
    return end - at <= longest_label ? std::string(lower.substr(at, end - at)) : std::string();
}

}  // namespace

std::string declared_encoding(std::string_view bytes) {
    constexpr std::size_t head_bytes = 4096;  // browsers look at the first 1,024; saved pages begin with comments
    const std::string lower = to_lower_ascii(bytes.substr(0, std::min(bytes.size(), head_bytes)));
    if (lower.starts_with("<?xml")) {
        const std::string_view declaration = std::string_view(lower).substr(0, lower.find("?>"));
        if (const std::size_t at = declaration.find("encoding"); at != std::string_view::npos) {
            return value_behind(declaration, at + std::string_view("encoding").size());
        }
    }
    for (std::size_t at = lower.find("charset"); at != std::string::npos; at = lower.find("charset", at + 1)) {
        const std::size_t tag = lower.rfind('<', at);
        const std::size_t line = lower.rfind('\n', at);
        const std::size_t line_start = line == std::string::npos ? 0 : line + 1;
        const bool in_meta =
            tag != std::string::npos && lower.compare(tag, 5, "<meta") == 0 && lower.find('>', tag) > at;
        const bool in_header = lower.compare(line_start, 13, "content-type:") == 0;
        if (in_meta || in_header) {
            return value_behind(lower, at + std::string_view("charset").size());
        }
    }
    return {};
}

}  // namespace sitmap::article
