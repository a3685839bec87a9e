#pragma once

#include <string>

#include "event/draft.hpp"

namespace sitmap::event {

/// The callout's head: the first pattern of the lexicon whose parts are all known, at most 60 code points, never cut
/// inside a word. In the language of the edition, which need not be the article's; English where it has no patterns.
std::string headline_of(const Draft& draft, Language edition, const Lexicon::Impl& lexicon,
                        const gazetteer::Gazetteer& gazetteer);

}  // namespace sitmap::event
