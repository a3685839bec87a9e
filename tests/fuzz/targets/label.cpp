#include <libxml/parser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <array>

#include "batch/escaping.hpp"
#include "brief/clean_text.hpp"
#include "fuzz/driver/fuzzing.hpp"
#include "io/utf8.hpp"
#include "layout/measure.hpp"
#include "paint/paint.hpp"

// A text as a label, a title, an attribute and a link: whatever it says, the picture is an SVG that can only be looked
// at, and every other document takes it literally.

namespace {

using namespace sitmap;

bool is_allowed(std::string_view element) {
    constexpr std::array<std::string_view, 18> known{"svg",  "g",       "path",     "text",    "tspan",    "title",
                                                     "desc", "defs",    "clipPath", "rect",    "image",    "a",
                                                     "use",  "pattern", "circle",   "polygon", "metadata", "style"};
    return std::find(known.begin(), known.end(), element) != known.end();
}

std::string value_of(xmlNode* node, const xmlAttr* attribute) {
    xmlChar* value = xmlNodeListGetString(node->doc, attribute->children, 1);
    std::string text = value == nullptr ? "" : reinterpret_cast<const char*>(value);
    xmlFree(value);
    return text;
}

void check_element(xmlNode* node, std::string& said) {
    for (; node != nullptr; node = node->next) {
        if (node->type == XML_TEXT_NODE) {
            said += reinterpret_cast<const char*>(node->content);
        }
        if (node->type == XML_ELEMENT_NODE) {
            fuzzing::must(
                node->ns == nullptr || node->ns->href == nullptr ||
                    std::string_view(reinterpret_cast<const char*>(node->ns->href)) != "http://www.w3.org/2000/svg" ||
                    is_allowed(reinterpret_cast<const char*>(node->name)),
                "a picture has only elements that draw");
            for (const xmlAttr* attribute = node->properties; attribute != nullptr; attribute = attribute->next) {
                const std::string_view name = reinterpret_cast<const char*>(attribute->name);
                fuzzing::must(!name.starts_with("on"), "a picture does nothing");
                if (name == "href") {
                    const std::string link = value_of(node, attribute);
                    fuzzing::must(link.starts_with("#") || link.starts_with("data:image/") ||
                                      link.starts_with("http://") || link.starts_with("https://"),
                                  "links lead to the web");
                }
            }
        }
        check_element(node->children, said);
    }
}

void check_svg(const std::string& svg) {
    fuzzing::must(io::first_invalid_utf8(svg) == std::string::npos, "a picture is UTF-8");
    xmlDoc* document = xmlReadMemory(svg.data(), static_cast<int>(svg.size()), "map.svg", nullptr,
                                     XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE);
    fuzzing::must(document != nullptr, "a picture is XML");
    std::string said;
    check_element(document->children, said);
    xmlFreeDoc(document);
}

layout::Sheet sheet_of(const std::string& text, layout::Measurer& measurer, fuzzing::Input& choices) {
    const auto& roles = style::all_text_roles();
    const auto language = static_cast<Language>(choices.choice(7));
    const style::TextStyle look = fuzzing::briefing().text(roles[choices.choice(static_cast<unsigned>(roles.size()))]);
    layout::Sheet sheet;
    sheet.width = 300;
    sheet.height = 200;
    sheet.title = sheet.description = sheet.credit = sheet.rights = text;
    sheet.language = language;
    sheet.date_iso = "2020-10-26";
    layout::Group group;
    group.id = "layer-1";
    group.label = group.title = group.link = text;
    group.data = {{"class", text}};
    const auto lines = measurer.break_lines(io::shorten(text, 200), look, language, 120);
    group.children.push_back({layout::set_text(measurer, lines, look, language, {20, 20}, layout::Align::centre, 120)});
    layout::Group linked = group;
    linked.id = "layer-2";
    linked.link = "https://example.org/" + text;
    sheet.items.push_back({std::move(group)});
    sheet.items.push_back({std::move(linked)});
    return sheet;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzzing::Input input(data, size);
    fuzzing::Input choices = input;
    const bool pages = input.choice(16) == 0;
    input.choice(256);
    const std::string text = brief::clean_text(input.text());
    fuzzing::must(io::first_invalid_utf8(text) == std::string::npos, "a cleaned text is UTF-8");
    fuzzing::must(brief::clean_text(text) == text, "a cleaned text is clean");
    layout::Measurer measurer;
    const layout::Sheet sheet = sheet_of(text, measurer, choices);
    const auto svg = paint::to_svg(sheet);
    if (svg) {
        check_svg(*svg);
    } else {
        fuzzing::must(!svg.error().message.empty(), "a refusal says why");
    }
    if (pages) {
        paint::to_pdf(sheet);
        paint::to_png(sheet, 36);
    }
    const std::string html = "<p title=\"" + batch::in_html(text) + "\">" + batch::in_html(text) + "</p>";
    fuzzing::must(html.find_first_of('<', 1) == html.size() - 4, "in HTML a text opens no element");
    batch::in_markdown(text);
    batch::in_latex(text);
    batch::in_typst_string(text);
    batch::in_html_url(text);
    return 0;
}
