#include <cstdlib>
#include <system_error>
#include <vector>

#include "pack/pack.hpp"

namespace sitmap::pack {

Result<std::filesystem::path> Pack::find() {
    namespace fs = std::filesystem;
    std::error_code ignored;
    if (const char* named = std::getenv("SITMAP_DATA"); named && *named) {
        // What the user names is used or refused; falling back would draw a map from other data than asked for.
        if (!fs::is_regular_file(named, ignored)) {
            return failure({.code = ErrorCode::pack,
                            .message = "SITMAP_DATA names no file",
                            .hint = "unset SITMAP_DATA or let it name a data pack",
                            .file = named});
        }
        return fs::path(named);
    }
    constexpr const char* name = "sitmap.gpkg";
    std::vector<fs::path> candidates;
    if (const auto program = fs::read_symlink("/proc/self/exe", ignored); !program.empty()) {
        const fs::path folder = program.parent_path();
        candidates.push_back(folder / name);
        candidates.push_back((folder / ".." / "share" / "sitmap" / name).lexically_normal());
    }
    candidates.push_back(fs::path(SITMAP_BUILD_DIR) / name);
    for (const auto& candidate : candidates) {
        if (fs::is_regular_file(candidate, ignored)) {
            return candidate;
        }
    }
    std::string places;
    for (const auto& candidate : candidates) {
        places += (places.empty() ? "" : ", ") + candidate.string();
    }
    return failure(ErrorCode::pack, "no data pack found (looked for " + places + ")",
                   "build it with ./dev geodata, or name one with --data FILE or SITMAP_DATA");
}

}  // namespace sitmap::pack
