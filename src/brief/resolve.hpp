#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/gazetteer.hpp"
#include "time/date.hpp"

namespace sitmap::brief {

/// What is known about a name besides its letters.
struct ResolveContext {
    std::optional<time::Date> date;
    std::vector<geo::LonLat> neighbours;  ///< places of the same brief that are already certain
};

struct Resolution {
    const gazetteer::Place* place = nullptr;            ///< null: the gazetteer does not know the name
    std::vector<const gazetteer::Place*> alternatives;  ///< as good by the letters alone
};

/// The place that a brief means by a gazetteer id or a name. Equal matches are told apart by nearness to the
/// brief's other places, then by names in use on the date, then by rank.
Resolution resolve(std::string_view name, const ResolveContext& context, const gazetteer::Gazetteer& gazetteer);

/// The error for an unknown name, with the gazetteer's suggestions.
Error unknown_place(std::string_view name, const gazetteer::Gazetteer& gazetteer);
/// W_AMBIGUOUS: which place was taken and which others bear the name.
Warning ambiguous(std::string_view name, const Resolution& resolution);

}  // namespace sitmap::brief
