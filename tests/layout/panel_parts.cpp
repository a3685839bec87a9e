#include <catch2/catch.hpp>
#include <cmath>

#include "layout/area_painting.hpp"
#include "layout/arrows.hpp"
#include "layout/callouts.hpp"
#include "layout/corners.hpp"
#include "layout/label_candidates.hpp"
#include "layout/line_painting.hpp"
#include "layout/scale_bar.hpp"
#include "layout/symbol_spread.hpp"
#include "panel_scenes.hpp"

using namespace sitmap;
using namespace sitmap::layout;

TEST_CASE("hatches of neighbouring areas lie on the same lines") {
    const auto level = [](XY p) { return (p.x + p.y) / std::sqrt(2.0); };
    for (const Rect& box : {Rect{0, 0, 50, 40}, Rect{50, 0, 33, 71}, Rect{-12.5, 40.2, 90, 10}}) {
        const geo::Path lines = hatch_lines(box, 45, 5.6);
        REQUIRE_FALSE(lines.empty());
        for (const XY p : lines.points) {
            const double steps = level(p) / 5.6;
            CHECK(std::abs(steps - std::round(steps)) < 1e-6);
        }
    }
}

TEST_CASE("hatches rise to the right for positive angles and fall for negative ones") {
    const geo::Path rising = hatch_lines({0, 0, 50, 50}, 45, 8), falling = hatch_lines({0, 0, 50, 50}, -45, 8);
    CHECK((rising.points[1].x - rising.points[0].x) * (rising.points[1].y - rising.points[0].y) < 0);
    CHECK((falling.points[1].x - falling.points[0].x) * (falling.points[1].y - falling.points[0].y) > 0);
}

TEST_CASE("every dot of a dotted area lies inside it with its whole disc, holes left out") {
    geo::Path area = geo::rectangle(3, 5, 90, 70);
    const geo::Path hole = geo::rectangle(30, 30, 20, 20);
    area.verbs.insert(area.verbs.end(), hole.verbs.begin(), hole.verbs.end());
    area.points.insert(area.points.end(), hole.points.begin(), hole.points.end());
    const auto dots = dot_grid(area, 11, 1);
    REQUIRE(dots.size() > 30);
    for (const XY p : dots) {
        CHECK(contains(Rect{4, 6, 88, 68}, p));
        CHECK_FALSE(contains(Rect{29.01, 29.01, 21.98, 21.98}, p));
    }
}

TEST_CASE("an area without a path is drawn with nothing") {
    style::AreaStyle look;
    look.fill = style::Rgba{1, 2, 3, 1};
    look.hatch = style::AreaStyle::Hatch{};
    CHECK(paint_area({}, look).empty());
}

TEST_CASE("all casings of a class lie below all of its strokes") {
    style::LineStyle look;
    look.casing = style::Stroke{{255, 255, 255, 1}, 4, {}, style::Cap::round, style::Join::round};
    look.stroke = style::Stroke{{0, 0, 0, 1}, 1, {}, style::Cap::round, style::Join::round};
    const geo::Path a = geo::polyline({{0, 0}, {10, 10}}), b = geo::polyline({{0, 10}, {10, 0}});
    const auto items = paint_lines({&a, &b}, look);
    REQUIRE(items.size() == 4);
    CHECK(std::get<PathItem>(items[1].value).stroke == look.casing);
    CHECK(std::get<PathItem>(items[2].value).stroke == look.stroke);
}

TEST_CASE("ticks stand across the line at equal distances, corners included") {
    const geo::Path ticks = cross_ticks(geo::polyline({{0, 0}, {20, 0}, {20, 28}}), 16, 5);
    REQUIRE(ticks.points.size() == 6);
    CHECK(ticks.points[0].x == Approx(8));
    CHECK(std::abs(ticks.points[0].y) == Approx(5));
    CHECK(ticks.points[2].y == Approx(4));
    CHECK(std::abs(ticks.points[2].x - 20) == Approx(5));
    CHECK(ticks.points[4].y == Approx(20));
}

