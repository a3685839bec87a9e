#include <algorithm>
#include <array>

#include "io/any_of.hpp"

#include "article/raw_block.hpp"

namespace sitmap::article {

using io::is_any;

bool take_fact(PageFacts& facts, std::string_view key, const std::string& value, std::string_view where) {
    const auto is_any = [&](std::initializer_list<std::string_view> keys) {
        return std::ranges::find(keys, key) != keys.end();
    };
    const bool address = value.starts_with("http://") || value.starts_with("https://");
    if (is_any({"title", "headline", "subject"})) {
        facts.title = value;
    } else if (is_any({"date", "published", "published time", "published_at", "pubdate", "publish_date", "datetime",
                       "publication date", "date published", "posted", "sent"})) {
        facts.published = value;
        facts.published_where = where;
    } else if (is_any({"url", "url source", "link", "canonical", "canonical_url", "source_url", "permalink"}) ||
               (address && is_any({"source", "from"}))) {
        facts.url = value;
    } else if (is_any({"source", "publisher", "site", "site_name", "outlet", "publication"})) {
        facts.source = value;
    } else {
        return false;
    }
    return true;
}

}  // namespace sitmap::article
