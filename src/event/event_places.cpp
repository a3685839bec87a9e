#include "event/event_places.hpp"

#include <algorithm>

#include "event/fire_from.hpp"
#include "event/place_distance.hpp"
#include "event/place_grammar.hpp"
#include "event/told_apart.hpp"
#include "geo/coordinates.hpp"
#include "io/any_of.hpp"

namespace sitmap::event {

using io::is_any;

namespace {

using Role = EventPlace::Role;
using Kind = gazetteer::PlaceKind;

bool is_quote(std::string_view mark) {
    return is_any(mark, {"\"", "“", "”", "‘", "’", "«", "'"});
}

bool is_world(const gazetteer::Place& place) {
    return place.kind == Kind::continent || place.kind == Kind::world_region;
}

/// A candidate with the role it would play.
struct Candidate {
    const PlaceView* view = nullptr;
    Role role = Role::at;
    std::size_t distance = 0;  ///< words from the trigger
    bool same_clause = true;
};

class PlaceChooser {
public:
    PlaceChooser(const SentenceView& view, std::size_t clause, std::size_t first, std::size_t last, Type type,
                 std::pair<std::size_t, std::size_t> speaker)
        : view_(view),
          clause_(clause),
          first_(first),
          last_(last),
          type_(type),
          speaker_(speaker),
          grammar_(view, first, last) {}

    FoundPlaces run() {
        collect();
        keep_deployed_to();
        collect_far();
        keep_own_clause();
        drop_countries();
        if (family_of(type_) == Family::diplomacy || type_ == Type::base) {
            keep_nearest_list();
        }
        drop_containers();
        FoundPlaces found;
        std::set<std::string> seen;
        for (const auto& candidate : candidates_) {
            const auto& mention = *candidate.view->mention;
            found.line = found.line || mention.place->is_line();
            found.mentions.insert(candidate.view->mention_index);
            if (!seen.insert(mention.place->id).second) {
                continue;
            }
            EventPlace place;
            const Kind kind = mention.place->kind;
            const bool route = kind == Kind::road || kind == Kind::railway || kind == Kind::corridor;
            const bool along =
                (mention.place->is_line() && candidate.role == Role::to) || (route && candidate.role == Role::at);
            place.role = along || (route && is_passed(candidate)) ? Role::along : candidate.role;
            place.place_id = mention.place->id;
            place.name = mention.text;
            place.area_only = candidate.view->area || (mention.place->is_area() && !mention.place->is_line());
            if (place.role == Role::to && family_of(type_) == Family::violence) {
                place.role = Role::at;  // fire "on" a place, in languages that say "to"
            }
            read_distance(place, *candidate.view, view_);
            found.places.push_back(std::move(place));
        }
        return found;
    }

private:
    void collect() {
        for (const auto& place : view_.places) {
            const auto* known = place.mention->place;
            if (known == nullptr || is_world(*known)) {
                continue;
            }
            const std::size_t at = clause_at(view_.clauses, place.first);
            const auto kind = view_.clauses[at].kind;
            const bool people = type_ == Type::arrest || type_ == Type::protest;  // "… who took to the streets in X"
            const bool aside = kind == Clause::Kind::relative && !people && !tells_where(at);
            if (at != clause_ && (kind == Clause::Kind::background || aside)) {
                continue;
            }
            // "Since A fell, the two met in B": where they met is not where what came before was.
            if (at != clause_ && view_.clauses[clause_].kind == Clause::Kind::background) {
                continue;
            }
            if (at != clause_ && is_told_apart(view_, at)) {
                continue;
            }
            // What is said in one place about another: only the statement's own clause counts.
            if (at != clause_ && family_of(type_) == Family::diplomacy && type_ != Type::warning) {
                continue;
            }
            if (place.first >= speaker_.first && place.first < speaker_.second) {
                continue;
            }
            if (grammar_.names_source(place) || (place.owner && view_.language == Language::en)) {
                continue;
            }
            if (type_ == Type::protest && view_.language == Language::en && grammar_.is_cause(place)) {
                continue;
            }
            if (is_where_spoken(place)) {
                continue;
            }
            auto role = place.role;
            // "Accused of shelling X and Y": the object of the deed, whatever stands before the deed.
            const std::size_t head = head_of(place);
            const bool object = head >= last_ && head <= last_ + 2 && head > 0 &&
                                std::none_of(view_.words.begin() + static_cast<std::ptrdiff_t>(last_),
                                             view_.words.begin() + static_cast<std::ptrdiff_t>(head),
                                             [](const Word& w) { return w.mark && !is_quote(w.lower); }) &&
                                !is_any(view_.words[head - 1].lower, {"of", "with", "by", "against", "for"});
            // "Closed the X road": inside the words that tell it.
            const bool inside = place.first >= first_ && place.last <= last_ && place.last > place.first;
            if (family_of(type_) == Family::violence && is_where_fire_came_from(view_, place, first_)) {
                role = Role::from;
            }
            const bool link = type_ == Type::infrastructure || type_ == Type::blockade;
            if (!role && link && grammar_.stands_between(place)) {
                role = Role::near;  // the road between X and Y
            }
            const bool scene = family_of(type_) == Family::violence || family_of(type_) == Family::forces;
            if (!role && scene && known->kind != Kind::country && known->kind != Kind::capital &&
                grammar_.stands_between(place)) {
                role = Role::between;
            }
            if (view_.language != Language::en) {
                role = role || !place.bare ? role : foreign_bare_role(place, *known);
            } else if (!role && (place.bare || object || inside || grammar_.is_named_object(place))) {
                role = bare_role(place, *known);
            }
            const bool possessive = place.last > 0 && place.last <= view_.words.size() &&
                                    view_.language == Language::en && !place.role &&
                                    (view_.words[place.last - 1].lower.ends_with("'s") ||
                                     view_.words[place.last - 1].lower.ends_with("s'"));
            if (possessive) {
                continue;
            }
            const bool subject = family_of(type_) == Family::diplomacy;  // "discussed the corridor"
            if (!role && !place.topic && !subject && known->is_line()) {
                role = Role::at;
            }
            if (!role && type_ == Type::evacuation && known->kind != Kind::country && grammar_.of_people(place)) {
                role = Role::from;
            }
            // "Residents of X rallied"
            if (!role && type_ == Type::protest && view_.language == Language::en && grammar_.of_people(place)) {
                role = Role::at;
            }
            if (!role || (place.mention->metonym && place.bare && !place.object)) {
                continue;
            }
            if (place.topic && family_of(type_) == Family::diplomacy && type_ != Type::warning) {
                continue;
            }
            const std::size_t distance =
                place.first >= last_ ? place.first - last_ : first_ - std::min(first_, place.last) + 4;
            candidates_.push_back({&place, *role, distance, at == clause_});
        }
    }

