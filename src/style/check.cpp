#include "style/check.hpp"

#include <fmt/format.h>

#include <cmath>

#include "style/colour_vision.hpp"

namespace sitmap::style {

namespace {

constexpr double for_text = 4.5;
constexpr double for_symbols = 3;
constexpr double at_a_glance = 8;  // L*a*b*: what large areas need

/// A colour on what lies below it.
Rgba laid_on(Rgba below, Rgba colour) {
    return with_alpha(mix(below, with_alpha(colour, 1), colour.alpha), 1);
}

class Check {
public:
    explicit Check(const Style& style)
        : style_(style), paper_(style.colour("paper")), land_(style.colour("ground600")), held_(ground_of("held")) {}

    std::vector<Weakness> run() {
        texts();
        symbols();
        lines();
        sides();
        dashes();
        return std::move(found_);
    }

private:
    Rgba ground_of(std::string_view area) const {
        const auto& fill = style_.area(area).fill;
        return fill ? laid_on(land_, *fill) : land_;
    }

    void contrast_of(std::string_view what, Rgba colour, std::string_view where, Rgba below, double needed) {
        if (const double ratio = contrast(laid_on(below, colour), below); ratio < needed) {
            found_.push_back({"contrast", fmt::format("{} has a contrast of {:.1f} on {}, {:.1f} are needed", what,
                                                      ratio, where, needed)});
        }
    }

    void text(TextRole role, std::string_view where, Rgba below) {
        contrast_of(fmt::format("text \"{}\"", name_of(role)), style_.text(role).colour, where, below, for_text);
    }

    void texts() {
        for (const TextRole role :
             {TextRole::title, TextRole::standfirst, TextRole::asof_label, TextRole::asof_date, TextRole::panel_head,
              TextRole::group_head, TextRole::item_head, TextRole::item_body, TextRole::item_tag, TextRole::legend,
              TextRole::footer, TextRole::credit}) {
            text(role, "paper", paper_);
        }
        for (const TextRole role :
             {TextRole::country, TextRole::exclave, TextRole::province, TextRole::oblast, TextRole::capital,
              TextRole::city, TextRole::town, TextRole::small_town, TextRole::village, TextRole::event_place,
              TextRole::event_area, TextRole::callout_head, TextRole::callout_body, TextRole::scale,
              TextRole::area_date, TextRole::area_name, TextRole::inset_country}) {
            text(role, "land", land_);
        }
        for (const TextRole role : {TextRole::water, TextRole::water_small, TextRole::inset_water}) {
            text(role, "the sea", style_.colour("sea"));
            text(role, "lakes", style_.colour("lake"));
        }
        text(TextRole::date_chip, "its chip", style_.colour("azside"));
        text(TextRole::event_number, "its disc", style_.colour("ink"));
    }

    void symbols() {
        using event::Family;
        static constexpr std::pair<Family, std::string_view> families[] = {{Family::violence, "violence"},
                                                                           {Family::forces, "forces"},
                                                                           {Family::diplomacy, "talks"},
                                                                           {Family::people, "people"},
                                                                           {Family::territory, "territory"}};
        for (const auto& [family, name] : families) {
            const std::string what = fmt::format("the symbols of \"{}\"", name);
            contrast_of(what, style_.family_colour(family), "land", land_, for_symbols);
            contrast_of(what, style_.family_colour(family), "area \"held\"", held_, for_symbols);
        }
    }

    void lines() {
        for (const std::string_view line : {"border", "contact", "oblast"}) {
            const std::string what = fmt::format("line \"{}\"", line);
            contrast_of(what, style_.line(line).stroke.colour, "land", land_, for_symbols);
            contrast_of(what, style_.line(line).stroke.colour, "area \"held\"", held_, for_symbols);
        }
    }

    void sides() {
        for (const auto& [a, b] : told_by_colour(style_)) {
            if (const std::string eyes = alike_to(ground_of(a), ground_of(b)); !eyes.empty()) {
                found_.push_back({"colour-vision",
                                  fmt::format("areas \"{}\" and \"{}\" {}, or hatches in two directions", a, b, eyes)});
            }
        }
    }

    /// Solid is settled, broken is not.
    void dashes() {
        for (const std::string_view line : {"coast", "lake-shore", "river", "border-river", "border", "province",
                                            "road", "road-former", "railway", "movement-happened"}) {
            if (!style_.line(line).stroke.dash_pt.empty()) {
                found_.push_back(
                    {"dash-misuse", fmt::format("line \"{}\" is dashed, and nothing about it is unsettled", line)});
            }
        }
        for (const std::string_view line :
             {"border-undelimited", "contact", "contact-approximate", "contact-former", "oblast", "entity",
              "corridor-limit", "road-offered", "route-proposed", "railway-planned", "movement-threatened",
              "movement-proposed", "area-ring-violence", "area-ring-forces", "area-ring-diplomacy", "area-ring-people",
              "area-ring-territory"}) {
            if (style_.line(line).stroke.dash_pt.empty()) {
                found_.push_back({"dash-misuse", fmt::format("line \"{}\" is solid, as if it were settled", line)});
            }
        }
    }

    const Style& style_;
    Rgba paper_, land_, held_;
    std::vector<Weakness> found_;
};

/// Hatches that differ in direction, or a hatch beside none, are told apart without colour.
bool differ_in_pattern(const AreaStyle& a, const AreaStyle& b) {
    if (!a.hatch || !b.hatch) {
        return a.hatch.has_value() != b.hatch.has_value();
    }
    return std::abs(a.hatch->angle_deg - b.hatch->angle_deg) >= 30;
}

}  // namespace

std::vector<std::pair<std::string_view, std::string_view>> told_by_colour(const Style& style) {
    std::vector<std::pair<std::string_view, std::string_view>> pairs = {
        {"held", "taken"},           {"held", "claimed-az"},
        {"held", "claimed-am"},      {"claimed-az", "claimed-am"},
        {"claimed-az", "taken"},     {"contested", "held"},
        {"contested", "claimed-az"}, {"contested", "taken"},
        {"change-1", "change-am-1"}, {"change-2", "change-am-2"},
        {"change-3", "change-am-3"}};
    std::erase_if(pairs,
                  [&](const auto& pair) { return differ_in_pattern(style.area(pair.first), style.area(pair.second)); });
    return pairs;
}

std::string alike_to(Rgba a, Rgba b) {
    static constexpr std::string_view eyes[] = {"any eye", "eyes without red cones", "eyes without green cones",
                                                "eyes without blue cones"};
    for (const Vision vision : all_visions) {
        const double apart = distance(seen_with(a, vision), seen_with(b, vision));
        if (apart < at_a_glance) {
            return fmt::format("look alike to {}: {:.1f} apart, {:.0f} are needed",
                               eyes[static_cast<std::size_t>(vision)], apart, at_a_glance);
        }
    }
    return {};
}

double contrast_needed(const TextStyle& text) {
    const bool is_large = text.size_pt >= 24 || (text.size_pt >= 18.66 && text.weight >= 700);
    return is_large ? for_symbols : for_text;
}

std::vector<Weakness> check(const Style& style) {
    return Check(style).run();
}

}  // namespace sitmap::style
