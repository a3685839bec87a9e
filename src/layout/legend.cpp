#include "layout/legend.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "layout/legend_grid.hpp"
#include "layout/legend_marks.hpp"
#include "layout/legend_states.hpp"

namespace sitmap::layout {

namespace {

constexpr double to_states = 14;
constexpr double step = 2;

/// Classes and the states of claims together in a strip: the states stacked beside the classes, or in lines below.
class Strip {
public:
    Strip(Furniture& furniture, const scene::Scene& scene)
        : furniture_(furniture),
          grids_(furniture),
          texts_(legend_texts(scene, false)),
          shorter_(in_short(texts_)),
          states_(legend_texts(scene, true)) {}

    struct Arrangement {
        LegendGrid grid;
        const std::vector<LegendText>* texts = nullptr;
        bool states_below = false;
    };

    bool has_classes() const { return !texts_.empty(); }
    const std::vector<LegendText>& states() const { return states_; }
    bool shortens(const Arrangement& arrangement) const { return arrangement.texts != &texts_; }

    bool is_easy(double width, double height) { return grids_.easy(texts_, beside(width, height), height).has_value(); }

    /// The first that loses no entry: full words before shorter ones, states beside before below.
    std::optional<Arrangement> arranged(double width, double height) {
        for (const std::vector<LegendText>* texts : {&texts_, &shorter_}) {
            if (auto grid = grids_.any(*texts, beside(width, height), height)) {
                return Arrangement{*std::move(grid), texts, false};
            }
            const double lines = height_of_lines(furniture_, states_, width);
            if (lines > 0 && lines < height) {
                if (auto grid = grids_.any(*texts, width, height - lines)) {
                    return Arrangement{*std::move(grid), texts, true};
                }
            }
        }
        return std::nullopt;
    }

    /// What everybody knows without a legend goes first, then the last entry. Gives its full words.
    std::string leave_one_out() {
        auto plain = std::find_if(shorter_.begin(), shorter_.end(),
                                  [](const LegendText& text) { return text.entry->style_class == "border"; });
        plain = plain == shorter_.end() ? std::prev(plain) : plain;
        std::string words = plain->entry->text;
        texts_.erase(texts_.begin() + (plain - shorter_.begin()));
        shorter_.erase(plain);
        return words;
    }

private:
    /// The width that stacked states leave to the classes.
    double beside(double width, double height) {
        const double taken = width_of_states(furniture_, states_, height);
        return width - (taken > 0 ? taken + to_states : 0);
    }

    Furniture& furniture_;
    LegendGrids grids_;
    std::vector<LegendText> texts_, shorter_, states_;
};

}  // namespace

std::optional<LegendRoom> legend_room(Furniture& furniture, const scene::Scene& scene, double width, double height,
                                      double most_for_ease, double most) {
    Strip strip(furniture, scene);
    if (!strip.has_classes()) {
        return LegendRoom{height, true};
    }
    for (double wanted = height; wanted <= most_for_ease; wanted += step) {
        if (strip.is_easy(width, wanted)) {
            return LegendRoom{wanted, true};
        }
    }
    for (double wanted = height; wanted <= most; wanted += step) {
        if (strip.arranged(width, wanted)) {
            return LegendRoom{wanted, false};
        }
    }
    return std::nullopt;
}

void set_legend_strip(Furniture& furniture, const scene::Scene& scene, const Rect& room) {
    if (scene.legend.empty()) {
        return;
    }
    furniture.begin("legend", "Legend");
    Strip strip(furniture, scene);
    std::vector<std::string> left_out;
    std::optional<Strip::Arrangement> set;
    while (strip.has_classes() && !(set = strip.arranged(room.width, room.height))) {
        left_out.push_back(strip.leave_one_out());
    }
    for (std::size_t i = 0; set && i < set->texts->size(); ++i) {
        const std::size_t column = i / set->grid.rows;
        put_entry(furniture, *(*set->texts)[i].entry, set->grid.texts[i], room.x + set->grid.x[column],
                  room.y + set->grid.middles[i], set->grid.text_width[column]);
    }
    if (set && set->states_below) {
        const double lines = height_of_lines(furniture, strip.states(), room.width);
        set_states_in_lines(furniture, strip.states(), room.x, room.bottom() - lines, room.width);
    } else {
        set_stacked_states(furniture, strip.states(), room);
    }
    furniture.end();
    if (set && strip.shortens(*set)) {
        furniture.warnings.push_back({"W_LEGEND_SHORTENED", "the legend has no room for all of its words", "", 0});
    }
    if (!left_out.empty()) {
        furniture.warnings.push_back(
            {"W_LEGEND_FULL", fmt::format("the legend has no room for: {}", fmt::join(left_out, "; ")), "", 0});
    }
}

}  // namespace sitmap::layout
