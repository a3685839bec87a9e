#include <algorithm>
#include <array>
#include <string_view>

#include "article/html_furniture.hpp"
#include "article/html_token.hpp"
#include "article/letter.hpp"
#include "article/raw_block.hpp"
#include "io/limits.hpp"

namespace sitmap::article {
namespace {

using Kind = RawBlock::Kind;

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
    return std::ranges::find(names, name) != names.end();
}

constexpr std::array<std::string_view, 14> void_elements{"area",  "base", "br",   "col",   "embed",  "hr",    "img",
                                                         "input", "link", "meta", "param", "source", "track", "wbr"};
constexpr std::array<std::string_view, 34> block_elements{
    "p",          "div", "h1", "h2",         "h3",      "h4",   "h5",     "h6",     "li",   "ul",     "ol", "table",
    "tr",         "td",  "th", "section",    "article", "main", "header", "footer", "nav",  "aside",  "dl", "figure",
    "figcaption", "dt",  "dd", "blockquote", "pre",     "form", "hr",     "body",   "time", "address"};
constexpr std::array<std::string_view, 10> furniture_elements{"nav",    "footer", "aside", "form",   "button",
                                                              "select", "svg",    "head",  "dialog", "address"};
/// How a furniture element can be known: by its tag for sure, by the name of its class with some doubt.
enum class Frame { none, by_class, by_tag };

struct Open {
    std::string name;
    Frame frame = Frame::none;
    bool main = false;
    bool link = false;
    Kind kind = Kind::paragraph;
};

class HtmlReader {
public:
    explicit HtmlReader(const std::string& html) : html_(html) { scan_.readable.assign(html.size(), ' '); }

    Scan run() {
        for_each_html_token(html_, [&](const HtmlToken& token) {
            switch (token.kind) {
                case HtmlToken::Kind::text:
                    text(token);
                    break;
                case HtmlToken::Kind::open:
                    open(token);
                    break;
                case HtmlToken::Kind::close:
                    close(token);
                    break;
                case HtmlToken::Kind::raw:
                    raw(token);
                    break;
            }
        });
        finish_block();
        take(scan_.facts.source, publisher_);
        judge_frames();
        return std::move(scan_);
    }

private:
    std::string_view source(const HtmlToken& token) const {
        return std::string_view(html_).substr(token.start, token.end - token.start);
    }

    void open(const HtmlToken& token) {
        const auto tag = source(token);
        if (token.name == "meta") {
            meta(tag);
        } else if (token.name == "link" && to_lower_ascii(html_attribute(tag, "rel")) == "canonical") {
            take(scan_.facts.url, html_attribute(tag, "href"));
        } else if (token.name == "script") {
            json_ld_ = to_lower_ascii(html_attribute(tag, "type")) == "application/ld+json";
        } else if (token.name == "time" && (stack_.empty() || stack_.back().frame == Frame::none)) {
            const bool named = to_lower_ascii(html_attribute(tag, "itemprop")) == "datepublished" ||
                               tag.find("pubdate") != std::string_view::npos;
            const bool main = !stack_.empty() && stack_.back().main;
            take_date(html_attribute(tag, "datetime"), "time element", named ? 1 : main ? 4 : 5);
        } else if (!html_attribute(tag, "itemprop").empty()) {
            microdata(tag);
        }
        if (token.name == "br") {
            line_breaks_ += 1;
            if (line_breaks_ >= 2) {
                finish_block();
            }
            return;
        }
        if (is_one_of(token.name, block_elements)) {
            finish_block();
        }
        if (token.self_closing || is_one_of(token.name, void_elements)) {
            return;
        }
        // What stands deeper is read as if it stood here: a page of a million nested elements is no reason to remember
        // them.
        if (stack_.size() >= limits::page_depth) {
            ++too_deep_;
            return;
        }
        if (token.name == "p" && !stack_.empty() && stack_.back().name == "p") {
            stack_.pop_back();  // paragraphs need no closing tag
        }
        Open element{token.name, Frame::none, false, false, Kind::paragraph};
        if (!stack_.empty()) {
            element = stack_.back();
            element.name = token.name;
        }
        describe(element, tag);
        stack_.push_back(std::move(element));
    }

