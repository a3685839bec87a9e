#pragma once

namespace sitmap::io {

/// True where a thread of its own would run beside the caller and finds room: there are two processors for the process,
/// and its addresses are not limited.
bool has_second_processor();

}  // namespace sitmap::io
