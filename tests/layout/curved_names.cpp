#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>

#include "layout/curved_text.hpp"
#include "layout/label_candidates.hpp"
#include "panel_scenes.hpp"

using namespace sitmap;
using namespace sitmap::layout;

namespace {

using layout_tests::Dice;

/// Bare ground with nothing on it.
struct Plain {
    Obstacles obstacles{{0, 0, 600, 600}, {}, {}};
    InkMap ink{600, 600};
    Divides divides{800, 600};
    Ground ground{obstacles, ink, ink, divides, false};
    Plain() { ink.finish(); }
};

Label label_of(Measurer& measurer, const std::string& name, Language language = Language::en,
               style::TextRole role = style::TextRole::water) {
    Label label;
    label.forms.push_back(form_of(measurer, name, panel_scenes::briefing().text(role), language));
    TextForm& form = label.forms.front();
    form.letters = measurer.letters_of(form.lines.front(), form.style, form.language);
    return label;
}

/// A river of many bends from a seed.
std::vector<XY> river(Dice& dice) {
    const double turn = dice.between(-0.08, 0.08), wiggle = dice.between(0.5, 4), start = dice.between(0, 6.28);
    std::vector<XY> points;
    XY p{300, 300};
    for (int i = 0; i < 80; ++i) {
        const double angle = start + turn * i * 0.5 + 0.4 * std::sin(i * dice.between(0.15, 0.2));
        p = p + XY{std::cos(angle), std::sin(angle)} * 5.0;
        points.push_back(p + XY{dice.between(-wiggle, wiggle), dice.between(-wiggle, wiggle)});
    }
    return points;
}

/// An arc like a banana, `width` across.
geo::PlaneGeometry bent_lake(double radius, double width, double from, double to) {
    std::vector<XY> shell;
    const auto add = [&](double r, double angle) {
        shell.push_back({300 + r * std::cos(angle), 300 + r * std::sin(angle)});
    };
    for (int i = 0; i <= 40; ++i) {
        add(radius - width / 2, from + (to - from) * i / 40);
    }
    for (int i = 40; i >= 0; --i) {
        add(radius + width / 2, from + (to - from) * i / 40);
    }
    shell.push_back(shell.front());
    geo::PlaneGeometry lake;
    lake.polygons.push_back({shell, {}});
    return lake;
}

double between_deg(double a, double b) {
    return std::abs(std::remainder(a - b, 360));
}

void check_letters(const std::vector<TurnedLetter>& letters, const TextForm& form) {
    std::string text;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        text += letters[i].text;
        CHECK(std::abs(letters[i].rotation_deg) <= 80);
        if (i == 0) {
            continue;
        }
        const double way = geo::length(letters[i].baseline - letters[i - 1].baseline);
        const double turn = between_deg(letters[i].rotation_deg, letters[i - 1].rotation_deg);
        CHECK(turn <= 20);
        CHECK(way >= 0.6 * letters[i - 1].width);  // letters never stand on each other
        // Each letter stands further along than the one before.
        const double angle = letters[i - 1].rotation_deg * std::numbers::pi / 180;
        const XY step = letters[i].baseline - letters[i - 1].baseline;
        CHECK(step.x * std::cos(angle) + step.y * std::sin(angle) > 0);
    }
    CHECK(text == form.lines.front());
    CHECK(letters.back().baseline.x > letters.front().baseline.x - 1e-6);
}

}  // namespace

TEST_CASE("letters of names along rivers run from left to right, upright and without sharp bends") {
    Measurer measurer;
    const Plain plain;
    std::size_t curved = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        INFO("river " << seed);
        Dice dice{seed};
        scene::LabelAsk ask;
        ask.along = river(dice);
        Label label = label_of(measurer, seed % 3 == 0 ? "Mingachevir" : "Tartar River");
        add_line_settings(label, ask, plain.ground);
        for (const LabelSetting& setting : label.settings) {
            if (setting.letters.empty()) {
                continue;
            }
            ++curved;
            check_letters(setting.letters, label.forms.front());
            const TextItem item = set_label(label, setting, "water");
            REQUIRE(setting.candidate.boxes.size() == 1);
            for (const Rect& box : boxes_of(item.letters, label.forms.front())) {
                CHECK(contains(inflated(setting.candidate.boxes.front(), 1e-6), box));
                CHECK(contains(inflated(item.box, 1e-6), box));
            }
        }
    }
    CHECK(curved > 500);
}