    static void describe(Open& element, std::string_view tag) {
        if (element.name == "article" || element.name == "main") {
            element.main = true;
        } else if (element.name == "h1") {
            element.kind = Kind::title;
        } else if (element.name.size() == 2 && element.name[0] == 'h' && element.name[1] >= '2' &&
                   element.name[1] <= '6') {
            element.kind = Kind::heading;
        } else if (element.name == "figcaption" || element.name == "figure") {
            element.kind = Kind::caption;
        } else if (element.name == "blockquote" && element.kind == Kind::caption) {
            element.kind = Kind::paragraph;  // a quotation set as a figure
        } else if (element.name == "a") {
            element.link = true;
        } else if (element.name == "li") {
            element.kind = Kind::list_item;
        }
        if (is_one_of(element.name, furniture_elements)) {
            element.frame = Frame::by_tag;
        } else if (element.name != "body" && element.name != "html" && element.name != "article" &&
                   element.name != "main") {
            const std::string label = to_lower_ascii(html_attribute(tag, "class") + ' ' + html_attribute(tag, "id"));
            if (label.find("caption") != std::string::npos) {
                element.kind = Kind::caption;
            }
            if (element.frame == Frame::none && names_furniture(label)) {
                element.frame = Frame::by_class;
            }
        }
    }

    void close(const HtmlToken& token) {
        if (is_one_of(token.name, block_elements)) {
            finish_block();
        }
        if (too_deep_ > 0) {
            --too_deep_;
            return;
        }
        // A closing tag that matches nothing near is dropped: looking further would be quadratic on hostile pages.
        constexpr std::size_t search_depth = 64;
        const std::size_t bottom = stack_.size() > search_depth ? stack_.size() - search_depth : 0;
        for (std::size_t i = stack_.size(); i > bottom; --i) {
            if (stack_[i - 1].name == token.name) {
                stack_.resize(i - 1);
                return;
            }
        }
    }

    void text(const HtmlToken& token) {
        for (std::size_t at = token.start; at < token.end;) {
            const std::size_t from = at;
            char32_t c = 0;
            if (const std::size_t length = html_entity(std::string_view(html_).substr(0, token.end), at, c)) {
                at += length;
                write_entity(from, at, c);
            } else {
                c = next_code_point(html_, at);
                if (c == 0xAD || c == 0xFEFF) {  // a soft hyphen parts no word
                    std::fill(scan_.readable.begin() + static_cast<std::ptrdiff_t>(from),
                              scan_.readable.begin() + static_cast<std::ptrdiff_t>(at), '\x7F');
                    continue;
                }
                if (is_space(c)) {
                    continue;  // blanks stay blanks
                }
                scan_.readable.replace(from, at - from, html_, from, at - from);
            }
            if (!is_space(c)) {
                if (!block_open_) {
                    block_start_ = from;
                    block_open_ = true;
                    all_linked_ = true;
                }
                all_linked_ = all_linked_ && !stack_.empty() && stack_.back().link;
                block_end_ = at;
                line_breaks_ = 0;
            }
        }
    }

    void write_entity(std::size_t from, std::size_t to, char32_t c) {
        if (is_space(c)) {
            return;
        }
        std::string bytes;
        append_utf8(bytes, c);
        if (bytes.size() <= to - from) {
            scan_.readable.replace(from, bytes.size(), bytes);
            // Inside a word ("G&ouml;yg&ouml;l", "Iran&rsquo;s") the bytes left over must not part it.
            std::size_t next = to;
            if (is_letter(c) || (to < html_.size() && is_letter(next_code_point(html_, next)))) {
                std::fill(scan_.readable.begin() + static_cast<std::ptrdiff_t>(from + bytes.size()),
                          scan_.readable.begin() + static_cast<std::ptrdiff_t>(to), '\x7F');
            }
        }
    }

    void finish_block() {
        line_breaks_ = 0;
        if (!block_open_) {
            return;
        }
        block_open_ = false;
        RawBlock block{block_start_, block_end_, Kind::paragraph, false, false};
        Frame frame = Frame::none;
        if (!stack_.empty()) {
            frame = stack_.back().frame;
            block.kind = stack_.back().kind;
            block.in_main = stack_.back().main;
        }
        if (all_linked_ && block.kind != Kind::title && block.kind != Kind::caption) {
            frame = frame == Frame::none ? Frame::by_class : frame;  // a line that only leads to another page
        }
        scan_.blocks.push_back(block);
        frames_.push_back(frame);
    }

    /// A page whose whole text seems furniture by the names of its classes ("content has-sidebar") names them so.
    void judge_frames() {
        constexpr std::size_t prose_bytes = 120;
        const auto prose_in = [&](Frame frame) {
            std::size_t bytes = 0;
            for (std::size_t i = 0; i < frames_.size(); ++i) {
                const auto& block = scan_.blocks[i];
                const std::size_t length = block.end - block.start;
                bytes += frames_[i] == frame && block.kind == Kind::paragraph && length > prose_bytes ? length : 0;
            }
            return bytes;
        };
        const bool trusted = prose_in(Frame::none) > 0 || prose_in(Frame::by_class) == 0;
        for (std::size_t i = 0; i < frames_.size(); ++i) {
            if (frames_[i] == Frame::by_tag || (frames_[i] == Frame::by_class && trusted)) {
                scan_.blocks[i].kind = Kind::furniture;
            }
        }
    }

