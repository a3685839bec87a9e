#include <catch2/catch.hpp>
#include <thread>

#include "paint/paint.hpp"
#include "paint/sample_sheet.hpp"

using namespace sitmap;

namespace {

struct Files {
    std::string svg, png, pdf;
    bool operator==(const Files&) const = default;
};

Files files_of(const layout::Sheet& sheet) {
    return {*paint::to_svg(sheet), *paint::to_png(sheet, 96), *paint::to_pdf(sheet)};
}

}  // namespace

TEST_CASE("the same sheet gives the same bytes, whatever was painted before") {
    const layout::Sheet sheet = sample_sheet();
    const Files first = files_of(sheet);
    CHECK(files_of(sheet) == first);
    layout::Sheet other = sample_sheet();
    other.items.pop_back();
    other.items.push_back({sample_text("Ağdam", style::TextRole::province, Language::az, {200, 100})});
    files_of(other);
    CHECK(files_of(sample_sheet()) == first);
}

TEST_CASE("the same sheet gives the same bytes in every thread") {
    const layout::Sheet sheet = sample_sheet();
    const Files first = files_of(sheet);
    std::vector<Files> files(4);
    {
        std::vector<std::jthread> threads;
        for (Files& one : files) {
            threads.emplace_back([&one, &sheet] { one = files_of(sheet); });
        }
    }
    for (const Files& one : files) {
        CHECK(one == first);
    }
}
