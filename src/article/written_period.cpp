#include "article/written_period.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <string>

#include "article/date_words.hpp"
#include "article/written_date.hpp"
#include "io/any_of.hpp"

namespace sitmap::article {

using io::is_any;

namespace {

using Part = WrittenPeriod::Part;
using std::chrono::days;

struct PartWord {
    std::string_view word;
    Part part;
    bool before;  ///< stands before the month, as in "early October"; otherwise behind it
};

constexpr PartWord part_words[] = {
    {"early", Part::early, true},      {"beginning", Part::early, true},     {"start", Part::early, true},
    {"mid", Part::mid, true},          {"middle", Part::mid, true},          {"late", Part::late, true},
    {"end", Part::late, true},         {"начале", Part::early, true},        {"начала", Part::early, true},
    {"середине", Part::mid, true},     {"конце", Part::late, true},          {"концу", Part::late, true},
    {"əvvəlində", Part::early, false}, {"əvvəllərində", Part::early, false}, {"ortalarında", Part::mid, false},
    {"ortasında", Part::mid, false},   {"sonunda", Part::late, false},       {"sonlarında", Part::late, false},
    {"axırında", Part::late, false},   {"başında", Part::early, false},      {"başlarında", Part::early, false},
    {"սկզբին", Part::early, false},    {"սկզբներին", Part::early, false},    {"կեսերին", Part::mid, false},
    {"կեսին", Part::mid, false},       {"վերջին", Part::late, false},        {"վերջերին", Part::late, false},
    {"اوایل", Part::early, true},      {"ابتدای", Part::early, true},        {"آغاز", Part::early, true},
    {"اواسط", Part::mid, true},        {"میانه", Part::mid, true},           {"اواخر", Part::late, true},
    {"پایان", Part::late, true},
};

struct Count {
    std::string_view word;
    int value;
};
constexpr Count counts[] = {
    {"two", 2},  {"three", 3},  {"four", 4}, {"five", 5},  {"six", 6},  {"seven", 7}, {"два", 2},  {"две", 2},
    {"три", 3},  {"четыре", 4}, {"пять", 5}, {"шесть", 6}, {"семь", 7}, {"iki", 2},   {"üç", 3},   {"dörd", 4},
    {"dört", 4}, {"beş", 5},    {"altı", 6}, {"yeddi", 7}, {"yedi", 7}, {"երկու", 2}, {"երեք", 3}, {"չորս", 4},
    {"հինգ", 5}, {"վեց", 6},    {"յոթ", 7},  {"دو", 2},    {"سه", 3},   {"چهار", 4},  {"پنج", 5},  {"شش", 6},
    {"هفت", 7},  {"a", 1},      {"one", 1},  {"одну", 1},  {"bir", 1},  {"մեկ", 1},   {"یک", 1}};

class Finder {
public:
    explicit Finder(std::string_view text) : in_(text) {}

    std::vector<WrittenPeriod> run() {
        for (std::size_t i = 0; in_.has(i); ++i) {
            const std::string word = in_.lower(i);
            if (word.empty()) {
                continue;
            }
            WrittenPeriod period;
            std::size_t first = i;
            std::size_t last = i;
            if (part_of(i, word, period, first, last) || ago(i, word, period, first, last) ||
                day_alone(i, word, period, first, last) || month_alone(i, period)) {
                period.start = in_.all()[first].start;
                period.end = in_.all()[last].end;
                found_.push_back(period);
                i = std::max(i, last);
            }
        }
        return std::move(found_);
    }

private:
    static bool links(std::string_view word) {
        return is_any(word,
                      {"of",   "in",   "the",     "this",    "ayının", "ayı", "ci",  "cı",   "cu",     "cü", "il",
                       "ilin", "yılı", "yılının", "թվականի", "թ",      "سال", "ماه", "года", "месяца", "of", "e"});
    }

