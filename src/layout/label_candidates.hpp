#pragma once

#include <optional>
#include <vector>

#include "layout/divides.hpp"
#include "layout/free_ground.hpp"
#include "layout/ink_map.hpp"
#include "layout/label_placement.hpp"
#include "layout/text_form.hpp"
#include "scene/scene.hpp"

/// All the ways in which the labels of a scene can be set, each with its cost.
namespace sitmap::layout {

/// The date chip beside a name.
struct ChipForm {
    TextForm text;
    double width = 0, height = 12.6;
};

/// How one candidate is drawn.
struct LabelSetting {
    Candidate candidate;
    std::size_t form = 0;  ///< index into Label::forms
    XY top_left;
    Align align = Align::left;
    double rotation_deg = 0;
    std::vector<TurnedLetter> letters;  ///< of a curved name: they tell where it stands
    std::optional<Rect> chip;
    bool is_seat = false;  ///< where the name stands on all maps of a series
};

/// A label with its forms and settings; `settings` may be empty.
struct Label {
    std::size_t ask = 0;  ///< index into Scene::labels
    std::vector<TextForm> forms;
    std::optional<ChipForm> chip;
    std::vector<LabelSetting> settings;
    double drop_cost = 0;
};

/// What a candidate is judged by.
struct Ground {
    const Obstacles& obstacles;
    const InkMap& ink;
    const InkMap& busy;  ///< with dots and expected names
    const Divides& divides;
    bool right_to_left = false;
    FreeGround free{obstacles};
};

/// Where a straight leader to a name may begin.
struct LeaderStart {
    XY at;
    double from_pt = 4;                      ///< distance from `at` at which the line starts
    std::vector<std::size_t> own_obstacles;  ///< obstacle boxes that it may touch
    double cost = 0;
    std::vector<Rect> keep_off = {};                  ///< what it may not touch besides the obstacles
    double clearance_pt = usual_leader_clearance_pt;  ///< from other leaders that have their place
};

/// What stands at a point label's anchor: the dot, or the symbols and badges of what happened there.
struct Anchor {
    XY at;
    std::vector<Rect> covers;     ///< boxes the text keeps `gap_pt` away from; empty: only the dot
    double ring_pt = 0;           ///< radius of a dotted ring around it, 0 none
    double gap_pt = 5;            ///< from the dot's centre, or from the covers
    std::optional<Rect> own_dot;  ///< kept free of other labels as long as this one is drawn
    bool leader_only = false;     ///< exclaves: the name always stands on a leader
    std::vector<LeaderStart> starts;
};

/// Eight positions of the one-line and two-line form.
void add_point_settings(Label& label, const Anchor& anchor, const Ground& ground);
/// What a position on a leader costs more than one beside the mark.
inline constexpr double leader_cost = 45;
/// Positions further out on a straight leader, `thorough` in many more directions and lengths.
void add_leader_settings(Label& label, const Anchor& anchor, const Ground& ground, bool thorough = false);
/// Positions beyond what stands in the way of all straight leaders: one leg out, one level to the name, or slanting
/// where that does not get through.
void add_bent_leader_settings(Label& label, const Anchor& anchor, const Ground& ground);
/// Positions inside the visible part of the area, near the anchor first.
void add_area_settings(Label& label, const scene::LabelAsk& ask, const Ground& ground);
/// Spots all over the area, those near `at` first.
std::vector<XY> spots_in(const geo::PlaneGeometry& area, XY at);
/// Positions along the middle of an area that is longer than wide, curved and opened as the shape asks for; beside it
/// where it is a water too narrow for its name.
void add_axis_settings(Label& label, const scene::LabelAsk& ask, const Ground& ground);
/// Positions beside stretches of the line, straight or curved along it, never upside down.
void add_line_settings(Label& label, const scene::LabelAsk& ask, const Ground& ground);
/// The same beside the middle line of a narrow water with these points on its edges, for `base_cost` more.
void add_beside_settings(Label& label, const std::vector<XY>& line, const std::vector<XY>& shores, double base_cost,
                         const Ground& ground);

/// More than these the search does not gain from.
inline constexpr std::size_t most_settings_of_a_label = 110;
/// Keeps the `most` cheapest, in their order.
void keep_cheapest(std::vector<LabelSetting>& settings, std::size_t most);

/// The label as it is painted at one of its settings.
TextItem set_label(const Label& label, const LabelSetting& setting, std::string kind);

/// What it costs to leave a label of this priority (1 first … 9) out.
double drop_cost_of(int priority, bool required);

}  // namespace sitmap::layout
