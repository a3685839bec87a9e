#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "brief/brief.hpp"

namespace sitmap::report {

/// "a", "a and b", "a, b and c".
std::string joined_with_and(const std::vector<std::string>& parts);
/// The event in one sentence: head, text, where, when, on whose word. Ends with a full stop.
std::string event_sentence(const event::Event& event, const brief::Brief& brief);
/// "air strike", "ceasefire violation".
std::string type_in_words(event::Type type);

}  // namespace sitmap::report
