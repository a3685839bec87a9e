#include "event/told_last.hpp"

#include "event/disputed.hpp"

namespace sitmap::event {

void remember(const std::vector<Draft>& drafts, const SentenceView& view, std::size_t sentence_index,
              Context& context) {
    for (const auto& draft : drafts) {
        const auto type = draft.event.type;
        if (may_be_disputed(draft) && draft.event.claim != Claim::denied) {
            context.last_contested = std::pair(type, sentence_index);
        }
        const bool day = draft.event.when && draft.event.when->first == draft.event.when->last;
        const bool told = draft.language == Language::en || !draft.guessed_day;
        context.last_day = told && day ? draft.event.when : context.last_day;
        if (draft.old) {
            // "Since the war fought in 2020" does not lead the text away from its news.
            context.last_history = draft.in_passing ? context.last_history : sentence_index;
            continue;  // the news does not go on with what was years ago
        }
        if (view.sentence->section == article::Section::body) {
            context.last_struck = draft.struck;
            context.last_by = draft.event.claimed_by;
            context.last_told = sentence_index;
            context.last_told_family = family_of(type);
            context.last_paragraph = view.sentence->paragraph;
            context.last_when = draft.event.when;
            if (!draft.event.places.empty()) {
                context.last_places = draft.event.places;
                context.last_place_sentence = sentence_index;
                context.last_family = family_of(type);
            }
        }
    }
    constexpr std::size_t remembered = 4;  // sentences
    std::erase_if(context.recent, [&](const auto& known) { return known.first + remembered < sentence_index; });
    for (const auto& place : view.places) {
        if (view.sentence->section == article::Section::body && !place.mention->metonym) {
            context.recent.emplace_back(sentence_index, place.mention);
        }
    }
    for (const auto& place : view.places) {
        const auto* known = place.mention->place;
        const bool region = known != nullptr && known->kind == gazetteer::PlaceKind::region;
        // The region that the article names most often so far; of several the one named last.
        if (region && ++context.regions[known->id] >= context.regions[context.enclave]) {
            context.enclave = known->id;
        }
    }
}

}  // namespace sitmap::event
