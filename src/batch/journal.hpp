#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "io/error.hpp"

namespace sitmap::batch {

/// What is known of a map that was drawn.
struct Entry {
    std::string name;                ///< of the map
    std::string key;                 ///< hash of everything that decides how it looks
    std::vector<std::string> files;  ///< names in the folder
    std::string alt;                 ///< for the gallery page
    Warnings warnings;
};

/// The folder's memory: one JSON object a line, appended when a map is complete. A line that a killed run left
/// unfinished is ignored. May be used by several threads.
class Journal {
public:
    /// Errors: write when the journal cannot be opened, read when it cannot be read.
    static Result<Journal> open(const std::filesystem::path& folder);
    Journal(Journal&& other) noexcept;
    Journal& operator=(Journal&&) = delete;
    ~Journal();

    /// The latest entry of a map, when its key is the same and its files are there; else null.
    const Entry* done(const std::string& name, const std::string& key) const;
    /// Errors: write.
    Result<void> append(const Entry& entry);
    /// Writes the journal anew: the latest entry of each name, sorted, so that its bytes do not tell the order in
    /// which threads finished. `latest` are the entries of this run. Errors: write.
    Result<void> tidy(const std::vector<Entry>& latest);

private:
    Journal(std::filesystem::path folder, int descriptor) : folder_(std::move(folder)), descriptor_(descriptor) {}
    std::filesystem::path folder_;
    int descriptor_ = -1;
    std::mutex writing_;
    std::map<std::string, Entry> entries_;  ///< as found when opened
};

}  // namespace sitmap::batch
