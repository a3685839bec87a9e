#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "batch/sources.hpp"

namespace sitmap::batch {

bool is_brief_file(std::string_view file);

/// What all maps of a series have in common: the pattern if there is one, else the first source's page, style, naming,
/// notes and the like; without events, sources and warnings.
brief::Brief settings_of(const std::optional<brief::Brief>& pattern, const std::vector<Source>& sources);

/// Puts the days in words for {date} and the number of events for {count} into title and standfirst.
void fill_in(brief::Brief& brief, const std::string& days, std::size_t count);
/// The title without what is filled in, for the name of the file.
std::string plain_title(std::string title);

/// The pattern with a map's own words and events: page, style, extent, notes … are the pattern's; title and standfirst
/// too, where it wants them filled in.
void apply_pattern(const brief::Brief& pattern, brief::Brief& brief);

/// Adds a sentence after what is there already.
void add_sentence(std::string& text, const std::string& sentence);

}  // namespace sitmap::batch
