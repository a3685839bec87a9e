#include <algorithm>
#include <chrono>
#include <string>

#include "article/date_words.hpp"
#include "article/letter.hpp"
#include "article/written_date.hpp"
#include "io/any_of.hpp"

namespace sitmap::article {

using io::is_any;

namespace {

class Finder {
public:
    explicit Finder(std::string_view text) : text_(text), in_(text), words_(in_.all()) {}

    std::vector<WrittenDate> run() {
        for (std::size_t i = 0; i < words_.size();) {
            WrittenDate date;
            std::size_t used = numeric(i, date) ? 3 : 0;
            from_ = false;
            if (used == 0 && (words_[i].number || in_.beside_number(i))) {
                used = with_month(i, date);
            }
            if (used > 0 && in_our_calendar(date)) {
                date.start = words_[i].start;
                date.end = words_[i + used - 1].end;
                add(date);
            }
            i += std::max<std::size_t>(used, 1);
        }
        return std::move(dates_);
    }

private:
    /// 2020-10-26, 26.10.2020, 26/10/2020, 10/26/2020, 2020.10.26, 1402/01/22
    bool numeric(std::size_t i, WrittenDate& date) const {
        if (!in_.has(i + 2) || !words_[i].number || !words_[i + 1].number || !words_[i + 2].number) {
            return false;
        }
        const auto gap = in_.between(i);
        if (gap.size() != 1 || gap != in_.between(i + 1) ||
            std::string_view("-./").find(gap[0]) == std::string_view::npos) {
            return false;
        }
        const bool year_first = in_.is_year(i) || in_.is_iranian_year(i);
        const std::size_t last = year_first ? i + 2 : i;
        if (!(year_first ? in_.is_day(i + 2) : in_.is_day(i) && (in_.is_year(i + 2) || in_.is_iranian_year(i + 2)))) {
            return false;
        }
        date.year = static_cast<int>(words_[year_first ? i : i + 2].value);
        date.iranian = *date.year < 1800;
        date.day = in_.day_at(last);
        auto month = static_cast<unsigned>(std::clamp(words_[i + 1].value, 0L, 99L));
        if (!year_first && month > 12 && month <= 31 && *date.day <= 12) {
            std::swap(month, *date.day);  // 10/26/2020 can only be read one way
        }
        date.month = month;
        return month >= 1 && month <= 12;
    }

    /// Number of words used, 0 for no date.
    std::size_t with_month(std::size_t i, WrittenDate& date) {
        std::string word;
        if (const auto month = in_.whole_month_at(i, word)) {
            return month_first(i, *month, date);
        }
        if (in_.is_year(i)) {
            return year_first(i, date);
        }
        return in_.is_day(i) ? day_first(i, date) : 0;
    }

    /// "October 26, 2020", "mayın 25-də", "октябрь 2020".
    std::size_t month_first(std::size_t i, const MonthWord& month, WrittenDate& date) {
        using Tongue = MonthWord::Tongue;
        if (month.tongue == Tongue::iranian && static_cast<unsigned char>(text_[words_[i].start]) < 0x80) {
            // "Bahman 22, 1401": transliterated months are also names of people.
            const std::size_t day = i + 1;
            if (!in_.close(i) || !in_.is_day(day) || !in_.close(day) || !in_.is_iranian_year(day + 1)) {
                return 0;
            }
            date.iranian = true;
            date.month = month.month;
            date.day = in_.day_at(day);
            date.year = static_cast<int>(words_[day + 1].value);
            return 3;
        }
        if (month.abbreviated && month.tongue == Tongue::turkic) {
            return 0;
        }
        date.month = month.month;
        date.iranian = month.tongue == Tongue::iranian;
        std::size_t at = month.tongue == Tongue::turkic ? after_month(in_.skip_ending(i)) : i;
        const bool full_date = in_.close(at) && in_.is_day(at + 1) && in_.close(at + 1) && in_.is_year(at + 2);
        const bool inside = i > 0 && is_any(in_.lower(i - 1), {"in", "during", "throughout"});
        const bool day_follows = month.tongue == Tongue::english    ? !inside || full_date
                                 : month.tongue == Tongue::turkic   ? is_genitive(month) || at != i || full_date
                                 : month.tongue == Tongue::armenian ? is_genitive(month) || full_date
                                 : month.tongue == Tongue::georgian ? is_genitive(month) || full_date
                                                                    : full_date;
        if (day_follows && in_.close(at) && in_.is_day(at + 1) && !starts_dotted_number(at + 1)) {
            take_days(at, date);
        } else {
            at = i;
        }
        take_year(at, date);
        // A month alone is a date only with its year: "May" and "March" begin sentences.
        return date.day || date.year ? at - i + 1 : 0;
    }