TEST_CASE("the scale bar is 1, 2 or 5 times a power of ten, as near to 80 to 150 points as that allows") {
    for (double scale = 4; scale < 9000; scale *= 1.13) {
        const ScaleBar bar = scale_bar_for(scale);
        INFO("metres per point " << scale);
        CHECK(bar.length_pt == Approx(bar.length_m / scale));
        const double lead = bar.length_m / std::pow(10, std::floor(std::log10(bar.length_m) + 1e-9));
        CHECK((lead == Approx(1) || lead == Approx(2) || lead == Approx(5)));
        // Between 1, 2 and 5 steps are up to 2.5 wide, the window only 1.9: the nearest may be just outside.
        CHECK(bar.length_pt > 60);
        CHECK(bar.length_pt < 200);
    }
    CHECK(scale_bar_for(380).length_m == 50'000);
    CHECK(scale_bar_for(6).in_metres);
}

TEST_CASE("marks at one spot spread around it, the others stay where they are") {
    const Rect frame{0, 0, 400, 300};
    const Spread spread = spread_apart({{100, 100}, {100, 100}, {100, 100}, {300, 200}}, 30, 20, frame, {});
    for (std::size_t i = 0; i < 4; ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            CHECK(geo::length(spread.at[i] - spread.at[j]) >= 29.5);
        }
    }
    CHECK(spread.moved[0]);
    CHECK_FALSE(spread.moved[3]);
    CHECK(spread.at[3] == XY{300, 200});
    CHECK(geo::length((spread.at[0] + spread.at[1] + spread.at[2]) * (1.0 / 3) - XY{100, 100}) < 3);
}

TEST_CASE("marks keep off blocked boxes, the frame's edge and, where they may, the dots of towns") {
    const Rect frame{0, 0, 400, 300};
    const std::vector<Rect> blocked{{228, 162, 172, 138}};
    const Spread spread =
        spread_apart({{2, 2}, {390, 290}, {60, 200}}, 30, 20, frame, blocked, {{{64, 203}}, 19, {false, false, true}});
    for (const XY p : spread.at) {
        CHECK(contains(inflated(frame, -20), p));
        CHECK_FALSE(contains(inflated(blocked[0], 20), p));
    }
    CHECK(geo::length(spread.at[2] - XY{64, 203}) >= 19);
}

TEST_CASE("the inset goes to the usual corner, to an emptier one, or is left out") {
    const Rect frame{0, 0, 800, 604};
    InkMap ink(800, 604);
    ink.finish();
    const auto usual = inset_corner(frame, 172, 138, {}, ink, false);
    REQUIRE(usual);
    CHECK(usual->right() == 800);
    CHECK(usual->bottom() == 604);
    CHECK(inset_corner(frame, 172, 138, {}, ink, true)->x == 0);
    const std::vector<Mark> event{{{700, 500, 40, 40}, 1000}};
    CHECK(inset_corner(frame, 172, 138, event, ink, false)->x == 0);
    const std::vector<Mark> all{{{0, 0, 800, 604}, 1000}};
    CHECK_FALSE(inset_corner(frame, 172, 138, all, ink, false));
}

TEST_CASE("a tail of unknown origin fades in and ends in a head at the target") {
    scene::ArrowMark mark;
    mark.spine = {{10, 10}, {10, 80}};
    mark.origin_known = false;
    style::LineStyle look;
    look.stroke = style::Stroke{{188, 35, 48, 1}, 2.6, {}, style::Cap::round, style::Join::round};
    const auto items = paint_arrow(mark, look);
    REQUIRE(items.size() > 5);
    double last = -1;
    for (std::size_t i = 0; i + 1 < items.size(); ++i) {
        const double alpha = std::get<PathItem>(items[i].value).stroke->colour.alpha;
        CHECK(alpha > last);
        last = alpha;
    }
    CHECK(std::get<PathItem>(items.back().value).path.points.front() == XY{10, 80});
}

TEST_CASE("chevrons of a band point to the left of its direction") {
    scene::ArrowMark mark;
    mark.kind = scene::ArrowMark::Kind::band;
    mark.spine = {{0, 100}, {200, 100}};
    style::AreaStyle band;
    band.fill = style::Rgba{67, 43, 110, 0.2};
    const auto items = paint_band(mark, band, {});
    const auto& chevrons = std::get<PathItem>(items.back().value).path;
    REQUIRE(chevrons.points.size() == 24);
    CHECK(chevrons.points[1].y < chevrons.points[0].y);  // walking right, left is up the page
}

