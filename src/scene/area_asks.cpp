#include "scene/area_asks.hpp"

#include <system_error>
#include <utility>

#include "geo/operations.hpp"
#include "io/second_processor.hpp"

namespace sitmap::scene {

namespace {

/// A name's seat is searched over its area: a coarse outline is as good and much quicker.
constexpr double outline_pt = 2;

/// What `make` gives, or gave before for the same key.
geo::PlaneGeometry remembered(Memory* memory, std::uint64_t key, const std::function<geo::PlaneGeometry()>& make) {
    return memory == nullptr ? make() : memory->shape(key, make);
}

/// What is left of an area beside another one.
geo::PlaneGeometry beside(Memory* memory, const geo::PlaneGeometry& area, const geo::PlaneGeometry& other) {
    return remembered(memory, key_of(other, key_of(area)), [&] {
        auto rest = geo::difference(area, other);
        return rest ? *std::move(rest) : area;
    });
}

/// The part of what is visible of an area on which its name may stand.
geo::PlaneGeometry own_ground(const NamedArea& area, geo::PlaneGeometry visible, const Viewport& viewport,
                              Memory* memory) {
    for (const geo::Geometry* other : area.others) {
        visible = beside(memory, visible, viewport.to_frame(*other, outline_pt));
    }
    if (area.exclave) {
        constexpr double room_pt2 = 20'000;
        geo::PlaneGeometry mainland = beside(memory, visible, viewport.to_frame(*area.exclave, outline_pt));
        if (geo::plane_area(mainland) > room_pt2) {
            visible = std::move(mainland);
        }
    }
    return visible;
}

AskedArea ask_for(const NamedArea& area, const Viewport& viewport, Memory* memory) {
    AskedArea asked{area.ask.kind};
    geo::PlaneGeometry visible = viewport.to_frame(area.shape, outline_pt, -area.inside_pt);
    const double whole = geo::plane_area(visible);
    asked.is_visible = !visible.polygons.empty() && whole >= area.least_pt2;
    if (!asked.is_visible) {
        return asked;
    }
    visible = own_ground(area, std::move(visible), viewport, memory);
    const geo::PlaneGeometry seat = remembered(memory, key_of(visible, key_of("inner point")), [&] {
        const auto at = geo::inner_point(visible, 1.0);
        return at ? geo::PlaneGeometry{{*at}, {}, {}} : geo::PlaneGeometry{};
    });
    if (seat.points.empty()) {
        return asked;
    }
    LabelAsk& label = asked.ask.emplace(area.ask);
    label.required = label.required || (area.required_from_pt2 && whole > *area.required_from_pt2);
    label.at = seat.points.front();
    label.within = remembered(memory, key_of(visible, key_of("coarse")), [&] {
        auto coarse = geo::simplified(visible, 3);
        return coarse && !coarse->empty() ? *std::move(coarse) : visible;
    });
    return asked;
}

}  // namespace

void AreaAsks::take_turns(const Viewport& viewport, Memory* memory) {
    for (std::size_t i = next_++; i < areas_.size(); i = next_++) {
        asked_[i] = ask_for(areas_[i], viewport, memory);
    }
}

void AreaAsks::begin_beside(const geo::Box& extent, double width, double height) {
    if (!io::has_second_processor()) {
        return;
    }
    try {
        // A projection is for one thread at a time.
        beside_ = std::async(std::launch::async, [this, extent, width, height]() -> Result<void> {
            SITMAP_TRY_ASSIGN(const Viewport viewport, Viewport::fit(extent, width, height));
            take_turns(viewport, nullptr);
            return {};
        });
    } catch (const std::system_error&) {
        return;  // no thread is to be had
    }
}

Result<std::vector<AskedArea>> AreaAsks::finish(const Draft& draft) {
    take_turns(draft.viewport, draft.memory);
    if (beside_.valid()) {
        SITMAP_TRY(beside_.get());
    }
    return std::move(asked_);
}

}  // namespace sitmap::scene
