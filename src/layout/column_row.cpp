#include "layout/column_row.hpp"

#include <fmt/format.h>

#include "layout/event_card.hpp"

namespace sitmap::layout {
namespace {

constexpr double rule_to_head_pt = 7, head_to_row_pt = 5;
constexpr std::string_view between_names = " / ", between_parts = " · ";

std::string_view first_name(std::string_view place) {
    return place.substr(0, place.find(between_names));
}

std::string joined(std::string_view first, std::string_view second) {
    return first.empty() || second.empty() ? fmt::format("{}{}", first, second)
                                           : fmt::format("{}{}{}", first, between_parts, second);
}

}  // namespace

std::string numbers_of(const Row& row, Language language) {
    std::vector<int> numbers;
    for (const ColumnItem* item : row.items) {
        if (item->number > 0) {
            numbers.push_back(item->number);
        }
    }
    return in_ranges(numbers, language);
}

std::string news_of(const Row& row) {
    std::string news;
    for (const ColumnItem* item : row.items) {
        // What has no place on the map bears its head in the event alone.
        const std::string& head = !item->head.empty()          ? item->head
                                  : !item->event->head.empty() ? item->event->head
                                                               : item->body;
        if (news.find(head) == std::string::npos) {
            news += (news.empty() ? "" : "; ") + head;
        }
    }
    return news;
}

bool names_place(std::string_view news, std::string_view place) {
    const std::size_t second = place.find(between_names);
    return news.find(first_name(place)) != std::string_view::npos ||
           (second != std::string_view::npos &&
            news.find(place.substr(second + between_names.size())) != std::string_view::npos);
}

std::string placed_news(const Row& row) {
    const std::string news = news_of(row);
    const ColumnItem& first = *row.items.front();
    const bool is_named = names_place(news, first.place) && !first.names_place;
    return is_named ? news : joined(first.place, news);
}

std::string speaker_of(const Row& row) {
    return row.items.size() == 1 ? row.items.front()->speaker : std::string{};
}

std::string words_for_line(const Row& row, Furniture& furniture, const style::TextStyle& type, double width) {
    const std::string news = news_of(row), whole = placed_news(row), speaker = speaker_of(row);
    const std::string& place = row.items.front()->place;
    const std::string short_place(first_name(place));
    const std::string shorter = whole == news ? news : joined(short_place, news);
    for (const std::string& words : {joined(whole, speaker), joined(shorter, speaker), whole, shorter}) {
        if (furniture.measurer().measure(words, type, furniture.language()).width <= width) {
            return words;
        }
    }
    return place.empty() ? news : place;
}

double height_of_group_head(const Furniture::Block& head) {
    return rule_to_head_pt + head.height + head_to_row_pt;
}

double set_group_head(Furniture& furniture, const Furniture::Block& head, std::size_t group, double x, double y,
                      double width) {
    furniture.begin(fmt::format("column-{}", group + 1), "");
    furniture.rule(x, y - 0.45, width, 0.9, furniture.style().colour("ink"));
    y = furniture.put(head, x, y + rule_to_head_pt, width, "group_head") + head_to_row_pt;
    furniture.end();
    return y;
}

}  // namespace sitmap::layout
