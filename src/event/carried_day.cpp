#include "event/carried_day.hpp"

#include <algorithm>

namespace sitmap::event {
namespace {

/// Words that lead away from the day told last.
bool is_earlier(const SentenceView& view, const Clause& clause) {
    static constexpr std::string_view words[] = {"earlier", "previously", "last",    "ago",    "since",  "recent",
                                                 "years",   "recently",   "decades", "past",   "during", "months",
                                                 "weeks",   "ever",       "always",  "former", "then",   "later",
                                                 "before",  "repeatedly", "usually", "often",  "weekly"};
    return std::any_of(view.words.begin() + static_cast<std::ptrdiff_t>(clause.first),
                       view.words.begin() + static_cast<std::ptrdiff_t>(clause.last),
                       [](const Word& w) { return std::ranges::find(words, w.lower) != std::end(words); });
}

/// How many days a small number names; 0 for other words.
int small_number(std::string_view word) {
    static constexpr std::string_view words[] = {"one", "two",   "three", "four", "five",
                                                 "six", "seven", "eight", "nine", "ten"};
    if (word == "a") {
        return 1;
    }
    if (const auto found = std::ranges::find(words, word); found != std::end(words)) {
        return static_cast<int>(found - std::begin(words)) + 1;
    }
    const bool digits =
        !word.empty() && word.size() <= 2 && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
    return !digits ? 0 : word.size() == 1 ? word[0] - '0' : (word[0] - '0') * 10 + (word[1] - '0');
}

/// "Three days later", "two weeks earlier": how far from the day told last; nothing when the words do not say.
std::optional<std::chrono::days> days_away(const SentenceView& view, const Clause& clause) {
    for (std::size_t i = clause.first; i + 2 < clause.last; ++i) {
        const std::string_view unit = view.words[i + 1].lower;
        const std::string_view way = view.words[i + 2].lower;
        const int count = small_number(view.words[i].lower);
        const int unit_days = unit == "day" || unit == "days" ? 1 : unit == "week" || unit == "weeks" ? 7 : 0;
        const int sign = way == "later" ? 1 : way == "earlier" ? -1 : 0;
        if (count * unit_days * sign != 0) {
            return std::chrono::days(count * unit_days * sign);
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<time::DateSpan> same_day(const SentenceView& view, const Context& context, std::size_t clause) {
    if (!context.last_day) {
        return std::nullopt;
    }
    const auto& own = view.clauses[clause];
    if (const auto away = days_away(view, own)) {
        const auto published = context.calendar.published();
        const time::DateSpan day{context.last_day->last + *away, context.last_day->last + *away};
        return published && day.last > *published ? std::nullopt : std::optional(day);
    }
    for (const auto& match : view.own->day_patterns.find(view.words)) {
        if (match.first < own.first || match.last > own.last) {
            continue;
        }
        constexpr std::chrono::days one{1};
        const auto day = *context.last_day;
        switch (view.own->days[match.pattern].meaning) {
            case DayRow::Meaning::same_day:
                return day;
            case DayRow::Meaning::day_before:
                return time::DateSpan{day.first - one, day.last - one};
            case DayRow::Meaning::day_after:
                return time::DateSpan{day.first + one, day.last + one};
            default:
                break;
        }
    }
    return std::nullopt;
}

namespace {

bool names_a_year(const SentenceView& view, const Clause& clause) {
    return std::any_of(
        view.words.begin() + static_cast<std::ptrdiff_t>(clause.first),
        view.words.begin() + static_cast<std::ptrdiff_t>(clause.last), [](const Word& word) {
            return word.lower.size() >= 4 && (word.lower.starts_with("20") || word.lower.starts_with("19")) &&
                   std::all_of(word.lower.begin(), word.lower.begin() + 4, [](char c) { return c >= '0' && c <= '9'; });
        });
}

}  // namespace

void to_come(Draft& draft, const SentenceView& view, const Context& context, std::size_t clause) {
    const auto published = context.calendar.published();
    auto& when = draft.event.when;
    const auto& own = view.clauses[clause];
    if (draft.event.claim != Claim::proposed || !when || !published || when->first != when->last ||
        when->first >= *published) {
        return;
    }
    // "Will be handed over by 24 July", printed in May: the July to come.
    constexpr std::chrono::days far{240}, year{366};
    if (*published - when->last > far && when->last + year > *published && !names_a_year(view, own)) {
        const std::chrono::year_month_day day{when->last};
        const time::Date next = std::chrono::sys_days(day + std::chrono::years{1});
        when = time::DateSpan{next, next};
        return;
    }
    if (*published - when->first > std::chrono::days{6}) {
        return;
    }
    const bool weekday = std::any_of(view.words.begin() + static_cast<std::ptrdiff_t>(own.first),
                                     view.words.begin() + static_cast<std::ptrdiff_t>(own.last), [](const Word& w) {
                                         return w.lower.size() > 5 && w.capital && w.lower.ends_with("day");
                                     });
    const bool row = std::ranges::any_of(view.own->day_patterns.find(view.words), [&](const PatternMatch& match) {
        return view.own->days[match.pattern].meaning == DayRow::Meaning::weekday && match.first >= own.first &&
               match.last <= own.last;
    });
    if (weekday || row) {
        when = time::DateSpan{when->first + std::chrono::days{7}, when->last + std::chrono::days{7}};
    }
}

void give_last_day(Draft& draft, const SentenceView& view, const Context& context, const Clause& clause) {
    const auto type = draft.event.type;
    const bool english = view.language == Language::en;
    const bool deed =
        family_of(type) == Family::violence || (!english && (type == Type::protest || type == Type::arrest ||
                                                             type == Type::transfer || type == Type::blockade));
    const bool stretch = english && context.last_when && context.last_when->first != context.last_when->last;
    if (draft.event.when || draft.in_all || !deed || !context.last_when || stretch ||
        view.sentence->section != article::Section::body || draft.event.claim == Claim::proposed ||
        draft.event.claim == Claim::threatened) {
        return;
    }
    // In English dispatches a sentence is often a paragraph.
    const bool next =
        english ? context.last_told + 2 >= draft.sentence
                : context.last_told + 1 == draft.sentence && context.last_paragraph == view.sentence->paragraph;
    if (next && !is_earlier(view, clause)) {
        draft.event.when = context.last_when;
    }
}

bool is_old_outbreak(const Draft& draft, const Context& context) {
    const auto began = context.calendar.war_began();
    const auto published = context.calendar.published();
    return began && published && draft.event.type == Type::battle && draft.event.when &&
           draft.event.when->first == *began && *published - *began > std::chrono::days{7};
}

}  // namespace sitmap::event
