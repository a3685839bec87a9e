#pragma once

#include <string>

#include "article/article.hpp"
#include "article/raw_block.hpp"

namespace sitmap::article {

/// Judges every block of a scan: title, body, caption or boilerplate. Same order, same count as `scan.blocks`.
/// `title` receives the plain title, empty when there is none.
std::vector<Block> judge_sections(const Scan& scan, std::string& title);

}  // namespace sitmap::article
