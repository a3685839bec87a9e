#pragma once

#include "article/article.hpp"
#include "article/raw_block.hpp"

namespace sitmap::article {

/// Fills `published`, `published_basis`, `dateline_place` and `source` from the page's own statements: metadata,
/// dateline, byline, "Published in …", "Updated …", in this order. A site's "Last update" counts only when the
/// page says nothing else. \pre blocks are judged
void find_publication(Article& article, const PageFacts& facts);

}  // namespace sitmap::article
