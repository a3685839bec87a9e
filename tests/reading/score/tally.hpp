#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "reading/score/score.hpp"

namespace sitmap::reading {

/// Counts of mentions; the shares are 1 when there is nothing to count.
struct MentionTally {
    int truth = 0;              ///< that should be found
    int found = 0;              ///< of them found, right or wrong
    int right = 0;              ///< of those found, at the right place
    int spurious = 0;           ///< found where none is
    int must_not = 0;           ///< of those, on forbidden words
    int metonyms = 0;           ///< capitals that stand for their government, among the found
    int metonyms_found = 0;     ///< of them marked so
    int metonyms_spurious = 0;  ///< marked so, but meant as the city
    int roles = 0;
    int roles_right = 0;
    int sections = 0;
    int sections_right = 0;

    void add(const MentionOutcome& outcome);
    double precision() const;
    double recall() const;
    double f1() const;
    double resolved_right() const;  ///< of the found
};

/// How far a stated confidence can be trusted: the names found with a place, by their confidence.
struct ConfidenceTally {
    struct Bin {
        double from = 0;  ///< up to the next one's
        int names = 0;
        int right = 0;
        double stated = 0;  ///< sum of the confidences
        double share_right() const;
        double mean() const;  ///< confidence; both are 1 without names
    };
    std::array<Bin, 5> bins{{{0, 0, 0, 0}, {0.85, 0, 0, 0}, {0.90, 0, 0, 0}, {0.95, 0, 0, 0}, {0.985, 0, 0, 0}}};

    void add(const MentionOutcome& outcome);
};

/// Counts of events.
struct EventTally {
    int truth = 0;
    int linked = 0;  ///< with an event of the program
    int right = 0;   ///< type, date, place and claim
    int type = 0;
    int date = 0;
    int place = 0;
    int role = 0;
    int claim = 0;
    int found = 0;     ///< by the program, without those that careful readers may list or not
    int invented = 0;  ///< of them in no truth

    void add(const EventOutcome& outcome);
    double recall() const;
    double invented_share() const;
};

/// All that is counted over a set of cases.
struct Totals {
    MentionTally mentions;
    EventTally events;
    ConfidenceTally confidence;
    std::map<std::string, MentionTally> by_language;
    std::map<std::string, MentionTally> by_kind;  ///< kinds of the truth: nothing is spurious here
    std::map<std::string, MentionTally> by_theme;
    std::map<std::string, EventTally> events_by_language;
    std::map<std::string, EventTally> events_by_theme;
    std::map<std::string, EventTally> events_by_type;
    int cases = 0;
    int languages_right = 0;
    int dated = 0;
    int dates_right = 0;

    void add(const Scored& scored);
};

}  // namespace sitmap::reading
