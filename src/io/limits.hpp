#pragma once

#include <cstddef>
#include <cstdint>

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
/// One tag of a page: a quote that never closes would swallow the page.
inline constexpr std::size_t tag_bytes = 64u << 10;
/// Open elements of a page: a page of a million nested ones is no reason to remember them.
inline constexpr std::size_t page_depth = 2'000;
/// Rows of a GeoPackage's table; its file may be of any size, as it is read row by row.
inline constexpr std::size_t table_rows = 2'000'000;
/// A style; the shipped ones have 20 KB.
inline constexpr std::size_t style_bytes = 1u << 20;
/// Styles that extend each other: more are a circle.
inline constexpr int style_chain = 8;
/// A symbol: a megabyte of path data is no symbol, and each is read at the start.
inline constexpr std::size_t glyph_bytes = 64u << 10;
/// Commands of a symbol's path, and numbers: each is drawn wherever the symbol stands.
inline constexpr std::size_t path_commands = 2'000;
/// Groups in groups of a symbol: they are read one in the other.
inline constexpr int symbol_depth = 8;
/// A worldview: a few lines of words.
inline constexpr std::size_t worldview_bytes = 100'000;
/// Corners of a user's layer; a map shows some thousands, and a million take a second to project.
inline constexpr std::size_t layer_vertices = 5'000'000;
/// Places of a layer in which its rings cross each other and are repaired: three hundred corners in disorder cross ten
/// thousand times, and take GEOS minutes.
inline constexpr std::size_t layer_crossings = 20'000;
/// Sides of a ring that lie beside each other, to be compared for crossings: a comb of half a million teeth would have
/// each compared with each.
inline constexpr std::size_t side_pairs = 50'000'000;
/// How far from the origin a corner may lie, in whatever unit: products of larger numbers are infinite to GEOS, whose
/// simplifier then calls itself without end.
inline constexpr double farthest_corner = 1e30;
/// Layers of a user on one map: each is a file to read, and the legend has no room for more.
inline constexpr std::size_t layers_per_map = 12;
/// Collections of shapes in each other: deeper ones only exist to overflow the stack.
inline constexpr int geometry_depth = 8;
/// Cells of a relief: what a damaged pack announces is not what memory is asked for.
inline constexpr std::int64_t relief_cells = 64'000'000;
/// Marks on one letter: twenty thousand of them take a second to set, and cover the page.
inline constexpr std::size_t marks_of_a_letter = 8;
/// Text of one label: a longer one covers the map that it should explain.
inline constexpr std::size_t label_code_points = 200;
/// Memory that must be free before fonts are looked at, where a process may only have so much: with less Fontconfig
/// ends it by a signal.
inline constexpr std::size_t text_bytes = 64u << 20;
/// Nesting of JSON: deeper documents overflow the stack of recursive readers.
inline constexpr int json_depth = 32;
/// Groups of a sheet in each other: they are painted one in the other.
inline constexpr int group_depth = 32;
/// A line of text of a sheet: a label and its markup of many scripts; more comes from no label.
inline constexpr std::size_t line_bytes = 8'000;
/// Either side of a sheet in points; farther off Cairo's numbers wrap and nothing is drawn.
inline constexpr double sheet_points = 10'000;
/// Either side of a picture; Cairo's images end there.
inline constexpr int side_pixels = 32'767;
/// Pixels of one PNG, four bytes each: as many again would not fit beside others into a worker's memory.
inline constexpr double png_pixels = 1.2e8;
/// Events on one map; beyond it nothing can be read any more.
inline constexpr std::size_t events_per_map = 2'000;
/// A series' journal: a line of 2 KB for each of two million maps.
inline constexpr std::size_t journal_bytes = std::size_t{4} << 30;
/// A result of another run that parts are joined of.
inline constexpr std::size_t result_bytes = std::size_t{1} << 30;
/// Parts of a series.
inline constexpr unsigned shards = 100'000;
/// Time of a series for one input or map, unless it is given another: what takes longer never ends.
inline constexpr int item_seconds = 300;
/// Memory of a series for each of its jobs, unless it is given another, in megabytes: one map must not take what all
/// others, and the machine, need. The largest picture takes half of it.
inline constexpr std::size_t job_megabytes = 2'000;

}  // namespace sitmap::limits