TEST_CASE("names of rivers are never upside down and keep off their line") {
    const auto style = panel_scenes::briefing();
    Measurer measurer;
    const Obstacles obstacles{{0, 0, 400, 400}, {}, {}};
    InkMap ink(400, 400);
    ink.finish();
    const Divides divides(800, 600);
    for (double angle = 0; angle < 6.28; angle += 0.3) {
        scene::LabelAsk ask;
        ask.shape = scene::LabelAsk::Shape::line;
        ask.text = "Hakari";
        for (int i = -10; i <= 10; ++i) {
            ask.along.push_back({200 + 9.0 * i * std::cos(angle), 200 + 9.0 * i * std::sin(angle)});
        }
        Label label;
        label.forms.push_back(form_of(measurer, ask.text, style.text(style::TextRole::water_small), Language::en));
        add_line_settings(label, ask, {obstacles, ink, ink, divides, false});
        REQUIRE_FALSE(label.settings.empty());
        for (const auto& setting : label.settings) {
            CHECK(std::abs(setting.rotation_deg) <= 90.001);
            const TextItem item =
                set_form(label.forms[0], setting.top_left, setting.align, "water", setting.rotation_deg);
            const Segment line{ask.along.front(), ask.along.back()};
            CHECK(distance(centre_of(item.box), line) > 8.99);
        }
    }
}

TEST_CASE("callouts break evenly, and what is too long says so") {
    const auto style = panel_scenes::briefing();
    Measurer measurer;
    const Callout callout =
        callout_of(measurer, "Azerbaijan says that it has taken Hadrut",
                   "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
                   "fifteen sixteen seventeen",
                   style, Language::en, *style.page("landscape"));
    REQUIRE(callout.head.lines.size() == 2);
    CHECK(std::abs(callout.head.widths[0] - callout.head.widths[1]) < 40);
    REQUIRE(callout.body.lines.size() == 2);
    CHECK(callout.body.lines.back().ends_with("…"));
}

TEST_CASE("leaders of callouts are short, bend gently and end at the mark's ring") {
    const auto style = panel_scenes::briefing();
    Measurer measurer;
    Callout callout =
        callout_of(measurer, "Rounds land in villages", "", style, Language::en, *style.page("landscape"));
    InkMap busy(800, 604);
    busy.finish();
    const Obstacles obstacles{{4, 4, 792, 596}, {}, {}};
    add_callout_settings(callout, {{400, 300}, 16, {}}, obstacles, busy, false);
    REQUIRE(callout.settings.size() > 50);
    for (const auto& setting : callout.settings) {
        double reach = 0;
        for (std::size_t i = 1; i < setting.leader.size(); ++i) {
            reach += geo::length(setting.leader[i] - setting.leader[i - 1]);
        }
        CHECK(reach <= 200);
        CHECK(geo::length(setting.leader.back() - XY{400, 300}) == Approx(16));
        if (setting.leader.size() == 3) {
            const XY a = setting.leader[0] - setting.leader[1], b = setting.leader[2] - setting.leader[1];
            const double elbow =
                std::acos((a.x * b.x + a.y * b.y) / (geo::length(a) * geo::length(b))) * 180 / 3.14159265358979;
            CHECK(elbow >= 99.9);
            CHECK(elbow <= 170.1);
        }
    }
}

TEST_CASE("a callout of an event at two places forks to both") {
    const auto style = panel_scenes::briefing();
    Measurer measurer;
    Callout callout =
        callout_of(measurer, "Artillery fire on two towns", "", style, Language::en, *style.page("landscape"));
    InkMap busy(800, 604);
    busy.finish();
    const XY first{400, 300}, second{380, 360};
    const Obstacles obstacles{{4, 4, 792, 596}, {centred(first, 26, 26), centred(second, 26, 26)}, {}};
    CalloutTarget target{first, 16, {0}};
    target.also.push_back({second, 16, {1}});
    add_callout_settings(callout, target, obstacles, busy, false);
    const auto cheapest =
        std::min_element(callout.settings.begin(), callout.settings.end(),
                         [](const auto& a, const auto& b) { return a.candidate.cost < b.candidate.cost; });
    REQUIRE(cheapest != callout.settings.end());
    REQUIRE(cheapest->forks.size() == 1);
    for (const auto& setting : callout.settings) {
        for (const Segment& leg : setting.forks) {
            REQUIRE(setting.leader.size() == 3);
            CHECK(leg.a == setting.leader[1]);
            CHECK(geo::length(leg.b - second) == Approx(16));
            CHECK_FALSE(touches(leg, obstacles.boxes[0]));
        }
    }
}
