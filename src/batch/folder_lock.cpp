#include "batch/folder_lock.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/types.h>
#include <xxhash.h>

#include <cerrno>
#include <utility>
#include <vector>

namespace sitmap::batch {

namespace {

constexpr const char* lock_name = ".sitmap-lock";

// Bytes of the lock file; none of them need be there.
constexpr long journal_byte = 0, runs_byte = 1, first_map_byte = 1024;

int set_lock(int descriptor, short kind, long position, bool wait) {
    struct flock range {};
    range.l_type = kind;
    range.l_whence = SEEK_SET;
    range.l_start = position;
    range.l_len = 1;
    int done = 0;
    do {
        done = ::fcntl(descriptor, wait ? F_OFD_SETLKW : F_OFD_SETLK, &range);
    } while (done != 0 && errno == EINTR);
    return done;
}

/// ".NAME.PID.RANDOM.tmp", as result files are called before they are whole.
bool is_half_written(const std::string& name) {
    return name.size() > 23 && name.front() == '.' && name.ends_with(".tmp");
}

void remove_half_written(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> leftovers;
    std::error_code fault;
    for (std::filesystem::directory_iterator it(folder, fault), end; !fault && it != end; it.increment(fault)) {
        if (is_half_written(it->path().filename().string())) {
            leftovers.push_back(it->path());
        }
    }
    for (const std::filesystem::path& file : leftovers) {
        std::filesystem::remove(file, fault);
    }
}

long byte_of(std::string_view map_name) {
    return first_map_byte + static_cast<long>(XXH3_64bits(map_name.data(), map_name.size()) >> 24);
}

}  // namespace

FolderLock::Held::Held(Held&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), position_(other.position_) {}

FolderLock::Held::~Held() {
    if (descriptor_ >= 0) {
        set_lock(descriptor_, F_UNLCK, position_, false);
    }
}

Result<FolderLock> FolderLock::join(const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / lock_name;
    io::Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666));
    if (!file.valid()) {
        return failure(ErrorCode::write, fmt::format("{} cannot be written", path.string()),
                       "the folder must be one that you may write to");
    }
    if (set_lock(file.get(), F_WRLCK, runs_byte, false) == 0) {
        remove_half_written(folder);
    }
    // From here on others may join; a file system without locks leaves each run to itself.
    set_lock(file.get(), F_RDLCK, runs_byte, true);
    return FolderLock(std::move(file));
}

std::unique_ptr<FolderLock::Held> FolderLock::locked(long position, bool wait) const {
    if (set_lock(descriptor_.get(), F_WRLCK, position, wait) != 0 && (errno == EAGAIN || errno == EACCES)) {
        return nullptr;
    }
    return std::unique_ptr<Held>(new Held(descriptor_.get(), position));
}

std::unique_ptr<FolderLock::Held> FolderLock::try_map(std::string_view name) const {
    return locked(byte_of(name), false);
}

std::unique_ptr<FolderLock::Held> FolderLock::map(std::string_view name) const {
    return locked(byte_of(name), true);
}

std::unique_ptr<FolderLock::Held> FolderLock::journal() const {
    return locked(journal_byte, true);
}

}  // namespace sitmap::batch
