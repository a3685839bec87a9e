#include "batch/sources.hpp"

#include <glob.h>

#include <algorithm>
#include <array>
#include <set>

#include "batch/watch.hpp"

namespace sitmap::batch {

namespace {

/// What is an input by its ending, where nobody named the file itself.
bool looks_like_an_input(const std::filesystem::path& file) {
    constexpr std::array<std::string_view, 9> endings = {".txt", ".md",      ".html", ".htm", ".csv",
                                                         ".tsv", ".geojson", ".gpkg", ".toml"};
    const std::string name = file.filename().string();
    return name.front() != '.' && std::ranges::find(endings, file.extension().string()) != endings.end();
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code fault;
    for (std::filesystem::directory_iterator it(folder, fault), end; !fault && it != end; it.increment(fault)) {
        std::error_code kind;
        if (it->is_regular_file(kind) && looks_like_an_input(it->path())) {
            files.push_back(it->path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<std::filesystem::path> files_like(const std::string& pattern) {
    std::vector<std::filesystem::path> files;
    glob_t found{};
    // The order of the locale would not be the same everywhere.
    if (::glob(pattern.c_str(), GLOB_NOSORT, nullptr, &found) == 0) {
        files.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
    }
    ::globfree(&found);
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

std::vector<std::filesystem::path> expanded(const std::vector<std::string>& words) {
    std::vector<std::filesystem::path> files;
    for (const std::string& word : words) {
        std::error_code fault;
        std::vector<std::filesystem::path> more;
        if (std::filesystem::is_directory(word, fault)) {
            more = files_in(word);
        } else if (word.find_first_of("*?[") != std::string::npos && !std::filesystem::exists(word, fault)) {
            more = files_like(word);
        }
        if (more.empty()) {
            more.emplace_back(word);
        }
        files.insert(files.end(), more.begin(), more.end());
    }
    return files;
}

std::vector<Source> read_sources(const std::vector<std::filesystem::path>& inputs, const Options& options,
                                 const Atlas& atlas, Plan& plan) {
    std::vector<Source> sources;
    std::set<std::filesystem::path> seen;
    for (const std::filesystem::path& input : inputs) {
        if (!seen.insert(input.lexically_normal()).second) {
            plan.warnings.push_back({"W_INPUT_TWICE", "named twice, read once", input.string(), 0});
            continue;
        }
        if (options.watch != nullptr) {
            if (const auto why = options.watch->left_out(input.string())) {
                plan.failures.push_back({input.string(), *why});
                continue;
            }
        }
        const Watch::Item at_hand(options.watch, 0, input.string());
        Result<brief::Brief> brief = atlas.brief_of(input, options.edition);
        if (!brief) {
            plan.failures.push_back({input.string(), std::move(brief).error()});
            continue;
        }
        for (Warning warning : brief->warnings) {
            warning.file = warning.file.empty() ? input.string() : warning.file;
            plan.warnings.push_back(std::move(warning));
        }
        sources.push_back({input.string(), std::move(*brief)});
    }
    return sources;
}

}  // namespace sitmap::batch
