#include "layout/callouts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace sitmap::layout {
namespace {

constexpr std::size_t head_characters = 32, body_characters = 34, body_lines = 2, head_lines = 2;
constexpr double start_gap_pt = 5, level_pt = 20, longest_leader_pt = 200, end_dot_pt = 2.1;
constexpr double free_ground_pt = 5;   // nothing else comes closer to the text
constexpr double calm_ground_pt = 12;  // and little is drawn within this
constexpr std::size_t most_per_direction = 26;
constexpr double least_fork_pt = 8, longest_fork_pt = 120;
constexpr double steepest_fork = 5.6, flattest_fork = 0.97;  // a tangent; a cosine of the angle between two legs
constexpr double unreached_cost = 14;                        // for each mark that the leader does not fork to

std::size_t characters(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const auto& line : lines) {
        out += (out.empty() ? "" : "\n") + line;
    }
    return out;
}

/// Two lines of nearly the same length rather than a long one and a stray word.
std::vector<std::string> balanced(const std::string& text, std::size_t most) {
    std::vector<std::string> lines = broken_by_length(text, most);
    for (std::size_t shorter = most; lines.size() == 2 && shorter > most / 2; --shorter) {
        const auto other = broken_by_length(text, shorter);
        if (other.size() != 2) {
            break;
        }
        lines = other;
    }
    return lines;
}

/// The first lines; what is left out is marked.
std::vector<std::string> at_most(std::vector<std::string> lines, std::size_t most) {
    if (lines.size() > most) {
        lines.resize(most);
        std::string& last = lines.back();
        while (!last.empty() &&
               (last.back() == ' ' || last.back() == ',' || last.back() == ';' || last.back() == '.')) {
            last.pop_back();
        }
        last += "…";
    }
    return lines;
}

struct Search {
    Callout& callout;
    const CalloutTarget& target;
    const Obstacles& obstacles;
    const InkMap& busy;
    std::vector<CalloutSetting> found;

    /// Legs from the end of the level stretch to further marks, on the side away from the text.
    std::vector<Segment> forks_from(XY elbow, XY end, int side) const {
        std::vector<Segment> forks;
        for (const CalloutTarget& other : target.also) {
            const XY way = elbow - other.at;
            const double reach = geo::length(way);
            if (side * way.x < least_fork_pt || reach < other.ring_pt + 8 || reach > longest_fork_pt ||
                std::abs(way.y) > std::abs(way.x) * steepest_fork) {
                continue;
            }
            const Segment leg{elbow, other.at + way * (other.ring_pt / reach)};
            const auto is_beside = [&](const Segment& one) {
                const XY a = one.b - one.a, b = leg.b - leg.a;
                const double cosine = (a.x * b.x + a.y * b.y) / (geo::length(a) * geo::length(b));
                return cosine > flattest_fork;
            };
            if (is_free({{}, {leg}, 0}, obstacles, other.own_obstacles) && !is_beside({elbow, end}) &&
                std::none_of(forks.begin(), forks.end(), is_beside)) {
                forks.push_back(leg);
            }
        }
        return forks;
    }

    void consider(const Rect& text, Align align, std::vector<XY> leader, double cost,
                  const std::vector<Segment>& forks = {}) {
        double reach = 0;
        CalloutSetting setting;
        for (std::size_t i = 1; i < leader.size(); ++i) {
            reach += geo::length(leader[i] - leader[i - 1]);
            setting.candidate.leader.push_back({leader[i - 1], leader[i]});
        }
        if (reach > longest_leader_pt) {
            return;
        }
        setting.candidate.boxes.push_back(inflated(text, free_ground_pt));
        if (!is_free(setting.candidate, obstacles, target.own_obstacles)) {
            return;
        }
        setting.top_left = {text.x, text.y};
        setting.align = align;
        for (const Segment& leg : forks) {
            setting.candidate.leader.push_back(leg);
            reach += geo::length(leg.b - leg.a) * 0.5;
        }
        setting.forks = forks;
        cost += unreached_cost * static_cast<double>(target.also.size() - forks.size());
        double crossed = 0;
        for (const Segment& piece : setting.candidate.leader) {
            const double length = geo::length(piece.b - piece.a);
            for (double s = 0; s < length; s += 4) {
                crossed += busy.in(centred(piece.a + (piece.b - piece.a) * (s / length), 4, 4)) * 0.6;
            }
        }
        setting.candidate.cost = cost + reach * 0.3 + busy.in(inflated(text, calm_ground_pt)) * 0.14 +
                                 busy.in(inflated(text, 2)) * 0.4 + std::min(50.0, crossed);
        setting.leader = std::move(leader);
        found.push_back(std::move(setting));
    }

    void keep() {
        std::stable_sort(found.begin(), found.end(), [](const CalloutSetting& a, const CalloutSetting& b) {
            return a.candidate.cost < b.candidate.cost;
        });
        found.resize(std::min(found.size(), most_per_direction));
        callout.settings.insert(callout.settings.end(), found.begin(), found.end());
        found.clear();
    }
};

