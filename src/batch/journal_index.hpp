#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "batch/journal.hpp"
#include "io/descriptor.hpp"

namespace sitmap::batch {

/// Where the latest line of each map stands in a journal. The texts stay in the file, so that memory does not grow with
/// what was drawn.
class JournalIndex {
public:
    /// Empty without a journal. Errors: read.
    static Result<JournalIndex> of(const std::filesystem::path& journal);

    /// Sorted.
    std::vector<std::string> names() const;
    /// Nothing for a map that is not noted. Errors: read.
    Result<std::optional<Entry>> entry(const std::string& name) const;
    /// One line a map and nothing else, in the order of the names.
    bool is_tidy() const { return is_tidy_; }

private:
    struct Line {
        std::uintmax_t at = 0;
        std::size_t length = 0;  ///< without the break
    };
    JournalIndex() = default;
    void take(const std::string& line, std::uintmax_t at);
    void look_for_order(std::uintmax_t size);

    io::Descriptor file_;
    std::map<std::string, Line> lines_;
    bool is_tidy_ = true;
};

}  // namespace sitmap::batch
