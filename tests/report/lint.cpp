#include "report/lint.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <functional>
#include <set>

#include "io/scratch_folder.hpp"
#include "report_samples.hpp"

using namespace sitmap;

namespace {

const pack::Pack& pack_of_tests() {
    static const pack::Pack pack = *pack::Pack::open(SITMAP_PACK);
    return pack;
}

const gazetteer::Gazetteer& gazetteer_of_tests() {
    static const gazetteer::Gazetteer gazetteer = *gazetteer::Gazetteer::load(pack_of_tests());
    return gazetteer;
}

const report::PartialWords& partial_words() {
    static const report::PartialWords words = *report::PartialWords::load(pack_of_tests());
    return words;
}

/// The default style with a few lines of its own.
style::Style style_with(const std::string& lines) {
    const ScratchFolder folder;
    const std::filesystem::path file = folder / "own.toml";
    std::ofstream(file) << "extends = \"briefing\"\nname = \"own\"\ndescription = \"own\"\n" << lines;
    return *style::load(file.string(), {std::string(SITMAP_SOURCE_DIR) + "/styles"});
}

/// Everything that the rules look at; a test breaks one thing in it.
struct Drawn {
    brief::Brief brief = brief_of_two();
    scene::Scene scene = scene_of_two();
    layout::Laid laid = laid_with({"asof_date", "sources", "scale"});
    territory::Territory territory;
    style::Style style = style_with("");

    std::set<std::string> broken() const {
        std::set<std::string> rules;
        for (const auto& findings :
             {report::lint(brief, partial_words()), report::lint(brief, scene, territory, gazetteer_of_tests()),
              report::lint(brief, scene, laid, style)}) {
            for (const report::Finding& finding : findings) {
                CHECK_FALSE(finding.message.empty());
                rules.insert(finding.rule);
            }
        }
        return rules;
    }
};

layout::PlacedLabel label(const char* text, layout::Rect box, const char* kind = "town") {
    return {text, kind, "", box, true, false};
}

layout::Item text_item(const char* words, double size_pt) {
    layout::TextItem text;
    text.kind = "item_body";
    text.style.size_pt = size_pt;
    text.lines = {{words, {40, 40}, 50}};
    return {text};
}

scene::LabelAsk asked(const char* text, const char* place_id) {
    scene::LabelAsk ask;
    ask.text = text;
    ask.place_id = place_id;
    return ask;
}

territory::Exclave karki() {
    territory::Exclave exclave;
    exclave.place_id = "karki";
    exclave.centre = {44.95, 39.78};
    return exclave;
}

const std::vector<std::pair<std::string, std::function<void(Drawn&)>>> breakers = {
    {"claim-without-speaker", [](Drawn& d) { d.brief.events[0].claimed_by.clear(); }},
    {"colour-vision",
     [](Drawn& d) {
         d.style =
             style_with("[area]\nchange-1 = { fill = \"change_am1\" }\nchange-am-1 = { fill = \"change_am1\" }\n");
     }},
    {"contrast", [](Drawn& d) { d.style = style_with("[text]\nfooter = { colour = \"hair\" }\n"); }},
    {"dash-misuse",
     [](Drawn& d) {
         d.style = style_with("[line]\nborder = { stroke = { colour = \"border\", width = 1.15, dash = [7, 3] } }\n");
     }},
    {"event-after-date", [](Drawn& d) { d.brief.date = time::make_date(2020, 10, 1); }},
    {"event-lost", [](Drawn& d) { d.scene.unplaced.clear(); }},
    {"exclave-lost",
     [](Drawn& d) {
         d.scene.frame.extent = {44, 39, 46, 41};
         d.territory.exclaves = {karki()};
     }},
    {"furniture-overlap",
     [](Drawn& d) {
         d.laid.furniture = {{40, 10, 30, 10}, {50, 12, 30, 10}};
     }},
    {"label-cut",
     [](Drawn& d) {
         d.laid.labels = {label("A", {820, 200, 30, 12})};
     }},
    {"label-on-symbol",
     [](Drawn& d) {
         d.laid.labels = {label("A", {300, 300, 40, 12})};
         d.laid.symbols = {{310, 295, 24, 24}};
     }},
    {"label-overlap",
     [](Drawn& d) {
         d.laid.labels = {label("A", {100, 200, 30, 12}), label("B", {120, 205, 30, 12})};
     }},
    {"legend-missing",
     [](Drawn& d) {
         d.scene.lines.push_back({"road", {}, "", ""});
     }},
    {"legend-unused", [](Drawn& d) { d.scene.areas.clear(); }},
    {"missing-credit",
     [](Drawn& d) {
         d.laid.sheet.items = laid_with({"asof_date", "scale"}).sheet.items;
     }},
    {"missing-date",
     [](Drawn& d) {
         d.laid.sheet.items = laid_with({"sources", "scale"}).sheet.items;
     }},
    {"missing-disclaimer", [](Drawn& d) { d.scene.disputed_lines_drawn = true; }},
    {"missing-scale",
     [](Drawn& d) {
         d.laid.sheet.items = laid_with({"asof_date", "sources"}).sheet.items;
     }},
    {"missing-source", [](Drawn& d) { d.brief.sources.clear(); }},
    {"missing-title", [](Drawn& d) { d.brief.title.clear(); }},
    {"name-lost",
     [](Drawn& d) {
         d.laid.labels = {label("Askeran", {}, "event_place")};
         d.laid.labels.back().placed = false;
     }},
    {"one-sided-name", [](Drawn& d) { d.scene.labels = {asked("Stepanakert", "stepanakert")}; }},
    {"outside-sheet",
     [](Drawn& d) {
         d.laid.furniture = {{1190, 10, 30, 10}};
     }},
    {"partial-word", [](Drawn& d) { d.brief.standfirst = "Villages in the liberated lands."; }},
    {"symbol-cut",
     [](Drawn& d) {
         d.laid.symbols = {{30, 300, 20, 20}};
     }},
    {"text-cut", [](Drawn& d) { d.laid.sheet.items.push_back(text_item("The ministry said that …", 10)); }},
    {"text-too-small", [](Drawn& d) { d.laid.sheet.items.push_back(text_item("Small print.", 4)); }},
};

}  // namespace

