#include "batch/journal_index.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "batch/journal_line.hpp"

namespace sitmap::batch {

namespace {

constexpr std::size_t piece_bytes = std::size_t{1} << 20U;

Error unreadable() {
    return Error{ErrorCode::read, "the journal cannot be read", {}, {}, 0, 0};
}

}  // namespace

Result<JournalIndex> JournalIndex::of(const std::filesystem::path& journal) {
    JournalIndex index;
    std::error_code fault;
    if (!std::filesystem::exists(journal, fault)) {
        return index;
    }
    index.file_ = io::Descriptor(::open(journal.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!index.file_.valid()) {
        return failure(unreadable());
    }
    std::string piece(piece_bytes, '\0'), line;
    std::uintmax_t at = 0, line_at = 0;
    while (true) {
        const ssize_t count = ::pread(index.file_.get(), piece.data(), piece.size(), static_cast<off_t>(at));
        if (count < 0) {
            return failure(unreadable());
        }
        if (count == 0) {
            break;
        }
        std::string_view rest(piece.data(), static_cast<std::size_t>(count));
        while (!rest.empty()) {
            const std::size_t end = rest.find('\n');
            line += rest.substr(0, end);
            at += end == std::string_view::npos ? rest.size() : end + 1;
            if (end == std::string_view::npos) {
                break;
            }
            index.take(line, line_at);
            line.clear();
            line_at = at;
            rest.remove_prefix(end + 1);
        }
    }
    if (!line.empty()) {
        index.take(line, line_at);
    }
    index.look_for_order(at);
    return index;
}

void JournalIndex::take(const std::string& line, std::uintmax_t at) {
    if (const std::optional<Entry> entry = entry_of(line)) {
        lines_.insert_or_assign(entry->name, Line{at, line.size()});
    }
}

void JournalIndex::look_for_order(std::uintmax_t size) {
    std::uintmax_t expected = 0;
    for (const auto& [name, line] : lines_) {
        is_tidy_ = is_tidy_ && line.at == expected;
        expected = line.at + line.length + 1;
    }
    is_tidy_ = is_tidy_ && expected == size;
}

std::vector<std::string> JournalIndex::names() const {
    std::vector<std::string> names;
    for (const auto& [name, line] : lines_) {
        names.push_back(name);
    }
    return names;
}

Result<std::optional<Entry>> JournalIndex::entry(const std::string& name) const {
    const auto found = lines_.find(name);
    if (found == lines_.end()) {
        return std::optional<Entry>{};
    }
    std::string line(found->second.length, '\0');
    std::size_t read = 0;
    while (read < line.size()) {
        const ssize_t count =
            ::pread(file_.get(), line.data() + read, line.size() - read, static_cast<off_t>(found->second.at + read));
        if (count <= 0) {
            return failure(unreadable());
        }
        read += static_cast<std::size_t>(count);
    }
    return entry_of(line);
}

}  // namespace sitmap::batch
