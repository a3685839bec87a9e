#pragma once

#include <filesystem>

#include "article/article.hpp"

namespace sitmap::article {

/// As `read`, and adds to `warnings` what was wrong with the file and could be put right (W_ENCODING).
Result<Article> read(const std::filesystem::path& path, Warnings& warnings);

}  // namespace sitmap::article
