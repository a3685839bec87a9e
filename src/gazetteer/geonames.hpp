#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gazetteer/gazetteer.hpp"

/// Places out of a dump of GeoNames (geonames.org, tab-separated, no header).
namespace sitmap::gazetteer {

/// Names with their language from a file of alternate names, by geonameid.
using AlternateNames = std::unordered_map<std::string, std::vector<Name>>;

struct GeonamesImport {
    std::vector<Place> places;  ///< those that the pack lacks, ids "gn:<geonameid>"
    std::vector<Error> faults;  ///< rows that could not be used, with line and column
    std::size_t rows = 0;
    std::size_t known = 0;       ///< left out: the pack has the point, or the name within 3 km
    std::size_t other_kind = 0;  ///< left out: canals, pastures, railway stations …
};

/// Reads country or city dumps (19 columns). `known_ids` are the geonameids that the pack has.
/// Errors: format when the text is no such dump at all.
Result<GeonamesImport> import_geonames(std::string_view dump, const std::string& file, const AlternateNames& alternates,
                                       const Gazetteer& known, const std::vector<std::string>& known_ids);

/// Reads alternateNames (geonameid, language, name, flags, years); rows in other languages keep no language, links and
/// codes are left out. Errors: format.
Result<AlternateNames> parse_alternate_names(std::string_view text, const std::string& file);

/// Sorted geonameids of the pack's places. Errors: pack.
Result<std::vector<std::string>> geonames_ids(const pack::Pack& pack);

}  // namespace sitmap::gazetteer
