#include "gazetteer/name_words.hpp"

#include <array>

namespace sitmap::gazetteer {
namespace {

constexpr std::array<NameKind, 7> kinds{NameKind::official, NameKind::alternative,     NameKind::former,
                                        NameKind::exonym,   NameKind::transliteration, NameKind::misspelling,
                                        NameKind::demonym};
constexpr std::array<Side, 6> sides{Side::neutral, Side::armenian, Side::azerbaijani,
                                    Side::iranian, Side::russian,  Side::other};

template <class List>
auto of_word(const List& list, std::string_view word) -> std::optional<typename List::value_type> {
    for (const auto value : list) {
        if (name_of(value) == word) {
            return value;
        }
    }
    return std::nullopt;
}

}  // namespace

std::string_view name_of(NameKind kind) {
    switch (kind) {
        case NameKind::official:
            return "official";
        case NameKind::alternative:
            return "alternative";
        case NameKind::former:
            return "former";
        case NameKind::exonym:
            return "exonym";
        case NameKind::transliteration:
            return "transliteration";
        case NameKind::misspelling:
            return "misspelling";
        case NameKind::demonym:
            break;
    }
    return "demonym";
}

std::optional<NameKind> name_kind_from(std::string_view word) {
    return of_word(kinds, word);
}

std::optional<Side> side_from(std::string_view word) {
    return of_word(sides, word);
}

}  // namespace sitmap::gazetteer
