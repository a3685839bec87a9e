#include "layout/piece_widths.hpp"

#include <numeric>

namespace sitmap::layout {

PieceWidths::PieceWidths(const Shaping& paragraph, const style::TextStyle& style, Language language)
    : before_(paragraph.text.size() + 1, 0.0) {
    const style::TextStyle set = in_language(style, language);
    tracking_ = set.tracking_em * set.size_pt;
    error_pt_ = set.size_pt;
    const ShapedLine line = set_line(paragraph, style, language);
    const Glyph* last = nullptr;
    for (const GlyphRun& run : line.runs) {
        for (const Glyph& glyph : run.glyphs) {
            if (last != nullptr) {
                before_[last->cluster + 1] += glyph.pen - last->pen;
            }
            last = &glyph;
        }
    }
    if (last != nullptr) {
        before_[last->cluster + 1] += line.width - last->pen + tracking_;  // as between any two
    }
    std::partial_sum(before_.begin(), before_.end(), before_.begin());
}

double PieceWidths::about(std::size_t start, std::size_t size) const {
    return size == 0 ? 0 : before_[start + size] - before_[start] - tracking_;
}

}  // namespace sitmap::layout
