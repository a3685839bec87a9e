#include <algorithm>
#include <cstdlib>

#include "style/style.hpp"

namespace sitmap::style {

std::vector<std::filesystem::path> style_folders() {
    std::vector<std::filesystem::path> folders;
    if (const char* named = std::getenv("SITMAP_STYLES"); named != nullptr && *named != '\0') {
        folders.emplace_back(named);
    }
    std::error_code fault;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", fault);
    if (!fault) {
        folders.push_back(program.parent_path() / "styles");
        folders.push_back(program.parent_path().parent_path() / "share" / "sitmap" / "styles");
    }
    folders.emplace_back(SITMAP_SOURCE_DIR "/styles");
    return folders;
}

std::vector<std::string> available(const std::vector<std::filesystem::path>& folders) {
    std::vector<std::string> names;
    for (const std::filesystem::path& folder : folders) {
        std::error_code fault;
        auto at = std::filesystem::directory_iterator(folder, fault);
        for (; !fault && at != std::filesystem::directory_iterator(); at.increment(fault)) {
            const std::filesystem::directory_entry& entry = *at;
            if (entry.path().extension() == ".toml" && entry.is_regular_file(fault)) {
                names.push_back(entry.path().stem().string());
            }
        }
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

}  // namespace sitmap::style
