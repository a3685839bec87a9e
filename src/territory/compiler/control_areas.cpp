#include <algorithm>

#include "geo/operations.hpp"
#include "geo/projection.hpp"
#include "territory/compiler/control_outline.hpp"
#include "territory/compiler/control_rows.hpp"
#include "territory/compiler/control_smoothing.hpp"

namespace sitmap::territory::compiler {

using geo::PlaneGeometry;
using time::Date;

namespace {

/// Pieces under this size (m²) are noise of the overlay, not areas.
constexpr double sliver = 0.3e6;
constexpr const char* derived = "derived from the holders of settlements (settlement_holders.csv) and the line of 1994";

constexpr const char* announcements = "announcements of the Azerbaijani side, place by place in settlement_holders.csv";

std::string day_and_month(Date date) {
    return time::short_form(date, Language::en);
}

class AreaRows {
public:
    AreaRows(const ControlSequence& sequence, const ControlWords& words, const geo::Projection& plane)
        : sequence_(sequence), words_(words), plane_(plane) {}

    Result<std::vector<ControlRow>> run() {
        const Date statement = *words_.war.validity.to;
        // What stays after the handovers, when the last change of the autumn is done, is the peacekeepers' part.
        lasting_ = &step_on(time::make_date(2020, 12, 31)).held;
        SITMAP_TRY(before_ceasefire());
        for (std::size_t i = 0; i < sequence_.steps.size(); ++i) {
            const HeldStep& step = sequence_.steps[i];
            const std::optional<Date> next =
                i + 1 < sequence_.steps.size() ? std::optional(sequence_.steps[i + 1].from) : std::nullopt;
            SITMAP_TRY(step.from < statement ? before_statement(step, next) : after_statement(step, next));
        }
        SITMAP_TRY(all_claimed());
        SITMAP_TRY(all_contested());
        SITMAP_TRY(all_taken());
        SITMAP_TRY(add("lachin-corridor-2020", "corridor", "NK", words_.corridor.validity, words_.corridor.legend,
                       words_.corridor.source, sequence_.corridor));
        SITMAP_TRY(add("lachin-corridor-2022", "corridor", "AZ", words_.later_corridor.validity,
                       words_.later_corridor.legend, words_.later_corridor.source, sequence_.later_corridor));
        static constexpr const char* order[] = {"taken", "held", "peacekeepers", "corridor", "claimed", "contested"};
        const auto rank = [](const ControlRow& row) {
            return std::find(std::begin(order), std::end(order), row.kind) - std::begin(order);
        };
        std::stable_sort(rows_.begin(), rows_.end(),
                         [&](const ControlRow& a, const ControlRow& b) { return rank(a) < rank(b); });
        return std::move(rows_);
    }

private:
    const HeldStep& step_on(Date date) const {
        const HeldStep* found = &sequence_.steps.front();
        for (const HeldStep& step : sequence_.steps) {
            if (step.from <= date) {
                found = &step;
            }
        }
        return *found;
    }

    Result<void> add(const std::string& id, const char* kind, const char* holder, const time::Interval& validity,
                     const std::string& legend, const std::string& source, const PlaneGeometry& shape) {
        const PlaneGeometry clean = without_fragments(areas_of(shape), sliver, {});
        if (clean.empty()) {
            return {};
        }
        // What is valid in metres can touch itself once it is in degrees.
        SITMAP_TRY_ASSIGN(const geo::Geometry valid, geo::repaired(plane_.inverse(clean)));
        rows_.push_back({id, kind, holder, validity, true, legend, source, geo::Geometry{{}, {}, valid.polygons}});
        return {};
    }

    Result<void> before_ceasefire() {
        for (std::size_t i = 0; i < sequence_.growing.size(); ++i) {
            const HeldStep& step = sequence_.growing[i];
            const Date next =
                i + 1 < sequence_.growing.size() ? sequence_.growing[i + 1].from : sequence_.steps.front().from;
            SITMAP_TRY(add("held-" + time::to_iso(step.from), "held", "NK", {step.from, next},
                           "Held by Armenian forces, by district; front not known",
                           "derived from the days on which places were taken (captures.csv, changes.csv)", step.held));
        }
        return {};
    }

