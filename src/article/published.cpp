#include "article/published.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "article/dateline.hpp"
#include "article/furniture.hpp"
#include "article/letter.hpp"
#include "article/page_words.hpp"
#include "article/written_date.hpp"

namespace sitmap::article {
namespace {

struct Found {
    int rank = 100;  ///< lower wins
    time::Date date{};
    std::string basis;
};

std::string words_of(const Article& article, const Block& block) {
    return fold_spaces(std::string_view(article.readable).substr(block.start, block.end - block.start));
}

std::string first_sentence(const Article& article, const Block& block) {
    for (const Sentence& sentence : article.sentences) {
        if (sentence.start >= block.start) {
            return fold_spaces(
                std::string_view(article.readable).substr(sentence.start, sentence.end - sentence.start));
        }
    }
    return {};
}

/// The first full date of a line with the words that carried it.
void consider(Found& best, int rank, std::string_view label, std::string_view words) {
    if (rank >= best.rank) {
        return;
    }
    for (const auto& date : find_dates(words)) {
        const auto span = date.span(std::nullopt);
        if (span && date.day) {
            best = {rank, span->first,
                    std::string(label) + ": " + std::string(words.substr(date.start, date.end - date.start))};
            return;
        }
    }
}

/// "December 12, 2022. A group …": the day stands at the head of the text, perhaps behind that of the week.
bool begins_with_date(std::string_view words) {
    constexpr std::size_t longest_lead = 24;  // bytes: "Понедельник, "
    const auto dates = find_dates(words.substr(0, std::min<std::size_t>(words.size(), 90)));
    return !dates.empty() && dates.front().year && dates.front().start <= longest_lead &&
           word_count(fold_spaces(words.substr(0, dates.front().start))) <= 1;
}

/// What stands between "Published in" and the date.
std::string publisher_of(std::string_view words) {
    constexpr std::string_view lead = "Published in ";
    if (!words.starts_with(lead)) {
        return {};
    }
    const std::size_t comma = words.find(',');
    return comma == std::string_view::npos ? std::string()
                                           : fold_spaces(words.substr(lead.size(), comma - lead.size()));
}

/// "Copyright © 2014-2025 Name - Long name", "… reflect the views of Name."
std::string owner_of(std::string_view words) {
    const std::string lower = to_lower_ascii(words);
    constexpr std::string_view views = "necessarily reflect the views of ";
    if (const std::size_t at = lower.find(views); at != std::string::npos) {
        auto name = words.substr(at + views.size());
        name = name.substr(0, name.find_first_of(".,;"));
        return word_count(name) <= 8 ? fold_spaces(name) : std::string();
    }
    const std::size_t sign = words.find("©");
    if (sign == std::string_view::npos) {
        return {};
    }
    auto name = words.substr(sign + std::string_view("©").size());
    const std::size_t letter = name.find_first_not_of(" 0123456789-–,");
    if (letter == std::string_view::npos) {
        return {};
    }
    name = name.substr(letter);
    const std::size_t stop =
        std::min({name.find(" - "), name.find(" – "), name.find('.'), name.find('|'), name.size()});
    return word_count(name.substr(0, stop)) <= 6 ? fold_spaces(name.substr(0, stop)) : std::string();
}

/// "BAKU, Sept 27 —": a day whose year must come from elsewhere.
std::optional<WrittenDate> day_without_year(std::string_view words) {
    for (const auto& date : find_dates(words)) {
        if (date.day && !date.year) {
            return date;
        }
    }
    return std::nullopt;
}

/// The dateline's day in the year that a weaker date on the page gives, when both are of about the same time.
bool dated_near(Found& best, const WrittenDate& day, std::string_view words) {
    constexpr std::chrono::days near{31};
    if (best.rank >= 100) {
        return false;
    }
    const int year = static_cast<int>(std::chrono::year_month_day(best.date).year());
    for (const int y : {year, year - 1, year + 1}) {
        const auto span = day.span(y);
        if (span && std::chrono::abs(best.date - span->first) <= near) {
            best = {1, span->first,
                    "dateline: " + std::string(words.substr(day.start, day.end - day.start)) +
                        ", with the year of the " + best.basis};
            return true;
        }
    }
    return false;
}

/// Keeps one line for each day that lines with a time of day name; other articles' lines name others.
void note_day(std::vector<std::string>& lines, const std::string& words) {
    const auto day_of = [](std::string_view line) -> std::optional<time::DateSpan> {
        for (const auto& date : find_dates(line)) {
            if (date.day && date.year) {
                return date.span(std::nullopt);
            }
        }
        return std::nullopt;
    };
    const auto day = day_of(words);
    if (day && std::ranges::none_of(lines, [&](const std::string& line) { return day_of(line) == day; })) {
        lines.push_back(words);
    }
}

/// "… Example news agency, October 29, 2020.": the last few words of the report, when they end with a day.
std::string closing_line(const Article& article) {
    constexpr std::size_t longest = 8;  // words
    for (auto sentence = article.sentences.rbegin(); sentence != article.sentences.rend(); ++sentence) {
        if (sentence->section != Section::body) {
            continue;
        }
        const std::string words =
            fold_spaces(std::string_view(article.readable).substr(sentence->start, sentence->end - sentence->start));
        const auto dates = find_dates(words);
        const bool last = !dates.empty() && dates.back().end + 2 >= words.size();
        return last && word_count(words) <= longest ? words : std::string();
    }
    return {};
}

/// "Time in Yerevan: 11:07, 25 April 2024": the day on which somebody looked at the page.
bool is_page_clock(std::string_view lower) {
    return lower.starts_with("time in ") || lower.starts_with("երևանում՝");
}
bool is_update(std::string_view lower) {
    for (const std::string_view label :
         {"updated", "güncelle", "son güncelle", "обновлено", "թարմացվել", "yenilənib", "به‌روزرسانی"}) {
        if (lower.starts_with(label)) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::optional<std::size_t> find_publication(Article& article, const PageFacts& facts) {
    Found best;
    consider(best, 0, facts.published_where, facts.published);
    std::optional<std::size_t> dateline_end;
    std::optional<WrittenDate> dateline_day;
    std::string dateline_words;
    std::size_t body_blocks = 0;
    bool behind_body = false;
    std::vector<std::string> days_with_clock;
    for (const auto& block : article.blocks) {
        const std::string words = words_of(article, block);
        const std::string lower = page_lower(words);
        const bool after_body = behind_body;
        behind_body = block.section == Section::body;
        if (block.section == Section::body) {
            constexpr std::size_t first_blocks = 3;
            if (!dateline_end && body_blocks < first_blocks) {
                const auto raw = std::string_view(article.readable).substr(block.start, block.end - block.start);
                if (const auto dateline = dateline_of(raw)) {
                    article.dateline_place = dateline->place;
                    dateline_end = block.start + dateline->end;
                    dateline_words = fold_spaces(raw.substr(0, dateline->end));
                    consider(best, 1, "dateline", dateline_words);
                    dateline_day = day_without_year(dateline_words);
                }
                if (begins_with_date(words)) {
                    consider(best, 5, "head of the text", words);
                }
            }
            if (body_blocks == 0) {
                // Weak, but reports say in their first sentence when what they report was.
                consider(best, 10, "first sentence", first_sentence(article, block));
            }
            ++body_blocks;
        }
        if (block.section != Section::boilerplate) {
            continue;
        }
        article.source = article.source.empty() ? owner_of(words) : article.source;
        if (says_when_published(words)) {
            consider(best, 3, "page", words);
        }
        if (word_count(words) > 20) {
            continue;
        }
        // A lead may stand above the line with day and time.
        constexpr std::size_t leads = 1;
        const bool timed = has_clock(words);
        const bool before_body = body_blocks == 0 || (timed && body_blocks <= leads);
        if (timed && !is_page_clock(lower)) {
            note_day(days_with_clock, words);
        }
        if (is_page_clock(lower)) {
            consider(best, 12, "clock of the page", words);
        } else if (lower.starts_with("last update")) {
            consider(best, 9, "last update", words);
        } else if (lower.starts_with("published in")) {
            consider(best, 3, "published in", words);
            article.source = article.source.empty() ? publisher_of(words) : article.source;
        } else if (is_update(lower)) {
            consider(best, 4, "updated", words);
        } else if (is_byline(words)) {
            consider(best, 2, "byline", words);
        } else if (before_body) {
            // A line with a date above the text; below it stand the dates of other articles.
            consider(best, 5, "date line", words);
        } else if (after_body) {
            consider(best, 8, "line below the text", words);
        }
    }
    consider(best, 8, "end of the text", closing_line(article));
    consider(best, 9, "title", article.title);
    if (days_with_clock.size() == 1) {
        consider(best, 8, "line with day and time", days_with_clock.front());
    }
    consider(best, 6, "address", facts.url);
    consider(best, 7, "name of the file", std::filesystem::path(article.file).stem().string());
    constexpr int weak = 9;
    const bool of_the_page = best.basis.starts_with("last update") || best.rank == 12;  // not of the article
    const bool near = dateline_day && !of_the_page && dated_near(best, *dateline_day, dateline_words);
    if (best.rank > 1 && dateline_day && !near && best.rank >= weak) {
        best = {};  // the year of the dateline may be found elsewhere
    }
    if (best.rank < 100) {
        article.published = best.date;
        article.published_basis = best.basis;
    }
    article.source = article.source.empty() ? facts.source : article.source;
    article.url = facts.url;
    return dateline_end;
}

}  // namespace sitmap::article
