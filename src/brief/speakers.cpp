#include "brief/speakers.hpp"

#include <algorithm>

#include "gazetteer/spelled_so.hpp"

namespace sitmap::brief {
namespace {

using gazetteer::PlaceKind;

/// The country or capital that bears the name letter by letter.
const gazetteer::Place* state_called(const std::string& name, const gazetteer::Gazetteer& gazetteer) {
    for (const gazetteer::Candidate& candidate : gazetteer::spelled_so(gazetteer, name)) {
        const PlaceKind kind = candidate.place->kind;
        if ((kind == PlaceKind::country || kind == PlaceKind::capital) && candidate.matched == name) {
            return candidate.place;
        }
    }
    return nullptr;
}

void name_in(Language language, std::string& speaker, const gazetteer::Gazetteer& gazetteer) {
    const gazetteer::Place* state = speaker.empty() ? nullptr : state_called(speaker, gazetteer);
    if (!state) {
        return;
    }
    const bool is_said_so = std::any_of(state->names.begin(), state->names.end(), [&](const gazetteer::Name& name) {
        return name.language == language && name.text == speaker;
    });
    if (!is_said_so) {
        speaker = gazetteer::display_name(*state, language, gazetteer::Naming{});
    }
}

}  // namespace

void name_speakers(Brief& brief, const gazetteer::Gazetteer& gazetteer) {
    for (event::Event& event : brief.events) {
        name_in(brief.language, event.claimed_by, gazetteer);
    }
    for (Arrow& arrow : brief.arrows) {
        name_in(brief.language, arrow.claimed_by, gazetteer);
    }
    for (Unit& unit : brief.units) {
        name_in(brief.language, unit.claimed_by, gazetteer);
    }
}

}  // namespace sitmap::brief