    Result<void> before_statement(const HeldStep& step, std::optional<Date> next) {
        const std::string iso = time::to_iso(step.from);
        const bool war = step.from >= *words_.war.validity.from;
        const std::string since = "Held by Armenian forces since 1994";
        SITMAP_TRY(add("held-" + iso, "held", "NK", {step.from, next},
                       war ? since + ", no change claimed by " + day_and_month(step.from) : since, derived, step.held));
        if (!war && step.from != sequence_.steps.front().from) {
            SITMAP_TRY_ASSIGN(const PlaneGeometry lost, lost_by(step));
            SITMAP_TRY(add("claimed-" + iso, "claimed", "AZ", {step.from, next},
                           "Azerbaijan says it took positions here in Apr 2016; not verified", announcements, lost));
        }
        return {};
    }

    Result<PlaneGeometry> lost_by(const HeldStep& step) const {
        SITMAP_TRY_ASSIGN(PlaneGeometry lost, geo::difference(sequence_.steps.front().held, step.held));
        return areas_of(std::move(lost));
    }

    /// In the war of 2020 what is no longer held is either claimed or, where nobody has named it yet, contested.
    Result<void> all_claimed() {
        for (const ContestedStep& contested : sequence_.contested) {
            if (contested.from < *words_.war.validity.from || contested.from >= *words_.war.validity.to) {
                continue;
            }
            const HeldStep& step = step_on(contested.from);
            SITMAP_TRY_ASSIGN(const PlaneGeometry lost, lost_by(step));
            SITMAP_TRY_ASSIGN(const PlaneGeometry claimed, geo::difference(lost, contested.area));
            SITMAP_TRY(
                add("claimed-" + time::to_iso(contested.from), "claimed", "AZ", {contested.from, contested.to},
                    "Azerbaijan says it has taken the area, by " + day_and_month(step.from) + "; front not verified",
                    announcements, claimed));
        }
        return {};
    }

    Result<void> all_contested() {
        for (const ContestedStep& step : sequence_.contested) {
            const bool early = step.from < sequence_.steps.front().from;
            const bool fought = early || step.from < *words_.war.validity.to;
            SITMAP_TRY(add("contested-" + time::to_iso(step.from), "contested", early ? "AZ" : "NK",
                           {step.from, step.to}, fought ? "Fought over; front not known" : "Holder not certain",
                           early ? "derived from the days on which places were fought over (captures.csv, changes.csv)"
                                 : "days between announcements round a place (settlement_holders.csv)",
                           step.area));
        }
        for (const DatedWord& offensive : words_.offensives) {
            SITMAP_TRY(add("contested-" + offensive.id, "contested", "NK", offensive.validity, offensive.legend,
                           offensive.source + "; outline " + derived, step_on(*offensive.validity.from).held));
        }
        return {};
    }

    Result<void> after_statement(const HeldStep& step, std::optional<Date> next) {
        const std::string iso = time::to_iso(step.from);
        for (const DatedWord& offensive : words_.offensives) {
            // An offensive is the end of a step: what it is fought over is told by an area of its own.
            next = next == offensive.validity.to ? offensive.validity.from : next;
        }
        SITMAP_TRY_ASSIGN(const PlaneGeometry lasting, geo::intersection(step.held, *lasting_));
        SITMAP_TRY_ASSIGN(const PlaneGeometry leaving, geo::difference(step.held, *lasting_));
        SITMAP_TRY(add("peacekeepers-" + iso, "peacekeepers", "NK", {step.from, next}, words_.peacekeepers.legend,
                       words_.peacekeepers.source + "; outline " + derived, lasting));
        const bool handover_ahead = step.from < time::make_date(2020, 12, 1);
        SITMAP_TRY(add("held-" + iso, "held", "NK", {step.from, next},
                       handover_ahead ? "Held by Armenian forces, to be handed over by 1 Dec 2020"
                                      : "Held by Armenian forces after the handovers",
                       derived, leaving));
        return {};
    }

