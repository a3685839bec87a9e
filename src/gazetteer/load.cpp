#include <algorithm>
#include <string>
#include <unordered_map>

#include "gazetteer/impl.hpp"

namespace sitmap::gazetteer {
namespace {

Error bad_addition(const Place& place, std::string_view what) {
    Error error;
    error.code = ErrorCode::csv;
    error.message = "added place '" + place.id + "': " + std::string(what);
    return error;
}

Result<void> check(const Place& place) {
    if (place.id.empty() || place.names.empty() ||
        std::any_of(place.names.begin(), place.names.end(), [](const Name& name) { return name.text.empty(); })) {
        return failure(bad_addition(place, "no id or no name"));
    }
    if (!geo::checked(place.position.lon, place.position.lat)) {
        return failure(bad_addition(place, "its position is off the globe"));
    }
    return {};
}

void add_name(Place& place, const Name& name) {
    const auto alike = [&](const Name& other) { return other.language == name.language && other.side == name.side; };
    const auto known = std::find_if(place.names.begin(), place.names.end(),
                                    [&](const Name& other) { return alike(other) && other.text == name.text; });
    const bool preferred = name.preferred || (known != place.names.end() && known->preferred);
    if (name.preferred) {
        for (Name& other : place.names) {
            other.preferred = other.preferred && !alike(other);
        }
    }
    if (known == place.names.end()) {
        place.names.push_back(name);
    } else {
        known->preferred = preferred;
    }
}

/// The places that are not as they are packed, with the keys of what is new in them.
struct Others {
    std::vector<Place> places;
    NameEntries entries;
};

Result<Others> others_of(const std::vector<Place>& added, const PackedIndex& packed) {
    struct Origin {
        std::size_t index;  ///< in the store
        std::size_t names;  ///< that are packed
    };
    Others others;
    std::vector<Origin> origins;
    std::unordered_map<std::string, std::size_t> by_id;
    std::size_t next = packed.places().size();
    for (const Place& place : added) {
        SITMAP_TRY(check(place));
        const auto [at, fresh] = by_id.emplace(place.id, others.places.size());
        if (fresh) {
            const std::size_t index = packed.by_id(place.id);
            const bool known = index < packed.places().size();
            others.places.push_back(known ? packed.place(index) : place);
            origins.push_back(known ? Origin{index, others.places.back().names.size()} : Origin{next++, 0});
        }
        for (const Name& name : place.names) {
            add_name(others.places[at->second], name);
        }
    }
    if (next > NameRef::most_places) {
        return failure(bad_addition(added.back(), "more places than can be told apart (4,194,304)"));
    }
    for (std::size_t i = 0; i < others.places.size(); ++i) {
        if (others.places[i].names.size() > NameRef::most_names) {
            return failure(bad_addition(others.places[i], "more than 512 names"));
        }
        others.entries.add(others.places[i], static_cast<std::uint32_t>(origins[i].index),
                           static_cast<std::uint32_t>(origins[i].names));
    }
    return others;
}

}  // namespace

Result<Gazetteer> Gazetteer::load(const pack::Pack& pack, const std::vector<Place>& added) {
    SITMAP_TRY_ASSIGN(pack::Bytes bytes, pack.bytes(index_table));
    auto opened = PackedIndex::open(std::move(bytes));
    if (!opened) {
        Error error = std::move(opened).error();
        error.file = pack.file().string();
        return failure(std::move(error));
    }
    PackedIndex packed = *std::move(opened);
    SITMAP_TRY_ASSIGN(Others others, others_of(added, packed));
    auto impl = std::make_unique<Impl>(std::move(packed), std::move(others.places));
    if (!added.empty()) {
        impl->index.add(others.entries);
    }
    return Gazetteer(std::move(impl));
}

}  // namespace sitmap::gazetteer
