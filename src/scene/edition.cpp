#include <algorithm>

#include "article/letter.hpp"
#include "scene/draft.hpp"

namespace sitmap::scene {

namespace {

/// Words that a user's worldview brings are in the user's language already.
bool are_users_words(const std::string& text, const territory::Worldview& view) {
    return text == view.notice || std::any_of(view.legends.begin(), view.legends.end(),
                                              [&](const auto& legend) { return legend.second == text; });
}

bool is_name_of_layer(const std::string& text, const Draft& draft) {
    return std::any_of(draft.brief.layers.begin(), draft.brief.layers.end(),
                       [&](const brief::OwnLayer& own) { return own.name == text; });
}

/// Whether a text has letters of the script that the language is written in.
bool is_in_letters_of(Language language, std::string_view text) {
    struct Script {
        char32_t first, last;
    };
    const Script latin{U'A', 0x24F};
    const Script script = language == Language::ru   ? Script{0x400, 0x52F}
                          : language == Language::hy ? Script{0x531, 0x58F}
                          : language == Language::fa ? Script{0x600, 0x77F}
                          : language == Language::ka ? Script{0x10A0, 0x10FF}
                                                     : latin;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = article::next_code_point(text, at);
        if (c >= script.first && c <= script.last) {
            return true;
        }
    }
    return false;
}

}  // namespace

void say_in_language_of_edition(Draft& draft) {
    const pack::Phrasebook& words = draft.scene.words;
    std::set<std::string> unknown, foreign;
    const auto say = [&](std::string& text) {
        const bool own = is_name_of_layer(text, draft);
        const bool fits =
            are_users_words(text, draft.territory.worldview) || (own && is_in_letters_of(words.language(), text));
        if (!words.knows(text) && !fits) {
            (own ? foreign : unknown).insert(text);
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
    for (const std::string& name : foreign) {
        draft.scene.warnings.push_back(
            {"W_UNTRANSLATED",
             "the layer's name “" + name + "” stays as the brief has it, in other letters than the map", "", 0});
    }
}

}  // namespace sitmap::scene
