#include "event/headline.hpp"

#include <algorithm>

#include "article/letter.hpp"
#include "event/agreement.hpp"
#include "event/speaker.hpp"
#include "event/words.hpp"
#include "io/utf8.hpp"

namespace sitmap::event {
namespace {

using Role = EventPlace::Role;
using gazetteer::PlaceKind;

constexpr std::size_t longest_head = 60;  // code points

/// Parts of a head; an empty one is not known.
struct Parts {
    std::string in;
    std::string on;
    std::string to;
    std::string from;
    std::string names;
    std::string other_names;  ///< without the speaker's own seat
    std::string number;
    std::string by;
    std::string speaker;  ///< the same inside a line of text
    std::string head;     ///< for a frame around it
    std::string taker;    ///< the speaker, when he is the one who acts
    std::string count;
    std::string target;  ///< an actor who is not the speaker
};

/// "3,000"
std::string grouped(long long number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); number >= 1000 && at > 3; at -= 3) {
        digits.insert(at - 3, ",");
    }
    return digits;
}

/// As the article spells it, unless that is a misspelling of the only name: then that name.
std::string spelled(const EventPlace& place, const gazetteer::Gazetteer& gazetteer) {
    const auto* known = gazetteer.by_id(place.place_id);
    if (known == nullptr) {
        return place.name;
    }
    std::string preferred;
    std::size_t sides = 0;
    bool listed = false;
    for (const auto& name : known->names) {
        if (name.preferred && name.language == Language::en && name.side == gazetteer::Side::neutral) {
            return name.text;
        }
        listed = listed || (name.text == place.name && name.kind != gazetteer::NameKind::misspelling);
        if (name.preferred && name.language == Language::en) {
            preferred = name.text;
            ++sides;
        }
    }
    return listed || sides != 1 || preferred.empty() ? place.name : preferred;
}

bool takes_article(std::string_view name) {
    for (const std::string_view ending :
         {" corridor", " Corridor", " road", " Road", " highway", " bridge", " railway", " pass", " checkpoint"}) {
        if (name.ends_with(ending)) {
            return true;
        }
    }
    return name == "United States" || name == "Caucasus";
}

/// "A, B and C"; of more than `most`: "A, B and 4 more places".
std::string join(const std::vector<std::string>& names, std::size_t most) {
    const bool all = names.size() <= most + 1;
    const std::size_t shown = all ? names.size() : most;
    std::string result;
    for (std::size_t i = 0; i < shown; ++i) {
        result += (i == 0 ? "" : all && i + 1 == shown ? " and " : ", ") + names[i];
    }
    return all ? result : result + " and " + std::to_string(names.size() - shown) + " more places";
}

std::string with_kind(const EventPlace& place, const std::string& name, const gazetteer::Gazetteer& gazetteer) {
    const auto* known = gazetteer.by_id(place.place_id);
    if (known != nullptr && known->kind == PlaceKind::province && name.find("rovince") == std::string::npos) {
        return name + " province";
    }
    return name;
}

/// "foreign ministry spokesman Name Surname" is "Iran" in a head, when the lexicon knows for whom such a one speaks.
std::string short_speaker(const std::string& by, const Lexicon::Impl& lexicon) {
    // "Residents of X in Armenia's Y region" speak for X.
    constexpr std::string_view locals[] = {"residents of ", "villagers of ", "villagers in "};
    const std::string lower = article::to_lower_ascii(by);
    for (const std::string_view who : locals) {
        if (lower.starts_with(who)) {
            return by.substr(0, by.find(" in ", who.size()));
        }
    }
    const auto matches = lexicon.actor_patterns.find(words_of(by, 0, by.size()));
    if (matches.empty()) {
        return by;
    }
    const auto& actor = lexicon.actors[lexicon.actor_of_pattern[matches.front().pattern]];
    return by == actor.seat ? by : actor.name;  // "Tehran warns" stays as it is
}

/// The first number that counts those whom the event is about.
std::string number_of(const Draft& draft) {
    for (const auto& quantity : draft.event.quantities) {
        const bool fits = draft.event.type != Type::evacuation || quantity.what.empty() ||
                          quantity.what == "evacuated" || quantity.what == "displaced";
        if (fits) {
            return grouped(quantity.number);
        }
    }
    return {};
}

