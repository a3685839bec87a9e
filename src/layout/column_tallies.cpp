#include "layout/column_tallies.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "layout/column_row.hpp"
#include "layout/figures.hpp"

namespace sitmap::layout {
namespace {

using style::TextRole;

constexpr std::size_t most_in_full = 8;  // where not all of them have room
constexpr double number_gap_pt = 7, between_rows_pt = 6, between_lines_pt = 2.5;

struct TallyRow {
    std::string number, place, news;
};

/// What happened at one place, in however many circles.
struct Told {
    std::string place;
    std::vector<const event::Event*> events;  ///< each once
};

std::vector<Told> by_place(const scene::Scene& scene, const brief::Brief& brief) {
    std::map<std::string, std::set<std::size_t>> places;
    const auto add = [&](const scene::Scene& panel) {
        for (const scene::Tally& tally : panel.tallies) {
            for (const std::size_t i : tally.marks) {
                places[tally.place].insert(panel.events[i].event);
            }
        }
    };
    add(scene);
    std::for_each(scene.details.begin(), scene.details.end(), add);
    std::vector<Told> all;
    for (const auto& [place, events] : places) {
        all.push_back({place, {}});
        for (const std::size_t event : events) {
            all.back().events.push_back(&brief.events[event]);
        }
    }
    // What lies near no town stands last: it is of many places.
    std::stable_sort(all.begin(), all.end(), [](const Told& a, const Told& b) {
        return std::pair(a.place.empty(), b.events.size()) < std::pair(b.place.empty(), a.events.size());
    });
    return all;
}

TallyRow row_of(const Told& told, const brief::Brief& brief, const pack::Phrasebook& words) {
    std::vector<event::Event> events;
    std::size_t claimed = 0;
    for (const event::Event* event : told.events) {
        events.push_back(*event);
        claimed += event->claim == event::Claim::claimed ? 1 : 0;
    }
    TallyRow row{figure(static_cast<double>(events.size()), brief.language),
                 told.place.empty() ? std::string() : words.say("{} and around", told.place),
                 brief::counted_by_family(events, words)};
    if (claimed > 0) {
        row.news += fmt::format(" · {} {}", words.say("Claimed by one side"),
                                figure(static_cast<double>(claimed), brief.language));
    }
    if (const std::string days = brief::days_of(events, brief.language); !days.empty()) {
        row.news += " · " + words.say("{}", days);
    }
    return row;
}

class TallyList {
public:
    TallyList(Furniture& furniture, const ColumnFrame& frame, std::vector<TallyRow> rows)
        : furniture_(furniture),
          frame_(frame),
          rows_(std::move(rows)),
          head_(furniture.type(TextRole::item_head)),
          body_(furniture.type(TextRole::item_body)),
          tag_(furniture.type(TextRole::item_tag)) {
        for (const TallyRow& row : rows_) {
            number_width_ = std::max(number_width_, width_of(row.number));
        }
    }

    double set() {
        const Furniture::Block title = furniture_.block(furniture_.words().say("Events on this map"),
                                                        furniture_.type(TextRole::group_head), frame_.width, 2);
        double y = set_group_head(furniture_, title, 0, frame_.x, frame_.y, frame_.width);
        // As many as can are told in full: all, or those with most events before the rest are named at all.
        const bool are_all_named = rows_that_fit(y, most_in_full) == rows_.size();
        std::size_t in_full = are_all_named ? rows_.size() : std::min(rows_.size(), most_in_full);
        while (in_full > most_in_full && rows_that_fit(y, in_full) < rows_.size()) {
            --in_full;
        }
        const std::size_t fit = rows_that_fit(y, in_full);
        for (std::size_t i = 0; i < fit; ++i) {
            y = set_row(rows_[i], i, y, i < in_full) + between_rows_pt;
        }
        if (fit < rows_.size()) {
            furniture_.begin("column-more", "");
            const std::string words = furniture_.words().say(
                "… and {} more", figure(static_cast<double>(rows_.size() - fit), furniture_.language()));
            y = furniture_.put(furniture_.block(words, tag_, frame_.width, 1), frame_.x, y, frame_.width, "item_tag");
            furniture_.end();
        }
        furniture_.warnings.push_back({"W_COLUMN_FULL",
                                       "so many events are on the map that circles count them; what happened there is "
                                       "in the report",
                                       "", 0});
        return y;
    }

private:
    double width_of(const std::string& text) const {
        return furniture_.measurer().measure(text, head_, furniture_.language()).width;
    }
    double text_x() const { return frame_.x + number_width_ + number_gap_pt; }
    double text_width() const { return frame_.width - number_width_ - number_gap_pt; }

    struct SetRow {
        Furniture::Block number, head, news;
        double height() const {
            return news.lines.empty() ? head.height : head.height + between_lines_pt + news.height;
        }
    };
    SetRow set_texts(const TallyRow& row, bool in_full) const {
        const style::TextStyle& look = in_full ? head_ : body_;
        SetRow out{furniture_.block(row.number, look, frame_.width, 1), {}, {}};
        out.head = row.place.empty() ? furniture_.block(row.news, look, text_width(), 2)
                                     : furniture_.block(row.place, look, text_width(), 1);
        if (in_full && !row.place.empty() && !row.news.empty()) {
            out.news = furniture_.block(row.news, tag_, text_width(), 2);
        }
        return out;
    }

    /// All rows, or as many as leave room for a last line; the first ones are told in full.
    std::size_t rows_that_fit(double y, std::size_t in_full) const {
        const double last = furniture_.block("…", tag_, frame_.width, 1).height;
        std::size_t fit_with_last = 0;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            y += set_texts(rows_[i], i < in_full).height();
            if (y > frame_.bottom) {
                return fit_with_last;
            }
            y += between_rows_pt;
            fit_with_last = y + last <= frame_.bottom ? i + 1 : fit_with_last;
        }
        return rows_.size();
    }

    double set_row(const TallyRow& row, std::size_t index, double y, bool in_full) {
        const SetRow set = set_texts(row, in_full);
        furniture_.begin(fmt::format("column-tally-{}", index + 1), "");
        // Numbers end at one line, units below units.
        const double width = furniture_.measurer().measure(row.number, set.number.type, furniture_.language()).width;
        furniture_.put(set.number, frame_.x + number_width_ - width, y, width + 1, "item_head");
        double bottom = furniture_.put(set.head, text_x(), y, text_width(), "item_head");
        if (!set.news.lines.empty()) {
            bottom = furniture_.put(set.news, text_x(), bottom + between_lines_pt, text_width(), "item_tag");
        }
        furniture_.end();
        return bottom;
    }

    Furniture& furniture_;
    ColumnFrame frame_;
    std::vector<TallyRow> rows_;
    style::TextStyle head_, body_, tag_;
    double number_width_ = 0;
};

}  // namespace

double set_tallies(Furniture& furniture, const scene::Scene& scene, const brief::Brief& brief,
                   const ColumnFrame& frame) {
    std::vector<TallyRow> rows;
    for (const Told& told : by_place(scene, brief)) {
        rows.push_back(row_of(told, brief, scene.words));
    }
    if (!scene.unplaced.empty()) {
        rows.push_back({figure(static_cast<double>(scene.unplaced.size()), brief.language),
                        scene.words.say("Reported without a place on this map"),
                        {}});
    }
    return TallyList(furniture, frame, std::move(rows)).set();
}

}  // namespace sitmap::layout
