#include <nlohmann/json.hpp>

#include "batch/escaping.hpp"
#include "batch/figure.hpp"
#include "batch/snippet.hpp"
#include "batch_folder.hpp"
#include "event/extract.hpp"

using namespace sitmap;
using batch::SnippetForm;

namespace {

struct Drawn {
    Folder inputs, output;
    std::map<std::string, std::string> files;
    std::string name = "2020-10-20-a-b-c-100";

    Drawn() {
        batch::Options options;
        options.folder = output.path;
        options.pack_file = SITMAP_PACK;
        options.beside = batch::all_beside();
        options.formats = {paint::Format::svg, paint::Format::png, paint::Format::pdf};
        options.dpi = 36;
        const auto input = inputs.file("map.toml", brief_text("A & B <c> 100%", "2020-10-20"));
        const auto outcome = batch::run(batch::plan({input}, options, atlas()), options);
        REQUIRE(outcome.has_value());
        REQUIRE(outcome->failures.empty());
        files = output.contents();
    }
    std::string snippet(SnippetForm form) const {
        const auto figure = batch::read_figure(output.path / (name + ".png"), atlas().pack());
        REQUIRE(figure.has_value());
        const auto text = batch::snippet(*figure, form);
        REQUIRE(text.has_value());
        return *text;
    }
};

const Drawn& drawn() {
    static const Drawn once;
    return once;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("beside a map stand its report, its alt text with a long description, and its events with evidence") {
    const auto& files = drawn().files;
    const std::string& name = drawn().name;
    const auto report = nlohmann::json::parse(files.at(name + ".json"));
    CHECK(report.at("schema") == "sitmap.report/1");
    const std::string& alt = files.at(name + ".alt.txt");
    CHECK(alt.substr(0, alt.find("\n\n")) == report.at("alt").get<std::string>());
    CHECK(has(alt, "Events on the map:\n1. Shells land"));
    const auto geojson = nlohmann::json::parse(files.at(name + ".geojson"));
    REQUIRE(geojson.at("features").size() == 1);
    CHECK(geojson["features"][0]["geometry"]["coordinates"] == nlohmann::json::array({46.75, 39.8}));
    CHECK(geojson["features"][0]["properties"]["number"] == 1);

    const Folder again;
    const auto events = event::read_table(again.file("events.csv", files.at(name + ".csv")), atlas().gazetteer());
    REQUIRE(events.has_value());
    CHECK(events->front().type == event::Type::shelling);
    CHECK(events->front().places.front().position == geo::LonLat{46.75, 39.8});
}

TEST_CASE("snippets give figure, caption, credit and alt text, with everything written literally") {
    const std::string html = drawn().snippet(SnippetForm::html);
    CHECK(has(html, "A &amp; B &lt;c&gt; 100%"));
    CHECK(has(html, "<source type=\"image/svg+xml\""));
    CHECK(has(html, "alt=\"Situation map: A &amp; B"));
    CHECK(has(html, "A source"));
    const std::string latex = drawn().snippet(SnippetForm::latex);
    CHECK(has(latex, "A \\& B <c> 100\\%"));
    CHECK(has(latex, drawn().name + ".pdf}"));
    CHECK(has(latex, "\\label{fig:2020-10-20-a-b-c-100}"));
    CHECK(has(drawn().snippet(SnippetForm::markdown), "![**A & B \\<c\\> 100%**"));
    CHECK(has(drawn().snippet(SnippetForm::typst), "#strong(\"A & B <c> 100%\")"));
    const std::string docx = drawn().snippet(SnippetForm::docx_fields);
    CHECK(has(docx, " INCLUDEPICTURE &quot;"));
    CHECK(has(docx, " SEQ Figure \\* ARABIC "));
}

TEST_CASE("a map without a report or without a picture has no snippet, and says so") {
    const Folder folder;
    CHECK(batch::read_figure(folder.path / "nothing", atlas().pack()).error().code == ErrorCode::read);
    folder.file("odd.json", "[]");
    CHECK(batch::read_figure(folder.path / "odd", atlas().pack()).error().code == ErrorCode::json);
    folder.file("alone.json", drawn().files.at(drawn().name + ".json"));
    CHECK(batch::read_figure(folder.path / "alone", atlas().pack()).error().code == ErrorCode::nothing_to_map);
    folder.file("alone.svg", "<svg/>");
    const auto figure = batch::read_figure(folder.path / "alone", atlas().pack());
    REQUIRE(figure.has_value());
    CHECK(batch::snippet(*figure, SnippetForm::latex).error().code == ErrorCode::nothing_to_map);
}

TEST_CASE("letters that a document would obey are written so that it does not") {
    CHECK(batch::in_html("<a href='x'>&\"") == "&lt;a href=&#39;x&#39;&gt;&amp;&quot;");
    CHECK(batch::in_html_url("a b/ü\".svg") == "a%20b/%C3%BC%22.svg");
    CHECK(batch::in_latex("50 % of #1 {x}_y\\z") == "50 \\% of \\#1 \\{x\\}\\_y\\textbackslash{}z");
    CHECK(batch::in_markdown("[a](b) *c* `d`") == "\\[a\\](b) \\*c\\* \\`d\\`");
    CHECK(batch::in_typst_string("a \"b\" \\") == "\"a \\\"b\\\" \\\\\"");
}

TEST_CASE("pictures say what they are: title, description and licence of the data") {
    const auto& files = drawn().files;
    const std::string& png = files.at(drawn().name + ".png");
    CHECK(has(png, "A & B <c> 100%"));
    CHECK(has(png, "pHYs"));
    CHECK(has(png, "Copyright"));
    CHECK(has(png, "ODbL"));
    const std::string& svg = files.at(drawn().name + ".svg");
    CHECK(has(svg, ">A &amp; B &lt;c&gt; 100%</title>"));
    CHECK(has(svg, "dc:rights"));
    CHECK(has(svg, "ODbL"));
}
