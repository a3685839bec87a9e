#pragma once

#include <string>

#include "event/event.hpp"
#include "pack/phrasebook.hpp"

namespace sitmap::event {

/// On whose word an event is told: "claimed by Baku", "denied". Empty for what is reported as a fact.
std::string claim_in_words(const Event& event, const pack::Phrasebook& words);

}  // namespace sitmap::event
