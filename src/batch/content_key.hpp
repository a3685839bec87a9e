#pragma once

#include <array>
#include <string>
#include <string_view>

#include "batch/batch.hpp"

namespace sitmap::batch {

/// Everything that decides how a map looks, as hashes: what changed can be said by comparing them part by part.
struct Key {
    enum Part { content, files, output, styles, data, program };
    static constexpr std::size_t parts = 6;
    std::array<std::string, parts> hash;

    bool operator==(const Key&) const = default;
    /// "its events or settings", "the styles and the data pack": what differs; empty when nothing does.
    std::string difference_to(const Key& other) const;
};

/// The name of a part in the journal.
std::string_view name_of(Key::Part part);

/// Makes keys for the maps of one run.
class ContentKey {
public:
    /// Reads the style files once. `seats` that the maps keep; may be null.
    ContentKey(const Atlas& atlas, const Options& options, const layout::Seats* seats);
    Key of(const PlannedMap& map) const;

private:
    const Atlas& atlas_;
    std::string seats_;
    Key common_;
};

}  // namespace sitmap::batch
