#include <catch2/catch.hpp>
#include <set>

#include "paint/paint.hpp"
#include "paint/pictures/as_shown.hpp"
#include "paint/sample_sheet.hpp"
#include "paint/svg_writing.hpp"
#include "paint/walk_svg.hpp"

using namespace sitmap;
using namespace sitmap::layout;

namespace {

std::string svg_of(const Sheet& sheet) {
    const auto svg = paint::to_svg(sheet);
    REQUIRE(svg);
    return *svg;
}

std::size_t count_texts(const std::vector<Item>& items) {
    std::size_t count = 0;
    for (const Item& item : items) {
        if (std::holds_alternative<TextItem>(item.value)) {
            ++count;
        } else if (const Group* group = std::get_if<Group>(&item.value)) {
            count += count_texts(group->children);
        }
    }
    return count;
}

}  // namespace

TEST_CASE("the SVG is well-formed and holds drawing elements only") {
    const SvgDocument document = parse_svg(svg_of(sample_sheet()));
    REQUIRE(document);
    const std::set<std::string> allowed = {"svg",  "title",    "desc", "rect",  "g",    "a",
                                           "path", "clipPath", "text", "tspan", "image"};
    for_each_element(xmlDocGetRootElement(document.get()), [&](const xmlNode& node) {
        INFO(name_of(node));
        CHECK(allowed.contains(name_of(node)));
        for (const xmlAttr* attribute = node.properties; attribute != nullptr; attribute = attribute->next) {
            const std::string name = reinterpret_cast<const char*>(attribute->name);
            const std::string value = reinterpret_cast<const char*>(attribute->children->content);
            CHECK_FALSE(name.starts_with("on"));
            if (name == "href") {
                CHECK((value.starts_with("data:image/png;base64,") || value.starts_with("data:image/jpeg;base64,") ||
                       value.starts_with("https://")));
            }
            if (name == "clip-path") {
                CHECK(value.starts_with("url(#clip-"));
            }
        }
    });
}

TEST_CASE("the SVG has one text element a text item, with the words as they are") {
    const Sheet sheet = sample_sheet();
    const SvgDocument document = parse_svg(svg_of(sheet));
    std::vector<std::string> texts;
    for_each_element(xmlDocGetRootElement(document.get()), [&](const xmlNode& node) {
        if (name_of(node) == "text") {
            texts.push_back(content_of(node));
        }
    });
    CHECK(texts.size() == count_texts(sheet.items));
    const std::set<std::string> words(texts.begin(), texts.end());
    CHECK(words.contains("Stepanakert /Khankendi"));
    CHECK(words.contains("ARMENIA"));
    CHECK(words.contains("شهرستان خداآفرین"));
}

TEST_CASE("a curved name is one text of the SVG, its letters each in their place") {
    Sheet sheet = sample_sheet();
    const TextItem name = curved_text("Черек Безенгийский", Language::ru, {200, 200}, 90);
    REQUIRE_FALSE(name.letters.empty());
    sheet.items = {{name}};
    const SvgDocument document = parse_svg(svg_of(sheet));
    std::size_t texts = 0, letters = 0;
    for_each_element(xmlDocGetRootElement(document.get()), [&](const xmlNode& node) {
        if (name_of(node) == "text") {
            ++texts;
            CHECK(content_of(node) == "Черек Безенгийский");
            CHECK(attribute_of(node, "lang") == "ru");
            CHECK(attribute_of(node, "letter-spacing").empty());
        } else if (name_of(node) == "tspan") {
            ++letters;
            CHECK_FALSE(attribute_of(node, "x").empty());
            CHECK_FALSE(attribute_of(node, "rotate").empty());
        }
    });
    CHECK(texts == 1);
    CHECK(letters == name.letters.size());
}

TEST_CASE("the SVG names itself for readers that cannot see it") {
    const Sheet sheet = sample_sheet();
    const SvgDocument document = parse_svg(svg_of(sheet));
    const xmlNode* root = xmlDocGetRootElement(document.get());
    CHECK(attribute_of(*root, "role") == "img");
    CHECK(attribute_of(*root, "lang") == "en");
    CHECK(attribute_of(*root, "viewBox") == "0 0 420 300");
    std::string labelled = attribute_of(*root, "aria-labelledby");
    std::string title_id, description_id;
    for (const xmlNode* node = root->children; node != nullptr; node = node->next) {
        if (node->type == XML_ELEMENT_NODE && name_of(*node) == "title") {
            CHECK(content_of(*node) == sheet.title);
            title_id = attribute_of(*node, "id");
        }
        if (node->type == XML_ELEMENT_NODE && name_of(*node) == "desc") {
            CHECK(content_of(*node) == sheet.description);
            description_id = attribute_of(*node, "id");
        }
    }
    CHECK(labelled == title_id + " " + description_id);
}

TEST_CASE("a page in dark mode shows the same picture: nothing of it comes from the page") {
    const std::string svg = svg_of(sample_sheet());
    const ReadPng on_white = svg_as_shown(svg, 420, 300, 0xffffff);
    CHECK(difference(on_white, svg_as_shown(svg, 420, 300, 0x000000), 0) == 0);
    CHECK(difference(on_white, svg_as_shown(svg, 420, 300, 0x14181c), 0) == 0);
    for (const char* of_the_page : {"currentColor", "var(", "prefers-color-scheme", "<style", "class=", "inherit"}) {
        INFO(of_the_page);
        CHECK(svg.find(of_the_page) == std::string::npos);
    }
    const SvgDocument document = parse_svg(svg);
    const xmlNode* root = xmlDocGetRootElement(document.get());
    CHECK(attribute_of(*root, "fill") == "none");
    const xmlNode* first = root->children;
    while (first && name_of(*first) != "rect") {
        CHECK((first->type != XML_ELEMENT_NODE || name_of(*first) == "title" || name_of(*first) == "desc"));
        first = first->next;
    }
    REQUIRE(first);
    CHECK(attribute_of(*first, "width") == "420");
    CHECK(attribute_of(*first, "height") == "300");
    CHECK(attribute_of(*first, "fill").starts_with("#"));
    CHECK(attribute_of(*first, "fill-opacity").empty());
    for_each_element(xmlDocGetRootElement(document.get()), [&](const xmlNode& node) {
        if (name_of(node) == "text") {
            CHECK(attribute_of(node, "fill").starts_with("#"));
        }
    });
}

