#include <algorithm>
#include <set>

#include "scene/draft.hpp"

namespace sitmap::scene {

namespace {

/// What a class is called when neither the territory nor the brief has words for it. Lower order stands first:
/// areas held, areas claimed or changed, lines of control, former lines, borders, routes, rings and arrows, claims.
struct Words {
    const char* style_class;
    LegendEntry::Swatch swatch;
    int order;
    const char* text;
};

constexpr Words area_words[] = {
    {"held", LegendEntry::Swatch::area, 10, "Held by Armenian forces"},
    {"held-peacekeepers", LegendEntry::Swatch::area, 11, "Local Armenian authorities, Russian peacekeepers"},
    {"claimed-az", LegendEntry::Swatch::area, 20, "Azerbaijan says it has taken the area; not verified"},
    {"claimed-am", LegendEntry::Swatch::area, 21, "Armenian side says it has taken the area; not verified"},
    {"contested", LegendEntry::Swatch::area, 21, "Fought over; front not known"},
    {"taken", LegendEntry::Swatch::area, 22, "Azerbaijan, taken or handed over earlier"},
    {"change-1", LegendEntry::Swatch::area, 24, "Passed to Azerbaijan, first days"},
    {"change-2", LegendEntry::Swatch::area, 25, "Passed to Azerbaijan, later"},
    {"change-3", LegendEntry::Swatch::area, 26, "Passed to Azerbaijan, last days"},
    {"change-am-1", LegendEntry::Swatch::area, 27, "Passed to Armenian forces, first days"},
    {"change-am-2", LegendEntry::Swatch::area, 28, "Passed to Armenian forces, later"},
    {"change-am-3", LegendEntry::Swatch::area, 29, "Passed to Armenian forces, last days"},
    {"corridor", LegendEntry::Swatch::area, 23, "Lachin corridor, 5 km wide"},
};

constexpr Words line_words[] = {
    {"contact", LegendEntry::Swatch::line, 30, "Line of contact"},
    {"contact-approximate", LegendEntry::Swatch::line, 31, "Line of control, approximate"},
    {"contact-former", LegendEntry::Swatch::line, 32, "Line of contact, earlier date"},
    {"oblast", LegendEntry::Swatch::line, 40, "Former autonomous oblast (1923–1991)"},
    {"entity", LegendEntry::Swatch::line, 41, "Boundary of a breakaway entity"},
    {"border", LegendEntry::Swatch::line, 50, "International border"},
    {"border-undelimited", LegendEntry::Swatch::line, 51, "International border, not delimited"},
    {"road", LegendEntry::Swatch::line, 60, "Road in use"},
    {"road-blocked", LegendEntry::Swatch::line, 61, "Road, blocked"},
    {"road-checkpoint", LegendEntry::Swatch::line, 61, "Road with a checkpoint"},
    {"road-former", LegendEntry::Swatch::line, 62, "Road or railway, no longer used"},
    {"road-offered", LegendEntry::Swatch::line, 63, "Road offered, not opened"},
    {"road-planned", LegendEntry::Swatch::line, 64, "Route planned or being built"},
    {"route-proposed", LegendEntry::Swatch::line, 65, "Route proposed, no agreement"},
    {"railway", LegendEntry::Swatch::line, 66, "Railway"},
    {"railway-planned", LegendEntry::Swatch::line, 67, "Railway planned or being built"},
};

constexpr struct {
    const char* style_class;
    const char* text;
} movements[] = {{"movement-happened", "Movement, reported as fact"},
                 {"movement-claimed", "Movement, claimed by one side"},
                 {"movement-threatened", "Movement, threatened"},
                 {"movement-proposed", "Movement, proposed"}};

/// By UnitSide.
constexpr const char* unit_words[] = {"Unit of the Armenian side; marks above: size",
                                      "Unit of the Azerbaijani side; marks above: size",
                                      "Unit of another side; marks above: size"};

const char* words_of(event::Claim claim) {
    switch (claim) {
        case event::Claim::happened:
            return "Reported as fact";
        case event::Claim::claimed:
            return "Claimed by one side";
        case event::Claim::threatened:
            return "Threatened";
        case event::Claim::proposed:
            return "Proposed";
        case event::Claim::denied:
            return "Denied";
    }
    return "";
}

}  // namespace

void add_legend(Draft& draft) {
    if (!draft.shown("legend")) {
        return;
    }
    std::set<std::string> area_classes;
    for (const AreaMark& area : draft.scene.areas) {
        area_classes.insert(area.area_class);
    }
    std::set<std::string> line_classes;
    for (const LineMark& line : draft.scene.lines) {
        line_classes.insert(line.line_class);
    }
    std::vector<LegendEntry>& legend = draft.scene.legend;
    const auto add_words = [&](const Words& words, const std::set<std::string>& drawn) {
        if (!drawn.contains(words.style_class)) {
            return;
        }
        const auto own = draft.legend_texts.find(words.style_class);
        const bool has_own = own != draft.legend_texts.end() && !own->second.empty();
        legend.push_back({words.swatch, words.style_class, {}, {}, has_own ? own->second : words.text, words.order});
    };
    for (const Words& words : area_words) {
        add_words(words, area_classes);
    }
    for (const Words& words : line_words) {
        add_words(words, line_classes);
    }
    if (!draft.scene.exclaves.empty()) {
        const ExclaveMark& example = draft.scene.exclaves.front();
        if (draft.territory.worldview.exclaves_by_holder) {
            legend.push_back({LegendEntry::Swatch::exclave,
                              example.area_class,
                              {},
                              {},
                              "Exclave: fill, held by; outline, by law",
                              55});
        } else {
            legend.push_back(
                {LegendEntry::Swatch::area, example.area_class, {}, {}, "Exclave, in the colour of its country", 55});
        }
    }
    std::set<event::Family> ringed;
    std::set<event::Claim> claims;
    const bool shows_events = draft.scene.tallies.empty();
    for (const EventMark& mark : draft.scene.events) {
        const event::Event& event = draft.brief.events[mark.event];
        if (mark.area_only && shows_events) {
            ringed.insert(event::family_of(event.type));
        }
    }
    const auto add_claim = [&](std::size_t index) {
        const event::Event& event = draft.brief.events[index];
        if (claims.insert(event.claim).second) {
            legend.push_back({LegendEntry::Swatch::symbol, "", event.claim, event.type, words_of(event.claim),
                              90 + static_cast<int>(event.claim)});
        }
    };
    for (const EventMark& mark : draft.scene.events) {
        if (shows_events) {
            add_claim(mark.event);
        }
    }
    for (const UnplacedEvent& event : draft.scene.unplaced) {
        if (shows_events) {
            add_claim(event.event);
        }
    }
    if (!shows_events) {
        legend.push_back({LegendEntry::Swatch::tally, "", {}, {}, "Events; the circle's area is their number", 69});
    }
    if (!ringed.empty()) {
        static constexpr const char* families[] = {"violence", "forces", "diplomacy", "people", "territory"};
        legend.push_back({LegendEntry::Swatch::ring,
                          families[static_cast<int>(*ringed.begin())],
                          {},
                          {},
                          "Location known to area only",
                          70});
    }
    bool band = false;
    bool fire_from_somewhere = false, fire_from_place = false;
    for (const ArrowMark& arrow : draft.scene.arrows) {
        band = band || arrow.kind == ArrowMark::Kind::band;
        if (arrow.kind == ArrowMark::Kind::fire) {
            (arrow.origin_known ? fire_from_place : fire_from_somewhere) = true;
        } else if (arrow.kind == ArrowMark::Kind::movement) {
            for (std::size_t i = 0; i < std::size(movements); ++i) {
                if (arrow.line_class == movements[i].style_class) {
                    legend.push_back({LegendEntry::Swatch::arrow,
                                      arrow.line_class,
                                      {},
                                      {},
                                      movements[i].text,
                                      74 + static_cast<int>(i)});
                }
            }
        }
    }
    if (band) {
        legend.push_back({LegendEntry::Swatch::band, "band", {}, {}, "Deployment zone, positions not stated", 71});
    }
    if (fire_from_place) {
        LegendEntry entry{LegendEntry::Swatch::arrow, "fire", {}, {}, "Fire, from the place it came from", 72};
        entry.origin_known = true;
        legend.push_back(std::move(entry));
    }
    if (fire_from_somewhere) {
        legend.push_back({LegendEntry::Swatch::arrow, "fire", {}, {}, "Fire; firing position not stated", 73});
    }
    for (const UnitMark& unit : draft.scene.units) {
        LegendEntry entry{LegendEntry::Swatch::unit,       "", {}, {}, unit_words[static_cast<int>(unit.side)],
                          80 + static_cast<int>(unit.side)};
        entry.side = unit.side;
        legend.push_back(std::move(entry));
    }
    if (line_classes.contains("scale")) {
        legend.push_back({LegendEntry::Swatch::line, "scale", {}, {}, "Distance as the crow flies", 85});
    }
    tidy_legend(legend);
}

void tidy_legend(std::vector<LegendEntry>& legend) {
    std::stable_sort(legend.begin(), legend.end(),
                     [](const LegendEntry& a, const LegendEntry& b) { return a.order < b.order; });
    const auto same = [](const LegendEntry& a, const LegendEntry& b) {
        return a.swatch == b.swatch && a.style_class == b.style_class && a.claim == b.claim && a.side == b.side &&
               a.origin_known == b.origin_known && !(a.style_class.starts_with("overlay-") && a.text != b.text);
    };
    legend.erase(std::unique(legend.begin(), legend.end(), same), legend.end());
}

Result<void> add_credits(Draft& draft) {
    SITMAP_TRY_ASSIGN(const auto credits, draft.pack.credits());
    for (const pack::Credit& credit : credits) {
        const bool used = std::any_of(credit.layers.begin(), credit.layers.end(),
                                      [&](const std::string& layer) { return draft.layers_used.contains(layer); });
        if (used) {
            draft.scene.data_credits.push_back(credit.licence.empty() ? credit.name
                                                                      : credit.name + " (" + credit.licence + ")");
        }
    }
    for (std::string& notice : draft.scene.notices) {
        if (notice == "routes") {
            notice = "Roads and railways are generalised";
        }
    }
    const bool approximate = std::any_of(draft.scene.lines.begin(), draft.scene.lines.end(),
                                         [](const LineMark& line) { return line.line_class == "contact-approximate"; });
    if (approximate) {
        draft.scene.notices.push_back("Areas of control are drawn from the settlements that each side held");
    }
    return {};
}

}  // namespace sitmap::scene
