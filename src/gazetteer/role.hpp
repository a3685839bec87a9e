#pragma once

#include "gazetteer/text_context.hpp"

namespace sitmap::gazetteer {

/// True when a capital or country stands for its government: "Baku denied", "between Baku and Yerevan"; false on the
/// ground: "met in Tehran", "the border with Azerbaijan".
bool is_metonym(const TextContext& context, const Match& match, const Place& place);

/// event: something reported happens there; actor: a government; context: the rest.
Role role_of(const TextContext& context, const Match& match, const Place& place, bool metonym,
             article::Section section);

}  // namespace sitmap::gazetteer
