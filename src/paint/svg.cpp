#include <fmt/format.h>

#include <set>

#include "paint/check_sheet.hpp"
#include "paint/jpeg_writer.hpp"
#include "paint/paint.hpp"
#include "paint/picture.hpp"
#include "paint/png_writer.hpp"
#include "paint/svg_text.hpp"
#include "paint/svg_writing.hpp"

namespace sitmap::paint {

namespace {

std::string stroke_attributes(const style::Stroke& stroke) {
    std::string out = svg_paint("stroke", stroke.colour);
    out += fmt::format(" stroke-width=\"{}\"", number(stroke.width_pt));
    if (!stroke.dash_pt.empty()) {
        std::string dashes;
        for (double part : stroke.dash_pt) {
            dashes += (dashes.empty() ? "" : " ") + number(part);
        }
        out += fmt::format(" stroke-dasharray=\"{}\"", dashes);
    }
    if (stroke.cap != style::Cap::round) {  // round is set once for the whole file
        out += stroke.cap == style::Cap::butt ? " stroke-linecap=\"butt\"" : " stroke-linecap=\"square\"";
    }
    if (stroke.join != style::Join::round) {
        out += stroke.join == style::Join::miter ? " stroke-linejoin=\"miter\"" : " stroke-linejoin=\"bevel\"";
    }
    return out;
}

/// Writes items one after the other; clip outlines are written once.
Pixels with_alpha(const layout::ImageItem& item) {
    Pixels pixels;
    pixels.columns = item.columns;
    pixels.rows = item.rows;
    pixels.alpha = true;
    pixels.smooth = true;
    pixels.bytes = *item.rgba;
    return pixels;
}

class SvgWriter {
public:
    explicit SvgWriter(Language language) : language_(language) {}

    Result<void> items(const std::vector<layout::Item>& list) {
        for (const layout::Item& item : list) {
            SITMAP_TRY(std::visit([this](const auto& value) { return one(value); }, item.value));
        }
        return {};
    }
    std::string take() { return std::move(out_); }

private:
    Result<void> one(const layout::PathItem& item) {
        if (item.path.empty() || (!item.fill && !item.stroke)) {
            return {};
        }
        out_ += fmt::format("<path d=\"{}\"", path_data(item.path));
        if (item.fill) {
            out_ += svg_paint("fill", *item.fill);
        }
        if (item.stroke) {
            out_ += stroke_attributes(*item.stroke);
        }
        out_ += "/>\n";
        return {};
    }

    Result<void> one(const layout::TextItem& item) {
        out_ += svg_text(item, language_);
        return {};
    }

    Result<void> one(const layout::ImageItem& item) {
        const bool opaque = is_opaque(item);
        SITMAP_TRY_ASSIGN(const std::string file, opaque ? encode_jpeg(item) : encode_png(with_alpha(item)));
        out_ += fmt::format("<image x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" preserveAspectRatio=\"none\"",
                            number(item.box.x), number(item.box.y), number(item.box.width), number(item.box.height));
        if (!item.description.empty()) {
            out_ += fmt::format(" role=\"img\" aria-label=\"{}\"", escaped(item.description));
        }
        out_ += fmt::format(" xlink:href=\"data:image/{};base64,{}\"/>\n", opaque ? "jpeg" : "png", base64(file));
        return {};
    }

    Result<void> one(const layout::Group& group) {
        const std::string clip = group.clip ? clip_id(*group.clip) : std::string();
        const bool linked = is_web_link(group.link);
        if (linked) {
            out_ += fmt::format("<a xlink:href=\"{}\">\n", escaped(group.link));
        }
        out_ += "<g";
        if (!group.id.empty()) {
            out_ += fmt::format(" id=\"{}\"", id_of(group.id));
        }
        if (!group.label.empty()) {
            out_ += fmt::format(" inkscape:groupmode=\"layer\" inkscape:label=\"{}\"", escaped(group.label));
        }
        std::set<std::string> written;
        for (const auto& [name, value] : group.data) {
            const std::string attribute = data_name_of(name);
            if (written.insert(attribute).second) {
                out_ += fmt::format(" data-{}=\"{}\"", attribute, escaped(value));
            }
        }
        if (!clip.empty()) {
            out_ += fmt::format(" clip-path=\"url(#{})\"", clip);
        }
        if (group.opacity < 1) {
            out_ += fmt::format(" opacity=\"{}\"", number(group.opacity));
        }
        out_ += ">\n";
        if (!group.title.empty()) {
            out_ += fmt::format("<title>{}</title>\n", escaped(group.title));
        }
        SITMAP_TRY(items(group.children));
        out_ += linked ? "</g>\n</a>\n" : "</g>\n";
        return {};
    }

    /// Named after the outline, so that files that are put into one page cannot clip each other wrongly.
    std::string clip_id(const geo::Path& path) {
        const std::string data = path_data(path);
        const std::string id = "clip-" + digest(data);
        if (clips_.insert(id).second) {
            out_ += fmt::format("<clipPath id=\"{}\"><path clip-rule=\"evenodd\" d=\"{}\"/></clipPath>\n", id, data);
        }
        return id;
    }

    Language language_;
    std::string out_;
    std::set<std::string> clips_;
};

}  // namespace

Result<std::string> to_svg(const layout::Sheet& sheet) {
    SITMAP_TRY(check_sheet(sheet));
    SvgWriter writer(sheet.language);
    SITMAP_TRY(writer.items(sheet.items));
    const std::string title_id = "title-" + digest(sheet.title);
    const std::string description_id = "desc-" + digest(sheet.description);
    const std::string width = number(sheet.width), height = number(sheet.height);
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    out +=
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
        "xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\"";
    out += fmt::format(" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\"", width, height);
    out += fmt::format(" role=\"img\" aria-labelledby=\"{} {}\" lang=\"{}\" xml:lang=\"{}\"", title_id, description_id,
                       tag_of(sheet.language), tag_of(sheet.language));
    out += " fill=\"none\" fill-rule=\"evenodd\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n";
    out += fmt::format("<title id=\"{}\">{}</title>\n", title_id, escaped(sheet.title));
    out += fmt::format("<desc id=\"{}\">{}</desc>\n", description_id, escaped(sheet.description));
    if (!sheet.rights.empty()) {
        out += fmt::format(
            "<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
            "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><rdf:Description rdf:about=\"\"><dc:title>{}</dc:title>"
            "<dc:date>{}</dc:date><dc:rights>{}</dc:rights></rdf:Description></rdf:RDF></metadata>\n",
            escaped(sheet.title), sheet.date_iso, escaped(sheet.rights));
    }
    out += fmt::format("<rect width=\"{}\" height=\"{}\"{}/>\n", width, height, svg_paint("fill", sheet.paper));
    out += writer.take();
    out += "</svg>\n";
    return out;
}

}  // namespace sitmap::paint
