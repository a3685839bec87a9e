#include "report/drawn_texts.hpp"

namespace sitmap::report {

void each_text(const std::vector<layout::Item>& items, const std::function<void(const layout::TextItem&)>& see) {
    for (const layout::Item& item : items) {
        if (const auto* text = std::get_if<layout::TextItem>(&item.value)) {
            see(*text);
        } else if (const auto* group = std::get_if<layout::Group>(&item.value)) {
            each_text(group->children, see);
        }
    }
}

std::vector<layout::Item> without_texts(const std::vector<layout::Item>& items) {
    std::vector<layout::Item> rest;
    for (const layout::Item& item : items) {
        if (const auto* group = std::get_if<layout::Group>(&item.value)) {
            layout::Group copy = *group;
            copy.children = without_texts(group->children);
            rest.push_back({std::move(copy)});
        } else if (!std::holds_alternative<layout::TextItem>(item.value)) {
            rest.push_back(item);
        }
    }
    return rest;
}

}  // namespace sitmap::report
