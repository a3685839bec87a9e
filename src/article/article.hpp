#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/error.hpp"
#include "io/language.hpp"
#include "time/date.hpp"

/// A news text taken apart: what the reporter wrote, captions, and the furniture of the page around it.
namespace sitmap::article {

enum class Section { title, body, caption, boilerplate };
std::string_view name_of(Section section);  ///< "title", "body", "caption", "boilerplate"

/// A run of text of one kind. Offsets are bytes into `Article::text`, half-open.
struct Block {
    Section section = Section::body;
    std::size_t start = 0;
    std::size_t end = 0;
};

/// A sentence inside one block, offsets as in Block.
struct Sentence {
    std::size_t start = 0;
    std::size_t end = 0;
    Section section = Section::body;
    int paragraph = 0;  ///< index of its block
};

/// A text as read. `text` is the whole input as UTF-8 without byte-order mark (HTML and Markdown source included), so
/// that offsets of mentions hold in the user's file; blocks point at the readable parts of it.
struct Article {
    std::string file;  ///< as the user named it
    std::string text;
    /// The same text for a reader: byte for byte as long as `text`, so that offsets hold in both. In HTML and Markdown
    /// markup is blanked with spaces and entities are decoded (left-over bytes inside a word are 0x7F, to be skipped,
    /// as are hyphens where a line end broke a word and soft hyphens). Names and words are looked for here.
    std::string readable;
    std::string title;                    ///< plain text, empty when none was found
    std::optional<time::Date> published;  ///< metadata, dateline, byline or "Published in …", in this order
    std::string published_basis;          ///< where the date was read: "byline: September 19, 2023"
    std::string dateline_place;           ///< "TEHRAN/BAKU", empty when none
    std::string source;                   ///< publisher when stated
    std::string url;
    Language language = Language::en;
    std::vector<Block> blocks;        ///< in the order of the text
    std::vector<Sentence> sentences;  ///< of all blocks, boilerplate included
};

enum class Format { text, markdown, html };

/// Reads .txt, .md, .html/.htm or "-" (kind guessed from the content) in the encoding that the file declares. Errors:
/// those of io::read_file and io::decode, nothing_to_map for a text of white space alone.
Result<Article> read(const std::filesystem::path& path);
/// The same from memory.
Result<Article> parse(std::string text, Format format, std::string file_name);

}  // namespace sitmap::article
