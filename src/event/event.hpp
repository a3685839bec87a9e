#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.hpp"
#include "gazetteer/gazetteer.hpp"
#include "time/date.hpp"

/// What happened: who did what, where, when, said by whom.
namespace sitmap::event {

enum class Type {
    battle,
    shelling,
    air_strike,
    ceasefire_violation,
    landmine,  // violence
    deployment,
    exercise,
    base,  // forces
    talks,
    agreement,
    warning,
    demand,  // diplomacy
    evacuation,
    aid,
    protest,
    arrest,  // people
    blockade,
    checkpoint,
    transfer,
    infrastructure,  // territory and movement
};
std::string_view name_of(Type type);                   ///< "air_strike" …
std::optional<Type> type_from(std::string_view name);  ///< also accepts "air strike", "air-strike"
const std::vector<Type>& all_types();

enum class Family { violence, forces, diplomacy, people, territory };
std::string_view name_of(Family family);  ///< "violence" …, as styles call their classes
Family family_of(Type type);

enum class Claim { happened, claimed, denied, threatened, proposed };
std::string_view name_of(Claim claim);
std::optional<Claim> claim_from(std::string_view name);

/// A place of an event and what it is to it.
struct EventPlace {
    enum class Role { at, from, to, near, along, between } role = Role::at;
    std::string place_id;                 ///< empty when only a position is known
    std::string name;                     ///< as written in the source or brief
    std::optional<geo::LonLat> position;  ///< from a table with coordinates; overrides the gazetteer
    bool area_only = false;               ///< known to an area ("villages of X", a province), not to a point
    double precision_km = 0;              ///< the event may be this far from the position; 0: as good as the place's
};

/// Where the event stands in its source.
struct Evidence {
    std::string file;
    std::size_t start = 0;  ///< code points, half-open; 0,0 for table rows
    std::size_t end = 0;
    int row = 0;       ///< table row from 1; 0 for articles
    std::string text;  ///< the sentence, white space folded
};

/// "Roughly 470 individuals", "up to 3,000 troops", "two soldiers killed".
struct Quantity {
    long long number = 0;
    std::string qualifier;  ///< "about", "at most", "at least" or empty for the very number
    std::string unit;       ///< "people", "troops", "soldiers" … as a plural, in English
    std::string what;       ///< "killed", "wounded", "evacuated" … or empty
    std::string text;       ///< as written: "roughly 470 individuals"
};

struct Event {
    std::string id;  ///< "e1" … in the order of the text
    Type type = Type::battle;
    std::optional<time::DateSpan> when;
    Claim claim = Claim::happened;
    std::string claimed_by;          ///< who says, denies, threatens or proposes; may be empty
    std::vector<EventPlace> places;  ///< may be empty: reported without a place
    std::vector<std::string> actors;
    std::string head;  ///< at most 60 code points, for the callout: "Stray rounds cross the river"
    std::string text;  ///< one or two sentences for the column
    std::vector<Evidence> evidence;
    std::vector<Quantity> quantities;
    std::string acled;   ///< sub-event of the ACLED codebook; empty where ACLED codes none
    std::string plover;  ///< event type of PLOVER; empty where it codes none
    std::string rule;    ///< why it was read: the lexicon's row; for people
};

/// Words that may report an event but gave none, for whoever asks why.
struct LeftOut {
    std::size_t start = 0;  ///< code points of the article, half-open
    std::size_t end = 0;
    Type type = Type::battle;
    std::string words;
    std::string why;
};

/// Everything read from one article.
struct Reading {
    article::Article article;
    std::vector<gazetteer::Mention> mentions;
    std::vector<Event> events;
    std::vector<LeftOut> left_out;  ///< order of the text
    Warnings warnings;
};

}  // namespace sitmap::event
