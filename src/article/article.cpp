#include "article/article.hpp"

#include <algorithm>

#include "article/language_guess.hpp"
#include "article/letter.hpp"
#include "article/published.hpp"
#include "article/raw_block.hpp"
#include "article/sections.hpp"
#include "article/sentences.hpp"
#include "io/file.hpp"
#include "io/limits.hpp"
#include "io/utf8.hpp"

namespace sitmap::article {
namespace {

Format format_of(const std::filesystem::path& path, std::string_view text) {
    const std::string ending = to_lower_ascii(path.extension().string());
    if (ending == ".html" || ending == ".htm" || ending == ".xhtml") {
        return Format::html;
    }
    if (ending == ".md" || ending == ".markdown") {
        return Format::markdown;
    }
    if (ending == ".txt") {
        return Format::text;
    }
    const std::string head = to_lower_ascii(text.substr(0, std::min<std::size_t>(text.size(), 1000)));
    for (const std::string_view mark : {"<!doctype html", "<html", "<body", "<article", "<p>", "<div"}) {
        if (head.find(mark) != std::string::npos) {
            return Format::html;
        }
    }
    return head.starts_with("# ") || head.starts_with("---\n") ? Format::markdown : Format::text;
}

Scan scan(const std::string& text, Format format) {
    switch (format) {
        case Format::html:
            return scan_html(text);
        case Format::markdown:
            return scan_markdown(text);
        case Format::text:
            break;
    }
    return scan_text(text);
}

/// "YEREVAN, May 14 - Armenia said …": the dateline is a piece of its own and no part of what the sentence says.
void part_dateline(Article& article) {
    constexpr std::size_t longest_rest = 40;  // the agency and the date after the place
    if (article.dateline_place.empty()) {
        return;
    }
    for (auto sentence = article.sentences.begin(); sentence != article.sentences.end(); ++sentence) {
        const std::string_view words =
            std::string_view(article.readable).substr(sentence->start, sentence->end - sentence->start);
        if (sentence->section != Section::body || !words.starts_with(article.dateline_place)) {
            continue;
        }
        std::size_t end = std::string_view::npos;
        for (const std::string_view mark : {": ", " — ", " – ", " - "}) {
            if (const std::size_t at = words.find(mark, article.dateline_place.size()); at != std::string_view::npos) {
                end = std::min(end, at + mark.size());
            }
        }
        if (end > article.dateline_place.size() + longest_rest || end >= words.size()) {
            return;
        }
        Sentence rest = *sentence;
        rest.start = sentence->start + end;
        sentence->end = rest.start;
        article.sentences.insert(sentence + 1, rest);
        return;
    }
}

}  // namespace

std::string_view name_of(Section section) {
    switch (section) {
        case Section::title:
            return "title";
        case Section::body:
            return "body";
        case Section::caption:
            return "caption";
        case Section::boilerplate:
            break;
    }
    return "boilerplate";
}

Result<Article> read(const std::filesystem::path& path) {
    SITMAP_TRY_ASSIGN(std::string text, io::read_text(path, limits::article_bytes));
    const Format format = format_of(path, text);
    return parse(std::move(text), format, path.generic_string());
}

Result<Article> parse(std::string text, Format format, std::string file_name) {
    const std::size_t fault = io::first_invalid_utf8(text);
    if (fault != std::string_view::npos) {
        return failure({ErrorCode::utf8, "the text is not UTF-8 at byte " + std::to_string(fault), "save it as UTF-8",
                        std::move(file_name), 0, 0});
    }
    Article article;
    article.file = std::move(file_name);
    article.text = std::move(text);
    Scan scanned = scan(article.text, format);
    if (scanned.blocks.empty()) {
        return failure({ErrorCode::nothing_to_map, "the article has no text", "", article.file, 0, 0});
    }
    article.blocks = judge_sections(scanned, article.title);
    article.readable = std::move(scanned.readable);
    for (std::size_t i = 0; i < article.blocks.size(); ++i) {
        auto sentences = split_sentences(article.readable, article.blocks[i], static_cast<int>(i));
        article.sentences.insert(article.sentences.end(), sentences.begin(), sentences.end());
    }
    find_publication(article, scanned.facts);
    part_dateline(article);
    article.language = guess_language(article.readable);
    return article;
}

}  // namespace sitmap::article
