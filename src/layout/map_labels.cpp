#include "layout/map_labels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "layout/dots.hpp"
#include "layout/exclave_discs.hpp"
#include "layout/label_forms.hpp"

namespace sitmap::layout {
namespace {

using Shape = scene::LabelAsk::Shape;

constexpr double frame_margin_pt = 4;
constexpr double orientation_spacing_pt = 42;
constexpr int orientation_priority = 6;  // towns of this priority and beyond only give bearings
constexpr double callout_drop_cost = 4000, note_drop_cost = 20'000;
constexpr double same_spot_pt = 2;
constexpr std::size_t most_settings = 110;

/// The obstacles that the marks make, and which of them belong to which mark.
struct MarkObstacles {
    Obstacles obstacles;
    std::vector<std::size_t> of_symbol, of_exclave;
    std::vector<std::pair<XY, std::size_t>> of_dot;
};

MarkObstacles obstacles_of(const scene::Scene& scene, const style::Style& style, const SetMarks& marks) {
    MarkObstacles out;
    auto& boxes = out.obstacles.boxes;
    out.obstacles.frame = inflated(marks.frame, -frame_margin_pt);
    for (const Rect& box : marks.furniture) {
        boxes.push_back(inflated(box, 4));
    }
    for (const EventSymbol& symbol : marks.symbols) {
        out.of_symbol.push_back(boxes.size());
        boxes.push_back(inflated(hull(symbol.symbol, symbol.badge), 0.5));
        boxes.push_back(inflated(symbol.badge, 1));
        if (symbol.leader) {
            out.obstacles.leaders.push_back(*symbol.leader);
        }
    }
    for (std::size_t i = 0; i < marks.exclaves.size(); ++i) {
        out.of_exclave.push_back(boxes.size());
        const double side = wants_disc(scene.exclaves[i]) ? 2 * exclave_disc_radius_pt + 2 : 6;
        boxes.push_back(centred(marks.exclaves[i], side, side));
    }
    for (const auto& dot : scene.dots) {
        const bool stays = dot.label < 0 || scene.labels[static_cast<std::size_t>(dot.label)].required;
        if (stays && !is_covered(dot.at, marks.symbols)) {
            out.of_dot.emplace_back(dot.at, boxes.size());
            boxes.push_back(dot_box(dot.at, style.dot(dot.dot_class)));
        }
    }
    return out;
}

const scene::DotMark* dot_of(const scene::Scene& scene, std::size_t ask) {
    for (const auto& dot : scene.dots) {
        if (dot.label == static_cast<int>(ask)) {
            return &dot;
        }
    }
    return nullptr;
}

/// Orientation towns that stand too close to one that matters more or comes earlier.
std::vector<bool> thinned(const scene::Scene& scene) {
    std::vector<std::size_t> order(scene.labels.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return scene.labels[a].priority < scene.labels[b].priority; });
    std::vector<bool> out(scene.labels.size(), false);
    std::vector<XY> kept;
    for (const std::size_t i : order) {
        const auto& ask = scene.labels[i];
        if (ask.shape != Shape::point || ask.required || ask.priority < orientation_priority) {
            continue;
        }
        out[i] = std::any_of(kept.begin(), kept.end(), [&](XY p) {
            return std::abs(p.x - ask.at.x) < orientation_spacing_pt &&
                   std::abs(p.y - ask.at.y) < orientation_spacing_pt;
        });
        if (!out[i]) {
            kept.push_back(ask.at);
        }
    }
    return out;
}

class Setter {
public:
    Setter(const scene::Scene& scene, const brief::Brief& brief, const style::Style& style, const style::Page& page,
           Measurer& measurer, const SetMarks& marks, const MapGround& ground)
        : scene_(scene),
          brief_(brief),
          style_(style),
          page_(page),
          measurer_(measurer),
          marks_(marks),
          ground_(ground),
          mark_obstacles_(obstacles_of(scene, style, marks)),
          thinned_(thinned(scene)),
          right_to_left_(is_right_to_left(brief.language)) {}

