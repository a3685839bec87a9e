#pragma once

#include <functional>
#include <vector>

#include "layout/sheet.hpp"

namespace sitmap::report {

/// Calls `see` with every text of the items, in drawing order.
void each_text(const std::vector<layout::Item>& items, const std::function<void(const layout::TextItem&)>& see);

/// The same items without their texts.
std::vector<layout::Item> without_texts(const std::vector<layout::Item>& items);

}  // namespace sitmap::report
