#pragma once

#include <string>

#include "gazetteer/gazetteer.hpp"
#include "pack/pack.hpp"

namespace sitmap::cli {

/// The place of an id ("gn:148105", "hadrut"), else the best candidate of a name. Errors: unknown_place with near
/// names, also when only those are known.
Result<const gazetteer::Place*> named_place(const std::string& name, const gazetteer::Gazetteer& gazetteer);

/// The number of a place in GeoNames, by which the tables of territory know settlements; may be empty. Errors: pack.
Result<std::string> geonames_id_of(const gazetteer::Place& place, const pack::Pack& pack);

/// The error of a name that nothing is called.
Error unknown_place(const std::string& name, const gazetteer::Gazetteer& gazetteer);

}  // namespace sitmap::cli
