#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "event/event.hpp"
#include "pack/phrasebook.hpp"

namespace sitmap::report {

/// "a", "a and b", "a, b and c".
std::string joined_with_and(const std::vector<std::string>& parts, const pack::Phrasebook& words);
/// The event in one sentence: head, text, where, when, on whose word. Ends with a full stop.
std::string event_sentence(const event::Event& event, const pack::Phrasebook& words);
/// "air strike", "ceasefire violation".
std::string type_in_words(event::Type type);

}  // namespace sitmap::report
