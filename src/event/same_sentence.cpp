#include "event/same_sentence.hpp"

namespace sitmap::event {
namespace {

bool is_silent(const Draft& draft) {
    return draft.event.places.empty();
}

bool is_fire(const Draft& draft) {
    return draft.event.type == Type::shelling || draft.event.type == Type::air_strike;
}

/// `wide` is the wider word for what `plain` tells.
bool is_wider(const Draft& wide, const Draft& plain) {
    if (wide.event.type == Type::ceasefire_violation) {
        return is_fire(plain) || plain.event.type == Type::battle;
    }
    return wide.event.type == Type::battle && wide.cue == "attack" && is_fire(plain);
}

}  // namespace

bool are_two_words_for_one(const Draft& a, const Draft& b, bool share_a_place) {
    if (a.language != Language::en || b.language != Language::en || a.old != b.old) {
        return false;
    }
    // "The November 9 statement", named again and again
    if (a.old && a.event.type == b.event.type && a.event.when && a.event.when == b.event.when) {
        return share_a_place || is_silent(a) || is_silent(b);
    }
    const bool together = share_a_place || is_silent(a) || is_silent(b);
    if (a.sentence == b.sentence && a.section == b.section && together) {
        return is_wider(a, b) || is_wider(b, a);
    }
    // One article, one manoeuvre: what names no place is the one told before.
    return a.event.type == Type::exercise && b.event.type == Type::exercise &&
           (a.event.places.empty() || b.event.places.empty());
}

}  // namespace sitmap::event
