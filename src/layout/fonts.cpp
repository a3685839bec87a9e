#include "layout/fonts.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <exception>

#include "layout/choose_fonts.hpp"
#include "layout/room_for_text.hpp"

namespace sitmap::layout {

namespace {

Cut cut_of(const style::TextStyle& style) {
    return {style.weight, style.italic, style.condensed};
}

std::vector<std::string> families_of(const style::TextStyle& style) {
    std::vector<std::string> families{style.family};
    families.insert(families.end(), style.fallbacks.begin(), style.fallbacks.end());
    return families;
}

bool does_not_show(char32_t character) {
    const auto c = static_cast<UChar32>(character);
    return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 || u_iscntrl(c) != 0;
}

/// Spaces and marks, which belong to what they follow.
bool follows(char32_t character) {
    const auto c = static_cast<UChar32>(character);
    return u_isUWhiteSpace(c) != 0 || (U_MASK(u_charType(c)) & U_GC_M_MASK) != 0;
}

}  // namespace

void choose_fonts() noexcept {
    try {
        if (room_for_text()) {
            Fonts::of_process();
        }
    } catch (const std::exception&) {
        return;  // whoever sets text meets it again
    }
}

Fonts& Fonts::of_process() {
    // Never given back: threads that set text may outlive the end of main.
    static Fonts& fonts = *new Fonts;
    return fonts;
}

Fonts::Fonts() : installed_(FcConfigReference(nullptr)) {}

std::vector<Fonts::Choice> Fonts::choose(std::u32string_view text, const style::TextStyle& style) {
    const std::lock_guard lock(mutex_);
    std::vector<Choice> choices;
    choices.reserve(text.size());
    const Font* first = text.empty() ? nullptr : of_family(style.family, cut_of(style));
    for (const char32_t character : text) {
        const bool is_plain = character > 0x20 && character < 0x7F;  // neither hidden nor a space nor a mark
        if (is_plain && first != nullptr && first->has(character)) {
            choices.push_back({first, false});
        } else if (!choices.empty() && choices.back().font != nullptr &&
                   (does_not_show(character) || (follows(character) && choices.back().font->has(character)))) {
            choices.push_back({choices.back().font, false});
        } else {
            choices.push_back(choose_one(character, style));
        }
    }
    return choices;
}

Fonts::Choice Fonts::choose_one(char32_t character, const style::TextStyle& style) {
    const Cut cut = cut_of(style);
    const Font* first = of_family(style.family, cut);
    if (first != nullptr && (first->has(character) || does_not_show(character))) {
        return {first, false};
    }
    for (const std::string& family : style.fallbacks) {
        const Font* font = of_family(family, cut);
        if (font != nullptr && font->has(character)) {
            return {font, false};
        }
    }
    if (const Font* font = nearest(character, style)) {
        return {font, false};
    }
    if (first == nullptr) {
        first = opened(installed_.nearest(families_of(style), cut), cut);
    }
    return {first, !does_not_show(character)};
}

const Font* Fonts::of_family(const std::string& family, const Cut& cut) {
    const auto [place, is_new] = of_families_.try_emplace({family, cut}, nullptr);
    if (is_new) {
        place->second = opened(installed_.match(family, cut), cut);
    }
    return place->second;
}

const Font* Fonts::nearest(char32_t character, const style::TextStyle& style) {
    const Cut cut = cut_of(style);
    const Font* font = opened(installed_.nearest(character, families_of(style), cut), cut);
    return font != nullptr && font->has(character) ? font : nullptr;
}

const Font* Fonts::opened(PatternOwner chosen, const Cut& cut) {
    FcChar8* file = nullptr;
    int index = 0;
    if (!chosen || FcPatternGetString(chosen.get(), FC_FILE, 0, &file) != FcResultMatch) {
        return nullptr;
    }
    FcPatternGetInteger(chosen.get(), FC_INDEX, 0, &index);
    const auto [place, is_new] =
        of_files_.try_emplace({fmt::format("{}:{}", index, reinterpret_cast<const char*>(file)), cut}, nullptr);
    if (is_new) {
        place->second = Font::open(std::move(chosen));
    }
    return place->second.get();
}

bool Fonts::has_family(std::string_view family) {
    const std::lock_guard lock(mutex_);
    return installed_.has(family);
}

bool Fonts::can_open(const style::TextStyle& style) {
    const std::lock_guard lock(mutex_);
    return of_family(style.family, cut_of(style)) != nullptr;
}

}  // namespace sitmap::layout
