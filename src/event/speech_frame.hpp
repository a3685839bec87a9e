#pragma once

#include <utility>

#include "event/claim_reading.hpp"
#include "event/draft.hpp"

/// "Aliyev told reporters in Baku on Monday that …", "…, he said in Baku on Monday": day and place of the saying, not
/// of what is said.
namespace sitmap::event {

/// Whether the only day that a sentence names is the day on which its news was told.
/// \param first, last words of the deed, half-open
bool names_day_of_speech_only(const SentenceView& view, std::size_t first, std::size_t last, const Context& context);

/// The words that name who says so, with those that say where and when; half-open, {0, 0} when nobody does.
std::pair<std::size_t, std::size_t> words_of_speech(const SentenceView& view, const ClaimView& claim, std::size_t first,
                                                    std::size_t last);

}  // namespace sitmap::event
