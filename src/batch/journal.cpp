#include "batch/journal.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

#include "batch/journal_index.hpp"
#include "batch/journal_line.hpp"
#include "io/file.hpp"
#include "io/limits.hpp"

namespace sitmap::batch {

namespace {

constexpr const char* file_name = "sitmap-journal.jsonl";

/// Calls `each` with every line of a text, without its break.
template <class Each>
void each_line(std::string_view text, Each each) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        each(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

Result<std::string> text_of(const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / file_name;
    std::error_code fault;
    if (!std::filesystem::exists(path, fault)) {
        return std::string{};
    }
    return io::read_file(path, limits::journal_bytes);
}

}  // namespace

Result<std::map<std::string, Entry>> Journal::read(const std::filesystem::path& folder) {
    SITMAP_TRY_ASSIGN(const std::string text, text_of(folder));
    std::map<std::string, Entry> all;
    each_line(text, [&](std::string_view line) {
        if (std::optional<Entry> entry = entry_of(line)) {
            std::string name = entry->name;
            all.insert_or_assign(std::move(name), std::move(*entry));
        }
    });
    return all;
}

Result<Journal> Journal::open(const std::filesystem::path& folder, const FolderLock& lock) {
    Journal journal(folder, lock);
    const auto alone = lock.journal();
    SITMAP_TRY(journal.open_file());
    SITMAP_TRY_ASSIGN(const std::string text, text_of(folder));
    journal.take_in(text);
    journal.read_up_to_ = text.size();
    if (!text.empty() && text.back() != '\n') {
        // A killed run left half a line: what follows must begin on a line of its own.
        journal.read_up_to_ += ::write(journal.descriptor_, "\n", 1) == 1 ? 1 : 0;
    }
    return journal;
}

Result<void> Journal::open_file() {
    const std::filesystem::path path = folder_ / file_name;
    const int opened = ::open(path.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (opened < 0) {
        return failure(ErrorCode::write, fmt::format("the journal {} cannot be written", path.string()));
    }
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
    descriptor_ = opened;
    return {};
}

/// Another run has put a tidy journal in its place.
bool Journal::is_replaced() const {
    struct stat own {
    }, there{};
    return ::fstat(descriptor_, &own) != 0 || ::stat((folder_ / file_name).c_str(), &there) != 0 ||
           own.st_ino != there.st_ino || own.st_dev != there.st_dev;
}

Result<void> Journal::follow() {
    if (is_replaced()) {
        SITMAP_TRY(open_file());
        read_up_to_ = 0;
    }
    return {};
}

void Journal::take_in(std::string_view text) {
    each_line(text, [&](std::string_view line) {
        if (const std::optional<Entry> entry = entry_of(line)) {
            Known known{entry->key, {}};
            for (const DrawnFile& file : entry->files) {
                known.files.emplace_back(file.name, file.bytes);
            }
            known_.insert_or_assign(entry->name, std::move(known));
        }
    });
}

Journal::Journal(Journal&& other) noexcept
    : folder_(std::move(other.folder_)),
      lock_(other.lock_),
      descriptor_(std::exchange(other.descriptor_, -1)),
      read_up_to_(other.read_up_to_),
      known_(std::move(other.known_)) {}

Journal::~Journal() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
}

Journal::Finding Journal::look_up(const std::string& name, const Key& key) {
    const std::lock_guard guard(busy_);
    const auto found = known_.find(name);
    if (found == known_.end()) {
        return {};
    }
    if (!(found->second.key == key)) {
        return {false, "changed: " + found->second.key.difference_to(key)};
    }
    for (const auto& [file, bytes] : found->second.files) {
        std::error_code fault;
        const auto there = std::filesystem::file_size(folder_ / file, fault);
        if (fault) {
            return {false, "a file was missing"};
        }
        if (there != bytes) {
            return {false, "a file was damaged"};
        }
    }
    return {true, {}};
}

Result<void> Journal::refresh() {
    const std::lock_guard guard(busy_);
    const auto alone = lock_->journal();
    SITMAP_TRY(follow());
    struct stat own {};
    if (::fstat(descriptor_, &own) != 0 || static_cast<std::uintmax_t>(own.st_size) <= read_up_to_) {
        return {};
    }
    std::string text(static_cast<std::size_t>(own.st_size) - read_up_to_, '\0');
    const ssize_t count = ::pread(descriptor_, text.data(), text.size(), static_cast<off_t>(read_up_to_));
    if (count < 0) {
        return failure(ErrorCode::read, fmt::format("the journal in {} cannot be read", folder_.string()));
    }
    text.resize(static_cast<std::size_t>(count));
    take_in(text);
    read_up_to_ += text.size();
    return {};
}

Result<void> Journal::append(const Entry& entry) {
    const std::string line = line_of(entry);
    const std::lock_guard guard(busy_);
    const auto alone = lock_->journal();
    SITMAP_TRY(follow());
    struct stat own {};
    const bool nothing_unread =
        ::fstat(descriptor_, &own) == 0 && static_cast<std::uintmax_t>(own.st_size) == read_up_to_;
    // One write a line: a run that is killed leaves half a line at most.
    if (::write(descriptor_, line.data(), line.size()) != static_cast<ssize_t>(line.size())) {
        return failure(ErrorCode::write, fmt::format("the journal in {} cannot be written", folder_.string()));
    }
    // What this run has noted itself it need not remember: memory would grow with the series.
    read_up_to_ += nothing_unread ? line.size() : 0;
    return {};
}

Result<void> Journal::tidy() {
    const std::lock_guard guard(busy_);
    const auto alone = lock_->journal();
    SITMAP_TRY_ASSIGN(const JournalIndex lines, index());
    if (lines.is_tidy()) {
        return {};
    }
    SITMAP_TRY_ASSIGN(io::AtomicFile file, io::AtomicFile::create(folder_ / file_name));
    for (const std::string& name : lines.names()) {
        SITMAP_TRY_ASSIGN(const std::optional<Entry> entry, lines.entry(name));
        if (entry) {
            SITMAP_TRY(file.write(line_of(*entry)));
        }
    }
    return file.commit();
}

Result<JournalIndex> Journal::index() const {
    return JournalIndex::of(folder_ / file_name);
}

}  // namespace sitmap::batch
