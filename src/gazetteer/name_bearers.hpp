#pragma once

#include "gazetteer/text_context.hpp"

/// Things and teams that bear the name of a place: where they are named, no place is.
namespace sitmap::gazetteer {

/// "district", "road", "river": a word that says what kind of place a name is of.
bool is_kind_word(const TextContext& context, const Token* token);

/// A country, or a region that reports speak of as of one.
bool names_land(const TextContext& context, const Match& match);

/// "Baku Post", "Tehran State University", "Zangezur Copper and Molybdenum Combine": the name of an institution begins
/// with the place.
bool begins_organisation(const TextContext& context, const Match& match);

/// «агентство "Туран"», "Qarabağ" klubu: in quotes beside the word for what bears the name.
bool is_quoted_name(const TextContext& context, const Match& match);

/// "Baku Street", «улица Баку»: the street is elsewhere.
bool names_street(const TextContext& context, const Match& match);

/// "The Armenia hotel", "Hotel Absheron", "the Moscow cinema"; "a Baku hotel" is one in Baku.
bool names_establishment(const TextContext& context, const Match& match);

/// "Ararat-Armenia": words of the text that make one name of the table.
bool is_half_of_name(const TextContext& context, const Match& match);

/// "Qarabag beat Ferencvaros 3:1": a team, as the other words of the sentence tell.
bool is_team(const TextContext& context, const Match& match);

/// "University of Tehran", «Банк Баку», «دانشگاه تهران».
bool ends_organisation(const TextContext& context, const Match& match);

}  // namespace sitmap::gazetteer