    /// "26 October 2020", "25-го мая", "12–14 September", "с 12 по 14 сентября", "12 تا 14 سپتامبر".
    std::size_t day_first(std::size_t i, WrittenDate& date) {
        date.day = in_.day_at(i);
        std::size_t at = in_.skip_ending(i);
        if (!days_end_in_month(at)) {
            if (const std::size_t last = range_to(i, false); last != i) {
                date.day_to = in_.day_at(last);
                at = in_.skip_ending(last);
            }
        }
        for (const std::string_view filler : {"of", "ام", "ماه", "de"}) {
            at = in_.close(at) && in_.lower(at + 1) == filler ? at + 1 : at;
        }
        std::string word;
        const auto month = in_.close(at) ? in_.whole_month_at(at + 1, word) : std::nullopt;
        if (!month || (month->common_word && !stands_as_month(at + 1, *month))) {
            return 0;
        }
        ++at;
        date.month = month->month;
        date.iranian = month->tongue == MonthWord::Tongue::iranian;
        from_ = is_ablative(month->ending) || is_ablative(in_.ending_of(at));
        const std::size_t month_end = at;
        at = after_month(in_.skip_ending(at));
        take_year(at, date);
        if (month->abbreviated && month->tongue == MonthWord::Tongue::turkic && !date.year) {
            return 0;
        }
        if (date.iranian && !date.year && in_.close(month_end) && is_short_iranian_year(month_end + 1)) {
            date.year = 1300 + static_cast<int>(words_[month_end + 1].value);
            at = month_end + 1;
        }
        return at - i + 1;
    }
    bool days_end_in_month(std::size_t at) const { return in_.close(at) && in_.month_at(at + 1).has_value(); }

    /// Behind "25 مهر" nothing shows that it is no name; "10 تیر" before "fired" are shots.
    bool stands_as_month(std::size_t i, const MonthWord& month) const {
        if (month.tongue == MonthWord::Tongue::persian) {
            return !in_.has(i + 1) || in_.between(i).find("\u200C") == std::string_view::npos;
        }
        return !is_any(in_.lower(i + 1), {"شلیک", "خورد", "خورده", "خوردند", "اندازی", "هوایی", "جنگی", "مستقیم"});
    }
    /// "Ekim ayında", "فروردین‌ماه"
    std::size_t after_month(std::size_t i) const {
        return in_.close(i) && is_any(in_.lower(i + 1), {"ماه", "ayı", "ayının", "ayında", "ayın", "ayından"}) ? i + 1
                                                                                                               : i;
    }

    /// "۲۷ مهر ۹۹": of the fourteenth century; later years could as well be days.
    bool is_short_iranian_year(std::size_t i) const {
        return in_.has(i) && words_[i].number && words_[i].digits == 2 && words_[i].value >= 80;
    }

    void take_days(std::size_t& at, WrittenDate& date) {
        const std::size_t day = at + 1;
        date.day = in_.day_at(day);
        at = in_.skip_ending(day);
        from_ = is_ablative(in_.ending_of(day));
        if (const std::size_t last = range_to(day, true); last != day) {
            date.day_to = in_.day_at(last);
            at = in_.skip_ending(last);
            from_ = false;
        }
    }

