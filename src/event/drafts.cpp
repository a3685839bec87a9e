#include <algorithm>

#include "article/letter.hpp"
#include "event/claim_reading.hpp"
#include "event/draft.hpp"
#include "event/event_places.hpp"
#include "event/quantities.hpp"
#include "event/trigger.hpp"

namespace sitmap::event {
namespace {

using gazetteer::PlaceKind;

bool is_any(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

/// Who acts in a sentence, in its order; places of the event and phrases behind "with", "in", "over" are none.
std::vector<std::string> actors_of(const SentenceView& view, const Clause& clause, const std::set<std::size_t>& used,
                                   const Lexicon::Impl& lexicon) {
    std::vector<std::string> actors;
    std::size_t behind = 0;
    auto matches = lexicon.actor_patterns.find(view.words);
    std::ranges::stable_sort(matches, [](const PatternMatch& a, const PatternMatch& b) {
        return a.first != b.first ? a.first < b.first : a.last > b.last;
    });
    for (const auto& match : matches) {
        if (match.first < behind || match.first < clause.first || match.last > clause.last ||
            (!view.words[match.first].capital && view.language != Language::fa)) {
            continue;
        }
        behind = match.last;
        // "West Azerbaijan" is no state, and the place of the event does not act.
        const bool place = std::ranges::any_of(view.places, [&](const PlaceView& p) {
            const bool wider = p.mention->place != nullptr && p.mention->place->kind == PlaceKind::province;
            return (wider || used.contains(p.mention_index)) && p.first < match.last && match.first < p.last;
        });
        const std::string_view before =
            match.first > 0 ? std::string_view(view.words[match.first - 1].lower) : std::string_view();
        const std::string_view after =
            match.last < view.words.size() ? std::string_view(view.words[match.last].lower) : std::string_view();
        const auto& name = lexicon.actors[lexicon.actor_of_pattern[match.pattern]].name;
        if (!place && !is_any(before, {"in", "over", "near", "to", "from", "into"}) && after != "border" &&
            std::ranges::find(actors, name) == actors.end()) {
            actors.push_back(name);
        }
    }
    return actors;
}

Claim claim_for(Type type, Claim read) {
    const Family family = family_of(type);
    const bool contested =
        family == Family::violence || type == Type::deployment || type == Type::transfer || type == Type::blockade;
    if (read == Claim::claimed) {
        return contested ? Claim::claimed : Claim::happened;
    }
    if (read == Claim::proposed) {
        return family == Family::violence ? Claim::happened : Claim::proposed;
    }
    if (read == Claim::threatened) {
        return contested || type == Type::warning ? Claim::threatened : Claim::happened;
    }
    return read;
}

class SentenceReader {
public:
    SentenceReader(const SentenceView& view, std::size_t index, Context& context)
        : view_(view), index_(index), context_(context) {}

    std::vector<Draft> run() {
        std::vector<Draft> drafts;
        std::set<std::size_t> told;  // clauses that have their event
        for (const auto& trigger : triggers_of(view_)) {
            // A second event of a sentence needs a clause, and a place or day, of its own.
            if (told.contains(trigger.clause)) {
                continue;
            }
            auto draft = read(trigger);
            if (!draft || (!told.empty() && !stands_alone(*draft, trigger, drafts))) {
                continue;
            }
            told.insert(trigger.clause);
            drafts.push_back(std::move(*draft));
        }
        add_denial(drafts, told);
        add_routes(drafts);
        std::ranges::stable_sort(drafts, {}, &Draft::trigger_at);
        return drafts;
    }

private:
    const TriggerRow& row(const Trigger& trigger) const { return view_.own->triggers[trigger.row]; }

    std::string words_between(const Trigger& trigger) const {
        std::string text;
        for (std::size_t i = trigger.first; i < trigger.last; ++i) {
            text += (i > trigger.first ? " " : "") + view_.words[i].written;
        }
        return text;
    }

    bool stands_alone(const Draft& draft, const Trigger& trigger, const std::vector<Draft>& others) const {
        const bool own_place = std::ranges::any_of(view_.places, [&](const PlaceView& p) {
            return draft.mentions.contains(p.mention_index) && clause_at(view_.clauses, p.first) == trigger.clause;
        });
        const bool same = std::ranges::any_of(others, [&](const Draft& other) {
            const bool new_place =
                std::ranges::none_of(draft.mentions, [&](std::size_t m) { return other.mentions.contains(m); });
            return other.event.type == draft.event.type && other.event.claim == draft.event.claim &&
                   (draft.event.places.empty() || !new_place);
        });
        return !same && ((own_place && draft.weight >= 6) || draft.weight >= 8 ||
                         (draft.weight >= 6 && draft.event.claim != Claim::happened));
    }

    std::optional<Draft> read(const Trigger& trigger) {
        const When when = context_.calendar.when(view_, trigger.clause);
        if (when.history) {
            ++context_.history;
            return std::nullopt;
        }
        Draft draft = start(row(trigger).type, trigger.first, trigger.clause);
        draft.weight = row(trigger).weight;
        draft.cue = row(trigger).cue;
        draft.event.when = when.span ? when.span : same_day(trigger.clause);
        if (is_old_outbreak(draft)) {
            ++context_.history;
            return std::nullopt;
        }
        const ClaimView claim = read_claim(view_, trigger.clause, trigger.first, context_.lexicon);
        // What might be shelled is no shelling.
        if (claim.claim == Claim::proposed && family_of(draft.event.type) == Family::violence) {
            return std::nullopt;
        }
        auto found = places_of_event(view_, trigger.clause, trigger.first, trigger.last, draft.event.type,
                                     {claim.by_first, claim.by_last});
        const bool countries_only =
            !found.places.empty() && std::ranges::all_of(found.places, [&](const EventPlace& p) {
                const auto* place = context_.gazetteer.by_id(p.place_id);
                return place != nullptr && place->kind == PlaceKind::country && p.role != EventPlace::Role::along;
            });
        if (row(trigger).needs == Needs::line && !found.line) {
            return std::nullopt;
        }
        draft.event.places = found.places;
        give_last_place(draft);
        if (found.places.empty()) {
            found.places = draft.event.places;
        }
        if (row(trigger).needs == Needs::place && (found.places.empty() || (countries_only && draft.weight < 8))) {
            return std::nullopt;
        }
        draft.event.places = std::move(found.places);
        draft.mentions = std::move(found.mentions);
        take_claim(draft, trigger.clause, claim);
        to_come(draft, trigger.clause);
        if (when.future && draft.event.claim == Claim::happened) {
            draft.event.claim = Claim::proposed;
        }
        if (draft.event.claim == Claim::proposed && countries_only) {
            draft.event.places.clear();
            draft.mentions.clear();
        }
        // A title without a place, and a weak word in a clause of its own, say nothing a map could show.
        if (draft.event.places.empty() && (draft.weight < 6 && draft.event.claim != Claim::denied)) {
            return std::nullopt;
        }
        const bool statement = draft.event.type == Type::warning || draft.event.type == Type::demand;
        const bool vague = draft.cue == "fighting" && draft.event.places.empty() && !draft.event.when;
        if ((statement && draft.event.claimed_by.empty() && draft.event.places.empty()) || vague) {
            return std::nullopt;
        }
        draft.event.actors = actors_of(view_, view_.clauses[trigger.clause], draft.mentions, context_.lexicon);
        if (draft.event.actors.empty()) {
            // "… and has a base": who acts stands in the clause before.
            const Clause before{0, view_.clauses[trigger.clause].last, Clause::Kind::main};
            draft.event.actors = actors_of(view_, before, draft.mentions, context_.lexicon);
        }
        give_last_day(draft);
        if (draft.event.type == Type::base) {
            draft.event.when.reset();  // a base stands; the sentence's day is another event's
        }
        draft.event.quantities = quantities_of(view_, view_.clauses[trigger.clause]);
        constexpr std::size_t enough = 48;  // bytes that find the row again
        const std::string& pattern = row(trigger).pattern;
        const std::size_t cut = pattern.size() > enough ? pattern.find_first_of("| ", enough) : std::string::npos;
        draft.event.rule = std::string(name_of(draft.event.type)) + " by the words \"" + words_between(trigger) +
                           "\" (geodata/lexicon/triggers: " + pattern.substr(0, cut) +
                           (cut == std::string::npos ? ")" : " …)");
        give_dateline(draft);
        give_seat(draft);
        give_enclave(draft, view_.clauses[trigger.clause]);
        give_region(draft);
        return draft;
    }

    /// "On the same day", "a day earlier": counted from the day told last.
    std::optional<time::DateSpan> same_day(std::size_t clause) const {
        if (!context_.last_day) {
            return std::nullopt;
        }
        const auto& own = view_.clauses[clause];
        for (const auto& match : view_.own->day_patterns.find(view_.words)) {
            if (match.first < own.first || match.last > own.last) {
                continue;
            }
            constexpr std::chrono::days one{1};
            const auto day = *context_.last_day;
            switch (view_.own->days[match.pattern].meaning) {
                case DayRow::Meaning::same_day:
                    return day;
                case DayRow::Meaning::day_before:
                    return time::DateSpan{day.first - one, day.last - one};
                case DayRow::Meaning::day_after:
                    return time::DateSpan{day.first + one, day.last + one};
                default:
                    break;
            }
        }
        return std::nullopt;
    }

    /// What is planned "on Friday" comes; what happened then has been.
    void to_come(Draft& draft, std::size_t clause) const {
        const auto published = context_.calendar.published();
        auto& when = draft.event.when;
        if (draft.event.claim != Claim::proposed || !when || !published || when->first != when->last ||
            when->first >= *published || *published - when->first > std::chrono::days{6}) {
            return;
        }
        const auto& own = view_.clauses[clause];
        const bool weekday =
            std::any_of(view_.words.begin() + static_cast<std::ptrdiff_t>(own.first),
                        view_.words.begin() + static_cast<std::ptrdiff_t>(own.last),
                        [](const Word& w) { return w.lower.size() > 5 && w.capital && w.lower.ends_with("day"); });
        if (weekday) {
            when = time::DateSpan{when->first + std::chrono::days{7}, when->last + std::chrono::days{7}};
        }
    }

    /// The sentence behind a dated one goes on with the same day unless it says otherwise.
    void give_last_day(Draft& draft) const {
        const Family family = family_of(draft.event.type);
        const bool deed = family == Family::violence || draft.event.type == Type::protest ||
                          draft.event.type == Type::arrest || draft.event.type == Type::transfer;
        const bool told = draft.event.claim == Claim::happened || draft.event.claim == Claim::claimed;
        const bool next = context_.last_place_sentence + 1 == index_ &&
                          context_.last_paragraph == view_.sentence->paragraph && context_.last_when;
        if (!draft.event.when && deed && told && next && view_.sentence->section == article::Section::body) {
            draft.event.when = context_.last_when;
        }
    }

    /// "Police detained 16 people." is where the sentence before was.
    void give_last_place(Draft& draft) const {
        const auto type = draft.event.type;
        const bool people = type == Type::arrest || type == Type::protest;
        if (!draft.event.places.empty() || !view_.places.empty() || !people || context_.last_places.empty() ||
            context_.last_place_sentence + 2 < index_ || context_.last_paragraph != view_.sentence->paragraph) {
            return;
        }
        draft.event.places = context_.last_places;
    }

    /// "WASHINGTON, August 9 – The leaders signed …": where the report comes from.
    void give_dateline(Draft& draft) const {
        const bool meeting = draft.event.type == Type::talks || draft.event.type == Type::agreement;
        const bool elsewhere = !draft.event.places.empty() || draft.event.claim != Claim::happened;
        if (!meeting || elsewhere || draft.cue == "phone" || draft.section != article::Section::body) {
            return;
        }
        const auto* place = view_.written_in != nullptr ? view_.written_in->place : nullptr;
        std::string name = place != nullptr ? view_.written_in->text : std::string();
        const auto first =
            std::ranges::find(context_.article.sentences, article::Section::body, &article::Sentence::section);
        if (place == nullptr && !context_.article.dateline_place.empty() &&
            first->paragraph == view_.sentence->paragraph) {
            name = context_.article.dateline_place;
            const auto candidates = context_.gazetteer.look_up(name, 1);
            place = !candidates.empty() && candidates.front().score > 0.9 ? candidates.front().place : nullptr;
        }
        if (place != nullptr) {
            draft.event.places.push_back({EventPlace::Role::at, place->id, name, std::nullopt, false});
        }
    }

    /// That the war broke out weeks ago is background to later news.
    bool is_old_outbreak(const Draft& draft) const {
        const auto began = context_.calendar.war_began();
        const auto published = context_.calendar.published();
        return began && published && draft.event.type == Type::battle && draft.event.when &&
               draft.event.when->first == *began && *published - *began > std::chrono::days{7};
    }

    /// Attacks and broken truces of which only the parties are named happened in the region that the article is about.
    void give_region(Draft& draft) const {
        const auto type = draft.event.type;
        const bool fighting = type == Type::battle || type == Type::shelling || type == Type::ceasefire_violation;
        const bool told = draft.event.claim == Claim::happened || draft.event.claim == Claim::claimed;
        if (!draft.event.places.empty() || context_.enclave.empty() || !fighting || !told || draft.weight < 7 ||
            draft.cue == "stray" || draft.section != article::Section::body) {
            return;
        }
        const bool border = std::ranges::any_of(view_.words, [](const Word& w) {
            return is_any(w.lower, {"border", "frontier", "boundary"});
        });
        if (const auto* region = border ? nullptr : context_.gazetteer.by_id(context_.enclave)) {
            draft.event.places.push_back({EventPlace::Role::at, region->id,
                                          gazetteer::display_name(*region, Language::en, gazetteer::Naming{}),
                                          std::nullopt, true});
            draft.region = true;
        }
    }

    /// "In the enclave" is in the region that the article spoke of.
    void give_enclave(Draft& draft, const Clause& clause) const {
        if (!draft.event.places.empty() || context_.enclave.empty() ||
            family_of(draft.event.type) == Family::diplomacy) {
            return;
        }
        const auto* region = context_.gazetteer.by_id(context_.enclave);
        for (std::size_t i = clause.first; i < clause.last && region != nullptr; ++i) {
            if (view_.words[i].lower == "enclave") {
                draft.event.places.push_back({EventPlace::Role::at, region->id,
                                              gazetteer::display_name(*region, Language::en, gazetteer::Naming{}),
                                              std::nullopt, true});
                return;
            }
        }
    }

    Draft start(Type type, std::size_t word, std::size_t clause) const {
        Draft draft;
        draft.event.type = type;
        draft.language = view_.language;
        draft.section = view_.sentence->section;
        draft.paragraph = view_.sentence->paragraph;
        draft.sentence = index_;
        draft.sentence_text = view_.text;
        draft.trigger_at = word < view_.words.size() ? view_.words[word].start - view_.sentence->start : 0;
        std::size_t from = view_.clauses[clause].first;
        from += from > 0 && from + 1 < view_.words.size() ? 1 : 0;  // without "while", "after"
        if (from < view_.words.size()) {
            const auto readable = std::string_view(context_.article.readable);
            const std::size_t start_at = view_.words[from].start;
            draft.clause_text = article::fold_spaces(readable.substr(start_at, view_.sentence->end - start_at));
        }
        draft.event.evidence.push_back(
            {context_.article.file, view_.sentence->start, view_.sentence->end, 0, view_.text});
        return draft;
    }

    void take_claim(Draft& draft, std::size_t clause, const ClaimView& claim) const {
        draft.event.claim = claim_for(draft.event.type, claim.claim);
        draft.event.claimed_by = claim.pronoun && claim.by.empty() ? context_.last_speaker : claim.by;
        if (draft.event.type == Type::warning && draft.cue.empty()) {
            draft.event.claim = draft.event.claim == Claim::denied ? Claim::denied : Claim::threatened;
        }
        if (draft.event.claimed_by.empty() && family_of(draft.event.type) == Family::diplomacy &&
            (draft.event.type == Type::warning || draft.event.type == Type::demand)) {
            auto actors = actors_of(view_, view_.clauses[clause], {}, context_.lexicon);
            if (actors.empty()) {
                actors = actors_of(view_, {0, view_.words.size(), Clause::Kind::main}, {}, context_.lexicon);
            }
            draft.event.claimed_by = actors.empty() ? std::string() : actors.front();
        }
    }

    /// A government's warning or demand that names no place was spoken at its seat.
    void give_seat(Draft& draft) const {
        constexpr int plain_warning = 8;  // weight of "warned that", not of "red line"
        const bool host = draft.cue == "hosted" && !draft.event.actors.empty();
        const bool warning =
            draft.event.type == Type::warning && draft.cue.empty() && draft.weight >= plain_warning - 2;
        if ((!host && !warning) || !draft.event.places.empty() || draft.section == article::Section::title) {
            return;
        }
        if (host) {
            draft.event.claimed_by = draft.event.actors.front();
        }
        const auto words = words_of(draft.event.claimed_by, 0, draft.event.claimed_by.size());
        std::vector<PatternMatch> matches = context_.lexicon.actor_patterns.find(words);
        if (matches.empty()) {
            return;
        }
        const auto& actor = context_.lexicon.actors[context_.lexicon.actor_of_pattern[matches.front().pattern]];
        if (actor.seat.empty()) {
            return;
        }
        const auto candidates = context_.gazetteer.look_up(actor.seat, 1);
        if (!candidates.empty() && candidates.front().score > 0.9) {
            draft.event.places.push_back(
                {EventPlace::Role::at, candidates.front().place->id, actor.seat, std::nullopt, false});
            draft.seat = true;
        }
    }

    /// "Yerevan rejected the accusation": a denial of what the sentences before reported.
    void add_denial(std::vector<Draft>& drafts, const std::set<std::size_t>& told) const {
        constexpr std::size_t reach = 4;  // sentences
        const bool known = std::ranges::any_of(drafts, [](const Draft& d) { return d.event.claim == Claim::denied; });
        if (known || !context_.last_contested || index_ > context_.last_contested->second + reach ||
            view_.sentence->section == article::Section::title) {
            return;
        }
        for (std::size_t clause = 0; clause < view_.clauses.size(); ++clause) {
            if (told.contains(clause)) {
                continue;
            }
            const ClaimView claim = read_claim(view_, clause, view_.clauses[clause].last, context_.lexicon);
            const bool denies = claim.claim == Claim::denied && (!claim.by.empty() || claim.pronoun);
            if (!denies || context_.calendar.when(view_, clause).history) {
                continue;
            }
            Draft draft = start(context_.last_contested->first, view_.clauses[clause].first, clause);
            draft.weight = 8;
            draft.cue = "denial";
            take_claim(draft, clause, claim);
            draft.event.when = context_.calendar.when(view_, clause).span;
            draft.event.rule = "a denial of what was reported before";
            draft.event.actors = actors_of(view_, {0, view_.words.size(), Clause::Kind::main}, {}, context_.lexicon);
            drafts.push_back(std::move(draft));
            return;
        }
    }

    /// Roads and corridors are news even where nothing happens on them: people argue about them.
    void add_routes(std::vector<Draft>& drafts) {
        for (const auto& place : view_.places) {
            const auto* known = place.mention->place;
            if (known == nullptr || (known->kind != PlaceKind::corridor && known->kind != PlaceKind::road &&
                                     known->kind != PlaceKind::railway)) {
                continue;
            }
            const bool used =
                std::ranges::any_of(drafts, [&](const Draft& d) { return d.mentions.contains(place.mention_index); });
            const When when = context_.calendar.when(view_, clause_at(view_.clauses, place.first));
            if (used || view_.sentence->section == article::Section::title || (when.history && when.span)) {
                continue;
            }
            Draft draft = start(Type::infrastructure, place.first, clause_at(view_.clauses, place.first));
            draft.weight = 5;
            draft.event.when = std::nullopt;
            draft.event.places.push_back(
                {EventPlace::Role::along, known->id, place.mention->text, std::nullopt, false});
            draft.mentions.insert(place.mention_index);
            draft.event.claim = route_claim(place);
            if (draft.event.claim != Claim::proposed) {
                continue;  // a road that somebody names is no event
            }
            draft.event.rule = "infrastructure because a road, railway or corridor is at issue";
            drafts.push_back(std::move(draft));
        }
    }

    Claim route_claim(const PlaceView& place) const {
        for (const auto& match : context_.lexicon.route_patterns.find(view_.words)) {
            if (match.first < place.last && place.first < match.last) {
                return context_.lexicon.routes[match.pattern];
            }
        }
        for (std::size_t i = place.first > 3 ? place.first - 3 : 0; i < place.first; ++i) {
            if (is_any(view_.words[i].lower, {"proposed", "planned", "so-called"})) {
                return Claim::proposed;
            }
        }
        return Claim::happened;
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
    if (!speaker.by.empty()) {
        context.last_speaker = speaker.by;
    }
    for (const auto& draft : drafts) {
        const auto type = draft.event.type;
        const bool contested = family_of(type) == Family::violence || type == Type::deployment ||
                               type == Type::transfer || type == Type::blockade;
        if (contested && draft.event.claim != Claim::denied) {
            context.last_contested = std::pair(type, sentence_index);
        }
        if (!draft.event.places.empty() && view.sentence->section == article::Section::body) {
            context.last_places = draft.event.places;
            context.last_place_sentence = sentence_index;
            context.last_paragraph = view.sentence->paragraph;
            context.last_when = draft.event.when;
        }
        context.last_day =
            draft.event.when && draft.event.when->first == draft.event.when->last ? draft.event.when : context.last_day;
    }
    for (const auto& place : view.places) {
        const auto* known = place.mention->place;
        context.enclave = known != nullptr && known->kind == PlaceKind::region ? known->id : context.enclave;
    }
    return drafts;
}

}  // namespace sitmap::event
