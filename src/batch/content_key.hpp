#pragma once

#include <string>

#include "batch/batch.hpp"

namespace sitmap::batch {

/// A hash of everything that decides how a map looks: its brief, formats and resolution, the data pack, the style
/// files and the program's version.
class ContentKey {
public:
    /// Reads the style files once.
    explicit ContentKey(const Atlas& atlas, const Options& options);
    std::string of(const brief::Brief& brief) const;

private:
    const Atlas& atlas_;
    std::string common_;
};

}  // namespace sitmap::batch