/// With no more than `most` places by name.
Parts parts_of(const Draft& draft, std::size_t most, Language edition, const Lexicon::Impl& lexicon,
               const gazetteer::Gazetteer& gazetteer) {
    Parts parts;
    std::vector<std::string> names;
    std::vector<std::string> plain;
    bool along = false;
    const auto is_line = [&](const EventPlace& place) {
        const auto* known = gazetteer.by_id(place.place_id);
        return known != nullptr && known->is_line();
    };
    // Where it was; whence the fire or the people came is another matter.
    const auto is_where = [](const EventPlace& place) { return place.role != Role::from && place.role != Role::to; };
    const bool has_where = std::ranges::any_of(draft.event.places, is_where);
    if (edition != Language::en) {
        std::vector<EventPlace> told = draft.event.places;
        std::erase_if(told, [&](const EventPlace& place) { return has_where && place.role == Role::from; });
        // Names in their plain form behind a colon: other languages would have to inflect them.
        for (std::size_t i = 0; i < told.size(); ++i) {
            if (i == most && (told.size() > most + 1 || most == 1)) {
                parts.names += ", +" + std::to_string(told.size() - most);
                break;
            }
            const auto& place = told[i];
            const auto* known = gazetteer.by_id(place.place_id);
            const std::string name =
                known != nullptr ? gazetteer::display_name(*known, edition, gazetteer::Naming{}) : place.name;
            parts.names += (parts.names.empty() ? "" : ", ") + name;
        }
        parts.by = edition == draft.language ? draft.event.claimed_by
                                             : speaker_in(edition, draft.event.claimed_by, lexicon, gazetteer);
        parts.speaker = parts.by;
        parts.number = number_of(draft);
        return parts;
    }
    std::vector<std::string> destinations, origins;
    // "Road closed": the towns beside it were not.
    const bool lines_only = draft.event.type == Type::blockade && std::ranges::any_of(draft.event.places, is_line);
    for (const auto& place : draft.event.places) {
        if (lines_only && !is_line(place)) {
            continue;
        }
        const auto* known = gazetteer.by_id(place.place_id);
        std::string name = draft.language == Language::en || known == nullptr
                               ? spelled(place, gazetteer)
                               : gazetteer::display_name(*known, edition, gazetteer::Naming{});
        const bool country = known != nullptr && known->kind == PlaceKind::country;
        if (place.role == Role::along && country) {
            along = true;
            continue;
        }
        if (known != nullptr && (known->kind == PlaceKind::river || known->kind == PlaceKind::lake)) {
            name.insert(0, name.starts_with("Lake") || name.starts_with("the ") ? "" : "the ");
        }
        if (name.ends_with(" Province")) {
            name[name.size() - std::string_view("Province").size()] = 'p';
        }
        if (!is_where(place)) {
            (place.role == Role::to ? destinations : origins).push_back(name);
        }
        if (has_where && !is_where(place)) {
            continue;
        }
        names.push_back(draft.event.places.size() == 1 ? with_kind(place, name, gazetteer) : name);
        plain.push_back(name);
        if (!draft.seat && draft.event.claimed_by.find(name) == std::string::npos) {
            parts.other_names = parts.other_names.empty() ? name : parts.other_names;
        }
    }
    parts.number = number_of(draft);
    parts.speaker = short_speaker(draft.event.claimed_by, lexicon);
    parts.by = upper_first(parts.speaker);
    const auto speaker = lexicon.actor_patterns.find(words_of(parts.by, 0, parts.by.size()));
    const std::string speaks_for =
        speaker.empty() ? parts.by : lexicon.actors[lexicon.actor_of_pattern[speaker.front().pattern]].name;
    for (const auto& actor : draft.event.actors) {
        const bool other = actor != speaks_for && actor.find(speaks_for) == std::string::npos;
        parts.target = parts.target.empty() && other ? actor : parts.target;
    }
    if (draft.event.actors.empty() || draft.event.actors.front() == speaks_for) {
        parts.taker = parts.by;
    }
    parts.count = std::to_string(plain.size());
    if (names.empty()) {
        parts.in = along ? "along the border" : "";
        parts.on = parts.in;
        return parts;
    }
    const Role role = draft.event.places.front().role;
    const bool line = takes_article(names.front());
    const std::string all = (line ? "the " : "") + join(names, most);
    // "Heights above X taken", "the border at X closed": X itself was neither.
    const bool itself = (draft.event.type != Type::transfer || role != Role::near) &&
                        (draft.event.type != Type::blockade || line || is_line(draft.event.places.front()));
    parts.names = !itself ? std::string() : line ? join(names, most) : join(plain, most);
    const bool pair = names.size() == 2 && !is_line(draft.event.places.front());
    const auto* first = gazetteer.by_id(draft.event.places.front().place_id);
    const bool river = first != nullptr && first->kind == PlaceKind::river;
    parts.in = (role == Role::near                       ? "near "
                : role == Role::between && pair          ? "between "
                : role == Role::along                    ? (pair ? "between " : "along ")
                : names.front().ends_with(" checkpoint") ? "at "
                : river                                  ? "along "
                : line                                   ? "on "
                                                         : "in ") +
               all;
    parts.on = "on " + join(plain, most);
    parts.to = "to " + join(destinations.empty() ? plain : destinations, most);
    parts.from = "from " + join(origins.empty() ? plain : origins, most);
    if (draft.event.type == Type::evacuation && !has_where && origins.empty()) {
        parts.names.clear();  // "Fled to X": nobody fled X
        parts.in = parts.to;
    }
    return parts;
}

