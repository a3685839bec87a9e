#pragma once

#include <string_view>
#include <vector>

#include "gazetteer/gazetteer.hpp"
#include "gazetteer/name_index.hpp"
#include "gazetteer/packed_index.hpp"
#include "gazetteer/place_store.hpp"
#include "gazetteer/vocabulary.hpp"

namespace sitmap::gazetteer {

struct Gazetteer::Impl {
    /// `others` as in PlaceStore.
    Impl(PackedIndex bytes, std::vector<Place> others)
        : packed(std::move(bytes)),
          places(packed, std::move(others)),
          index(packed.tables()),
          vocabulary(packed.vocabulary()) {}

    PackedIndex packed;
    PlaceStore places;
    NameIndex index;
    Vocabulary vocabulary;

    const Place& place(NameRef ref) const { return places[ref.place]; }
    const Name& name(NameRef ref) const { return places[ref.place].names[ref.name]; }
};

/// True for the entries that somebody keeps by hand; they outrank namesakes from large lists.
bool is_hand_kept(const Place& place);

}  // namespace sitmap::gazetteer
