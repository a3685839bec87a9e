#include <algorithm>
#include <array>
#include <chrono>

#include "io/any_of.hpp"

#include "event/calendar.hpp"

/// Which year a day or month without one is of.
namespace sitmap::event {

using io::is_any;

namespace {

using std::chrono::days;

std::optional<unsigned> month_number(std::string_view word) {
    constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};
    constexpr std::size_t shortest = 3;
    const auto found = std::ranges::find_if(months, [&](std::string_view month) {
        return month == word || (word.size() >= shortest && word.size() <= 4 && month.starts_with(word));
    });
    return found == months.end() ? std::optional<unsigned>() : static_cast<unsigned>(found - months.begin()) + 1;
}

/// "The September clashes", "Aug escalation"
bool is_of_an_event(std::string_view noun) {
    return is_any(noun, {"agreement",  "aggression", "attack",      "attacks",  "ceasefire", "clashes",   "deal",
                         "escalation", "fighting",   "hostilities", "invasion", "meeting",   "offensive", "operation",
                         "statement",  "strikes",    "summit",      "talks",    "truce",     "war"});
}

}  // namespace

std::optional<int> Calendar::year_of(unsigned month, unsigned day, std::size_t at) const {
    if (!published_) {
        return std::nullopt;
    }
    const int year = static_cast<int>(std::chrono::year_month_day(*published_).year());
    const auto in = [&](int of) {
        return std::chrono::year_month_day{std::chrono::year(of), std::chrono::month(month), std::chrono::day(day)};
    };
    if (!in(year).ok()) {
        return year;
    }
    // "On April 1, 2016 … On the morning of April 2 …": a report of another year goes on in it.
    constexpr std::size_t next_sentences = 500;  // bytes
    constexpr days together{31};
    for (const auto& [where, full] : full_days_) {
        const int told = static_cast<int>(std::chrono::year_month_day(full).year());
        if (where >= at || at - where > next_sentences || told >= year || !in(told).ok()) {
            continue;
        }
        const auto apart = std::chrono::sys_days(in(told)) - full;
        if (apart >= days{0} && apart <= together) {
            return told;
        }
    }
    // A day far ahead of the article was meant a year ago; one far behind in January is of the year to come.
    constexpr days far_ahead{60};
    constexpr days far_behind{300};
    const auto distance = std::chrono::sys_days(in(year)) - *published_;
    return distance > far_ahead ? year - 1 : distance < -far_behind ? year + 1 : year;
}

std::optional<time::DateSpan> Calendar::month_in(const std::vector<Word>& words, std::size_t at,
                                                 std::size_t first) const {
    const auto number = month_number(words[at].lower);
    const auto before = [&](std::size_t steps) {
        return at >= first + steps ? std::string_view(words[at - steps].lower) : std::string_view();
    };
    const bool part = is_any(before(1), {"late", "early", "mid", "of"});
    const bool half = before(1) == "of" && before(2) == "half";
    const bool next_is_day = at + 1 < words.size() && words[at + 1].lower[0] >= '0' && words[at + 1].lower[0] <= '9';
    const bool previous_is_day = !before(1).empty() && before(1)[0] >= '0' && before(1)[0] <= '9';
    const bool adjective = at + 1 < words.size() && !previous_is_day && is_of_an_event(words[at + 1].lower);
    const bool dated = is_any(before(1), {"in", "during", "last", "this"}) || half || adjective ||
                       (part && before(1) != "of" && is_any(before(2), {"in", "since", "until"}));
    if (!number || !published_ || !words[at].capital || !dated || next_is_day) {
        return std::nullopt;
    }
    const std::chrono::year_month_day today{*published_};
    const std::chrono::month month{*number};
    const unsigned soon = before(1) == "last" || adjective ? 0 : 2;  // months ahead that an article may speak of
    auto year = today.year();
    if (*number > static_cast<unsigned>(today.month()) + soon) {
        year -= std::chrono::years{1};
    }
    const time::Date begin = std::chrono::sys_days(year / month / 1);
    const time::Date end = std::chrono::sys_days(year / month / std::chrono::last);
    if (before(1) == "early" || (half && before(3) == "first")) {
        return time::DateSpan{begin, begin + days{half ? 14 : 9}};
    }
    if (before(1) == "late" || (half && before(3) == "second")) {
        return time::DateSpan{begin + days{half ? 15 : 20}, end};
    }
    if (before(1) == "mid") {
        return time::DateSpan{begin + days{10}, begin + days{19}};
    }
    return time::DateSpan{begin, end};
}

}  // namespace sitmap::event