    void raw(const HtmlToken& token) {
        if (token.name == "title") {
            take(scan_.facts.title, fold_spaces(html_unescape(source(token))));
        } else if (token.name == "script" && json_ld_) {
            take_date(json_value(source(token), "\"datePublished\""), "JSON-LD", 1);
            const auto script = source(token);
            if (const std::size_t at = script.find("\"publisher\""); at != std::string_view::npos) {
                constexpr std::size_t nearby = 400;
                publisher_ = publisher_.empty() ? json_value(script.substr(at, nearby), "\"name\"") : publisher_;
            }
        }
    }

    /// The text behind a key of JSON-LD; scripts are often not well-formed, so nothing more is asked of them.
    static std::string json_value(std::string_view script, std::string_view key) {
        const std::size_t at = script.find(key);
        const std::size_t open_quote = at == std::string_view::npos ? at : script.find('"', at + key.size());
        if (open_quote == std::string_view::npos || open_quote - at > key.size() + 8) {
            return {};
        }
        const std::size_t stop = script.find('"', open_quote + 1);
        return stop == std::string_view::npos ? std::string()
                                              : std::string(script.substr(open_quote + 1, stop - open_quote - 1));
    }

    void meta(std::string_view tag) {
        std::string key = to_lower_ascii(html_attribute(tag, "property"));
        key = key.empty() ? to_lower_ascii(html_attribute(tag, "name")) : key;
        key = key.empty() ? to_lower_ascii(html_attribute(tag, "itemprop")) : key;
        const std::string content = html_attribute(tag, "content");
        if (key == "og:title") {
            scan_.facts.title = content;
        } else if (key == "og:url") {
            take(scan_.facts.url, content);
        } else if (key == "og:site_name") {
            take(scan_.facts.source, content);
        } else if (key == "article:published_time" || key == "datepublished" || key == "og:article:published_time" ||
                   key == "article:published" || key == "mediator_published_time") {
            take_date(content, "meta " + key, 0);
        } else if (key == "date" || key == "pubdate" || key == "dc.date" || key == "dc.date.issued" ||
                   key == "dc.date.created" || key == "dcterms.created" || key == "dcterms.date" ||
                   key == "publishdate" || key == "publish-date" || key == "publication_date" || key == "pub_date" ||
                   key == "published_at" || key == "parsely-pub-date" || key == "sailthru.date" ||
                   key == "citation_publication_date" || key == "cxenseparse:recs:publishtime" ||
                   key == "datecreated" || key == "article.published") {
            take_date(content, "meta " + key, 2);
        }
    }

    /// <span itemprop="datePublished" content="2023-09-19">
    void microdata(std::string_view tag) {
        if (to_lower_ascii(html_attribute(tag, "itemprop")) == "datepublished") {
            std::string value = html_attribute(tag, "content");
            value = value.empty() ? html_attribute(tag, "datetime") : value;
            take_date(std::move(value), "datePublished", 1);
        }
    }

    static void take(std::string& field, std::string value) {
        if (field.empty()) {
            field = std::move(value);
        }
    }
    void take_date(std::string value, std::string where, int rank) {
        if (rank < scan_.facts.published_rank && value.size() >= 8) {
            scan_.facts.published = std::move(value);
            scan_.facts.published_where = std::move(where);
            scan_.facts.published_rank = rank;
        }
    }

    const std::string& html_;
    Scan scan_;
    std::vector<Frame> frames_;  ///< of the blocks
    std::vector<Open> stack_;
    std::string publisher_;
    std::size_t too_deep_ = 0;  ///< open elements that are not on the stack
    bool block_open_ = false;
    bool all_linked_ = false;  ///< every letter of the block stands in a link
    bool json_ld_ = false;
    std::size_t block_start_ = 0;
    std::size_t block_end_ = 0;
    int line_breaks_ = 0;
};

}  // namespace

Scan scan_html(const std::string& text) {
    Scan scan = HtmlReader(text).run();
    // On a page that marks its article, what stands outside is the frame around it.
    const bool marked = std::ranges::any_of(
        scan.blocks, [](const RawBlock& b) { return b.in_main && b.kind == Kind::paragraph && b.end - b.start > 80; });
    for (auto& block : scan.blocks) {
        if (marked && !block.in_main && block.kind != Kind::title) {
            block.kind = Kind::furniture;
        }
    }
    return scan;
}

}  // namespace sitmap::article
