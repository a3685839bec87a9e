#include "event/dated_aside.hpp"

#include <algorithm>

#include "event/draft_start.hpp"
#include "event/event_places.hpp"
#include "io/any_of.hpp"

namespace sitmap::event {

using io::is_any;

namespace {

/// Words that end the phrase of a noun: marks, conjunctions and what begins a predicate.
bool ends_phrase(const Word& word) {
    return (word.mark && !is_any(word.lower, {"-", "–", "'", "’", "\"", "“", "”"})) ||
           is_any(word.lower, {"and",  "but", "while", "which", "who",   "as",    "said",    "says",    "has",  "have",
                               "had",  "is",  "are",   "will",  "would", "after", "before",  "since",   "when", "until",
                               "amid", "for", "if",    "where", "whose", "by",    "because", "despite", "to"});
}

/// Words between an attribute and its noun that are no attributes themselves.
bool leaves_attribute(const Word& word) {
    return word.mark ? !is_any(word.lower, {"-", "–", "'", "\"", "“"})
                     : is_any(word.lower, {"of",  "in",   "on",   "at", "for",    "and",   "the",   "a",    "an",
                                           "to",  "with", "from", "by", "during", "after", "since", "has",  "have",
                                           "had", "was",  "were", "is", "are",    "that",  "said",  "over", "against"});
}

/// The words around a noun that make one phrase with it and hold its date.
struct Phrase {
    std::size_t first = 0;
    std::size_t last = 0;
    time::DateSpan day;
};

class AsideReader {
public:
    AsideReader(const SentenceView& view, const Context& context) : view_(view), context_(context) {}

    /// The phrase of the noun with the date in it; none without a date, and for what is to come or is the news itself.
    std::optional<Phrase> phrase_of(const PatternMatch& noun) const {
        constexpr std::size_t ahead = 6;
        constexpr std::size_t behind = 14;
        std::size_t first = noun.first;
        while (first > 0 && noun.first - first < ahead &&
               (!leaves_attribute(view_.words[first - 1]) || is_in_date(first - 1))) {
            --first;
        }
        std::size_t last = noun.last;
        while (last < view_.words.size() && last - noun.last < behind &&
               (!ends_phrase(view_.words[last]) || is_in_date(last) || joins_names(last))) {
            ++last;
        }
        const bool over = std::any_of(view_.words.begin() + static_cast<std::ptrdiff_t>(noun.last),
                                      view_.words.begin() + static_cast<std::ptrdiff_t>(last), [](const Word& word) {
                                          return is_any(word.lower, {"ended", "ends", "end", "stopped"});
                                      });
        if (over) {
            return std::nullopt;  // the day of its end is another event's
        }
        for (const auto& [from, to] : {std::pair(first, noun.first), std::pair(noun.first, last)}) {
            if (const auto day = day_of(from, to)) {
                return Phrase{first, last, *day};
            }
        }
        return std::nullopt;
    }

private:
    /// The comma of "November 9, 2020"
    bool is_in_date(std::size_t at) const {
        const auto number = [&](std::size_t i) {
            return i < view_.words.size() && view_.words[i].lower[0] >= '0' && view_.words[i].lower[0] <= '9';
        };
        return at > 0 && view_.words[at].lower == "," && number(at - 1) && number(at + 1);
    }

    /// "The statement of Baku, Yerevan and Moscow of November 10"
    bool joins_names(std::size_t at) const {
        return at > 0 && at + 1 < view_.words.size() && view_.words[at - 1].capital && view_.words[at + 1].capital &&
               is_any(view_.words[at].lower, {",", "and"});
    }

    std::optional<time::DateSpan> day_of(std::size_t from, std::size_t to) const {
        const When when = from < to ? context_.calendar.in_words(view_, from, to) : When{};
        const auto published = context_.calendar.published();
        const bool news = when.span && published && when.span->last + std::chrono::days{1} >= *published;
        return when.future || news ? std::nullopt : when.span;
    }

    const SentenceView& view_;
    const Context& context_;
};

bool is_told(const std::vector<Draft>& drafts, const Draft& aside) {
    return std::ranges::any_of(drafts, [&](const Draft& draft) {
        return draft.event.type == aside.event.type && draft.event.when &&
               draft.event.when->first <= aside.event.when->last && aside.event.when->first <= draft.event.when->last;
    });
}

}  // namespace

void add_dated_asides(std::vector<Draft>& drafts, const SentenceView& view, std::size_t index, const Context& context) {
    if (view.language != Language::en || view.sentence->section != article::Section::body) {
        return;
    }
    const AsideReader reader(view, context);
    for (const auto& match : view.triggers) {
        const TriggerRow& row = view.own->triggers[match.pattern];
        const std::size_t clause = clause_at(view.clauses, match.first);
        if (row.needs != Needs::day || view.clauses[clause].kind == Clause::Kind::conditional) {
            continue;
        }
        const auto phrase = reader.phrase_of(match);
        if (!phrase) {
            continue;
        }
        Draft draft = draft_at(view, index, context, row.type, match.first, clause);
        draft.weight = row.weight;
        draft.cue = row.cue;
        draft.event.when = phrase->day;
        draft.old = true;
        draft.past = true;
        if (is_told(drafts, draft)) {
            continue;
        }
        const FoundPlaces found = places_of_event(view, clause, match.first, match.last, row.type, {0, 0});
        for (const std::size_t mention : found.mentions) {
            const auto place = std::ranges::find(view.places, mention, &PlaceView::mention_index);
            if (place == view.places.end() || place->first < phrase->first || place->first >= phrase->last) {
                continue;
            }
            const auto known = std::ranges::find(found.places, place->mention->place->id, &EventPlace::place_id);
            if (known != found.places.end()) {
                draft.event.places.push_back(*known);
                draft.mentions.insert(mention);
            }
        }
        draft.event.rule = std::string(name_of(row.type)) + " told in passing with its date by \"" +
                           view.words[match.first].written + "\" (geodata/lexicon/triggers: " + row.pattern + ")";
        drafts.push_back(std::move(draft));
    }
}

}  // namespace sitmap::event
