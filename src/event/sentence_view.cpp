#include "event/sentence_view.hpp"

#include <algorithm>
#include <array>

#include "article/letter.hpp"
#include "event/asides.hpp"
#include "event/foreign_roles.hpp"
#include "event/lexicon_tables.hpp"
#include "event/statements.hpp"
#include "event/watchers.hpp"
#include "io/any_of.hpp"

namespace sitmap::event {

using io::is_any;

namespace {

using Role = EventPlace::Role;

bool is_area_noun(std::string_view w) {
    return is_any(w,
                  {"areas", "area", "villages", "settlements", "outskirts", "suburbs", "parts", "part", "communities",
                   "surroundings", "heights", "fields", "countryside", "side", "directions", "direction", "zone"});
}
bool is_place_noun(std::string_view w) {
    return is_area_noun(w) ||
           is_any(w, {"village",   "city",      "cities",      "town",     "towns",     "county",       "province",
                      "provinces", "region",    "district",    "capital",  "vicinity",  "regions",      "districts",
                      "lands",     "sections",  "north",       "south",    "east",      "west",         "enclave",
                      "exclave",   "territory", "territories", "republic", "port",      "settlement",   "hills",
                      "mountains", "center",    "centre",      "borders",  "community", "municipality", "island",
                      "valley",    "gorge",     "rear",        "night",    "border"});
}
bool is_topic_noun(std::string_view w) {
    return is_any(w, {"situation", "conflict", "peace",      "war",        "operations", "developments", "interests",
                      "influence", "tension",  "tensions",   "stability",  "violence",   "security",     "hostilities",
                      "issue",     "issues",   "dispute",    "crisis",     "fighting",   "war",          "escalation",
                      "relations", "policy",   "people",     "population", "community",  "government",   "role",
                      "presence",  "rights",   "ambassador", "embassy",    "consulate",  "interference"});
}

struct Preposition {
    std::optional<Role> role;
    bool known = false;
};

Preposition preposition(std::string_view w) {
    if (is_any(w, {"in", "at", "inside", "within", "on", "throughout", "into", "upon", "over"})) {
        return {Role::at, true};
    }
    if (is_any(w, {"near", "around", "outside", "beside", "off", "above", "overlooking", "opposite"})) {
        return {Role::near, true};
    }
    if (is_any(w, {"to", "toward", "towards"})) {
        return {Role::to, true};
    }
    if (w == "from") {
        return {Role::from, true};
    }
    if (is_any(w, {"along", "across"})) {
        return {Role::along, true};
    }
    if (is_any(w, {"against", "through"})) {
        return {Role::at, true};
    }
    if (is_any(w, {"between", "for", "by", "about", "with", "than", "via", "as", "toward", "under", "like", "of",
                   "that", "including", "notably", "namely", "especially"})) {
        return {std::nullopt, true};
    }
    return {};
}

bool is_border(std::string_view w) {
    return is_any(w, {"border", "borders", "frontier", "boundary"});
}

/// Reads backwards from a mention what it is in its sentence.
class RoleReader {
public:
    explicit RoleReader(SentenceView& view) : view_(view), words_(view.words) {}

    void run() {
        for (std::size_t i = 0; i < view_.places.size(); ++i) {
            read(i);
        }
    }

private:
    std::string_view word(std::size_t i) const { return i < words_.size() ? std::string_view(words_[i].lower) : ""; }

