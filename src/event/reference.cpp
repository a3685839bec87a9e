#include "event/reference.hpp"

#include <algorithm>
#include <optional>

#include "io/any_of.hpp"

namespace sitmap::event {

using io::is_any;

namespace {

using Kind = gazetteer::PlaceKind;

/// Whether a place can be called so: "the village", "the road".
bool may_be_called(const gazetteer::Place& place, std::string_view noun) {
    if (is_any(noun, {"village", "settlement", "hamlet", "community"})) {
        return place.kind == Kind::village;
    }
    if (is_any(noun, {"town", "city"})) {
        return place.kind == Kind::town || place.kind == Kind::city || place.kind == Kind::capital;
    }
    if (is_any(noun, {"corridor", "road", "highway", "route"})) {
        return place.kind == Kind::corridor || place.kind == Kind::road;
    }
    if (is_any(noun, {"territory", "enclave"})) {
        return place.kind == Kind::region;
    }
    if (is_any(noun, {"district", "province", "region", "county"})) {
        return place.is_area() && !place.is_line() && place.kind != Kind::country;
    }
    return is_any(noun, {"checkpoint", "crossing"}) && place.kind == Kind::border_crossing;
}

/// The noun with which the clause speaks of a place named before: "village" in "the village was shelled".
std::optional<std::string_view> noun_of(const SentenceView& view, const Clause& clause) {
    for (std::size_t i = clause.first; i + 1 < clause.last; ++i) {
        // "The disputed territory", "the border village"
        const bool described =
            i + 2 < clause.last && is_any(view.words[i + 1].lower, {"disputed", "border", "same", "whole", "entire"});
        const std::size_t at = i + (described ? 2 : 1);
        const std::string_view noun = view.words[at].lower;
        const bool named =
            at + 1 < view.words.size() && (view.words[at + 1].lower == "of" || view.words[at + 1].capital);
        if (is_any(view.words[i].lower, {"the", "this", "that"}) && !named &&
            is_any(noun,
                   {"village", "settlement", "community", "town", "city", "corridor", "road", "highway", "route",
                    "district", "province", "region", "county", "checkpoint", "crossing", "territory", "enclave"})) {
            return noun;
        }
    }
    return std::nullopt;
}

}  // namespace

void give_named_before(Draft& draft, const SentenceView& view, const Context& context, const Clause& clause) {
    const Family family = family_of(draft.event.type);
    if (!draft.event.places.empty() || view.language != Language::en || family == Family::diplomacy) {
        return;
    }
    const auto noun = noun_of(view, clause);
    if (!noun) {
        return;
    }
    for (auto recent = context.recent.rbegin(); recent != context.recent.rend(); ++recent) {
        const gazetteer::Mention* mention = recent->second;
        if (mention->place != nullptr && may_be_called(*mention->place, *noun)) {
            draft.event.places.push_back({mention->place->is_line() ? EventPlace::Role::along : EventPlace::Role::at,
                                          mention->place->id, mention->text, std::nullopt,
                                          mention->place->is_area() && !mention->place->is_line()});
            return;
        }
    }
}

}  // namespace sitmap::event
