#include "event/calendar.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "article/letter.hpp"
#include "article/written_date.hpp"
#include "event/weekday.hpp"
#include "io/any_of.hpp"

namespace sitmap::event {

using io::is_any;

namespace {

using std::chrono::days;
constexpr days history_after{90};

int year_number(std::string_view word) {
    if (word.size() != 4 || !std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; })) {
        return 0;
    }
    const int value = (word[0] - '0') * 1000 + (word[1] - '0') * 100 + (word[2] - '0') * 10 + (word[3] - '0');
    return value >= 1900 && value < 2100 ? value : 0;
}

unsigned day_number(std::string_view word) {
    unsigned value = 0;
    if (word.size() > 2) {
        return 0;
    }
    for (const char c : word) {
        if (c < '0' || c > '9') {
            return 0;
        }
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value >= 1 && value <= 31 ? value : 0;
}

/// "The statement of November 9, 2020": the day of a paper, not of a report.
bool dates_a_paper(std::string_view before) {
    constexpr std::size_t reach = 40;  // bytes
    const auto near = before.substr(before.size() - std::min(before.size(), reach));
    return std::ranges::any_of(std::initializer_list<std::string_view>{"statement", "Statement", "agreement",
                                                                       "declaration", "Declaration", "deal", "since"},
                               [&](std::string_view word) { return near.find(word) != std::string_view::npos; });
}

int year_of_day(time::Date date) {
    return static_cast<int>(std::chrono::year_month_day(date).year());
}

}  // namespace

Calendar::Calendar(const article::Article& article, const Lexicon::Impl& lexicon)
    : readable_(article.readable), published_(article.published) {
    if (!published_) {
        return;
    }
    reported_ = published_;
    for (const auto& date : article::find_dates(readable_)) {
        const auto span = date.day && date.year ? date.span(std::nullopt) : std::nullopt;
        if (span && !dates_a_paper(readable_.substr(0, date.start))) {
            full_days_.emplace_back(date.start, span->first);
        }
    }
    for (const auto& war : lexicon.wars) {
        if (war.span.first <= *published_ && *published_ <= war.span.last + days{30}) {
            war_began_ = war.span.first;
        }
    }
    for (const auto& sentence : article.sentences) {
        if (sentence.section != article::Section::body) {
            continue;
        }
        const auto words = words_of(readable_, sentence.start, sentence.end);
        for (std::size_t i = 0; i + 2 < words.size(); ++i) {
            const bool begins =
                (words[i].lower == "broke" && words[i + 1].lower == "out") || words[i].lower == "erupted";
            if (begins) {
                const std::size_t end = std::min(words.size(), i + 8);
                for (const auto& date :
                     article::find_dates(readable_.substr(words[i].start, words[end - 1].end - words[i].start))) {
                    const auto span =
                        date.day ? date.span(year_of(date.month, *date.day, words[i].start)) : std::nullopt;
                    if (span && *published_ - span->first < days{60} && span->first <= *published_) {
                        war_began_ = span->first;
                    }
                }
            }
            if (is_any(words[i].lower, {"said", "says", "announced", "reported", "accused"}) &&
                words[i + 1].lower == "on") {
                const auto day = weekday(words[i + 2].lower);
                if (day && *published_ - *day <= days{2} && reported_ == published_) {
                    reported_ = day;
                }
            }
        }
    }
}

std::optional<time::Date> Calendar::weekday(std::string_view word) const {
    const auto number = weekday_number(word);
    return number && published_ ? std::optional(last_weekday(*published_, *number)) : std::nullopt;
}

