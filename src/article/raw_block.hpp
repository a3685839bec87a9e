#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap::article {

/// A paragraph, heading or line as the format gives it, before anybody judged what it says.
struct RawBlock {
    enum class Kind { paragraph, heading, title, caption, list_item, furniture };
    std::size_t start = 0;  ///< bytes, half-open, without white space at the ends
    std::size_t end = 0;
    Kind kind = Kind::paragraph;
    bool follows_directly = false;  ///< no blank line between this and the block before
    bool in_main = false;           ///< inside <article> or <main>
};

/// What the page says about itself outside its text.
struct PageFacts {
    std::string title;
    std::string published;  ///< as written
    std::string published_where;
    int published_rank = 100;  ///< of the statement kept: lower ones are surer
    std::string source;
    std::string url;
};

/// Keeps what a header line or front matter says ("date", "Published Time", "source" …); false for an unknown key.
bool take_fact(PageFacts& facts, std::string_view key, const std::string& value, std::string_view where);

/// A file taken into blocks.
struct Scan {
    std::string readable;  ///< see Article::readable
    std::vector<RawBlock> blocks;
    PageFacts facts;
};

/// One function a format. \pre valid UTF-8
Scan scan_text(const std::string& text);
Scan scan_markdown(const std::string& text);
Scan scan_html(const std::string& text);

}  // namespace sitmap::article
