#include "style/style.hpp"

namespace sitmap::style {

const std::vector<std::string_view>& Style::area_classes() {
    static const std::vector<std::string_view> classes = {
        "sea",
        "lake",
        "country-other",
        "ground600",
        "held",
        "held-peacekeepers",
        "taken",
        "claimed-az",
        "claimed-am",
        "contested",
        "corridor",
        "change-1",
        "change-2",
        "change-3",
        "change-am-1",
        "change-am-2",
        "change-am-3",
        "exclave-az",
        "exclave-am",
        "exclave-edge-az",
        "exclave-edge-am",
        "exclave-ring",
        "event-area-violence",
        "event-area-forces",
        "event-area-diplomacy",
        "event-area-people",
        "event-area-territory",
        "band",
        "overlay-1",
        "overlay-2",
        "overlay-3",
    };
    return classes;
}

const std::vector<std::string_view>& Style::line_classes() {
    static const std::vector<std::string_view> classes = {
        "coast",
        "lake-shore",
        "river",
        "border-river",
        "border",
        "border-undelimited",
        "contact",
        "contact-approximate",
        "contact-former",
        "oblast",
        "province",
        "entity",
        "corridor-limit",
        "road",
        "road-former",
        "road-blocked",
        "road-checkpoint",
        "road-offered",
        "road-planned",
        "route-proposed",
        "railway",
        "railway-planned",
        "fire",
        "movement-happened",
        "movement-claimed",
        "movement-threatened",
        "movement-proposed",
        "chevron",
        "area-ring-violence",
        "area-ring-forces",
        "area-ring-diplomacy",
        "area-ring-people",
        "area-ring-territory",
        "overlay-1",
        "overlay-2",
        "overlay-3",
        "overlay-1-approximate",
        "overlay-2-approximate",
        "overlay-3-approximate",
        "leader",
        "frame",
        "hair",
        "rule",
        "scale",
        "graticule",
        "inset-border",
        "inset-frame",
        "inset-main",
    };
    return classes;
}

const std::vector<std::string_view>& Style::dot_classes() {
    static const std::vector<std::string_view> classes = {"capital", "city",      "town",      "small_town",
                                                          "village", "overlay-1", "overlay-2", "overlay-3"};
    return classes;
}

}  // namespace sitmap::style
