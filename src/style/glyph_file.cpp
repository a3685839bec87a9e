#include "style/glyph_file.hpp"

#include <fmt/format.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>

#include "event/event.hpp"
#include "io/file.hpp"
#include "io/limits.hpp"
#include "style/read_parts.hpp"
#include "style/svg_path.hpp"

namespace sitmap::style {

namespace {

using Document = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;

std::string_view text_of(const xmlChar* text) {
    return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

/// Presentation that children inherit.
struct Paint {
    bool fill = false;
    bool stroke = true;
    double stroke_width = 1.7;
};

tl::unexpected<Error> refuse(const xmlNode& node, std::string message) {
    Error error;
    error.code = ErrorCode::style;
    error.message = std::move(message);
    error.hint = "glyphs hold path, line, polyline, polygon, rect and circle only";
    error.line = static_cast<int>(xmlGetLineNo(&node));
    return failure(std::move(error));
}

using Attributes = std::map<std::string, std::string, std::less<>>;

/// Attributes with values, presentation taken out into `paint`.
Result<Attributes> attributes_of(const xmlNode& node, Paint& paint) {
    Attributes attributes;
    for (const xmlAttr* attribute = node.properties; attribute != nullptr; attribute = attribute->next) {
        const std::string name(text_of(attribute->name));
        const xmlNode* content = attribute->children;
        const std::string value(content == nullptr ? std::string_view{} : text_of(content->content));
        if (attribute->ns != nullptr || (content != nullptr && content->next != nullptr)) {
            return refuse(node, fmt::format("the attribute '{}' is not read", name));
        }
        if (name == "fill" || name == "stroke") {
            if (value != "none" && value != "currentColor") {
                return refuse(node, fmt::format("{} must be none or currentColor", name));
            }
            (name == "fill" ? paint.fill : paint.stroke) = value == "currentColor";
        } else if (name == "stroke-width") {
            SITMAP_TRY_ASSIGN(const std::vector<double> width, parse_svg_numbers(value));
            if (width.size() != 1 || width[0] <= 0 || width[0] > 12) {
                return refuse(node, "stroke-width must be a number from 0 to 12");
            }
            paint.stroke_width = width[0];
        } else {
            attributes[name] = value;
        }
    }
    return attributes;
}

/// Numbers of the attributes `names`, missing ones are 0; any other attribute is refused.
template <std::size_t N>
Result<std::array<double, N>> numbers_of(const xmlNode& node, const Attributes& attributes,
                                         const std::array<std::string_view, N>& names) {
    std::array<double, N> numbers{};
    for (const auto& [name, value] : attributes) {
        const auto at = std::find(names.begin(), names.end(), name);
        if (at == names.end()) {
            return refuse(node, fmt::format("the attribute '{}' is not read", name));
        }
        SITMAP_TRY_ASSIGN(const std::vector<double> number, parse_svg_numbers(value));
        if (number.size() != 1) {
            return refuse(node, fmt::format("{} must be one number", name));
        }
        numbers[static_cast<std::size_t>(at - names.begin())] = number[0];
    }
    return numbers;
}

Result<geo::Path> outline_of(const xmlNode& node, const Attributes& attributes) {
    const std::string_view name = text_of(node.name);
    if (name == "circle") {
        SITMAP_TRY_ASSIGN(const auto v, (numbers_of<3>(node, attributes, {"cx", "cy", "r"})));
        return geo::circle({v[0], v[1]}, v[2]);
    }
    if (name == "rect") {
        SITMAP_TRY_ASSIGN(const auto v, (numbers_of<5>(node, attributes, {"x", "y", "width", "height", "rx"})));
        return geo::rectangle(v[0], v[1], v[2], v[3], v[4]);
    }
    if (name == "line") {
        SITMAP_TRY_ASSIGN(const auto v, (numbers_of<4>(node, attributes, {"x1", "y1", "x2", "y2"})));
        return geo::polyline({{v[0], v[1]}, {v[2], v[3]}});
    }
    const bool is_path = name == "path";
    const std::string_view wanted = is_path ? "d" : "points";
    if (!is_path && name != "polyline" && name != "polygon") {
        return refuse(node, fmt::format("the element <{}> is not read", name));
    }
    if (attributes.size() != 1 || attributes.begin()->first != wanted) {
        return refuse(node, fmt::format("<{}> needs {} and nothing else", name, wanted));
    }
    const std::string& value = attributes.begin()->second;
    if (is_path) {
        return parse_svg_path(value);
    }
    SITMAP_TRY_ASSIGN(const std::vector<double> numbers, parse_svg_numbers(value));
    if (numbers.size() < 4 || numbers.size() % 2 != 0) {
        return refuse(node, "points needs pairs of numbers");
    }
    std::vector<geo::XY> points;
    for (std::size_t i = 0; i < numbers.size(); i += 2) {
        points.push_back({numbers[i], numbers[i + 1]});
    }
    geo::Path path = geo::polyline(points);
    if (name == "polygon") {
        path.close();
    }
    return path;
}

Result<void> read_element(const xmlNode& node, Paint paint, int depth, Glyph& glyph) {
    const std::string_view name = text_of(node.name);
    if (depth > limits::symbol_depth) {
        return refuse(node, "elements are nested too deeply");
    }
    if (name == "title") {
        return {};
    }
    SITMAP_TRY_ASSIGN(Attributes attributes, attributes_of(node, paint));
    attributes.erase("stroke-linecap");  // every glyph is drawn with round ends
    attributes.erase("stroke-linejoin");
    if (name == "svg" || name == "g") {
        if (name == "svg" && attributes["viewBox"] != "-12 -12 24 24") {
            return refuse(node, "viewBox must be \"-12 -12 24 24\"");
        }
        for (std::string_view plain : {"viewBox", "width", "height"}) {
            attributes.erase(std::string(plain));
        }
        if (!attributes.empty()) {
            return refuse(node, fmt::format("the attribute '{}' is not read", attributes.begin()->first));
        }
        for (const xmlNode* child = node.children; child != nullptr; child = child->next) {
            if (child->type == XML_ELEMENT_NODE) {
                SITMAP_TRY(read_element(*child, paint, depth + 1, glyph));
            } else if (child->type != XML_COMMENT_NODE && !xmlIsBlankNode(child)) {
                return refuse(node, "text and entities are not read");
            }
        }
        return {};
    }
    SITMAP_TRY_ASSIGN(geo::Path path, outline_of(node, attributes));
    if (path.empty() || (!paint.fill && !paint.stroke)) {
        return refuse(node, fmt::format("<{}> draws nothing", name));
    }
    glyph.push_back({std::move(path), paint.fill, paint.stroke ? paint.stroke_width : 0});
    return {};
}

Result<Glyph> parse_glyph(const std::string& bytes) {
    // Entities stay unexpanded and nothing is fetched: libxml2's plain defaults plus NONET.
    const Document document(xmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, "UTF-8",
                                          XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING),
                            &xmlFreeDoc);
    const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    if (root == nullptr || text_of(root->name) != "svg") {
        return failure(ErrorCode::style, "not a well-formed SVG file");
    }
    if (document->intSubset != nullptr) {
        return failure(ErrorCode::style, "a document type is not read");
    }
    Glyph glyph;
    SITMAP_TRY(read_element(*root, {}, 0, glyph));
    if (glyph.empty()) {
        return failure(ErrorCode::style, "the glyph is empty");
    }
    return glyph;
}

}  // namespace

Result<Glyph> read_glyph(const std::filesystem::path& file) {
    SITMAP_TRY_ASSIGN(const std::string bytes, io::read_text(file, limits::glyph_bytes));
    Result<Glyph> glyph = parse_glyph(bytes);
    if (!glyph && glyph.error().file.empty()) {
        glyph.error().file = file.string();
    }
    return glyph;
}

Result<std::map<event::Type, Glyph>> read_glyphs(const std::filesystem::path& folder) {
    std::map<event::Type, Glyph> glyphs;
    for (event::Type type : event::all_types()) {
        SITMAP_TRY_ASSIGN(glyphs[type], read_glyph(folder / fmt::format("{}.svg", event::name_of(type))));
    }
    return glyphs;
}

Result<std::map<brief::UnitBranch, Glyph>> read_unit_glyphs(const std::filesystem::path& folder) {
    std::map<brief::UnitBranch, Glyph> glyphs;
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder / "units", ignored)) {
        return glyphs;
    }
    for (const brief::UnitBranch branch : brief::all_unit_branches()) {
        SITMAP_TRY_ASSIGN(glyphs[branch], read_glyph(folder / "units" / fmt::format("{}.svg", brief::name_of(branch))));
    }
    return glyphs;
}

}  // namespace sitmap::style
