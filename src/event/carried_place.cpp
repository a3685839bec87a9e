#include "event/carried_place.hpp"

#include <algorithm>

#include "event/foreign_time.hpp"
#include "event/sides.hpp"
#include "io/any_of.hpp"

namespace sitmap::event {

using io::is_any;

namespace {

/// A truce that collapses does so wherever it held, not where the sentence before was.
bool holds_everywhere(const Draft& draft) {
    return draft.cue == "collapse";
}

/// Losses are those of the sentence before when that told of a fight, on the same day, that hit the same side.
bool goes_on(const Draft& draft, const Context& context, std::size_t before) {
    if (!tells_losses(draft) || !context.last_told_family || context.last_told < before) {
        return !draft.for_all;  // no losses, or the sentence with the place told nothing
    }
    const auto& day = draft.event.when;
    const bool other_day =
        day && context.last_when && (day->last < context.last_when->first || context.last_when->last < day->first);
    return !draft.for_all && context.last_told_family == Family::violence && !other_day &&
           may_be_one_side(draft.struck, context.last_struck);
}

}  // namespace

void give_last_place(Draft& draft, const SentenceView& view, const Context& context) {
    const auto type = draft.event.type;
    const std::size_t reach = draft.in_all ? 6 : 2;  // sentences
    const bool near = context.last_place_sentence + reach >= draft.sentence;
    if (!draft.event.places.empty() || context.last_places.empty() || !near ||
        view.sentence->section != article::Section::body || !goes_on(draft, context, context.last_place_sentence)) {
        return;
    }
    // "Azerbaijan says that it was Armenian soldiers who fired": the other side's word on the same fight.
    const bool fight = family_of(type) == Family::violence && context.last_family == Family::violence;
    const bool only_sides = std::ranges::all_of(view.places, [](const PlaceView& place) {
        const auto* known = place.mention->place;
        return place.mention->metonym || (known != nullptr && (known->kind == gazetteer::PlaceKind::country ||
                                                               known->kind == gazetteer::PlaceKind::capital));
    });
    if (fight && draft.cue != "provocations" && !holds_everywhere(draft) && only_sides &&
        (view.language == Language::en || draft.in_all || is_lead(view, context))) {
        draft.event.places = context.last_places;
    }
}

void give_place_beside(Draft& draft, const SentenceView& view, const Context& context) {
    const bool english = view.language == Language::en;
    const Family family = family_of(draft.event.type);
    const bool deed = english ? family == Family::violence : family != Family::diplomacy && is_lead(view, context);
    if (!deed || holds_everywhere(draft) || !draft.event.places.empty() || !view.places.empty()) {
        return;
    }
    for (auto it = context.recent.rbegin(); it != context.recent.rend() && it->first + 1 >= draft.sentence; ++it) {
        using Kind = gazetteer::PlaceKind;
        const auto* known = it->second->place;
        const bool wide =
            known == nullptr || known->kind == Kind::country ||
            (english && (known->is_line() || known->kind == Kind::capital || known->kind == Kind::region));
        // "ԵՐԵՎԱՆ, 12 սեպտեմբերի – Sputnik.": where the report was written.
        const bool dateline = it->second->text == context.article.dateline_place;
        if (!wide && !dateline) {
            if (!goes_on(draft, context, it->first)) {
                return;
            }
            const bool area = english && known->is_area();
            draft.event.places.push_back({EventPlace::Role::at, known->id, it->second->text, std::nullopt, area});
            return;
        }
    }
}

void give_dateline(Draft& draft, const SentenceView& view, const Context& context) {
    const bool meeting = draft.event.type == Type::talks || draft.event.type == Type::agreement;
    bool here = false;  // "advanced on this strategic city": where the report comes from
    constexpr std::size_t reach = 4;
    for (std::size_t i = view.body_first; i < view.words.size(); ++i) {
        for (std::size_t k = i + 1; view.words[i].lower == "this" && k < std::min(view.words.size(), i + reach); ++k) {
            here = here || is_any(view.words[k].lower, {"city", "town", "village"});
        }
    }
    const bool elsewhere = !draft.event.places.empty() || (draft.event.claim != Claim::happened && !here);
    if (!(meeting || here) || elsewhere || draft.cue == "phone" || draft.section != article::Section::body) {
        return;
    }
    const auto* place = view.written_in != nullptr ? view.written_in->place : nullptr;
    std::string name = place != nullptr ? view.written_in->text : std::string();
    const auto first =
        std::ranges::find(context.article.sentences, article::Section::body, &article::Sentence::section);
    if (place == nullptr && !context.article.dateline_place.empty() && first->paragraph == view.sentence->paragraph) {
        name = context.article.dateline_place;
        const auto candidates = context.gazetteer.look_up(name, 1);
        place = !candidates.empty() && candidates.front().score > 0.9 ? candidates.front().place : nullptr;
    }
    if (place != nullptr) {
        draft.event.places.push_back({EventPlace::Role::at, place->id, name, std::nullopt, false});
    }
}

void give_seat(Draft& draft, const Context& context) {
    constexpr int plain_warning = 8;  // weight of "warned that", not of "red line"
    const bool host = draft.cue == "hosted" && !draft.event.actors.empty();
    const bool warning = draft.event.type == Type::warning && draft.cue.empty() && draft.weight >= plain_warning - 2;
    if ((!host && !warning) || !draft.event.places.empty() || draft.section == article::Section::title) {
        return;
    }
    if (host) {
        draft.event.claimed_by = draft.event.actors.front();
    }
    if (!host) {
        // A state warns, not its capital.
        if (const auto* state = context.gazetteer.by_id(draft.side)) {
            draft.event.places.push_back({EventPlace::Role::at, state->id,
                                          gazetteer::display_name(*state, Language::en, gazetteer::Naming{}),
                                          std::nullopt, true});
            draft.seat = true;
        }
        return;
    }
    const auto words = words_of(draft.event.claimed_by, 0, draft.event.claimed_by.size());
    std::vector<PatternMatch> matches = context.lexicon.actor_patterns.find(words);
    if (matches.empty()) {
        return;
    }
    const auto& actor = context.lexicon.actors[context.lexicon.actor_of_pattern[matches.front().pattern]];
    if (actor.seat.empty()) {
        return;
    }
    const auto candidates = context.gazetteer.look_up(actor.seat, 1);
    if (!candidates.empty() && candidates.front().score > 0.9) {
        draft.event.places.push_back(
            {EventPlace::Role::at, candidates.front().place->id, actor.seat, std::nullopt, false});
        draft.seat = true;
    }
}

void give_enclave(Draft& draft, const SentenceView& view, const Context& context, const Clause& clause) {
    if (!draft.event.places.empty() || context.enclave.empty() || family_of(draft.event.type) == Family::diplomacy) {
        return;
    }
    const auto* region = context.gazetteer.by_id(context.enclave);
    for (std::size_t i = clause.first; i < clause.last && region != nullptr; ++i) {
        if (view.words[i].lower == "enclave") {
            draft.event.places.push_back({EventPlace::Role::at, region->id,
                                          gazetteer::display_name(*region, Language::en, gazetteer::Naming{}),
                                          std::nullopt, true});
            return;
        }
    }
}

}  // namespace sitmap::event
