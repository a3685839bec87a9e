#include <algorithm>

#include "event/actors.hpp"
#include "event/anniversary.hpp"
#include "event/carried_day.hpp"
#include "event/carried_place.hpp"
#include "event/dated_aside.hpp"
#include "event/denial.hpp"
#include "event/draft_start.hpp"
#include "event/event_places.hpp"
#include "event/foreign_news.hpp"
#include "event/foreign_time.hpp"
#include "event/gapping.hpp"
#include "event/meant.hpp"
#include "event/place_of_sentence.hpp"
#include "event/quantities.hpp"
#include "event/reference.hpp"
#include "event/routes.hpp"
#include "event/side_border.hpp"
#include "event/sides.hpp"
#include "event/speech_frame.hpp"
#include "event/takes_two.hpp"
#include "event/told_last.hpp"
#include "event/trigger.hpp"
#include "event/whose_word.hpp"

namespace sitmap::event {
namespace {

class SentenceReader {
public:
    SentenceReader(const SentenceView& view, std::size_t index, Context& context)
        : view_(view), index_(index), context_(context) {}

    std::vector<Draft> run() {
        std::vector<Draft> drafts;
        std::set<std::size_t> told;  // clauses that have their event
        for (const auto& trigger : triggers_of(view_, context_.left_out)) {
            // A second event of a sentence needs a clause, and a place or day, of its own.
            if (told.contains(trigger.clause)) {
                leave(trigger, "its clause tells another event");
                continue;
            }
            auto draft = read(trigger);
            if (!draft) {
                continue;
            }
            if (!told.empty() && !stands_alone(*draft, trigger, drafts)) {
                leave(trigger, "adds nothing of its own to the sentence's event");
                continue;
            }
            told.insert(trigger.clause);
            for (auto& part : parted_by_day(std::move(*draft), view_, context_)) {
                drafts.push_back(std::move(part));
            }
        }
        drop_what_is_practised(drafts);
        add_denial(drafts, view_, index_, context_, told);
        add_routes(drafts, view_, index_, context_);
        add_dated_asides(drafts, view_, index_, context_);
        std::erase_if(drafts, [&](const Draft& draft) { return is_without_day_and_place(view_, draft, context_); });
        std::ranges::stable_sort(drafts, {}, &Draft::trigger_at);
        return drafts;
    }

private:
    static bool is_deed(Type type) {
        return family_of(type) == Family::violence || type == Type::deployment || type == Type::blockade ||
               type == Type::infrastructure;
    }

    const TriggerRow& row(const Trigger& trigger) const { return view_.own->triggers[trigger.row]; }

    std::string words_between(const Trigger& trigger) const {
        std::string text;
        for (std::size_t i = trigger.first; i < trigger.last; ++i) {
            text += (i > trigger.first ? " " : "") + view_.words[i].written;
        }
        return text;
    }

    bool stands_alone(const Draft& draft, const Trigger& trigger, const std::vector<Draft>& others) const {
        const bool english = view_.language == Language::en;
        const bool own_place = std::ranges::any_of(view_.places, [&](const PlaceView& p) {
            return draft.mentions.contains(p.mention_index) && clause_at(view_.clauses, p.first) == trigger.clause;
        });
        const bool same = std::ranges::any_of(others, [&](const Draft& other) {
            const bool new_place =
                std::ranges::none_of(draft.mentions, [&](std::size_t m) { return other.mentions.contains(m); });
            return other.event.type == draft.event.type && other.event.claim == draft.event.claim &&
                   (draft.event.places.empty() || !new_place);
        });
        // Without a place or day of its own it is another word for what the sentence tells, or what came of it.
        const bool borrows = english && !own_place && !context_.calendar.dates(view_, trigger.clause);
        const bool akin = std::ranges::any_of(
            others, [&](const Draft& other) { return family_of(other.event.type) == family_of(draft.event.type); });
        if (same || (borrows && (akin || !draft.event.places.empty()))) {
            return false;
        }
        const int enough = english ? 6 : 8;
        return (own_place && draft.weight >= 6) || draft.weight >= enough ||
               (draft.weight >= 6 && draft.event.claim != Claim::happened);
    }

