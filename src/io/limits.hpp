#pragma once

#include <cstddef>

/// Every bound of the program, each with what it guards against.
namespace sitmap::limits {

/// An article or brief; larger ones are not news but an attempt to fill memory.
inline constexpr std::size_t article_bytes = 8u << 20;
/// A sentence; a longer one is read in pieces, so that a text without full stops costs no more than another.
inline constexpr std::size_t sentence_bytes = 8'000;
/// Names that are looked at in one article; it is read up to the last of them. Long books name a few thousand places.
inline constexpr std::size_t names_per_article = 20'000;
/// A table or GeoJSON of events.
inline constexpr std::size_t table_bytes = 64u << 20;
/// A dump of GeoNames; that of all countries is larger and no gazetteer for a map.
inline constexpr std::size_t dump_bytes = 512u << 20;
/// A list of files, one a line.
inline constexpr std::size_t list_bytes = 64u << 20;
/// One row of a table: a quote that never closes would make a row of the whole file.
inline constexpr std::size_t row_bytes = 64u << 10;
/// Rows of a GeoPackage's table; its file may be of any size, as it is read row by row.
inline constexpr std::size_t table_rows = 2'000'000;
/// A style; the shipped ones have 20 KB.
inline constexpr std::size_t style_bytes = 1u << 20;
/// Styles that extend each other: more are a circle.
inline constexpr int style_chain = 8;
/// A symbol: a megabyte of path data is no symbol, and each is read at the start.
inline constexpr std::size_t glyph_bytes = 64u << 10;
/// A worldview: a few lines of words.
inline constexpr std::size_t worldview_bytes = 100'000;
/// Corners of a user's layer; a map shows some thousands, and a million take a second to project.
inline constexpr std::size_t layer_vertices = 5'000'000;
/// Text of one label: Pango's sizes wrap on very long ones.
inline constexpr std::size_t label_code_points = 200;
/// Memory that must be free before fonts are looked at, where a process may only have so much: with less Fontconfig
/// ends it by a signal.
inline constexpr std::size_t text_bytes = 64u << 20;
/// Nesting of JSON: deeper documents overflow the stack of recursive readers.
inline constexpr int json_depth = 32;
/// Either side of a sheet in points; Cairo's images end at 32,767 pixels.
inline constexpr double sheet_points = 10'000;
/// Pixels of one PNG: 400 MP are 1.6 GB.
inline constexpr double png_pixels = 1.2e8;
/// Events on one map; beyond it nothing can be read any more.
inline constexpr std::size_t events_per_map = 2'000;

}  // namespace sitmap::limits
