#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "io/descriptor.hpp"
#include "io/error.hpp"

namespace sitmap::batch {

/// How several runs share one folder: locks of the system on an empty file ".sitmap-lock", which end with the process
/// that has them, however it ends. May be used by several threads.
class FolderLock {
public:
    /// Held while it lives.
    class Held {
    public:
        Held(Held&& other) noexcept;
        Held& operator=(Held&&) = delete;
        ~Held();

    private:
        friend class FolderLock;
        Held(int descriptor, long position) : descriptor_(descriptor), position_(position) {}
        int descriptor_;
        long position_;
    };

    /// Joins the runs in the folder. The only one there removes what a killed run left half-written. Errors: write.
    static Result<FolderLock> join(const std::filesystem::path& folder);

    /// The right to draw a map; nothing when another run has it.
    std::unique_ptr<Held> try_map(std::string_view name) const;
    /// The same, waiting for the other run.
    std::unique_ptr<Held> map(std::string_view name) const;
    /// The right to write the journal. \pre the thread holds no other one
    std::unique_ptr<Held> journal() const;

private:
    explicit FolderLock(io::Descriptor descriptor) : descriptor_(std::move(descriptor)) {}
    std::unique_ptr<Held> locked(long position, bool wait) const;
    io::Descriptor descriptor_;
};

}  // namespace sitmap::batch
