#pragma once

#include <string_view>

/// What pages say around an article. All functions take one block, folded.
namespace sitmap::article {

/// A line of the page itself: menu, "Subscribe", "1 Comment", cookie notice, "Newsroom logo".
bool is_furniture(std::string_view block);
/// A line after which the article is over: "Related Articles", "Copyright ©", "The views … of the authors".
bool ends_article(std::string_view block);
/// Such a line behind an article of any length: "انتهای پیام".
bool surely_ends_article(std::string_view block);
/// A sentence about the writer: "… is a fellow at …".
bool is_author_note(std::string_view block);
/// "By Name Surname September 13, 2023", "Updated 26 Oct 2020", "Published in …".
bool is_byline(std::string_view block);
/// A time of day among the words: "14:05".
bool has_clock(std::string_view words);
/// A sentence in which the page says when it was written: "… haberi, 20 Kasım 2020 tarihinde yazılmıştır."
bool says_when_published(std::string_view block);
/// A text under a picture: "(Image Credit: …)", "— Reuters", "In this photo", "… / Agency".
bool is_caption(std::string_view block);
/// No end of a sentence and few words: a heading, a label or an item of a menu.
bool is_short_line(std::string_view block);
std::size_t word_count(std::string_view block);

}  // namespace sitmap::article
