#pragma once

#include "event/event.hpp"

namespace sitmap::brief {

/// Gives an event without a head one: its text when that is short enough to be a head, else what and where
/// ("Shelling: Khoda Afarin").
void give_head(event::Event& event);

/// The type in words that begin a head: "Air strike", "Ceasefire violation".
std::string type_in_words(event::Type type);

}  // namespace sitmap::brief
