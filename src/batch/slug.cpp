#include "batch/slug.hpp"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>

namespace sitmap::batch {

namespace {

constexpr std::size_t longest = 48;

std::string to_latin(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> transliterator(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    icu::UnicodeString unicode =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    if (U_SUCCESS(status) && transliterator) {
        transliterator->transliterate(unicode);
    }
    std::string latin;
    unicode.toUTF8String(latin);
    return latin;
}

}  // namespace

std::string slug_of(std::string_view title) {
    std::string slug;
    for (const char c : to_latin(title)) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (letter) {
            slug += c;
        } else if (c != '\'' && !slug.empty() && slug.back() != '-') {
            slug += '-';
        }
    }
    if (slug.size() > longest) {
        const std::size_t hyphen = slug.rfind('-', longest);
        slug.resize(hyphen == std::string::npos ? longest : hyphen);
    }
    while (!slug.empty() && slug.back() == '-') {
        slug.pop_back();
    }
    return slug.empty() ? "map" : slug;
}

}  // namespace sitmap::batch
