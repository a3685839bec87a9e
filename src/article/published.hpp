#pragma once

#include <optional>

#include "article/article.hpp"
#include "article/raw_block.hpp"

namespace sitmap::article {

/// Fills `published`, `published_basis`, `dateline_place` and `source` from the page's own statements: metadata,
/// dateline, byline, "Published in …", "Updated …", a line with a date above the text, its address and file name, in
/// this order. A site's "Last update" counts only when the page says nothing else. A dateline's day without a year
/// takes the year of a date near it. Gives the end of the dateline in the readable
/// text. \pre blocks are judged
std::optional<std::size_t> find_publication(Article& article, const PageFacts& facts);

}  // namespace sitmap::article
