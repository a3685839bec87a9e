#pragma once

#include "event/event.hpp"

namespace sitmap::event {

/// Whoever meets or signs does so with somebody: a plan of such an event is not the proposal of the one who is named,
/// nor of whoever reports it.
constexpr bool takes_two(Type type) {
    return type == Type::talks || type == Type::agreement;
}

}  // namespace sitmap::event
