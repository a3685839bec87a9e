#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/column_plan.hpp"
#include "layout/furniture.hpp"

namespace sitmap::layout {

/// Events that share an entry of a crowded list.
struct Row {
    std::vector<const ColumnItem*> items;  ///< not empty
    std::size_t group = 0;
};

/// "3–5": the numbers of a row's events; empty without numbers.
std::string numbers_of(const Row& row, Language language);

/// What happened, once for each that says another thing: "Shelling at Askeran; Arrests".
std::string news_of(const Row& row);

/// True when the news names the place by one of its names.
bool names_place(std::string_view news, std::string_view place);

/// The place in front of the news, where the news does not name it: "Hadrut · Fighting near the town".
std::string placed_news(const Row& row);

/// Who says so, of an event alone in its row; empty for what happened.
std::string speaker_of(const Row& row);

/// The fullest words of a row that have room in one line: of two names the first, then the place alone.
std::string words_for_line(const Row& row, Furniture& furniture, const style::TextStyle& type, double width);

/// A group's rule and head; gives the bottom.
double set_group_head(Furniture& furniture, const Furniture::Block& head, std::size_t group, double x, double y,
                      double width);
/// The same, not set.
double height_of_group_head(const Furniture::Block& head);

}  // namespace sitmap::layout
