#include "article/month_word.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "io/any_of.hpp"

namespace sitmap::article {

using io::is_any;

namespace {

using Tongue = MonthWord::Tongue;

/// Which endings may follow a stem.
enum class Endings { none, russian, armenian, back, front, georgian };

struct Stem {
    std::string_view text;
    unsigned month;
    Tongue tongue;
    Endings endings;
    bool common_word = false;
    bool abbreviated = false;
};

constexpr bool common = true;

constexpr std::array english_stems{
    Stem{"january", 1, Tongue::english, Endings::none},   Stem{"february", 2, Tongue::english, Endings::none},
    Stem{"march", 3, Tongue::english, Endings::none},     Stem{"april", 4, Tongue::english, Endings::none},
    Stem{"may", 5, Tongue::english, Endings::none},       Stem{"june", 6, Tongue::english, Endings::none},
    Stem{"july", 7, Tongue::english, Endings::none},      Stem{"august", 8, Tongue::english, Endings::none},
    Stem{"september", 9, Tongue::english, Endings::none}, Stem{"october", 10, Tongue::english, Endings::none},
    Stem{"november", 11, Tongue::english, Endings::none}, Stem{"december", 12, Tongue::english, Endings::none},
};
constexpr std::array<std::pair<std::string_view, unsigned>, 12> english_short{{{"jan", 1},
                                                                               {"feb", 2},
                                                                               {"mar", 3},
                                                                               {"apr", 4},
                                                                               {"jun", 6},
                                                                               {"jul", 7},
                                                                               {"aug", 8},
                                                                               {"sep", 9},
                                                                               {"sept", 9},
                                                                               {"oct", 10},
                                                                               {"nov", 11},
                                                                               {"dec", 12}}};

constexpr std::array russian_stems{
    Stem{"январ", 1, Tongue::russian, Endings::russian},   Stem{"феврал", 2, Tongue::russian, Endings::russian},
    Stem{"март", 3, Tongue::russian, Endings::russian},    Stem{"апрел", 4, Tongue::russian, Endings::russian},
    Stem{"ма", 5, Tongue::russian, Endings::russian},      Stem{"июн", 6, Tongue::russian, Endings::russian},
    Stem{"июл", 7, Tongue::russian, Endings::russian},     Stem{"август", 8, Tongue::russian, Endings::russian},
    Stem{"сентябр", 9, Tongue::russian, Endings::russian}, Stem{"октябр", 10, Tongue::russian, Endings::russian},
    Stem{"ноябр", 11, Tongue::russian, Endings::russian},  Stem{"декабр", 12, Tongue::russian, Endings::russian},
};
constexpr std::array<std::pair<std::string_view, unsigned>, 15> russian_short{{{"янв", 1},
                                                                               {"фев", 2},
                                                                               {"февр", 2},
                                                                               {"мар", 3},
                                                                               {"апр", 4},
                                                                               {"июн", 6},
                                                                               {"июл", 7},
                                                                               {"авг", 8},
                                                                               {"сен", 9},
                                                                               {"сент", 9},
                                                                               {"окт", 10},
                                                                               {"ноя", 11},
                                                                               {"нояб", 11},
                                                                               {"дек", 12},
                                                                               {"май", 5}}};

constexpr std::array armenian_stems{
    Stem{"հունվար", 1, Tongue::armenian, Endings::armenian},
    Stem{"փետրվար", 2, Tongue::armenian, Endings::armenian},
    Stem{"մարտ", 3, Tongue::armenian, Endings::armenian, common},  // also a battle
    Stem{"ապրիլ", 4, Tongue::armenian, Endings::armenian},
    Stem{"մայիս", 5, Tongue::armenian, Endings::armenian},
    Stem{"հունիս", 6, Tongue::armenian, Endings::armenian},
    Stem{"հուլիս", 7, Tongue::armenian, Endings::armenian},
    Stem{"օգոստոս", 8, Tongue::armenian, Endings::armenian},
    Stem{"սեպտեմբեր", 9, Tongue::armenian, Endings::armenian},
    Stem{"հոկտեմբեր", 10, Tongue::armenian, Endings::armenian},
    Stem{"նոյեմբեր", 11, Tongue::armenian, Endings::armenian},
    Stem{"դեկտեմբեր", 12, Tongue::armenian, Endings::armenian},
};
constexpr std::array<std::pair<std::string_view, unsigned>, 12> armenian_short{{{"հուն", 1},
                                                                                {"հնվ", 1},
                                                                                {"փետ", 2},
                                                                                {"փտվ", 2},
                                                                                {"ապր", 4},
                                                                                {"հլս", 7},
                                                                                {"օգս", 8},
                                                                                {"օգոս", 8},
                                                                                {"սեպ", 9},
                                                                                {"հոկ", 10},
                                                                                {"նոյ", 11},
                                                                                {"դեկ", 12}}};

// Written in capitals, Turkish I becomes i; typed without its keyboard, ş becomes s.
constexpr std::array turkic_stems{
    Stem{"yanvar", 1, Tongue::turkic, Endings::back},   Stem{"fevral", 2, Tongue::turkic, Endings::back},
    Stem{"mart", 3, Tongue::turkic, Endings::back},     Stem{"aprel", 4, Tongue::turkic, Endings::front},
    Stem{"may", 5, Tongue::turkic, Endings::back},      Stem{"iyun", 6, Tongue::turkic, Endings::back},
    Stem{"iyul", 7, Tongue::turkic, Endings::back},     Stem{"avqust", 8, Tongue::turkic, Endings::back},
    Stem{"sentyabr", 9, Tongue::turkic, Endings::back}, Stem{"oktyabr", 10, Tongue::turkic, Endings::back},
    Stem{"noyabr", 11, Tongue::turkic, Endings::back},  Stem{"dekabr", 12, Tongue::turkic, Endings::back},
    Stem{"ocak", 1, Tongue::turkic, Endings::back},     Stem{"ocağ", 1, Tongue::turkic, Endings::back},
    Stem{"şubat", 2, Tongue::turkic, Endings::back},    Stem{"subat", 2, Tongue::turkic, Endings::back},
    Stem{"nisan", 4, Tongue::turkic, Endings::back},    Stem{"mayıs", 5, Tongue::turkic, Endings::back},
    Stem{"mayis", 5, Tongue::turkic, Endings::none},    Stem{"haziran", 6, Tongue::turkic, Endings::back},
    Stem{"temmuz", 7, Tongue::turkic, Endings::back},   Stem{"ağustos", 8, Tongue::turkic, Endings::back},
    Stem{"agustos", 8, Tongue::turkic, Endings::none},  Stem{"eylül", 9, Tongue::turkic, Endings::front},
    Stem{"eylul", 9, Tongue::turkic, Endings::none},    Stem{"ekim", 10, Tongue::turkic, Endings::front},
    Stem{"kasım", 11, Tongue::turkic, Endings::back},   Stem{"kasim", 11, Tongue::turkic, Endings::none},
    Stem{"aralık", 12, Tongue::turkic, Endings::back},  Stem{"aralığ", 12, Tongue::turkic, Endings::back},
    Stem{"aralik", 12, Tongue::turkic, Endings::none},
};

// Dates of pages: "27 Dek 2022". Only between a day and a year; alone they are other words.
constexpr std::array<std::pair<std::string_view, unsigned>, 22> turkic_short{
    {{"yan", 1},  {"fev", 2},  {"iyn", 6},  {"iyl", 7},  {"avq", 8}, {"sen", 9}, {"sent", 9}, {"okt", 10},
     {"noy", 11}, {"dek", 12}, {"oca", 1},  {"şub", 2},  {"nis", 4}, {"haz", 6}, {"tem", 7},  {"ağu", 8},
     {"eyl", 9},  {"eki", 10}, {"kas", 11}, {"ara", 12}, {"mrt", 3}, {"avg", 8}}};

constexpr std::array persian_stems{
    Stem{"ژانویه", 1, Tongue::persian, Endings::none},
    Stem{"فوریه", 2, Tongue::persian, Endings::none},
    Stem{"مارس", 3, Tongue::persian, Endings::none},
    Stem{"آوریل", 4, Tongue::persian, Endings::none},
    Stem{"آپریل", 4, Tongue::persian, Endings::none},
    Stem{"اپریل", 4, Tongue::persian, Endings::none},
    Stem{"مه", 5, Tongue::persian, Endings::none, common},
    Stem{"می", 5, Tongue::persian, Endings::none, common},
    Stem{"ژوئن", 6, Tongue::persian, Endings::none},
    Stem{"ژوین", 6, Tongue::persian, Endings::none},
    Stem{"ژوئیه", 7, Tongue::persian, Endings::none},
    Stem{"ژوییه", 7, Tongue::persian, Endings::none},
    Stem{"جولای", 7, Tongue::persian, Endings::none},
    Stem{"اوت", 8, Tongue::persian, Endings::none},
    Stem{"آگوست", 8, Tongue::persian, Endings::none},
    Stem{"اگوست", 8, Tongue::persian, Endings::none},
    Stem{"سپتامبر", 9, Tongue::persian, Endings::none},
    Stem{"سپتمبر", 9, Tongue::persian, Endings::none},
    Stem{"اکتبر", 10, Tongue::persian, Endings::none},
    Stem{"اکتوبر", 10, Tongue::persian, Endings::none},
    Stem{"نوامبر", 11, Tongue::persian, Endings::none},
    Stem{"نومبر", 11, Tongue::persian, Endings::none},
    Stem{"دسامبر", 12, Tongue::persian, Endings::none},
    Stem{"دسمبر", 12, Tongue::persian, Endings::none},
    Stem{"فروردین", 1, Tongue::iranian, Endings::none},
    Stem{"اردیبهشت", 2, Tongue::iranian, Endings::none},
    Stem{"خرداد", 3, Tongue::iranian, Endings::none},
    Stem{"تیر", 4, Tongue::iranian, Endings::none, common},
    Stem{"مرداد", 5, Tongue::iranian, Endings::none},
    Stem{"امرداد", 5, Tongue::iranian, Endings::none},
    Stem{"شهریور", 6, Tongue::iranian, Endings::none},
    Stem{"مهر", 7, Tongue::iranian, Endings::none, common},
    Stem{"آبان", 8, Tongue::iranian, Endings::none},
    Stem{"آذر", 9, Tongue::iranian, Endings::none, common},
    Stem{"دی", 10, Tongue::iranian, Endings::none, common},
    Stem{"بهمن", 11, Tongue::iranian, Endings::none},
    Stem{"اسفند", 12, Tongue::iranian, Endings::none},
    Stem{"farvardin", 1, Tongue::iranian, Endings::none, common},
    Stem{"ordibehesht", 2, Tongue::iranian, Endings::none, common},
    Stem{"khordad", 3, Tongue::iranian, Endings::none, common},
    Stem{"mordad", 5, Tongue::iranian, Endings::none, common},
    Stem{"shahrivar", 6, Tongue::iranian, Endings::none, common},
    Stem{"bahman", 11, Tongue::iranian, Endings::none, common},
    Stem{"esfand", 12, Tongue::iranian, Endings::none, common},
};

constexpr std::array georgian_stems{
    Stem{"იანვარ", 1, Tongue::georgian, Endings::georgian},  Stem{"თებერვ", 2, Tongue::georgian, Endings::georgian},
    Stem{"მარტ", 3, Tongue::georgian, Endings::georgian},    Stem{"აპრილ", 4, Tongue::georgian, Endings::georgian},
    Stem{"მაის", 5, Tongue::georgian, Endings::georgian},    Stem{"ივნის", 6, Tongue::georgian, Endings::georgian},
    Stem{"ივლის", 7, Tongue::georgian, Endings::georgian},   Stem{"აგვისტ", 8, Tongue::georgian, Endings::georgian},
    Stem{"სექტემბ", 9, Tongue::georgian, Endings::georgian}, Stem{"ოქტომბ", 10, Tongue::georgian, Endings::georgian},
    Stem{"ნოემბ", 11, Tongue::georgian, Endings::georgian},  Stem{"დეკემბ", 12, Tongue::georgian, Endings::georgian},
};

bool allows(Endings endings, std::string_view stem, std::string_view ending) {
    switch (endings) {
        case Endings::none:
            return ending.empty();
        case Endings::russian:
            return stem == "ма" ? is_any(ending, {"й", "я", "е", "ю", "ем"})
                                : is_any(ending, {"", "а", "е", "у", "ом", "ь", "я", "ю", "ем"});
        case Endings::armenian:
            return is_any(ending, {"", "ի", "ին", "ից", "ը", "ն", "ում", "ով"});
        case Endings::back:
            return is_any(ending, {"", "ın", "un", "ı", "u", "a", "da", "dan", "ta", "tan", "dək", "adək", "dakı",
                                   "taki", "daki", "ında", "unda", "ından", "undan"});
        case Endings::front:
            return is_any(ending, {"",   "in",  "ün",  "i",    "ü",    "e",    "ə",    "de",   "də",   "den", "dən",
                                   "te", "ten", "dək", "ədək", "dəki", "deki", "ində", "inde", "ünde", "ündə"});
        case Endings::georgian:
            return ending.size() <= 15;  // five letters: "-ერს", "-რიდან"
    }
    return false;
}

template <std::size_t N>
std::optional<MonthWord> among(const std::array<Stem, N>& stems, std::string_view lower) {
    for (const auto& stem : stems) {
        if (lower.starts_with(stem.text)) {
            const auto ending = lower.substr(stem.text.size());
            if (allows(stem.endings, stem.text, ending)) {
                return MonthWord{stem.tongue, stem.month, ending, false, stem.common_word};
            }
        }
    }
    return std::nullopt;
}

template <std::size_t N>
std::optional<MonthWord> among(const std::array<std::pair<std::string_view, unsigned>, N>& names, Tongue tongue,
                               std::string_view lower) {
    for (const auto& [name, month] : names) {
        if (lower == name) {
            return MonthWord{tongue, month, {}, true, false};
        }
    }
    return std::nullopt;
}

std::optional<MonthWord> first_of(std::initializer_list<std::optional<MonthWord>> found) {
    for (const auto& one : found) {
        if (one) {
            return one;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<MonthWord> month_word(std::string_view lower) {
    constexpr std::size_t longest = 32;  // bytes
    if (lower.size() < 2 || lower.size() > longest) {
        return std::nullopt;
    }
    // The first byte tells the script.
    const auto lead = static_cast<unsigned char>(lower[0]);
    if (lead == 0xD0 || lead == 0xD1) {
        return first_of({among(russian_stems, lower), among(russian_short, Tongue::russian, lower)});
    }
    if (lead == 0xD4 || lead == 0xD5 || lead == 0xD6) {
        return first_of({among(armenian_stems, lower), among(armenian_short, Tongue::armenian, lower)});
    }
    if (lead >= 0xD8 && lead <= 0xDB) {
        constexpr std::string_view month_noun = "ماه";  // "مهرماه"
        const bool joined = lower.size() > month_noun.size() + 2 && lower.ends_with(month_noun);
        return among(persian_stems, joined ? lower.substr(0, lower.size() - month_noun.size()) : lower);
    }
    if (lead == 0xE1) {
        return among(georgian_stems, lower);
    }
    return first_of({among(english_stems, lower), among(english_short, Tongue::english, lower),
                     among(turkic_stems, lower), among(turkic_short, Tongue::turkic, lower),
                     among(persian_stems, lower)});
}

bool is_genitive(const MonthWord& month) {
    return is_any(month.ending, {"ın", "un", "in", "ün", "ի"}) || month.ending.ends_with("ის");
}

bool is_ablative(std::string_view ending) {
    return is_any(ending, {"dan", "dən", "den", "tan", "ten", "ından", "undan", "ից"});
}

}  // namespace sitmap::article
