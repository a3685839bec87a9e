#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/fit_text.hpp"
#include "layout/measure.hpp"
#include "layout/sheet.hpp"
#include "pack/phrasebook.hpp"
#include "style/style.hpp"

namespace sitmap::layout {

/// Sets what stands around the map. All positions are given as on a left-to-right page; on a right-to-left one
/// everything is mirrored on its way to the sheet, so that no caller has to know.
class Furniture {
public:
    Furniture(const style::Style& style, const style::Page& page, const pack::Phrasebook& words, Measurer& measurer)
        : style_(style), page_(page), words_(words), measurer_(measurer) {}

    /// The style's text for a role at this page's sizes.
    style::TextStyle type(style::TextRole role) const;

    struct Block {
        std::vector<std::string> lines;
        style::TextStyle type;
        Language language = Language::en;  ///< by whose rules it is set
        double height = 0;                 ///< first ascent to last descent
        bool shortened = false;            ///< something was left out
        bool whole_sentences = true;       ///< false: it ends inside a sentence
    };
    /// Text broken to `width`. More than `most_lines` are shortened at a sentence's, else a clause's, else a word's
    /// end, or to nothing where only whole sentences and clauses will do.
    Block block(std::string_view text, const style::TextStyle& type, double width, int most_lines,
                Cut cut = Cut::anywhere);

    /// Sets a block with its top at y; gives the bottom.
    double put(const Block& block, double x, double y, double width, std::string_view kind, bool at_far_end = false);
    /// Sets one line whose middle of digits and capitals is at `centre`.
    void put_centred(std::string_view text, const style::TextStyle& type, XY centre, std::string_view kind);
    void rule(double x, double y, double width, double thickness, style::Rgba colour);
    void fill(const geo::Path& path, style::Rgba colour);
    void stroke(const geo::Path& path, const style::Stroke& stroke);
    /// An event's symbol with radius `r`; its outline alone below 9 pt except in the legend.
    void symbol(event::Type type, event::Claim claim, XY centre, double r);
    /// The disc with an event's number beside a symbol of radius `r`.
    void badge(int number, XY symbol_centre, double r);
    void add(Item item);

    /// Begins a group; `end` closes it. Groups do not nest here.
    void begin(std::string id, std::string label, std::vector<std::pair<std::string, std::string>> data = {});
    void end();
    /// Makes the open group a link to a web address; nothing for "".
    void link(std::string address);
    /// Counts `box` among the furniture, mirrored like everything else.
    void claim(const Rect& box);

    double mirrored(double x, double width) const;
    bool right_to_left() const { return is_right_to_left(language()); }
    const style::Style& style() const { return style_; }
    const style::Page& page() const { return page_; }
    Language language() const { return words_.language(); }
    const pack::Phrasebook& words() const { return words_; }
    Measurer& measurer() { return measurer_; }

    std::vector<Item> items;
    std::vector<Rect> boxes;
    Warnings warnings;

private:
    geo::Path mirrored(const geo::Path& path) const;

    const style::Style& style_;
    const style::Page& page_;
    const pack::Phrasebook& words_;
    Measurer& measurer_;
    std::optional<Group> open_;
};

/// Path parts of a symbol drawn at `centre` with radius `r`, as items.
std::vector<Item> symbol_items(const std::vector<style::SymbolPart>& parts, XY centre, double r);

}  // namespace sitmap::layout
