#include <cmark.h>

#include <algorithm>
#include <memory>
#include <string_view>

#include "article/letter.hpp"
#include "article/raw_block.hpp"

namespace sitmap::article {
namespace {

using Kind = RawBlock::Kind;

struct FreeNode {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
    void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

std::vector<std::size_t> line_starts(std::string_view text) {
    std::vector<std::size_t> starts{0};
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\n' || (text[at] == '\r' && (at + 1 >= text.size() || text[at + 1] != '\n'))) {
            starts.push_back(at + 1);
        }
    }
    return starts;
}

/// "key: value" lines between two "---" at the top. Gives the length of that part.
std::size_t front_matter(std::string_view text, PageFacts& facts) {
    if (!text.starts_with("---\n") && !text.starts_with("---\r\n")) {
        return 0;
    }
    const std::size_t close = text.find("\n---", 3);
    if (close == std::string_view::npos) {
        return 0;
    }
    for (std::size_t at = text.find('\n') + 1; at < close + 1;) {
        const std::size_t stop = text.find('\n', at);
        const auto line = text.substr(at, stop - at);
        at = stop + 1;
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) {
            continue;
        }
        const std::string key = to_lower_ascii(fold_spaces(line.substr(0, colon)));
        std::string value = fold_spaces(line.substr(colon + 1));
        if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front()) {
            value = value.substr(1, value.size() - 2);
        }
        take_fact(facts, key, value, "front matter");
    }
    const std::size_t end = text.find('\n', close + 1);
    return end == std::string_view::npos ? text.size() : end + 1;
}

/// Copies the words of the document into the readable text and leaves the markup blank.
class MarkdownReader {
public:
    MarkdownReader(const std::string& text, std::size_t from, Scan& scan)
        : text_(text), from_(from), starts_(line_starts(std::string_view(text).substr(from))), scan_(scan) {}

    void run() {
        const std::unique_ptr<cmark_node, FreeNode> document(
            cmark_parse_document(text_.data() + from_, text_.size() - from_, CMARK_OPT_DEFAULT));
        const std::unique_ptr<cmark_iter, FreeIterator> iterator(cmark_iter_new(document.get()));
        for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
             event = cmark_iter_next(iterator.get())) {
            visit(cmark_iter_get_node(iterator.get()), event == CMARK_EVENT_ENTER);
        }
    }

private:
    std::size_t offset(int line, int column) const {
        if (line < 1 || static_cast<std::size_t>(line) > starts_.size()) {
            return text_.size();
        }
        const std::size_t start = from_ + starts_[static_cast<std::size_t>(line) - 1];
        return std::min(text_.size(), start + static_cast<std::size_t>(std::max(column, 1)) - 1);
    }

    void visit(cmark_node* node, bool enter) {
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_ITEM:
                in_item_ = enter;
                break;
            case CMARK_NODE_PARAGRAPH:
            case CMARK_NODE_HEADING:
                enter ? begin(node) : finish(node);
                break;
            case CMARK_NODE_IMAGE:
                in_image_ += enter ? 1 : -1;
                break;
            case CMARK_NODE_TEXT:
            case CMARK_NODE_CODE:
                if (in_image_ == 0) {
                    words(cmark_node_get_literal(node));
                }
                break;
            default:
                break;
        }
    }

    /// cmark counts U+FFFD where the source has a NUL, so its columns may lie too far to the right: no block begins
    /// before the last one ends.
    void begin(cmark_node* node) {
        cursor_ = std::max(past_, offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node)));
        limit_ = std::min(text_.size(), offset(cmark_node_get_end_line(node), cmark_node_get_end_column(node)) + 1);
        first_ = text_.size();
        last_ = 0;
    }

    void finish(cmark_node* node) {
        if (first_ >= last_) {
            return;
        }
        RawBlock block{first_, last_, in_item_ ? Kind::list_item : Kind::paragraph, false, false};
        if (cmark_node_get_type(node) == CMARK_NODE_HEADING) {
            block.kind = cmark_node_get_heading_level(node) == 1 ? Kind::title : Kind::heading;
        }
        scan_.blocks.push_back(block);
        past_ = last_;
    }

    /// cmark tells where blocks stand but not each piece of text after escapes and links; the pieces come in the
    /// order of the source, so each is the next occurrence that is not inside a link's address.
    void words(const char* literal) {
        const std::string_view piece(literal == nullptr ? "" : literal);
        if (piece.empty() || cursor_ >= limit_) {
            return;
        }
        const auto block = std::string_view(text_).substr(0, limit_);
        std::size_t at = std::min(block.find_first_not_of("*_`", cursor_), limit_);
        if (block.substr(at, 2) == "](") {
            const std::size_t close = block.find(')', at);
            at = close == std::string_view::npos ? at : close + 1;
        }
        const std::size_t found = block.find(piece, at);
        if (found == std::string_view::npos) {
            return;  // decoded from an entity: left blank
        }
        scan_.readable.replace(found, piece.size(), piece);
        first_ = std::min(first_, found);
        cursor_ = last_ = found + piece.size();
    }

    const std::string& text_;
    std::size_t from_;
    std::vector<std::size_t> starts_;
    Scan& scan_;
    std::size_t cursor_ = 0;
    std::size_t limit_ = 0;
    std::size_t first_ = 0;
    std::size_t last_ = 0;
    std::size_t past_ = 0;  ///< end of the last block
    int in_image_ = 0;
    bool in_item_ = false;
};

}  // namespace

Scan scan_markdown(const std::string& text) {
    Scan scan;
    scan.readable.assign(text.size(), ' ');
    const std::size_t from = front_matter(text, scan.facts);
    MarkdownReader(text, from, scan).run();
    return scan;
}

}  // namespace sitmap::article
