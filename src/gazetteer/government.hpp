#pragma once

#include "gazetteer/text_context.hpp"

namespace sitmap::gazetteer {

/// True where a text in Russian, Armenian, Azerbaijani, Turkish or Persian has a capital or country stand for its
/// government: «Баку заявил», "Bakı bəyan edib", «تهران اعلام کرد». English, whose order of words tells more, has its
/// own rules.
bool stands_for_government(const TextContext& context, const Match& match, const Place& place);

/// True where such a text has the name stand in, near or on the way to a place: a preposition or a case says so.
bool stands_on_the_ground(const TextContext& context, const Match& match);

}  // namespace sitmap::gazetteer
