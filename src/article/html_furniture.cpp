#include "article/html_furniture.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace sitmap::article {
namespace {

/// Beginnings of the parts of a name: "sidebar" in "right-sidebar", "subscri" in "subscribe_box".
constexpr std::string_view furniture_words[] = {
    "menu",       "sidebar",  "related",  "footer",     "comment", "cookie",  "subscri", "newsletter", "share",
    "sharing",    "social",   "crumb",    "breadcrumb", "widget",  "author",  "promo",   "advert",     "banner",
    "navigation", "navbar",   "popup",    "modal",      "taglist", "tags",    "teaser",  "byline",     "recommend",
    "readmore",   "readalso", "morenews", "trending",   "popular", "similar", "oxsar",   "benzer",     "ilgili",
    "donate",     "paywall",  "signup",   "consent",    "gdpr",    "disqus",  "toolbar", "pagination"};

/// Two parts that only together name one.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> pairs{{{"tag", "list"},
                                                                              {"read", "also"},
                                                                              {"read", "more"},
                                                                              {"more", "news"},
                                                                              {"see", "also"},
                                                                              {"also", "read"},
                                                                              {"post", "tags"},
                                                                              {"most", "read"}}};

/// Parts that turn a name into a statement about the page.
constexpr std::string_view statements[] = {"has", "no", "with", "without", "open", "closed", "enabled", "layout"};

bool is_separator(char c) {
    return c == '-' || c == '_' || c == ':' || c == '.';
}

bool name_is_furniture(std::string_view name) {
    constexpr std::size_t most_parts = 8;
    std::array<std::string_view, most_parts> parts;
    std::size_t count = 0;
    for (std::size_t at = 0; at < name.size() && count < most_parts;) {
        std::size_t end = at;
        while (end < name.size() && !is_separator(name[end])) {
            ++end;
        }
        if (end > at) {
            parts[count++] = name.substr(at, end - at);
        }
        at = end + 1;
    }
    bool found = false;
    for (std::size_t i = 0; i < count; ++i) {
        if (std::ranges::find(statements, parts[i]) != std::end(statements)) {
            return false;
        }
        found = found || std::ranges::any_of(furniture_words, [&](std::string_view word) {
                    return parts[i].starts_with(word) || (word.size() >= 6 && parts[i].ends_with(word));
                });
        found = found || (i + 1 < count && std::ranges::any_of(pairs, [&](const auto& pair) {
                              return parts[i] == pair.first && parts[i + 1] == pair.second;
                          }));
    }
    return found;
}

}  // namespace

bool names_furniture(std::string_view labels) {
    for (std::size_t at = 0; at < labels.size();) {
        const std::size_t from = labels.find_first_not_of(" \t\r\n", at);
        if (from == std::string_view::npos) {
            break;
        }
        const std::size_t end = std::min(labels.find_first_of(" \t\r\n", from), labels.size());
        if (name_is_furniture(labels.substr(from, end - from))) {
            return true;
        }
        at = end;
    }
    return false;
}

}  // namespace sitmap::article
