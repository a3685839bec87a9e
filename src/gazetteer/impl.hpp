#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "gazetteer/gazetteer.hpp"
#include "gazetteer/name_index.hpp"
#include "gazetteer/vocabulary.hpp"

namespace sitmap::gazetteer {

struct Gazetteer::Impl {
    std::vector<Place> places;
    std::unordered_map<std::string_view, std::uint32_t> by_id;  ///< views into places
    NameIndex index;
    Vocabulary vocabulary;

    const Place& place(NameRef ref) const { return places[ref.place]; }
    const Name& name(NameRef ref) const { return places[ref.place].names[ref.name]; }
};

/// True for the entries that somebody keeps by hand; they outrank namesakes from large lists.
bool is_hand_kept(const Place& place);

}  // namespace sitmap::gazetteer
