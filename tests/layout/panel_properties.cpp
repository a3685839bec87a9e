#include <catch2/catch.hpp>
#include <ctime>
#include <functional>
#include <set>

#include "layout/segments.hpp"
#include "panel_scenes.hpp"

using namespace sitmap;
using namespace sitmap::layout;
using namespace panel_scenes;

namespace {

constexpr double tolerance_pt = 0.5;

void each_text(const std::vector<Item>& items, const std::function<void(const TextItem&)>& visit) {
    for (const Item& item : items) {
        if (const auto* text = std::get_if<TextItem>(&item.value)) {
            visit(*text);
        } else if (const auto* group = std::get_if<Group>(&item.value)) {
            each_text(group->children, visit);
        }
    }
}

std::vector<TextItem> labels_of(const Panel& panel) {
    std::vector<TextItem> out;
    each_text(panel.items, [&](const TextItem& text) {
        if (text.is_label) {
            out.push_back(text);
        }
    });
    return out;
}

std::vector<TextItem> chips_of(const Panel& panel) {
    std::vector<TextItem> out;
    each_text(panel.items, [&](const TextItem& text) {
        if (text.kind == "date_chip") {
            out.push_back(text);
        }
    });
    return out;
}

const Group* layer_of(const Panel& panel, const std::string& id) {
    for (const Item& item : panel.items) {
        if (const auto* group = std::get_if<Group>(&item.value); group && group->id == id) {
            return group;
        }
    }
    return nullptr;
}

/// Unfilled strokes of the leader's width: leaders of labels, callouts and moved symbols.
std::vector<std::vector<XY>> leaders_of(const Panel& panel, const style::Style& style) {
    std::vector<std::vector<XY>> out;
    const style::Stroke look = style.line("leader").stroke;
    const std::function<void(const std::vector<Item>&)> walk = [&](const std::vector<Item>& items) {
        for (const Item& item : items) {
            if (const auto* path = std::get_if<PathItem>(&item.value)) {
                if (!path->fill && path->stroke == look) {
                    out.push_back(path->path.points);
                }
            } else if (const auto* group = std::get_if<Group>(&item.value)) {
                walk(group->children);
            }
        }
    };
    for (const char* id : {"layer-labels", "layer-events", "layer-callouts"}) {
        if (const Group* group = layer_of(panel, id)) {
            walk(group->children);
        }
    }
    return out;
}

/// On one line, nearer to each other than words are.
bool run_together(const TextItem& a, const TextItem& b) {
    constexpr double gap_pt = 3;
    const Rect wide{a.box.x - gap_pt, a.box.y, a.box.width + 2 * gap_pt, a.box.height};
    return a.letters.empty() && b.letters.empty() && overlap(wide, b.box, tolerance_pt);
}

void check(const Made& made, const Panel& panel, const style::Style& style, XY origin) {
    const Rect frame{origin.x, origin.y, made.scene.frame.width, made.scene.frame.height};
    const auto labels = labels_of(panel);
    auto texts = labels;
    const auto chips = chips_of(panel);
    texts.insert(texts.end(), chips.begin(), chips.end());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        INFO(texts[i].kind << " " << texts[i].lines.front().text);
        CHECK(contains(frame, texts[i].box));
        for (std::size_t j = 0; j < i; ++j) {
            INFO(texts[j].kind << " " << texts[j].lines.front().text);
            CHECK_FALSE(overlap(texts[i].box, texts[j].box, tolerance_pt));
            CHECK_FALSE(run_together(texts[i], texts[j]));
        }
        for (const Rect& symbol : panel.symbols) {
            CHECK_FALSE(overlap(texts[i].box, symbol, tolerance_pt));
        }
    }
    REQUIRE(panel.symbols.size() == made.scene.events.size());
    for (const Rect& symbol : panel.symbols) {
        CHECK(contains(frame, symbol));
    }
    std::size_t required = 0;
    for (std::size_t i = 0; i < made.scene.labels.size(); ++i) {
        if (made.scene.labels[i].required) {
            INFO(made.scene.labels[i].text);
            CHECK(panel.labels[i].placed);
            ++required;
        }
    }
    REQUIRE(required > 0);
    const auto leaders = leaders_of(panel, style);
    for (std::size_t i = 0; i < leaders.size(); ++i) {
        for (std::size_t a = 1; a < leaders[i].size(); ++a) {
            const Segment piece{leaders[i][a - 1], leaders[i][a]};
            for (std::size_t j = 0; j < i; ++j) {
                for (std::size_t b = 1; b < leaders[j].size(); ++b) {
                    // Two symbols of one place have leaders that meet there.
                    const Segment other{leaders[j][b - 1], leaders[j][b]};
                    const bool meet = geo::length(piece.b - other.b) < 3;
                    CHECK((meet || !cross(piece, other)));
                }
            }
            for (const TextItem& text : labels) {
                INFO(text.lines.front().text);
                CHECK_FALSE(touches(piece, inflated(text.box, -tolerance_pt)));
            }
        }
    }
}

}  // namespace

