#pragma once

#include <functional>
#include <optional>
#include <string>

#include "layout/panel.hpp"
#include "time/date.hpp"

namespace sitmap::layout {

/// Everything that was set, for the report and the tests.
struct Laid {
    Sheet sheet;
    std::vector<PlacedLabel> labels;
    std::vector<Rect> symbols;
    std::vector<Rect> furniture;         ///< boxes of title, standfirst, as-of, column items, legend entries, footer
    Rect map;                            ///< the map's frame on the sheet
    double legend_short_of = 0;          ///< points of height below the map that the legend lacks to stand with ease
    std::shared_ptr<const Seats> seats;  ///< where the map's names stand
    bool is_whole = true;                ///< false: only the room that the legend lacks was found out
    Warnings warnings;
};

/// What the sheets of a series have in common.
struct Shared {
    Measurer* measurer = nullptr;  ///< knows most of their words already
    const Seats* seats = nullptr;  ///< names keep these places where they can
    /// Told of the sheet when all that lies under the names of its map stands: it has its size, its paper and its first
    /// items, which stay as they are. Null: nobody is. Nobody is told of two maps, nor of a sheet whose height is found
    /// as it is set.
    std::function<void(const Sheet& begun)> ground_stands = nullptr;
};

/// What the sheet says about itself.
struct Imprint {
    std::optional<time::Date> drawn;  ///< printed in the credit; from SOURCE_DATE_EPOCH, never from a clock
    std::string description;          ///< the sheet's long alt text
};

/// The whole page: title block, as-of date, map panel, column of numbered events, legend, footer with sources,
/// credits and disclaimer. Right-to-left editions are mirrored. With `may_ask_for_room`, where the legend lacks room
/// that the map could give, nothing is set but `legend_short_of`: compose for a map that much lower and lay out again.
/// Errors: font.
Result<Laid> lay_out(const scene::Scene& scene, const brief::Brief& brief, const style::Style& style,
                     const style::Page& page, const Imprint& imprint = {}, bool may_ask_for_room = false,
                     const Shared& shared = {});

}  // namespace sitmap::layout
