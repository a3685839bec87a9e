#include <catch2/catch.hpp>

#include "io/scratch_folder.hpp"
#include "layout/measure.hpp"
#include "paint/paint.hpp"
#include "paint/pictures/as_shown.hpp"

using namespace sitmap;

namespace {

constexpr style::Rgba black{0, 0, 0, 1};

struct Name {
    const char* words;
    Language language;
};
const Name names[] = {{"Jabrayil", Language::en},
                      {"Ջրական", Language::hy},
                      {"ჯებრაილი", Language::ka},
                      {"جبرائیل", Language::fa},
                      {"Джебраил", Language::ru}};

/// A name in black on black: what is seen is its halo.
layout::Sheet in_the_dark(const Name& name, style::Rgba halo, double rotation_deg) {
    layout::Measurer measurer;
    style::TextStyle style;
    style.family = "Noto Sans";
    style.fallbacks = {"Noto Sans Armenian", "Noto Sans Georgian", "Noto Naskh Arabic"};
    style.size_pt = 14, style.colour = black, style.halo_pt = 2, style.halo = halo;
    layout::TextItem text = layout::set_text(measurer, {name.words}, style, name.language, {60, 60});
    text.rotation_deg = rotation_deg;
    text.box = {0, 0, 200, 200};
    layout::Sheet sheet;
    sheet.width = sheet.height = 200, sheet.paper = black;
    sheet.items.push_back({std::move(text)});
    return sheet;
}

/// The light of all pixels, in square points of white.
double light(const layout::Sheet& sheet, double dpi) {
    const ReadPng picture = read_png(*paint::to_png(sheet, dpi));
    double sum = 0;
    for (std::size_t i = 0; i < picture.rgb.size(); i += 3) {
        sum += picture.rgb[i] / 255.0;
    }
    return sum * (72 / dpi) * (72 / dpi);
}

}  // namespace

TEST_CASE("a halo is as large at every resolution, in every script, upright or turned") {
    for (const Name& name : names) {
        for (const double rotation : {0.0, 37.0}) {
            const layout::Sheet sheet = in_the_dark(name, {255, 255, 255, 1}, rotation);
            // Small pictures have their halos drawn as outlines of whole names, large ones letter by letter.
            const double outlined = light(sheet, 72);
            CAPTURE(name.words, rotation, outlined);
            CHECK(outlined > 100);
            CHECK(light(sheet, 144) == Approx(outlined).epsilon(0.08));
            CHECK(light(sheet, 300) == Approx(outlined).epsilon(0.08));
        }
    }
}

TEST_CASE("a halo that can be seen through is so evenly, also where letters are close") {
    for (const Name& name : names) {
        const double whole = light(in_the_dark(name, {255, 255, 255, 1}, 0), 144);
        const ReadPng half = read_png(*paint::to_png(in_the_dark(name, {255, 255, 255, 0.5}, 0), 144));
        CAPTURE(name.words);
        CHECK(*std::max_element(half.rgb.begin(), half.rgb.end()) <= 129);
        CHECK(light(in_the_dark(name, {255, 255, 255, 0.5}, 0), 144) == Approx(whole / 2).epsilon(0.02));
    }
}

TEST_CASE("what is copied out of a PDF has a name with a halo once") {
    const ScratchFolder scratch;
    const std::string file =
        scratch.with("a.pdf", *paint::to_pdf(in_the_dark(names[0], {255, 255, 255, 1}, 0))).string();
    const std::string text = output_of("pdftotext -raw " + file + " -");
    if (text.empty()) {
        WARN("pdftotext is not installed: the text was not read back");
        return;
    }
    CHECK(text.substr(0, text.find_first_of("\n\f")) == "Jabrayil");
    CHECK(text.find_first_not_of("\n\f", text.find('\n')) == std::string::npos);
}