std::optional<time::DateSpan> Calendar::written(const SentenceView& view, std::size_t first, std::size_t last,
                                                bool papers) const {
    const auto& words = view.words;
    if (first >= last) {
        return std::nullopt;
    }
    const std::size_t base = words[first].start;
    std::optional<time::DateSpan> result;
    for (const auto& date : article::find_dates(readable_.substr(base, words[last - 1].end - base))) {
        std::size_t at = first;
        while (at < last && words[at].start < base + date.start) {
            ++at;
        }
        auto span = date.day ? date.span(year_of(date.month, *date.day, base + date.start)) : date.span(std::nullopt);
        if (!span) {
            continue;
        }
        if (date.day && !date.day_to && !date.year && at > first) {
            const bool comma = words[at - 1].lower == "," && at > first + 1;  // "Saturday, 3 May"
            if (const auto weekday = weekday_number(words[at - (comma ? 2 : 1)].lower)) {
                const time::Date day = on_weekday(span->first, *weekday);
                span = time::DateSpan{day, day};
            }
        }
        const bool inside = at > first && words[at - 1].end > base + date.start;
        if (!inside && (at == last || words[at].start >= base + date.end)) {
            continue;  // in an aside that is read for itself
        }
        const auto before = [&](std::size_t steps) {
            return at >= first + steps ? std::string_view(words[at - steps].lower) : std::string_view();
        };
        std::size_t behind = at;
        while (behind < last && words[behind].start < base + date.end) {
            ++behind;
        }
        if (!papers && is_of_a_paper(view, at, behind)) {
            continue;
        }
        // "between 13 October and 18 October", "from Oct 13 to 18"
        if (result && is_any(before(1), {"to", "and", "until", "till", "through"}) && result->first <= span->first &&
            span->last - result->first < days{62}) {
            return time::DateSpan{result->first, span->last};
        }
        if (result) {  // "on the evening of the 2nd and the night of the 3rd"
            const bool goes_on = view.language != Language::en && date.day && span->first > result->last &&
                                 span->last - result->first <= days{2};
            return goes_on ? time::DateSpan{result->first, span->last} : result;
        }
        if (behind + 1 < last && is_any(words[behind].lower, {"to", "and", "until"}) && date.day &&
            day_number(words[behind + 1].lower) > *date.day &&
            (is_any(before(1), {"from", "between"}) || day_number(words[behind + 1].lower) == *date.day + 1)) {
            article::WrittenDate wider = date;
            wider.day_to = day_number(words[behind + 1].lower);
            for (std::size_t i = behind + 2; i < last && i < behind + 4 && !date.year; ++i) {
                if (year_number(words[i].lower) != 0) {
                    wider.year = year_number(words[i].lower);
                }
            }
            span = wider.span(year_of(date.month, *date.day, base + date.start)).value_or(*span);
        }
        // "between 13 and 18 October": the first day stands alone.
        if (date.day && is_any(before(1), {"and", "to"}) && is_any(before(3), {"between", "from"}) &&
            day_number(before(2)) > 0 && day_number(before(2)) < *date.day) {
            span->first = span->last - days{*date.day - day_number(before(2))};
        }
        // "в ночь на 13 сентября" begins on the evening before.
        if (date.day && !date.day_to && before(1) == "на" && before(2) == "ночь") {
            span->first -= days{1};
        }
        const bool since = before(1) == "since" || (before(1) == "on" && before(3) == "since") || before(2) == "since";
        if (since && published_ && span->first < *published_ && *published_ - span->first <= days{31}) {
            span->last = *published_;
        }
        result = span;
    }
    return result;
}

std::optional<time::DateSpan> Calendar::relative(const SentenceView& view, std::size_t first, std::size_t last) const {
    if (!published_) {
        return std::nullopt;
    }
    const auto one = [](time::Date date) { return time::DateSpan{date, date}; };
    const auto& words = view.words;
    if (view.language != Language::en) {
        return relative_by_rows(view, first, last);
    }
    const auto word = [&](std::size_t i) { return i < last ? std::string_view(words[i].lower) : std::string_view(); };
    for (std::size_t i = first; i < last; ++i) {
        const auto w = word(i);
        if (const auto day = weekday(w)) {
            if (is_any(word(i + 1), {"prayer", "prayers"})) {
                continue;
            }
            if (i > first && is_any(words[i - 1].lower, {"next", "coming"})) {
                return one(*day + days{7});
            }
            // "said on Sunday" dates the saying; the deed has its own day when the sentence gives one.
            return i > first && words[i - 1].lower == "last" && *day == *published_ ? one(*day - days{7}) : one(*day);
        }
        const bool day_part = w == "this" && is_any(word(i + 1), {"morning", "afternoon", "evening"});
        if (w == "today" || w == "tonight" || day_part) {
            return one(*published_);
        }
        if (w == "tomorrow") {
            return one(*published_ + days{1});
        }
        if (w == "last" && word(i + 1) == "night") {
            return time::DateSpan{*published_ - days{1}, *published_};
        }
        if (w == "yesterday") {
            return one(*published_ - days{1});
        }
        const bool night = w == "overnight" || (is_any(w, {"during", "in", "throughout"}) && word(i + 1) == "the" &&
                                                word(i + 2) == "night");
        if (night) {
            return time::DateSpan{*reported_ - days{1}, *reported_};
        }
        if (w == "weekend" || w == "weekend's") {
            const auto sunday = *weekday("sunday");
            return time::DateSpan{sunday - days{1}, sunday};
        }
        if (w == "week" && i > first && words[i - 1].lower == "this") {
            const auto monday = *weekday("monday");
            return time::DateSpan{monday, *published_};
        }
        if (w == "week" && i > first && words[i - 1].lower == "last") {
            const auto monday = *weekday("monday") - days{7};
            return time::DateSpan{monday, monday + days{6}};
        }
        const bool last_one = i > first && words[i - 1].lower == "last";
        if ((w == "month" || w == "year") && i > first && (last_one || words[i - 1].lower == "this")) {
            const std::chrono::year_month_day today{*published_};
            if (w == "year") {
                const auto year = today.year() - std::chrono::years{last_one ? 1 : 0};
                return time::DateSpan{std::chrono::sys_days(year / 1 / 1),
                                      last_one ? time::Date(std::chrono::sys_days(year / 12 / 31)) : *published_};
            }
            const auto month = today.year() / today.month() - std::chrono::months{last_one ? 1 : 0};
            return time::DateSpan{std::chrono::sys_days(month / 1), std::chrono::sys_days(month / std::chrono::last)};
        }
        if (const auto month = month_in(words, i, first)) {
            return *month;
        }
        if (war_began_ && w == "first" && is_any(word(i + 1), {"week", "day", "days"}) && word(i + 2) == "of") {
            return time::DateSpan{*war_began_, *war_began_ + days{word(i + 1) == "week"  ? 6
                                                                  : word(i + 1) == "day" ? 0
                                                                                         : 2}};
        }
        if (war_began_ && w == "day" && word(i + 1) == "after" &&
            (is_any(word(i + 4), {"erupted", "began", "broke", "started"}) ||
             is_any(word(i + 3), {"erupted", "began", "broke"}))) {
            return one(*war_began_ + days{1});
        }
    }
    return std::nullopt;
}

