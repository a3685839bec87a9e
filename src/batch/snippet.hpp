#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "batch/figure.hpp"

namespace sitmap::batch {

/// How a document takes a figure.
enum class SnippetForm { html, markdown, latex, typst, docx_fields };
std::optional<SnippetForm> snippet_form_from(std::string_view name);  ///< "html", "docx-fields" …

/// Figure, caption, credit and alt text, ready to be pasted. Errors: nothing_to_map when the form can show none of the
/// pictures (LaTeX without PDF or PNG).
Result<std::string> snippet(const Figure& figure, SnippetForm form);

}  // namespace sitmap::batch
