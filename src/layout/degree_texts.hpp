#pragma once

#include <vector>

#include "layout/map_layers.hpp"
#include "layout/text_form.hpp"

namespace sitmap::layout {

/// The degrees of a meridian or parallel, just inside the frame.
struct DegreeText {
    TextForm form;
    Rect box;
};

/// Those that stand clear of corners, furniture, symbols and cards; names give way to them.
std::vector<DegreeText> set_degrees(const scene::Scene& scene, Language language, const style::Style& style,
                                    const style::Page& page, Measurer& measurer, const SetMarks& marks);

Group paint_degrees(const std::vector<DegreeText>& degrees, const Rect& frame);

}  // namespace sitmap::layout
