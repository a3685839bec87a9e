#include "article/article.hpp"

#include <algorithm>

#include "article/declared_encoding.hpp"
#include "article/language_guess.hpp"
#include "article/letter.hpp"
#include "article/published.hpp"
#include "article/raw_block.hpp"
#include "article/read_file.hpp"
#include "article/sections.hpp"
#include "article/sentences.hpp"
#include "io/decode.hpp"
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
void part_dateline(Article& article, std::size_t end) {
    const auto last = std::ranges::find_if(article.sentences, [&](const Sentence& s) { return s.end >= end; });
    if (last == article.sentences.end() || last->start >= end) {
        return;  // a dateline that ends its block is a piece of its own already
    }
    const auto first = std::ranges::find_if(article.sentences, [&](const Sentence& s) {
        return s.paragraph == last->paragraph && s.section == Section::body;
    });
    if (first > last) {
        return;
    }
    Sentence dateline = *first;
    dateline.end = end;
    if (last->end == end) {
        *last = dateline;
        article.sentences.erase(first, last);
        return;
    }
    last->start = std::max(last->start, end);
    article.sentences.insert(article.sentences.erase(first, last), dateline);
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
    Warnings unheard;
    return read(path, unheard);
}

Result<Article> read(const std::filesystem::path& path, Warnings& warnings, const io::EncodingChoice& encoding) {
    SITMAP_TRY_ASSIGN(std::string bytes, io::read_file(path, limits::article_bytes));
    const std::string file = path == "-" ? "standard input" : path.generic_string();
    const std::string declared = declared_encoding(bytes);
    Result<io::Decoded> decoded = io::decode(std::move(bytes), declared, encoding);
    if (!decoded) {
        decoded.error().file = file;
        if (decoded.error().code == ErrorCode::utf8) {
            decoded.error().hint += "; or say what it is with --encoding, or read it with gaps: --encoding-fallback";
        } else if (encoding.name.empty()) {
            decoded.error().hint += "; or say what it is: --encoding utf-16le";
        }
        return tl::make_unexpected(std::move(decoded.error()));
    }
    const Format format = format_of(path, decoded->text);
    for (auto& warning : decoded->warnings) {
        warning.file = file;
        warnings.push_back(std::move(warning));
    }
    return parse(std::move(decoded->text), format, path.generic_string());
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
    if (const auto dateline_end = find_publication(article, scanned.facts)) {
        part_dateline(article, *dateline_end);
    }
    article.language = guess_language(article.readable);
    return article;
}

}  // namespace sitmap::article
