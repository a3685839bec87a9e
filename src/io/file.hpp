#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "io/error.hpp"

namespace sitmap::io {

/// Bytes of a regular file, or of standard input for "-". At most `limit` bytes.
/// Errors: read, not_a_file, limit_bytes, policy_path (schemes, /vsi…).
Result<std::string> read_file(const std::filesystem::path& path, std::size_t limit);

/// Text of a file as valid UTF-8 without byte-order mark, line ends as in the file. UTF-16 with a mark is
/// converted. Errors: as read_file, utf8 (with line and column), encoding.
Result<std::string> read_text(const std::filesystem::path& path, std::size_t limit);

class UninterruptedWriting;

/// Whether a result must outlive a failure of the power from the moment it is there, or when the system finds time. It
/// is whole under its name in both cases, whenever the program ends.
enum class Durability { on_disk, of_the_system };

/// A result file that appears whole or not at all: written beside its final name under a temporary one,
/// flushed, then renamed. Without `commit()` nothing is left behind.
class AtomicFile {
public:
    /// Errors: write, output_path (a folder, a device, a link).
    static Result<AtomicFile> create(const std::filesystem::path& final_path);
    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&& other) noexcept;
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;
    ~AtomicFile();

    Result<void> write(std::string_view bytes);
    /// fsync, rename, fsync of the folder.
    Result<void> commit(Durability durability = Durability::on_disk);

private:
    AtomicFile(std::filesystem::path final_path, std::filesystem::path temporary_path, int descriptor);
    void discard() noexcept;
    void remove_temporary() noexcept;  ///< \pre it is closed
    std::filesystem::path final_path_;
    std::filesystem::path temporary_path_;
    int descriptor_ = -1;
    std::unique_ptr<UninterruptedWriting> uninterrupted_;  ///< a stop by signal waits for this file
};

/// `create`, `write`, `commit` in one; "-" writes to standard output.
Result<void> write_file(const std::filesystem::path& path, std::string_view bytes,
                        Durability durability = Durability::on_disk);

}  // namespace sitmap::io
