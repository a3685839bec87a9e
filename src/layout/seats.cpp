#include "layout/seats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scene/memory.hpp"

namespace sitmap::layout {

namespace {

using Shape = scene::LabelAsk::Shape;

/// What every other place costs more: it is taken where the seat is in the way of something else.
constexpr double cost_of_moving = 20;
constexpr double same_place_pt = 0.5;

std::string name_of(const scene::LabelAsk& ask) {
    return ask.place_id.empty() ? ask.kind + "|" + ask.text : ask.place_id;
}

/// A name with its date chip has a seat of its own, so that both fit.
std::string key_of(const scene::LabelAsk& ask, bool has_chip) {
    return name_of(ask) + (has_chip ? "|chip" : "");
}

std::uint64_t ground_of(const scene::LabelAsk& ask) {
    switch (ask.shape) {
        case Shape::area:
            return scene::key_of(ask.within);
        case Shape::line:
            return scene::key_of(geo::PlaneGeometry{{}, {ask.along}, {}});
        case Shape::point:
            break;
    }
    return scene::key_of({ask.at.x, ask.at.y});
}

bool are_alike(const TextForm& form, const Seat& seat) {
    return form.lines == seat.lines && std::abs(form.width - seat.width) < 0.01 &&
           std::abs(form.height - seat.height) < 0.01;
}

/// Curved names are told by where all of their letters lie.
XY corner_of(const LabelSetting& setting) {
    if (setting.letters.empty() || setting.candidate.boxes.empty()) {
        return setting.top_left;
    }
    const Rect& box = setting.candidate.boxes.front();
    return {box.x, box.y};
}

bool stands_there(const LabelSetting& setting, const Label& label, const Seat& seat) {
    return are_alike(label.forms[setting.form], seat) && setting.letters.size() == seat.setting.letters.size() &&
           geo::length(corner_of(setting) - corner_of(seat.setting)) < same_place_pt &&
           std::abs(setting.rotation_deg - seat.setting.rotation_deg) < same_place_pt;
}

/// The seat as it was, under the number that its form has here.
std::optional<LabelSetting> kept(const Label& label, const Anchor& anchor, const Obstacles& obstacles,
                                 const Seat& seat) {
    const auto form = std::ranges::find_if(label.forms, [&](const TextForm& one) { return are_alike(one, seat); });
    if (form == label.forms.end() || seat.has_chip != label.chip.has_value()) {
        return std::nullopt;
    }
    std::vector<std::size_t> own;
    for (const LeaderStart& start : anchor.starts) {
        own.insert(own.end(), start.own_obstacles.begin(), start.own_obstacles.end());
    }
    if (!is_free(seat.setting.candidate, obstacles, own)) {
        return std::nullopt;
    }
    LabelSetting setting = seat.setting;
    setting.form = static_cast<std::size_t>(form - label.forms.begin());
    return setting;
}

/// Null when there is none for it.
const Seat* seat_for(const Label& label, const scene::LabelAsk& ask, const Anchor& anchor, const Seats& seats) {
    const auto exact = seats.by_name.find(key_of(ask, label.chip.has_value()));
    const auto found = exact != seats.by_name.end() ? exact : seats.by_name.find(key_of(ask, !label.chip.has_value()));
    const bool is_there = found != seats.by_name.end() && anchor.covers.empty() && anchor.ring_pt <= 0 &&
                          found->second.ground == ground_of(ask);
    return is_there ? &found->second : nullptr;
}

}  // namespace

Seats seats_of(const scene::Scene& scene, const SetLabels& labels) {
    Seats seats{scene.frame.width, scene.frame.height, {}};
    for (std::size_t i = 0; i < labels.labels.size(); ++i) {
        if (labels.chosen[i] < 0) {
            continue;
        }
        const Label& label = labels.labels[i];
        const LabelSetting& setting = label.settings[static_cast<std::size_t>(labels.chosen[i])];
        const TextForm& form = label.forms[setting.form];
        const bool has_chip = label.chip.has_value();
        seats.by_name.try_emplace(key_of(scene.labels[i], has_chip), Seat{setting, form.lines, form.width, form.height,
                                                                          has_chip, ground_of(scene.labels[i])});
    }
    return seats;
}

Seats joined(Seats seats, const Seats& more) {
    if (seats.frame_width == more.frame_width && seats.frame_height == more.frame_height) {
        seats.by_name.insert(more.by_name.begin(), more.by_name.end());
    }
    return seats;
}

std::string to_text(const Seats& seats) {
    std::string text = fmt::format("{} {}\n", seats.frame_width, seats.frame_height);
    for (const auto& [name, seat] : seats.by_name) {
        const LabelSetting& setting = seat.setting;
        text += fmt::format("{} {} {} {} {} {}\n", name, corner_of(setting).x, corner_of(setting).y,
                            setting.rotation_deg, seat.lines.size(), seat.has_chip);
    }
    return text;
}

bool keep_seat(Label& label, const scene::LabelAsk& ask, const Anchor& anchor, const Obstacles& obstacles,
               const Seats& seats) {
    const Seat* seat = seat_for(label, ask, anchor, seats);
    std::optional<LabelSetting> setting = seat == nullptr ? std::nullopt : kept(label, anchor, obstacles, *seat);
    if (!setting) {
        return false;
    }
    setting->candidate.cost = 0;
    setting->is_seat = true;
    label.settings.assign(1, *std::move(setting));
    return true;
}

void offer_seat(Label& label, const scene::LabelAsk& ask, const Anchor& anchor, const Obstacles& obstacles,
                const Seats& seats) {
    const Seat* seat = seat_for(label, ask, anchor, seats);
    if (seat == nullptr) {
        return;
    }
    const auto is_there = [&](const LabelSetting& one) { return stands_there(one, label, *seat); };
    std::optional<LabelSetting> setting = kept(label, anchor, obstacles, *seat);
    if (const auto same = std::ranges::find_if(label.settings, is_there); !setting && same != label.settings.end()) {
        setting = *same;
    }
    if (!setting) {
        return;
    }
    std::erase_if(label.settings, is_there);
    for (LabelSetting& other : label.settings) {
        other.candidate.cost += cost_of_moving;
    }
    setting->candidate.cost = 0;
    setting->is_seat = true;
    label.settings.insert(label.settings.begin(), *std::move(setting));
}

std::vector<std::size_t> wanted_seats(const SetLabels& labels, const std::vector<double>& callout_costs) {
    std::vector<std::size_t> seated;
    for (std::size_t i = 0; i < labels.labels.size(); ++i) {
        if (const auto& settings = labels.labels[i].settings; settings.size() == 1 && settings.front().is_seat) {
            seated.push_back(i);
        }
    }
    std::vector<double> gains(seated.size(), 0.0);
    const auto add_gains = [&](const auto& settings, int chosen, double drop_cost) {
        const double cost = chosen < 0 ? drop_cost : settings[static_cast<std::size_t>(chosen)].candidate.cost;
        for (std::size_t s = 0; s < seated.size(); ++s) {
            double gain = 0;
            for (const auto& setting : settings) {
                if (cost - setting.candidate.cost > gain &&
                    conflict(setting.candidate, labels.labels[seated[s]].settings.front().candidate)) {
                    gain = cost - setting.candidate.cost;
                }
            }
            gains[s] += gain;
        }
    };
    for (std::size_t i = 0; i < labels.callouts.size(); ++i) {
        add_gains(labels.callouts[i].settings, labels.callout_chosen[i], callout_costs[i]);
    }
    for (std::size_t i = 0; i < labels.labels.size(); ++i) {
        if (std::ranges::find(seated, i) == seated.end()) {
            add_gains(labels.labels[i].settings, labels.chosen[i], labels.labels[i].drop_cost);
        }
    }
    std::vector<std::size_t> wanted;
    for (std::size_t s = 0; s < seated.size(); ++s) {
        if (gains[s] > cost_of_moving || labels.chosen[seated[s]] < 0) {
            wanted.push_back(seated[s]);
        }
    }
    return wanted;
}

namespace {

bool stands_in_the_way(const Candidate& seat, const SetLabels& labels, std::size_t but) {
    for (std::size_t i = 0; i < labels.callouts.size(); ++i) {
        if (labels.callout_chosen[i] >= 0 &&
            conflict(seat, labels.callouts[i].settings[static_cast<std::size_t>(labels.callout_chosen[i])].candidate)) {
            return true;
        }
    }
    for (std::size_t i = 0; i < labels.labels.size(); ++i) {
        if (i != but && labels.chosen[i] >= 0 &&
            conflict(seat, labels.labels[i].settings[static_cast<std::size_t>(labels.chosen[i])].candidate)) {
            return true;
        }
    }
    return false;
}

}  // namespace

void take_free_seats(SetLabels& labels) {
    for (bool moved = true; moved;) {
        moved = false;
        for (std::size_t i = 0; i < labels.labels.size(); ++i) {
            const std::vector<LabelSetting>& settings = labels.labels[i].settings;
            const auto seat = std::ranges::find(settings, true, &LabelSetting::is_seat);
            const auto at = static_cast<int>(seat - settings.begin());
            if (seat != settings.end() && labels.chosen[i] != at && !stands_in_the_way(seat->candidate, labels, i)) {
                labels.chosen[i] = at;
                moved = true;
            }
        }
    }
}

}  // namespace sitmap::layout
