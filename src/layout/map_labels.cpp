#include "layout/map_labels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>

#include "layout/label_anchors.hpp"
#include "layout/label_conflicts.hpp"
#include "layout/label_forms.hpp"
#include "layout/seats.hpp"

namespace sitmap::layout {
namespace {

using Shape = scene::LabelAsk::Shape;
using Crossing = LabelAnchors::Crossing;

constexpr double orientation_spacing_pt = 42;
constexpr int orientation_priority = 6;    // towns of this priority and beyond only give bearings
constexpr double widest_fork_pt = 150;     // between marks that one callout tells of
constexpr double cost_without_list = 1.5;  // names of events' places may stand in the list beside the map instead
constexpr std::size_t few_settings = 12;   // a name that has no more looks round corners
constexpr double callout_drop_cost = 4000, note_drop_cost = 20'000;

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

template <typename Setting>
Wish wish_of(const std::vector<Setting>& settings, double drop_cost) {
    Wish wish{{}, drop_cost};
    for (const Setting& setting : settings) {
        wish.candidates.push_back(setting.candidate);
    }
    return wish;
}

class Setter {
public:
    Setter(const scene::Scene& scene, const brief::Brief& brief, const style::Style& style, const style::Page& page,
           Measurer& measurer, const SetMarks& marks, const MapGround& ground, const Seats* seats)
        : scene_(scene),
          brief_(brief),
          style_(style),
          page_(page),
          measurer_(measurer),
          marks_(marks),
          ground_(ground),
          anchors_(scene, style, marks),
          seats_(seats != nullptr && seats->frame_width == scene.frame.width &&
                         seats->frame_height == scene.frame.height
                     ? seats
                     : nullptr),
          thinned_(thinned(scene)),
          right_to_left_(is_right_to_left(brief.language)),
          looks_everywhere_(scene.labels.size(), false) {}

    SetLabels set() {
        SetLabels out;
        make_callouts(out);
        make_labels(out, begin_labels(out));
        if (seats_ != nullptr) {
            take(place_roughly(wishes_of(out)), out);
            make_labels(out, wanted_seats(out, callout_costs_));
        }
        take(place(wishes_of(out)), out);
        if (look_further(out)) {
            make_labels(out, named());
            take(place(wishes_of(out)), out);
        }
        take_free_seats(out);
        report(out);
        return out;
    }

private:
    /// Names that are there to be placed.
    std::vector<std::size_t> named() const {
        std::vector<std::size_t> out;
        for (std::size_t i = 0; i < scene_.labels.size(); ++i) {
            if (!scene_.labels[i].text.empty() && !thinned_[i]) {
                out.push_back(i);
            }
        }
        return out;
    }

    Anchor anchor_of(std::size_t i) const {
        return scene_.labels[i].shape == Shape::point ? anchors_.anchor_of(i) : Anchor{};
    }

    /// What the names look like. Those whose seats are free have no other place at first; gives the others.
    std::vector<std::size_t> begin_labels(SetLabels& out) {
        out.labels.assign(scene_.labels.size(), {});
        for (std::size_t i = 0; i < out.labels.size(); ++i) {
            const auto& ask = scene_.labels[i];
            out.labels[i].ask = i;
            out.labels[i].drop_cost = drop_cost_of(ask.priority, ask.required);
            if (ask.required && ask.kind != "event_place") {
                out.labels[i].drop_cost *= cost_without_list;
            }
        }
        std::vector<std::size_t> looking;
        for (const std::size_t i : named()) {
            const auto& ask = scene_.labels[i];
            Label& label = out.labels[i];
            label.forms = forms_of(ask, style_, page_, measurer_, false);
            if (ask.chip && !page_.phone) {
                ChipForm chip;
                chip.text =
                    form_of(measurer_, ask.chip->text, style_.text(style::TextRole::date_chip, page_), ask.language);
                chip.width = chip.text.width + 8;
                label.chip = std::move(chip);
            }
            if (seats_ == nullptr || !keep_seat(label, ask, anchor_of(i), anchors_.obstacles(), *seats_)) {
                looking.push_back(i);
            }
        }
        return looking;
    }

    Ground ground_with(const Obstacles& obstacles) const {
        return {obstacles, ground_.lines, ground_.busy, ground_.divides, right_to_left_};
    }

