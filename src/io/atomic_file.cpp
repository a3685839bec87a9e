#include <fcntl.h>
#include <fmt/format.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstring>

#include "io/descriptor.hpp"
#include "io/file.hpp"
#include "io/interruption.hpp"
#include "io/path_policy.hpp"
#include "io/system_hint.hpp"

namespace sitmap::io {
namespace {

tl::unexpected<Error> write_failure(const std::filesystem::path& path, std::string_view doing, int reason) {
    Error error;
    error.code = ErrorCode::write;
    error.file = path.native();
    error.message = fmt::format("{}: {}", doing, std::strerror(reason));
    error.hint = reason == ENOENT ? fmt::format("make the folder first: mkdir -p '{}'", path.parent_path().native())
                                  : system_hint(reason);
    return failure(std::move(error));
}

Result<void> check_target(const std::filesystem::path& path) {
    SITMAP_TRY(check_path_policy(path));
    Error error;
    error.code = ErrorCode::output_path;
    error.file = path.native();
    if (path.filename().empty() || path.filename() == "." || path.filename() == "..") {
        error.message = "names a folder, not a file to write";
        return failure(std::move(error));
    }
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) {
        return {};
    }
    if (S_ISDIR(status.st_mode)) {
        error.message = "is a folder, not a file to write";
        error.hint = "name a file in it";
    } else if (S_ISLNK(status.st_mode)) {
        error.message = "is a link; results never replace links";
        error.hint = "name the file that it leads to";
    } else if (!S_ISREG(status.st_mode)) {
        error.message = "is a device or pipe, not a file to write";
        error.hint = "write to \"-\" for standard output";
    } else {
        return {};
    }
    return failure(std::move(error));
}

Result<void> write_all(int descriptor, std::string_view bytes, const std::filesystem::path& path) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return write_failure(path, "cannot be written", errno);
        }
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return {};
}

std::filesystem::path temporary_name(const std::filesystem::path& final_path) {
    std::uint64_t random = 0;
    [[maybe_unused]] const ssize_t count = ::getrandom(&random, sizeof random, 0);
    // The whole name must stay within the file system's 255 bytes.
    const std::string name = final_path.filename().native().substr(0, 200);
    return final_path.parent_path() / fmt::format(".{}.{}.{:016x}.tmp", name, ::getpid(), random);
}

}  // namespace

AtomicFile::AtomicFile(std::filesystem::path final_path, std::filesystem::path temporary_path, int descriptor)
    : final_path_(std::move(final_path)),
      temporary_path_(std::move(temporary_path)),
      descriptor_(descriptor),
      uninterrupted_(std::make_unique<UninterruptedWriting>()) {}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : final_path_(std::move(other.final_path_)),
      temporary_path_(std::move(other.temporary_path_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      uninterrupted_(std::move(other.uninterrupted_)) {}

AtomicFile& AtomicFile::operator=(AtomicFile&& other) noexcept {
    if (this != &other) {
        discard();
        final_path_ = std::move(other.final_path_);
        temporary_path_ = std::move(other.temporary_path_);
        descriptor_ = std::exchange(other.descriptor_, -1);
        uninterrupted_ = std::move(other.uninterrupted_);
    }
    return *this;
}

AtomicFile::~AtomicFile() {
    discard();
}

void AtomicFile::discard() noexcept {
    if (descriptor_ >= 0) {
        ::close(std::exchange(descriptor_, -1));
        remove_temporary();
    }
    uninterrupted_.reset();
}

void AtomicFile::remove_temporary() noexcept {
    ::unlink(temporary_path_.c_str());
    uninterrupted_.reset();
}

Result<AtomicFile> AtomicFile::create(const std::filesystem::path& final_path) {
    SITMAP_TRY(check_target(final_path));
    const std::filesystem::path temporary = temporary_name(final_path);
    const auto stop_waits = std::make_unique<UninterruptedWriting>();
    const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (descriptor < 0) {
        return write_failure(final_path, "cannot be written", errno);
    }
    return AtomicFile(final_path, temporary, descriptor);
}

Result<void> AtomicFile::write(std::string_view bytes) {
    return write_all(descriptor_, bytes, final_path_);
}

Result<void> AtomicFile::commit(Durability durability) {
    const bool on_disk = durability == Durability::on_disk;
    if (on_disk && ::fsync(descriptor_) != 0) {
        return write_failure(final_path_, "cannot be written", errno);
    }
    // File systems of a network may tell only when a file is closed that there was no room.
    if (::close(std::exchange(descriptor_, -1)) != 0 && errno != EINTR) {
        const int reason = errno;
        remove_temporary();
        return write_failure(final_path_, "cannot be written", reason);
    }
    if (::rename(temporary_path_.c_str(), final_path_.c_str()) != 0) {
        const int reason = errno;
        remove_temporary();
        return write_failure(final_path_, "cannot be put in place", reason);
    }
    if (!on_disk) {
        uninterrupted_.reset();
        return {};
    }
    const std::filesystem::path folder = final_path_.has_parent_path() ? final_path_.parent_path() : ".";
    const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.valid()) {
        ::fsync(opened.get());  // some file systems refuse it for folders; the file itself is safe
    }
    uninterrupted_.reset();
    return {};
}

Result<void> write_file(const std::filesystem::path& path, std::string_view bytes, Durability durability) {
    if (path == "-") {
        return write_all(STDOUT_FILENO, bytes, "standard output");
    }
    SITMAP_TRY_ASSIGN(AtomicFile file, AtomicFile::create(path));
    SITMAP_TRY(file.write(bytes));
    return file.commit(durability);
}

}  // namespace sitmap::io
