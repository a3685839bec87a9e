#include <cairo-pdf.h>

#include "paint/cairo_owner.hpp"
#include "paint/check_sheet.hpp"
#include "paint/paint.hpp"
#include "paint/painter.hpp"

namespace sitmap::paint {

namespace {

cairo_status_t append(void* file, const unsigned char* bytes, unsigned int count) {
    static_cast<std::string*>(file)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

/// Cairo would take the clock. Undated sheets are dated 1 January 1970, months and years their first day.
std::string creation_date(const std::string& date_iso) {
    constexpr std::string_view pattern = "dddd-dd-dd";
    constexpr std::string_view first_day = "1970-01-01";
    std::size_t known = 0;
    while (known < pattern.size() && known < date_iso.size() &&
           (pattern[known] == 'd' ? date_iso[known] >= '0' && date_iso[known] <= '9' : date_iso[known] == '-')) {
        ++known;
    }
    known = known >= 10 ? 10 : known >= 7 ? 7 : known >= 4 ? 4 : 0;
    return date_iso.substr(0, known) + std::string(first_day.substr(known)) + "T00:00:00Z";
}

}  // namespace

Result<std::string> to_pdf(const layout::Sheet& sheet) {
    SITMAP_TRY(check_sheet(sheet));
    std::string file;
    const SurfaceOwner surface(cairo_pdf_surface_create_for_stream(append, &file, sheet.width, sheet.height));
    SITMAP_TRY(check_status(cairo_surface_status(surface.get())));
    cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
    const auto state = [&](cairo_pdf_metadata_t key, const std::string& text) {
        if (!text.empty()) {
            cairo_pdf_surface_set_metadata(surface.get(), key, text.c_str());
        }
    };
    state(CAIRO_PDF_METADATA_TITLE, sheet.title);
    state(CAIRO_PDF_METADATA_SUBJECT, sheet.description);
    state(CAIRO_PDF_METADATA_AUTHOR, sheet.credit);
    std::string keywords = sheet.date_iso.empty() ? "situation map" : "situation map, " + sheet.date_iso;
    keywords += sheet.rights.empty() ? "" : "; " + sheet.rights;
    state(CAIRO_PDF_METADATA_KEYWORDS, keywords);
    state(CAIRO_PDF_METADATA_CREATOR, "sitmap");
    state(CAIRO_PDF_METADATA_CREATE_DATE, creation_date(sheet.date_iso));

    CairoOwner cairo(cairo_create(surface.get()));
    Painter painter(cairo.get(), Medium::pdf);
    SITMAP_TRY(painter.paint(sheet));
    cairo_show_page(cairo.get());
    SITMAP_TRY(check_status(cairo_status(cairo.get())));
    cairo.reset();
    cairo_surface_finish(surface.get());
    SITMAP_TRY(check_status(cairo_surface_status(surface.get())));
    return file;
}

}  // namespace sitmap::paint