    void take_year(std::size_t& at, WrittenDate& date) const {
        const std::size_t of = in_.close(at) && in_.lower(at + 1) == "of" ? at + 1 : at;
        if (in_.close(of) && (date.iranian ? in_.is_iranian_year(of + 1) : in_.is_year(of + 1)) &&
            !starts_range_of_years(of + 1)) {
            date.year = static_cast<int>(words_[of + 1].value);
            at = in_.skip_ending(of + 1);
        }
    }
    /// "2016-2020": neither is the year of the day before.
    bool starts_range_of_years(std::size_t i) const {
        return in_.has(i + 1) && is_dash(in_.between(i)) && in_.is_year(i + 1);
    }
    /// "May 5.5": no day.
    bool starts_dotted_number(std::size_t i) const {
        return in_.has(i + 1) && words_[i + 1].number && is_any(in_.between(i), {".", ",", ":"});
    }

    /// The last day of a range that begins at the day `first`, or `first`: "12–14", "12 to 14", "12-dən 14-dək".
    std::size_t range_to(std::size_t first, bool month_before) const {
        const std::size_t at = in_.skip_ending(first);
        if (!in_.has(at + 1)) {
            return first;
        }
        const auto later = [&](std::size_t i) {
            // "on October 6 – 7 November": the second day has a month of its own.
            return in_.is_day(i) && in_.day_at(i) > in_.day_at(first) &&
                   !(month_before && days_end_in_month(in_.skip_ending(i)));
        };
        const auto gap = in_.between(at);
        if (later(at + 1) && (is_dash(gap) || is_any(trimmed_gap(gap), {"/"}))) {
            return at + 1;
        }
        if (later(at + 1) && trimmed_gap(gap).empty() && is_ablative(in_.ending_of(first))) {
            return at + 1;
        }
        const std::string joint = in_.lower(at + 1);
        const auto before = [&](std::size_t steps) {
            return first >= steps ? in_.lower(first - steps) : std::string();
        };
        const bool one_by_one = is_any(joint, {"and", "и", "və", "ve", "و", "և", "ու", "და"});
        const bool both = is_any(before(month_before ? 2 : 1), {"between", "между"});
        const bool joins =
            is_any(joint, {"to", "until", "till", "through", "по", "на", "до", "ilə", "ile", "تا", "մինչև", "լույս"}) ||
            (one_by_one && in_.has(at + 2) && in_.is_day(at + 2) &&
             (both || in_.day_at(at + 2) == in_.day_at(first) + 1));
        std::size_t last = at + 2;
        // "September 12 to the 14th"
        last = in_.has(last) && in_.lower(last) == "the" ? last + 1 : last;
        return joins && later(last) && trimmed_gap(in_.between(at)).empty() && trimmed_gap(in_.between(at + 1)).empty()
                   ? last
                   : first;
    }

    /// "2020 թ. հոկտեմբերի 26", "2020-ci il oktyabrın 26-da", "2020-ci il 26 oktyabr", "2020 yılının Ekim ayında".
    std::size_t year_first(std::size_t i, WrittenDate& date) {
        constexpr std::size_t longest_lead = 3;  // words between year and month
        std::size_t at = i + 1;
        while (in_.has(at) && at <= i + longest_lead && !words_[at].number && in_.close(at - 1) &&
               is_any(in_.lower(at), {"ci",      "cı",   "cu",      "cü",   "il",      "ilin",     "ili",    "ildə",
                                      "yılının", "yılı", "yılında", "թ",    "թվականի", "թվականին", "թվական", "թվ",
                                      "г",       "года", "году",    "წლის", "nın",     "nin"})) {
            ++at;
        }
        if (!in_.has(at) || !in_.close(at - 1)) {
            return 0;
        }
        const bool led = at > i + 1;
        const int year = static_cast<int>(words_[i].value);
        std::string word;
        if (const auto month = in_.whole_month_at(at, word)) {
            const bool header = in_.is_day(at + 1) && in_.between(i) == " " && in_.between(at) == " " &&
                                (i == 0 || !is_any(in_.lower(i - 1), {"in", "of", "since", "until", "by"}));
            if (month->tongue == MonthWord::Tongue::english && !led && !header) {
                return 0;  // "in 2020 October 5 …" is no English
            }
            const std::size_t used = month_first(at, *month, date);
            if (used > 0 && !date.year) {
                date.year = year;
                return at + used - i;
            }
            if (used == 0 && led) {
                date.year = year;
                date.month = month->month;
                date.day.reset();
                return at + 1 - i;
            }
            return 0;
        }
        if (led && in_.is_day(at)) {
            const std::size_t used = day_first(at, date);
            if (used > 0 && !date.year) {
                date.year = year;
                return at + used - i;
            }
        }
        return 0;
    }

