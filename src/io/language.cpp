#include "io/language.hpp"

#include <array>
#include <utility>

namespace sitmap {
namespace {

constexpr std::array<std::pair<Language, std::string_view>, 7> tags{{{Language::en, "en"},
                                                                     {Language::hy, "hy"},
                                                                     {Language::az, "az"},
                                                                     {Language::ru, "ru"},
                                                                     {Language::fa, "fa"},
                                                                     {Language::tr, "tr"},
                                                                     {Language::ka, "ka"}}};

}  // namespace

std::string_view tag_of(Language language) {
    for (const auto& [value, tag] : tags) {
        if (value == language) {
            return tag;
        }
    }
    return "en";
}

std::optional<Language> language_from(std::string_view tag) {
    for (const auto& [value, known] : tags) {
        if (known == tag) {
            return value;
        }
    }
    return std::nullopt;
}

bool is_right_to_left(Language language) {
    return language == Language::fa;
}

}  // namespace sitmap