    /// The month or year beside a word like "early".
    bool part_of(std::size_t i, const std::string& word, WrittenPeriod& period, std::size_t& first, std::size_t& last) {
        constexpr std::size_t reach = 4;  // words
        const auto part = std::ranges::find(part_words, word, &PartWord::word);
        if (part == std::end(part_words)) {
            return false;
        }
        period.part = part->part;
        for (std::size_t step = 1; step <= reach; ++step) {
            if (!part->before && step > i) {
                break;
            }
            const std::size_t at = part->before ? i + step : i - step;
            if (!in_.has(at)) {
                break;
            }
            if (const auto month = in_.month_at(at); month && !period.month) {
                period.month = month->month;
                period.iranian = month->tongue == MonthWord::Tongue::iranian;
            } else if (in_.is_year(at) || (in_.is_iranian_year(at) && (!period.month || period.iranian))) {
                period.year = static_cast<int>(in_.all()[at].value);
                period.iranian = period.iranian || in_.is_iranian_year(at);
                (part->before ? last : first) = at;
                break;
            } else if (in_.all()[at].number || !links(in_.lower(at))) {
                break;
            }
            (part->before ? last : first) = at;
        }
        return period.month || period.year;
    }

    /// "three days ago", "две недели назад", "üç gün əvvəl"
    bool ago(std::size_t i, const std::string& word, WrittenPeriod& period, std::size_t& first,
             std::size_t& last) const {
        const bool day = is_any(word, {"days", "day", "дня", "дней", "день", "gün", "օր", "روز"});
        const bool week =
            is_any(word, {"weeks", "week", "недели", "недель", "неделю", "həftə", "hafta", "շաբաթ", "هفته"});
        if ((!day && !week) || !is_any(in_.lower(i + 1), {"ago", "назад", "əvvəl", "öncə", "qabaq", "önce", "evvel",
                                                          "առաջ", "پیش", "قبل"})) {
            return false;
        }
        int count = week && is_any(word, {"неделю"}) ? 1 : 0;
        if (i > 0 && in_.all()[i - 1].number) {
            count = static_cast<int>(std::clamp(in_.all()[i - 1].value, 0L, 60L));
            first = i - 1;
        } else if (i > 0) {
            const auto found = std::ranges::find(counts, in_.lower(i - 1), &Count::word);
            if (found != std::end(counts)) {
                count = found->value;
                first = i - 1;
            }
        }
        // "a day ago" and its like may also be counted from the day told last.
        if (count == 0 || (count == 1 && day && word != "day")) {
            return false;
        }
        last = i + 1;
        period.days_ago = count * (week ? 7 : 1);
        return true;
    }

    /// "ayın 19-da", "ամսի 19-ին", "19 числа", "on the 19th"
    bool day_alone(std::size_t i, const std::string& word, WrittenPeriod& period, std::size_t& first,
                   std::size_t& last) const {
        std::size_t day = i;
        if (is_any(word, {"ayın", "ամսի"}) && in_.is_day(i + 1)) {
            day = last = i + 1;
        } else if (word == "числа" && i > 0 && in_.is_day(i - 1)) {
            day = first = i - 1;
        } else if (word == "the" && i > 0 && in_.lower(i - 1) == "on" && in_.is_day(i + 1) &&
                   is_any(in_.ending_of(i + 1), {"st", "nd", "rd", "th"}) &&
                   !is_any(in_.lower(i + 3), {"of", "century", "anniversary", "day"}) && !in_.month_at(i + 3)) {
            day = last = i + 1;
        } else {
            return false;
        }
        period.day_of_month = in_.day_at(day);
        return true;
    }

