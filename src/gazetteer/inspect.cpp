#include "gazetteer/inspect.hpp"

#include <algorithm>
#include <tuple>

#include "gazetteer/inspect_parts.hpp"

namespace sitmap::gazetteer {
namespace {

/// A row of the table of what is known and left as it is. `place` is an id, or "kind:<kind>" for all of a kind.
struct Allowance {
    std::string check;
    std::string place;
    std::string other;
    std::string reason;
    bool used = false;
};

Result<std::vector<Allowance>> allowances_of(const pack::Pack& pack) {
    std::vector<Allowance> allowances;
    if (pack.has_table("known_defect")) {
        SITMAP_TRY(pack.query("SELECT \"check\", place, other, reason FROM known_defect ORDER BY rowid", {},
                              [&](const std::vector<std::string_view>& row) {
                                  allowances.push_back({std::string(row[0]), std::string(row[1]), std::string(row[2]),
                                                        std::string(row[3])});
                                  return true;
                              }));
    }
    return allowances;
}

bool explains(const Allowance& allowance, const Defect& defect, const Gazetteer& gazetteer) {
    if (allowance.check != defect.check || (!allowance.other.empty() && allowance.other != defect.other)) {
        return false;
    }
    if (allowance.place == defect.place) {
        return true;
    }
    const Place* place = gazetteer.by_id(defect.place);
    return place != nullptr && allowance.place == "kind:" + std::string(name_of(place->kind));
}

}  // namespace

const std::vector<InspectionCheck>& inspection_checks() {
    static const std::vector<InspectionCheck> checks{
        {"country", "does the place lie in its country?"},
        {"dates", "does a name end before it begins?"},
        {"district", "does the place lie in its district or province?"},
        {"namesake", "does it answer to the name of another place of its country?"},
        {"preferred", "is there an English name to print?"},
        {"same-spot", "do two settlements stand within 200 m, or two of one name within 3 km?"},
        {"script", "is a name written in the letters of its language?"},
        {"shape", "has an area or a line of the base map a shape?"},
        {"swapped", "have longitude and latitude changed places?"},
        {"unit", "is the district or province an area of the gazetteer?"},
    };
    return checks;
}

Result<Inspection> inspect(const Gazetteer& gazetteer, const pack::Pack& pack) {
    SITMAP_TRY_ASSIGN(const BaseMap base, base_map_of(pack));
    SITMAP_TRY_ASSIGN(std::vector<Allowance> allowances, allowances_of(pack));
    std::vector<Defect> all;
    inspect_positions(gazetteer, base, all);
    inspect_spots(gazetteer, all);
    inspect_names(gazetteer, all);
    inspect_namesakes(gazetteer, all);
    inspect_shapes(gazetteer, base, all);
    const auto key = [](const Defect& defect) { return std::tie(defect.check, defect.place, defect.other); };
    std::stable_sort(all.begin(), all.end(), [&](const Defect& a, const Defect& b) { return key(a) < key(b); });
    all.erase(std::unique(all.begin(), all.end(), [&](const Defect& a, const Defect& b) { return key(a) == key(b); }),
              all.end());

    Inspection inspection;
    for (const Place& place : gazetteer.places()) {
        ++inspection.places;
        inspection.names += place.names.size();
    }
    for (Defect& defect : all) {
        const auto known = std::find_if(allowances.begin(), allowances.end(),
                                        [&](const Allowance& a) { return explains(a, defect, gazetteer); });
        if (known == allowances.end()) {
            inspection.open.push_back(std::move(defect));
        } else {
            known->used = true;
            defect.reason = known->reason;
            inspection.known.push_back(std::move(defect));
        }
    }
    for (const Allowance& allowance : allowances) {
        if (!allowance.used) {
            inspection.stale.push_back(allowance.check + " " + allowance.place +
                                       (allowance.other.empty() ? "" : " " + allowance.other));
        }
    }
    return inspection;
}

}  // namespace sitmap::gazetteer
