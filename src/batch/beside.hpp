#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "batch/event_rows.hpp"

namespace sitmap::batch {

/// What is written beside a map's pictures.
enum class Beside { json, alt, csv, geojson };
std::optional<Beside> beside_from(std::string_view name);
const std::vector<Beside>& all_beside();

struct BesideFile {
    std::string ending;  ///< ".json", ".alt.txt", ".csv", ".geojson"
    std::string bytes;
};

/// NAME.json: all that was drawn (docs/manual/report.md). NAME.alt.txt: the alt text, an empty line, a description that
/// a blind reader can work with. NAME.csv and .geojson: the events with their evidence.
BesideFile beside(Beside kind, const Map& map, const std::vector<EventRow>& rows, const pack::Pack& pack);

}  // namespace sitmap::batch
