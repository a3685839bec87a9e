#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "layout/label_candidates.hpp"
#include "layout/map_labels.hpp"

namespace sitmap::layout {

/// What stands at the places of names: dots, symbols, exclaves; as obstacles to others and as what a name stands
/// beside.
class LabelAnchors {
public:
    LabelAnchors(const scene::Scene& scene, const style::Style& style, const SetMarks& marks);

    const Obstacles& obstacles() const { return obstacles_; }
    /// Of names along lines, which stand close to an arrow where it is theirs; nothing: the same as of all.
    const std::optional<Obstacles>& obstacles_along_lines() const { return without_arrows_; }
    /// Obstacle box of an event's symbol; its badge's is the next.
    std::size_t obstacle_of_symbol(std::size_t event) const { return of_symbol_[event]; }
    /// Of a label of a point.
    Anchor anchor_of(std::size_t label) const;
    /// What a leader of the last resort may run under besides dots and the symbols on or right beside its place: no
    /// other symbol, or the empty edges of others' boxes.
    enum class Crossing { none, edges };
    LeaderStart last_way_out(std::size_t label, Crossing crossing) const;
    /// A town whose dot lies under the inset, an arrow, another place's symbol or the frame's edge has no name either.
    bool is_hidden(std::size_t label, const Anchor& anchor) const;

private:
    const scene::DotMark* dot_of(std::size_t label) const;

    const scene::Scene& scene_;
    const style::Style& style_;
    const SetMarks& marks_;
    Obstacles obstacles_;
    std::optional<Obstacles> without_arrows_;  ///< where there are arrows
    std::vector<std::size_t> of_symbol_, of_exclave_;
    std::vector<std::pair<XY, std::size_t>> of_dot_;
};

}  // namespace sitmap::layout
