#pragma once

#include <string_view>

#include "io/language.hpp"

namespace sitmap::layout {

/// The language by whose rules a text is set in an edition: the edition's own, unless most of the text's words run
/// the other way. A Latin sentence in a Persian edition is set as English, so that its full stop stands at its end;
/// a Persian sentence elsewhere as Persian; a long Latin name among Persian words does not turn them round.
Language set_by_rules_of(std::string_view text, Language edition);

/// The language that a text is said to be in: the edition's own, unless most of its letters are of a script in which
/// that is not written. An English headline in a Georgian edition is to be read aloud as English. Scripts of several
/// languages of editions count as English (Latin) or Russian (Cyrillic).
Language read_as(std::string_view text, Language edition);

}  // namespace sitmap::layout
