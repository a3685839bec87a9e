#include "article/written_date.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>

#include "article/letter.hpp"

namespace sitmap::article {
namespace {

/// A run of letters or of digits.
struct Word {
    std::size_t start = 0;
    std::size_t end = 0;
    bool number = false;
    long value = 0;
    int digits = 0;
    bool upper = false;  ///< starts with a capital
    std::string lower;
};

struct MonthStem {
    std::string_view stem;
    unsigned month;
    bool whole_word;  ///< otherwise endings may follow ("октября", "հոկտեմբերի")
};

constexpr std::size_t english_stems = 24;  // they come first
constexpr std::array month_stems{
    MonthStem{"january", 1, true},     MonthStem{"february", 2, true},   MonthStem{"march", 3, true},
    MonthStem{"april", 4, true},       MonthStem{"may", 5, true},        MonthStem{"june", 6, true},
    MonthStem{"july", 7, true},        MonthStem{"august", 8, true},     MonthStem{"september", 9, true},
    MonthStem{"october", 10, true},    MonthStem{"november", 11, true},  MonthStem{"december", 12, true},
    MonthStem{"jan", 1, true},         MonthStem{"feb", 2, true},        MonthStem{"mar", 3, true},
    MonthStem{"apr", 4, true},         MonthStem{"jun", 6, true},        MonthStem{"jul", 7, true},
    MonthStem{"aug", 8, true},         MonthStem{"sep", 9, true},        MonthStem{"sept", 9, true},
    MonthStem{"oct", 10, true},        MonthStem{"nov", 11, true},       MonthStem{"dec", 12, true},
    MonthStem{"январ", 1, false},      MonthStem{"феврал", 2, false},    MonthStem{"марта", 3, true},
    MonthStem{"апрел", 4, false},      MonthStem{"мая", 5, true},        MonthStem{"июн", 6, false},
    MonthStem{"июл", 7, false},        MonthStem{"август", 8, false},    MonthStem{"сентябр", 9, false},
    MonthStem{"октябр", 10, false},    MonthStem{"ноябр", 11, false},    MonthStem{"декабр", 12, false},
    MonthStem{"հունվար", 1, false},    MonthStem{"փետրվար", 2, false},   MonthStem{"մարտի", 3, true},
    MonthStem{"ապրիլ", 4, false},      MonthStem{"մայիս", 5, false},     MonthStem{"հունիս", 6, false},
    MonthStem{"հուլիս", 7, false},     MonthStem{"օգոստոս", 8, false},   MonthStem{"սեպտեմբեր", 9, false},
    MonthStem{"հոկտեմբեր", 10, false}, MonthStem{"նոյեմբեր", 11, false}, MonthStem{"դեկտեմբեր", 12, false},
    MonthStem{"yanvar", 1, false},     MonthStem{"fevral", 2, false},    MonthStem{"mart", 3, true},
    MonthStem{"aprel", 4, false},      MonthStem{"iyun", 6, false},      MonthStem{"iyul", 7, false},
    MonthStem{"avqust", 8, false},     MonthStem{"sentyabr", 9, false},  MonthStem{"oktyabr", 10, false},
    MonthStem{"noyabr", 11, false},    MonthStem{"dekabr", 12, false},   MonthStem{"ocak", 1, false},
    MonthStem{"şubat", 2, false},      MonthStem{"nisan", 4, true},      MonthStem{"mayıs", 5, false},
    MonthStem{"haziran", 6, false},    MonthStem{"temmuz", 7, false},    MonthStem{"ağustos", 8, false},
    MonthStem{"eylül", 9, false},      MonthStem{"ekim", 10, true},      MonthStem{"kasım", 11, false},
    MonthStem{"aralık", 12, false},    MonthStem{"ژانویه", 1, true},     MonthStem{"فوریه", 2, true},
    MonthStem{"مارس", 3, true},        MonthStem{"آوریل", 4, true},      MonthStem{"ژوئن", 6, true},
    MonthStem{"ژوئیه", 7, true},       MonthStem{"اوت", 8, true},        MonthStem{"سپتامبر", 9, true},
    MonthStem{"اکتبر", 10, true},      MonthStem{"نوامبر", 11, true},    MonthStem{"دسامبر", 12, true},
    MonthStem{"იანვარ", 1, false},     MonthStem{"თებერვ", 2, false},    MonthStem{"მარტს", 3, true},
    MonthStem{"აპრილ", 4, false},      MonthStem{"მაის", 5, false},      MonthStem{"ივნის", 6, false},
    MonthStem{"ივლის", 7, false},      MonthStem{"აგვისტ", 8, false},    MonthStem{"სექტემბ", 9, false},
    MonthStem{"ოქტომბ", 10, false},    MonthStem{"ნოემბ", 11, false},    MonthStem{"დეკემბ", 12, false},
};

std::vector<Word> words_of(std::string_view text) {
    constexpr std::size_t longest_word = 40;  // bytes: no month is longer
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const char32_t c = next_code_point(text, at);
        Word word{from, at, false, 0, 0, is_upper(c), {}};
        if (digit_value(c) >= 0) {
            word.number = true;
            for (char32_t d = c; digit_value(d) >= 0;) {
                word.value = word.digits < 9 ? word.value * 10 + digit_value(d) : word.value;
                ++word.digits;
                word.end = at;
                if (at >= text.size()) {
                    break;
                }
                d = next_code_point(text, at);
            }
        } else if (is_letter(c)) {
            for (char32_t d = c; is_letter(d);) {
                word.end = at;
                if (at >= text.size()) {
                    break;
                }
                d = next_code_point(text, at);
            }
            if (word.end - from <= longest_word) {
                word.lower = to_lower(text.substr(from, word.end - from));
            }
        } else {
            continue;
        }
        at = word.end;
        words.push_back(std::move(word));
    }
    return words;
}

unsigned month_of(const Word& word) {
    if (word.number || word.lower.size() < 3) {
        return 0;
    }
    for (const auto& entry : month_stems) {
        if (entry.whole_word ? word.lower == entry.stem : word.lower.starts_with(entry.stem)) {
            // "may" and "march" are verbs too, "mar" and "dec" parts of names: months have a capital in English.
            const bool english = &entry < &month_stems[english_stems];
            return english && !word.upper ? 0 : entry.month;
        }
    }
    return 0;
}

class Finder {
public:
    explicit Finder(std::string_view text) : text_(text), words_(words_of(text)) {}

