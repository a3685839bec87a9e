#include "layout/curved_text.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "layout/segments.hpp"

namespace sitmap::layout {
namespace {

constexpr double degrees = 180 / std::numbers::pi;

bool is_readable(const std::vector<TurnedLetter>& letters, const std::vector<double>& places, double size_pt,
                 const Bends& bends) {
    double least = letters.front().rotation_deg, most = least;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const double angle = letters[i].rotation_deg;
        least = std::min(least, angle), most = std::max(most, angle);
        if (std::abs(angle) > bends.steepest_deg) {
            return false;
        }
        if (i > 0) {
            const double turn = std::abs(angle - letters[i - 1].rotation_deg) / degrees;
            if (turn * bends.least_radius * size_pt > places[i] - places[i - 1]) {
                return false;
            }
        }
    }
    return most - least <= bends.most_turn_deg;
}

/// Middle of the box above the baseline.
double middle_of(const TextForm& form) {
    return form.ascent - form.height / 2;
}

}  // namespace

std::vector<TurnedLetter> letters_along(const TextForm& form, const Way& way, double open_pt, const Bends& bends) {
    std::vector<TurnedLetter> out;
    std::vector<double> places;
    const double width = form.width + open_pt * static_cast<double>(form.letters.size());
    if (form.letters.empty() || way.total() < width - open_pt) {
        return out;
    }
    double s = (way.total() - width + open_pt) / 2;
    for (const Letter& letter : form.letters) {
        const double place = s + letter.width / 2;
        const XY along = way.direction(place), down{-along.y, along.x};
        const XY origin = way.at(place) + along * (-letter.width / 2) + down * middle_of(form);
        out.push_back({letter.text, origin, letter.width, std::atan2(along.y, along.x) * degrees});
        places.push_back(place);
        s += letter.width + open_pt;
    }
    return is_readable(out, places, form.style.size_pt, bends) ? out : std::vector<TurnedLetter>{};
}

std::vector<Rect> boxes_of(const std::vector<TurnedLetter>& letters, const TextForm& form) {
    std::vector<Rect> boxes;
    for (const TurnedLetter& letter : letters) {
        const double angle = letter.rotation_deg / degrees;
        const XY along{std::cos(angle), std::sin(angle)}, up{along.y, -along.x};
        const XY middle = letter.baseline + along * (letter.width / 2) + up * middle_of(form);
        boxes.push_back(turned_box(middle, letter.width, form.height, letter.rotation_deg));
    }
    return boxes;
}

TextItem set_letters(const TextForm& form, std::vector<TurnedLetter> letters, std::string kind) {
    TextItem item;
    item.style = form.style;
    item.language = form.language;
    item.kind = std::move(kind);
    item.is_label = true;
    item.box = hull(boxes_of(letters, form));
    const XY chord = letters.back().baseline - letters.front().baseline;
    item.rotation_deg = letters.size() > 1 ? std::atan2(chord.y, chord.x) * degrees : letters.front().rotation_deg;
    item.lines.push_back({form.lines.front(), letters.front().baseline, form.width});
    item.letters = std::move(letters);
    return item;
}

}  // namespace sitmap::layout
