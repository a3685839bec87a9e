#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "batch/batch.hpp"
#include "batch/frame.hpp"
#include "batch/periods.hpp"
#include "batch/slug.hpp"

namespace sitmap::batch {

namespace {

constexpr std::array<std::pair<By, std::string_view>, 5> names = {
    {{By::article, "article"}, {By::event, "event"}, {By::day, "day"}, {By::week, "week"}, {By::month, "month"}}};

struct Source {
    std::string file;
    brief::Brief brief;
};

bool is_series(By by) {
    return by == By::day || by == By::week || by == By::month;
}

std::string name_for(const brief::Brief& brief, const std::string& title) {
    return brief.date ? time::to_iso(*brief.date) + "-" + slug_of(title) : slug_of(title);
}

void plan_articles(const std::vector<Source>& sources, Plan& plan) {
    for (const Source& source : sources) {
        plan.maps.push_back({name_for(source.brief, source.brief.title), {source.file}, source.brief});
    }
}

void plan_events(const std::vector<Source>& sources, Plan& plan) {
    for (const Source& source : sources) {
        for (const event::Event& event : source.brief.events) {
            PlannedMap map{{}, {source.file}, source.brief};
            map.brief.events = {event};
            map.brief.title = event.head.empty() ? source.brief.title : event.head;
            map.brief.standfirst = event.text;
            if (event.when) {
                map.brief.date = event.when->last;
            }
            map.brief.warnings.clear();
            map.name = name_for(map.brief, map.brief.title);
            plan.maps.push_back(std::move(map));
        }
    }
}

/// First and last day of the series: those of the events, cut or widened by the options.
std::optional<time::DateSpan> span_of(const std::vector<Source>& sources, const Options& options) {
    std::optional<time::DateSpan> span;
    for (const Source& source : sources) {
        for (const event::Event& event : source.brief.events) {
            if (event.when) {
                span = span ? time::DateSpan{std::min(span->first, event.when->first),
                                             std::max(span->last, event.when->last)}
                            : *event.when;
            }
        }
    }
    if (options.every_period && options.from && options.to) {
        return time::DateSpan{*options.from, *options.to};
    }
    if (!span) {
        return span;
    }
    span->first =
        options.from ? (options.every_period ? *options.from : std::max(*options.from, span->first)) : span->first;
    span->last = options.to ? (options.every_period ? *options.to : std::min(*options.to, span->last)) : span->last;
    return span->first <= span->last ? span : std::nullopt;
}

bool overlap(const time::DateSpan& a, const time::DateSpan& b) {
    return a.first <= b.last && b.first <= a.last;
}

/// The map of one period: the events of all sources in it, each with an id of its own.
PlannedMap map_of(const time::DateSpan& period, const std::vector<Source>& sources, const Options& options,
                  const pack::Phrasebook& book) {
    PlannedMap map;
    std::vector<event::Event> events;
    std::vector<std::string> facts;
    for (const Source& source : sources) {
        bool used = false;
        for (event::Event event : source.brief.events) {
            if (!event.when || !overlap(*event.when, period)) {
                continue;
            }
            used = true;
            event.id = fmt::format("e{}", events.size() + 1);
            events.push_back(std::move(event));
        }
        if (used || options.every_period) {
            map.inputs.push_back(source.file);
            for (const std::string& fact : source.brief.sources) {
                if (std::find(facts.begin(), facts.end(), fact) == facts.end()) {
                    facts.push_back(fact);
                }
            }
        }
    }
    // Page, style, naming and the like are those of the first input.
    map.brief = sources.front().brief;
    map.brief.warnings.clear();
    const std::string words = words_of(period, options.by, map.brief.language);
    const bool own_words = sources.size() == 1 && std::string_view(sources.front().file).ends_with(".toml");
    if (!own_words) {
        map.brief.title = book.say(events.empty() ? "Situation on {}" : "Reported events, {}", words);
        map.brief.standfirst = brief::counted_by_family(events, book);
    }
    map.brief.sources = facts;
    map.brief.events = std::move(events);
    map.brief.date = options.to ? std::min(period.last, *options.to) : period.last;
    map.name = name_for(map.brief, own_words ? map.brief.title : "events");
    return map;
}

void plan_series(const std::vector<Source>& sources, const Options& options, const pack::Phrasebook& book, Plan& plan) {
    const std::optional<time::DateSpan> span = span_of(sources, options);
    std::size_t undated = 0;
    for (const Source& source : sources) {
        undated += static_cast<std::size_t>(std::count_if(source.brief.events.begin(), source.brief.events.end(),
                                                          [](const event::Event& event) { return !event.when; }));
    }
    if (undated > 0) {
        plan.warnings.push_back(
            {"W_EVENTS_UNDATED", fmt::format("{} events without a date are on no map of the series", undated), "", 0});
    }
    if (!span) {
        return;
    }
    for (time::DateSpan period : periods_between(span->first, span->last, options.by)) {
        period = {std::max(period.first, span->first), period.last};
        PlannedMap map = map_of(period, sources, options, book);
        if (!map.brief.events.empty() || options.every_period) {
            plan.maps.push_back(std::move(map));
        }
    }
}

void make_names_unique(std::vector<PlannedMap>& maps) {
    std::set<std::string> taken;
    for (PlannedMap& map : maps) {
        std::string name = map.name;
        for (int copy = 2; !taken.insert(name).second; ++copy) {
            name = fmt::format("{}-{}", map.name, copy);
        }
        map.name = name;
    }
}

}  // namespace

std::string_view name_of(By by) {
    for (const auto& [known, name] : names) {
        if (known == by) {
            return name;
        }
    }
    return {};
}

std::optional<By> by_from(std::string_view name) {
    for (const auto& [by, known] : names) {
        if (known == name) {
            return by;
        }
    }
    return std::nullopt;
}

Plan plan(const std::vector<std::filesystem::path>& inputs, const Options& options, const Atlas& atlas) {
    Plan plan;
    std::vector<Source> sources;
    for (const std::filesystem::path& input : inputs) {
        Result<brief::Brief> brief = atlas.brief_of(input, options.edition);
        if (!brief) {
            plan.failures.push_back({input.string(), std::move(brief).error()});
            continue;
        }
        plan.warnings.insert(plan.warnings.end(), brief->warnings.begin(), brief->warnings.end());
        sources.push_back({input.string(), std::move(*brief)});
    }
    if (sources.empty()) {
        return plan;
    }
    if (is_series(options.by)) {
        const Language language = options.edition.value_or(sources.front().brief.language);
        plan_series(sources, options, pack::Phrasebook::load(atlas.pack(), language).value_or(pack::Phrasebook{}),
                    plan);
    } else if (options.by == By::event) {
        plan_events(sources, plan);
    } else {
        plan_articles(sources, plan);
    }
    for (PlannedMap& map : plan.maps) {
        if (options.adjust) {
            options.adjust(map.brief);
        }
    }
    if (options.fixed_frame.value_or(is_series(options.by))) {
        const std::optional<geo::Box> extent = common_extent(plan.maps, atlas.gazetteer());
        for (PlannedMap& map : plan.maps) {
            map.brief.extent = map.brief.extent ? map.brief.extent : extent;
        }
    }
    std::stable_sort(plan.maps.begin(), plan.maps.end(), [](const PlannedMap& a, const PlannedMap& b) {
        return std::tie(a.brief.date, a.name) < std::tie(b.brief.date, b.name);
    });
    make_names_unique(plan.maps);
    return plan;
}

}  // namespace sitmap::batch
