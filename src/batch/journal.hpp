#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "batch/content_key.hpp"
#include "batch/folder_lock.hpp"
#include "io/error.hpp"

namespace sitmap::batch {

/// A file of a map as it was written.
struct DrawnFile {
    std::string name;  ///< in the folder
    std::uintmax_t bytes = 0;
    std::string hash;  ///< of its content
    bool operator==(const DrawnFile&) const = default;
};

/// What is known of a map that was drawn.
struct Entry {
    std::string name;  ///< of the map
    Key key;
    std::vector<DrawnFile> files;
    // For the gallery page:
    std::string title;
    std::optional<time::Date> date;
    Language language = Language::en;
    std::string alt;
    std::string events;  ///< JSON
    Warnings warnings;
};

class JournalIndex;

/// The folder's memory: one JSON object a line, appended when a map is complete. A line that a killed run left
/// unfinished is ignored. May be used by several threads and several runs.
class Journal {
public:
    /// `lock` must outlive it. Errors: write when the journal cannot be written, read when it cannot be read.
    static Result<Journal> open(const std::filesystem::path& folder, const FolderLock& lock);
    Journal(Journal&& other) noexcept;
    Journal& operator=(Journal&&) = delete;
    ~Journal();

    /// What is to be done about a map.
    struct Finding {
        bool done = false;  ///< drawn with the same key, and its files are there
        std::string why;    ///< it must be drawn again; empty for one that never was
    };
    Finding look_up(const std::string& name, const Key& key);
    /// Takes in what other runs have noted since; then `look_up` knows it. Errors: read.
    Result<void> refresh();
    /// Errors: write.
    Result<void> append(const Entry& entry);
    /// Writes the journal anew: the latest entry of each name, sorted, so that its bytes do not tell the order in
    /// which maps were finished. Errors: write, read.
    Result<void> tidy();
    /// Where the latest entry of each map stands now. Errors: read.
    Result<JournalIndex> index() const;

    /// All that is noted in a folder, by name; empty without a journal. Errors: read.
    static Result<std::map<std::string, Entry>> read(const std::filesystem::path& folder);

private:
    /// What has to be remembered of a map: not its texts.
    struct Known {
        Key key;
        std::vector<std::pair<std::string, std::uintmax_t>> files;
    };
    Journal(std::filesystem::path folder, const FolderLock& lock) : folder_(std::move(folder)), lock_(&lock) {}
    Result<void> open_file();
    bool is_replaced() const;
    Result<void> follow();  ///< opens the journal that another run has put in place of this one
    void take_in(std::string_view text);

    std::filesystem::path folder_;
    const FolderLock* lock_;
    int descriptor_ = -1;
    std::uintmax_t read_up_to_ = 0;
    std::mutex busy_;
    std::map<std::string, Known> known_;
};

}  // namespace sitmap::batch
