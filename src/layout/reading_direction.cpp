#include "layout/reading_direction.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace sitmap::layout {

Language set_by_rules_of(std::string_view text, Language edition) {
    int leftwards = 0, rightwards = 0;
    const auto size = static_cast<int32_t>(text.size());
    for (int32_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT(text.data(), at, size, c);
        const UCharDirection direction = c < 0 ? U_OTHER_NEUTRAL : u_charDirection(c);
        leftwards += direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC ? 1 : 0;
        rightwards += direction == U_LEFT_TO_RIGHT ? 1 : 0;
    }
    if (is_right_to_left(edition)) {
        return rightwards > leftwards ? Language::en : edition;
    }
    return leftwards > rightwards ? Language::fa : edition;
}

}  // namespace sitmap::layout
