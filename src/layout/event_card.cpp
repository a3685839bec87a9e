#include "layout/event_card.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "layout/callouts.hpp"
#include "layout/event_symbols.hpp"
#include "layout/figures.hpp"
#include "layout/source_link.hpp"
#include "layout/text_form.hpp"

namespace sitmap::layout {
namespace {

constexpr double pitch_pt = 12.8, padding_pt = 3.5, head_padding_pt = 5;
constexpr double least_width_of_lines_pt = 62;  // before numbers go on in a second line
constexpr double same_spot_pt = 2;
constexpr double corner_pt = 3, edge_pt = 0.9;

std::vector<std::string> broken(const std::string& numbers, const style::TextStyle& look, double width,
                                Language language, Measurer& measurer) {
    std::vector<std::string> lines;
    std::size_t start = 0;
    while (start < numbers.size()) {
        const std::size_t end = std::min(numbers.find(", ", start), numbers.size());
        const std::string part = numbers.substr(start, end - start);
        const std::string longer = lines.empty() ? part : lines.back() + ", " + part;
        if (!lines.empty() && form_of(measurer, longer, look, language).width <= width) {
            lines.back() = longer;
        } else {
            lines.push_back(part);
        }
        start = end + 2;
    }
    return lines;
}

}  // namespace

std::string in_ranges(const std::vector<int>& numbers, Language language) {
    std::string text;
    for (std::size_t i = 0; i < numbers.size();) {
        std::size_t last = i;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) {
            ++last;
        }
        text += (text.empty() ? "" : ", ") + figure(numbers[i], language);
        if (last > i) {
            text += (last == i + 1 ? ", " : "–") + figure(numbers[last], language);
        }
        i = last + 1;
    }
    return text;
}

EventCard card_of(std::vector<std::size_t> marks, bool numbers_only, const scene::Scene& scene,
                  const style::Style& style, const style::Page& page, Language language, Measurer& measurer) {
    EventCard card;
    card.numbers_only = numbers_only;
    card.marks = std::move(marks);
    std::stable_sort(card.marks.begin(), card.marks.end(),
                     [&](std::size_t a, std::size_t b) { return scene.events[a].number < scene.events[b].number; });
    std::vector<int> numbers;
    for (const std::size_t i : card.marks) {
        const auto& mark = scene.events[i];
        if (numbers.empty() || numbers.back() != mark.number) {
            numbers.push_back(mark.number);
            card.shown.push_back(i);
        }
        if (std::none_of(card.spots.begin(), card.spots.end(),
                         [&](XY spot) { return geo::length(spot - mark.at) <= same_spot_pt; })) {
            card.spots.push_back(mark.at);
        }
    }
    const auto count = static_cast<double>(card.shown.size());
    card.columns = count <= 3 ? count : std::ceil(std::sqrt(count * 1.8));
    const double rows = std::ceil(count / card.columns);
    double width = numbers_only ? card_head_line_pt + 2 : card.columns * pitch_pt + 2 * padding_pt;
    const style::TextStyle look = style.text(style::TextRole::event_number, page);
    card.numbers = broken(in_ranges(numbers, language), look,
                          std::max(width - 2 * head_padding_pt, least_width_of_lines_pt), language, measurer);
    for (const std::string& line : card.numbers) {
        width = std::max(width, form_of(measurer, line, look, language).width + 2 * head_padding_pt);
    }
    const double head = card_head_line_pt * static_cast<double>(card.numbers.size()) + 1;
    card.box = {0, 0, width, numbers_only ? head : head + rows * pitch_pt + 2 * padding_pt};
    return card;
}

XY card_symbol_at(const EventCard& card, std::size_t i) {
    const auto columns = static_cast<std::size_t>(card.columns);
    const std::size_t row = i / columns, column = i % columns;
    const std::size_t in_row = std::min(columns, card.shown.size() - row * columns);
    const double left = card.box.x + (card.box.width - static_cast<double>(in_row) * pitch_pt) / 2;
    const double top = card.box.y + card_head_line_pt * static_cast<double>(card.numbers.size()) + 1 + padding_pt;
    return {left + (static_cast<double>(column) + 0.5) * pitch_pt, top + (static_cast<double>(row) + 0.5) * pitch_pt};
}

