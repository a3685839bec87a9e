#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pack/pack.hpp"
#include "time/date.hpp"

/// When Armenian forces took a place in the war of 1991–94, as far as a dated fact says so.
namespace sitmap::territory {

struct Capture {
    time::DateSpan span;  ///< fought over from the first day, held from the last
    std::string source;
};

class Captures {
public:
    /// Rows of changes.csv and captures.csv; none for a pack without them. Errors: pack, date.
    static Result<Captures> read(const pack::Pack& pack);

    /// Of a settlement that was held at the ceasefire: the day of its own row, else of its part of the district, else
    /// of the district; nothing when none is told.
    const Capture* of(std::string_view district, std::string_view geonames_id) const;

private:
    struct Row {
        std::string district, places;  ///< places: GeoNames ids with a space on each side of each, or empty
        Capture capture;
    };
    std::vector<Row> rows_;  ///< the first that fits counts
};

}  // namespace sitmap::territory
