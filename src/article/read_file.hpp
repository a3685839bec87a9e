#pragma once

#include <filesystem>

#include "article/article.hpp"
#include "io/decode.hpp"

namespace sitmap::article {

/// As `read`, in the encoding that the user chooses if any, and adds to `warnings` what was wrong with the file and
/// could be put right (W_ENCODING, W_UTF8).
Result<Article> read(const std::filesystem::path& path, Warnings& warnings, const io::EncodingChoice& encoding = {});

}  // namespace sitmap::article
