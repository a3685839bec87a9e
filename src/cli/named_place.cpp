#include "cli/named_place.hpp"

#include <fmt/format.h>

#include "cli/word_list.hpp"
#include "gazetteer/sure.hpp"

namespace sitmap::cli {

Error unknown_place(const std::string& name, const gazetteer::Gazetteer& gazetteer) {
    Error error;
    error.code = ErrorCode::unknown_place;
    error.message = fmt::format("no place is called \"{}\"", name);
    const auto near = gazetteer.suggestions(name);
    error.hint = near.empty() ? "" : fmt::format("did you mean {}?", listed(near, "or"));
    return error;
}

Result<const gazetteer::Place*> named_place(const std::string& name, const gazetteer::Gazetteer& gazetteer) {
    if (const gazetteer::Place* place = gazetteer.by_id(name)) {
        return place;
    }
    const auto candidates = gazetteer.look_up(name, 1);
    if (candidates.empty() || !gazetteer::is_sure(candidates.front())) {
        return failure(unknown_place(name, gazetteer));
    }
    return candidates.front().place;
}

Result<std::string> geonames_id_of(const gazetteer::Place& place, const pack::Pack& pack) {
    std::string id = place.id.starts_with("gn:") ? place.id.substr(3) : "";
    if (id.empty() && pack.has_table("place")) {
        SITMAP_TRY(pack.query("SELECT coalesce(geonames_id, '') FROM place WHERE id = ?1", {place.id},
                              [&](const std::vector<std::string_view>& row) {
                                  id = row[0];
                                  return false;
                              }));
    }
    return id;
}

}  // namespace sitmap::cli
