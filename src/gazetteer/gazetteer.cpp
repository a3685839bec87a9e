#include "gazetteer/gazetteer.hpp"

#include <algorithm>

#include "gazetteer/impl.hpp"

namespace sitmap::gazetteer {

bool is_hand_kept(const Place& place) {
    return place.id.find(':') == std::string::npos;
}

std::size_t Places::size() const {
    return store_->size();
}

const Place& Places::operator[](std::size_t index) const {
    return (*store_)[index];
}

Gazetteer::Gazetteer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;
Gazetteer::~Gazetteer() = default;

Places Gazetteer::places() const {
    return Places(impl_->places);
}

std::vector<const Place*> Gazetteer::of_kind(PlaceKind kind) const {
    std::vector<const Place*> found;
    for (std::size_t index = 0; index < impl_->places.size(); ++index) {
        if (impl_->places.kind(index) == kind) {
            found.push_back(&impl_->places[index]);
        }
    }
    return found;
}

const Place* Gazetteer::by_id(std::string_view id) const {
    return impl_->places.by_id(id);
}

std::vector<const Place*> Gazetteer::in_box(const geo::Box& box) const {
    std::vector<const Place*> inside;
    for (std::size_t index = 0; index < impl_->places.size(); ++index) {
        if (box.contains(impl_->places.position(index))) {
            inside.push_back(&impl_->places[index]);
        }
    }
    std::sort(inside.begin(), inside.end(), [](const Place* a, const Place* b) {
        if (a->rank != b->rank) {
            return a->rank < b->rank;
        }
        return a->population != b->population ? a->population > b->population : a->id < b->id;
    });
    return inside;
}

}  // namespace sitmap::gazetteer
