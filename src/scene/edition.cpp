#include <algorithm>

#include "scene/draft.hpp"

namespace sitmap::scene {

namespace {

/// Words that a user's worldview or layers bring are in the user's language already.
bool are_users_words(const std::string& text, const Draft& draft) {
    const territory::Worldview& view = draft.territory.worldview;
    return text == view.notice ||
           std::any_of(view.legends.begin(), view.legends.end(),
                       [&](const auto& legend) { return legend.second == text; }) ||
           std::any_of(draft.brief.layers.begin(), draft.brief.layers.end(),
                       [&](const brief::OwnLayer& own) { return own.name == text; });
}

}  // namespace

void say_in_language_of_edition(Draft& draft) {
    const pack::Phrasebook& words = draft.scene.words;
    std::set<std::string> unknown;
    const auto say = [&](std::string& text) {
        if (!words.knows(text) && !are_users_words(text, draft)) {
            unknown.insert(text);
        }
        text = words.say(text);
    };
    for (LegendEntry& entry : draft.scene.legend) {
        say(entry.text);
    }
    for (std::string& notice : draft.scene.notices) {
        say(notice);
    }
    // Titles of shapes may be names of places, which have been chosen in the language already.
    for (AreaMark& area : draft.scene.areas) {
        area.title = words.say(area.title);
    }
    for (LineMark& line : draft.scene.lines) {
        line.title = words.say(line.title);
    }
    for (const std::string& text : unknown) {
        draft.scene.warnings.push_back(
            {"W_UNTRANSLATED",
             "“" + text + "” stands in English: geodata/phrases knows no words for it in this language", "", 0});
    }
}

}  // namespace sitmap::scene
