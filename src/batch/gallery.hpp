#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "batch/journal.hpp"

namespace sitmap::batch {

/// The entries of the maps `first` up to, not including, `last`. Errors: read.
using EntriesOf = std::function<Result<std::vector<Entry>>(std::size_t first, std::size_t last)>;

/// Writes index.html, and for more maps than one page bears index-2.html and so on, with links between them; a page
/// left over from a longer series goes. Only one page's entries are in memory at a time. Gives the names of the files.
/// Errors: write, and those of `entries`.
Result<std::vector<std::string>> write_pages(const std::filesystem::path& folder, std::size_t count,
                                             const EntriesOf& entries);

/// Which of several pages one is.
struct PagePlace {
    std::size_t page = 0, pages = 1;  ///< from 0
    std::size_t first = 0, of = 0;    ///< its first map, from 0, of so many
};

/// A page that shows the maps in their order, with a slider, filters, a comparison by wipe and the events of each; with
/// their alt texts and links to their files as a plain list where scripts do not run. It loads nothing from elsewhere.
/// Below 200 KB: long lists of events are shortened for it.
std::string gallery_page(const std::vector<Entry>& entries, const PagePlace& place = {});

}  // namespace sitmap::batch
