#include "layout/text_runs.hpp"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <memory>
#include <string>

#include "io/language.hpp"

namespace sitmap::layout {

namespace {

struct Character {
    char32_t value;
    std::size_t start;  ///< byte
};

std::vector<Character> characters_of(std::string_view text) {
    std::vector<Character> characters;
    characters.reserve(text.size());
    const auto size = static_cast<int32_t>(text.size());
    for (int32_t at = 0; at < size;) {
        const auto start = static_cast<std::size_t>(at);
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(text.data(), at, size, c);
        characters.push_back({static_cast<char32_t>(c), start});
    }
    return characters;
}

/// Nothing in the line runs from right to left, or says that something should.
bool runs_rightwards(const std::vector<Character>& characters) {
    constexpr char32_t first_leftward = 0x590;
    return std::none_of(characters.begin(), characters.end(), [](const Character& one) {
        if (one.value < first_leftward) {
            return false;
        }
        switch (u_charDirection(static_cast<UChar32>(one.value))) {
            case U_RIGHT_TO_LEFT:
            case U_RIGHT_TO_LEFT_ARABIC:
            case U_ARABIC_NUMBER:
            case U_RIGHT_TO_LEFT_EMBEDDING:
            case U_RIGHT_TO_LEFT_OVERRIDE:
            case U_RIGHT_TO_LEFT_ISOLATE:
                return true;
            default:
                return false;
        }
    });
}

/// The level of each character: odd ones run from right to left.
std::vector<UBiDiLevel> levels_of(std::string_view text, const std::vector<Character>& characters, bool leftwards) {
    std::vector<UBiDiLevel> levels(characters.size(), leftwards ? 1 : 0);
    if (!leftwards && runs_rightwards(characters)) {
        return levels;
    }
    const icu::UnicodeString units =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    const std::unique_ptr<UBiDi, decltype(&ubidi_close)> bidi(ubidi_open(), ubidi_close);
    UErrorCode fault = U_ZERO_ERROR;
    ubidi_setPara(bidi.get(), units.getBuffer(), units.length(), leftwards ? UBIDI_RTL : UBIDI_LTR, nullptr, &fault);
    const UBiDiLevel* of_units = ubidi_getLevels(bidi.get(), &fault);
    if (U_FAILURE(fault) != 0) {
        return levels;
    }
    int32_t unit = 0;
    for (std::size_t i = 0; i < characters.size() && unit < units.length(); ++i) {
        levels[i] = of_units[unit];
        unit += U16_LENGTH(static_cast<UChar32>(characters[i].value));
    }
    return levels;
}

bool is_of_any_script(hb_script_t script) {
    return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED;
}

/// Digits, signs and marks belong to the script before them; those at the start to the first that follows.
std::vector<hb_script_t> scripts_of(const std::vector<Character>& characters) {
    hb_unicode_funcs_t* unicode = hb_unicode_funcs_get_default();
    std::vector<hb_script_t> scripts;
    scripts.reserve(characters.size());
    for (const Character& one : characters) {
        const hb_script_t script = hb_unicode_script(unicode, one.value);
        scripts.push_back(!is_of_any_script(script) || scripts.empty() ? script : scripts.back());
    }
    const auto first = std::find_if_not(scripts.begin(), scripts.end(), is_of_any_script);
    std::fill(scripts.begin(), first, first == scripts.end() ? HB_SCRIPT_COMMON : *first);
    return scripts;
}

std::vector<TextRun> in_order_of_page(const std::vector<TextRun>& runs, const std::vector<UBiDiLevel>& levels) {
    std::vector<int32_t> order(runs.size());
    ubidi_reorderVisual(levels.data(), static_cast<int32_t>(levels.size()), order.data());
    std::vector<TextRun> from_left;
    from_left.reserve(runs.size());
    for (const int32_t which : order) {
        from_left.push_back(runs[static_cast<std::size_t>(which)]);
    }
    return from_left;
}

}  // namespace

TextRuns runs_of(std::string_view text, const style::TextStyle& style, Language language) {
    const std::vector<Character> characters = characters_of(text);
    std::u32string values;
    values.reserve(characters.size());
    for (const Character& one : characters) {
        values += one.value;
    }
    const std::vector<Fonts::Choice> choices = Fonts::of_process().choose(values, style);
    const std::vector<UBiDiLevel> levels = levels_of(text, characters, is_right_to_left(language));
    const std::vector<hb_script_t> scripts = scripts_of(characters);

    TextRuns all;
    std::vector<TextRun> runs;
    std::vector<UBiDiLevel> run_levels;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        all.missing += choices[i].missing ? 1 : 0;
        if (runs.empty() || choices[i].font != runs.back().font || scripts[i] != runs.back().script ||
            levels[i] != run_levels.back()) {
            runs.push_back({characters[i].start, 0, choices[i].font, scripts[i], levels[i] % 2 != 0});
            run_levels.push_back(levels[i]);
        }
        runs.back().end = i + 1 < characters.size() ? characters[i + 1].start : text.size();
    }
    all.from_left = in_order_of_page(runs, run_levels);
    return all;
}

}  // namespace sitmap::layout
