#include "paint/begun_page.hpp"

#include <system_error>
#include <utility>

#include "io/second_processor.hpp"
#include "paint/check_sheet.hpp"
#include "paint/page_in_painting.hpp"

namespace sitmap::paint {

namespace {

PageInPainting::Painted paint(const layout::Sheet& sheet, PixelSize size) {
    SITMAP_TRY(check_sheet(sheet));
    SITMAP_TRY_ASSIGN(std::unique_ptr<Canvas> canvas, Canvas::with_paper(sheet, size, nullptr));
    SITMAP_TRY(canvas->painter().paint(sheet.items));
    return canvas;
}

}  // namespace

BegunPage::BegunPage() = default;
BegunPage::~BegunPage() = default;

void BegunPage::begin(const layout::Sheet& sheet, double dpi) {
    const Result<PixelSize> size = pixel_size(sheet, dpi);
    if (!size || !has_room_for_shares(*size) || !io::has_second_processor()) {
        return;
    }
    auto page = std::make_unique<PageInPainting>();
    page->size = *size;
    page->items = sheet.items.size();
    try {
        // The sheet goes on being set: its items are moved about, so the thread has its own.
        page->painted = std::async(std::launch::async, [sheet, size = *size] { return paint(sheet, size); });
    } catch (const std::system_error&) {
        return;  // no thread is to be had
    }
    page_ = std::move(page);
}

std::unique_ptr<PageInPainting> BegunPage::take() {
    return std::move(page_);
}

}  // namespace sitmap::paint
