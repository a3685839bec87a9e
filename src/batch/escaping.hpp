#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Text as each kind of document takes it literally.
namespace sitmap::batch {

/// Text or attribute in double quotes of HTML and XML.
std::string in_html(std::string_view text);
/// The path of a file as an address in an attribute.
std::string in_html_url(std::string_view path);
std::string in_markdown(std::string_view text);
/// In double quotes of a Pandoc attribute.
std::string in_attribute(std::string_view text);
std::string in_latex(std::string_view text);
/// With its quotes.
std::string in_typst_string(std::string_view text);
std::vector<std::string> lines_of(std::string_view text);

}  // namespace sitmap::batch