TEST_CASE("ids are unique and every clip path that is asked for is there") {
    const SvgDocument document = parse_svg(svg_of(sample_sheet()));
    std::set<std::string> ids, wanted;
    for_each_element(xmlDocGetRootElement(document.get()), [&](const xmlNode& node) {
        if (const std::string id = attribute_of(node, "id"); !id.empty()) {
            CHECK(ids.insert(id).second);
        }
        if (const std::string clip = attribute_of(node, "clip-path"); !clip.empty()) {
            wanted.insert(clip.substr(5, clip.size() - 6));
        }
    });
    CHECK_FALSE(wanted.empty());
    for (const std::string& id : wanted) {
        CHECK(ids.contains(id));
    }
}

TEST_CASE("layers, events and languages are marked") {
    const std::string svg = svg_of(sample_sheet());
    CHECK(svg.find("id=\"layer-base\" inkscape:groupmode=\"layer\" inkscape:label=\"Base\"") != std::string::npos);
    CHECK(svg.find("data-type=\"shelling\" data-claim=\"claimed\"") != std::string::npos);
    CHECK(svg.find("direction=\"rtl\" xml:lang=\"fa\"") != std::string::npos);
    CHECK(svg.find("xml:lang=\"hy\"") != std::string::npos);
    CHECK(svg.find("https://example.org/report?a=1&amp;b=2") != std::string::npos);
}

TEST_CASE("hostile words stay words") {
    for (const std::string hostile : {"</text><script>alert(1)</script>", "\" onload=\"alert(1)", "]]>", "' onclick='x",
                                      "<!--", "&lt;&#0;", "--><svg>", "\x01\x0b\x1f"}) {
        INFO(hostile);
        Sheet sheet = sample_sheet();
        sheet.title = sheet.description = hostile;
        TextItem label = sample_text("x", style::TextRole::town, Language::en, {50, 50});
        label.lines.front().text = hostile;
        label.kind = hostile;
        label.style.family = hostile;
        Group group;
        group.id = group.label = group.title = hostile;
        group.link = "https://example.org/" + hostile;
        group.data = {{hostile, hostile}, {"onload", hostile}};
        group.children = {{label}};
        sheet.items.push_back({group});
        const SvgDocument document = parse_svg(svg_of(sheet));
        REQUIRE(document);
        for_each_element(xmlDocGetRootElement(document.get()), [&](const xmlNode& node) {
            CHECK(name_of(node) != "script");
            for (const xmlAttr* attribute = node.properties; attribute != nullptr; attribute = attribute->next) {
                CHECK_FALSE(std::string(reinterpret_cast<const char*>(attribute->name)).starts_with("on"));
            }
        });
        CHECK(paint::to_png(sheet, 72));
        CHECK(paint::to_pdf(sheet));
    }
}

TEST_CASE("only links to the web are written") {
    for (const std::string link : {"javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//evil.example"}) {
        Sheet sheet = sample_sheet();
        Group group;
        group.link = link;
        sheet.items.push_back({group});
        CHECK(svg_of(sheet).find(link) == std::string::npos);
        CHECK(paint::to_pdf(sheet)->find(link) == std::string::npos);
    }
}

TEST_CASE("numbers are short and never carry an exponent or a locale") {
    CHECK(paint::number(0) == "0");
    CHECK(paint::number(-0.001) == "0");
    CHECK(paint::number(1.5) == "1.5");
    CHECK(paint::number(-0.25) == "-.25");
    CHECK(paint::number(0.05) == ".05");
    CHECK(paint::number(100000) == "100000");
    CHECK(paint::number(1234.567) == "1234.57");
}

TEST_CASE("relative path data does not drift") {
    geo::Path path;
    path.move_to({0, 0});
    for (int i = 1; i <= 3000; ++i) {
        path.line_to({i * 0.0049, i * 0.0051});
    }
    const std::string data = paint::path_data(path);
    double x = 0, y = 0;
    std::string_view rest = std::string_view(data).substr(data.find('l') + 1);
    std::string spaced;
    for (char c : rest) {
        spaced += c == '-' ? " -" : std::string(1, c);
    }
    const char* at = spaced.c_str();
    char* end = nullptr;
    for (int i = 0; i < 3000; ++i) {
        x += std::strtod(at, &end), at = end;
        y += std::strtod(at, &end), at = end;
    }
    CHECK(x == Approx(3000 * 0.0049).margin(0.06));
    CHECK(y == Approx(3000 * 0.0051).margin(0.06));
    // 14.7 × 15.3 pt hold no more than some three hundred tenths of a point along the way.
    CHECK(data.size() < 2000);
}

TEST_CASE("short paths keep hundredths of a point") {
    geo::Path path;
    path.move_to({0.123, 0});
    path.line_to({0.456, 0.03});
    CHECK(paint::path_data(path) == "M.12 0l.34 .03");
}