TEST_CASE("names, symbols, chips and leaders of a landscape panel keep clear of each other") {
    const auto style = briefing();
    const auto page = *style.page("landscape");
    Measurer measurer;
    const int seed = GENERATE(range(1, 81));
    const Made made = make(static_cast<std::uint64_t>(seed));
    INFO("seed " << seed);
    check(made, set_panel(made.scene, made.brief, style, page, measurer, {36, 142}), style, {36, 142});
}

TEST_CASE("names and symbols of a phone panel keep clear of each other") {
    const auto style = briefing();
    const auto page = *style.page("phone");
    Measurer measurer;
    const int seed = GENERATE(range(200, 260));
    const Made made = make(static_cast<std::uint64_t>(seed), {14, 5, 3, 390, 420, false});
    INFO("seed " << seed);
    check(made, set_panel(made.scene, made.brief, style, page, measurer, {0, 200}), style, {0, 200});
}

TEST_CASE("a crowded panel of eighty names and twenty events holds the same promises") {
    const auto style = briefing();
    const auto page = *style.page("landscape");
    Measurer measurer;
    const int seed = GENERATE(range(400, 430));
    const Made made = make(static_cast<std::uint64_t>(seed), {70, 20, 10, 800, 604, true});
    INFO("seed " << seed);
    check(made, set_panel(made.scene, made.brief, style, page, measurer, {0, 0}), style, {0, 0});
}

TEST_CASE("no name and no callout lies on an arrow, and a town under one has no name") {
    const auto style = briefing();
    const auto page = *style.page("landscape");
    Measurer measurer;
    const int seed = GENERATE(range(1, 31));
    Made made = make(static_cast<std::uint64_t>(seed));
    INFO("seed " << seed);
    scene::ArrowMark arrow;
    arrow.line_class = "fire";
    arrow.spine = {{120, 420}, {300, 380}, {520, 400}};
    made.scene.arrows = {arrow};
    layout_tests::Dice dice{static_cast<std::uint64_t>(seed)};
    const auto under = made.scene.labels.size();
    add_town(made, dice, {300, 380}, false);
    const Panel panel = set_panel(made.scene, made.brief, style, page, measurer, {0, 0});
    CHECK_FALSE(panel.labels[under].placed);
    for (const TextItem& text : labels_of(panel)) {
        INFO(text.lines.front().text);
        for (std::size_t i = 1; text.letters.empty() && i < arrow.spine.size(); ++i) {
            // Both ends are free for what stands there.
            const XY step = arrow.spine[i] - arrow.spine[i - 1];
            const XY end = step * (8 / geo::length(step));
            CHECK_FALSE(touches({arrow.spine[i - 1] + end, arrow.spine[i] - end}, text.box));
        }
    }
}

