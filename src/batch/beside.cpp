#include "batch/beside.hpp"

#include <algorithm>
#include <array>

#include "report/report.hpp"

namespace sitmap::batch {

namespace {

constexpr std::array<std::pair<Beside, std::string_view>, 4> names = {
    {{Beside::json, "json"}, {Beside::alt, "alt"}, {Beside::csv, "csv"}, {Beside::geojson, "geojson"}}};

}  // namespace

std::optional<Beside> beside_from(std::string_view name) {
    const auto found = std::ranges::find(names, name, &std::pair<Beside, std::string_view>::second);
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

const std::vector<Beside>& all_beside() {
    static const std::vector<Beside> all = {Beside::json, Beside::alt, Beside::csv, Beside::geojson};
    return all;
}

BesideFile beside(Beside kind, const Map& map, const std::vector<EventRow>& rows, const pack::Pack& pack) {
    switch (kind) {
        case Beside::json:
            return {".json", report::to_json(map.brief, map.scene, map.laid, pack)};
        case Beside::alt:
            return {".alt.txt", report::alt_text(map.brief, map.scene) + "\n\n" +
                                    report::long_description(map.brief, map.scene) + "\n"};
        case Beside::csv:
            return {".csv", rows_as_csv(rows)};
        case Beside::geojson:
            break;
    }
    return {".geojson", rows_as_geojson(rows)};
}

}  // namespace sitmap::batch