    /// "According to the ministry in Baku": where he speaks, not where it was. Where endings say "in", a name behind
    /// the speaker begins what he says.
    bool is_where_spoken(const PlaceView& place) const {
        const bool prepositions =
            view_.language == Language::en || view_.language == Language::ru || view_.language == Language::fa;
        const bool beside = speaker_.second > 0 && place.first >= speaker_.second && place.first <= speaker_.second + 1;
        return prepositions && beside && place.role == Role::at && !view_.words[speaker_.second].mark;
    }

    /// "Laçın yolundan keçib": what goes "from" a road goes along it, troops apart, which may leave it.
    bool is_passed(const Candidate& candidate) const {
        const bool ablative =
            view_.language == Language::az || view_.language == Language::tr || view_.language == Language::fa;
        return ablative && candidate.role == Role::from && type_ != Type::deployment;
    }

    /// "Fired on soldiers who were digging near X": the aside behind the deed says where, when it tells nothing else.
    bool tells_where(std::size_t aside) const {
        constexpr int deed = 6;  // weight
        return view_.language == Language::en && aside == clause_ + 1 && family_of(type_) == Family::violence &&
               std::ranges::none_of(view_.triggers, [&](const PatternMatch& match) {
                   return view_.own->triggers[match.pattern].weight >= deed &&
                          clause_at(view_.clauses, match.first) == aside;
               });
    }

    /// "A patrol from X was sent to Y", "guards from X arrived": where troops come from is not where they are.
    void keep_deployed_to() {
        const bool leaves =
            std::any_of(view_.words.begin() + static_cast<std::ptrdiff_t>(first_),
                        view_.words.begin() + static_cast<std::ptrdiff_t>(last_), [](const Word& w) {
                            return is_any(w.lower, {"withdrew", "withdraw", "withdrawn", "withdrawal", "withdrawing",
                                                    "withdraws", "left", "leave", "leaving", "pulled", "pulling",
                                                    "retreated", "vacated", "departed", "departure", "pullout"});
                        });
        if (type_ == Type::deployment && view_.language == Language::en && !leaves) {
            std::erase_if(candidates_, [](const Candidate& c) { return c.role == Role::from; });
        }
    }