    std::nullopt_t leave(const Trigger& trigger, std::string_view why) {
        context_.left_out.push_back({view_.words[trigger.first].start, view_.words[trigger.last - 1].end,
                                     row(trigger).type, words_between(trigger), std::string(why)});
        return std::nullopt;
    }

    /// "X denies the shelling of villages and insists that Y fired at A": A is where Y fired.
    void leave_to_their_own(FoundPlaces& found, const Trigger& denied) const {
        for (const PlaceView& place : view_.places) {
            const std::size_t there = clause_at(view_.clauses, place.first);
            const bool told_there = std::ranges::any_of(view_.triggers, [&](const auto& other) {
                return other.first >= denied.last && clause_at(view_.clauses, other.first) == there;
            });
            const auto* known = place.mention->place;
            if (there != denied.clause && told_there && known != nullptr &&
                found.mentions.erase(place.mention_index) > 0) {
                std::erase_if(found.places, [&](const EventPlace& p) { return p.place_id == known->id; });
            }
        }
    }

    /// A report of another year that lacks a day or a place of its own.
    std::nullopt_t left_as_history(const Trigger& trigger) {
        context_.last_history = index_;
        context_.history_day.reset();
        ++context_.history;
        return leave(trigger, "of another year, without a day or place of its own");
    }

    /// "The troops stationed in X"
    bool ends_in_standing(const Trigger& trigger) const {
        return std::ranges::any_of(view_.own->grammar_patterns.find(view_.words), [&](const PatternMatch& match) {
            return view_.own->grammar[match.pattern].kind == GrammarRow::Kind::standing &&
                   (match.last == trigger.last || match.first == trigger.first);
        });
    }

    /// "Troops have launched": the perfect tells what matters now, whatever year was spoken of before.
    bool is_news_by_tense(const Trigger& trigger) const {
        const std::size_t first = view_.clauses[trigger.clause].first;
        for (std::size_t at = trigger.first; at > first && at + 3 > trigger.first; --at) {
            const std::string& word = view_.words[at - 1].lower;
            if (word == "have" || word == "has") {
                return true;
            }
        }
        return false;
    }