Group paint_card(const EventCard& card, const scene::Scene& scene, const brief::Brief& brief, const style::Style& style,
                 const style::Page& page, Measurer& measurer) {
    Group group;
    std::vector<int> numbers;
    for (const std::size_t i : card.shown) {
        numbers.push_back(scene.events[i].number);
        group.title += (group.title.empty() ? "" : "\n") +
                       fmt::format("{} {}", scene.events[i].number, brief.events[scene.events[i].event].head);
    }
    group.id = fmt::format("events-{}", fmt::join(numbers, "-"));
    for (const Segment& leader : card.leaders) {
        const bool has_dot = std::any_of(scene.dots.begin(), scene.dots.end(), [&](const scene::DotMark& dot) {
            return geo::length(dot.at - leader.b) <= same_spot_pt;
        });
        for (Item& item : paint_leader({leader.a, leader.b}, !has_dot, style)) {
            group.children.push_back(std::move(item));
        }
    }
    const Rect& box = card.box;
    const double head = card_head_line_pt * static_cast<double>(card.numbers.size()) + 1;
    const double corner = card.numbers_only ? head / 2 : corner_pt;
    const geo::Path outline = geo::rectangle(box.x, box.y, box.width, box.height, std::min(corner, 7.0));
    group.children.push_back({PathItem{
        outline, std::nullopt, style::Stroke{style.colour("halo"), 3.4, {}, style::Cap::butt, style::Join::round}}});
    group.children.push_back({PathItem{outline, style.colour("ink"), std::nullopt}});
    if (!card.numbers_only) {
        group.children.push_back({PathItem{geo::rectangle(box.x + edge_pt, box.y + head, box.width - 2 * edge_pt,
                                                          box.height - head - edge_pt, corner_pt - edge_pt),
                                           style.colour("paper"), std::nullopt}});
    }
    const style::TextStyle look = style.text(style::TextRole::event_number, page);
    for (std::size_t i = 0; i < card.numbers.size(); ++i) {
        const TextForm line = form_of(measurer, card.numbers[i], look, brief.language);
        const double middle = line.ascent - 0.357 * line.style.size_pt;
        const XY centre{box.x + box.width / 2, box.y + 0.5 + card_head_line_pt * (static_cast<double>(i) + 0.5)};
        TextItem text = set_form(line, {centre.x - line.width / 2, centre.y - middle}, Align::centre, "event_number");
        text.is_label = false;
        group.children.push_back({std::move(text)});
    }
    constexpr double nominal_radius_pt = 12;
    for (std::size_t i = 0; i < card.shown.size() && !card.numbers_only; ++i) {
        const auto& mark = scene.events[card.shown[i]];
        const event::Event& event = brief.events[mark.event];
        Group one;
        one.id = fmt::format("event-{}", mark.number);
        one.title = event.head.empty() ? event.text : event.head;
        one.data = event_data(event);
        one.link = source_link(event, brief);
        const auto parts = style.symbol_outline(event::family_of(event.type), event.claim);
        for (const auto& part : parts) {
            PathItem item{
                geo::transformed(part.path, card_symbol_radius_pt / nominal_radius_pt, card_symbol_at(card, i)),
                part.fill, part.stroke};
            if (item.stroke) {
                // Half as thin as its radius asks for: dashes of a claim must still be seen.
                item.stroke->width_pt = std::max(1.0, item.stroke->width_pt * 0.6);
                for (double& dash : item.stroke->dash_pt) {
                    dash *= 0.5;
                }
            }
            one.children.push_back({std::move(item)});
        }
        group.children.push_back({std::move(one)});
    }
    return group;
}

}  // namespace sitmap::layout