    /// Where endings tell the object and words stand freely: a place close to the deed, before or behind; of a list
    /// the member that is closest.
    std::optional<Role> foreign_bare_role(const PlaceView& place, const gazetteer::Place& known,
                                          std::size_t reach = 5) const {
        const auto index = static_cast<std::size_t>(&place - view_.places.data());
        std::size_t from = index;
        while (from > 0 && view_.places[from].listed) {
            --from;
        }
        std::size_t to = index;
        while (to + 1 < view_.places.size() && view_.places[to + 1].listed) {
            ++to;
        }
        const std::size_t first = view_.places[from].first;
        const std::size_t last = view_.places[to].last;
        const std::size_t away = first >= last_ ? first - last_ : first_ - std::min(first_, last);
        const bool near = clause_at(view_.clauses, place.first) == clause_ && away <= reach;
        const bool speaks = known.kind == Kind::country || (known.kind == Kind::capital && !place.owner);
        return near && is_deed() && !speaks ? std::optional(Role::at) : std::nullopt;
    }

    /// "The town of X was shelled by the enemy several times on that day": the verb comes last, X far before it.
    void collect_far() {
        constexpr std::size_t anywhere = 40;  // words of the clause
        const bool named = std::ranges::any_of(candidates_, [](const Candidate& c) { return !is_country(c); });
        if (view_.language == Language::en || named || family_of(type_) == Family::diplomacy) {
            return;
        }
        for (const auto& place : view_.places) {
            const auto* known = place.mention->place;
            const bool speaker = place.first >= speaker_.first && place.first < speaker_.second;
            if (known == nullptr || is_world(*known) || speaker || place.role || !place.bare ||
                place.mention->metonym) {
                continue;
            }
            if (const auto role = foreign_bare_role(place, *known, anywhere)) {
                candidates_.push_back({&place, *role, 0, true});
            }
        }
    }

    /// Where a place stands; a list stands where its first member stands.
    std::size_t head_of(const PlaceView& place) const {
        auto index = static_cast<std::size_t>(&place - view_.places.data());
        while (index > 0 && view_.places[index].listed) {
            --index;
        }
        return view_.places[index].first;
    }

    /// Objects and subjects of what happened: "visited X", "shelled X and Y", "X was hit".
    std::optional<Role> bare_role(const PlaceView& place, const gazetteer::Place& known) const {
        const bool country = known.kind == Kind::country;
        const std::size_t head = head_of(place);
        const bool object = head >= first_ && head <= last_ + 4 && !country;
        const bool follows = head >= last_ || (head >= first_ && head < last_);
        if (type_ == Type::talks && known.is_line()) {
            return std::nullopt;  // what they spoke about
        }
        if (object && follows && clause_at(view_.clauses, head) == clause_) {
            return is_deed() ? std::optional(Role::at) : std::nullopt;
        }
        if (!country && place.last <= first_ + 1 && is_passive() && grammar_.is_passive_subject(place)) {
            return Role::at;
        }
        return std::nullopt;
    }

    bool is_deed() const {
        return family_of(type_) == Family::violence || family_of(type_) == Family::territory ||
               type_ == Type::deployment || type_ == Type::evacuation || type_ == Type::talks ||
               type_ == Type::protest || type_ == Type::aid;
    }

    bool is_passive() const {
        const std::size_t from = view_.clauses[clause_].first;
        for (std::size_t i = from; i < std::min(last_, view_.words.size()); ++i) {
            if (is_any(view_.words[i].lower, {"been", "was", "were", "being", "came", "come", "is", "are", "be", "fell",
                                              "fallen", "falls"})) {
                return true;
            }
        }
        return false;
    }

    void keep_own_clause() {
        if (std::ranges::any_of(candidates_, &Candidate::same_clause)) {
            std::erase_if(candidates_, [](const Candidate& c) { return !c.same_clause; });
        }
    }

    static bool is_country(const Candidate& c) { return c.view->mention->place->kind == Kind::country; }

    /// Countries stand for where something is only with "in" or along a border, and when nothing nearer is named.
    void drop_countries() {
        const bool local = std::ranges::any_of(candidates_, [](const Candidate& c) { return !is_country(c); });
        // "Exchange of fire between Yerevan and Baku": governments, outside English.
        std::erase_if(candidates_, [&](const Candidate& c) {
            return view_.language != Language::en && family_of(type_) == Family::violence &&
                   c.view->mention->place->kind == Kind::capital && c.role == Role::between;
        });
        // "Two prisoners came home from X to Y"
        const bool return_home = view_.language != Language::en && type_ == Type::arrest && !local;
        std::erase_if(candidates_, [&](const Candidate& c) {
            if (!is_country(c) || c.role == Role::along || (return_home && !c.view->mention->metonym)) {
                return false;
            }
            if (c.view->mention->metonym || c.role == Role::from || c.role == Role::near) {
                return true;
            }
            return c.role == Role::to && type_ != Type::talks && type_ != Type::evacuation && type_ != Type::transfer;
        });
        const bool nearer = std::ranges::any_of(candidates_, [](const Candidate& c) { return !is_country(c); });
        // "From X to Armenia", «из X в Армению»
        const bool left = std::ranges::any_of(candidates_, [](const Candidate& c) { return c.role == Role::from; });
        const bool journey = type_ == Type::evacuation;
        for (auto& candidate : candidates_) {
            const bool arrival = journey && view_.language != Language::en && left && is_country(candidate) &&
                                 candidate.role == Role::at;
            candidate.role = arrival ? Role::to : candidate.role;
        }
        std::erase_if(candidates_, [&](const Candidate& c) {
            return is_country(c) && c.role != Role::along && nearer && !(journey && c.role == Role::to);
        });
        // A border is where the troops are; a town in the same clause is where the speaker is or a second place.
        const bool guards_border = type_ == Type::deployment || type_ == Type::exercise;
        std::erase_if(candidates_, [&](const Candidate& c) {
            return is_country(c) && c.role == Role::along && !guards_border && nearer;
        });
    }

