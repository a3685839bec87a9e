#pragma once

#include <string>
#include <vector>

#include "batch/batch.hpp"
#include "batch/journal.hpp"

namespace sitmap::batch {

/// A page that shows the maps in plan order with their alt texts and links to their files. It loads nothing from
/// elsewhere. Maps without an entry (they failed) are left out.
std::string gallery_page(const Plan& plan, const std::vector<std::optional<Entry>>& entries);

}  // namespace sitmap::batch