    std::vector<WrittenDate> run() {
        std::vector<WrittenDate> dates;
        for (std::size_t i = 0; i < words_.size();) {
            WrittenDate date;
            std::size_t used = 0;
            if (numeric(i, date)) {
                used = 3;
            } else {
                used = with_month(i, date);
            }
            if (used > 0 && exists(date)) {
                date.start = words_[i].start;
                date.end = words_[i + used - 1].end;
                dates.push_back(date);
                i += used;
            } else {
                i += std::max<std::size_t>(used, 1);
            }
        }
        return dates;
    }

private:
    std::string_view between(std::size_t i) const {
        return text_.substr(words_[i].end, words_[i + 1].start - words_[i].end);
    }
    bool has(std::size_t i) const { return i < words_.size(); }
    bool close(std::size_t i) const {  ///< nothing but blanks, a comma or a full stop before the next word
        if (!has(i + 1)) {
            return false;
        }
        const auto gap = between(i);
        return gap.size() <= 8 && gap.find_first_not_of(" \t\r\n,.\xC2\xA0\x7F-") == std::string_view::npos;
    }
    bool range(std::size_t i) const {
        if (!has(i + 1)) {
            return false;
        }
        const auto gap = between(i);
        return gap == "-" || gap == "–" || gap == "—" || gap == " - " || gap == " – ";
    }
    static bool is_year(const Word& w) { return w.number && w.digits == 4 && w.value >= 1800 && w.value < 2100; }
    static bool is_day(const Word& w) { return w.number && w.digits <= 2 && w.value >= 1 && w.value <= 31; }
    static bool is_ordinal(const Word& w) {
        return w.lower == "st" || w.lower == "nd" || w.lower == "rd" || w.lower == "th" || w.lower == "of";
    }
    static bool exists(const WrittenDate& date) {
        for (const auto& day : {date.day, date.day_to}) {
            if (day && !std::chrono::year_month_day(std::chrono::year(date.year.value_or(2020)),
                                                    std::chrono::month(date.month), std::chrono::day(*day))
                            .ok()) {
                return false;
            }
        }
        return date.month >= 1 && date.month <= 12 && !(date.day_to && *date.day_to < *date.day);
    }

