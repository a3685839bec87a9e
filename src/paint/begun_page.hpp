#pragma once

#include <memory>

#include "layout/sheet.hpp"

namespace sitmap::paint {

class PageInPainting;

/// The picture of a sheet whose upper items are still being placed: its lower ones are painted meanwhile, on a thread
/// of its own. It changes how soon a picture is there, never how it looks.
class BegunPage {
public:
    BegunPage();
    BegunPage(const BegunPage&) = delete;
    BegunPage& operator=(const BegunPage&) = delete;
    /// Waits for the thread.
    ~BegunPage();

    /// Begins a picture at `dpi` with the items that the sheet has so far. Does nothing where there is no processor for
    /// it and where the sheet cannot be drawn: whoever paints the whole sheet says why.
    void begin(const layout::Sheet& sheet, double dpi);

    /// For .cpp files of paint only: what was begun, if anything, which is the caller's from now on.
    std::unique_ptr<PageInPainting> take();

private:
    std::unique_ptr<PageInPainting> page_;
};

}  // namespace sitmap::paint