    /// Talks and statements have one place: the nearest with its list.
    void keep_nearest_list() {
        const auto nearest = std::ranges::min_element(candidates_, {}, [](const Candidate& c) {
            const bool border = c.role == Role::along || c.role == Role::from;
            return c.distance + (border ? 20 : 0) + (c.view->topic ? 10 : 0) + (c.role == Role::near ? 6 : 0);
        });
        if (nearest == candidates_.end()) {
            return;
        }
        std::vector<Candidate> kept;
        const auto index = static_cast<std::size_t>(nearest - candidates_.begin());
        std::size_t from = index;
        while (from > 0 && candidates_[from].view->listed) {
            --from;
        }
        std::size_t to = index + 1;
        while (to < candidates_.size() && candidates_[to].view->listed) {
            ++to;
        }
        kept.assign(candidates_.begin() + static_cast<std::ptrdiff_t>(from),
                    candidates_.begin() + static_cast<std::ptrdiff_t>(to));
        candidates_ = std::move(kept);
    }

    /// "The town of X in Karabakh": a region says where the place named just before it lies.
    bool is_region_behind(const Candidate& outer, const Candidate& inner) const {
        constexpr double reach = 75000;  // metres from the middle of the region
        constexpr std::size_t beside = 2;
        const auto& region = *outer.view->mention->place;
        const auto& place = *inner.view->mention->place;
        return region.kind == Kind::region && !place.is_area() && !place.is_line() && place.country == region.country &&
               outer.view->first >= inner.view->last && outer.view->first - inner.view->last <= beside &&
               !outer.view->listed && geo::distance(place.position, region.position).value < reach;
    }

    /// "X village in Y": a village of the district that the town Y is the seat of.
    bool says_where_lies(const Candidate& outer, const Candidate& inner) const {
        const auto& town = *outer.view->mention->place;
        const auto& village = *inner.view->mention->place;
        if (village.kind != Kind::village || town.is_area() || town.is_line() || town.kind == Kind::village ||
            village.admin1.empty() || village.admin1 != town.admin1 || outer.view->first <= inner.view->last) {
            return false;
        }
        // "X village in Y", "X, an unknown Z and V villages of Y"
        const std::string_view before = view_.words[outer.view->first - 1].lower;
        for (std::size_t i = inner.view->last; i + 1 < outer.view->first; ++i) {
            const Word& word = view_.words[i];
            if (!word.capital && !is_any(word.lower, {"village", "villages", "settlement", "settlements", "community",
                                                      ",", "and", "the", "in", "of"})) {
                return false;
            }
        }
        return before == "in" || before == "of";
    }

    void drop_containers() {
        std::erase_if(candidates_, [&](const Candidate& outer) {
            return outer.role != Role::along && std::ranges::any_of(candidates_, [&](const Candidate& inner) {
                       return inner.view != outer.view && inner.role != Role::along &&
                              (lies_in(*inner.view->mention->place, *outer.view->mention->place) ||
                               says_where_lies(outer, inner) || is_region_behind(outer, inner));
                   });
        });
    }

    const SentenceView& view_;
    std::size_t clause_;
    std::size_t first_;
    std::size_t last_;
    Type type_;
    std::pair<std::size_t, std::size_t> speaker_;
    PlaceGrammar grammar_;
    std::vector<Candidate> candidates_;
};

}  // namespace

bool lies_in(const gazetteer::Place& inner, const gazetteer::Place& outer) {
    if (inner.id == outer.id) {
        return false;
    }
    if (outer.kind == Kind::country) {
        return inner.kind != Kind::country && !inner.country.empty() && inner.country == outer.country;
    }
    return !inner.admin1.empty() && inner.admin1 == outer.id;
}

FoundPlaces places_of_event(const SentenceView& view, std::size_t clause, std::size_t first, std::size_t last,
                            Type type, std::pair<std::size_t, std::size_t> speaker) {
    return PlaceChooser(view, clause, first, last, type, speaker).run();
}

}  // namespace sitmap::event