TEST_CASE("a clean map breaks no rule") {
    CHECK(Drawn{}.broken().empty());
}

TEST_CASE("each rule of map-making is broken by what it forbids, and by nothing else") {
    for (const auto& [rule, break_it] : breakers) {
        INFO(rule);
        Drawn drawn;
        break_it(drawn);
        CHECK(drawn.broken() == std::set<std::string>{rule});
    }
}

TEST_CASE("every rule has its test, its sentence and its line in the manual") {
    std::ifstream manual(std::string(SITMAP_SOURCE_DIR) + "/docs/manual/sitmap-lint.md");
    const std::string page((std::istreambuf_iterator<char>(manual)), {});
    std::vector<std::string> tested;
    for (const auto& breaker : breakers) {
        tested.push_back(breaker.first);
    }
    std::vector<std::string> ids;
    for (const report::Rule& rule : report::lint_rules()) {
        ids.emplace_back(rule.id);
        INFO(rule.id);
        CHECK_FALSE(rule.what.empty());
        CHECK(page.find("`" + std::string(rule.id) + "`") != std::string::npos);
    }
    CHECK(std::is_sorted(ids.begin(), ids.end()));
    CHECK(ids == tested);
}

TEST_CASE("a text is measured against what is drawn below it, and a halo helps") {
    const auto broken_by = [](style::Rgba below, style::Rgba halo, double size_pt) {
        Drawn drawn;
        layout::Item item = text_item("Words", size_pt);
        auto& text = std::get<layout::TextItem>(item.value);
        text.style.colour = {90, 90, 90, 1};
        text.style.halo = halo;
        text.style.halo_pt = halo.alpha > 0 ? 2 : 0;
        drawn.laid.sheet.items.push_back({layout::PathItem{geo::rectangle(30, 20, 100, 40), below, {}}});
        drawn.laid.sheet.items.push_back(std::move(item));
        return drawn.broken();
    };
    const std::set<std::string> none, contrast{"contrast"};
    const style::Rgba pale{250, 250, 250, 1}, middle{180, 180, 180, 1}, clear{0, 0, 0, 0};
    CHECK(broken_by(pale, clear, 10) == none);
    CHECK(broken_by({20, 20, 20, 1}, clear, 10) == contrast);
    CHECK(broken_by({20, 20, 20, 1}, with_alpha(pale, 0.95), 10) == none);
    CHECK(broken_by(middle, clear, 10) == contrast);
    CHECK(broken_by(middle, clear, 26) == none);  // 3.3 : 1
}

