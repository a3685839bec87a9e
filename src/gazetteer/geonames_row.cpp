#include "gazetteer/geonames_row.hpp"

#include <algorithm>
#include <array>

#include "gazetteer/name_key.hpp"

namespace sitmap::gazetteer {
namespace {

struct Feature {
    std::string_view code;
    PlaceKind kind;
};
// A code ending in * stands for all that begin so; the first that fits counts.
constexpr std::array<Feature, 32> features{{{"H.STM*", PlaceKind::river},
                                            {"H.LK*", PlaceKind::lake},
                                            {"H.LGN*", PlaceKind::lake},
                                            {"H.RSV*", PlaceKind::reservoir},
                                            {"H.SEA", PlaceKind::sea},
                                            {"T.PASS*", PlaceKind::pass},
                                            {"T.GAP", PlaceKind::pass},
                                            {"T.MT", PlaceKind::mountain},
                                            {"T.MTS", PlaceKind::mountain},
                                            {"T.HLL*", PlaceKind::mountain},
                                            {"T.PK*", PlaceKind::mountain},
                                            {"T.RDGE", PlaceKind::mountain},
                                            {"T.VLC", PlaceKind::mountain},
                                            {"T.ISL*", PlaceKind::island},
                                            {"S.AIRB", PlaceKind::base},
                                            {"S.AIR*", PlaceKind::airport},
                                            {"S.DAM*", PlaceKind::dam},
                                            {"S.BDG*", PlaceKind::bridge},
                                            {"S.MSTY", PlaceKind::monastery},
                                            {"S.CVNT", PlaceKind::monastery},
                                            {"S.CH", PlaceKind::monastery},
                                            {"S.CTRB", PlaceKind::border_crossing},
                                            {"S.PSTB", PlaceKind::border_crossing},
                                            {"S.CSTM", PlaceKind::border_crossing},
                                            {"L.MILB", PlaceKind::base},
                                            {"S.INSM", PlaceKind::base},
                                            {"S.MN*", PlaceKind::base},
                                            {"L.RGN*", PlaceKind::region},
                                            {"A.ADM1", PlaceKind::province},
                                            {"A.ADM2", PlaceKind::district},
                                            {"A.ADM3", PlaceKind::district},
                                            {"P.*", PlaceKind::village}}};

bool fits(std::string_view pattern, std::string_view code) {
    if (pattern.ends_with('*')) {
        return code.starts_with(pattern.substr(0, pattern.size() - 1));
    }
    return code == pattern;
}

bool in(char32_t point, char32_t first, char32_t last) {
    return point >= first && point <= last;
}

bool is_letter_or_mark(char32_t c) {
    return in(c, 'A', 'Z') || in(c, 'a', 'z') || in(c, 0xC0, 0x24F) || in(c, 0x259, 0x259) || in(c, 0x1E00, 0x1EFF) ||
           in(c, 0x300, 0x36F) || in(c, 0x400, 0x52F) || in(c, 0x531, 0x58F) || in(c, 0x10A0, 0x10FF) ||
           in(c, 0x600, 0x6FF) || in(c, 0xFB50, 0xFDFF) || c == 0x200C;
}

bool is_joiner(char32_t c) {
    return c == ' ' || c == '-' || c == '\'' || c == '`' || c == '.' || c == '(' || c == ')' || c == '/' || c == '&' ||
           in(c, '0', '9') || in(c, 0x2018, 0x2019) || in(c, 0x2B0, 0x2BF);
}

}  // namespace

std::vector<std::string_view> tab_cells(std::string_view line) {
    std::vector<std::string_view> cells;
    cells.reserve(19);
    for (std::size_t at = 0;;) {
        const std::size_t tab = line.find('\t', at);
        cells.push_back(line.substr(at, tab == std::string_view::npos ? tab : tab - at));
        if (tab == std::string_view::npos) {
            return cells;
        }
        at = tab + 1;
    }
}

std::optional<PlaceKind> kind_of_feature(std::string_view feature_class, std::string_view code, long population,
                                         std::string_view country) {
    const std::string whole = std::string(feature_class) + '.' + std::string(code);
    const auto found =
        std::find_if(features.begin(), features.end(), [&](const Feature& f) { return fits(f.code, whole); });
    if (found == features.end()) {
        return std::nullopt;
    }
    if (found->kind == PlaceKind::province && country == "AZ") {
        return PlaceKind::district;  // its first level are the rayons
    }
    if (found->kind != PlaceKind::village) {
        return found->kind;
    }
    if (code == "PPLC") {
        return PlaceKind::capital;
    }
    return population >= 50'000 ? PlaceKind::city : population >= 5'000 ? PlaceKind::town : PlaceKind::village;
}

int rank_of(PlaceKind kind, long population) {
    switch (kind) {
        case PlaceKind::capital:
            return 2;
        case PlaceKind::city:
            return population >= 500'000 ? 3 : population >= 100'000 ? 4 : 5;
        case PlaceKind::town:
            return 6;
        case PlaceKind::province:
        case PlaceKind::district:
            return 7;
        case PlaceKind::village:
            return population >= 1'000 ? 8 : 9;
        default:
            return 9;
    }
}

bool is_readable_name(std::string_view text) {
    std::size_t letters = 0;
    bool lower_latin = true;
    bool capitals = true;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (is_letter_or_mark(c)) {
            ++letters;
            capitals = capitals && in(c, 'A', 'Z');
        } else if (!is_joiner(c)) {
            return false;
        }
        lower_latin = lower_latin && (in(c, 'a', 'z') || c == ' ' || c == '\'');
    }
    const bool code = capitals && letters <= 4;
    return letters >= 3 && !lower_latin && !code;
}

std::optional<Language> language_of_script(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (in(c, 0x531, 0x58F)) {
            return Language::hy;
        }
        if (in(c, 0x10A0, 0x10FF)) {
            return Language::ka;
        }
    }
    return std::nullopt;
}

}  // namespace sitmap::gazetteer
