#include "pack/compiler/sources.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>

#include "io/file.hpp"

namespace sitmap::pack::compiler {
namespace {

constexpr std::size_t largest_source = 64u << 20;

}  // namespace

void Sources::count_in(std::string_view relative_path, std::string_view content) {
    const auto path = folder_ / relative_path;
    if (std::find(files_.begin(), files_.end(), path) == files_.end()) {
        files_.push_back(path);
        digest_input_ += std::string(relative_path) + ' ' + digest(content) + '\n';
    }
}

Result<std::string> Sources::text(std::string_view relative_path) {
    SITMAP_TRY_ASSIGN(auto content, io::read_text(folder_ / relative_path, largest_source));
    count_in(relative_path, content);
    return content;
}

Result<std::filesystem::path> Sources::binary(std::string_view relative_path) {
    SITMAP_TRY_ASSIGN(const auto content, io::read_file(folder_ / relative_path, largest_source));
    count_in(relative_path, content);
    return folder_ / relative_path;
}

std::string Sources::version() const {
    return digest(digest_input_);
}

std::string digest(std::string_view bytes) {
    const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
    return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace sitmap::pack::compiler