    /// Places for these names.
    void make_labels(SetLabels& out, const std::vector<std::size_t>& looking) {
        const Ground ground = ground_with(anchors_.obstacles());
        std::optional<Ground> without_arrows;
        if (const auto& obstacles = anchors_.obstacles_along_lines()) {
            without_arrows.emplace(ground_with(*obstacles));
        }
        for (const std::size_t i : looking) {
            const auto& ask = scene_.labels[i];
            Label& label = out.labels[i];
            label.settings.clear();
            if (looks_everywhere_[i]) {
                label.forms = forms_of(ask, style_, page_, measurer_, true);
            }
            if (ask.shape == Shape::area) {
                add_area_settings(label, ask, ground);
                add_axis_settings(label, ask, ground);
            } else if (ask.shape == Shape::line) {
                add_line_settings(label, ask, without_arrows ? *without_arrows : ground);
            } else if (const Anchor anchor = anchors_.anchor_of(i); !anchors_.is_hidden(i, anchor)) {
                add_point_settings(label, anchor, ground);
            }
        }
        add_leaders(out, ground, looking);
        for (const std::size_t i : looking) {
            if (seats_ != nullptr) {
                offer_seat(out.labels[i], scene_.labels[i], anchor_of(i), anchors_.obstacles(), *seats_);
            }
            // In the last round every way out counts.
            keep_cheapest(out.labels[i].settings,
                          looks_everywhere_[i] ? 8 * most_settings_of_a_label : most_settings_of_a_label);
        }
    }

    /// Where a required name has no place, it looks everywhere, and smaller. False when all have one.
    bool look_further(const SetLabels& out) {
        for (const std::size_t i : named()) {
            looks_everywhere_[i] = scene_.labels[i].required && out.chosen[i] < 0;
        }
        return std::ranges::find(looks_everywhere_, true) != looks_everywhere_.end();
    }

    /// Required names may stand on a leader; where one has a good place beside its mark that nobody else wants, there
    /// is no need to look further.
    void add_leaders(SetLabels& out, const Ground& ground, const std::vector<std::size_t>& looking) {
        std::vector<Wish> wishes;
        for (const Label& label : out.labels) {
            wishes.push_back(wish_of(label.settings, label.drop_cost));
        }
        const std::vector<bool> is_contested = contested(wishes, leader_cost);
        for (const std::size_t i : looking) {
            Label& label = out.labels[i];
            const auto& ask = scene_.labels[i];
            const bool everywhere = looks_everywhere_[i];
            if (ask.shape == Shape::area && everywhere && ask.kind != "country") {
                add_leader_into_area(label, ask, ground);
            }
            if (ask.shape != Shape::point) {
                continue;
            }
            Anchor anchor = anchors_.anchor_of(i);
            if (everywhere) {
                anchor.starts.push_back(anchors_.last_way_out(i, Crossing::none));
                anchor.starts.push_back(anchors_.last_way_out(i, Crossing::edges));
            }
            if (anchor.leader_only || everywhere || (ask.required && is_contested[i])) {
                add_leader_settings(label, anchor, ground, everywhere);
            }
            if (everywhere && label.settings.size() < few_settings) {
                add_bent_leader_settings(label, anchor, ground);
            }
        }
    }

    /// A required area whose ground is all taken: its name stands aside, on a leader that ends in the area.
    static void add_leader_into_area(Label& label, const scene::LabelAsk& ask, const Ground& ground) {
        constexpr double spot_pt = 6;
        Anchor anchor;
        for (const XY at : spots_in(ask.within, ask.at)) {
            const Candidate spot{{centred(at, spot_pt, spot_pt)}, {}, 0};
            if (anchor.starts.size() < 3 && ground.free.holds(spot)) {
                anchor.starts.push_back({at, 0, {}, 0});
            }
        }
        if (!anchor.starts.empty()) {
            anchor.at = anchor.starts.front().at;
            add_leader_settings(label, anchor, ground, true);
        }
    }

    /// In a crowd the list tells everything: a few callouts would only be its first lines again.
    bool is_crowd(std::size_t most_callouts) const {
        std::set<std::size_t> events;
        for (const scene::EventMark& mark : scene_.events) {
            events.insert(mark.event);
        }
        return !marks_.cards.empty() && events.size() > most_callouts;
    }

