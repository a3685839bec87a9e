#include "article/sections.hpp"

#include <map>
#include <optional>

#include "article/dateline.hpp"
#include "article/furniture.hpp"
#include "article/letter.hpp"
#include "article/page_words.hpp"
#include "article/written_date.hpp"

namespace sitmap::article {
namespace {

using Kind = RawBlock::Kind;

struct View {
    std::string words;
    bool prose = false;  ///< a sentence or more of the article's own text, as far as its form tells
};

class Judge {
public:
    explicit Judge(const Scan& scan) : scan_(scan), sections_(scan.blocks.size()) {
        for (const auto& block : scan.blocks) {
            View view{fold_spaces(std::string_view(scan.readable).substr(block.start, block.end - block.start)), false};
            view.prose = block.kind != Kind::furniture && word_count(view.words) >= 18 && !is_short_line(view.words);
            views_.push_back(std::move(view));
        }
    }

    std::vector<Block> run(std::string& title) {
        find_end();
        for (std::size_t i = 0; i < views_.size(); ++i) {
            sections_[i] = judge(i);
        }
        mark_title(title);
        mark_picture_labels();
        mark_teasers();
        mark_repeats();
        std::vector<Block> blocks;
        for (std::size_t i = 0; i < views_.size(); ++i) {
            blocks.push_back({*sections_[i], scan_.blocks[i].start, scan_.blocks[i].end});
        }
        return blocks;
    }

private:
    /// Where the article is over: a closing phrase or a note on the author with most of the prose before it. A
    /// newsletter box in the middle of a text ends nothing.
    void find_end() {
        std::size_t all = 0;
        for (const auto& view : views_) {
            all += view.prose ? view.words.size() : 0;
        }
        std::size_t before = 0;
        end_ = views_.size();
        for (std::size_t i = 0; i < views_.size(); ++i) {
            const bool late = before * 2 >= all && before > 0;
            constexpr std::size_t short_report = 150;  // bytes of prose
            const bool over = late && (ends_article(views_[i].words) || is_author_note(views_[i].words));
            if (over || (before >= short_report && surely_ends_article(views_[i].words))) {
                end_ = i;
                return;
            }
            before += views_[i].prose ? views_[i].words.size() : 0;
        }
    }

    Section judge(std::size_t i) const {
        const auto& words = views_[i].words;
        const Kind kind = scan_.blocks[i].kind;
        if (kind == Kind::caption) {
            return Section::caption;
        }
        if (is_byline(words) || is_date_line(words)) {
            return Section::boilerplate;
        }
        if (i >= end_ || kind == Kind::furniture || is_furniture(words)) {
            return i < end_ && kind != Kind::furniture && is_caption(words) ? Section::caption : Section::boilerplate;
        }
        if (is_caption(words)) {
            return Section::caption;
        }
        if (is_author_note(words) || (kind == Kind::list_item && word_count(words) <= 3)) {
            return Section::boilerplate;
        }
        return Section::body;
    }

    /// "26.10.2020 14:05", "Baku, 12 April 2023, 10:31 (UTC+4)", "4 years ago - 2020-10-29 23:12": a day, with little
    /// else.
    static bool is_date_line(std::string_view words) {
        constexpr std::size_t longest_line = 12;  // words
        if (word_count(words) > longest_line || words.ends_with('.')) {
            return false;
        }
        std::size_t dated = 0;
        bool with_year = false;
        std::string rest;
        std::size_t from = 0;
        for (const auto& date : find_dates(words)) {
            dated += date.end - date.start;
            with_year = with_year || (date.year && date.day);
            rest += std::string(words.substr(from, date.start - from)) + ' ';
            from = date.end;
        }
        rest += words.substr(from);
        if (dateline_of(words)) {
            return false;  // "Bakı, 25 may, AZƏRTAC"
        }
        return dated * 2 > words.size() || (with_year && has_clock(rest));
    }

    /// The first line that can be a headline, before the first prose; a page that repeats it has several.
    void mark_title(std::string& title) {
        std::optional<std::size_t> headline;
        for (std::size_t i = 0; i < views_.size() && !headline; ++i) {
            if (scan_.blocks[i].kind == Kind::title && !views_[i].words.empty()) {
                headline = i;
            }
        }
        for (std::size_t i = 0; i < views_.size() && !headline; ++i) {
            if (sections_[i] == Section::boilerplate || sections_[i] == Section::caption) {
                continue;
            }
            const auto& words = views_[i].words;
            if (word_count(words) >= 2 && word_count(words) <= 30 && !ends_sentence(words)) {
                headline = i;
            }
            break;
        }
        title = headline ? views_[*headline].words : scan_.facts.title;
        for (std::size_t i = 0; i < end_ && !title.empty(); ++i) {
            const bool allowed = scan_.blocks[i].kind != Kind::furniture && sections_[i] != Section::boilerplate;
            if (allowed && views_[i].words == title) {
                sections_[i] = Section::title;
            }
        }
        if (headline) {
            sections_[*headline] = Section::title;
        }
    }

    static bool ends_sentence(std::string_view words) {
        const char32_t last = code_point_before(words, words.size());
        return last == U'.' || last == U'։' || last == U'…';
    }

    /// A picture's alternative text stands directly above its caption.
    void mark_picture_labels() {
        for (std::size_t i = 0; i + 1 < views_.size(); ++i) {
            if (sections_[i] == Section::body && sections_[i + 1] == Section::caption &&
                scan_.blocks[i + 1].follows_directly && is_short_line(views_[i].words)) {
                sections_[i] = Section::caption;
            }
        }
    }

    /// Below "Читайте также:" on a line of its own stand the titles of other articles.
    void mark_teasers() {
        constexpr std::size_t most_titles = 8;
        for (std::size_t i = 0; i + 1 < views_.size(); ++i) {
            if (sections_[i] != Section::boilerplate || !introduces_teasers(views_[i].words)) {
                continue;
            }
            for (std::size_t k = i + 1; k < views_.size() && k <= i + most_titles; ++k) {
                if (sections_[k] != Section::body || views_[k].prose || !is_short_line(views_[k].words)) {
                    break;
                }
                sections_[k] = Section::boilerplate;
            }
        }
    }

    static bool introduces_teasers(std::string_view words) {
        constexpr std::size_t longest_heading = 4;  // words
        const std::string lower = page_lower(words);
        return word_count(words) <= longest_heading && (begins_page_line(lower) || closes_article(lower)) &&
               find_dates(words).empty();
    }

    /// Prose that stands on the page twice is a teaser or a box; the first copy is kept. Captions may repeat.
    void mark_repeats() {
        std::map<std::string_view, std::size_t> seen;
        for (std::size_t i = 0; i < views_.size(); ++i) {
            if (sections_[i] == Section::body && !seen.emplace(views_[i].words, i).second) {
                sections_[i] = Section::boilerplate;
            }
        }
    }

    const Scan& scan_;
    std::vector<View> views_;
    std::vector<std::optional<Section>> sections_;
    std::size_t end_ = 0;
};

}  // namespace

std::vector<Block> judge_sections(const Scan& scan, std::string& title) {
    return Judge(scan).run(title);
}

}  // namespace sitmap::article
