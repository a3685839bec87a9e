#include "batch/series.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <new>
#include <span>
#include <system_error>
#include <thread>

#include "batch/dated_events.hpp"
#include "batch/naming.hpp"
#include "batch/pattern.hpp"
#include "batch/periods.hpp"
#include "batch/slug.hpp"
#include "batch/told_territory.hpp"
#include "scene/tallies.hpp"

namespace sitmap::batch {

namespace {

/// An event of the day before the period is this pale; the oldest is `palest`.
constexpr double youngest = 0.6, palest = 0.25;

class Series {
public:
    Series(const std::vector<Source>& sources, const Options& options, const Atlas& atlas,
           const pack::Phrasebook& words, Plan& plan)
        : sources_(sources),
          options_(options),
          atlas_(atlas),
          words_(words),
          plan_(plan),
          events_(sources, options.by, plan),
          settings_(settings_of(options.pattern, sources)),
          tells_territory_(options.territory || sources.empty()) {}

    Result<void> run() {
        const std::optional<time::DateSpan> span = series_span();
        if (!span) {
            return {};
        }
        std::vector<time::DateSpan> periods = periods_between(span->first, span->last, options_.by);
        for (time::DateSpan& period : periods) {
            period = {std::max(period.first, span->first), std::min(period.last, options_.to.value_or(period.last))};
        }
        // The territory of a period takes a while; what a part of the periods costs to begin with pays for many.
        constexpr std::size_t least_of_a_part = 20;
        const std::size_t most_parts = tells_territory_ ? periods.size() / least_of_a_part : 1;
        const std::size_t count =
            std::clamp<std::size_t>(static_cast<std::size_t>(options_.jobs), 1, std::max<std::size_t>(1, most_parts));
        std::vector<Part> parts(count);
        for (std::size_t i = 0; i < count; ++i) {
            parts[i].periods = std::span(periods).subspan(
                i * periods.size() / count, (i + 1) * periods.size() / count - i * periods.size() / count);
        }
        {
            std::vector<std::jthread> threads;
            for (std::size_t i = 1; i < count; ++i) {
                try {
                    threads.emplace_back([this, &part = parts[i]] { part.run_alone(*this); });
                } catch (const std::system_error&) {
                    parts[i].run(*this, atlas_);
                }
            }
            parts.front().run(*this, atlas_);
        }
        for (Part& part : parts) {
            SITMAP_TRY(part.done);
            std::ranges::move(part.maps, std::back_inserter(plan_.maps));
        }
        return {};
    }

private:
    /// Neighbouring periods, planned by one thread.
    struct Part {
        std::span<const time::DateSpan> periods;
        std::vector<PlannedMap> maps = {};
        Result<void> done = {};

        void run(const Series& series, const Atlas& atlas) {
            ToldTerritory territory(atlas, series.words_);
            for (const time::DateSpan& period : periods) {
                Result<std::optional<PlannedMap>> map = series.map_of(period, territory);
                if (!map) {
                    done = failure(map.error());
                    return;
                }
                if (*map) {
                    maps.push_back(std::move(**map));
                }
            }
        }
        /// With an atlas of its own. What leaves a thread as an exception ends the process.
        void run_alone(const Series& series) {
            try {
                const Result<Atlas> own = Atlas::open(series.options_.pack_file, series.options_.added);
                if (own) {
                    run(series, *own);
                } else {
                    done = failure(own.error());
                }
            } catch (const std::bad_alloc&) {
                done = failure(ErrorCode::memory, "out of memory", "fewer jobs: -j 1");
            } catch (const std::exception& fault) {
                done = failure(ErrorCode::internal, fault.what());
            }
        }
    };

    /// First and last day: those of the events, cut by the options, or the whole period where all of it is drawn.
    std::optional<time::DateSpan> series_span() const {
        const bool whole = options_.draw_empty || tells_territory_;
        std::optional<time::DateSpan> span = events_.span();
        if (!span && !(whole && options_.from && options_.to)) {
            return span;
        }
        time::DateSpan whole_span = span ? *span : time::DateSpan{*options_.from, *options_.to};
        if (options_.from) {
            whole_span.first = whole ? *options_.from : std::max(*options_.from, whole_span.first);
        }
        if (options_.to) {
            whole_span.last = whole ? *options_.to : std::min(*options_.to, whole_span.last);
        }
        return whole_span.first <= whole_span.last ? std::optional(whole_span) : std::nullopt;
    }