    SetLabels set() {
        SetLabels out;
        make_callouts(out);
        std::vector<bool> shrink(scene_.labels.size(), false);
        for (int round = 0; round < 2; ++round) {
            make_labels(out, shrink);
            solve(out);
            bool complete = true;
            for (std::size_t i = 0; i < scene_.labels.size(); ++i) {
                if (scene_.labels[i].required && out.chosen[i] < 0) {
                    shrink[i] = true;
                    complete = false;
                }
            }
            if (complete) {
                break;
            }
        }
        report(out);
        return out;
    }

private:
    Anchor anchor_of(std::size_t index) const {
        const auto& ask = scene_.labels[index];
        Anchor anchor;
        anchor.at = ask.at;
        anchor.gap_pt = ask.gap_pt;
        if (const auto* dot = dot_of(scene_, index); dot && !ask.required) {
            anchor.own_dot = dot_box(dot->at, style_.dot(dot->dot_class));
        }
        LeaderStart own{ask.at, 4, {}, 0};
        for (const auto& [at, obstacle] : mark_obstacles_.of_dot) {
            if (geo::length(at - ask.at) <= same_spot_pt) {
                own.own_obstacles.push_back(obstacle);
            }
        }
        for (std::size_t i = 0; i < marks_.symbols.size(); ++i) {
            const EventSymbol& symbol = marks_.symbols[i];
            if (geo::length(symbol.place - ask.at) > same_spot_pt) {
                continue;
            }
            anchor.ring_pt = std::max(anchor.ring_pt, symbol.ring_pt > 60 ? 0 : symbol.ring_pt);
            // The name stands beside all symbols of its place; its leader may start at any of them.
            if (geo::length(symbol.at - ask.at) < 60) {
                anchor.covers.push_back(symbol.symbol);
                anchor.covers.push_back(symbol.badge);
                anchor.starts.push_back({symbol.at, symbol.radius + 2, {mark_obstacles_.of_symbol[i]}, 8});
            }
            if (geo::length(symbol.at - ask.at) <= symbol.radius) {
                own.own_obstacles.push_back(mark_obstacles_.of_symbol[i]);
                own.from_pt = symbol.radius + 2;
                anchor.own_dot.reset();
            }
        }
        anchor.starts.insert(anchor.starts.begin(), std::move(own));
        for (std::size_t i = 0; i < marks_.exclaves.size(); ++i) {
            if (scene_.exclaves[i].label == static_cast<int>(index)) {
                anchor.at = marks_.exclaves[i];
                anchor.leader_only = wants_disc(scene_.exclaves[i]);
                anchor.starts = {{anchor.at,
                                  anchor.leader_only ? exclave_disc_radius_pt + 0.5 : 5,
                                  {mark_obstacles_.of_exclave[i]},
                                  0}};
            }
        }
        return anchor;
    }

    /// Where symbols stand so close round a place that no leader gets out between them, it runs below them.
    LeaderStart last_way_out(const scene::LabelAsk& ask) const {
        LeaderStart start{ask.at, 4, {}, 400};
        for (const std::size_t i : mark_obstacles_.of_symbol) {
            start.own_obstacles.insert(start.own_obstacles.end(), {i, i + 1});  // and its badge
        }
        for (const auto& [_, i] : mark_obstacles_.of_dot) {
            start.own_obstacles.push_back(i);
        }
        return start;
    }

    /// A town whose dot lies under the inset, another place's symbol or the frame's edge has no name either.
    bool is_hidden(std::size_t index, const Anchor& anchor) const {
        if (scene_.labels[index].required || !anchor.own_dot) {
            return false;
        }
        const Rect dot = *anchor.own_dot;
        const auto covers = [&](const Rect& box) { return overlap(dot, box); };
        if (!contains(marks_.frame, dot) || std::any_of(marks_.furniture.begin(), marks_.furniture.end(), covers)) {
            return true;
        }
        const double reach = dot.width / 2;
        return std::any_of(marks_.symbols.begin(), marks_.symbols.end(), [&](const EventSymbol& symbol) {
            return geo::length(symbol.at - anchor.at) < symbol.radius + reach ||
                   geo::length(symbol.badge_at - anchor.at) < badge_radius_pt + reach;
        });
    }

    void make_labels(SetLabels& out, const std::vector<bool>& shrink) {
        const Ground ground{mark_obstacles_.obstacles, ground_.lines, ground_.busy, ground_.divides, right_to_left_};
        out.labels.assign(scene_.labels.size(), {});
        for (std::size_t i = 0; i < scene_.labels.size(); ++i) {
            const auto& ask = scene_.labels[i];
            Label& label = out.labels[i];
            label.ask = i;
            label.drop_cost = drop_cost_of(ask.priority, ask.required);
            if (ask.text.empty() || thinned_[i]) {
                continue;
            }
            label.forms = forms_of(ask, style_, page_, measurer_, shrink[i]);
            if (ask.chip && !page_.phone) {
                ChipForm chip;
                chip.text =
                    form_of(measurer_, ask.chip->text, style_.text(style::TextRole::date_chip, page_), ask.language);
                chip.width = chip.text.width + 8;
                label.chip = std::move(chip);
            }
            if (ask.shape == Shape::area) {
                add_area_settings(label, ask, ground);
            } else if (ask.shape == Shape::line) {
                add_line_settings(label, ask, ground);
            } else if (Anchor anchor = anchor_of(i); !is_hidden(i, anchor)) {
                if (shrink[i] && !anchor.leader_only) {
                    anchor.starts.push_back(last_way_out(ask));
                }
                add_point_settings(label, ask, anchor, near_divides(ground, anchor.at), shrink[i]);
            }
            // In the second round every way out counts.
            keep_cheapest(label.settings, shrink[i] ? 8 * most_settings : most_settings);
        }
    }

