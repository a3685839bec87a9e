#include "layout/listed_names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sitmap::layout {
namespace {

bool is_without_room(const PlacedLabel& label) {
    return !label.placed && label.kind == "event_place";
}

void collect_words(const std::vector<Item>& items, std::string& words) {
    for (const Item& item : items) {
        if (const auto* text = std::get_if<TextItem>(&item.value)) {
            for (const TextLine& line : text->lines) {
                words += line.text + " ";
            }
            words += "\n";
        } else if (const auto* group = std::get_if<Group>(&item.value)) {
            collect_words(group->children, words);
        }
    }
}

}  // namespace

std::set<std::string> names_without_room(const Laid& laid) {
    std::set<std::string> ids;
    for (const PlacedLabel& label : laid.labels) {
        if (is_without_room(label) && !label.place_id.empty()) {
            ids.insert(label.place_id);
        }
    }
    return ids;
}

void note_listed(Laid& laid, const std::vector<Item>& items) {
    std::string words;
    collect_words(items, words);
    for (PlacedLabel& label : laid.labels) {
        // Of two names the list may give the first.
        if (!is_without_room(label) || words.find(label.text.substr(0, label.text.find(" / "))) == std::string::npos) {
            continue;
        }
        label.listed = true;
        const std::string quoted = fmt::format("\"{}\"", label.text);
        for (Warning& warning : laid.warnings) {
            if (warning.code == "W_LABEL_DROPPED" && warning.message.ends_with("the name " + quoted)) {
                warning.code = "W_LABEL_LISTED";
                warning.message = fmt::format("the name {} has no room on the map: it stands in the list", quoted);
            }
        }
    }
}

}  // namespace sitmap::layout
