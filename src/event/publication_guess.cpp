#include "event/publication_guess.hpp"

#include <algorithm>
#include <chrono>

#include "article/dateline.hpp"
#include "article/letter.hpp"
#include "article/written_date.hpp"

namespace sitmap::event {
namespace {

using article::WrittenDate;

struct Named {
    WrittenDate date;
    std::string words;
    bool today = false;  ///< "today, March 22"
};

/// Whether the words before a day call it the day of the report.
bool calls_it_today(std::string_view before) {
    constexpr std::size_t reach = 24;  // bytes: "today, on Wednesday, "
    const auto near = before.substr(before.size() - std::min(before.size(), reach));
    return std::ranges::any_of(
        std::initializer_list<std::string_view>{"today", "сегодня", "bugün", "bu gün", "այսօր", "امروز"},
        [&](std::string_view word) { return near.find(word) != std::string_view::npos; });
}

/// Days named as past, in title, body and captions.
std::vector<Named> past_days(const article::Article& article) {
    std::vector<Named> days;
    for (const auto& sentence : article.sentences) {
        if (sentence.section == article::Section::boilerplate) {
            continue;
        }
        const auto text = std::string_view(article.readable).substr(sentence.start, sentence.end - sentence.start);
        for (const auto& date : article::find_dates(text)) {
            const std::size_t from = date.start > 60 ? date.start - 60 : 0;
            const std::string before = article::to_lower_ascii(text.substr(from, date.start - from));
            bool future = false;
            for (const std::string_view cue :
                 {"expire", "until", "planned", "scheduled", " will ", "would be", "next "}) {
                future = future || before.find(cue) != std::string::npos;
            }
            if (date.day && !future) {
                days.push_back({date, article::fold_spaces(text.substr(date.start, date.end - date.start)),
                                calls_it_today(before)});
            }
        }
    }
    return days;
}

/// The latest year written anywhere in the article's own text.
int latest_year(const article::Article& article) {
    int latest = 0;
    for (const auto& sentence : article.sentences) {
        if (sentence.section == article::Section::boilerplate) {
            continue;
        }
        int run = 0;
        int value = 0;
        for (std::size_t i = sentence.start; i <= sentence.end && i <= article.readable.size(); ++i) {
            const char c = i < sentence.end ? article.readable[i] : ' ';
            if (c >= '0' && c <= '9') {
                value = run < 5 ? value * 10 + (c - '0') : value;
                ++run;
                continue;
            }
            latest = run == 4 && value > 1900 && value < 2100 ? std::max(latest, value) : latest;
            run = value = 0;
        }
    }
    return latest;
}

/// "BAKU, Sept 27 —"
std::optional<Named> dateline_day(const article::Article& article) {
    if (article.dateline_place.empty()) {
        return std::nullopt;
    }
    for (const auto& sentence : article.sentences) {
        const auto text = std::string_view(article.readable).substr(sentence.start);
        if (sentence.section != article::Section::body || !text.starts_with(article.dateline_place)) {
            continue;
        }
        const auto dateline = article::dateline_of(text);
        const auto found = dateline ? article::find_dates(text.substr(0, dateline->end)) : std::vector<WrittenDate>();
        for (const auto& date : found) {
            if (date.day) {
                return Named{date, article::fold_spaces(text.substr(date.start, date.end - date.start))};
            }
        }
        break;
    }
    return std::nullopt;
}

/// The year in which a day comes behind all days that the text tells with their year: a report is later than these.
int year_behind(const Named& day, const std::vector<Named>& told, int latest) {
    const auto span = day.date.span(latest);
    return span && std::ranges::any_of(told,
                                       [&](const Named& other) {
                                           const auto past = other.date.year ? other.date.span(std::nullopt)
                                                                             : std::optional<time::DateSpan>();
                                           return past && past->first > span->last;
                                       })
               ? latest + 1
               : latest;
}

bool names_anchor(const WarRow& war, const std::vector<Named>& days) {
    for (const auto& anchor : war.anchors) {
        for (const auto& day : article::find_dates(anchor)) {
            if (std::ranges::any_of(
                    days, [&](const Named& n) { return n.date.month == day.month && n.date.day == day.day; })) {
                return true;
            }
        }
    }
    return false;
}

bool names_words(const WarRow& war, const std::string& lower) {
    return std::ranges::any_of(war.words, [&](const std::string& w) { return lower.find(w) != std::string::npos; });
}

/// The only war whose first day the article names.
const WarRow* war_of(const article::Article& article, const Lexicon::Impl& lexicon, const std::vector<Named>& days) {
    const std::string lower = article::to_lower_ascii(article.readable);
    const int year = latest_year(article);
    const WarRow* found = nullptr;
    for (const auto& war : lexicon.wars) {
        const int war_year = static_cast<int>(std::chrono::year_month_day(war.span.first).year());
        if (war_year >= year && names_anchor(war, days) && names_words(war, lower)) {
            if (found != nullptr) {
                return nullptr;
            }
            found = &war;
        }
    }
    return found;
}

}  // namespace

void guess_publication(article::Article& article, const Lexicon::Impl& lexicon, Warnings& warnings) {
    if (article.published) {
        return;
    }
    const auto days = past_days(article);
    int year = 0;  // none yet
    std::string why;
    for (const auto& day : days) {
        if (day.date.year && *day.date.year >= year) {
            year = *day.date.year;
            why = "latest day in the text";
        }
    }
    if (year != 0 && year + 1 < latest_year(article)) {
        year = 0;  // the dated day is history to this article
    }
    if (year == 0) {
        if (const WarRow* war = war_of(article, lexicon, days)) {
            year = static_cast<int>(std::chrono::year_month_day(war->span.first).year());
            why = "latest day in the text, year of the " + war->name;
        }
    }
    const auto dateline = dateline_day(article);
    if (dateline && year == 0) {
        year = latest_year(article);
        why = "latest year in the text";
    }
    const auto today = std::ranges::find(days, true, &Named::today);
    const Named* report = dateline ? &*dateline : today != days.end() ? &*today : nullptr;
    if (const auto span = report != nullptr && year != 0 ? report->date.span(year_behind(*report, days, year))
                                                         : std::optional<time::DateSpan>()) {
        article.published = span->last;
        article.published_basis = (dateline ? "dateline: " : "today: ") + report->words + ", year: " + why;
    }
    for (const auto& day : days) {
        if (report != nullptr && article.published) {
            break;
        }
        const auto span = year != 0 ? day.date.span(year) : std::nullopt;
        if (span && (!article.published || *article.published < span->last)) {
            article.published = span->last;
            article.published_basis = why + ": " + day.words;
        }
    }
    warnings.push_back({"W_DATE_GUESSED",
                        article.published ? "the article bears no date; " + time::to_iso(*article.published) +
                                                " is taken (" + article.published_basis + ")"
                                          : "the article bears no date, and its text gives none with a year",
                        article.file, 0});
}

}  // namespace sitmap::event