    /// Each change after the statement, and the war as a whole, as an area of its own.
    Result<void> all_taken() {
        PlaneGeometry before = sequence_.steps.front().held;
        for (const HeldStep& step : sequence_.steps) {
            if (step.from < *words_.war.validity.to) {
                continue;
            }
            const auto word = std::find_if(words_.changes.begin(), words_.changes.end(),
                                           [&](const DatedWord& change) { return change.validity.from == step.from; });
            if (word == words_.changes.end()) {
                return failure(ErrorCode::internal,
                               "no row of changes.csv explains the change of " + time::to_iso(step.from));
            }
            SITMAP_TRY_ASSIGN(PlaneGeometry lost, geo::difference(before, step.held));
            if (step.from == words_.corridor.validity.from) {
                SITMAP_TRY_ASSIGN(lost, geo::difference(areas_of(lost), sequence_.corridor));
            }
            SITMAP_TRY(add_taken(*word, lost));
            before = step.held;
        }
        for (const DatedWord& change : words_.changes) {
            if (change.validity.from && words_.corridor.validity.to &&
                *change.validity.from <= *words_.corridor.validity.to &&
                *change.validity.from + std::chrono::days(1) >= *words_.corridor.validity.to) {
                // The strip along the new road, four days later, crosses a piece of this ground.
                SITMAP_TRY_ASSIGN(const PlaneGeometry plain,
                                  geo::difference(sequence_.corridor, sequence_.later_corridor));
                SITMAP_TRY(
                    add_taken({change.id, {words_.corridor.validity.to, {}}, change.legend, change.source}, plain));
            }
        }
        return {};
    }

    Result<void> add_taken(const DatedWord& word, const PlaneGeometry& shape) {
        const Date from = *word.validity.from;
        const Date to = from + std::chrono::days(days_shown_as_taken);
        const std::string source = word.source + "; outline " + derived;
        // As far as the day is certain; the rest follows when it is.
        PlaneGeometry open;
        for (const ContestedStep& step : sequence_.contested) {
            if (step.from <= from && from < step.to) {
                SITMAP_TRY_ASSIGN(open, geo::intersection(areas_of(shape), step.area));
            }
        }
        SITMAP_TRY_ASSIGN(const PlaneGeometry certain, geo::difference(areas_of(shape), areas_of(open)));
        SITMAP_TRY(add(word.id, "taken", "AZ", {from, to}, word.legend, source, certain));
        for (const ContestedStep& step : sequence_.contested) {
            if (step.to <= from || open.empty() || step.to >= to) {
                continue;
            }
            const auto next = std::find_if(sequence_.contested.begin(), sequence_.contested.end(),
                                           [&](const ContestedStep& other) { return other.from == step.to; });
            PlaneGeometry still;
            if (next != sequence_.contested.end()) {
                SITMAP_TRY_ASSIGN(still, geo::intersection(areas_of(open), next->area));
            }
            SITMAP_TRY_ASSIGN(const PlaneGeometry settled, geo::difference(areas_of(open), areas_of(still)));
            SITMAP_TRY(
                add(word.id + "-" + time::to_iso(step.to), "taken", "AZ", {step.to, to}, word.legend, source, settled));
            open = areas_of(std::move(still));
        }
        return {};
    }

    const ControlSequence& sequence_;
    const ControlWords& words_;
    const geo::Projection& plane_;
    const PlaneGeometry* lasting_ = nullptr;
    std::vector<ControlRow> rows_;
};

}  // namespace

Result<std::vector<ControlRow>> control_areas(const ControlSequence& sequence, const ControlWords& words) {
    SITMAP_TRY_ASSIGN(const geo::Projection plane, geo::Projection::equal_area(control_centre));
    return AreaRows(sequence, words, plane).run();
}

}  // namespace sitmap::territory::compiler
