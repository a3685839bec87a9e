#include "gazetteer/place_store.hpp"

namespace sitmap::gazetteer {

PlaceStore::PlaceStore(const PackedIndex& index, std::vector<Place> others)
    : index_(index),
      size_(index.places().size()),
      made_(std::make_unique<std::atomic<const Place*>[]>(size_ + others.size())) {
    for (Place& other : others) {
        std::size_t at = index.by_id(other.id);
        const Place* place = new Place(std::move(other));
        if (at == index.places().size()) {
            at = size_++;
            added_.emplace(place->id, at);
        }
        made_[at].store(place, std::memory_order_relaxed);
    }
}

PlaceStore::~PlaceStore() {
    for (std::size_t index = 0; index < size_; ++index) {
        delete made_[index].load(std::memory_order_relaxed);
    }
}

const Place& PlaceStore::operator[](std::size_t index) const {
    const Place* place = made(index);
    return place != nullptr ? *place : make(index);
}

const Place& PlaceStore::make(std::size_t index) const {
    auto place = std::make_unique<const Place>(index_.place(index));
    const Place* known = nullptr;
    if (made_[index].compare_exchange_strong(known, place.get(), std::memory_order_acq_rel)) {
        return *place.release();
    }
    return *known;  // another thread was first
}

const Place* PlaceStore::by_id(std::string_view id) const {
    if (const std::size_t index = index_.by_id(id); index < index_.places().size()) {
        return &(*this)[index];
    }
    const auto found = added_.find(id);
    return found == added_.end() ? nullptr : made(found->second);
}

PlaceKind PlaceStore::kind(std::size_t index) const {
    const Place* place = made(index);
    return place != nullptr ? place->kind : static_cast<PlaceKind>(index_.places()[index].kind);
}

geo::LonLat PlaceStore::position(std::size_t index) const {
    if (const Place* place = made(index); place != nullptr) {
        return place->position;
    }
    return index_.position(index);
}

std::string_view PlaceStore::name(std::size_t place, std::size_t name) const {
    if (const Place* known = made(place); known != nullptr) {
        return known->names[name].text;
    }
    return index_.text(index_.names()[index_.places()[place].first_name + name].text);
}

bool PlaceStore::is_preferred(std::size_t place, std::size_t name) const {
    if (const Place* known = made(place); known != nullptr) {
        return known->names[name].preferred;
    }
    return index_.names()[index_.places()[place].first_name + name].preferred != 0;
}

}  // namespace sitmap::gazetteer
