#include "article/published.hpp"

#include <algorithm>

#include "article/furniture.hpp"
#include "article/letter.hpp"
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

/// "TEHRAN/BAKU: …", "YEREVAN, October 26. …", "BAKU (Reuters) — …": a place in capitals before the text.
std::string dateline_of(std::string_view words) {
    constexpr std::size_t longest_dateline = 60;
    std::size_t end = 0;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < words.size() && at < longest_dateline;) {
        const std::size_t from = at;
        const char32_t c = next_code_point(words, at);
        if (is_letter(c)) {
            if (!is_upper(c)) {
                return {};
            }
            ++letters;
            end = at;
        } else if (c == U'/' || c == U' ' || c == U'-' || c == U'’') {
            continue;
        } else if (c == U':' || c == U',' || c == U'(' || c == U'—' || c == U'–') {
            const auto name = fold_spaces(words.substr(0, std::min(end, from)));
            return letters >= 4 ? name : std::string();
        } else {
            return {};
        }
    }
    return {};
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

}  // namespace

void find_publication(Article& article, const PageFacts& facts) {
    Found best;
    consider(best, 0, facts.published_where, facts.published);
    bool in_body = false;
    std::size_t body_blocks = 0;
    for (const auto& block : article.blocks) {
        const std::string words = words_of(article, block);
        const std::string lower = to_lower_ascii(words);
        if (block.section == Section::body) {
            if (body_blocks == 0 || (!in_body && body_blocks < 3)) {
                const std::string place = dateline_of(words);
                if (!place.empty()) {
                    article.dateline_place = place;
                    consider(best, 1, "dateline",
                             std::string_view(words).substr(0, std::min<std::size_t>(words.size(), 60)));
                    in_body = true;
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
        if (word_count(words) > 20) {
            continue;
        }
        const bool before_body = body_blocks == 0;
        if (lower.starts_with("last update")) {
            consider(best, 9, "last update", words);
        } else if (lower.starts_with("published in")) {
            consider(best, 3, "published in", words);
            article.source = article.source.empty() ? publisher_of(words) : article.source;
        } else if (lower.starts_with("updated")) {
            consider(best, 4, "updated", words);
        } else if (is_byline(words)) {
            consider(best, 2, "byline", words);
        } else if (before_body) {
            // A line with a date above the text; below it stand the dates of other articles.
            consider(best, 5, "date line", words);
        }
    }
    if (best.rank < 100) {
        article.published = best.date;
        article.published_basis = best.basis;
    }
    article.source = article.source.empty() ? facts.source : article.source;
    article.url = facts.url;
}

}  // namespace sitmap::article
