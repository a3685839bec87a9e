#pragma once

#include <cstdint>
#include <vector>

#include "paint/touched_cells.hpp"
#include "style/ink.hpp"

/// For .cpp files of paint only.
namespace sitmap::paint {

/// Whole pixels; the last column and row are not part of it.
struct PixelBox {
    int left = 0, top = 0, right = 0, bottom = 0;
    bool empty() const { return right <= left || bottom <= top; }
};

/// How much of each pixel something covers, without its colour: only the pixels that it touches.
struct Coverage {
    struct Run {
        std::uint32_t first;   ///< pixel, row by row
        std::uint32_t length;  ///< pixels of one row
        std::uint32_t at;      ///< of its shares in `shares`; `whole`: all pixels of the run are covered
    };
    static constexpr std::uint32_t whole = 0xFFFFFFFF;
    std::vector<Run> runs;
    std::vector<std::uint8_t> shares;  ///< 1 to 255 of 255

    std::size_t bytes() const { return runs.capacity() * sizeof(Run) + shares.capacity(); }
};

/// A page of shares: of a part of the picture or of all of it.
struct SharePage {
    std::uint8_t* shares = nullptr;
    int stride = 0;         ///< from row to row
    int columns = 0;        ///< of the picture
    int left = 0, top = 0;  ///< of the page on the picture
};

/// What stands in the box of the page, which is clear there afterwards; where cells are told, nothing stands elsewhere.
/// \pre the box lies on the page
Coverage take_coverage(const SharePage& page, const PixelBox& box, const TouchedCells* touched = nullptr);

/// Lays the colour over opaque pixels (0x00RRGGBB, row by row without gaps) as Cairo does.
void lay(const Coverage& coverage, style::Rgba colour, std::uint32_t* pixels);
/// The same with what stands in the box of the page, which is clear there afterwards.
void lay(const SharePage& page, const PixelBox& box, style::Rgba colour, std::uint32_t* pixels,
         const TouchedCells* touched = nullptr);

}  // namespace sitmap::paint
