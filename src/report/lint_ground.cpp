#include <fmt/format.h>

#include <algorithm>

#include "geo/operations.hpp"
#include "report/lint.hpp"

namespace sitmap::report {

namespace {

// The frame's box in degrees is larger than the frame, whose sides are no meridians: what stands this far inside the
// box stands inside the frame too.
constexpr double inside_share = 0.1;
// A larger part of a country is ground with a name of its own.
constexpr double largest_mark_km2 = 1000;

bool well_inside(const geo::Box& box, geo::LonLat position) {
    const double x = (box.east - box.west) * inside_share, y = (box.north - box.south) * inside_share;
    return position.lon > box.west + x && position.lon < box.east - x && position.lat > box.south + y &&
           position.lat < box.north - y;
}

bool is_named(const scene::Scene& scene, std::string_view place_id) {
    return std::any_of(scene.labels.begin(), scene.labels.end(),
                       [&](const scene::LabelAsk& label) { return label.place_id == place_id; }) ||
           std::any_of(scene.details.begin(), scene.details.end(),
                       [&](const scene::Scene& detail) { return is_named(detail, place_id); });
}

void check_exclaves(const scene::Scene& scene, const territory::Territory& territory, std::vector<Finding>& findings) {
    for (const territory::Exclave& exclave : territory.exclaves) {
        const Result<double> size = geo::area_km2(exclave.shape);
        const bool is_mark = !size || *size <= largest_mark_km2;
        if (is_mark && well_inside(scene.frame.extent, exclave.centre) && !is_named(scene, exclave.place_id)) {
            findings.push_back({"exclave-lost", true,
                                fmt::format("the exclave {} lies on the map and is not shown", exclave.place_id)});
        }
    }
}

std::string in_one_line(std::string text, const std::string& separator) {
    // A break after "Stepanakert /" stands for the separator's last space.
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at)) {
        text.replace(at, 1, separator.ends_with(' ') ? " " : "");
    }
    return text;
}

void check_names(const brief::Brief& brief, const scene::Scene& scene, const gazetteer::Gazetteer& gazetteer,
                 std::vector<Finding>& findings) {
    gazetteer::Naming both = brief.naming;
    both.policy = gazetteer::Naming::Policy::both;
    std::vector<std::string> one_sided;
    for (const scene::LabelAsk& label : scene.labels) {
        const gazetteer::Place* place = gazetteer.by_id(label.place_id);
        if (!place) {
            continue;
        }
        const std::string names = gazetteer::display_name(*place, brief.language, both);
        const std::size_t cut = names.find(both.separator);
        const std::string shown = in_one_line(label.text, both.separator);
        const bool is_half = cut != std::string::npos &&
                             (shown == names.substr(0, cut) || shown == names.substr(cut + both.separator.size()));
        if (is_half && std::find(one_sided.begin(), one_sided.end(), shown) == one_sided.end()) {
            one_sided.push_back(shown);
        }
    }
    if (!one_sided.empty()) {
        const std::size_t told = std::min<std::size_t>(one_sided.size(), 5);
        const std::vector<std::string> some(one_sided.begin(), one_sided.begin() + static_cast<std::ptrdiff_t>(told));
        findings.push_back({"one-sided-name", false,
                            fmt::format("{} places bear one side's name alone ({}{}); naming = \"both\" gives both",
                                        one_sided.size(), fmt::join(some, ", "), told < one_sided.size() ? " …" : "")});
    }
}

}  // namespace

std::vector<Finding> lint(const brief::Brief& brief, const scene::Scene& scene, const territory::Territory& territory,
                          const gazetteer::Gazetteer& gazetteer) {
    std::vector<Finding> findings;
    check_exclaves(scene, territory, findings);
    check_names(brief, scene, gazetteer, findings);
    return findings;
}

}  // namespace sitmap::report