    std::optional<Draft> read(const Trigger& trigger) {
        if (row(trigger).type == Type::deployment && ends_in_standing(trigger)) {
            return leave(trigger, "where troops stand, not what they did");
        }
        const bool english = view_.language == Language::en;
        When when = trigger.aside && !english
                        ? When{day_of_aside(view_, trigger.first, trigger.clause, context_), false, false}
                        : context_.calendar.nearest(view_, trigger.clause, trigger.first, trigger.last);
        const bool news_itself = trigger.aside && !english && is_cause_of_victims(view_, trigger);
        if (news_itself && !when.span) {
            when = context_.calendar.when(view_, trigger.clause);
        } else if (trigger.aside && !when.span && !english) {
            return leave(trigger, "in an aside, without a day of its own");
        }
        const bool goes_on = !when.span && english && context_.last_history && *context_.last_history + 1 >= index_ &&
                             *context_.last_history <= index_;
        if (goes_on && !when.history && family_of(row(trigger).type) == Family::violence &&
            !is_news_by_tense(trigger)) {
            when = {context_.history_day, true, false};
        }
        const bool statement = row(trigger).type == Type::warning || row(trigger).type == Type::demand;
        // "Said on Monday that X was taken": on Monday or before, as long as no other day is told.
        const bool day_of_speech = english && when.span && !when.history && !statement &&
                                   names_day_of_speech_only(view_, trigger.first, trigger.last, context_);
        const auto published = context_.calendar.published();
        const auto jubilee = published && when.span ? years_before(view_, when.span->first) : std::nullopt;
        if (jubilee) {
            when = {jubilee, false, false};
        }
        // Of another year: an event of its own when its day and, further down, its place are told.
        bool old = when.history && when.span && english;
        if (when.history && !old && !when.span && view_.clauses[trigger.clause].kind == Clause::Kind::relative) {
            ++context_.history;
            return leave(trigger, "of another year, beside the news");  // which goes on in the next sentence
        }
        if (when.history && !old) {
            return left_as_history(trigger);
        }
        Draft draft = draft_at(view_, index_, context_, row(trigger).type, trigger.first, trigger.clause);
        draft.weight = row(trigger).weight;
        draft.cue = row(trigger).cue;
        draft.event.when = when.span ? when.span : same_day(view_, context_, trigger.clause);
        if (is_old_outbreak(draft, context_)) {
            old = true;
        }
        if (!draft.event.when && tells_what_was_before(view_, trigger.clause) && view_.places.empty()) {
            ++context_.history;
            return leave(trigger, "told as what was before");
        }
        ClaimView claim = read_claim(view_, trigger.clause, trigger.first, context_.lexicon);
        if (trigger.aside && !news_itself) {
            claim = {};  // what the sentence says of its news does not hold for what was before
        }
        if (claim.claim == Claim::happened && !old && context_.quotations.holds(view_.words[trigger.first].start)) {
            claim.claim = Claim::claimed;
            claim.by = claim.by.empty() && !claim.pronoun ? context_.quoted : claim.by;
            claim.pronoun = claim.by.empty();
        }
        if (claim.weight == 0 && claim.claim == Claim::happened && !old && goes_on_saying(view_, index_, context_)) {
            claim.claim = Claim::claimed;
            claim.pronoun = true;
        }
        draft.retold = is_retold_by(view_, trigger.first);
        draft.hedged = claim.hedged;
        draft.in_all = counts_since(view_, trigger.first, trigger.last);
        if (draft.in_all && draft.event.when && draft.event.when->first == context_.calendar.published()) {
            draft.event.when.reset();  // "from the beginning until today"
        }
        if (is_negated(view_, trigger.first, trigger.last)) {
            if (!may_be_denied(draft.event.type, draft.cue)) {
                return leave(trigger, "did not happen");
            }
            claim.claim = Claim::denied;
        }
        if (is_only_meant(view_, trigger, draft.event.type) &&
            (claim.claim == Claim::happened || claim.claim == Claim::claimed)) {
            return leave(trigger, "is meant to be, has not been");
        }
        // What might be shelled is no shelling.
        if (claim.claim == Claim::proposed && family_of(draft.event.type) == Family::violence) {
            return leave(trigger, "might be, has not been");
        }
        const bool deed = english && family_of(draft.event.type) != Family::diplomacy;
        const auto speaker = deed ? words_of_speech(view_, claim, trigger.first, trigger.last)
                                  : std::pair(claim.by_first, claim.by_last);
        auto found = places_of_event(view_, trigger.clause, trigger.first, trigger.last, draft.event.type, speaker);
        const bool before_news = view_.clauses[trigger.clause].kind == Clause::Kind::background;
        if (found.places.empty() && english && family_of(draft.event.type) != Family::diplomacy) {
            const auto within = before_news ? std::optional(trigger.clause) : std::nullopt;
            found = places_of_sentence(view_, trigger.first, trigger.last, speaker, within);
            found = found.places.empty() ? place_named_again(view_, trigger.first) : found;
        }
        if (!english && claim.claim == Claim::denied) {
            leave_to_their_own(found, trigger);
        }
        if (view_.language == Language::fa && draft.event.type == Type::deployment && draft.cue == "visit") {
            for (EventPlace& place : found.places) {  // Persian visits "from" a place
                place.role = place.role == EventPlace::Role::from ? EventPlace::Role::at : place.role;
            }
        }
        if (english && draft.event.type == Type::transfer && draft.cue == "handed") {
            // "Ceded to Azerbaijan": who receives land is not the land.
            std::erase_if(found.places, [&](const EventPlace& p) {
                const auto* place = context_.gazetteer.by_id(p.place_id);
                return p.role == EventPlace::Role::to && place != nullptr &&
                       place->kind == gazetteer::PlaceKind::country;
            });
        }
        const bool countries_only =
            !found.places.empty() && std::ranges::all_of(found.places, [&](const EventPlace& p) {
                const auto* place = context_.gazetteer.by_id(p.place_id);
                return place != nullptr && place->kind == gazetteer::PlaceKind::country &&
                       p.role != EventPlace::Role::along;
            });
        if (!draft.event.when && countries_only && tells_what_was_before(view_, trigger.clause)) {
            ++context_.history;
            return leave(trigger, "told as what was before");
        }
        if (row(trigger).needs == Needs::line && !found.line) {
            return leave(trigger, "needs a road, railway or corridor");
        }
        draft.event.places = found.places;
        draft.struck = side_struck(draft, view_, view_.clauses[trigger.clause], trigger.first, claim, context_);
        draft.for_all = counts_for_all(draft, view_, claim, context_);
        give_named_before(draft, view_, context_, view_.clauses[trigger.clause]);
        // Nobody denies what he has just said of a place.
        const bool own_word = claim.claim == Claim::denied && !claim.by.empty() && claim.by == context_.last_by;
        if (!old && !before_news && !own_word) {
            give_last_place(draft, view_, context_);
            give_place_beside(draft, view_, context_);
        }
        if (found.places.empty()) {
            found.places = draft.event.places;
        }
        const bool one_state = !english && countries_only && found.places.size() == 1;
        const bool news = english || row(trigger).needs != Needs::place || when.span || is_lead(view_, context_);
        if ((found.places.empty() || one_state) && is_deed(draft.event.type) && news) {
            auto border = side_border(view_, view_.clauses[trigger.clause], context_.lexicon, context_.gazetteer);
            found = one_state && border.places.empty() ? found : std::move(border);
        }
        // Who fell on a given day is news even where the sentence does not say where.
        const bool own_day = english && draft.weight >= 7 && context_.calendar.dates(view_, trigger.clause);
        const bool dated = (family_of(draft.event.type) == Family::violence || draft.cue == "captured" || own_day) &&
                           draft.event.when && draft.weight >= 6;
        const bool people = family_of(draft.event.type) == Family::people;  // "protests in Armenia"
        const bool somewhere = !found.places.empty() && (!countries_only || draft.weight >= 8 || people);
        // The first paragraph tells the news wherever it was; of a state alone only elsewhere than in English.
        const int plain = english ? 8 : 9;  // weight of words that mean one thing alone
        const bool lead = is_lead(view_, context_) && (draft.weight >= plain || (!english && !found.places.empty()));
        // Fire, flight and arrests are news wherever they were; of troops and control there is talk everywhere.
        const Family family = family_of(draft.event.type);
        const bool placeless = english && family != Family::forces && family != Family::territory;
        const bool fallen = tells_losses(draft) && !tells_what_was_before(view_, trigger.clause);
        if (row(trigger).needs == Needs::place && !placeless && !somewhere && !dated && !lead && !fallen) {
            return leave(trigger, "needs a place");
        }
        if (draft.cue == "phone") {
            found = {};  // who telephones is in two places, and speaks of others
        }
        draft.event.places = std::move(found.places);
        draft.mentions = std::move(found.mentions);
        take_claim(draft, view_, context_, trigger.clause, claim);
        to_come(draft, view_, context_, trigger.clause);
        if (when.future && draft.event.claim == Claim::happened) {
            draft.event.claim = Claim::proposed;
            if (takes_two(draft.event.type)) {
                draft.event.claimed_by.clear();  // who reports that two will meet has not called them together
            }
        }
        // "The project will follow what was agreed on 8 August": what has a day behind it is no plan.
        const bool behind = draft.event.when && context_.calendar.published() &&
                            draft.event.when->last < *context_.calendar.published();
        const bool asked = draft.event.type == Type::demand;  // what is demanded lies ahead, the demand does not
        if (!english && draft.event.claim == Claim::proposed && ((when.span && behind) || asked)) {
            draft.event.claim = Claim::happened;
        }
        if (draft.event.claim == Claim::proposed && countries_only) {
            if (row(trigger).needs == Needs::place && view_.language != Language::en) {
                return leave(trigger, "a plan without a place");
            }
            draft.event.places.clear();
            draft.mentions.clear();
        }
        // A title without a place, and a weak word in a clause of its own, say nothing a map could show.
        if (draft.event.places.empty() && (draft.weight < 6 && draft.event.claim != Claim::denied)) {
            return leave(trigger, "a weak word without a place");
        }
        const bool vague = draft.cue == "fighting" && draft.event.places.empty() && !draft.event.when;
        if ((statement && draft.event.claimed_by.empty() && draft.event.places.empty()) || vague) {
            return leave(trigger, "nobody is named who says so, or no day and place");
        }
        if (old && draft.weight < 6 && draft.event.places.empty()) {
            return left_as_history(trigger);
        }
        draft.old = old;
        draft.in_passing = trigger.aside || view_.clauses[trigger.clause].kind == Clause::Kind::background;
        draft.nameless_office = english && is_nameless_office(draft.event.claimed_by, context_.lexicon);
        context_.history_day = old && !draft.in_passing ? draft.event.when : context_.history_day;
        draft.event.actors = actors_of(view_, view_.clauses[trigger.clause], draft.mentions, context_.lexicon);
        if (draft.event.actors.empty()) {
            // "… and has a base": who acts stands in the clause before.
            const Clause before{0, view_.clauses[trigger.clause].last, Clause::Kind::main};
            draft.event.actors = actors_of(view_, before, draft.mentions, context_.lexicon);
        }
        if (english && draft.event.claimed_by.empty() && !claim.nobody) {
            give_speaker(draft, context_);
        }
        if (statement && view_.language == Language::en && draft.event.actors.empty() && draft.side.empty()) {
            return leave(trigger, "no side or organisation speaks");  // drivers and residents demand, too
        }
        give_last_day(draft, view_, context_, view_.clauses[trigger.clause]);
        if (!draft.event.when) {
            draft.event.when = day_of_the_news(view_, draft, trigger.clause, context_);
            draft.guessed_day = draft.event.when.has_value();
        }
        if (draft.event.type == Type::base) {
            draft.event.when.reset();  // a base stands; the sentence's day is another event's
        }
        if (is_idle_plan(view_, draft, context_)) {
            return leave(trigger, "a plan without day and place");
        }
        constexpr std::chrono::days fresh{14};
        draft.past = draft.event.when && context_.calendar.published() &&
                     draft.event.when->last + fresh < *context_.calendar.published();
        draft.event.quantities = quantities_of(view_, view_.clauses[trigger.clause]);
        constexpr std::size_t enough = 48;  // bytes that find the row again
        const std::string& pattern = row(trigger).pattern;
        const std::size_t cut = pattern.size() > enough ? pattern.find_first_of("| ", enough) : std::string::npos;
        draft.event.rule = std::string(name_of(draft.event.type)) + " by the words \"" + words_between(trigger) +
                           "\" (geodata/lexicon/triggers: " + pattern.substr(0, cut) +
                           (cut == std::string::npos ? ")" : " …)");
        draft.event.rule += draft.guessed_day ? "; its words name no day: the article's"
                            : day_of_speech   ? "; its day is that on which it was told"
                                              : "";
        draft.guessed_day = draft.guessed_day || day_of_speech;
        give_dateline(draft, view_, context_);
        give_seat(draft, context_);
        if (english && draft.weight < 7 && draft.event.places.empty() && !draft.event.when && !tells_losses(draft)) {
            return leave(trigger, "a weak word without place and day");
        }
        give_enclave(draft, view_, context_, view_.clauses[trigger.clause]);
        return draft;
    }

