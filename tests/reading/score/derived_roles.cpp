#include "reading/score/derived_roles.hpp"

#include <algorithm>

namespace sitmap::reading {
namespace {

bool is_of(const TruthMention& mention, const TruthPlace& place) {
    return std::ranges::any_of(mention.places, [&](const TruthPlace& mine) {
        return place.id.empty() ? mine.position == place.position : mine.id == place.id;
    });
}

}  // namespace

void derive_roles(Case& one) {
    for (const TruthEvent& event : one.events) {
        for (const TruthEventPlace& place : event.places) {
            if (event.optional || place.optional) {
                continue;
            }
            const auto is_here = [&](const TruthMention& mention) { return is_of(mention, place.places.front()); };
            if (std::ranges::count_if(one.mentions, is_here) != 1) {
                continue;
            }
            TruthMention& mention = *std::ranges::find_if(one.mentions, is_here);
            if (!mention.role) {
                mention.role = gazetteer::Role::event;
            }
        }
    }
    for (TruthMention& mention : one.mentions) {
        if (mention.metonym) {
            mention.role = mention.role.value_or(gazetteer::Role::actor);
        }
    }
}

}  // namespace sitmap::reading
