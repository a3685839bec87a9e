#pragma once

#include <map>
#include <string>
#include <vector>

#include "geo/geometry.hpp"
#include "pack/pack.hpp"

/// First-level units corrected by the settlements that are known to lie in them.
namespace sitmap::pack::compiler {

/// Outlines of first-level units by id, which share out their ground.
using Outlines = std::map<std::string, geo::Geometry>;

/// Generalised outlines leave villages, even towns, in the neighbouring unit. The cell of such a settlement (nearer to
/// it than to any other of settlement_holder) goes to the first unit that districts.csv names for its district, where
/// it touches that unit; a settlement apart from its unit stays where it is. Nothing changes for a pack without the
/// tables `settlement_holder` and `settlement_district`. Errors: pack, geometry.
Result<void> settle(Outlines& units, const Pack& pack);

}  // namespace sitmap::pack::compiler
