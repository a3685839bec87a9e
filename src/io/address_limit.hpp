#pragma once

namespace sitmap::io {

/// True where the process may only have so many addresses: the stack and the heap of a thread of its own count among
/// them.
bool addresses_are_limited();

}  // namespace sitmap::io
