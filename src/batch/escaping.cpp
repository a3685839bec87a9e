#include "batch/escaping.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sitmap::batch {

namespace {

/// Replaces letters one by one; `by` gives nothing for those that stay.
template <class By>
std::string replaced(std::string_view text, By by) {
    std::string result;
    for (const char c : text) {
        const std::string_view other = by(c);
        if (other.data() == nullptr) {
            result += c;
        } else {
            result += other;
        }
    }
    return result;
}

constexpr std::string_view stays{};

}  // namespace

std::string in_html(std::string_view text) {
    return replaced(text, [](char c) -> std::string_view {
        switch (c) {
            case '&':
                return "&amp;";
            case '<':
                return "&lt;";
            case '>':
                return "&gt;";
            case '"':
                return "&quot;";
            case '\'':
                return "&#39;";
            default:
                return stays;
        }
    });
}

std::string in_html_url(std::string_view path) {
    std::string url;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '_' || c == '.' || c == '/' || c == '~';
        url += plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
    }
    return url;
}

std::string in_markdown(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (std::string_view("\\`*_{}[]<>#$@^~|").find(c) != std::string_view::npos) {
            result += '\\';
        }
        result += c == '\n' ? ' ' : c;
    }
    return result;
}

std::string in_attribute(std::string_view text) {
    return replaced(text, [](char c) -> std::string_view {
        return c == '"' ? "\\\"" : c == '\\' ? "\\\\" : c == '\n' ? " " : stays;
    });
}

std::string in_latex(std::string_view text) {
    return replaced(text, [](char c) -> std::string_view {
        switch (c) {
            case '\\':
                return "\\textbackslash{}";
            case '~':
                return "\\textasciitilde{}";
            case '^':
                return "\\textasciicircum{}";
            case '&':
                return "\\&";
            case '%':
                return "\\%";
            case '$':
                return "\\$";
            case '#':
                return "\\#";
            case '_':
                return "\\_";
            case '{':
                return "\\{";
            case '}':
                return "\\}";
            case '[':
                return "{[}";
            case ']':
                return "{]}";
            case '\n':
                return " ";
            default:
                return stays;
        }
    });
}

std::string in_typst_string(std::string_view text) {
    return "\"" +
           replaced(text,
                    [](char c) -> std::string_view {
                        return c == '"' ? "\\\"" : c == '\\' ? "\\\\" : c == '\n' ? " " : stays;
                    }) +
           "\"";
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

}  // namespace sitmap::batch
