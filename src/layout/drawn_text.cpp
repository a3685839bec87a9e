#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <string>

#include "io/utf8.hpp"
#include "layout/measure.hpp"

namespace sitmap::layout {

std::string drawn_text(std::string_view text, const style::TextStyle& style, Language language) {
    std::string drawn = io::to_nfc(text);
    if (!style.caps || language == Language::fa || language == Language::ka) {
        return drawn;
    }
    const icu::Locale locale(std::string(tag_of(language)).c_str());
    icu::UnicodeString upper = icu::UnicodeString::fromUTF8(drawn);
    upper.toUpper(locale);
    drawn.clear();
    upper.toUTF8String(drawn);
    return io::to_nfc(drawn);
}

}  // namespace sitmap::layout
