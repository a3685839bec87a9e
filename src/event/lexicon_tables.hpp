#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "event/extract.hpp"
#include "event/pattern.hpp"
#include "event/word_classes.hpp"
#include "io/language.hpp"

/// The tables of geodata/lexicon in memory. Index i of a pattern set belongs to row i of its table.
namespace sitmap::event {

enum class Needs {
    nothing,
    place,
    line,
    day,  ///< a date in the noun's own phrase: told in passing
};

struct TriggerRow {
    Type type = Type::battle;
    int weight = 0;
    Needs needs = Needs::nothing;
    std::string cue;
    std::string pattern;  ///< as written, for whoever asks why
};

enum class Speaker {
    before,
    after,
    subject,  ///< of a participle ("…, accusing Baku of …"): whoever acts or speaks in the words before it
    none,
};

struct ClaimRow {
    Claim claim = Claim::claimed;
    Speaker speaker = Speaker::none;
    int weight = 0;
};

struct ActorRow {
    std::string name;
    std::string seat;  ///< name of the place it speaks from; may be empty
    std::string side;  ///< "armenian", "azerbaijani", "other" …
};

struct HeadRow {
    std::optional<Type> type;  ///< nothing: a frame around the head of any type, "{head}, {speaker} says"
    std::optional<Claim> claim;
    std::string cue;
    std::string head;
};

/// What words around a name say of the place: prepositions, postpositions, endings, nouns ("village", "border").
struct PlaceWordRow {
    enum class Kind { before, after, ending, noun, joint } kind = Kind::before;
    enum class Sense { none, at, from, to, near, along, between, topic, object, owner } sense = Sense::none;
    bool area = false;
    std::string ending;  ///< for endings
};

/// Words that open a clause, endings of the verbs that close one, nouns of offices that speak, words behind which a
/// thing is only spoken about ("about", "fears of").
struct GrammarRow {
    enum class Kind {
        main,
        background,
        phrase,  ///< "after the talks": background up to the next verb or comma
        behind,  ///< the same with a word that stands last: the few words before it
        conditional,
        relative,
        joint,  ///< opens no clause, though a row above it would: "а также"
        verb_ending,
        phrase_end,  ///< endings of the verbs that end a phrase
        pluperfect,  ///< endings of verbs that tell what was before
        participle,  ///< endings of verbs that stand before a noun: "the accord signed on the 10th"
        retold,      ///< "this", "the said": the deed beside it was told before
        negation,    ///< "did not": the deed beside it was not done
        reminder,    ///< "we recall that": the sentence tells what was before
        office,
        named_again,   ///< "the village": the settlement that the sentence named last
        standing,      ///< "stationed": where those are who act, not what they did
        stationed,     ///< "troops stationed in": the place beside it is theirs, not that of what they did
        seeing,        ///< "saw": what is seen from a place was not there
        anniversary,   ///< "it is # years since": what the sentence tells was so long ago
        opening,       ///< "later": opens a sentence and is part of no name
        goes_on,       ///< "in particular", "also": the sentence goes on with what somebody said in the one before
        topic,         ///< "about", "fears of"
        topic_clause,  ///< "will practise": all of the clause behind it is only spoken about
        whose,         ///< "soldiers", "authorities": a region's name right before them is whose they are
        border,        ///< "on the border", of the two states that the sentence names
    } kind = Kind::main;
    std::string text;
};

/// Days that words mean: "yesterday", "on Sunday".
struct DayRow {
    enum class Meaning {
        today,
        yesterday,
        two_days_ago,
        weekday,
        night,
        weekend,
        this_week,
        last_week,
        this_month,
        history,
        since,
        document,    ///< "dated": the day beside it is that of a paper
        same_day,    ///< as the event told before
        day_before,  ///< its eve
        day_after,
    } meaning = Meaning::today;
    unsigned weekday = 0;  ///< 0 is Sunday
};

/// Words around numbers; `value` is the unit or deed in English, or the number itself.
struct QuantityRow {
    enum class Kind { number, unit, what, about, at_least, at_most } kind = Kind::unit;
    std::string value;
};

/// Words of distances: units in kilometres, directions in degrees clockwise from north.
struct DistanceRow {
    enum class Kind { unit, direction } kind = Kind::unit;
    double value = 0;
};

/// Words that tell which side a deed hit and which did it, and whether its losses are those of one place.
struct SideRow {
    enum class Meaning {
        struck,
        acted,  ///< before the deed
        agent,  ///< behind it: "by X's forces"
        where,  ///< before a state that is where something was, not who did it: "in X"
        named,  ///< in a speaker's name: for which state he speaks, besides the states' own names
        national,
        total,
    } meaning = Meaning::struck;
    std::string state;  ///< place id; empty: the speaker's
};

/// What one language has.
struct LanguageWords {
    Language language = Language::en;
    bool known = false;  ///< its tables were read
    WordClasses classes;
    std::vector<TriggerRow> triggers;
    PatternSet trigger_patterns;
    std::vector<ClaimRow> claims;
    PatternSet claim_patterns;
    PatternSet noise_patterns;
    std::vector<HeadRow> heads;
    std::vector<PlaceWordRow> place_words;
    PatternSet place_patterns;
    std::vector<GrammarRow> grammar;
    PatternSet grammar_patterns;
    std::vector<std::string> verb_endings;
    std::vector<std::string> phrase_ends;
    std::vector<std::string> pluperfects;
    std::vector<std::string> participles;
    std::vector<DayRow> days;
    PatternSet day_patterns;
    std::vector<QuantityRow> quantities;
    PatternSet quantity_patterns;
    std::vector<DistanceRow> distances;
    PatternSet distance_patterns;
    std::vector<SideRow> sides;
    PatternSet side_patterns;
};

struct WarRow {
    std::string name;
    time::DateSpan span;
    std::vector<std::string> anchors;  ///< "27 September"
    std::vector<std::string> words;
};

/// A state by the words that tell whose border is meant.
struct NationRow {
    std::string place_id;
    std::vector<std::string> neighbours;  ///< place ids
};

/// ACLED's sub-event and PLOVER's type; empty cue and actor fit all.
struct CodeRow {
    Type type = Type::battle;
    std::string cue;
    std::string actor;
    std::string acled;
    std::string plover;
};

struct Lexicon::Impl {
    static constexpr std::size_t languages = 7;
    std::array<LanguageWords, languages> words;
    const LanguageWords& of(Language language) const { return words[static_cast<std::size_t>(language)]; }

    std::vector<ActorRow> actors;
    PatternSet actor_patterns;
    std::vector<std::size_t> actor_of_pattern;  ///< one actor has many aliases
    std::vector<WarRow> wars;
    std::vector<CodeRow> codes;
    std::vector<NationRow> nations;
    PatternSet nation_patterns;
    std::vector<Claim> routes;
    PatternSet route_patterns;
};

}  // namespace sitmap::event
