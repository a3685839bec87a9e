#pragma once

#include <string>
#include <vector>

#include "batch/journal.hpp"

namespace sitmap::batch {

/// A page that shows the maps in their order, with a slider, filters, a comparison by wipe and the events of each; with
/// their alt texts and links to their files as a plain list where scripts do not run. It loads nothing from elsewhere.
/// Below 200 KB as long as the maps are some hundreds: long lists of events are shortened for it.
std::string gallery_page(const std::vector<Entry>& entries);

}  // namespace sitmap::batch