/// Text on one side: level stretch, elbow, one leg to the mark's ring.
void search_side(Search& search, int side, int vertical, double cost) {
    const Callout& callout = search.callout;
    const XY mark = search.target.at;
    const double head_middle = callout.head.ascent - 0.357 * callout.head.style.size_pt;
    for (double dx = 26; dx <= 190; dx += 12) {
        for (double dy = vertical == 0 ? 0 : 14; dy <= (vertical == 0 ? 0 : 150); dy += 11) {
            const XY elbow = mark + XY{side * dx, vertical * dy};
            const XY start = elbow + XY{side * level_pt, 0};
            const XY way = elbow - mark;
            const double reach = geo::length(way);
            const double angle = std::atan2(std::abs(way.y), std::abs(way.x)) * 180 / std::numbers::pi;
            if (reach < search.target.ring_pt + 8 || (vertical != 0 && (angle < 10 || angle > 80))) {
                continue;
            }
            const XY end = mark + way * (search.target.ring_pt / reach);
            const double x = side > 0 ? start.x + start_gap_pt : start.x - start_gap_pt - callout.width();
            const Rect text{x, start.y - head_middle, callout.width(), callout.height()};
            std::vector<XY> leader = vertical == 0 ? std::vector<XY>{start, end} : std::vector<XY>{start, elbow, end};
            const double price = cost + std::max(0.0, angle - 60) * 0.2;
            const Align align = side > 0 ? Align::left : Align::right;
            if (const auto forks = search.forks_from(elbow, end, side); !forks.empty()) {
                search.consider(text, align, {start, elbow, end}, price, forks);
            }
            search.consider(text, align, std::move(leader), price);
        }
    }
    search.keep();
}

/// Text above or below with a straight upright leader.
void search_upright(Search& search, int vertical, double cost) {
    const Callout& callout = search.callout;
    const XY mark = search.target.at;
    for (double dy = search.target.ring_pt + 14; dy <= 110; dy += 8) {
        for (const double share : {0.5, 0.25, 0.75, 0.1, 0.9}) {
            const double edge = mark.y + vertical * dy;
            const Rect text{mark.x - callout.width() * share, vertical > 0 ? edge : edge - callout.height(),
                            callout.width(), callout.height()};
            const XY start{mark.x, edge - vertical * start_gap_pt},
                end{mark.x, mark.y + vertical * search.target.ring_pt};
            search.consider(text, Align::left, {start, end}, cost + std::abs(share - 0.5) * 4);
        }
    }
    search.keep();
}

}  // namespace

std::vector<std::string> broken_by_length(const std::string& text, std::size_t most) {
    std::vector<std::string> lines;
    std::size_t start = 0;
    while (start < text.size()) {
        const std::size_t end = std::min(text.find_first_of(" \n", start), text.size());
        const std::string word = text.substr(start, end - start);
        if (!word.empty()) {
            if (!lines.empty() && characters(lines.back()) + 1 + characters(word) <= most) {
                lines.back() += " " + word;
            } else {
                lines.push_back(word);
            }
        }
        start = end + 1;
    }
    return lines;
}

Callout callout_of(Measurer& measurer, const std::string& head, const std::string& body, const style::Style& style,
                   Language language, const style::Page& page) {
    Callout callout;
    const auto head_style = style.text(style::TextRole::callout_head, page);
    const auto body_style = style.text(style::TextRole::callout_body, page);
    callout.head =
        form_of(measurer, joined(at_most(balanced(head, head_characters), head_lines)), head_style, language);
    callout.has_body = !body.empty();
    if (callout.has_body) {
        callout.body =
            form_of(measurer, joined(at_most(balanced(body, body_characters), body_lines)), body_style, language);
    }
    return callout;
}

void add_callout_settings(Callout& callout, const CalloutTarget& target, const Obstacles& obstacles, const InkMap& busy,
                          bool right_to_left) {
    Search search{callout, target, obstacles, busy, {}};
    for (const int side : {1, -1}) {
        const double cost = (side > 0) == right_to_left ? 4 : 0;
        for (const int vertical : {0, -1, 1}) {
            search_side(search, side, vertical, cost);
        }
    }
    search_upright(search, 1, 5);
    search_upright(search, -1, 7);
}

std::vector<Item> paint_leader(const std::vector<XY>& leader, bool end_dot, const style::Style& style) {
    std::vector<Item> items;
    const auto& look = style.line("leader");
    const geo::Path line = geo::polyline(leader);
    if (look.casing) {
        items.push_back({PathItem{line, std::nullopt, look.casing}});
    }
    items.push_back({PathItem{line, std::nullopt, look.stroke}});
    if (end_dot) {
        items.push_back({PathItem{geo::circle(leader.back(), end_dot_pt), look.stroke.colour, std::nullopt}});
    }
    return items;
}

std::vector<TextItem> set_callout(const Callout& callout, const CalloutSetting& setting) {
    const auto left = [&](const TextForm& form) {
        return setting.align == Align::right ? setting.top_left.x + callout.width() - form.width : setting.top_left.x;
    };
    std::vector<TextItem> items{
        set_form(callout.head, {left(callout.head), setting.top_left.y}, setting.align, "callout_head")};
    if (callout.has_body) {
        items.push_back(set_form(callout.body,
                                 {left(callout.body), setting.top_left.y + callout.head.height + Callout::body_gap_pt},
                                 setting.align, "callout_body"));
    }
    return items;
}

}  // namespace sitmap::layout
