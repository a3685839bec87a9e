#pragma once

// Only geo's own .cpp files include this.
#include "geo/geos_bridge.hpp"

namespace sitmap::geo {

/// Runs a GEOS function that makes one geometry of another.
template <class P, class Function>
Result<BasicGeometry<P>> unary(const BasicGeometry<P>& shape, const char* name, Function function) {
    const geos::Context context;
    SITMAP_TRY_ASSIGN(const geos::Owned input, geos::to_geos(context, shape));
    const geos::Owned output(function(context.handle(), input.get()), geos::Deleter{context.handle()});
    if (!output) {
        return context.error(name);
    }
    return geos::from_geos<P>(context, output.get());
}

/// The same of two.
template <class P, class Function>
Result<BasicGeometry<P>> binary(const BasicGeometry<P>& a, const BasicGeometry<P>& b, const char* name,
                                Function function) {
    const geos::Context context;
    SITMAP_TRY_ASSIGN(const geos::Owned first, geos::to_geos(context, a));
    SITMAP_TRY_ASSIGN(const geos::Owned second, geos::to_geos(context, b));
    const geos::Owned output(function(context.handle(), first.get(), second.get()), geos::Deleter{context.handle()});
    if (!output) {
        return context.error(name);
    }
    return geos::from_geos<P>(context, output.get());
}

}  // namespace sitmap::geo
