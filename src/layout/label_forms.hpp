#pragma once

#include <vector>

#include "layout/text_form.hpp"
#include "scene/scene.hpp"

namespace sitmap::layout {

/// The ways of breaking and sizing this label, the best first. Country names grow and open with the land they name.
/// `shrunk` appends all forms at 90 %.
std::vector<TextForm> forms_of(const scene::LabelAsk& ask, const style::Style& style, const style::Page& page,
                               Measurer& measurer, bool shrunk);

}  // namespace sitmap::layout