    /// «в октябре», "oktyabrda", "Ekim'de", "հոկտեմբերին", «در مهرماه»
    bool month_alone(std::size_t i, WrittenPeriod& period) const {
        using Tongue = MonthWord::Tongue;
        std::string word;
        const auto month = in_.whole_month_at(i, word);
        if (!month || month->tongue == Tongue::english || month->abbreviated || (i > 0 && in_.all()[i - 1].number) ||
            (in_.has(i + 1) && in_.all()[i + 1].number)) {
            return false;
        }
        const std::string before = i > 0 ? in_.lower(i - 1) : std::string();
        const std::string after = in_.lower(i + 1);
        bool in = false;
        switch (month->tongue) {
            case Tongue::russian:
                in = is_any(before, {"в", "во"}) && month->ending == "е";
                break;
            case Tongue::turkic:
                in = is_any(month->ending, {"da", "də", "de", "ta", "te", "ında", "ində"}) ||
                     is_any(in_.ending_of(i), {"da", "de", "ta", "te"}) || is_any(after, {"ayında", "ayı"});
                break;
            case Tongue::armenian:
                in = !month->common_word && is_any(month->ending, {"ին", "ում"});
                break;
            case Tongue::persian:
            case Tongue::iranian:
                in = after == "ماه" || word.ends_with("ماه") || (before == "در" && !month->common_word);
                break;
            case Tongue::english:
            case Tongue::georgian:
                break;
        }
        period.month = month->month;
        period.iranian = month->tongue == Tongue::iranian;
        return in;
    }

    DateWords in_;
    std::vector<WrittenPeriod> found_;
};

/// The third of a month, or of a year.
time::DateSpan part_of_span(const time::DateSpan& whole, Part part) {
    const int third = static_cast<int>(((whole.last - whole.first).count() + 1) / 3);
    switch (part) {
        case Part::early:
            return {whole.first, whole.first + days{third - 1}};
        case Part::mid:
            return {whole.first + days{third}, whole.first + days{2 * third - 1}};
        case Part::late:
            return {whole.first + days{2 * third}, whole.last};
        case Part::whole:
            break;
    }
    return whole;
}

}  // namespace

std::optional<time::DateSpan> WrittenPeriod::span(time::Date published) const {
    namespace chrono = std::chrono;
    const chrono::year_month_day today(published);
    if (days_ago) {
        return time::DateSpan{published - days{*days_ago}, published - days{*days_ago}};
    }
    if (day_of_month) {
        for (int back = 0; back < 3; ++back) {
            const auto candidate = today.year() / today.month() - chrono::months{back};
            const chrono::year_month_day day = candidate / chrono::day(*day_of_month);
            if (day.ok() && chrono::sys_days(day) <= published) {
                return time::DateSpan{chrono::sys_days(day), chrono::sys_days(day)};
            }
        }
        return std::nullopt;
    }
    if (!month) {
        const auto span_of_month = [&](unsigned m) {
            WrittenDate date;
            date.year = year;
            date.month = m;
            date.iranian = iranian;
            return date.span(std::nullopt);
        };
        const auto first = span_of_month(1);
        const auto last = span_of_month(12);
        if (!first || !last) {
            return std::nullopt;
        }
        if (iranian) {
            return part_of_span({first->first, last->last}, part);
        }
        // Thirds of a year are its months.
        const auto month_of = [&](unsigned m) { return chrono::year(*year) / chrono::month(m); };
        const unsigned first_month = part == Part::mid ? 5 : part == Part::late ? 9 : 1;
        const unsigned last_month = part == Part::early ? 4 : part == Part::mid ? 8 : 12;
        return time::DateSpan{chrono::sys_days(month_of(first_month) / 1),
                              chrono::sys_days(month_of(last_month) / chrono::last)};
    }
    WrittenDate whole;
    whole.year = year;
    whole.month = *month;
    whole.iranian = iranian;
    const int this_year = static_cast<int>(today.year());
    constexpr days soon{31};  // months ahead that an article may speak of
    for (const int y : {this_year + 1, this_year, this_year - 1}) {
        const auto span = whole.span(y);
        if (span && (year || span->first <= published + soon)) {
            return part_of_span(*span, part);
        }
    }
    return std::nullopt;
}

std::vector<WrittenPeriod> find_periods(std::string_view text) {
    return Finder(text).run();
}

}  // namespace sitmap::article
