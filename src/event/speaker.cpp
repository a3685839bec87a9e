#include "event/speaker.hpp"

#include <algorithm>

namespace sitmap::event {

std::string speaker_in(Language edition, const std::string& speaker, const Lexicon::Impl& lexicon,
                       const gazetteer::Gazetteer& gazetteer) {
    const auto matches = lexicon.actor_patterns.find(words_of(speaker, 0, speaker.size()));
    if (matches.empty()) {
        return speaker;
    }
    const std::string& state = lexicon.actors[lexicon.actor_of_pattern[matches.front().pattern]].name;
    for (const auto* country : gazetteer.of_kind(gazetteer::PlaceKind::country)) {
        const bool named = std::ranges::any_of(country->names, [&](const gazetteer::Name& name) {
            return name.language == Language::en && name.text == state;
        });
        if (named) {
            return gazetteer::display_name(*country, edition, gazetteer::Naming{});
        }
    }
    return speaker;
}

}  // namespace sitmap::event