    /// The event's first mark that no card tells of; past the last one: there is none.
    std::size_t first_without_card(std::size_t event) const {
        std::size_t i = 0;
        while (i < scene_.events.size() && (scene_.events[i].event != event || marks_.symbols[i].card >= 0)) {
            ++i;
        }
        return i;
    }

    void make_callouts(SetLabels& out) {
        const auto most = static_cast<std::size_t>(std::max(0, page_.max_callouts));
        const auto add = [&](const std::string& head, const std::string& body, const CalloutTarget& target) {
            Callout callout = callout_of(measurer_, head, body, style_, brief_.language, page_);
            add_callout_settings(callout, target, anchors_.obstacles(), ground_.busy, right_to_left_);
            out.callouts.push_back(std::move(callout));
        };
        for (const auto& note : scene_.notes) {
            if (out.callouts.size() < most && !note.head.empty()) {
                add(note.head, note.body, {note.at, 3, {}, {}});
                callout_costs_.push_back(note_drop_cost);
            } else if (!note.head.empty()) {
                out.warnings.push_back(
                    {"W_CALLOUT_DROPPED", fmt::format("the note \"{}\" has no room on this page", note.head), {}, 0});
            }
        }
        const std::size_t most_events = is_crowd(most) ? 0 : most;
        for (std::size_t first = 0; first < scene_.events.size() && out.callouts.size() < most_events; ++first) {
            const auto& mark = scene_.events[first];
            const std::size_t i = first_without_card(mark.event);
            if (mark.callout_head.empty() || i == scene_.events.size()) {
                continue;
            }
            const EventSymbol& symbol = marks_.symbols[i];
            // A place's own dot under the symbol is no obstacle to its leader.
            CalloutTarget target{symbol.at, symbol.radius + 4, {anchors_.obstacle_of_symbol(i)}, {}};
            for (std::size_t k = 0; k < scene_.events.size(); ++k) {
                const EventSymbol& other = marks_.symbols[k];
                if (k != i && scene_.events[k].event == mark.event && other.card < 0 &&
                    geo::length(other.at - symbol.at) < widest_fork_pt) {
                    target.also.push_back({other.at, other.radius + 4, {anchors_.obstacle_of_symbol(k)}, {}});
                }
            }
            add(mark.callout_head, mark.callout_body, target);
            callout_costs_.push_back(callout_drop_cost);
        }
    }

    std::vector<Wish> wishes_of(const SetLabels& out) const {
        std::vector<Wish> wishes;
        for (std::size_t i = 0; i < out.callouts.size(); ++i) {
            wishes.push_back(wish_of(out.callouts[i].settings, callout_costs_[i]));
        }
        for (const Label& label : out.labels) {
            wishes.push_back(wish_of(label.settings, label.drop_cost));
        }
        return wishes;
    }

    static void take(const Choice& choice, SetLabels& out) {
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
            out.warnings.push_back({"W_LABEL_DROPPED",
                                    fmt::format("{} left out beside others: {}",
                                                count == 1 ? "1 town that only gives bearings is"
                                                           : fmt::format("{} towns that only give bearings are", count),
                                                left_out),
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
    LabelAnchors anchors_;
    const Seats* seats_;
    std::vector<bool> thinned_;
    bool right_to_left_;
    std::vector<bool> looks_everywhere_;  ///< of each name, in the last round
    std::vector<double> callout_costs_;
};

}  // namespace

bool is_covered(XY dot, const std::vector<EventSymbol>& symbols) {
    return std::any_of(symbols.begin(), symbols.end(), [&](const EventSymbol& s) {
        return s.card < 0 ? geo::length(s.at - dot) <= s.radius : contains(s.symbol, dot);
    });
}

SetLabels set_labels(const scene::Scene& scene, const brief::Brief& brief, const style::Style& style,
                     const style::Page& page, Measurer& measurer, const SetMarks& marks, const MapGround& ground,
                     const Seats* seats) {
    return Setter(scene, brief, style, page, measurer, marks, ground, seats).set();
}

}  // namespace sitmap::layout