TEST_CASE("sides that came out alike on the drawn map are found, whatever the style says") {
    Drawn drawn;
    const auto add = [&](const char* area_class, double x, style::Rgba colour) {
        drawn.scene.areas.push_back({area_class, geo::rectangle(x, 100, 80, 80), "", ""});
        drawn.scene.legend.push_back({scene::LegendEntry::Swatch::area, area_class, {}, {}, area_class, 20});
        const layout::Rect& map = drawn.laid.map;
        drawn.laid.sheet.items.push_back(
            {layout::PathItem{geo::rectangle(map.x + x, map.y + 100, 80, 80), colour, {}}});
    };
    drawn.scene.areas.clear();
    drawn.scene.legend.clear();
    add("held", 100, {230, 200, 160, 1});
    add("taken", 300, {200, 220, 220, 1});
    CHECK(drawn.broken().empty());
    // A shade of red and a shade of green that eyes without green cones do not tell apart.
    drawn.laid.sheet.items.clear();
    drawn.laid = laid_with({"asof_date", "sources", "scale"});
    drawn.scene.areas.clear();
    drawn.scene.legend.clear();
    add("held", 100, {206, 168, 150, 1});
    add("taken", 300, {168, 178, 148, 1});
    CHECK(drawn.broken() == std::set<std::string>{"colour-vision"});
}

TEST_CASE("an entry that the legend had no room for is missing") {
    Drawn drawn;
    drawn.laid.warnings = {{"W_LEGEND_FULL", "the legend has no room for: Railway", "", 0}};
    CHECK(drawn.broken() == std::set<std::string>{"legend-missing"});
}

TEST_CASE("labels that were dropped overlap nothing") {
    Drawn drawn;
    drawn.laid.labels = {label("A", {100, 200, 30, 12}), label("B", {100, 200, 30, 12})};
    drawn.laid.labels.back().placed = false;
    CHECK(drawn.broken().empty());
}

TEST_CASE("both names of a place, on one line or two, take no side") {
    Drawn drawn;
    drawn.scene.labels = {asked("Stepanakert /\nKhankendi", "stepanakert"), asked("Goris", "goris")};
    CHECK(drawn.broken().empty());
}

TEST_CASE("an exclave that bears its name is not lost, nor is one off the map") {
    Drawn drawn;
    drawn.scene.frame.extent = {44, 39, 46, 41};
    drawn.territory.exclaves = {karki()};
    drawn.scene.labels = {asked("Tigranashen / Karki", "karki")};
    CHECK(drawn.broken().empty());
    drawn.scene.labels.clear();
    drawn.scene.frame.extent = {46, 39, 48, 41};
    CHECK(drawn.broken().empty());
}

TEST_CASE("a plan for a day after the map's date is no event after it, and a proposal may be nobody's") {
    Drawn drawn;
    drawn.brief.events[0].claim = event::Claim::proposed;
    drawn.brief.events[0].claimed_by.clear();
    drawn.brief.date = time::make_date(2020, 10, 1);
    CHECK(drawn.broken().empty());
}

TEST_CASE("words that take a side are found in every language, unless they are somebody's") {
    const auto found = [](const char* text) { return partial_words().found_in(text); };
    using Words = std::vector<std::string>;
    CHECK(found("The Liberated town.") == Words{"liberated"});
    CHECK(found("Освобождённый город и сепаратисты.") == Words{"сепаратисты"});
    CHECK(found("Оккупированные районы") == Words{"оккупированные"});
    CHECK(found("İşğal altında olan kənd") == Words{"işğal"});
    CHECK(found("نیروهای تروریستی") == Words{"تروریستی"});
    CHECK(found("ահաբեկչական խմբեր") == Words{"ահաբեկչական"});
    CHECK(found("İşgal edilen köy") == Words{"işgal"});
    CHECK(found("A ceasefire regime holds.").empty());
    CHECK(found("They spoke of “occupied” lands.").empty());
    CHECK(found("what it called an anti-terrorist operation").empty());
    CHECK(found("so-called separatists in the hills above the old town, and terrorists") == Words{"terrorists"});
    CHECK(found("“A quotation that nobody closes about separatists") == Words{"separatists"});
    CHECK(found("").empty());
}
