#include <catch2/catch.hpp>

#include "io/scratch_folder.hpp"
#include "paint/paint.hpp"
#include "paint/pictures/as_shown.hpp"
#include "paint/sample_sheet.hpp"

using namespace sitmap;

TEST_CASE("the PDF is whole and dated by the sheet") {
    layout::Sheet sheet = sample_sheet();
    const std::string pdf = *paint::to_pdf(sheet);
    CHECK(pdf.starts_with("%PDF-1.5"));
    CHECK(pdf.substr(pdf.size() - 6) == "%%EOF\n");
    const auto dated = [&](const char* iso) {
        sheet.date_iso = iso;
        const ScratchFolder scratch;
        return output_of("TZ=UTC pdfinfo -isodates " + scratch.with("a.pdf", *paint::to_pdf(sheet)).string());
    };
    if (const std::string info = dated("2020-10-26"); info.empty()) {
        WARN("pdfinfo is not installed: metadata was not read back");
    } else {
        CHECK(info.find("2020-10-26T00:00:00") != std::string::npos);
        CHECK(info.find("A sheet of everything") != std::string::npos);
        CHECK(info.find("Every kind of item") != std::string::npos);
        CHECK(dated("2020-10").find("2020-10-01T00:00:00") != std::string::npos);
        CHECK(dated("").find("1970-01-01T00:00:00") != std::string::npos);
        CHECK(dated("26 October").find("1970-01-01T00:00:00") != std::string::npos);
    }
}

TEST_CASE("every font of the PDF is embedded and its text can be read") {
    const ScratchFolder scratch;
    const std::string file = scratch.with("a.pdf", *paint::to_pdf(sample_sheet())).string();
    const std::string fonts = output_of("pdffonts " + file);
    if (fonts.empty()) {
        WARN("pdffonts is not installed: fonts were not checked");
        return;
    }
    std::size_t count = 0;
    for (std::size_t at = fonts.find("+Noto"); at != std::string::npos; at = fonts.find("+Noto", at + 1)) {
        const std::string line = fonts.substr(at, fonts.find('\n', at) - at);
        INFO(line);
        CHECK(line.find("yes yes yes") != std::string::npos);  // embedded, subset, unicode
        ++count;
    }
    CHECK(count >= 4);
    const std::string text = output_of("pdftotext -raw " + file + " -");
    for (const char* words : {"A sheet of everything", "Khankendi", "Երևան", "თბილისი", "Карабах", "Aras"}) {
        INFO(words);
        CHECK(text.find(words) != std::string::npos);
    }
}
