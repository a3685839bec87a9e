#include "article/furniture.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "article/letter.hpp"
#include "article/page_words.hpp"
#include "article/written_date.hpp"

namespace sitmap::article {
namespace {

using Phrases = std::initializer_list<std::string_view>;

bool starts_with_any(std::string_view lower, Phrases phrases) {
    return std::ranges::any_of(phrases, [&](std::string_view p) { return lower.starts_with(p); });
}
bool contains_any(std::string_view lower, Phrases phrases) {
    return std::ranges::any_of(phrases, [&](std::string_view p) { return lower.find(p) != std::string_view::npos; });
}
bool is_any(std::string_view lower, Phrases phrases) {
    return std::ranges::find(phrases, lower) != phrases.end();
}

/// "3 Comments on …", "1 Comment"
bool counts_comments(std::string_view lower) {
    const std::size_t at = lower.find(" comment");
    return at != std::string_view::npos && at > 0 && lower[at - 1] >= '0' && lower[at - 1] <= '9' && at < 80;
}

}  // namespace

std::size_t word_count(std::string_view block) {
    return block.empty() ? 0 : static_cast<std::size_t>(std::ranges::count(block, ' ')) + 1;
}

bool is_short_line(std::string_view block) {
    constexpr std::size_t heading_words = 14;
    if (word_count(block) > heading_words) {
        return false;
    }
    const char32_t last = code_point_before(block, block.size());
    return last != U'.' && last != U'!' && last != U'?' && last != U'…' && last != U'”' && last != U'"' &&
           last != U':' && last != U'։' && last != U'»';
}

bool is_furniture(std::string_view block) {
    const std::string lower = to_lower_ascii(block);
    if (is_any(lower, {"none",
                       "news",
                       "dismiss",
                       "home",
                       "menu",
                       "search",
                       "share",
                       "print",
                       "email",
                       "facebook",
                       "twitter",
                       "tweet",
                       "whatsapp",
                       "telegram",
                       "linkedin",
                       "advertisement",
                       "commentary",
                       "opinion",
                       "analysis",
                       "video",
                       "photo",
                       "photos",
                       "close",
                       "skip to content",
                       "skip to main content",
                       "log in",
                       "sign in",
                       "sign up",
                       "register",
                       "read also",
                       "listen to this article",
                       "loading",
                       "back to top",
                       "next",
                       "previous",
                       "more",
                       "tags",
                       "topics",
                       "politics",
                       "world",
                       "sport"})) {
        return true;
    }
    if (says_when_published(block)) {
        return true;
    }
    const bool line = word_count(block) <= 25;
    if (line) {
        const std::string words = page_lower(block);
        if (is_page_line(words) || begins_page_line(words)) {
            return true;
        }
    }
    if (line &&
        (counts_comments(lower) || lower.ends_with(" logo") || block.starts_with("•") || block.starts_with("»") ||
         starts_with_any(lower, {"last update",
                                 "read more",
                                 "see also",
                                 "read also",
                                 "read:",
                                 "watch:",
                                 "listen:",
                                 "share this",
                                 "follow us",
                                 "sign up",
                                 "subscribe",
                                 "click here",
                                 "tags:",
                                 "topics:",
                                 "issue:",
                                 "country:",
                                 "category:",
                                 "categories:",
                                 "filed under",
                                 "enter your email",
                                 "all rights reserved",
                                 "©",
                                 "accept cookies",
                                 "download our app",
                                 "join us on",
                                 "support our",
                                 "donate",
                                 "advertisement",
                                 "source:",
                                 "photo credit",
                                 "recommended",
                                 "most read",
                                 "trending",
                                 "editor's pick",
                                 "min read",
                                 "reading time",
                                 "copy link",
                                 "url copied"}) ||
         contains_any(lower, {" min read", "minutes read", "back to top", "leave a comment", "your email address",
                              "post a comment", "breaking news alerts"}))) {
        return true;
    }
    return contains_any(lower, {"we use cookies", "this website uses cookies", "this site uses cookies",
                                "cookie policy", "terms of use", "privacy policy", "enable javascript",
                                "all rights reserved", "reproduction in whole or in part", "subscribe to our",
                                "sign up for our", "follow us on", "join our telegram", "subscribe to receive"});
}

bool ends_article(std::string_view block) {
    if (word_count(block) > 60) {
        return false;
    }
    // Other languages' words name headings and closing lines; a sentence may begin with them too.
    if (word_count(block) <= 12 && closes_article(page_lower(block))) {
        return true;
    }
    const std::string lower = to_lower_ascii(block);
    return (starts_with_any(lower, {"related article",
                                    "related stor",
                                    "related news",
                                    "related content",
                                    "related post",
                                    "related topics",
                                    "leave a comment",
                                    "leave a reply",
                                    "you may also like",
                                    "you might also like",
                                    "more from",
                                    "more on this",
                                    "read next",
                                    "recommended for you",
                                    "copyright",
                                    "©",
                                    "about the author",
                                    "most popular",
                                    "latest news",
                                    "subscribe to",
                                    "the views and opinions",
                                    "the views expressed",
                                    "views expressed",
                                    "the opinions expressed",
                                    "disclaimer",
                                    "comments are closed",
                                    "published in ",
                                    "first published",
                                    "back to top"}) ||
            contains_any(lower, {"do not necessarily reflect", "don't necessarily reflect"}));
}

bool surely_ends_article(std::string_view block) {
    return word_count(block) <= 12 && surely_closes_article(page_lower(block));
}

bool is_author_note(std::string_view block) {
    const std::string lower = to_lower_ascii(block);
    const auto head = std::string_view(lower).substr(0, std::min<std::size_t>(lower.size(), 260));
    const bool contact =
        contains_any(lower, {"on twitter:", "on twitter @", "follow him", "follow her", "he tweets", "she tweets",
                             "can be reached at", "writes about", "writes on ", "writes mostly",
                             "covers the south caucasus", "contact him", "is the author of"});
    const bool role = contains_any(head, {" is a phd",
                                          " is an alexander",
                                          " is a fellow",
                                          " is a research",
                                          " is a senior ",
                                          " is a non-resident",
                                          " is a nonresident",
                                          " is a journalist",
                                          " is an analyst",
                                          " is a freelance",
                                          " is a correspondent",
                                          " is a reporter",
                                          " is a visiting",
                                          " is a lecturer",
                                          " is a professor",
                                          " is an assistant professor",
                                          " is an associate professor",
                                          " is a political analyst",
                                          " is a columnist",
                                          " is an independent",
                                          " is the editor",
                                          " is an editor",
                                          " is a writer",
                                          " is a regional analyst",
                                          " is a policy analyst",
                                          " is a contributor",
                                          " phd, is a"});
    const bool career = contains_any(lower, {"fellow", "university", "institute", "ph.d", "phd", "journalist",
                                             "based in", "editor", "he worked", "she worked", "he was a", "she was a",
                                             "bureau", "think tank", "think-tank", "council", "center", "centre"});
    return (role && career) || (contact && career);
}

bool is_byline(std::string_view block) {
    constexpr std::size_t longest_byline = 18;  // words
    const std::string lower = to_lower_ascii(block);
    if (word_count(block) > longest_byline) {
        return false;
    }
    if (starts_with_any(lower,
                        {"updated ", "published ", "posted ", "last updated", "published:", "date:", "author:"})) {
        return true;
    }
    if (begins_date_label(page_lower(block)) && !find_dates(block).empty()) {
        return true;
    }
    std::size_t at = 3;
    return lower.starts_with("by ") && block.size() > 3 && is_letter(next_code_point(block, at)) &&
           (is_upper(code_point_before(block, at)) || contains_any(lower, {" 20", "staff"})) && is_short_line(block);
}

bool has_clock(std::string_view words) {
    for (std::size_t at = words.find(':'); at != std::string_view::npos; at = words.find(':', at + 1)) {
        std::size_t next = at + 1;
        if (digit_value(code_point_before(words, at)) >= 0 && next < words.size() &&
            digit_value(next_code_point(words, next)) >= 0 && next < words.size() &&
            digit_value(next_code_point(words, next)) >= 0) {
            return true;
        }
    }
    return false;
}

bool says_when_published(std::string_view block) {
    constexpr std::size_t longest = 60;  // words
    return word_count(block) <= longest &&
           contains_any(page_lower(block),
                        {"tarihinde yazılmıştır", "tarihinde eklenmiştir", "tarihinde yayınlan", "tarihinde yayımlan",
                         "this article was published", "this story was published", "originally published",
                         "article was first published", "материал опубликован", "статья опубликована"}) &&
           !find_dates(block).empty();
}

bool is_caption(std::string_view block) {
    constexpr std::size_t longest_caption = 90;  // words
    if (word_count(block) > longest_caption) {
        return false;
    }
    const std::string words = page_lower(block);
    if (begins_caption(words) && word_count(block) <= 40) {
        return true;
    }
    if (word_count(block) < 4) {
        return false;
    }
    if (credits_picture(words) && word_count(block) <= 40) {
        return true;
    }
    const std::string lower = to_lower_ascii(block);
    if (starts_with_any(lower, {"in this photo", "in this image", "in this frame", "in this handout",
                                "photo:", "file photo", "file - ", "file – ", "image:", "a screengrab", "this photo ",
                                "this image", "pictured:", "caption:", "illustrative photo", "archive photo"})) {
        return true;
    }
    if (contains_any(
            lower, {"(image credit",  "(photo credit", "(photo by", "(photo:",      "(image:",        "(ap photo",
                    "[ap photo",      "/via ap)",      "via getty", "getty images", "(credit:",       "photo courtesy",
                    "image courtesy", "handout via",   "/afp)",     "/reuters)",    "[file:",         "(file photo",
                    "file photo)",    "afp photo",     "epa-efe",   "[reuters]",    "anadolu agency]"})) {
        return true;
    }
    // "… October 23. — Reuters", "… 2023. / Mod.Gov.Az": a picture's text, then who made the picture.
    const std::size_t tail_from = block.size() > 40 ? block.size() - 40 : 0;
    const auto tail = block.substr(tail_from);
    for (const std::string_view mark : {"— ", "– ", " / ", "| "}) {
        const std::size_t at = tail.rfind(mark);
        if (at == std::string_view::npos) {
            continue;
        }
        const auto credit = tail.substr(at + mark.size());
        const auto before = fold_spaces(block.substr(0, tail_from + at));
        const bool sentence_before = !before.empty() && (before.back() == '.' || before.ends_with("”"));
        std::size_t next = 0;
        const bool name = !credit.empty() && is_upper(next_code_point(credit, next));
        const bool agency = !credit.empty() && word_count(credit) <= 4 && credit.back() != '.' && credit.back() != ':';
        if (agency && sentence_before && (name || word_count(credit) <= 2)) {
            return true;
        }
        if (agency && mark == " / " && word_count(before) >= 6) {
            return true;
        }
    }
    return false;
}

}  // namespace sitmap::article
