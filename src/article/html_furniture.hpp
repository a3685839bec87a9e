#pragma once

#include <string_view>

namespace sitmap::article {

/// Whether the names of an element's class and id, in lower case, call it a part of the page around the article:
/// "sidebar", "related-posts", "share-buttons". Names that say how the whole page is laid out ("has-sidebar",
/// "comments-open") do not.
bool names_furniture(std::string_view labels);

}  // namespace sitmap::article