/// The pattern with its parts, empty when one of them is not known.
std::string filled(std::string_view pattern, const Parts& parts) {
    std::string result;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        result += pattern.substr(0, open);
        if (open == std::string_view::npos) {
            break;
        }
        const std::size_t close = pattern.find('}', open);
        const auto name = pattern.substr(open + 1, close - open - 1);
        const std::string* value = nullptr;
        for (const auto& [key, part] :
             std::initializer_list<std::pair<std::string_view, const std::string*>>{{"in", &parts.in},
                                                                                    {"on", &parts.on},
                                                                                    {"to", &parts.to},
                                                                                    {"from", &parts.from},
                                                                                    {"names", &parts.names},
                                                                                    {"other_names", &parts.other_names},
                                                                                    {"n", &parts.number},
                                                                                    {"by", &parts.by},
                                                                                    {"speaker", &parts.speaker},
                                                                                    {"head", &parts.head},
                                                                                    {"taker", &parts.taker},
                                                                                    {"count", &parts.count},
                                                                                    {"target", &parts.target}}) {
            value = key == name ? part : value;
        }
        if (value == nullptr || value->empty()) {
            return {};
        }
        result += *value;
        pattern.remove_prefix(close == std::string_view::npos ? pattern.size() : close + 1);
    }
    return upper_first(result);
}

/// The head inside a frame; empty when a part of that is not known.
std::string framed(const HeadRow& frame, Parts parts, std::string head) {
    parts.head = std::move(head);
    std::string shown = filled(frame.head, parts);
    constexpr std::string_view says = "{speaker} says";
    if (!shown.empty() && frame.head.ends_with(says) && speak_as_many(parts.speaker)) {
        shown.pop_back();
    }
    return shown;
}

}  // namespace

std::string headline_of(const Draft& draft, Language edition, const Lexicon::Impl& lexicon,
                        const gazetteer::Gazetteer& gazetteer) {
    if (lexicon.of(edition).heads.empty()) {
        edition = Language::en;
    }
    // Two places by name say more than none, and so does one.
    constexpr std::size_t few = 2;
    const std::array parts{parts_of(draft, draft.event.places.size(), edition, lexicon, gazetteer),
                           parts_of(draft, few, edition, lexicon, gazetteer),
                           parts_of(draft, 1, edition, lexicon, gazetteer)};
    // A head that does not show itself whose word it is stands in a frame that does: "Shelling in X, Y says".
    std::vector<const HeadRow*> frames;
    for (const HeadRow& row : lexicon.of(edition).heads) {
        if (!row.type && row.claim == draft.event.claim) {
            frames.push_back(&row);
        }
    }
    const auto head_of = [&](const HeadRow& row) {
        for (const Parts& some : parts) {
            std::string head = filled(row.head, some);
            if (edition == Language::en && row.head.starts_with("{by} ") && speak_as_many(some.by) && !head.empty()) {
                head = with_many(head, upper_first(some.by));
            }
            if (head.empty()) {
                continue;
            }
            const bool names_speaker =
                row.head.find("{by}") != std::string::npos || row.head.find("{taker}") != std::string::npos;
            if (row.claim || names_speaker || frames.empty()) {
                if (io::code_points(head) <= longest_head) {
                    return head;
                }
                continue;
            }
            for (const HeadRow* frame : frames) {
                std::string shown = framed(*frame, some, head);
                if (!shown.empty() && io::code_points(shown) <= longest_head) {
                    return shown;
                }
            }
        }
        return std::string();
    };
    // Once with the cue, once without: a head that fits the cue says more.
    for (const bool with_cue : {true, false}) {
        for (const HeadRow& row : lexicon.of(edition).heads) {
            const bool fits = row.type == draft.event.type && (!row.claim || *row.claim == draft.event.claim) &&
                              (with_cue ? !row.cue.empty() && row.cue == draft.cue : row.cue.empty());
            if (!fits || ((draft.event.claim == Claim::denied || draft.event.claim == Claim::proposed) && !row.claim &&
                          with_cue)) {
                continue;
            }
            if (std::string head = head_of(row); !head.empty()) {
                return head;
            }
        }
    }
    std::string name(name_of(draft.event.type));
    std::ranges::replace(name, '_', ' ');
    return upper_first(name);
}

}  // namespace sitmap::event
