#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/article.hpp"
#include "event/event.hpp"

namespace sitmap::brief {

/// The article's title as a map's: no site name at its end, no full stop, at most 100 code points. Falls back to the
/// first head of an event, then to the file's name.
std::string tidy_title(const article::Article& article, const std::vector<event::Event>& events);

/// Whole sentences of the events, in the order of the text, at most 230 code points together. Empty when even the
/// shortest is longer.
std::string standfirst_of(const article::Article& article, const std::vector<event::Event>& events);

/// How the article is named among the sources: publisher, title, date, and its web address when it states one.
std::string source_line(const article::Article& article);

}  // namespace sitmap::brief