    void read(std::size_t index) {
        PlaceView& place = view_.places[index];
        // "Yerevan's concerns": whose, not where.
        const bool possessive =
            place.last > 0 && (word(place.last - 1).ends_with("'s") || word(place.last - 1).ends_with("s'"));
        if (is_whose(place)) {
            place.owner = true;
            return;
        }
        bool facility = false;  // "near X's power station"
        for (std::size_t i = place.last; i < std::min(place.last + 4, words_.size()); ++i) {
            facility = facility || is_any(word(i), {"station", "airport", "hospital",  "market",     "centre",
                                                    "center",  "school",  "bridge",    "outskirts",  "suburb",
                                                    "suburbs", "church",  "cathedral", "university", "square",
                                                    "port",    "stadium", "dam",       "factory",    "prison"});
        }
        if (possessive && !is_border(word(place.last)) && !facility) {
            return;
        }
        if (is_border(word(place.last)) && place.mention->text.find('-') == std::string::npos) {
            place.role = Role::along;  // "on Azerbaijan border", "Armenia's border with Iran"
            return;
        }
        // "Martakert (Aghdara)": a second name.
        if (index > 0 && place.first > 0 && word(place.first - 1) == "(" &&
            view_.places[index - 1].last + 1 == place.first) {
            const PlaceView& first = view_.places[index - 1];
            place.role = first.role;
            place.area = first.area;
            place.topic = first.topic;
            place.bare = first.bare;
            place.listed = true;
            return;
        }
        std::size_t at = place.first;
        std::size_t clause_from = place.first;  // words from here on belong together
        constexpr std::size_t reach = 10;
        for (std::size_t step = 0; step < reach && at > 0; ++step) {
            --at;
            const auto w = word(at);
            if (continues_list(index, at)) {
                return;
            }
            if (w == "," && at > 0 && is_place_noun(word(at - 1)) && at + 1 == place.first) {
                continue;  // "its second largest city, X"
            }
            const bool dash = is_any(w, {"—", "–", ":", "-"});
            if (dash && at > 0 && at + 1 == place.first && is_place_noun(word(at - 1))) {
                continue;  // "in four provinces — A, B and C"
            }
            if (w == "as" && at > 0 && is_place_noun(word(at - 1))) {
                continue;  // "in such cities as A and B"
            }
            if (words_[at].mark && !is_any(w, {"\"", "“", "‘", "'", "(", "-", "[", "]"})) {
                return bare(place);
            }
            if (clause_at(view_.clauses, at) != clause_at(view_.clauses, clause_from)) {
                return bare(place);
            }
            // "Rockets with cluster munitions struck the centre of X": behind the deed nothing speaks of X any more.
            const bool deed = std::ranges::any_of(
                view_.triggers, [&](const PatternMatch& match) { return match.last == at + 1 && match.first < at; });
            if (deed && !preposition(w).known) {
                return bare(place);
            }
            if (is_area_noun(w)) {
                place.area = true;
            }
            if (w == "side" || w == "villages" || w == "settlements") {
                place.area = true;
            }
            if (w == "of" && at > 0 && is_place_noun(word(at - 1))) {
                continue;  // the preposition stands before that noun
            }
            const auto found = preposition(w);
            if (found.known) {
                decide(place, at, found);
                // "At A and in B": a list, each with its own preposition.
                const std::size_t behind = index > 0 ? view_.places[index - 1].last : at;
                place.listed = place.role && behind < at && at - behind <= 2 &&
                               (word(at - 1) == "and" || word(at - 1) == ",") && view_.places[index - 1].role;
                return;
            }
        }
        bare(place);
    }

    void bare(PlaceView& place) const { place.bare = true; }

    /// "Karabakh soldiers", "against Karabakh's army": a side. "In Karabakh soldiers …" is a place. "Tavush governor
    /// X": part of a title.
    bool is_whose(const PlaceView& place) const {
        const auto* known = place.mention->place;
        const bool side = known != nullptr &&
                          (known->kind == gazetteer::PlaceKind::region || known->kind == gazetteer::PlaceKind::country);
        const bool inside = place.first > 0 && is_any(word(place.first - 1), {"in", "inside", "within", "across"});
        return !inside && std::ranges::any_of(view_.own->grammar_patterns.find(words_), [&](const PatternMatch& match) {
            const auto kind = view_.own->grammar[match.pattern].kind;
            return match.first == place.last &&
                   ((kind == GrammarRow::Kind::whose && side) || kind == GrammarRow::Kind::office);
        });
    }

    /// "X and several others in the Y range": the unnamed rest of what was named lies in Y.
    bool holds_the_rest(const PlaceView& place, std::size_t at) const {
        constexpr std::size_t reach = 3;  // "and several others"
        const auto index = static_cast<std::size_t>(&place - view_.places.data());
        if (index == 0 || at == 0 || !is_any(word(at - 1), {"others", "more", "another"})) {
            return false;
        }
        const PlaceView& named = view_.places[index - 1];
        return named.bare && named.last < at && at - named.last <= reach + 1 && word(named.last) == "and";
    }

