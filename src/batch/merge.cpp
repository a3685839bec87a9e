#include "batch/merge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "batch/file_hash.hpp"
#include "batch/folder_lock.hpp"
#include "batch/gallery.hpp"
#include "batch/journal.hpp"
#include "io/file.hpp"
#include "io/limits.hpp"

namespace sitmap::batch {

namespace {

struct Found {
    std::filesystem::path folder;
    Entry entry;
};

/// Copies a map's files; nothing of it is noted before all of them are there.
Result<void> bring(const Found& found, const std::filesystem::path& folder) {
    for (const DrawnFile& file : found.entry.files) {
        SITMAP_TRY_ASSIGN(const std::string bytes, io::read_file(found.folder / file.name, limits::result_bytes));
        if (hash_of_file(bytes) != file.hash) {
            return failure({ErrorCode::format, "is not as it was drawn", "draw the part again",
                            (found.folder / file.name).string(), 0, 0});
        }
        if (found.folder != folder) {
            SITMAP_TRY(io::write_file(folder / file.name, bytes, io::Durability::of_the_system));
        }
    }
    return {};
}

Result<void> collect(const std::filesystem::path& part, std::map<std::string, Found>& all, Outcome& outcome) {
    SITMAP_TRY_ASSIGN(auto entries, Journal::read(part));
    for (auto& [name, entry] : entries) {
        const auto known = all.find(name);
        if (known != all.end() && known->second.entry.files != entry.files) {
            outcome.failures.push_back(
                {name,
                 {ErrorCode::format,
                  fmt::format("is another map in {} than in {}", part.string(), known->second.folder.string()),
                  "draw both parts with the same inputs, options and program", part.string(), 0, 0}});
        } else if (known == all.end()) {
            all.emplace(name, Found{part, std::move(entry)});
        }
    }
    return {};
}

}  // namespace

Result<Outcome> merge(const std::vector<std::filesystem::path>& parts, const std::filesystem::path& folder) {
    std::error_code fault;
    std::filesystem::create_directories(folder, fault);
    if (fault) {
        return failure(ErrorCode::write,
                       fmt::format("the folder {} cannot be made: {}", folder.string(), fault.message()));
    }
    Outcome outcome;
    std::map<std::string, Found> all;
    for (const std::filesystem::path& part : parts) {
        SITMAP_TRY(collect(part, all, outcome));
    }
    if (all.empty()) {
        return failure(ErrorCode::nothing_to_map, "no map is noted in these folders",
                       "name the folders that sitmap batch --shard drew into");
    }
    SITMAP_TRY_ASSIGN(const FolderLock lock, FolderLock::join(folder));
    SITMAP_TRY_ASSIGN(Journal journal, Journal::open(folder, lock));
    std::vector<Entry> entries;
    for (const auto& [name, found] : all) {
        if (const auto brought = bring(found, folder); !brought) {
            outcome.failures.push_back({name, brought.error()});
            continue;
        }
        SITMAP_TRY(journal.append(found.entry));
        ++outcome.drawn;
        entries.push_back(found.entry);
    }
    SITMAP_TRY(journal.tidy());
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return std::tie(a.date, a.name) < std::tie(b.date, b.name);
    });
    for (const Entry& entry : entries) {
        for (const DrawnFile& file : entry.files) {
            outcome.files.push_back(folder / file.name);
        }
    }
    const auto entries_of = [&](std::size_t first, std::size_t last) -> Result<std::vector<Entry>> {
        return std::vector<Entry>(entries.begin() + static_cast<std::ptrdiff_t>(first),
                                  entries.begin() + static_cast<std::ptrdiff_t>(last));
    };
    SITMAP_TRY_ASSIGN(const auto pages, write_pages(folder, entries.size(), entries_of));
    for (const std::string& page : pages) {
        outcome.files.push_back(folder / page);
    }
    return outcome;
}

}  // namespace sitmap::batch
