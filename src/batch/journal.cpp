#include "batch/journal.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "io/file.hpp"
#include "io/limits.hpp"

namespace sitmap::batch {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* file_name = "sitmap-journal.jsonl";

std::string line_of(const Entry& entry) {
    Json json = {{"name", entry.name}, {"key", entry.key}, {"files", entry.files}, {"alt", entry.alt}};
    json["warnings"] = Json::array();
    for (const Warning& warning : entry.warnings) {
        json["warnings"].push_back({{"code", warning.code}, {"message", warning.message}});
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// Nothing for a line that is no entry: the rest of a killed run, or an edit by hand.
std::optional<Entry> entry_of(const std::string& line) {
    const Json json = Json::parse(line, nullptr, false);
    if (!json.is_object()) {
        return std::nullopt;
    }
    try {
        Entry entry{json.at("name"), json.at("key"), json.at("files"), json.at("alt"), {}};
        for (const Json& warning : json.at("warnings")) {
            entry.warnings.push_back({warning.at("code"), warning.at("message"), "", 0});
        }
        return entry;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

}  // namespace

Result<Journal> Journal::open(const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / file_name;
    std::string text;
    if (std::error_code code; std::filesystem::exists(path, code)) {
        SITMAP_TRY_ASSIGN(text, io::read_file(path, limits::table_bytes));
    }
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (descriptor < 0) {
        return failure(ErrorCode::write, fmt::format("the journal {} cannot be written", path.string()));
    }
    Journal journal(folder, descriptor);
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (std::optional<Entry> entry = entry_of(line)) {
            journal.entries_[entry->name] = std::move(*entry);
        }
    }
    if (!text.empty() && text.back() != '\n') {
        // A killed run left half a line: what follows must begin on a line of its own.
        [[maybe_unused]] const ssize_t written = ::write(descriptor, "\n", 1);
    }
    return journal;
}

Journal::Journal(Journal&& other) noexcept
    : folder_(std::move(other.folder_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      entries_(std::move(other.entries_)) {}

Journal::~Journal() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
}

const Entry* Journal::done(const std::string& name, const std::string& key) const {
    const auto found = entries_.find(name);
    if (found == entries_.end() || found->second.key != key) {
        return nullptr;
    }
    for (const std::string& file : found->second.files) {
        std::error_code code;
        const auto bytes = std::filesystem::file_size(folder_ / file, code);
        if (code || bytes == 0) {
            return nullptr;
        }
    }
    return &found->second;
}

Result<void> Journal::append(const Entry& entry) {
    const std::string line = line_of(entry);
    const std::lock_guard lock(writing_);
    // One write a line: with O_APPEND lines of two runs in one folder do not mix.
    if (::write(descriptor_, line.data(), line.size()) != static_cast<ssize_t>(line.size())) {
        return failure(ErrorCode::write, fmt::format("the journal in {} cannot be written", folder_.string()));
    }
    return {};
}

Result<void> Journal::tidy(const std::vector<Entry>& latest) {
    std::map<std::string, Entry> all = entries_;
    for (const Entry& entry : latest) {
        all[entry.name] = entry;
    }
    std::string text;
    for (const auto& [name, entry] : all) {
        text += line_of(entry);
    }
    return io::write_file(folder_ / file_name, text);
}

}  // namespace sitmap::batch