    /// Only the lines that a name beside this dot can lie across.
    Ground near_divides(const Ground& ground, XY at) {
        near_.clear();
        const Rect reach = centred(at, 330, 330);
        std::copy_if(ground.divides.begin(), ground.divides.end(), std::back_inserter(near_),
                     [&](const Divide& divide) { return overlap(reach, inflated(box_around(divide.segment), 0.1)); });
        return {ground.obstacles, ground.ink, ground.busy, near_, ground.right_to_left};
    }

    void make_callouts(SetLabels& out) {
        const auto most = static_cast<std::size_t>(std::max(0, page_.max_callouts));
        const auto add = [&](const std::string& head, const std::string& body, const CalloutTarget& target) {
            Callout callout = callout_of(measurer_, head, body, style_, brief_.language, page_);
            add_callout_settings(callout, target, mark_obstacles_.obstacles, ground_.busy, right_to_left_);
            out.callouts.push_back(std::move(callout));
        };
        for (const auto& note : scene_.notes) {
            if (out.callouts.size() < most && !note.head.empty()) {
                add(note.head, note.body, {note.at, 3, {}});
                callout_costs_.push_back(note_drop_cost);
            } else if (!note.head.empty()) {
                out.warnings.push_back(
                    {"W_CALLOUT_DROPPED", fmt::format("the note \"{}\" has no room on this page", note.head), {}, 0});
            }
        }
        for (std::size_t i = 0; i < scene_.events.size() && out.callouts.size() < most; ++i) {
            const auto& mark = scene_.events[i];
            if (mark.callout_head.empty()) {
                continue;
            }
            const EventSymbol& symbol = marks_.symbols[i];
            CalloutTarget target{symbol.at, symbol.radius + 4, {mark_obstacles_.of_symbol[i]}};
            // A place's own dot under the symbol is no obstacle to its leader.
            add(mark.callout_head, mark.callout_body, target);
            callout_costs_.push_back(callout_drop_cost);
        }
    }

    void solve(SetLabels& out) const {
        std::vector<Wish> wishes;
        for (std::size_t i = 0; i < out.callouts.size(); ++i) {
            Wish wish{{}, callout_costs_[i]};
            for (const auto& setting : out.callouts[i].settings) {
                wish.candidates.push_back(setting.candidate);
            }
            wishes.push_back(std::move(wish));
        }
        for (const Label& label : out.labels) {
            Wish wish{{}, label.drop_cost};
            for (const auto& setting : label.settings) {
                wish.candidates.push_back(setting.candidate);
            }
            wishes.push_back(std::move(wish));
        }
        const Choice choice = place(wishes);
        const auto split = choice.chosen.begin() + static_cast<std::ptrdiff_t>(out.callouts.size());
        out.callout_chosen.assign(choice.chosen.begin(), split);
        out.chosen.assign(split, choice.chosen.end());
    }

    void report(SetLabels& out) const {
        std::string left_out;
        int count = 0;
        for (std::size_t i = 0; i < scene_.labels.size(); ++i) {
            const auto& ask = scene_.labels[i];
            std::string text = ask.text;
            std::replace(text.begin(), text.end(), '\n', ' ');
            if (thinned_[i]) {
                out.thinned.push_back(i);
                left_out += (count++ == 0 ? "" : ", ") + text;
            } else if (out.chosen[i] < 0 && !text.empty()) {
                out.warnings.push_back({"W_LABEL_DROPPED", fmt::format("no room for the name \"{}\"", text), {}, 0});
            }
        }
        if (count > 0) {
            out.warnings.push_back(
                {"W_LABEL_DROPPED",
                 fmt::format("{} towns that only give bearings are left out beside others: {}", count, left_out),
                 {},
                 0});
        }
        for (std::size_t i = 0; i < out.callouts.size(); ++i) {
            if (out.callout_chosen[i] < 0) {
                std::string head;
                for (const auto& line : out.callouts[i].head.lines) {
                    head += (head.empty() ? "" : " ") + line;
                }
                out.warnings.push_back(
                    {"W_CALLOUT_DROPPED", fmt::format("no free ground for the callout \"{}\"", head), {}, 0});
            }
        }
    }

    const scene::Scene& scene_;
    const brief::Brief& brief_;
    const style::Style& style_;
    const style::Page& page_;
    Measurer& measurer_;
    const SetMarks& marks_;
    const MapGround& ground_;
    MarkObstacles mark_obstacles_;
    std::vector<bool> thinned_;
    bool right_to_left_;
    std::vector<double> callout_costs_;
    std::vector<Divide> near_;
};

}  // namespace

bool is_covered(XY dot, const std::vector<EventSymbol>& symbols) {
    return std::any_of(symbols.begin(), symbols.end(),
                       [&](const EventSymbol& s) { return geo::length(s.at - dot) <= s.radius; });
}

SetLabels set_labels(const scene::Scene& scene, const brief::Brief& brief, const style::Style& style,
                     const style::Page& page, Measurer& measurer, const SetMarks& marks, const MapGround& ground) {
    return Setter(scene, brief, style, page, measurer, marks, ground).set();
}

}  // namespace sitmap::layout
