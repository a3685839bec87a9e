#pragma once

#include <future>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "scene/memory.hpp"
#include "scene/scene.hpp"
#include "scene/viewport.hpp"

namespace sitmap::scene {

class AreaAsks;

/// What every step of composing reads and writes. Steps run in draw order.
struct Draft {
    const brief::Brief& brief;
    const style::Style& style;
    const style::Page& page;
    const territory::Territory& territory;
    const gazetteer::Gazetteer& gazetteer;
    const pack::Pack& pack;
    const Viewport& viewport;
    const std::vector<brief::Change>& changes;
    Memory* memory = nullptr;  ///< of the series; null for a single map
    Scene scene = {};
    std::future<ReliefImage> inset_relief = {};            ///< in the making while other steps run
    std::shared_ptr<AreaAsks> area_asks = {};              ///< in the making while other steps run
    std::set<std::string> layers_used = {};                ///< pack layers, for the data credits
    std::map<std::string, std::string> legend_texts = {};  ///< words of this map for a class, where they vary

    bool shown(std::string_view layer) const;  ///< not hidden by the brief
    const geo::Box& extent() const { return viewport.frame().extent; }
};

// Each step adds its marks and labels. Errors: pack.
Result<void> add_water(Draft& draft);
/// Meridians and parallels in round steps, where the brief asks for them.
void add_graticule(Draft& draft);
/// `shade_beside`, or what it gave before for the same frame, style and strength of the pack's own heights.
std::future<ReliefImage> shaded(const Draft& draft, std::shared_ptr<const pack::Relief> relief,
                                const Viewport& viewport, double strength);
Result<void> add_control(Draft& draft);
void add_changes(Draft& draft);
/// The style class of each change: days from first to last, the later the darker; claims keep the look of claims.
std::vector<std::string> change_classes(const std::vector<brief::Change>& changes);
/// True for an area that `add_changes` shows by the day on which it passed over.
bool shown_as_change(const Draft& draft, const territory::ControlArea& area);
Result<void> add_boundaries(Draft& draft);
Result<void> add_exclaves(Draft& draft);
Result<void> add_routes(Draft& draft);
/// The user's layers, with their legend, credits and warnings. Errors: also those of overlay::read_layer.
Result<void> add_own_layers(Draft& draft);
void add_own_raster_credits(Draft& draft);
Result<void> add_events(Draft& draft);
Result<void> add_towns(Draft& draft);
/// Reads what is to be named and begins to look where it lies; `extent` is what the viewport was fitted to.
Result<void> begin_area_names(Draft& draft, const geo::Box& extent);
/// \pre begun
Result<void> add_area_names(Draft& draft);
/// Districts, bridges, heights … where something happened, unless the event's own head names them.
void add_event_place_names(Draft& draft);
Result<void> add_notes(Draft& draft);
/// Fire and movement of events with an origin, and the arrows of the brief; after the events.
Result<void> add_arrows(Draft& draft);
void add_distances_and_units(Draft& draft);
Result<void> add_before_and_after(Draft& draft);
/// Its ground comes into `inset_relief`.
Result<void> add_inset(Draft& draft, std::shared_ptr<const pack::Relief> relief);
void add_legend(Draft& draft);
Result<void> add_credits(Draft& draft);
/// Puts legend, notices and titles into the language of the edition; last, when all of them are there.
void say_in_language_of_edition(Draft& draft);

/// In print order, each entry once.
void tidy_legend(std::vector<LegendEntry>& legend);
/// Overview and detail. \pre brief.detail is set
Result<Scene> compose_with_detail(const brief::Brief& brief, const style::Style& style, const style::Page& page,
                                  const territory::Territory& territory, const gazetteer::Gazetteer& gazetteer,
                                  const pack::Pack& pack, const std::vector<brief::Change>& changes, Memory* memory);

}  // namespace sitmap::scene
