#include "event/foreign_twins.hpp"

#include <algorithm>
#include <cstdlib>
#include <initializer_list>

#include "event/sides.hpp"

namespace sitmap::event {
namespace {

bool is_any(Type type, std::initializer_list<Type> types) {
    return std::ranges::find(types, type) != types.end();
}

/// `a` is the wider word, `b` the plainer one.
bool is_wider(const Draft& a, const Draft& b) {
    const Type plain = b.event.type;
    switch (a.event.type) {
        case Type::ceasefire_violation:
            return is_any(plain, {Type::shelling, Type::battle, Type::air_strike});
        case Type::battle:
            return is_any(plain, {Type::shelling, Type::air_strike, Type::landmine}) && a.cue != "fighting" &&
                   a.cue != "offensive";
        case Type::deployment:
            return plain == Type::transfer;
        case Type::protest:
            return plain == Type::blockade && a.event.claim == b.event.claim;  // "they closed the road, Y claims"
        default:
            return false;
    }
}

bool is_wider_attack(const Draft& a, const Draft& b) {
    return a.event.type == Type::battle && is_wider(a, b);
}

bool is_exodus(const Draft& draft) {
    return draft.event.type == Type::evacuation && draft.cue == "fled";
}

/// It names no place; one that was only supposed is none.
bool is_silent(const Draft& draft) {
    return draft.event.places.empty();
}

/// "The meeting", "the drills", "it was shelled several times": what the sentences beside told with its place.
bool is_retold(const Draft& a, const Draft& b) {
    const bool nowhere = a.event.places.empty() && b.event.places.empty();
    if (a.event.type == Type::battle && b.event.type == Type::battle && nowhere) {
        return true;
    }
    return a.event.type == b.event.type && a.cue != "phone" && b.cue != "phone" && a.cue != "fighting" &&
           (a.cue == b.cue || !is_any(a.event.type, {Type::deployment, Type::infrastructure, Type::arrest,
                                                     Type::warning, Type::demand, Type::air_strike, Type::battle}));
}

bool breaks_a_truce(const Draft& a, const Draft& b) {
    return a.event.type == Type::ceasefire_violation && is_any(b.event.type, {Type::shelling, Type::battle});
}

/// Prisoners who come home, and those whom the other side gets for them.
bool are_released(const Draft& a, const Draft& b) {
    const auto home = [](const Draft& d) {
        return d.cue == "released" || (d.event.type == Type::transfer && d.cue == "handed");
    };
    const auto moved = [&](const Draft& d) { return home(d) || d.event.type == Type::transfer; };
    return (home(a) && moved(b) && a.cue == "released") || (home(b) && moved(a) && b.cue == "released");
}

bool share_a_place(const Draft& a, const Draft& b, const gazetteer::Gazetteer& gazetteer) {
    return std::ranges::any_of(a.event.places, [&](const EventPlace& left) {
        return std::ranges::any_of(b.event.places, [&](const EventPlace& right) {
            const auto* one = gazetteer.by_id(left.place_id);
            const auto* other = gazetteer.by_id(right.place_id);
            return left.place_id == right.place_id ||
                   (one != nullptr && other != nullptr && (lies_in(*one, *other) || lies_in(*other, *one)));
        });
    });
}

bool overlap(const Draft& left, const Draft& right) {
    const auto& a = left.event.when;
    const auto& b = right.event.when;
    const std::chrono::days late{left.guessed_day != right.guessed_day ? 2 : 0};  // printed a day or two later
    return !a || !b || (a->first <= b->last + late && b->first <= a->last + late);
}

/// "There is no such post" beside "a post was allegedly set up": what is denied, told again.
bool is_what_is_denied(const Draft& a, const Draft& b) {
    constexpr std::size_t beside = 3;  // sentences
    const bool denied = a.event.claim == Claim::denied && b.hedged && b.event.claim != Claim::denied;
    // "X denies the shelling of villages and insists that Y fired": two deeds.
    return denied && a.sentence != b.sentence && a.event.type == b.event.type && b.sentence <= a.sentence + beside &&
           a.sentence <= b.sentence + beside;
}

bool is_told(Claim claim) {
    return claim == Claim::happened || claim == Claim::claimed;
}

}  // namespace

bool tell_one_deed(const Draft& a, const Draft& b, const gazetteer::Gazetteer& gazetteer) {
    if (a.language != Language::en && (is_what_is_denied(a, b) || is_what_is_denied(b, a))) {
        return true;
    }
    if ((a.for_all || b.for_all) && !(tells_losses(a) && tells_losses(b))) {
        return false;  // what a state lost in all is no part of one fight
    }
    const bool claims = a.event.claim == b.event.claim || (is_told(a.event.claim) && is_told(b.event.claim));
    if (a.language == Language::en || b.language == Language::en || !claims || !overlap(a, b)) {
        return false;
    }
    constexpr int near = 1;    // paragraphs
    constexpr int exodus = 2;  // paragraphs in which the count of one exodus grows
    const int apart = std::abs(a.paragraph - b.paragraph);
    if (is_exodus(a) && is_exodus(b) && apart <= exodus) {
        return true;
    }
    constexpr std::size_t recent = 6;  // sentences
    const std::size_t away = a.sentence > b.sentence ? a.sentence - b.sentence : b.sentence - a.sentence;
    const bool elsewhere = !is_silent(a) && !is_silent(b) && !share_a_place(a, b, gazetteer);
    if ((a.retold || b.retold) && away <= recent && !elsewhere &&
        (a.event.type == b.event.type || is_wider(a, b) || is_wider(b, a))) {
        return true;
    }
    const bool plan = a.event.claim == Claim::proposed && is_any(a.event.type, {Type::talks, Type::agreement});
    const std::size_t beside = plan ? 8 : 1;  // sentences
    const std::size_t between = a.sentence > b.sentence ? a.sentence - b.sentence : b.sentence - a.sentence;
    if (is_silent(a) || is_silent(b)) {
        const bool attack = is_wider_attack(a, b) || is_wider_attack(b, a);
        const bool again = is_retold(a, b) || breaks_a_truce(a, b) || breaks_a_truce(b, a) || are_released(a, b);
        return (attack && between <= recent) || (again && between <= beside);
    }
    return apart <= near && (is_wider(a, b) || is_wider(b, a)) && share_a_place(a, b, gazetteer);
}

int plainness_of(const Draft& draft) {
    return is_any(draft.event.type, {Type::ceasefire_violation, Type::battle, Type::deployment, Type::protest}) ? 0 : 1;
}

}  // namespace sitmap::event