    /// Turns days of the Iranian calendar whose year is known; false for what does not exist.
    static bool in_our_calendar(WrittenDate& date) {
        if (date.month < 1 || date.month > 12 || (date.day_to && *date.day_to < *date.day)) {
            return false;
        }
        if (!date.iranian) {
            // A leap year when none is written: 29 February is possible.
            return date.span(2020).has_value();
        }
        if (!date.year) {
            return *date.day <= (date.month <= 6 ? 31u : 30u);
        }
        const auto span = date.span(std::nullopt);
        if (!span || !date.day) {
            return span.has_value();
        }
        const std::chrono::year_month_day first(span->first);
        const std::chrono::year_month_day last(span->last);
        date.iranian = false;
        date.year = static_cast<int>(first.year());
        date.month = static_cast<unsigned>(first.month());
        date.day = static_cast<unsigned>(first.day());
        if (date.day_to) {
            date.day_to = static_cast<unsigned>(last.day());
            date.month_to = static_cast<unsigned>(last.month());
            date.year_to = static_cast<int>(last.year());
        }
        return true;
    }

    /// Keeps a date, or makes it the last day of the one before: "30 September – 2 October".
    void add(const WrittenDate& date) {
        if (!dates_.empty() && joins(dates_.back(), date)) {
            WrittenDate& first = dates_.back();
            WrittenDate wider = first;
            wider.day_to = date.day_to.value_or(*date.day);
            wider.month_to = date.month_to.value_or(date.month);
            wider.year_to = date.year_to ? date.year_to : date.year;
            const bool over_new_year = *wider.month_to < wider.month;
            if (!wider.year && wider.year_to) {
                wider.year = *wider.year_to - (over_new_year ? 1 : 0);
            }
            if (wider.year && !wider.year_to) {
                wider.year_to = *wider.year + (over_new_year ? 1 : 0);
            }
            wider.end = date.end;
            constexpr std::chrono::days longest{366};
            const auto span = wider.span(2020);
            if (span && span->first < span->last && span->last - span->first <= longest) {
                first = wider;
                from_before_ = false;
                return;
            }
        }
        dates_.push_back(date);
        from_before_ = from_;
    }
    bool joins(const WrittenDate& first, const WrittenDate& last) const {
        if (!first.day || !last.day || first.day_to || first.iranian || last.iranian || last.start < first.end) {
            return false;
        }
        const auto gap = trimmed_gap(text_.substr(first.end, last.start - first.end));
        const auto before = std::string_view(text_).substr(0, first.start);
        const auto lead = to_lower_ascii(trimmed_gap(before.substr(before.size() > 10 ? before.size() - 10 : 0)));
        const bool both = lead.ends_with("between") || lead.ends_with("между");
        const bool spanned = lead.ends_with("from") || lead.ends_with(" с") || lead == "с" || lead.ends_with("از");
        return is_dash(gap) || is_any(gap, {"to", "until", "till", "through", "по", "تا", "մինչև", "through to"}) ||
               (gap.empty() && from_before_) || (is_any(gap, {"and", "и"}) && both) || (gap == "до" && spanned) ||
               (gap.empty() && text_.substr(last.end, 40).find("bağlayan") != std::string_view::npos);
    }

    std::string_view text_;
    DateWords in_;
    const std::vector<DateWord>& words_;
    std::vector<WrittenDate> dates_;
    bool from_ = false;         ///< the date being read ends in "from": "sentyabrdan"
    bool from_before_ = false;  ///< the one before it
};

}  // namespace

std::vector<WrittenDate> find_dates(std::string_view text) {
    return Finder(text).run();
}

}  // namespace sitmap::article
