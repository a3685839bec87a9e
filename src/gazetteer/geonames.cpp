#include "gazetteer/geonames.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "gazetteer/geonames_row.hpp"
#include "gazetteer/name_key.hpp"
#include "io/utf8.hpp"

namespace sitmap::gazetteer {
namespace {

constexpr std::size_t dump_columns = 19;
constexpr double same_place_metres = 3000;

/// Lines without their ends, with their numbers; empty ones are left out.
template <class Use>
void each_line(std::string_view text, const Use& use) {
    int number = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = text.find('\n', at);
        end = end == std::string_view::npos ? text.size() : end;
        std::string_view line = text.substr(at, end - at);
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        ++number;
        if (!line.empty()) {
            use(line, number);
        }
        at = end + 1;
    }
}

int column_of(std::string_view line, std::string_view cell) {
    return static_cast<int>(io::code_points(line.substr(0, static_cast<std::size_t>(cell.data() - line.data())))) + 1;
}

std::optional<double> degrees(std::string_view text, double bound) {
    double value = std::nan("");
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = code == std::errc() && end == text.data() + text.size();
    return whole && std::isfinite(value) && std::abs(value) <= bound ? std::optional(value) : std::nullopt;
}

long whole(std::string_view text) {
    long value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

void add_name(Place& place, std::string_view text, std::optional<Language> language, NameKind kind, bool preferred) {
    std::string clean = io::to_nfc(text);
    const bool known = std::any_of(place.names.begin(), place.names.end(), [&](const Name& name) {
        return name.text == clean && (name.language == language || !language);
    });
    if (!known && !strict_key(clean).empty()) {
        Name& name = place.names.emplace_back();
        name.text = std::move(clean);
        name.language = language;
        name.kind = kind;
        name.preferred = preferred;
    }
}

/// Names of the pack's points by key, for telling a place that the pack has under another id.
using Points = std::unordered_multimap<std::uint64_t, const Place*>;

Points points_of(const Gazetteer& known) {
    Points points;
    for (const Place& place : known.places()) {
        if (!place.is_area() && !place.is_line()) {
            for (const Name& name : place.names) {
                points.emplace(hash_of(strict_key(name.text)), &place);
            }
        }
    }
    return points;
}

class Importer {
public:
    Importer(const std::string& file, const AlternateNames& alternates, const Gazetteer& known,
             const std::vector<std::string>& known_ids)
        : file_(file), alternates_(alternates), known_ids_(known_ids), points_(points_of(known)) {}

    void read(std::string_view line, int number) {
        ++result.rows;
        const auto cells = tab_cells(line);
        if (cells.size() != dump_columns) {
            return fault(number, 1, fmt::format("a row of {} cells, GeoNames has {}", cells.size(), dump_columns),
                         "is it a country dump such as AZ.txt, unpacked?");
        }
        const std::string_view id = cells[0];
        if (id.empty() || !std::all_of(id.begin(), id.end(), [](char c) { return c >= '0' && c <= '9'; })) {
            return fault(number, 1, fmt::format("\"{}\" is not a geonameid", id), "a whole number");
        }
        const auto lat = degrees(cells[4], 90);
        const auto lon = degrees(cells[5], 180);
        if (!lat || !lon) {
            const std::string_view bad = lat ? cells[5] : cells[4];
            return fault(number, column_of(line, bad),
                         fmt::format("{} \"{}\" is not on the globe", lat ? "longitude" : "latitude", bad),
                         lat ? "between -180 and 180" : "between -90 and 90");
        }
        if (strict_key(cells[1]).empty()) {
            return fault(number, column_of(line, cells[1]), "the name is missing", "take the row out");
        }
        const long population = whole(cells[14]);
        const auto kind = kind_of_feature(cells[6], cells[7], population, cells[8]);
        if (!kind) {
            ++result.other_kind;
            return;
        }
        const geo::LonLat position{*lon, *lat};
        if (std::binary_search(known_ids_.begin(), known_ids_.end(), id) || has_like_named(cells[1], position, *kind) ||
            has_like_named(cells[2], position, *kind)) {
            ++result.known;
            return;
        }
        Place& place = result.places.emplace_back();
        place.id = "gn:" + std::string(id);
        place.kind = *kind;
        place.country = cells[8];
        place.position = position;
        place.population = population;
        place.rank = rank_of(*kind, population);
        place.source = "GeoNames " + std::string(id);
        name(place, cells, std::string(id));
    }

    GeonamesImport result;

private:
    void fault(int line, int column, std::string message, std::string hint) {
        result.faults.push_back({ErrorCode::csv, std::move(message), std::move(hint), file_, line, column});
    }

    bool has_like_named(std::string_view name, geo::LonLat position, PlaceKind kind) const {
        const auto [first, last] = points_.equal_range(hash_of(strict_key(name)));
        return std::any_of(first, last, [&](const auto& entry) {
            const Place& other = *entry.second;
            const auto settled = [](PlaceKind k) {
                return k == PlaceKind::village || k == PlaceKind::town || k == PlaceKind::city ||
                       k == PlaceKind::capital || k == PlaceKind::exclave;
            };
            return (other.kind == kind || (settled(other.kind) && settled(kind))) &&
                   geo::distance(other.position, position).value < same_place_metres;
        });
    }

    void name(Place& place, const std::vector<std::string_view>& cells, const std::string& id) const {
        add_name(place, cells[1], Language::en, NameKind::official, true);
        if (const auto told = alternates_.find(id); told != alternates_.end()) {
            for (const Name& name : told->second) {
                const bool fresh = std::none_of(place.names.begin(), place.names.end(), [&](const Name& other) {
                    return other.language == name.language && other.text == name.text;
                });
                const bool shown = std::any_of(place.names.begin(), place.names.end(), [&](const Name& other) {
                    return other.preferred && other.language == name.language;
                });
                if (fresh) {
                    place.names.push_back(name);
                    place.names.back().preferred = name.preferred && !shown;
                }
            }
        }
        if (cells[2] != cells[1] && !cells[2].empty()) {
            add_name(place, cells[2], std::nullopt, NameKind::transliteration, false);
        }
        for (std::string_view rest = cells[3]; !rest.empty();) {
            const std::size_t comma = std::min(rest.find(','), rest.size());
            const std::string_view alternate = rest.substr(0, comma);
            rest.remove_prefix(std::min(comma + 1, rest.size()));
            if (is_readable_name(alternate)) {
                add_name(place, alternate, language_of_script(alternate), NameKind::alternative, false);
            }
        }
    }

    const std::string& file_;
    const AlternateNames& alternates_;
    const std::vector<std::string>& known_ids_;
    Points points_;
};

}  // namespace

Result<GeonamesImport> import_geonames(std::string_view dump, const std::string& file, const AlternateNames& alternates,
                                       const Gazetteer& known, const std::vector<std::string>& known_ids) {
    Importer importer(file, alternates, known, known_ids);
    each_line(dump, [&](std::string_view line, int number) { importer.read(line, number); });
    if (importer.result.faults.size() == importer.result.rows) {
        return failure({ErrorCode::format, importer.result.rows == 0 ? "is empty" : "has no row of a GeoNames dump",
                        "a dump has 19 columns parted by tabs and no header: download.geonames.org/export/dump", file,
                        0, 0});
    }
    return std::move(importer.result);
}

Result<AlternateNames> parse_alternate_names(std::string_view text, const std::string& file) {
    AlternateNames names;
    std::size_t used = 0;
    each_line(text, [&](std::string_view line, int) {
        const auto cells = tab_cells(line);
        if (cells.size() < 4 || cells[1].empty() || !is_readable_name(cells[3])) {
            return;
        }
        const auto language = language_from(cells[2]);
        if (!language && cells[2].size() > 3) {
            return;  // link, post, iata …
        }
        const auto flag = [&](std::size_t at) { return cells.size() > at && cells[at] == "1"; };
        Name& name = names[std::string(cells[1])].emplace_back();
        name.text = io::to_nfc(cells[3]);
        name.language = language;
        name.kind = flag(7) ? NameKind::former : NameKind::alternative;
        name.preferred = language && flag(4) && !flag(7);
        ++used;
    });
    if (used == 0) {
        return failure({ErrorCode::format, "has no row of alternate names",
                        "columns: alternateNameId, geonameid, language, name and flags, parted by tabs", file, 0, 0});
    }
    return names;
}

Result<std::vector<std::string>> geonames_ids(const pack::Pack& pack) {
    std::vector<std::string> ids;
    SITMAP_TRY(pack.query("SELECT geonames_id FROM place WHERE geonames_id <> ''", {},
                          [&](const std::vector<std::string_view>& row) {
                              ids.emplace_back(row[0]);
                              return true;
                          }));
    std::sort(ids.begin(), ids.end());
    return ids;
}

}  // namespace sitmap::gazetteer
