#pragma once

#include <atomic>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gazetteer/packed_index.hpp"

namespace sitmap::gazetteer {

/// All places by index. A place is made from the packed bytes when somebody first asks for it, and then stays where it
/// is; to the outside nothing changes, and threads may ask at the same time.
class PlaceStore {
public:
    /// `index` lives longer than the store. `others` stand instead of the packed places with the same ids, or behind
    /// the last. Every place has a name.
    explicit PlaceStore(const PackedIndex& index, std::vector<Place> others = {});
    PlaceStore(const PlaceStore&) = delete;
    PlaceStore& operator=(const PlaceStore&) = delete;
    ~PlaceStore();

    std::size_t size() const { return size_; }
    const Place& operator[](std::size_t index) const;
    /// The place of an id, or null.
    const Place* by_id(std::string_view id) const;

    // What many are asked for before one is chosen, without making it.
    PlaceKind kind(std::size_t index) const;
    geo::LonLat position(std::size_t index) const;
    std::string_view name(std::size_t place, std::size_t name) const;
    bool is_preferred(std::size_t place, std::size_t name) const;

private:
    const Place* made(std::size_t index) const { return made_[index].load(std::memory_order_acquire); }
    const Place& make(std::size_t index) const;

    const PackedIndex& index_;
    std::unordered_map<std::string_view, std::size_t> added_;  ///< by id
    std::size_t size_ = 0;
    std::unique_ptr<std::atomic<const Place*>[]> made_;
};

}  // namespace sitmap::gazetteer
