#include "brief/toml_writing.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "brief/clean_text.hpp"

namespace sitmap::brief {

std::string toml_text(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte == 0x7F) {
            out += fmt::format("\\u{:04X}", byte);
        } else {
            out += c;
        }
    }
    out += '"';
    return out;
}

std::string text_key(std::string_view key, std::string_view text) {
    return text.empty() ? std::string{} : fmt::format("{} = {}\n", key, toml_text(text));
}

std::string list_key(std::string_view key, const std::vector<std::string>& texts) {
    std::vector<std::string> parts;
    for (const std::string& text : texts) {
        parts.push_back(toml_text(text));
    }
    return parts.empty() ? std::string{} : fmt::format("{} = [{}]\n", key, fmt::join(parts, ", "));
}

std::string comment(std::string_view text) {
    std::string out;
    std::string line = "#";
    const std::string words = clean_text(text);
    for (std::size_t from = 0; from < words.size();) {
        const std::size_t space = std::min(words.find(' ', from), words.size());
        if (line.size() > 1 && line.size() + space - from > 110) {
            out += line + "\n";
            line = "#";
        }
        line += ' ';
        line.append(words, from, space - from);
        from = space + 1;
    }
    out += line;
    out += '\n';
    return out;
}

}  // namespace sitmap::brief
