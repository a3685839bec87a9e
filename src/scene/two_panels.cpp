#include <algorithm>
#include <set>

#include "scene/detail.hpp"
#include "scene/draft.hpp"
#include "scene/extent.hpp"
#include "scene/panels.hpp"

namespace sitmap::scene {

namespace {

/// The detail's frame on the overview.
Result<LineMark> outline_of(const Frame& detail, const geo::Box& detail_extent, const Frame& overview,
                            const geo::Box& overview_extent) {
    SITMAP_TRY_ASSIGN(const Viewport close, Viewport::fit(detail_extent, detail.width, detail.height));
    SITMAP_TRY_ASSIGN(const Viewport wide, Viewport::fit(overview_extent, overview.width, overview.height));
    std::vector<XY> outline;
    constexpr int steps = 12;
    const XY corners[] = {{0, 0}, {detail.width, 0}, {detail.width, detail.height}, {0, detail.height}};
    for (int side = 0; side < 4; ++side) {
        const XY from = corners[side], to = corners[(side + 1) % 4];
        for (int i = 0; i < steps; ++i) {
            const auto position = close.to_globe(from + (to - from) * (static_cast<double>(i) / steps));
            if (const auto p = position ? wide.to_frame(*position) : std::nullopt) {
                outline.push_back(*p);
            }
        }
    }
    geo::Path path = geo::polyline(outline);
    path.close();
    return LineMark{"inset-main", std::move(path), "", ""};
}

/// Towns that the detail shows larger, with the day on which they were taken, are not repeated on the overview, where
/// they would stand in each other's way.
Result<void> leave_towns_to_detail(Scene& overview, const geo::Box& overview_extent, const Frame& detail,
                                   const geo::Box& detail_extent) {
    SITMAP_TRY_ASSIGN(const Viewport close, Viewport::fit(detail_extent, detail.width, detail.height));
    SITMAP_TRY_ASSIGN(const Viewport wide, Viewport::fit(overview_extent, overview.frame.width, overview.frame.height));
    std::vector<bool> left(overview.labels.size(), false);
    std::erase_if(overview.dots, [&](const DotMark& dot) {
        const auto position = wide.to_globe(dot.at);
        const auto there = position ? close.to_frame(*position) : std::nullopt;
        if (!there || !close.inside(*there, 0) || dot.label < 0 || dot.dot_class == "capital") {
            return false;
        }
        LabelAsk& label = overview.labels[static_cast<std::size_t>(dot.label)];
        label.chip.reset();
        const bool leaves = label.kind == "town";
        left[static_cast<std::size_t>(dot.label)] = leaves;
        return leaves;
    });
    std::vector<int> moved_to(overview.labels.size(), -1);
    std::vector<LabelAsk> kept;
    for (std::size_t i = 0; i < overview.labels.size(); ++i) {
        if (!left[i]) {
            moved_to[i] = static_cast<int>(kept.size());
            kept.push_back(std::move(overview.labels[i]));
        }
    }
    overview.labels = std::move(kept);
    const auto follow = [&](int& label) { label = label < 0 ? label : moved_to[static_cast<std::size_t>(label)]; };
    for (DotMark& dot : overview.dots) {
        follow(dot.label);
    }
    for (ExclaveMark& exclave : overview.exclaves) {
        follow(exclave.label);
    }
    return {};
}

/// Numbers in the order of the brief, whichever panel an event stands on.
void renumber(Scene& scene, std::size_t events) {
    std::vector<int> numbers(events, 0);
    for (const EventMark* mark : all_events(scene)) {
        numbers[mark->event] = 1;
    }
    int number = 0;
    for (int& own : numbers) {
        own = own > 0 ? ++number : 0;
    }
    for (EventMark& mark : scene.events) {
        mark.number = numbers[mark.event];
    }
    for (EventMark& mark : scene.details.front().events) {
        mark.number = numbers[mark.event];
    }
}

/// Events that the other panel shows have a place after all.
void join_unplaced(Scene& scene) {
    std::set<std::size_t> shown;
    for (const EventMark* mark : all_events(scene)) {
        shown.insert(mark->event);
    }
    std::erase_if(scene.unplaced, [&](const UnplacedEvent& event) { return shown.contains(event.event); });
    scene.details.front().unplaced.clear();
}

template <class T>
void add_missing(std::vector<T>& all, const std::vector<T>& more) {
    for (const T& one : more) {
        if (std::find(all.begin(), all.end(), one) == all.end()) {
            all.push_back(one);
        }
    }
}

}  // namespace

Result<Scene> compose_with_detail(const brief::Brief& whole, const style::Style& style, const style::Page& page,
                                  const territory::Territory& territory, const gazetteer::Gazetteer& gazetteer,
                                  const pack::Pack& pack, const std::vector<brief::Change>& changes, Memory* memory) {
    const PanelPlan plan = panels_of(page);
    brief::Brief brief = whole;
    brief.extent = choose_extent(brief, gazetteer, plan.overview.width / plan.overview.height);
    const std::optional<geo::Box> box =
        brief.detail->extent ? brief.detail->extent : crowded_part(brief, gazetteer, *brief.extent);
    if (!box) {
        brief = whole;
        brief.detail.reset();
        SITMAP_TRY_ASSIGN(Scene one, compose(brief, style, page, territory, gazetteer, pack, changes, memory));
        one.warnings.push_back({"W_NO_DETAIL", "the events do not crowd anywhere: one map shows them all", "", 0});
        return one;
    }
    const SplitBrief parts = split(brief, *box, gazetteer);
    SITMAP_TRY_ASSIGN(Scene scene, compose(parts.overview, style, page_of_panel(page, plan.overview), territory,
                                           gazetteer, pack, changes, memory));
    SITMAP_TRY_ASSIGN(Scene detail, compose(parts.detail, style, page_of_panel(page, plan.detail), territory, gazetteer,
                                            pack, {}, memory));
    SITMAP_TRY_ASSIGN(LineMark outline, outline_of(detail.frame, *box, scene.frame, *brief.extent));
    scene.lines.push_back(std::move(outline));
    SITMAP_TRY(leave_towns_to_detail(scene, *brief.extent, detail.frame, *box));
    scene.panel_title =
        brief.detail->overview_title.empty() ? scene.words.say("Overview") : brief.detail->overview_title;
    detail.panel_title = brief.detail->title.empty() ? scene.words.say("Detail") : brief.detail->title;

    scene.legend.insert(scene.legend.end(), detail.legend.begin(), detail.legend.end());
    tidy_legend(scene.legend);
    add_missing(scene.data_credits, detail.data_credits);
    add_missing(scene.notices, detail.notices);
    scene.disputed_lines_drawn = scene.disputed_lines_drawn || detail.disputed_lines_drawn;
    scene.warnings.insert(scene.warnings.end(), detail.warnings.begin(), detail.warnings.end());
    detail.warnings.clear();
    scene.details.push_back(std::move(detail));
    join_unplaced(scene);
    renumber(scene, brief.events.size());
    return scene;
}

}  // namespace sitmap::scene
