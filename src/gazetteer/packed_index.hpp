#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/index_format.hpp"
#include "gazetteer/name_index.hpp"
#include "gazetteer/place.hpp"
#include "gazetteer/vocabulary.hpp"
#include "gazetteer/word_entries.hpp"
#include "io/error.hpp"
#include "pack/pack.hpp"

namespace sitmap::gazetteer {

/// Where the pack keeps the gazetteer ready to be read: a table of one row, column `content`.
inline constexpr std::string_view index_table = "gazetteer_index";

/// The bytes of a gazetteer: its places with their names, the keys of all names, and the words beside names. The same
/// places and words give the same bytes. Positions are kept to seven decimals. \pre every place has a name and at most
/// NameRef::most_names; no text is longer than format::longest_text.
std::string packed(const std::vector<Place>& places, const WordEntries& words = {});

/// A gazetteer read where it lies. Immutable.
class PackedIndex {
public:
    /// Errors: pack, for bytes that are cut short, changed, of another version, or that point outside themselves.
    static Result<PackedIndex> open(pack::Bytes packed);

    std::span<const format::PlaceRecord> places() const { return places_; }
    std::span<const format::NameRecord> names() const { return names_; }
    std::string_view text(format::Text text) const;
    /// Index of the place with this id, or the number of places.
    std::size_t by_id(std::string_view id) const;
    const NameIndex::Tables& tables() const { return tables_; }
    const Vocabulary& vocabulary() const { return vocabulary_; }
    geo::LonLat position(std::size_t index) const;
    Place place(std::size_t index) const;

private:
    pack::Bytes bytes_;
    std::string_view strings_;
    std::span<const format::PlaceRecord> places_;
    std::span<const format::NameRecord> names_;
    std::span<const format::Validity> validities_;
    NameTable ids_;
    NameIndex::Tables tables_;
    Vocabulary vocabulary_;
};

}  // namespace sitmap::gazetteer
