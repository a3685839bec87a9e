#pragma once

#include "event/draft.hpp"

/// Places that an event has from elsewhere than its own words. Each does nothing for a draft that has one.
namespace sitmap::event {

/// The other side's word on a fight is where the fight was: "Azerbaijan says that it was Armenian soldiers who fired".
void give_last_place(Draft& draft, const SentenceView& view, const Context& context);

/// "A drone fell near X. It was shot down by …": a sentence without a name is where the one before was; in English when
/// it tells of violence, elsewhere in the lead.
void give_place_beside(Draft& draft, const SentenceView& view, const Context& context);

/// "WASHINGTON, August 9 – The leaders signed …": where the report comes from.
void give_dateline(Draft& draft, const SentenceView& view, const Context& context);

/// A state's warning that names no place is that of the state; talks are where their host sits.
void give_seat(Draft& draft, const Context& context);

/// "In the enclave" is in the region that the article spoke of.
void give_enclave(Draft& draft, const SentenceView& view, const Context& context, const Clause& clause);

}  // namespace sitmap::event
