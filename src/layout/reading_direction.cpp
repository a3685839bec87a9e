#include "layout/reading_direction.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace sitmap::layout {

Language set_by_rules_of(std::string_view text, Language edition) {
    int leftwards = 0, rightwards = 0;
    UCharDirection word = U_OTHER_NEUTRAL;  // of the word before, while it goes on
    const auto size = static_cast<int32_t>(text.size());
    for (int32_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT(text.data(), at, size, c);
        UCharDirection direction = c < 0 ? U_OTHER_NEUTRAL : u_charDirection(c);
        direction = direction == U_RIGHT_TO_LEFT_ARABIC ? U_RIGHT_TO_LEFT : direction;
        if (direction == U_DIR_NON_SPACING_MARK || direction == U_BOUNDARY_NEUTRAL) {
            continue;
        }
        leftwards += direction == U_RIGHT_TO_LEFT && word != direction ? 1 : 0;
        rightwards += direction == U_LEFT_TO_RIGHT && word != direction ? 1 : 0;
        word = direction;
    }
    if (is_right_to_left(edition)) {
        return rightwards > leftwards ? Language::en : edition;
    }
    return leftwards > rightwards ? Language::fa : edition;
}

namespace {

struct Written {
    UScriptCode script;
    Language language;  ///< that a text in this script is read as
};
constexpr std::array written = {Written{USCRIPT_LATIN, Language::en}, Written{USCRIPT_CYRILLIC, Language::ru},
                                Written{USCRIPT_ARMENIAN, Language::hy}, Written{USCRIPT_ARABIC, Language::fa},
                                Written{USCRIPT_GEORGIAN, Language::ka}};

UScriptCode script_of(Language language) {
    const auto* known =
        std::find_if(written.begin(), written.end(), [&](const Written& one) { return one.language == language; });
    return known == written.end() ? USCRIPT_LATIN : known->script;
}

}  // namespace

Language read_as(std::string_view text, Language edition) {
    std::array<int, written.size()> letters{};
    const auto size = static_cast<int32_t>(text.size());
    for (int32_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT(text.data(), at, size, c);
        UErrorCode fault = U_ZERO_ERROR;
        const UScriptCode script = c < 0 ? USCRIPT_COMMON : uscript_getScript(c, &fault);
        for (std::size_t i = 0; i < written.size(); ++i) {
            letters[i] += script == written[i].script ? 1 : 0;
        }
    }
    const auto most = static_cast<std::size_t>(std::max_element(letters.begin(), letters.end()) - letters.begin());
    return letters[most] == 0 || written[most].script == script_of(edition) ? edition : written[most].language;
}

}  // namespace sitmap::layout
