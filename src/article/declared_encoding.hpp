#pragma once

#include <string>
#include <string_view>

namespace sitmap::article {

/// The encoding that a document names at its beginning, empty for none: `<meta charset=…>`,
/// `<meta http-equiv="Content-Type" content="text/html; charset=…">`, `<?xml encoding="…"?>`, `@charset`-like headers
/// of a saved mail or answer of a server ("Content-Type: text/plain; charset=…"). \pre none: any bytes
std::string declared_encoding(std::string_view bytes);

}  // namespace sitmap::article
