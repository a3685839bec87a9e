#include "geo/operations.hpp"
#include "geo/projection.hpp"
#include "territory/compiler/control_rows.hpp"

namespace sitmap::territory::compiler {

using geo::PlaneGeometry;
using time::Date;

namespace {

constexpr const char* disputed_source = "Natural Earth, as packed with QGIS (generalised)";

/// Edges of the area that do not run along the country's own outline.
Result<PlaneGeometry> inner_edges(const PlaneGeometry& area, const PlaneGeometry& country) {
    // Wide enough to swallow the corners that a settlement's patch leaves at the border.
    constexpr double along_border = 250;
    constexpr double shortest = 1500;
    SITMAP_TRY_ASSIGN(const PlaneGeometry outline, geo::boundary(country));
    SITMAP_TRY_ASSIGN(const PlaneGeometry strip, geo::buffer(outline, along_border));
    SITMAP_TRY_ASSIGN(const PlaneGeometry edges, geo::boundary(area));
    SITMAP_TRY_ASSIGN(const PlaneGeometry inner, geo::difference(edges, strip));
    SITMAP_TRY_ASSIGN(const PlaneGeometry merged, geo::merged_lines(inner));
    PlaneGeometry kept;
    for (const auto& line : merged.lines) {
        // A small ring is the patch of one settlement, not a front.
        constexpr double smallest_ring = 15'000;
        const bool ring = line.front() == line.back();
        if (geo::plane_length({{}, {line}, {}}) >= (ring ? smallest_ring : shortest)) {
            kept.lines.push_back(line);
        }
    }
    return kept;
}

}  // namespace

Result<std::vector<ControlRow>> control_lines(const ControlSequence& sequence, const ControlFrame& frame,
                                              const ControlWords& words) {
    SITMAP_TRY_ASSIGN(const geo::Projection plane, geo::Projection::equal_area(control_centre));
    const Date ceasefire = sequence.steps.front().from;
    const Date war = *words.war.validity.from;
    const Date statement = *words.war.validity.to;
    const Date abolished = time::make_date(1991, 11, 26);
    std::vector<ControlRow> rows;
    rows.push_back({"oblast",
                    "former_oblast",
                    "",
                    {{}, abolished},
                    false,
                    "Nagorno-Karabakh Autonomous Oblast (since 1923)",
                    disputed_source,
                    frame.oblast_line});
    rows.push_back({"former-oblast",
                    "former_oblast",
                    "",
                    {abolished, {}},
                    false,
                    "Former autonomous oblast (1923–1991)",
                    disputed_source,
                    frame.oblast_line});
    const PlaneGeometry country = plane.forward(frame.azerbaijan);
    SITMAP_TRY_ASSIGN(const PlaneGeometry front, inner_edges(sequence.steps.front().held, country));
    const geo::Geometry contact = plane.inverse(front);
    const std::string contact_source =
        std::string(disputed_source) + ", moved where a settlement lies on the other side (settlement_holders.csv)";
    rows.push_back({"line-of-contact-1994",
                    "contact",
                    "",
                    {ceasefire, war},
                    false,
                    "Line of contact since 1994",
                    contact_source,
                    contact});
    rows.push_back({"line-of-contact-until-2020",
                    "contact",
                    "",
                    {war, statement},
                    false,
                    "Line of contact, 1994 to 27 Sept 2020",
                    contact_source,
                    contact});
    for (std::size_t i = 0; i < sequence.steps.size(); ++i) {
        const HeldStep& step = sequence.steps[i];
        if (step.from < statement || step.held.empty()) {
            continue;
        }
        const std::optional<Date> next =
            i + 1 < sequence.steps.size() ? std::optional(sequence.steps[i + 1].from) : std::nullopt;
        SITMAP_TRY_ASSIGN(const PlaneGeometry edges, inner_edges(step.held, country));
        rows.push_back({"line-of-control-" + time::to_iso(step.from),
                        "contact",
                        "",
                        {step.from, next},
                        true,
                        "Line of control, approximate",
                        "derived from the holders of settlements (settlement_holders.csv)",
                        plane.inverse(edges)});
    }
    return rows;
}

Result<std::vector<ControlRow>> control_regions(const ControlSequence& sequence) {
    SITMAP_TRY_ASSIGN(const geo::Projection plane, geo::Projection::equal_area(control_centre));
    return std::vector<ControlRow>{{"oblast-1991",
                                    "former-oblast",
                                    "",
                                    {},
                                    false,
                                    "Former autonomous oblast (1923–1991)",
                                    disputed_source,
                                    plane.inverse(sequence.oblast)}};
}

}  // namespace sitmap::territory::compiler
