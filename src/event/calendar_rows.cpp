#include <algorithm>
#include <chrono>

#include "event/calendar.hpp"

/// Days that the lexicon's rows mean: "yesterday" in languages other than English.
namespace sitmap::event {

using std::chrono::days;

std::optional<time::DateSpan> Calendar::relative_by_rows(const SentenceView& view, std::size_t first,
                                                         std::size_t last) const {
    using Meaning = DayRow::Meaning;
    const auto one = [](time::Date date) { return time::DateSpan{date, date}; };
    for (const auto& match : view.own->day_patterns.find(view.words)) {
        if (match.first < first || match.last > last) {
            continue;
        }
        const DayRow& row = view.own->days[match.pattern];
        const unsigned today = std::chrono::weekday(*published_).c_encoding();
        const auto monday = *published_ - days{(today + 6) % 7};
        switch (row.meaning) {
            case Meaning::today:
                return one(*published_);
            case Meaning::yesterday:
                return one(*published_ - days{1});
            case Meaning::two_days_ago:
                return one(*published_ - days{2});
            case Meaning::weekday:
                return one(*published_ - days{(today + 7 - row.weekday) % 7});
            case Meaning::night:
                return time::DateSpan{*published_ - days{1}, *published_};
            case Meaning::weekend:
                return time::DateSpan{*published_ - days{(today + 1) % 7}, *published_ - days{today}};
            case Meaning::this_week:
                return time::DateSpan{monday, *published_};
            case Meaning::last_week:
                return time::DateSpan{monday - days{7}, monday - days{1}};
            case Meaning::this_month: {
                const std::chrono::year_month_day day{*published_};
                return time::DateSpan{std::chrono::sys_days(day.year() / day.month() / 1), *published_};
            }
            case Meaning::history:
            case Meaning::document:
            case Meaning::since:
            case Meaning::same_day:
            case Meaning::day_before:
            case Meaning::day_after:
                break;
        }
    }
    return std::nullopt;
}

/// "The statement dated 10 November 2020", «заявление от 10 ноября»: the day of a paper, not of a deed.
bool Calendar::is_of_a_paper(const SentenceView& view, std::size_t first, std::size_t last) const {
    constexpr std::size_t year = 2;  // "2020 թ.", "2020 года"
    return std::ranges::any_of(view.own->day_patterns.find(view.words), [&](const PatternMatch& match) {
        return view.own->days[match.pattern].meaning == DayRow::Meaning::document &&
               (match.last == first || (match.first >= last && match.first <= last + year));
    });
}

}  // namespace sitmap::event
