#pragma once

#include <string>
#include <vector>

#include "event/extract.hpp"
#include "reading/score/truth.hpp"

namespace sitmap::reading {

/// What became of one mention: of the truth, of the program, or of both.
struct MentionOutcome {
    enum class Kind {
        right,    ///< found, and at the right place
        wrong,    ///< found, but elsewhere
        missed,   ///< not found
        spurious  ///< found where none is
    } kind = Kind::missed;
    const TruthMention* truth = nullptr;        ///< null when spurious
    const gazetteer::Mention* found = nullptr;  ///< null when missed
    bool must_not = false;                      ///< spurious, resolved, and on a word that the case forbids
};

/// What became of one event.
struct EventOutcome {
    const TruthEvent* truth = nullptr;    ///< null when invented
    const event::Event* found = nullptr;  ///< null when missed
    bool type = false;
    bool date = false;
    bool place = false;
    bool role = false;  ///< every place also in its role
    bool claim = false;
    bool right() const { return type && date && place && claim; }
    bool invented() const { return truth == nullptr; }
};

/// A case with what the program made of it.
struct Scored {
    const Case* one = nullptr;
    event::Reading reading;
    std::vector<MentionOutcome> mentions;  ///< in the order of the text; optional ones are left out
    std::vector<EventOutcome> events;
    bool language_right = false;
    bool published_right = true;  ///< false when the text says it and the program does not find it
};

/// Truth and finding belong together when one lies in the other or they share more than half; a finding that covers
/// several names ("Aghdam–Khankendi road") serves them all if its place is right for them.
std::vector<MentionOutcome> score_mentions(const Case& one, const std::vector<gazetteer::Mention>& found);

/// Each event of the truth goes with the one of the program that has most in common with it: its type, or its day and
/// place. What is left over is invented; an event told twice is invented once.
std::vector<EventOutcome> score_events(const Case& one, const std::vector<event::Event>& found,
                                       const gazetteer::Gazetteer& gazetteer);

/// Reads the text of a case and scores it. Errors: those of article::parse.
Result<Scored> score(const Case& one, const gazetteer::Gazetteer& gazetteer, const event::Lexicon& lexicon);

}  // namespace sitmap::reading
