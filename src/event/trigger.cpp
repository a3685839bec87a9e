#include "event/trigger.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "event/foreign_topic.hpp"
#include "io/any_of.hpp"

namespace sitmap::event {

using io::is_any;

namespace {

/// "A convoy carrying aid was stopped": the finite verb tells what happened, the participle beside a noun what is more.
int rank_of(const SentenceView& view, const PatternMatch& match, const Clause& clause) {
    const int weight = view.own->triggers[match.pattern].weight;
    if (view.language != Language::en || match.first == clause.first || match.first == 0) {
        return weight;
    }
    constexpr int aside = 3;
    const std::string_view before = view.words[match.first - 1].lower;
    const bool participle =
        view.words[match.first].lower.ends_with("ing") && !view.words[match.first - 1].mark &&
        !is_any(before, {"is", "are", "was", "were", "be", "been", "of", "and", "the", "by", "for"});
    // "Shelled X in violation of the truce"
    const bool circumstance = before == "in" && view.words[match.first].lower.starts_with("violation") &&
                              view.own->triggers[match.pattern].type == Type::ceasefire_violation;
    return participle || circumstance ? weight - aside : weight;
}

/// Where the verb comes last, words before one verb and words behind it tell two things.
bool spans_two_deeds(const SentenceView& view, const PatternMatch& match) {
    const std::size_t first = clause_at(view.clauses, match.first);
    const std::size_t last = clause_at(view.clauses, match.last - 1);
    return view.language != Language::en && view.language != Language::ru && first != last &&
           std::all_of(view.clauses.begin() + static_cast<std::ptrdiff_t>(first),
                       view.clauses.begin() + static_cast<std::ptrdiff_t>(last),
                       [](const Clause& clause) { return clause.kind == Clause::Kind::main; });
}

/// "Mines lie in areas which were ceded": the areas are those of the mines, and the rest is beside the news.
bool reaches_into_aside(const SentenceView& view, const PatternMatch& match) {
    const std::size_t last = clause_at(view.clauses, match.last - 1);
    return view.language == Language::en && view.clauses[last].kind == Clause::Kind::relative &&
           clause_at(view.clauses, match.first) != last;
}

/// Words behind which a thing is only spoken about: "fears of an attack", "urged both to stop the shelling".
std::vector<bool> spoken_about(const SentenceView& view) {
    constexpr std::size_t reach = 4;
    constexpr std::size_t whole_clause = 20;
    std::vector<bool> topic(view.words.size(), false);
    for (const auto& match : view.own->grammar_patterns.find(view.words)) {
        const GrammarRow::Kind kind = view.own->grammar[match.pattern].kind;
        if (kind != GrammarRow::Kind::topic && kind != GrammarRow::Kind::topic_clause) {
            continue;
        }
        // "About 200 soldiers": how many, not what about.
        const bool counted = match.last < view.words.size() &&
                             ((view.words[match.last].lower[0] >= '0' && view.words[match.last].lower[0] <= '9') ||
                              is_any(view.words[match.last].lower, {"a", "half", "one", "two", "three", "hundred"}));
        // "Reported about missile attacks": told, not spoken about.
        const bool reported = match.last == match.first + 1 && match.first > 0 &&
                              view.words[match.first].lower == "about" &&
                              is_any(view.words[match.first - 1].lower, {"reported", "reports", "informed", "report"});
        // "A post about the capture of X": what fell has fallen.
        const bool fallen =
            match.last + 2 < view.words.size() && view.words[match.first].lower == "about" &&
            view.words[match.last].lower == "the" &&
            is_any(view.words[match.last + 1].lower, {"capture", "fall", "loss", "liberation", "seizure"});
        if (reported || fallen || (counted && match.last == match.first + 1)) {
            continue;
        }
        // "Demanded that the land be returned": the whole of what is demanded.
        const bool whole = kind == GrammarRow::Kind::topic_clause || view.words[match.last - 1].lower == "that";
        const std::size_t far = whole ? whole_clause : reach;
        for (std::size_t i = match.last; i < std::min(match.last + far, view.words.size()); ++i) {
            if (view.words[i].mark && !is_any(view.words[i].lower, {"\"", "“", "”", "‘"})) {
                break;
            }
            topic[i] = true;
        }
    }
    return topic;
}

}  // namespace

std::vector<Trigger> triggers_of(const SentenceView& view, std::vector<LeftOut>& left_out) {
    const auto leave = [&](const PatternMatch& match, const std::string& why) {
        std::string words;
        for (std::size_t i = match.first; i < match.last; ++i) {
            words += (i > match.first ? " " : "") + view.words[i].written;
        }
        left_out.push_back({view.words[match.first].start, view.words[match.last - 1].end,
                            view.own->triggers[match.pattern].type, words, why});
    };
    std::map<std::pair<std::size_t, Type>, Trigger> heaviest;
    const bool english = view.language == Language::en;
    const std::vector<bool> topic = english ? spoken_about(view) : foreign_topics(view);
    for (const auto& match : view.triggers) {
        const TriggerRow& row = view.own->triggers[match.pattern];
        if (row.needs == Needs::day) {
            continue;
        }
        const std::size_t clause = clause_at(view.clauses, match.first);
        const auto kind = view.clauses[clause].kind;
        // Captions are one long phrase: "soldiers who … attend a training".
        // "A group who call themselves X stopped traffic": the sentence goes on behind its subject's aside.
        constexpr std::size_t subject = 9;  // words
        const bool goes_on = clause + 1 == view.clauses.size() && view.clauses[clause].first < subject && clause == 1 &&
                             match.first >= view.clauses[clause].first + 4;
        const bool about = english ? topic[match.first] || topic[match.last - 1] : is_topic(view, match, topic);
        const bool spoken = row.type != Type::warning && about;
        const bool apart = spans_two_deeds(view, match) || reaches_into_aside(view, match);
        if (spoken || apart) {
            leave(match, spoken ? "only spoken about" : "words of two clauses");
            continue;
        }
        const bool aside =
            kind == Clause::Kind::relative && !goes_on && view.sentence->section != article::Section::caption;
        const bool before = view.language != Language::en && (kind == Clause::Kind::background || aside);
        if ((before && row.weight < 7) || (kind == Clause::Kind::conditional && row.type != Type::warning)) {
            leave(match, kind == Clause::Kind::conditional ? "a condition"
                         : aside                           ? "in a relative clause without a day"
                                                           : "background without a day");
            continue;
        }
        const Trigger trigger{match.pattern, match.first, match.last,
                              clause,        before,      rank_of(view, match, view.clauses[clause])};
        const auto [known, added] = heaviest.emplace(std::pair(clause, row.type), trigger);
        if (!added && known->second.rank < trigger.rank) {
            known->second = trigger;
        }
    }
    std::vector<Trigger> triggers;
    for (const auto& [key, trigger] : heaviest) {
        triggers.push_back(trigger);
    }
    std::ranges::stable_sort(triggers, [](const Trigger& a, const Trigger& b) {
        return a.rank != b.rank ? a.rank > b.rank : a.first < b.first;
    });
    return triggers;
}

}  // namespace sitmap::event