    /// The days before the period whose events are shown too.
    std::optional<time::DateSpan> days_before(const time::DateSpan& period) const {
        const time::Date last = period.first - std::chrono::days(1);
        const time::Date first = options_.cumulative && events_.span()
                                     ? events_.span()->first
                                     : period.first - std::chrono::days(options_.window_days - 1);
        return (options_.cumulative || options_.window_days > 1) && first <= last
                   ? std::optional(time::DateSpan{first, last})
                   : std::nullopt;
    }

    void take(PlannedMap& map, const DatedEvents::Dated& dated) const {
        const Source& source = sources_[dated.source];
        event::Event event = *dated.event;
        event.id = fmt::format("e{}", map.brief.events.size() + 1);
        map.brief.events.push_back(std::move(event));
        if (std::ranges::find(map.inputs, source.file) == map.inputs.end()) {
            map.inputs.push_back(source.file);
            for (const std::string& fact : source.brief.sources) {
                if (std::ranges::find(map.brief.sources, fact) == map.brief.sources.end()) {
                    map.brief.sources.push_back(fact);
                }
            }
        }
    }

    void add_older(PlannedMap& map, const time::DateSpan& period) const {
        const std::optional<time::DateSpan> before = days_before(period);
        if (!before) {
            return;
        }
        const double oldest = static_cast<double>(std::max<long>((period.first - before->first).count(), 2));
        for (const DatedEvents::Dated& dated : events_.in(*before)) {
            if (dated.event->when->last >= period.first) {
                continue;  // it is of the period itself
            }
            take(map, dated);
            const double age = static_cast<double>((period.first - dated.event->when->last).count());
            map.faded[map.brief.events.back().id] =
                youngest - (youngest - palest) * std::min(1.0, (age - 1) / (oldest - 1));
        }
    }

    Result<std::optional<PlannedMap>> map_of(const time::DateSpan& period, ToldTerritory& territory) const {
        PlannedMap map;
        map.brief = settings_;
        map.brief.date = period.last;
        for (const DatedEvents::Dated& dated : events_.in(period)) {
            take(map, dated);
        }
        const std::size_t of_the_period = map.brief.events.size();
        add_older(map, period);
        if (of_the_period == 0 && !options_.draw_empty && !tells_territory_) {
            return std::optional<PlannedMap>{};
        }
        map.days = words_of(period, options_.by, map.brief.language);
        const bool own_words = options_.pattern || (sources_.size() == 1 && is_brief_file(sources_.front().file));
        if (own_words) {
            fill_in(map.brief, map.days, of_the_period);
        } else {
            map.brief.title = words_.say(of_the_period == 0 ? "Situation on {}" : "Reported events, {}", map.days);
            std::vector<event::Event> counted(map.brief.events.begin(),
                                              map.brief.events.begin() + static_cast<std::ptrdiff_t>(of_the_period));
            for (event::Event& event : counted) {
                // How many of its dead fell into these days is not known.
                if (event.when->first < period.first || event.when->last > period.last) {
                    event.quantities.clear();
                }
            }
            map.brief.standfirst = brief::counted_by_family(counted, words_);
        }
        if (tells_territory_) {
            SITMAP_TRY(territory.tell(map.brief, period, !own_words));
        }
        if (!map.faded.empty()) {
            add_sentence(
                map.brief.standfirst,
                words_.say(scene::counts_events(map.brief) ? "All reports since {} are counted; paler: none of them new"
                                                           : "Paler: earlier reports, since {}",
                           time::short_form(days_before(period)->first, map.brief.language)));
        }
        const std::string slug = own_words          ? slug_of(plain_title(settings_.title))
                                 : sources_.empty() ? "situation"
                                                    : "events";
        map.name = name_of(options_.name, {map.brief.date, slug, period});
        return std::optional(std::move(map));
    }

    const std::vector<Source>& sources_;
    const Options& options_;
    const Atlas& atlas_;
    const pack::Phrasebook& words_;
    Plan& plan_;
    DatedEvents events_;
    brief::Brief settings_;
    bool tells_territory_;
};

}  // namespace

Result<void> plan_series(const std::vector<Source>& sources, const Options& options, const Atlas& atlas,
                         const pack::Phrasebook& words, Plan& plan) {
    return Series(sources, options, atlas, words, plan).run();
}

}  // namespace sitmap::batch
