#pragma once

#include "style/style.hpp"

namespace sitmap::style {

/// A page of the user's size. Larger ones keep the furniture as it is and give the map what is left; on smaller ones
/// margins, column, head, foot and letters shrink with the page, letters least. The height of a page that is as long as
/// it needs to be (phone) is not asked for. Errors: config, when a map or its list would be too small to be read; the
/// hint says what works.
Result<Page> resized(const Page& page, double width, double height);

}  // namespace sitmap::style