When Calendar::in_words(const SentenceView& view, std::size_t first, std::size_t last) const {
    When result;
    first = std::max(first, std::min(view.body_first, last));  // a dateline's day is the report's
    result.span = written(view, first, last, false);
    const auto stretch = period(view, first, last);
    // "In early October 2022" is written as a month and means its first third.
    if (stretch && (!result.span || (*stretch != *result.span && result.span->first <= stretch->first &&
                                     stretch->last <= result.span->last))) {
        result.span = stretch;
    }
    if (!result.span) {
        result.span = relative(view, first, last);
    }
    bool document = false;  // "the statement dated 10 November 2020"
    if (!result.span) {
        result.span = written(view, first, last, true);
        document = result.span.has_value();
    }
    if (result.span && published_) {
        for (const auto& match : view.own->day_patterns.find(view.words)) {
            document = document || (view.own->days[match.pattern].meaning == DayRow::Meaning::history &&
                                    match.first >= first && match.last <= last);
        }
        // Where a report gives the day or month of what was long ago, it tells it.
        constexpr days precise{31};
        const bool day =
            view.language != Language::en && !document && result.span->last - result.span->first <= precise;
        result.history = !day && result.span->last + history_after < *published_;
        result.future = result.span->first > *published_ + days{1};
        return result;
    }
    for (const auto& match : view.own->day_patterns.find(view.words)) {
        result.history = result.history || (view.own->days[match.pattern].meaning == DayRow::Meaning::history &&
                                            match.first >= first && match.last <= last);
    }
    for (std::size_t i = first; i < last && published_; ++i) {
        // "2016-2020", and endings on years: "2016'da", "2016-ին"
        const auto behind = view.words[i].lower.find_first_not_of("0123456789");
        const int year = year_number(std::string_view(view.words[i].lower).substr(0, behind));
        // "Lands that X took in 2020": the year of the lands, not of what happens there.
        bool of_a_noun = false;
        const bool in_year = i > first && view.words[i - 1].lower == "in";
        for (std::size_t k = i > first + 7 ? i - 7 : first; k < i; ++k) {
            of_a_noun = of_a_noun || (view.words[k].lower == "that" && k > first &&
                                      !is_any(view.words[k - 1].lower,
                                              {"said", "says", "reported", "announced", "claimed", "added"}));
        }
        if (year != 0 && !(of_a_noun && in_year)) {
            result.history = result.history || year < year_of_day(*published_);
            const bool whole = in_year || (i > first && is_any(view.words[i - 1].lower, {"late", "early", "mid", "the",
                                                                                         "a", "an", "its", "their"}));
            if (whole && view.language == Language::en && behind == std::string::npos &&
                year < year_of_day(*published_) && !result.span) {
                const std::chrono::year y{year};
                result.span = time::DateSpan{std::chrono::sys_days(y / 1 / 1), std::chrono::sys_days(y / 12 / 31)};
            }
            result.future = result.future || year > year_of_day(*published_);
        }
        const bool decade = i > first && view.words[i].lower == "years" &&
                            is_any(view.words[i - 1].lower, {"recent", "few", "several", "past"});
        const bool ago = i > first && is_any(view.words[i].lower, {"ago", "decades"}) &&
                         !is_any(view.words[i - 1].lower, {"days", "hours"});
        result.history = result.history || ((decade || ago) && !of_a_noun);
    }
    return result;
}

}  // namespace sitmap::event
