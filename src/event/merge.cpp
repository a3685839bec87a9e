#include <algorithm>

#include "event/draft.hpp"
#include "event/foreign_twins.hpp"
#include "event/same_sentence.hpp"
#include "event/sides.hpp"
#include "geo/coordinates.hpp"

namespace sitmap::event {
namespace {

using Role = EventPlace::Role;

/// "In Aghdam" may mean the district: its chief town and a village of it.
bool is_seat_of(const gazetteer::Place& town, const gazetteer::Place& village) {
    return village.kind == gazetteer::PlaceKind::village && town.admin1 == village.admin1 &&
           town.admin1 == town.id + "-district";
}

/// A town of a region that is no district: Stepanakert and Nagorno-Karabakh.
bool is_in_region(const gazetteer::Place& inner, const gazetteer::Place& outer) {
    constexpr double reach = 75000;  // metres from the middle of the region
    return outer.kind == gazetteer::PlaceKind::region && inner.country == outer.country && !inner.is_area() &&
           !inner.is_line() && geo::distance(inner.position, outer.position).value < reach;
}

/// The same place, or one inside the other.
bool near_enough(const EventPlace& a, const EventPlace& b, const gazetteer::Gazetteer& gazetteer) {
    if (a.place_id == b.place_id) {
        return true;
    }
    const auto* left = gazetteer.by_id(a.place_id);
    const auto* right = gazetteer.by_id(b.place_id);
    return left != nullptr && right != nullptr && a.role != Role::along && b.role != Role::along &&
           (lies_in(*left, *right) || lies_in(*right, *left) || is_seat_of(*left, *right) || is_seat_of(*right, *left));
}

/// Known only to be somewhere along a border.
bool is_along_border(const Draft& draft, const gazetteer::Gazetteer& gazetteer) {
    return !draft.event.places.empty() && std::ranges::all_of(draft.event.places, [&](const EventPlace& place) {
        const auto* known = gazetteer.by_id(place.place_id);
        return (place.role == Role::along) && known != nullptr && known->kind == gazetteer::PlaceKind::country;
    });
}

/// "Along the border" and a village in one of its two states may be one place.
bool may_be_on_it(const Draft& border, const Draft& other, const gazetteer::Gazetteer& gazetteer) {
    return is_along_border(border, gazetteer) && std::ranges::any_of(other.event.places, [&](const EventPlace& place) {
               const auto* known = gazetteer.by_id(place.place_id);
               return known != nullptr && std::ranges::any_of(border.event.places, [&](const EventPlace& side) {
                          return lies_in(*known, *gazetteer.by_id(side.place_id));
                      });
           });
}

/// "The region" of a sentence beside one that says "along the border": no finer place than that.
bool is_a_region(const Draft& draft, const gazetteer::Gazetteer& gazetteer) {
    return std::ranges::all_of(draft.event.places, [&](const EventPlace& place) {
        const auto* known = gazetteer.by_id(place.place_id);
        return known != nullptr && known->kind == gazetteer::PlaceKind::region;
    });
}

bool share_a_place(const Draft& a, const Draft& b, const gazetteer::Gazetteer& gazetteer) {
    return may_be_on_it(a, b, gazetteer) || may_be_on_it(b, a, gazetteer) ||
           std::ranges::any_of(a.event.places, [&](const EventPlace& left) {
               return std::ranges::any_of(b.event.places,
                                          [&](const EventPlace& right) { return near_enough(left, right, gazetteer); });
           });
}

/// Every place of one is a place of the other.
bool is_within(const Draft& a, const Draft& b, const gazetteer::Gazetteer& gazetteer) {
    const auto all_in = [&](const Draft& inner, const Draft& outer) {
        return std::ranges::all_of(inner.event.places, [&](const EventPlace& left) {
            return std::ranges::any_of(outer.event.places,
                                       [&](const EventPlace& right) { return near_enough(left, right, gazetteer); });
        });
    };
    // In English a list and one member of it are two events.
    const bool alike = a.language != Language::en || a.event.places.size() == b.event.places.size();
    return (alike && (all_in(a, b) || all_in(b, a))) || is_along_border(a, gazetteer) || is_along_border(b, gazetteer);
}

/// What has a day of its own is told apart from what has none, unless the next paragraph goes on in the same words.
bool only_one_is_dated(const Draft& a, const Draft& b) {
    const bool goes_on = a.cue == b.cue && std::abs(a.paragraph - b.paragraph) <= 1;
    return a.language == Language::en && a.event.when.has_value() != b.event.when.has_value() && !goes_on;
}

/// "In Stepanakert" in a headline, "in Nagorno-Karabakh" below it.
bool tells_of_one_region(const Draft& a, const Draft& b, const gazetteer::Gazetteer& gazetteer) {
    if (a.language == Language::en || a.event.places.size() != 1 || b.event.places.size() != 1) {
        return false;
    }
    const auto* left = gazetteer.by_id(a.event.places.front().place_id);
    const auto* right = gazetteer.by_id(b.event.places.front().place_id);
    return left != nullptr && right != nullptr && (is_in_region(*left, *right) || is_in_region(*right, *left));
}

bool dates_agree(const Draft& a, const Draft& b) {
    if (!a.event.when || !b.event.when) {
        // What was weeks ago is not the news told without a day, unless one sentence goes on with the other.
        constexpr std::size_t next = 1;
        const std::size_t apart = a.sentence < b.sentence ? b.sentence - a.sentence : a.sentence - b.sentence;
        return a.past == b.past || apart <= next || (a.event.places.empty() && b.event.places.empty());
    }
    // "On the 13th" behind a lead without a day is the same news, printed on the 14th.
    const auto headline = [](const Draft& d) {
        return d.section == article::Section::title && d.guessed_day && d.language != Language::en;
    };
    // In English a guessed day is that on which it was told: a town falls once, there is shelling every day.
    const bool once = a.language != Language::en || a.event.type == Type::transfer;
    const std::chrono::days late{a.guessed_day == b.guessed_day || !once ? 0 : headline(a) || headline(b) ? 7 : 2};
    return a.event.when->first <= b.event.when->last + late && b.event.when->first <= a.event.when->last + late;
}

bool claims_agree(Claim a, Claim b) {
    const auto told = [](Claim c) { return c == Claim::happened || c == Claim::claimed; };
    return a == b || (told(a) && told(b));
}

/// Types that reporters use for one meeting.
bool types_agree(const Draft& a, const Draft& b) {
    const auto meeting = [](const Draft& d) {
        return d.event.type == Type::talks || (d.event.type == Type::agreement && d.cue == "signed");
    };
    return a.event.type == b.event.type ||
           (meeting(a) && meeting(b) && !a.event.places.empty() && !b.event.places.empty());
}

/// "In X four people were killed" beside the shelling of X: its victims, not another event.
bool are_victims(const Draft& a, const Draft& b, const gazetteer::Gazetteer& gazetteer) {
    const auto counts = [](const Draft& d) {
        return (d.event.type == Type::battle && d.cue == "killed") || d.cue == "damage" || d.cue == "provocations";
    };
    const auto wounds = [](const Draft& d) {
        return (d.event.type == Type::shelling && d.cue != "damage") || d.event.type == Type::air_strike ||
               d.event.type == Type::landmine || (d.event.type == Type::battle && d.cue != "killed") ||
               d.cue == "shots";
    };
    constexpr int apart = 2;  // paragraphs
    if (!((counts(a) && wounds(b)) || (counts(b) && wounds(a))) || std::abs(a.paragraph - b.paragraph) > apart ||
        !dates_agree(a, b) || !claims_agree(a.event.claim, b.event.claim) || a.for_all || b.for_all ||
        !may_be_one_side(a.struck, b.struck)) {
        return false;
    }
    // One side's word on its dead at a place of their own is no part of a fight that is told as fact.
    const Draft& losses = counts(a) ? a : b;
    const Draft& fight = counts(a) ? b : a;
    const bool told_apart = losses.event.claim == Claim::claimed && fight.event.claim == Claim::happened &&
                            !losses.event.places.empty() && !fight.event.places.empty() && tells_losses(losses) &&
                            losses.sentence != fight.sentence &&
                            losses.event.places.front().place_id != fight.event.places.front().place_id;
    if (told_apart && a.language == Language::en) {
        return false;
    }
    // Dead without a place are those of the fight told just before.
    constexpr std::size_t near = 2;  // sentences
    const bool silent = a.event.places.empty() || b.event.places.empty();
    const std::size_t away = a.sentence < b.sentence ? b.sentence - a.sentence : a.sentence - b.sentence;
    const bool body = a.section == article::Section::body && b.section == article::Section::body;
    return silent ? !body || away <= near : share_a_place(a, b, gazetteer);
}

/// A deed without a place is one side's word, the other, with its place, is not: where they say that one of theirs was
/// hit is not where the other says so.
bool is_word_of_another(const Draft& silent, const Draft& placed) {
    return silent.event.places.empty() && !placed.event.places.empty() && silent.event.claim == Claim::claimed &&
           !silent.side.empty() && silent.side != placed.side && family_of(silent.event.type) == Family::violence &&
           silent.section == article::Section::body && placed.section == article::Section::body &&
           placed.event.claim == Claim::claimed;
}

bool same_event(const Draft& a, const Draft& b, const gazetteer::Gazetteer& gazetteer) {
    if (a.in_all != b.in_all && a.section == b.section) {
        return false;
    }
    if (a.old != b.old && (!a.event.when || !b.event.when)) {
        return false;  // news without a day is not what happened years ago
    }
    if (tells_losses(a) && tells_losses(b) && !may_be_one_side(a.struck, b.struck)) {
        return false;  // the dead of one side are not those of the other
    }
    if (is_word_of_another(a, b) || is_word_of_another(b, a)) {
        return false;
    }
    if (are_victims(a, b, gazetteer) || tell_one_deed(a, b, gazetteer)) {
        return true;
    }
    const bool told_alike = claims_agree(a.event.claim, b.event.claim) && dates_agree(a, b);
    if (told_alike && are_two_words_for_one(a, b, share_a_place(a, b, gazetteer))) {
        return true;
    }
    if (!types_agree(a, b) || !told_alike || only_one_is_dated(a, b)) {
        return false;
    }
    const bool title = a.section == article::Section::title || b.section == article::Section::title;
    if ((a.seat || b.seat) && a.event.claimed_by != b.event.claimed_by) {
        return false;
    }
    const bool statement = a.event.type == Type::demand || a.event.type == Type::warning;
    if (statement && !title && !a.event.claimed_by.empty() && !b.event.claimed_by.empty() &&
        a.event.places.empty() != b.event.places.empty() && a.event.claimed_by != b.event.claimed_by) {
        return false;  // two who ask for the same
    }
    const bool caption = (a.section == article::Section::caption) != (b.section == article::Section::caption);
    const bool sides = a.event.claim == Claim::claimed && b.event.claim == Claim::claimed &&
                       !a.event.claimed_by.empty() && !b.event.claimed_by.empty() &&
                       a.event.claimed_by != b.event.claimed_by;
    const bool states = !a.side.empty() && !b.side.empty() && a.side != b.side;
    if (sides && states && family_of(a.event.type) == Family::violence) {
        return false;  // each side accuses the other
    }
    if (title && tells_of_one_region(a, b, gazetteer)) {
        return true;
    }
    if (!a.event.places.empty() && !b.event.places.empty()) {
        return share_a_place(a, b, gazetteer) && is_within(a, b, gazetteer);
    }
    if (caption && a.cue == b.cue) {
        return true;
    }
    if (title) {
        return true;
    }
    const int apart = std::abs(a.paragraph - b.paragraph);
    if (a.event.places.empty() && b.event.places.empty()) {
        return a.cue == b.cue && (apart <= 1 || caption);
    }
    // One of them names no place: the same thing told again when it is near and in the same words.
    return apart <= 3 && a.cue == b.cue && !a.cue.empty() && a.cue != "fighting" && !caption;
}

/// Whether `b` tells the event better than `a`.
bool tells_better(const Draft& a, const Draft& b) {
    const auto rank = [](const Draft& d) {
        const int section = d.section == article::Section::body ? 2 : d.section == article::Section::caption ? 1 : 0;
        const bool victims = (d.event.type == Type::battle && d.cue == "killed") || d.cue == "damage";
        const bool wide = d.event.type == Type::ceasefire_violation || d.cue == "attack";
        return std::tuple(!victims, !wide, !d.event.places.empty() && section > 0, section,
                          d.event.type == Type::agreement, plainness_of(d));
    };
    return rank(a) < rank(b);
}

/// A headline that names the town, over a text that names the region around it.
void refine_by_title(Draft& body, const Draft& title, const gazetteer::Gazetteer& gazetteer) {
    if (body.event.places.size() != 1 || title.event.places.size() != 1 || body.language == Language::en) {
        return;
    }
    const auto* wide = gazetteer.by_id(body.event.places.front().place_id);
    const auto* fine = gazetteer.by_id(title.event.places.front().place_id);
    if (wide != nullptr && fine != nullptr && (lies_in(*fine, *wide) || is_in_region(*fine, *wide))) {
        body.event.places = title.event.places;
    }
}

/// Places of both; the finer of two that contain each other.
void join_places(Draft& into, const Draft& from, const gazetteer::Gazetteer& gazetteer) {
    if (from.section == article::Section::title && !into.event.places.empty()) {
        refine_by_title(into, from, gazetteer);
        return;
    }
    if (may_be_on_it(from, into, gazetteer) && !is_along_border(into, gazetteer)) {
        into.event.places = is_a_region(into, gazetteer) ? from.event.places : into.event.places;
        return;
    }
    if (may_be_on_it(into, from, gazetteer) && !is_along_border(from, gazetteer)) {
        into.event.places = is_a_region(from, gazetteer) ? into.event.places : from.event.places;
        return;
    }
    for (const auto& place : from.event.places) {
        const auto* fresh = gazetteer.by_id(place.place_id);
        bool settled = false;
        for (auto& known : into.event.places) {
            const auto* old = gazetteer.by_id(known.place_id);
            if (known.place_id == place.place_id) {
                settled = true;
            } else if (fresh != nullptr && old != nullptr && known.role != Role::along && place.role != Role::along) {
                if (lies_in(*fresh, *old)) {
                    known = place;
                    settled = true;
                } else if (lies_in(*old, *fresh)) {
                    settled = true;
                }
            }
        }
        if (!settled) {
            into.event.places.push_back(place);
        }
    }
    std::set<std::string> seen;
    std::erase_if(into.event.places, [&](const EventPlace& p) { return !seen.insert(p.place_id).second; });
}

void join(Draft& known, Draft fresh, const gazetteer::Gazetteer& gazetteer) {
    Draft first = std::move(known);
    // A headline sums up what the text tells, and is left out where the text tells it.
    const bool headline = fresh.section == article::Section::title && first.section == article::Section::body;
    const bool swap = !headline && tells_better(first, fresh);
    Draft& best = swap ? fresh : first;
    Draft& other = swap ? first : fresh;
    const auto length = [](const time::DateSpan& s) { return (s.last - s.first).count(); };
    // "On Monday he said" lies inside "this week": it is as good as known.
    const bool within = best.language == Language::en && other.event.when && best.event.when &&
                        best.event.when->first <= other.event.when->last &&
                        other.event.when->first <= best.event.when->last;
    if (other.event.when && best.event.when && best.guessed_day != other.guessed_day && !within) {
        best.event.when = best.guessed_day ? other.event.when : best.event.when;
        best.guessed_day = false;
    } else if (other.event.when && (!best.event.when || length(*other.event.when) < length(*best.event.when))) {
        best.event.when = other.event.when;
    }
    join_places(best, other, gazetteer);
    // "The missile attack" and then "the attack on X": the place is told with the wider word.
    if (best.language != Language::en && best.event.type == Type::battle && best.cue == "attack" &&
        (other.event.type == Type::shelling || other.event.type == Type::air_strike)) {
        best.event.type = other.event.type;
        best.cue = other.cue;
        best.event.rule = other.event.rule;
    }
    if (best.hedged && other.event.claim == Claim::denied) {
        best.event.claim = other.event.claim;
        best.event.claimed_by = other.event.claimed_by;
    }
    if (best.event.claim == Claim::happened && other.event.claim == Claim::claimed && best.event.claimed_by.empty()) {
        best.event.claimed_by = other.event.claimed_by;
    }
    for (const auto& actor : other.event.actors) {
        if (std::ranges::find(best.event.actors, actor) == best.event.actors.end()) {
            best.event.actors.push_back(actor);
        }
    }
    if (other.weight > best.weight && !other.cue.empty() && other.event.type == best.event.type) {
        best.weight = other.weight;
        best.cue = other.cue;
    }
    for (const auto& quantity : other.event.quantities) {
        if (std::ranges::none_of(best.event.quantities, [&](const Quantity& old) {
                return old.number == quantity.number && old.unit == quantity.unit;
            })) {
            best.event.quantities.push_back(quantity);
        }
    }
    if (tells_losses(other) && !tells_losses(best) && best.losses_text.empty() && other.sentence != best.sentence) {
        best.losses_text = other.sentence_text;
    }
    best.losses_text = best.losses_text.empty() ? other.losses_text : best.losses_text;
    best.mentions.insert(other.mentions.begin(), other.mentions.end());
    // The sentence that tells it best comes first; the others follow in the order of the text.
    std::vector<Evidence> evidence = std::move(best.event.evidence);
    for (auto& e : other.event.evidence) {
        if (std::ranges::none_of(evidence, [&](const Evidence& k) { return k.start == e.start; })) {
            evidence.push_back(std::move(e));
        }
    }
    std::sort(evidence.begin() + 1, evidence.end(),
              [](const Evidence& l, const Evidence& r) { return l.start < r.start; });
    best.event.evidence = std::move(evidence);
    known = std::move(best);
}

}  // namespace

std::vector<Draft> merged(std::vector<Draft> drafts, const gazetteer::Gazetteer& gazetteer,
                          std::vector<LeftOut>& left_out) {
    // Titles last: they join what the body tells.
    std::stable_partition(drafts.begin(), drafts.end(),
                          [](const Draft& d) { return d.section != article::Section::title; });
    std::vector<Draft> events;
    for (auto& draft : drafts) {
        const auto twin = std::ranges::find_if(events, [&](const Draft& e) { return same_event(e, draft, gazetteer); });
        if (twin == events.end()) {
            events.push_back(std::move(draft));
        } else {
            join(*twin, std::move(draft), gazetteer);
        }
    }
    // A headline that the text does not take up tells nothing; nor does a picture without a day, which may be old.
    std::set<Type> told;
    for (const Draft& d : events) {
        if (d.section == article::Section::body) {
            told.insert(d.event.type);
        }
    }
    const bool fights = std::ranges::any_of(told, [](Type type) { return family_of(type) == Family::violence; });
    std::erase_if(events, [&](const Draft& d) {
        const bool wide = d.language != Language::en && family_of(d.event.type) == Family::violence && fights &&
                          std::ranges::all_of(d.event.places, [&](const EventPlace& place) {
                              const auto* known = gazetteer.by_id(place.place_id);
                              return known != nullptr && known->kind == gazetteer::PlaceKind::country;
                          });
        // "Man hurt in X" over a text that tells of a mine.
        const bool victims = d.language != Language::en && d.cue == "killed" && fights;
        const bool title = d.section == article::Section::title &&
                           (told.contains(d.event.type) || d.event.places.empty() || wide || victims);
        const bool picture = d.section == article::Section::caption && !d.event.when;
        if (title || picture) {
            const auto& evidence = d.event.evidence.front();
            left_out.push_back({evidence.start, evidence.end, d.event.type, evidence.text,
                                title ? "a headline that the text does not take up" : "a picture without a day"});
        }
        return title || picture;
    });
    std::ranges::stable_sort(events, {}, [](const Draft& d) { return d.event.evidence.front().start; });
    return events;
}

}  // namespace sitmap::event
