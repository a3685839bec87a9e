#pragma once

#include <string>
#include <vector>

#include "layout/label_candidates.hpp"

namespace sitmap::layout {

/// What a callout points at.
struct CalloutTarget {
    XY at;
    double ring_pt = 16;                     ///< the leader ends this far from `at`
    std::vector<std::size_t> own_obstacles;  ///< obstacle boxes that the leader may touch
    std::vector<CalloutTarget> also = {};    ///< further marks of what is told: the leader forks to those in reach
};

struct CalloutSetting {
    Candidate candidate;
    XY top_left;
    Align align = Align::left;
    std::vector<XY> leader;      ///< from the text to the mark; two or three points
    std::vector<Segment> forks;  ///< from the end of the level stretch to further marks
};

/// Head and body with all places found for them.
struct Callout {
    TextForm head, body;  ///< body without lines when there is none
    bool has_body = false;
    std::vector<CalloutSetting> settings;
    double width() const { return has_body ? std::max(head.width, body.width) : head.width; }
    double height() const { return has_body ? head.height + body_gap_pt + body.height : head.height; }
    static constexpr double body_gap_pt = 2.5;
};

/// Head in lines of at most 32 characters, body in at most 2 lines of 34; a longer body ends in "…".
Callout callout_of(Measurer& measurer, const std::string& head, const std::string& body, const style::Style& style,
                   Language language, const style::Page& page);

/// Searches free ground around the mark: text to the right or left with a level stretch and one leg, or above or
/// below with a straight leader. `busy` holds everything drawn and expected; empty ground is preferred.
void add_callout_settings(Callout& callout, const CalloutTarget& target, const Obstacles& obstacles, const InkMap& busy,
                          bool right_to_left);

/// Leader with halo and end dot.
std::vector<Item> paint_leader(const std::vector<XY>& leader, bool end_dot, const style::Style& style);

/// Head and body as two text items of the kinds "callout_head" and "callout_body".
std::vector<TextItem> set_callout(const Callout& callout, const CalloutSetting& setting);

/// Lines of at most `most` characters, broken at spaces.
std::vector<std::string> broken_by_length(const std::string& text, std::size_t most);

}  // namespace sitmap::layout
