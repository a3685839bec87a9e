#include <set>

#include "page_samples.hpp"

using namespace sitmap;
using namespace page_samples;

namespace {

void check_boxes(const layout::Laid& laid, double margin) {
    for (std::size_t i = 0; i < laid.furniture.size(); ++i) {
        const layout::Rect& box = laid.furniture[i];
        CHECK(box.x >= margin - 0.5);
        CHECK(box.right() <= laid.sheet.width - margin + 0.5);
        CHECK(box.y >= 0);
        CHECK(box.bottom() <= laid.sheet.height);
        CHECK_FALSE(layout::overlap(box, laid.map, 0.5));
        for (std::size_t k = i + 1; k < laid.furniture.size(); ++k) {
            INFO(box.x << " " << box.y << " " << box.width << " " << box.height << " and " << laid.furniture[k].x << " "
                       << laid.furniture[k].y << " " << laid.furniture[k].width << " " << laid.furniture[k].height);
            CHECK_FALSE(layout::overlap(box, laid.furniture[k], 0.5));
        }
    }
}

bool warned(const layout::Laid& laid, std::string_view code) {
    return std::any_of(laid.warnings.begin(), laid.warnings.end(), [&](const Warning& w) { return w.code == code; });
}

}  // namespace

TEST_CASE("no two pieces of furniture overlap and none leaves the margins, whatever the brief says") {
    for (const char* name : {"landscape", "phone", "square", "a4", "a3", "slide", "small"}) {
        for (unsigned seed = 1; seed <= 8; ++seed) {
            const style::Page format = page(name);
            const int placed = static_cast<int>(seed * 5 % 14);
            INFO(name << " seed " << seed);
            check_boxes(laid(sample(seed, placed, static_cast<int>(seed % 4), format), format), format.margin);
        }
    }
}

TEST_CASE("every numbered event stands once in the column, in the order of the numbers") {
    const style::Page format = page("landscape");
    for (unsigned seed = 1; seed <= 6; ++seed) {
        const int placed = static_cast<int>(2 + seed * 2);
        const Map map = sample(seed, placed, 2, format);
        const layout::Laid sheet = laid(map, format);
        CHECK_FALSE(warned(sheet, "W_COLUMN_FULL"));
        std::vector<std::string> numbers;
        double y = 0;
        for (const FoundText& number : texts(sheet, "event_number")) {
            if (number.group && number.group->id.rfind("column-item-", 0) == 0) {
                numbers.push_back(words(*number.item));
                CHECK(number.item->box.y > y);
                y = number.item->box.y;
            }
        }
        std::vector<std::string> expected;
        for (int i = 1; i <= placed; ++i) {
            expected.push_back(std::to_string(i));
        }
        CHECK(numbers == expected);
    }
}

TEST_CASE("where events are too many for paragraphs each has a line") {
    const style::Page format = page("landscape");
    const layout::Laid sheet = laid(sample(3, 36, 4, format), format);
    CHECK_FALSE(warned(sheet, "W_COLUMN_FULL"));
    check_boxes(sheet, format.margin);
    std::size_t rows = 0;
    for (const FoundText& text : texts(sheet, "item_body")) {
        rows += text.group && text.group->id.rfind("column-item-", 0) == 0 ? 1 : 0;
    }
    CHECK(rows == 40);
}

TEST_CASE("a crowded list says who claims what while there is room for two lines each") {
    const style::Page format = page("landscape");
    for (const int placed : {18, 22, 26, 30}) {
        Map map = sample(7, placed, 0, format);
        for (event::Event& event : map.brief.events) {
            event.claim = event::Claim::claimed;
            event.claimed_by = "ministry of " + event.id;
        }
        std::string list;
        const layout::Laid sheet = laid(map, format);
        for (const char* kind : {"item_body", "item_tag"}) {
            for (const FoundText& text : texts(sheet, kind)) {
                list += words(*text.item) + "\n";
            }
        }
        INFO(placed << " events:\n" << list);
        for (const event::Event& event : map.brief.events) {
            CHECK(list.find("claimed by ministry of " + event.id) != std::string::npos);
        }
    }
}

TEST_CASE("events of all families that run in stand under one head") {
    const style::Page format = page("small");
    const layout::Laid sheet = laid(sample(3, 60, 3, format), format);
    REQUIRE(warned(sheet, "W_COLUMN_FULL"));
    const auto heads = texts(sheet, "group_head");
    REQUIRE(heads.size() == 1);
    CHECK(words(*heads.front().item) == "EVENTS ON THIS MAP");
}

TEST_CASE("a column that is too full says how many events it leaves out") {
    const style::Page format = page("landscape");
    const Map map = sample(3, 500, 10, format);
    const layout::Laid sheet = laid(map, format);
    CHECK(warned(sheet, "W_COLUMN_FULL"));
    check_boxes(sheet, format.margin);
    const auto shown = texts(sheet, "item_head").size() + texts(sheet, "item_body").size();
    CHECK(shown >= 12);
    bool said = false;
    for (const FoundText& text : texts(sheet, "item_tag")) {
        said = said || words(*text.item).find("more") != std::string::npos;
    }
    CHECK(said);
}

