#pragma once

#include <string>
#include <vector>

#include "gazetteer/gazetteer.hpp"
#include "pack/pack.hpp"

namespace sitmap::cli {

class NamesOption;

/// A pack and the places that are known: its own and those of the user's tables.
struct KnownPlaces {
    pack::Pack pack;
    gazetteer::Gazetteer gazetteer;
};

/// Opens them; `pack_file` empty: the pack that is found. Errors: those of the pack and of each table.
tl::expected<KnownPlaces, std::vector<Error>> open_known_places(const std::string& pack_file, const NamesOption& names);

}  // namespace sitmap::cli
