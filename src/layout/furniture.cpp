#include "layout/furniture.hpp"

#include <algorithm>

#include "layout/figures.hpp"
#include "layout/reading_direction.hpp"

namespace sitmap::layout {

namespace {

constexpr double symbol_grid_radius = 12;
constexpr double badge_radius = 7.6;
constexpr double badge_ring = 1.3;
// Middle of digits and capitals above the baseline, as a part of the size: half the cap height of the Noto families.
constexpr double half_cap_height = 0.357;

}  // namespace

style::TextStyle Furniture::type(style::TextRole role) const {
    return style_.text(role, page_);
}

Furniture::Block Furniture::block(std::string_view text, const style::TextStyle& type, double width, int most_lines,
                                  Cut cut) {
    Block block;
    block.type = type;
    block.language = set_by_rules_of(text, language());
    FittedText fitted = fit_text(measurer_, text, type, block.language, width, most_lines, cut);
    block.lines = std::move(fitted.lines);
    block.shortened = fitted.shortened;
    block.whole_sentences = fitted.whole_sentences;
    block.height = block.lines.empty() ? 0 : set_text(measurer_, block.lines, type, block.language, {0, 0}).box.height;
    return block;
}

double Furniture::put(const Block& block, double x, double y, double width, std::string_view kind, bool at_far_end) {
    if (block.lines.empty()) {
        return y;
    }
    const bool to_the_right = right_to_left() != at_far_end;
    TextItem item = set_text(measurer_, block.lines, block.type, block.language, {mirrored(x, width), y},
                             to_the_right ? Align::right : Align::left, width);
    item.kind = kind;
    boxes.push_back(item.box);
    const double bottom = item.box.bottom();
    const Rect box = item.box;
    add(Item{std::move(item)});
    return std::max(bottom, box.bottom());
}

void Furniture::put_centred(std::string_view text, const style::TextStyle& type, XY centre, std::string_view kind) {
    const Extent extent = measurer_.measure(text, type, language());
    const double x = mirrored(centre.x, 0) - extent.width / 2;
    TextItem item = set_text(measurer_, {std::string(text)}, type, language(),
                             {x, centre.y + half_cap_height * type.size_pt - extent.ascent}, Align::left, 0);
    item.kind = kind;
    add(Item{std::move(item)});
}

void Furniture::rule(double x, double y, double width, double thickness, style::Rgba colour) {
    fill(geo::rectangle(x, y, width, thickness), colour);
}

void Furniture::fill(const geo::Path& path, style::Rgba colour) {
    add(Item{PathItem{mirrored(path), colour, std::nullopt}});
}

void Furniture::stroke(const geo::Path& path, const style::Stroke& stroke) {
    add(Item{PathItem{mirrored(path), std::nullopt, stroke}});
}

void Furniture::symbol(event::Type type, event::Claim claim, XY centre, double r) {
    // Symbols are never mirrored, only moved: an arrow that points right keeps pointing right.
    for (Item& item : symbol_items(style_.symbol(type, claim), {mirrored(centre.x, 0), centre.y}, r)) {
        add(std::move(item));
    }
}

void Furniture::badge(int number, XY symbol_centre, double r) {
    const XY centre{symbol_centre.x + 0.78 * r + 2, symbol_centre.y + 0.78 * r};
    fill(geo::circle(centre, badge_radius + badge_ring), style_.colour("paper"));
    fill(geo::circle(centre, badge_radius), style_.colour("ink"));
    put_centred(figure(number, language()), type(style::TextRole::event_number), centre, "event_number");
}

void Furniture::add(Item item) {
    (open_ ? open_->children : items).push_back(std::move(item));
}

void Furniture::begin(std::string id, std::string label, std::vector<std::pair<std::string, std::string>> data) {
    end();
    open_.emplace();
    open_->id = std::move(id);
    open_->label = std::move(label);
    open_->data = std::move(data);
}

void Furniture::end() {
    if (open_) {
        Group group = std::move(*open_);
        open_.reset();
        if (!group.children.empty()) {
            items.push_back(Item{std::move(group)});
        }
    }
}

void Furniture::link(std::string address) {
    if (open_) {
        open_->link = std::move(address);
    }
}

void Furniture::claim(const Rect& box) {
    boxes.push_back({mirrored(box.x, box.width), box.y, box.width, box.height});
}

double Furniture::mirrored(double x, double width) const {
    return right_to_left() ? page_.width - x - width : x;
}

geo::Path Furniture::mirrored(const geo::Path& path) const {
    if (!right_to_left()) {
        return path;
    }
    geo::Path flipped = path;
    for (XY& point : flipped.points) {
        point.x = page_.width - point.x;
    }
    return flipped;
}

std::vector<Item> symbol_items(const std::vector<style::SymbolPart>& parts, XY centre, double r) {
    const double scale = r / symbol_grid_radius;
    std::vector<Item> items;
    for (const style::SymbolPart& part : parts) {
        PathItem item{geo::transformed(part.path, scale, centre), part.fill, part.stroke};
        if (item.stroke) {
            item.stroke->width_pt *= scale;
            for (double& dash : item.stroke->dash_pt) {
                dash *= scale;
            }
        }
        items.push_back(Item{std::move(item)});
    }
    return items;
}

}  // namespace sitmap::layout
