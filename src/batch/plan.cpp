#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "batch/batch.hpp"
#include "batch/frame.hpp"
#include "batch/naming.hpp"
#include "batch/pattern.hpp"
#include "batch/series.hpp"
#include "batch/slug.hpp"
#include "batch/sources.hpp"

namespace sitmap::batch {

namespace {

constexpr std::array<std::pair<By, std::string_view>, 5> units = {
    {{By::article, "article"}, {By::event, "event"}, {By::day, "day"}, {By::week, "week"}, {By::month, "month"}}};
constexpr std::array<std::pair<Freeze, std::string_view>, 4> freezes = {
    {{Freeze::automatic, "auto"}, {Freeze::all, "all"}, {Freeze::first, "first"}, {Freeze::none, "none"}}};

bool is_series(By by) {
    return by == By::day || by == By::week || by == By::month;
}

PlannedMap map_of(const Source& source, brief::Brief brief, const Options& options) {
    PlannedMap map{{}, {source.file}, std::move(brief)};
    map.name = name_of(options.name, {map.brief.date, slug_of(map.brief.title), std::nullopt});
    if (options.pattern) {
        apply_pattern(*options.pattern, map.brief);
    }
    if (map.brief.date) {
        map.days = time::long_form(*map.brief.date, map.brief.language);
    }
    return map;
}

void plan_events(const std::vector<Source>& sources, const Options& options, Plan& plan) {
    std::size_t undated = 0;
    for (const Source& source : sources) {
        brief::Brief settings = settings_of(std::nullopt, {source});
        settings.sources = source.brief.sources;
        for (const event::Event& event : source.brief.events) {
            brief::Brief brief = settings;
            brief.events = {event};
            brief.title = event.head.empty() ? source.brief.title : event.head;
            brief.standfirst = event.text;
            if (event.when) {
                brief.date = event.when->last;
            } else {
                ++undated;
            }
            plan.maps.push_back(map_of(source, std::move(brief), options));
        }
    }
    if (undated > 0) {
        plan.warnings.push_back({"W_EVENTS_UNDATED",
                                 (undated == 1 ? "1 event" : fmt::format("{} events", undated)) +
                                     " without a date: drawn on the day of the source",
                                 "", 0});
    }
}

/// An input named by its whole path is named by its own name in what the maps say of it.
void shorten_evidence(std::vector<PlannedMap>& maps) {
    for (PlannedMap& map : maps) {
        for (event::Event& event : map.brief.events) {
            for (event::Evidence& piece : event.evidence) {
                if (piece.file.starts_with('/')) {
                    piece.file = std::filesystem::path(piece.file).filename().string();
                }
            }
        }
    }
}

void keep_shard(const std::optional<Shard>& shard, std::vector<PlannedMap>& maps) {
    if (shard) {
        std::erase_if(maps, [&](const PlannedMap& map) { return !shard->has(map.name); });
    }
}

Result<void> plan_maps(const std::vector<Source>& sources, const Options& options, const Atlas& atlas, Plan& plan) {
    if (is_series(options.by)) {
        const Language language = options.edition.value_or(options.pattern   ? options.pattern->language
                                                           : sources.empty() ? Language::en
                                                                             : sources.front().brief.language);
        SITMAP_TRY_ASSIGN(const auto words, pack::Phrasebook::load(atlas.pack(), language));
        return plan_series(sources, options, atlas, words, plan);
    }
    if (options.by == By::event) {
        plan_events(sources, options, plan);
    } else {
        for (const Source& source : sources) {
            plan.maps.push_back(map_of(source, source.brief, options));
        }
    }
    return {};
}

}  // namespace

std::string_view name_of(By by) {
    const auto found = std::ranges::find(units, by, &std::pair<By, std::string_view>::first);
    return found->second;
}

std::optional<By> by_from(std::string_view name) {
    const auto found = std::ranges::find(units, name, &std::pair<By, std::string_view>::second);
    return found == units.end() ? std::nullopt : std::optional(found->first);
}

std::optional<Freeze> freeze_from(std::string_view name) {
    const auto found = std::ranges::find(freezes, name, &std::pair<Freeze, std::string_view>::second);
    return found == freezes.end() ? std::nullopt : std::optional(found->first);
}

Plan plan(const std::vector<std::filesystem::path>& inputs, const Options& options, const Atlas& atlas) {
    Plan plan;
    // In the order of their names: the shell's may be another on another machine.
    std::vector<std::filesystem::path> in_order = inputs;
    std::sort(in_order.begin(), in_order.end());
    const std::vector<Source> sources = read_sources(in_order, options, atlas, plan);
    if (sources.empty() && !inputs.empty()) {
        return plan;
    }
    if (const auto planned = plan_maps(sources, options, atlas, plan); !planned) {
        plan.failures.push_back({"series", planned.error()});
        plan.maps.clear();
        return plan;
    }
    std::stable_sort(plan.maps.begin(), plan.maps.end(), [](const PlannedMap& a, const PlannedMap& b) {
        return std::tie(a.brief.date, a.name) < std::tie(b.brief.date, b.name);
    });
    finish_names(plan.maps);
    for (PlannedMap& map : plan.maps) {
        if (options.adjust) {
            options.adjust(map.brief);
        }
        fill_in(map.brief, map.days, map.brief.events.size() - map.faded.size());
    }
    shorten_evidence(plan.maps);
    hold_frame(plan.maps, options, atlas);
    hold_seats(plan, options, atlas);
    keep_shard(options.shard, plan.maps);
    return plan;
}

}  // namespace sitmap::batch