    /// "X and Y", "X, Y", "X as well as Y": the second is what the first was.
    bool continues_list(std::size_t index, std::size_t at) {
        if (index == 0) {
            return false;
        }
        PlaceView& place = view_.places[index];
        const PlaceView& before = view_.places[index - 1];
        const auto w = word(at);
        const bool joint = w == "," || w == "and" || w == "or" || w == "&" || (w == "as" && word(at + 1) == "well") ||
                           w == "/" || w == "-" || w == "–";
        // "Denied shelling A and said it had shelled B": another deed, with a place of its own.
        const bool deed = std::ranges::any_of(
            view_.triggers, [&](const PatternMatch& match) { return match.first > at && match.last <= place.first; });
        if (!joint || at < before.last || deed) {
            return false;
        }
        std::size_t between = 0;
        for (std::size_t i = before.last; i < at; ++i) {
            if (word(i) == "(") {  // "A (also B), C": another name
                while (i < at && word(i) != ")") {
                    ++i;
                }
                continue;
            }
            if (word(i) == ")" || ++between > 4) {
                if (between > 4) {
                    return false;
                }
                continue;
            }
            const bool label = is_place_noun(word(i)) || word(i) == "," || word(i) == "the" || word(i) == "and" ||
                               word(i) == "as" || word(i) == "well";
            if (!label) {
                return false;
            }
        }
        place.role = before.role;
        place.area = before.area;
        place.topic = before.topic;
        place.bare = before.bare;
        place.listed = true;
        return true;
    }

    void decide(PlaceView& place, std::size_t at, const Preposition& found) const {
        place.role = found.role;
        const auto previous = at > 0 ? word(at - 1) : std::string_view();
        const auto w = word(at);
        if (w == "with" || w == "between" || w == "of") {
            for (std::size_t i = at; i > 0 && at - i < 3; --i) {
                if (is_border(word(i - 1))) {
                    const bool by_it = i >= 3 && is_any(word(i - 3), {"near", "close"});
                    place.role = by_it || (i >= 2 && word(i - 2) == "near") ? Role::near : Role::along;
                }
            }
            return;
        }
        if (w == "off" && previous.starts_with("cut")) {
            place.role.reset();  // "cutting off X"
            return;
        }
        if (is_any(w, {"including", "notably", "namely", "especially"})) {
            place.role = Role::at;  // "towns, including X and Y"
            return;
        }
        if (w == "from" && is_any(previous, {"reported", "heard"})) {
            place.role = Role::at;  // "strikes were reported from X"
            return;
        }
        if (!found.role) {
            return;
        }
        if (holds_the_rest(place, at)) {
            place.role.reset();
            return;
        }
        const bool country =
            place.mention->place != nullptr && place.mention->place->kind == gazetteer::PlaceKind::country;
        const bool addressed = is_any(
            previous, {"calling", "called", "calls", "call", "urging", "rely", "relying", "relies", "depend", "based",
                       "focus", "focused", "pressure", "sanctions", "blame", "blames", "responsibility"});
        if ((w == "on" || w == "upon") && (addressed || country)) {
            place.role.reset();  // "calling on X"
            return;
        }
        for (std::size_t i = at; i < place.first; ++i) {
            if (is_border(word(i)) && i + 1 < place.first) {
                place.role = Role::at;  // "along the border county of X"
            }
        }
        place.topic = is_topic_noun(previous) || w == "over" || previous == "minister";
        if (is_place_noun(previous) && is_area_noun(previous)) {
            place.area = true;
        }
        if (is_any(w, {"around", "outside"}) || is_any(previous, {"villages", "settlements", "areas"})) {
            place.area = true;
        }
        const bool towards = is_any(word(at + 1), {"direction", "directions"}) ||
                             (word(at + 1) == "the" && is_any(word(at + 2), {"direction", "directions", "vicinity"}));
        if (is_any(previous, {"close", "adjacent", "next"}) || (w == "in" && towards)) {
            place.role = Role::near;
        }
    }