TEST_CASE("the legend holds exactly what the scene asks for, or says what it has no room for") {
    for (const char* name : {"landscape", "phone", "slide"}) {
        const style::Page format = page(name);
        for (unsigned seed = 1; seed <= 6; ++seed) {
            const Map map = sample(seed, 3, 0, format);
            const layout::Laid sheet = laid(map, format);
            INFO(name << " seed " << seed);
            CHECK_FALSE(warned(sheet, "W_LEGEND_FULL"));
            std::multiset<std::string> wanted, found;
            for (const scene::LegendEntry& entry : map.scene.legend) {
                wanted.insert(entry.text);
            }
            for (const FoundText& text : texts(sheet, "legend")) {
                found.insert(words(*text.item));
            }
            CHECK(found == wanted);
        }
    }
}

TEST_CASE("a phone page grows with its events") {
    const style::Page format = page("phone");
    double height = 0;
    for (const int events : {1, 3, 8, 20}) {
        const layout::Laid sheet = laid(sample(5, events, 1, format), format);
        CHECK(sheet.sheet.width == format.width);
        CHECK(sheet.sheet.height > height);
        height = sheet.sheet.height;
    }
}

TEST_CASE("a right-to-left page is the mirror image of a left-to-right one") {
    const style::Page format = page("landscape");
    // The same Latin words in both, so that only the side differs.
    const Map left = sample(4, 3, 1, format, Language::en);
    Map right = left;
    right.brief.language = Language::fa;
    right.scene.words = pack::Phrasebook(Language::fa);
    const layout::Laid a = laid(left, format);
    const layout::Laid b = laid(right, format);
    CHECK(b.map.x == Approx(format.width - a.map.right()));
    const auto title_a = texts(a, "title").front().item->box;
    const auto title_b = texts(b, "title").front().item->box;
    CHECK(title_a.x == Approx(format.margin).margin(1));
    CHECK(title_b.right() == Approx(format.width - format.margin).margin(1));
    for (const FoundText& head : texts(b, "item_head")) {
        CHECK(head.item->box.right() < b.map.x);
    }
    check_boxes(b, format.margin);
}

TEST_CASE("a text is set in the direction of its own letters, whatever the edition") {
    const style::Page format = page("landscape");
    Map map = sample(4, 3, 1, format, Language::fa);
    map.brief.events[0].text = "نیروها در کنار رود ارس مستقر شدند.";
    map.brief.events[1].text = "Troops were sent to the Aras.";
    for (const Language edition : {Language::fa, Language::en}) {
        map.brief.language = edition;
        map.scene.words = pack::Phrasebook(edition);
        const layout::Laid sheet = laid(map, format);
        for (const FoundText& body : texts(sheet, "item_body")) {
            const bool persian = body.item->lines.front().text.find("نیروها") != std::string::npos;
            CHECK(is_right_to_left(body.item->language) == persian);
        }
    }
}

TEST_CASE("the disclaimer stands whole on the sheet exactly when disputed lines are drawn") {
    for (const char* name : {"landscape", "phone", "a4", "small"}) {
        const style::Page format = page(name);
        Map map = sample(2, 2, 0, format);
        map.scene.disputed_lines_drawn = false;
        CHECK(texts(laid(map, format), "disclaimer").empty());
        map.scene.disputed_lines_drawn = true;
        const layout::Laid sheet = laid(map, format);
        REQUIRE(texts(sheet, "disclaimer").size() == 1);
        const std::string printed = words(*texts(sheet, "disclaimer").front().item);
        INFO(name);
        CHECK(printed.rfind("The boundaries", 0) == 0);
        CHECK(printed.find("no agreement.") != std::string::npos);
    }
}

TEST_CASE("the credit bears a date only when one is given") {
    const style::Page format = page("landscape");
    const Map map = sample(2, 2, 0, format);
    CHECK(laid(map, format).sheet.credit == "sitmap");
    const auto dated =
        layout::lay_out(map.scene, map.brief, briefing(), format, {time::make_date(2026, 11, 21), "words"});
    REQUIRE(dated.has_value());
    CHECK(dated->sheet.credit == "sitmap · drawn 21 Nov 2026");
    CHECK(dated->sheet.description == "words");
}

TEST_CASE("credits of the data are never cut, however long the sources are") {
    for (const char* name : {"landscape", "a4", "small", "phone"}) {
        const style::Page format = page(name);
        Map map = sample(7, 3, 0, format);
        std::mt19937 random(5);
        map.brief.sources = {prose(random, 120)};
        const layout::Laid sheet = laid(map, format);
        INFO(name);
        REQUIRE(texts(sheet, "sources").size() == 1);
        const std::string printed = words(*texts(sheet, "sources").front().item);
        for (const std::string& credit : map.scene.data_credits) {
            CHECK(printed.find(credit) != std::string::npos);
        }
    }
}