TEST_CASE("where a few events crowd one spot the others have their callouts, and in a crowd of many nobody has") {
    const auto style = briefing();
    const auto page = *style.page("landscape");
    Measurer measurer;
    const auto callouts = [&](int apart) {
        Made made = make(2, {0, 0, 1, 800, 604, false});
        constexpr std::size_t crowded = 14;  // places of the first event
        std::vector<XY> places(crowded, XY{400, 300});
        for (int i = 0; i < apart; ++i) {
            places.push_back({100 + 90.0 * i, 100});
        }
        for (std::size_t i = 0; i < places.size(); ++i) {
            scene::EventMark mark;
            mark.event = i < crowded ? 0 : i - crowded + 1;
            mark.number = static_cast<int>(mark.event) + 1;
            mark.at = places[i] + XY{static_cast<double>(i % 2), static_cast<double>(i % 3)};
            mark.callout_head = i > 0 && i < crowded ? "" : "Rounds land in villages";
            made.scene.events.push_back(mark);
            made.brief.events.resize(mark.event + 1);
        }
        const Panel panel = set_panel(made.scene, made.brief, style, page, measurer, {0, 0});
        return std::ranges::count_if(panel.labels, [](const PlacedLabel& label) { return label.kind == "callout"; });
    };
    CHECK(callouts(2) == 2);
    CHECK(callouts(6) == 0);
}

TEST_CASE("the same scene gives the same panel") {
    const auto style = briefing();
    const auto page = *style.page("landscape");
    Measurer one, two;
    const Made made = make(5);
    const Panel a = set_panel(made.scene, made.brief, style, page, one, {0, 0});
    const Panel b = set_panel(made.scene, made.brief, style, page, two, {0, 0});
    REQUIRE(a.labels.size() == b.labels.size());
    for (std::size_t i = 0; i < a.labels.size(); ++i) {
        CHECK(a.labels[i].box.x == b.labels[i].box.x);
        CHECK(a.labels[i].box.y == b.labels[i].box.y);
        CHECK(a.labels[i].placed == b.labels[i].placed);
    }
}

TEST_CASE("every name that finds no room is reported with its text") {
    const auto style = briefing();
    const auto page = *style.page("landscape");
    Measurer measurer;
    const Made made = make(3, {160, 4, 2, 500, 400, true});
    const Panel panel = set_panel(made.scene, made.brief, style, page, measurer, {0, 0});
    std::string said;
    for (const Warning& warning : panel.warnings) {
        said += warning.code == "W_LABEL_DROPPED" ? warning.message + "\n" : "";
    }
    int dropped = 0;
    for (const PlacedLabel& label : panel.labels) {
        if (!label.placed && label.kind != "callout") {
            INFO(label.text);
            CHECK(said.find(label.text) != std::string::npos);
            ++dropped;
        }
    }
    REQUIRE(dropped > 0);
}

TEST_CASE("ids of groups are unique and every event has a group of its own") {
    const auto style = briefing();
    const auto page = *style.page("landscape");
    Measurer measurer;
    Made made = make(9);
    made.scene.events[1].number = 1;  // one event at two places
    const Panel panel = set_panel(made.scene, made.brief, style, page, measurer, {0, 0});
    std::multiset<std::string> ids;
    const std::function<void(const std::vector<Item>&)> walk = [&](const std::vector<Item>& items) {
        for (const Item& item : items) {
            if (const auto* group = std::get_if<Group>(&item.value)) {
                if (!group->id.empty()) {
                    ids.insert(group->id);
                }
                walk(group->children);
            }
        }
    };
    walk(panel.items);
    for (const auto& id : ids) {
        CHECK(ids.count(id) == 1);
    }
    CHECK(ids.count("event-1") == 1);
    CHECK(ids.count("event-1-2") == 1);
    CHECK(ids.count("event-6") == 1);
}

TEST_CASE("an empty scene still has its scale bar and frame") {
    const auto style = briefing();
    Measurer measurer;
    scene::Scene scene;
    scene.frame.width = 300, scene.frame.height = 200, scene.frame.metres_per_point = 100;
    const Panel panel = set_panel(scene, {}, style, *style.page("landscape"), measurer, {0, 0});
    CHECK(layer_of(panel, "layer-furniture") != nullptr);
    CHECK(panel.labels.empty());
    CHECK(panel.symbols.empty());
}

TEST_CASE("eighty names and twenty events are set in a tenth of a second", "[.benchmark]") {
    const auto style = briefing();
    const auto page = *style.page("landscape");
    Measurer measurer;
    const Made made = make(77, {70, 20, 10, 800, 604, true});
    const std::clock_t start = std::clock();
    const Panel panel = set_panel(made.scene, made.brief, style, page, measurer, {0, 0});
    const double ms = 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    WARN("set_panel took " << ms << " ms of processor time");
    CHECK(ms < 100);
}
