#include <algorithm>

#include "scene/draft.hpp"
#include "scene/extent.hpp"
#include "scene/own_ground.hpp"
#include "scene/relief.hpp"
#include "scene/tallies.hpp"

namespace sitmap::scene {

bool Draft::shown(std::string_view layer) const {
    return std::find(brief.hidden_layers.begin(), brief.hidden_layers.end(), layer) == brief.hidden_layers.end();
}

namespace {

/// At large scale the coarse heights would show as blobs, so the shading steps back.
double relief_strength(const Frame& frame, bool own_heights) {
    constexpr double fine = 0.8;  // heights of one's own show more of the ground than the news needs
    return (frame.metres_per_point < 150 ? 0.85 : 1.0) * (own_heights ? fine : 1.0);
}

}  // namespace

std::future<ReliefImage> shaded(const Draft& draft, std::shared_ptr<const pack::Relief> relief,
                                const Viewport& viewport, double strength) {
    const style::ReliefStyle& style = draft.style.relief();
    if (draft.memory == nullptr || draft.brief.heights) {
        return shade_beside(std::move(relief), viewport, style, strength);
    }
    const auto number = [](style::Rgba colour) {
        return ((colour.r * 256.0 + colour.g) * 256 + colour.b) * 256 + colour.alpha;
    };
    std::uint64_t key = key_of({strength, number(style.shade), number(style.light), style.dark_alpha, style.light_alpha,
                                style.exaggeration, style.azimuth_deg, style.altitude_deg},
                               viewport.key());
    for (const style::ReliefStyle::Stop& stop : style.tint) {
        key = key_of({stop.metres, number(stop.colour)}, key);
    }
    if (const ReliefImage* known = draft.memory->relief(key)) {
        return std::async(std::launch::deferred, [image = *known] { return image; });
    }
    // The memory is for one thread: whoever asks for the image puts it there.
    return std::async(
        std::launch::deferred,
        [memory = draft.memory, key, made = shade_beside(std::move(relief), viewport, style, strength)]() mutable {
            ReliefImage image = made.get();
            memory->keep_relief(key, image);
            return image;
        });
}

Result<Scene> compose(const brief::Brief& brief, const style::Style& style, const style::Page& page,
                      const territory::Territory& territory, const gazetteer::Gazetteer& gazetteer,
                      const pack::Pack& pack, const std::vector<brief::Change>& changes) {
    return compose(brief, style, page, territory, gazetteer, pack, changes, nullptr);
}

Result<Scene> compose(const brief::Brief& brief, const style::Style& style, const style::Page& page,
                      const territory::Territory& territory, const gazetteer::Gazetteer& gazetteer,
                      const pack::Pack& pack, const std::vector<brief::Change>& changes, Memory* memory) {
    if (brief.detail) {
        return compose_with_detail(brief, style, page, territory, gazetteer, pack, changes, memory);
    }
    const geo::Box extent = choose_extent(brief, gazetteer, page.map_width / page.map_height);
    SITMAP_TRY_ASSIGN(Viewport viewport, Viewport::fit(extent, page.map_width, page.map_height));
    viewport.remember_in(memory);
    Draft draft{brief, style, page, territory, gazetteer, pack, viewport, changes, memory};
    draft.scene.frame = viewport.frame();
    SITMAP_TRY_ASSIGN(draft.scene.words, pack::Phrasebook::load(pack, brief.language));
    Memory alone;
    SITMAP_TRY_ASSIGN(const auto known_relief, (memory != nullptr ? memory : &alone)->heights(pack));
    std::future<ReliefImage> relief;
    if (draft.shown("relief")) {
        const double strength = relief_strength(viewport.frame(), brief.heights.has_value());
        if (brief.heights) {
            SITMAP_TRY_ASSIGN(pack::Relief ground, heights_of(brief, viewport, *known_relief));
            relief = shaded(draft, std::make_shared<const pack::Relief>(std::move(ground)), viewport, strength);
        } else {
            relief = shaded(draft, known_relief, viewport, strength);
        }
        draft.layers_used.insert("relief");
    }
    SITMAP_TRY(begin_area_names(draft, extent));
    SITMAP_TRY(add_inset(draft, known_relief));
    SITMAP_TRY(add_water(draft));
    add_graticule(draft);
    SITMAP_TRY(add_control(draft));
    add_changes(draft);
    SITMAP_TRY(add_boundaries(draft));
    SITMAP_TRY(add_exclaves(draft));
    SITMAP_TRY(add_routes(draft));
    SITMAP_TRY(add_own_layers(draft));
    SITMAP_TRY(add_events(draft));
    if (counts_events(brief)) {
        add_tallies(draft);
    }
    SITMAP_TRY(add_notes(draft));
    SITMAP_TRY(add_arrows(draft));
    add_distances_and_units(draft);
    SITMAP_TRY(add_towns(draft));
    SITMAP_TRY(add_area_names(draft));
    if (!counts_events(brief)) {
        add_event_place_names(draft);
    }
    SITMAP_TRY(add_before_and_after(draft));
    if (relief.valid()) {
        draft.scene.relief = relief.get();
    }
    if (draft.inset_relief.valid()) {
        draft.scene.inset->relief = draft.inset_relief.get();
    }
    SITMAP_TRY(add_picture(brief, viewport, draft.scene.relief));
    add_legend(draft);
    if (territory.worldview.id != territory::Worldview::de_facto.id && !territory.worldview.notice.empty()) {
        draft.scene.notices.push_back(territory.worldview.notice);
    }
    SITMAP_TRY(add_credits(draft));
    add_own_raster_credits(draft);
    say_in_language_of_edition(draft);
    draft.scene.warnings.insert(draft.scene.warnings.end(), territory.warnings.begin(), territory.warnings.end());
    return std::move(draft.scene);
}

}  // namespace sitmap::scene
