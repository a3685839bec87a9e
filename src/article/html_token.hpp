#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace sitmap::article {

/// One piece of an HTML file with its place in it, bytes, half-open. libxml2's readers do not tell where a text came
/// from once entities are resolved, and offsets must hold in the user's file; hence this scanner, linear in any input.
struct HtmlToken {
    enum class Kind { text, open, close, raw } kind = Kind::text;  ///< raw: content of script, style, title …
    std::size_t start = 0;
    std::size_t end = 0;
    std::string name;  ///< of tags and of the element around raw text, lower case
    bool self_closing = false;
};

/// Gives each token to `take`, in order: a list of millions of tags would be many times as large as the page. Comments,
/// doctypes and processing instructions are left out.
void for_each_html_token(std::string_view html, const std::function<void(const HtmlToken&)>& take);

/// The value of an attribute of an opening tag, entities decoded; empty when absent.
std::string html_attribute(std::string_view tag, std::string_view name);

/// Decodes the entity at `position` ("&amp;", "&#8217;"); gives its length in bytes, 0 when there is none.
/// Control characters and what is no code point become U+FFFD.
std::size_t html_entity(std::string_view html, std::size_t position, char32_t& decoded);

/// Text with all entities decoded.
std::string html_unescape(std::string_view text);

void append_utf8(std::string& text, char32_t c);

}  // namespace sitmap::article