    /// 2020-10-26, 26.10.2020, 26/10/2020
    bool numeric(std::size_t i, WrittenDate& date) const {
        if (!has(i + 2) || !words_[i].number || !words_[i + 1].number || !words_[i + 2].number) {
            return false;
        }
        const auto gap = between(i);
        if (gap.size() != 1 || gap != between(i + 1) ||
            std::string_view("-./").find(gap[0]) == std::string_view::npos) {
            return false;
        }
        const Word& a = words_[i];
        const Word& b = words_[i + 1];
        const Word& c = words_[i + 2];
        if (gap == "-" && is_year(a) && is_day(c)) {
            date.year = static_cast<int>(a.value);
            date.day = static_cast<unsigned>(c.value);
        } else if (gap != "-" && is_day(a) && is_year(c)) {
            date.year = static_cast<int>(c.value);
            date.day = static_cast<unsigned>(a.value);
        } else {
            return false;
        }
        date.month = static_cast<unsigned>(b.value);
        return b.value >= 1 && b.value <= 12;
    }

    std::size_t skip_ordinal(std::size_t i) const {
        return has(i + 1) && words_[i + 1].start - words_[i].end <= 1 && is_ordinal(words_[i + 1]) ? i + 1 : i;
    }

    /// Number of words used, 0 for no date.
    std::size_t with_month(std::size_t i, WrittenDate& date) const {
        std::size_t at = i;
        if (const unsigned month = month_of(words_[i])) {
            date.month = month;
            if (close(at) && is_day(words_[at + 1])) {
                take_day(at, date);
            }
        } else if (is_year(words_[i]) && has(i + 2) && year_first(i, date)) {
            return year_first(i, date);
        } else if (is_day(words_[i])) {
            date.day = static_cast<unsigned>(words_[i].value);
            at = skip_ordinal(i);
            if (at == i && range(i) && is_day(words_[i + 1])) {
                date.day_to = static_cast<unsigned>(words_[i + 1].value);
                at = skip_ordinal(i + 1);
            }
            if (has(at + 1) && words_[at + 1].lower == "of" && close(at)) {
                ++at;
            }
            if (!close(at) || month_of(words_[at + 1]) == 0) {
                return 0;
            }
            ++at;
            date.month = month_of(words_[at]);
        } else {
            return 0;
        }
        if (close(at) && is_year(words_[at + 1])) {
            date.year = static_cast<int>(words_[at + 1].value);
            ++at;
        }
        // A month alone is a date only with its year: "May" and "March" begin sentences.
        return date.day || date.year ? at - i + 1 : 0;
    }

    void take_day(std::size_t& at, WrittenDate& date) const {
        ++at;
        date.day = static_cast<unsigned>(words_[at].value);
        const std::size_t day = at;
        at = skip_ordinal(at);
        if (range(day) && is_day(words_[day + 1]) && !month_follows(day + 1)) {
            date.day_to = static_cast<unsigned>(words_[day + 1].value);
            at = skip_ordinal(day + 1);
        }
    }
    bool month_follows(std::size_t i) const { return has(i + 1) && month_of(words_[i + 1]) != 0; }

    /// "2020 թ. հոկտեմբերի 26", "2020-ci il oktyabrın 26-da"
    std::size_t year_first(std::size_t i, WrittenDate& date) const {
        for (std::size_t month_at = i + 1; month_at <= i + 3 && has(month_at + 1); ++month_at) {
            const unsigned month = month_of(words_[month_at]);
            if (month == 0) {
                if (words_[month_at].number || words_[month_at].end - words_[month_at].start > 14) {
                    return 0;
                }
                continue;
            }
            if (static_cast<unsigned char>(words_[month_at].lower[0]) < 0x80 && month_at == i + 1) {
                return 0;  // "in 2020 October 5 …" is no English
            }
            if (!is_day(words_[month_at + 1]) || !close(month_at)) {
                return 0;
            }
            date.year = static_cast<int>(words_[i].value);
            date.month = month;
            date.day = static_cast<unsigned>(words_[month_at + 1].value);
            return month_at + 2 - i;
        }
        return 0;
    }

    std::string_view text_;
    std::vector<Word> words_;
};

}  // namespace

std::optional<time::DateSpan> WrittenDate::span(std::optional<int> default_year) const {
    const auto y = year ? year : default_year;
    if (!y) {
        return std::nullopt;
    }
    namespace chrono = std::chrono;
    const chrono::year_month ym{chrono::year(*y), chrono::month(month)};
    const auto first = chrono::year_month_day(ym / chrono::day(day.value_or(1)));
    const auto last = day ? chrono::year_month_day(ym / chrono::day(day_to.value_or(*day)))
                          : chrono::year_month_day(ym / chrono::last);
    if (!first.ok() || !last.ok()) {
        return std::nullopt;
    }
    return time::DateSpan{chrono::sys_days(first), chrono::sys_days(last)};
}

std::vector<WrittenDate> find_dates(std::string_view text) {
    return Finder(text).run();
}

}  // namespace sitmap::article
