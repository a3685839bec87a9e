#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "event/calendar.hpp"
#include "event/lexicon_tables.hpp"
#include "event/quotations.hpp"
#include "event/sentence_view.hpp"

namespace sitmap::event {

/// An event as one sentence tells it, with what is needed to join it with the same event told elsewhere.
struct Draft {
    Event event;
    int weight = 0;  ///< of the trigger
    std::string cue;
    Language language = Language::en;  ///< of the lexicon's words that it was read with
    std::set<std::size_t> mentions;    ///< indices of the mentions that are its places
    article::Section section = article::Section::body;
    int paragraph = 0;
    std::size_t sentence = 0;      ///< index in the article
    std::string sentence_text;     ///< white space folded
    std::string losses_text;       ///< the sentence that tells its dead, where another told the event
    std::string clause_text;       ///< from the clause that tells it to the end of the sentence
    std::size_t trigger_at = 0;    ///< byte behind the sentence's start
    std::string side;              ///< id of the state whose word it is, empty for others
    bool nameless_office = false;  ///< "the Ministry of Defense says": whose, the article does not tell
    std::string struck;            ///< id of the state whose people or ground the deed hit, empty when not told
    bool for_all = false;          ///< losses of a state or a war, not of one place
    bool guessed_day = false;      ///< the day is the article's; the words name none
    bool retold = false;           ///< "this attack": told before
    bool in_passing = false;       ///< in a clause that says why or since when
    bool in_all = false;           ///< "since the war began": a count of what was told one by one
    bool hedged = false;           ///< "allegedly", in languages other than English
    bool old = false;              ///< of another year than the article: background, with its own day and place
    bool past = false;             ///< more than two weeks before the article
    bool seat = false;             ///< the place is the speaker's state, or where its government sits
};

/// What reading a sentence needs to know.
struct Context {
    const article::Article& article;
    const gazetteer::Gazetteer& gazetteer;
    const Lexicon::Impl& lexicon;
    const Calendar& calendar;
    const Quotations& quotations;
    std::optional<std::size_t> last_history{};    ///< sentence that told of other years: the next goes on with them
    std::optional<time::DateSpan> history_day{};  ///< of that sentence
    std::size_t history = 0;                      ///< reports of other years left out, counted
    std::optional<time::DateSpan> last_day{};     ///< for "on the same day"
    std::vector<EventPlace> last_places{};        ///< of the event told last that has one, its sentence and kind
    std::size_t last_place_sentence = 0;
    std::optional<Family> last_family{};
    std::string last_struck{};  ///< side that the event told last hit, and whose word it was
    std::string last_by{};
    std::vector<std::pair<std::size_t, const gazetteer::Mention*>>
        recent{};               ///< places of the last sentences, in order
    std::size_t last_told = 0;  ///< sentence and paragraph of the event told last, its kind and day
    std::optional<Family> last_told_family{};
    int last_paragraph = 0;
    std::optional<time::DateSpan> last_when{};
    std::map<std::string, int> regions{};                          ///< how often each was named
    std::string enclave{};                                         ///< id of the region that "the enclave" means
    std::optional<std::pair<Type, std::size_t>> last_contested{};  ///< deed that a side may deny, and its sentence
    std::string last_speaker{};                                    ///< whom "he" and "the commander" mean
    std::optional<std::size_t> last_said{};                        ///< the sentence in which he spoke
    std::string quoted{};             ///< whose words the quotation is that the sentence lies in; empty: not told yet
    std::vector<LeftOut> left_out{};  ///< in bytes
};

/// The events that one sentence reports, in its order. Most report none.
std::vector<Draft> drafts_of(const SentenceView& view, std::size_t sentence_index, Context& context);

/// Joins drafts that tell of the same event; order of the text. What is dropped is added to `left_out`.
std::vector<Draft> merged(std::vector<Draft> drafts, const gazetteer::Gazetteer& gazetteer,
                          std::vector<LeftOut>& left_out);

/// True when `inner` lies in `outer` by the gazetteer's country and admin1.
bool lies_in(const gazetteer::Place& inner, const gazetteer::Place& outer);

}  // namespace sitmap::event
