#pragma once

#include <cstddef>
#include <future>
#include <memory>

#include "paint/canvas.hpp"

/// For .cpp files of paint only.
namespace sitmap::paint {

/// A canvas that a thread is painting on.
class PageInPainting {
public:
    using Painted = Result<std::unique_ptr<Canvas>>;

    PixelSize size;
    std::size_t items = 0;         ///< of the sheet, from its first on, are on the canvas when it comes
    std::future<Painted> painted;  ///< errors: memory, internal; those of check_sheet
};

}  // namespace sitmap::paint
