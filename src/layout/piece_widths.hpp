#pragma once

#include <cstddef>
#include <vector>

#include "io/language.hpp"
#include "layout/shaped_line.hpp"
#include "style/style.hpp"

/// For .cpp files of layout alone.
namespace sitmap::layout {

/// About how wide any piece of a paragraph is, from setting the whole of it once: a line that is filled word by word
/// would be set anew for each.
class PieceWidths {
public:
    /// Of a paragraph that was shaped in this style and language, at any size.
    PieceWidths(const Shaping& paragraph, const style::TextStyle& style, Language language);
    /// In points, within `error_pt` of what the piece measures by itself: a letter at its end may take another form.
    /// An empty piece: 0. \pre the piece, bytes, lies in the paragraph
    double about(std::size_t start, std::size_t size) const;
    double error_pt() const { return error_pt_; }

private:
    std::vector<double> before_;  ///< width of what stands before each byte, as it is read
    double tracking_;
    double error_pt_;
};

}  // namespace sitmap::layout
