#pragma once

#include "layout/sheet.hpp"
#include "style/style.hpp"

/// A small sheet that holds every kind of item, with all dashes, caps, scripts and nestings that writers must show
/// alike.
sitmap::layout::Sheet sample_sheet();

/// A sheet as large as a real one: 1200 × 900, about 2,000 points in outlines and 80 labels with halos.
sitmap::layout::Sheet realistic_sheet();

/// One text item of a style's role.
sitmap::layout::TextItem sample_text(std::string_view text, sitmap::style::TextRole role, sitmap::Language language,
                                     sitmap::geo::XY top_left);

/// A water name of the default style over the top of a circle.
sitmap::layout::TextItem curved_text(std::string_view text, sitmap::Language language, sitmap::geo::XY centre,
                                     double radius);
