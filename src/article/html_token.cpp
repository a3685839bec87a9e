#include "article/html_token.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>

#include "article/letter.hpp"
#include "io/limits.hpp"

namespace sitmap::article {
namespace {

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_ascii_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// End of the tag that starts at `at`, behind its '>'; quoted values may hold one. A quote that never closes would
/// swallow the page: then the first '>' ends the tag.
std::size_t tag_end(std::string_view html, std::size_t at) {
    const std::size_t limit = std::min(html.size(), at + limits::tag_bytes);
    char quote = 0;
    for (std::size_t i = at; i < limit; ++i) {
        const char c = html[i];
        if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if ((c == '"' || c == '\'') && html[i - 1] == '=') {
            quote = c;
        } else if (c == '>') {
            return i + 1;
        }
    }
    const std::size_t plain = html.substr(0, limit).find('>', at);
    return plain == std::string_view::npos ? limit : plain + 1;
}

constexpr std::array<std::string_view, 9> raw_elements{"script", "style",    "title",    "textarea", "noscript",
                                                       "iframe", "template", "noframes", "xmp"};

bool closes(std::string_view html, std::size_t at, std::string_view name) {
    if (html.size() - at < name.size() + 2 || html[at + 1] != '/') {
        return false;
    }
    return to_lower_ascii(html.substr(at + 2, name.size())) == name;
}

}  // namespace

void for_each_html_token(std::string_view html, const std::function<void(const HtmlToken&)>& take) {
    const auto add_text = [&](std::size_t from, std::size_t to) {
        if (from < to) {
            take({HtmlToken::Kind::text, from, to, {}, false});
        }
    };
    std::size_t text_from = 0;
    for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
        const char next = at + 1 < html.size() ? html[at + 1] : ' ';
        const bool closing = next == '/' && at + 2 < html.size() && is_ascii_letter(html[at + 2]);
        std::size_t end = at + 1;
        if (html.substr(at, 4) == "<!--") {
            end = html.find("-->", at + 4);
            end = end == std::string_view::npos ? html.size() : end + 3;
        } else if (next == '!' || next == '?') {
            end = html.find('>', at);
            end = end == std::string_view::npos ? html.size() : end + 1;
        } else if (closing || is_ascii_letter(next)) {
            end = tag_end(html, at + 1);
        } else {
            ++at;  // a plain "<" in the text
            continue;
        }
        add_text(text_from, at);
        text_from = end;
        if (closing || is_ascii_letter(next)) {
            std::size_t name_end = at + (closing ? 2 : 1);
            const std::size_t name_from = name_end;
            while (name_end < end && !is_blank(html[name_end]) && html[name_end] != '>' && html[name_end] != '/') {
                ++name_end;
            }
            HtmlToken tag{closing ? HtmlToken::Kind::close : HtmlToken::Kind::open, at, end,
                          to_lower_ascii(html.substr(name_from, name_end - name_from)),
                          end >= 2 && html[end - 2] == '/'};
            const bool raw = !closing && !tag.self_closing && std::ranges::count(raw_elements, tag.name) > 0;
            take(tag);
            if (raw) {
                std::size_t stop = html.find('<', end);
                while (stop != std::string_view::npos && !closes(html, stop, tag.name)) {
                    stop = html.find('<', stop + 1);
                }
                stop = stop == std::string_view::npos ? html.size() : stop;
                take({HtmlToken::Kind::raw, end, stop, tag.name, false});
                text_from = end = stop;
            }
        }
        at = end;
    }
    add_text(text_from, html.size());
}

std::string html_attribute(std::string_view tag, std::string_view name) {
    const std::string lower = to_lower_ascii(tag);
    for (std::size_t at = lower.find(name); at != std::string::npos; at = lower.find(name, at + 1)) {
        std::size_t value = at + name.size();
        if (at == 0 || !(is_blank(lower[at - 1]) || lower[at - 1] == '"' || lower[at - 1] == '\'')) {
            continue;
        }
        while (value < tag.size() && is_blank(tag[value])) {
            ++value;
        }
        if (value >= tag.size() || tag[value] != '=') {
            continue;
        }
        ++value;
        while (value < tag.size() && is_blank(tag[value])) {
            ++value;
        }
        std::size_t stop = value;
        if (value < tag.size() && (tag[value] == '"' || tag[value] == '\'')) {
            stop = tag.find(tag[value], value + 1);
            ++value;
        } else {
            stop = tag.find_first_of(" \t\r\n>", value);
        }
        stop = stop == std::string_view::npos ? tag.size() : stop;
        return html_unescape(tag.substr(value, stop - value));
    }
    return {};
}

std::size_t html_entity(std::string_view html, std::size_t position, char32_t& decoded) {
    constexpr std::size_t longest_name = 10;
    if (position >= html.size() || html[position] != '&') {
        return 0;
    }
    std::size_t at = position + 1;
    if (at < html.size() && html[at] == '#') {
        ++at;
        const bool hex = at < html.size() && (html[at] == 'x' || html[at] == 'X');
        at += hex ? 1 : 0;
        const std::size_t digits = at;
        char32_t value = 0;
        for (; at < html.size() && at - digits < 12; ++at) {
            const char c = html[at];
            const bool digit = is_ascii_digit(c) || (hex && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
            if (!digit) {
                break;
            }
            const auto worth = static_cast<char32_t>(is_ascii_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
            value = std::min<char32_t>(value * (hex ? 16 : 10) + worth, 0x200000);
        }
        if (at == digits) {
            return 0;
        }
        const bool bad = value < 0x20 || (value >= 0x7F && value < 0xA0) || (value >= 0xD800 && value < 0xE000) ||
                         value > 0x10FFFF || (value & 0xFFFE) == 0xFFFE;
        decoded = value == 9 || value == 10 || value == 13 ? U' ' : bad ? char32_t{0xFFFD} : value;
    } else {
        std::string name;
        while (at < html.size() && name.size() < longest_name &&
               (is_ascii_letter(html[at]) || is_ascii_digit(html[at]))) {
            name += html[at++];
        }
        if (name == "apos") {
            decoded = U'\'';
        } else if (const auto* entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()))) {
            decoded = static_cast<char32_t>(entity->value);
        } else {
            return 0;
        }
    }
    if (at < html.size() && html[at] == ';') {
        ++at;
    }
    return at - position;
}

void append_utf8(std::string& text, char32_t c) {
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else if (c < 0x800) {
        text += static_cast<char>(0xC0 | (c >> 6));
        text += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        text += static_cast<char>(0xE0 | (c >> 12));
        text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        text += static_cast<char>(0xF0 | (c >> 18));
        text += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (c & 0x3F));
    }
}

std::string html_unescape(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        char32_t decoded = 0;
        if (const std::size_t length = html_entity(text, at, decoded)) {
            append_utf8(result, decoded);
            at += length;
        } else {
            result += text[at++];
        }
    }
    return result;
}

}  // namespace sitmap::article
