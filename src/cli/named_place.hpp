#pragma once

#include <string>

#include "gazetteer/gazetteer.hpp"

namespace sitmap::cli {

/// The best candidate of a name. Errors: unknown_place with near names.
Result<const gazetteer::Place*> named_place(const std::string& name, const gazetteer::Gazetteer& gazetteer);

/// The error of a name that nothing is called.
Error unknown_place(const std::string& name, const gazetteer::Gazetteer& gazetteer);

}  // namespace sitmap::cli
