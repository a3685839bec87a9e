#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "io/error.hpp"

namespace sitmap::pack::compiler {

/// The tracked files a pack is made from. Whatever is read through it counts into the pack's version and into the
/// list of files whose change makes the pack stale.
class Sources {
public:
    explicit Sources(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// Text of a file below the folder. Errors: as io::read_text.
    Result<std::string> text(std::string_view relative_path);
    /// Where a file that is not text lies. Errors: as io::read_file.
    Result<std::filesystem::path> binary(std::string_view relative_path);

    /// 32 hex digits over names and content of all files read, in the order of reading.
    std::string version() const;
    const std::vector<std::filesystem::path>& files() const { return files_; }

private:
    std::filesystem::path folder_;
    std::vector<std::filesystem::path> files_;
    std::string digest_input_;
    void count_in(std::string_view relative_path, std::string_view content);
};

/// 32 hex digits of XXH3-128.
std::string digest(std::string_view bytes);

}  // namespace sitmap::pack::compiler
