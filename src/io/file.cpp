#include "io/file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>

#include "io/descriptor.hpp"
#include "io/path_policy.hpp"
#include "io/system_hint.hpp"

namespace sitmap::io {
namespace {

Error file_error(ErrorCode code, const std::filesystem::path& path, std::string message, std::string hint = {}) {
    Error error;
    error.code = code;
    error.file = path == "-" ? "standard input" : path.native();
    error.message = std::move(message);
    error.hint = std::move(hint);
    return error;
}

Error unreadable(const std::filesystem::path& path, const char* doing, int reason) {
    return file_error(ErrorCode::read, path, fmt::format("{}: {}", doing, std::strerror(reason)), system_hint(reason));
}

Result<std::string> read_all(int descriptor, const std::filesystem::path& path, std::size_t limit) {
    std::string bytes;
    char buffer[1 << 16];
    while (true) {
        const ssize_t count = ::read(descriptor, buffer, sizeof buffer);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return failure(unreadable(path, "cannot be read", errno));
        }
        if (count == 0) {
            return bytes;
        }
        if (bytes.size() + static_cast<std::size_t>(count) > limit) {
            return failure(file_error(ErrorCode::limit_bytes, path, fmt::format("is larger than {} bytes", limit),
                                      "split it, or take out what is not needed for the map"));
        }
        bytes.append(buffer, static_cast<std::size_t>(count));
    }
}

}  // namespace

Result<std::string> read_file(const std::filesystem::path& path, std::size_t limit) {
    if (path == "-") {
        return read_all(STDIN_FILENO, path, limit);
    }
    SITMAP_TRY(check_path_policy(path));
    // Without O_NONBLOCK a pipe that nobody writes to would hold the program for ever.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!file.valid()) {
        const int reason = errno;
        if (reason == ENOENT) {
            return failure(file_error(ErrorCode::read, path, "no such file", system_hint(reason)));
        }
        Error error = unreadable(path, "cannot be opened", reason);
        if (reason == ENXIO) {
            error.code = ErrorCode::not_a_file;
            error.hint = "a socket cannot be read as a file; save what it gives as one";
        }
        return failure(std::move(error));
    }
    struct stat status {};
    if (::fstat(file.get(), &status) != 0) {
        return failure(unreadable(path, "cannot be read", errno));
    }
    if (S_ISDIR(status.st_mode)) {
        return failure(file_error(ErrorCode::not_a_file, path, "is a folder", "name the files in it"));
    }
    if (!S_ISREG(status.st_mode) && !S_ISFIFO(status.st_mode)) {
        return failure(file_error(ErrorCode::not_a_file, path, "is a device or socket, not a file",
                                  "save what it gives as a file, or pipe it in and name \"-\""));
    }
    ::fcntl(file.get(), F_SETFL, 0);
    return read_all(file.get(), path, limit);
}

}  // namespace sitmap::io