    const SentenceView& view_;
    std::size_t index_;
    Context& context_;
};

}  // namespace

std::vector<Draft> drafts_of(const SentenceView& view, std::size_t sentence_index, Context& context) {
    auto drafts = SentenceReader(view, sentence_index, context).run();
    // A headline of two parts has its place in the first.
    for (std::size_t i = 1; i < drafts.size() && view.sentence->section == article::Section::title; ++i) {
        drafts[i].event.places.clear();
        drafts[i].mentions.clear();
    }
    const ClaimView speaker = read_claim(view, 0, view.words.size(), context.lexicon);
    const bool speaks = speaker.claim == Claim::claimed || speaker.claim == Claim::denied;
    const bool says =
        (speaker.weight > 0 && speaks) || (speaker.weight == 0 && goes_on_saying(view, sentence_index, context));
    if (!speaker.by.empty()) {
        const auto told = std::ranges::find_if(
            drafts, [&](const Draft& draft) { return draft.event.claimed_by.starts_with(speaker.by + " ("); });
        context.last_speaker = told == drafts.end() ? with_side(speaker.by, {}, view, context) : told->event.claimed_by;
    }
    context.last_said = says && !context.last_speaker.empty() ? std::optional(sentence_index) : context.last_said;
    remember(drafts, view, sentence_index, context);
    return drafts;
}

}  // namespace sitmap::event