TEST_CASE("a river that bends has its name along the bend, clear of the water") {
    Measurer measurer;
    const Plain plain;
    for (const double radius : {110.0, 160.0, 240.0}) {
        for (const double middle : {-1.57, -1.2, 1.3, 1.57}) {
            INFO("radius " << radius << ", middle " << middle);
            scene::LabelAsk ask;
            for (double angle = middle - 0.6; angle <= middle + 0.6; angle += 0.02) {
                ask.along.push_back({300 + radius * std::cos(angle), 300 + radius * std::sin(angle)});
            }
            Label label = label_of(measurer, "Tartar River");
            add_line_settings(label, ask, plain.ground);
            REQUIRE_FALSE(label.settings.empty());
            const auto best =
                std::min_element(label.settings.begin(), label.settings.end(),
                                 [](const auto& a, const auto& b) { return a.candidate.cost < b.candidate.cost; });
            REQUIRE_FALSE(best->letters.empty());
            for (const TurnedLetter& letter : best->letters) {
                // Letters stand along the circle: turned as its tangent is.
                const XY arm = letter.baseline - XY{300, 300};
                const double angle = letter.rotation_deg * std::numbers::pi / 180;
                const XY middle_of_letter = letter.baseline + XY{std::cos(angle), std::sin(angle)} * (letter.width / 2);
                const double tangent =
                    std::atan2(middle_of_letter.y - 300, middle_of_letter.x - 300) * 180 / std::numbers::pi + 90;
                CHECK(std::min(between_deg(letter.rotation_deg, tangent),
                               between_deg(letter.rotation_deg, tangent + 180)) < 6);
                CHECK(std::abs(geo::length(arm) - radius) > 3);
                CHECK(std::abs(geo::length(arm) - radius) < 22);
            }
        }
    }
}

TEST_CASE("names along straight lines, and of scripts that join their letters, are not curved") {
    Measurer measurer;
    const Plain plain;
    scene::LabelAsk straight, bent;
    for (int i = 0; i <= 40; ++i) {
        straight.along.push_back({100 + 8.0 * i, 200 + 2.0 * i});
        bent.along.push_back({100 + 8.0 * i, 200 + 0.12 * (i - 20) * (i - 20)});
    }
    Label hakari = label_of(measurer, "Hakari");
    add_line_settings(hakari, straight, plain.ground);
    REQUIRE_FALSE(hakari.settings.empty());
    for (const LabelSetting& setting : hakari.settings) {
        CHECK(setting.letters.empty());
    }
    Label persian = label_of(measurer, "رود ارس", Language::fa);
    CHECK(persian.forms.front().letters.empty());
    add_line_settings(persian, bent, plain.ground);
    REQUIRE_FALSE(persian.settings.empty());
    for (const LabelSetting& setting : persian.settings) {
        CHECK(setting.letters.empty());
    }
}

TEST_CASE("letters hold a name in every script that can be set letter by letter, as wide as the name") {
    Measurer measurer;
    const std::pair<const char*, Language> names[] = {
        {"Tartar River", Language::en},       {"Tərtərçay İğ", Language::az}, {"Արաքս գետ", Language::hy},
        {"Черек Безенгийский", Language::ru}, {"მტკვარი", Language::ka},      {"Kızılırmak", Language::tr},
        {"A\u0304ra\u0323s", Language::en}};
    for (const auto& [name, language] : names) {
        INFO(name);
        const TextForm form = label_of(measurer, name, language).forms.front();
        std::string text;
        double width = 0;
        for (const Letter& letter : form.letters) {
            text += letter.text;
            width += letter.width;
            CHECK_FALSE(letter.text.starts_with(' '));
        }
        CHECK(text == form.lines.front());
        CHECK(width == Approx(form.width).margin(0.05));
    }
}

TEST_CASE("a lake that is bent has its name along its middle, on the water") {
    Measurer measurer;
    const Plain plain;
    for (const double middle : {-1.57, -1.0, 1.57}) {
        scene::LabelAsk ask;
        ask.kind = "water";
        ask.within = bent_lake(150, 34, middle - 0.6, middle + 0.6);
        Label label = label_of(measurer, "Lake Urmia");
        add_axis_settings(label, ask, plain.ground);
        REQUIRE_FALSE(label.settings.empty());
        const auto best =
            std::min_element(label.settings.begin(), label.settings.end(),
                             [](const auto& a, const auto& b) { return a.candidate.cost < b.candidate.cost; });
        REQUIRE_FALSE(best->letters.empty());
        check_letters(best->letters, label.forms.front());
        for (const Rect& box : boxes_of(best->letters, label.forms.front())) {
            CHECK(std::abs(geo::length(centre_of(box) - XY{300, 300}) - 150) < 10);
        }
    }
}

TEST_CASE("a lake too narrow for its name has it on the land along its shore") {
    Measurer measurer;
    const Plain plain;
    scene::LabelAsk ask;
    ask.kind = "water";
    ask.within = bent_lake(180, 9, -1.57 - 0.5, -1.57 + 0.5);
    Label label = label_of(measurer, "Mingachevir reservoir");
    add_axis_settings(label, ask, plain.ground);
    REQUIRE_FALSE(label.settings.empty());
    bool is_curved = false;
    for (const LabelSetting& setting : label.settings) {
        for (const Rect& box : boxes_of(setting.letters, label.forms.front())) {
            is_curved = true;
            CHECK(std::abs(geo::length(centre_of(box) - XY{300, 300}) - 180) > 4.5 + 4);
        }
    }
    CHECK(is_curved);
}

TEST_CASE("names of round areas, countries and exclaves stand level") {
    Measurer measurer;
    const Plain plain;
    for (const char* kind : {"country", "exclave", "province"}) {
        scene::LabelAsk ask;
        ask.kind = kind;
        ask.within = std::string(kind) == "province" ? bent_lake(60, 120, 0, 6.28) : bent_lake(150, 34, -2, -1);
        Label label = label_of(measurer, "SYUNIK", Language::en, style::TextRole::province);
        add_axis_settings(label, ask, plain.ground);
        CHECK(label.settings.empty());
    }
}