    SentenceView& view_;
    const std::vector<Word>& words_;
};

/// "STEPANAKERT, October 3 - Shells …": where the report was written is not where something happened.
void skip_dateline(SentenceView& view) {
    constexpr std::size_t longest = 14;  // words
    if (view.sentence->section != article::Section::body) {
        return;
    }
    bool bracket = false;  // "Yerevan, Nov. 12 (dpa/GNA) – …"
    for (std::size_t i = 0; i < std::min(longest, view.words.size()); ++i) {
        const auto& word = view.words[i];
        bracket = word.lower == "(" || (bracket && word.lower != ")");
        // "12 April, 2023) At least seven …": a dateline in brackets whose beginning is a sentence of its own.
        const bool closed =
            word.lower == ")" && std::none_of(view.words.begin(), view.words.begin() + static_cast<std::ptrdiff_t>(i),
                                              [](const Word& w) { return w.lower == "("; });
        const bool dash = i > 0 && !bracket && (closed || is_any(word.lower, {"-", "–", "—", ":"}));
        if (dash) {
            if (!view.places.empty() && view.places.front().last <= i) {
                view.written_in = view.places.front().mention;
            }
            std::erase_if(view.places, [&](const PlaceView& place) { return place.last <= i; });
            view.body_first = i + 1;
            return;
        }
        if (!bracket && !word.mark && !word.capital && (word.lower[0] < '0' || word.lower[0] > '9')) {
            return;
        }
    }
}

SentenceView view_of(const article::Article& article, const article::Sentence& sentence, std::vector<Word> words,
                     const std::vector<gazetteer::Mention>& mentions, const LanguageWords& own) {
    SentenceView view;
    view.sentence = &sentence;
    view.language = own.language;
    view.own = &own;
    const std::string_view readable = article.readable;
    view.text = article::fold_spaces(readable.substr(sentence.start, sentence.end - sentence.start));
    view.words = std::move(words);
    view.clauses = own.language == Language::en ? clauses_of(view.words) : clauses_of(view.words, own);
    auto mention = std::ranges::lower_bound(mentions, sentence.start, {}, &gazetteer::Mention::start);
    for (; mention != mentions.end() && mention->end <= sentence.end; ++mention) {
        PlaceView place;
        place.mention = &*mention;
        place.mention_index = static_cast<std::size_t>(mention - mentions.begin());
        const auto first = std::ranges::upper_bound(view.words, mention->start, {}, &Word::end);
        place.first = static_cast<std::size_t>(first - view.words.begin());
        place.last = place.first;
        while (place.last < view.words.size() && view.words[place.last].start < mention->end) {
            ++place.last;
        }
        if (place.first == place.last) {
            continue;  // not in these words
        }
        const auto* known = mention->place;
        const bool state = known != nullptr && known->kind == gazetteer::PlaceKind::country;
        for (std::size_t i = place.first; i < place.last; ++i) {
            view.words[i].place = !state && !mention->metonym;
        }
        view.places.push_back(place);
    }
    std::vector<bool> noise(view.words.size(), false);
    for (const auto& match : own.noise_patterns.find(view.words)) {
        std::fill(noise.begin() + static_cast<std::ptrdiff_t>(match.first),
                  noise.begin() + static_cast<std::ptrdiff_t>(match.last), true);
    }
    view.triggers = own.trigger_patterns.find(view.words);
    std::erase_if(view.triggers, [&](const PatternMatch& m) { return noise[m.first] || noise[m.last - 1]; });
    part_statements(view);
    skip_dateline(view);
    if (own.place_words.empty()) {
        RoleReader(view).run();
    } else {
        read_foreign_roles(view);
    }
    set_watchers_apart(view);
    return view;
}

}  // namespace

std::vector<SentenceView> views_of(const article::Article& article, const article::Sentence& sentence,
                                   const std::vector<gazetteer::Mention>& mentions, const LanguageWords& own) {
    auto words = words_of(article.readable, sentence.start, sentence.end);
    if (own.language != Language::en) {
        return {view_of(article, sentence, std::move(words), mentions, own)};
    }
    WithoutAsides cut = without_asides(std::move(words));
    std::vector<SentenceView> views{view_of(article, sentence, std::move(cut.main), mentions, own)};
    for (auto& aside : cut.asides) {
        views.push_back(view_of(article, sentence, std::move(aside), mentions, own));
    }
    return views;
}

}  // namespace sitmap::event
