#include "event/foreign_roles.hpp"

#include <algorithm>

#include "article/letter.hpp"
#include "event/lexicon_tables.hpp"

namespace sitmap::event {
namespace {

using Kind = PlaceWordRow::Kind;
using Sense = PlaceWordRow::Sense;

constexpr std::size_t reach = 4;  // words between a name and what says its role

bool is_quote(const Word& word) {
    return word.lower == "\"" || word.lower == "«" || word.lower == "»" || word.lower == "“" || word.lower == "”" ||
           word.lower == "„";
}

class ForeignRoles {
public:
    explicit ForeignRoles(SentenceView& view) : view_(view), words_(view.words), rows_(view.own->place_words) {
        matches_ = view.own->place_patterns.find(view.words);
        noun_.assign(words_.size(), nullptr);
        for (const auto& match : matches_) {
            if (rows_[match.pattern].kind == Kind::noun) {
                for (std::size_t i = match.first; i < match.last; ++i) {
                    noun_[i] = &rows_[match.pattern];
                }
            }
        }
    }

    void run() {
        for (auto& place : view_.places) {
            read(place);
        }
        share_in_lists();
        drop_containers();
    }

private:
    /// What stands nearest decides: a postposition, an ending of the noun behind the name, a preposition, the name's
    /// own ending.
    void read(PlaceView& place) {
        const std::size_t behind = behind_nouns(place);
        if (const auto* row = postposition(place, behind)) {
            return apply(place, *row);
        }
        const auto* before = preposition(place);
        if (before != nullptr) {
            return apply(place, *before);
        }
        // "Şuşa şəhərində": the ending stands on the noun.
        const bool noun_bears = behind > place.last;
        const std::size_t bearer = noun_bears ? behind - 1 : place.last - 1;
        if (place.last > 0 && bearer < words_.size()) {
            if (const auto* row = ending(place, bearer, noun_bears)) {
                return apply(place, *row);
            }
        }
        place.bare = true;
    }

    std::size_t behind_nouns(PlaceView& place) const {
        std::size_t behind = place.last;
        while (behind < words_.size() && behind < place.last + 3 &&
               (noun_[behind] != nullptr || is_quote(words_[behind]))) {
            if (noun_[behind] == nullptr) {
                ++behind;
                continue;
            }
            place.area = place.area || noun_[behind]->area;
            ++behind;
        }
        return behind;
    }

    const PlaceWordRow* postposition(const PlaceView& place, std::size_t behind) const {
        const PlaceWordRow* best = nullptr;
        std::size_t length = 0;
        for (const auto& match : matches_) {
            const bool here = match.first >= place.last && match.first <= behind;
            if (rows_[match.pattern].kind == Kind::after && here && match.last - match.first > length) {
                best = &rows_[match.pattern];
                length = match.last - match.first;
            }
        }
        return best;
    }

    const PlaceWordRow* preposition(PlaceView& place) const {
        const PlaceWordRow* best = nullptr;
        std::size_t nearest = 0;
        std::size_t length = 0;
        for (const auto& match : matches_) {
            if (rows_[match.pattern].kind != Kind::before || match.last > place.first ||
                place.first - match.last > reach || interrupted(match.last, place.first) ||
                deed_between(match.last, place.first) ||
                (rows_[match.pattern].sense == Sense::none &&
                 (place_between(match.last, place.first) || deed_ends_between(match.last, place.first)))) {
                continue;
            }
            if (best == nullptr || match.last > nearest ||
                (match.last == nearest && match.last - match.first > length)) {
                best = &rows_[match.pattern];
                nearest = match.last;
                length = match.last - match.first;
            }
        }
        for (std::size_t i = nearest; best != nullptr && i < place.first; ++i) {
            place.area = place.area || (noun_[i] != nullptr && noun_[i]->area);
        }
        return best;
    }

    /// "The forces of A [took] the town of B": "the forces of" speaks of A alone.
    bool place_between(std::size_t from, std::size_t to) const {
        return std::ranges::any_of(view_.places, [&](const PlaceView& p) { return p.first >= from && p.last <= to; });
    }

    /// "Reports about the shelling of X": X is the deed's object, not the preposition's.
    bool deed_between(std::size_t from, std::size_t to) const {
        return std::ranges::any_of(view_.triggers,
                                   [&](const PatternMatch& m) { return m.first >= from && m.last <= to; });
    }

    /// "The army left X": the verb stands between.
    bool deed_ends_between(std::size_t from, std::size_t to) const {
        return std::ranges::any_of(view_.triggers,
                                   [&](const PatternMatch& m) { return m.last > from && m.last <= to; });
    }

    /// Marks and other names end the reach of a preposition: "in A the army of B".
    bool interrupted(std::size_t from, std::size_t to) const {
        std::size_t others = 0;
        for (std::size_t i = from; i < to; ++i) {
            const auto& word = words_[i];
            if (word.mark && !is_quote(word) && word.lower != "(") {
                return true;
            }
            others += noun_[i] == nullptr ? 1 : 0;
        }
        const std::size_t adjectives = view_.language == Language::fa ? 3 : 2;
        return others > adjectives;
    }

    const PlaceWordRow* ending(const PlaceView& place, std::size_t bearer, bool noun) const {
        const std::string_view word = words_[bearer].lower;
        if (!noun && is_own_name(place, word)) {
            return nullptr;
        }
        const PlaceWordRow* best = nullptr;
        for (const auto& row : rows_) {
            if (row.kind == Kind::ending && word.size() > row.ending.size() && word.ends_with(row.ending) &&
                (best == nullptr || row.ending.size() > best->ending.size())) {
                best = &row;
            }
        }
        return best;
    }

    /// "Bərdə" ends like "in X", but is the name itself.
    static bool is_own_name(const PlaceView& place, std::string_view word) {
        if (place.mention->place == nullptr) {
            return false;
        }
        return std::ranges::any_of(place.mention->place->names, [&](const auto& name) {
            const std::string lower = folded_word(name.text);
            // The Armenian article: «Բաքուն» is Baku as the one who acts.
            const bool article = word.size() == lower.size() + 2 && word.starts_with(lower) &&
                                 (word.ends_with("ն") || word.ends_with("ը"));
            return lower == word || article || (lower.size() > word.size() && lower.ends_with(" " + std::string(word)));
        });
    }

    void apply(PlaceView& place, const PlaceWordRow& row) const {
        place.area = place.area || row.area;
        switch (row.sense) {
            case Sense::at:
                place.role = EventPlace::Role::at;
                break;
            case Sense::from:
                place.role = EventPlace::Role::from;
                break;
            case Sense::to:
                place.role = EventPlace::Role::to;
                break;
            case Sense::near:
                place.role = EventPlace::Role::near;
                break;
            case Sense::along:
                place.role = EventPlace::Role::along;
                break;
            case Sense::between:
                place.role = EventPlace::Role::between;
                break;
            case Sense::topic:
                place.topic = true;
                break;
            case Sense::object:
                place.bare = true;
                // The Armenian article stands on subjects and objects alike.
                place.object = view_.language != Language::hy;
                break;
            case Sense::owner:
                place.owner = true;
                place.bare = true;
                break;
            case Sense::none:
                break;
        }
    }

    /// "A rayonunun B kəndində", "Tovuz'un Ağdam köyünde": A only says where B is.
    void drop_containers() {
        for (std::size_t i = 0; i + 1 < view_.places.size(); ++i) {
            auto& place = view_.places[i];
            if (!contains_next(i)) {
                continue;
            }
            place.owner = false;
            place.bare = false;
            const PlaceView& inside = view_.places[i + 1];
            if (inside.mention->place == nullptr && inside.role) {
                place.role = inside.role;  // "the village of Y in the district of X", when nobody knows Y
                place.area = true;
            }
        }
    }

    bool contains_next(std::size_t index) const {
        const auto& place = view_.places[index];
        std::size_t behind = place.last;
        while (behind < words_.size() && noun_[behind] != nullptr) {
            ++behind;
        }
        if (!place.owner || place.role || index + 1 >= view_.places.size()) {
            return false;
        }
        // "Şuşanın Azərbaycan ordusunun nəzarətinə keçdiyi": no state lies in a town.
        const auto& next = view_.places[index + 1];
        const bool state = next.mention->place != nullptr && next.mention->place->kind == gazetteer::PlaceKind::country;
        return next.first == behind && !state;
    }

    /// "In the districts of A, B and C": what one of them says, the list says.
    void share_in_lists() {
        for (std::size_t i = 1; i < view_.places.size(); ++i) {
            view_.places[i].listed = joined(view_.places[i - 1], view_.places[i]) ||
                                     (contains_next(i - 1) && i >= 2 && view_.places[i - 1].listed);
        }
        for (std::size_t first = 0; first < view_.places.size();) {
            std::size_t last = first + 1;
            while (last < view_.places.size() && view_.places[last].listed) {
                ++last;
            }
            // Prepositions stand before the first, endings and postpositions behind the last.
            const PlaceView* source = nullptr;
            // Where nothing stands before names, the last of a list bears the ending for all.
            const bool endings = std::ranges::none_of(rows_, [](const auto& row) { return row.kind == Kind::before; });
            if (endings && view_.places[last - 1].role) {
                source = &view_.places[last - 1];
                for (std::size_t i = first; i + 1 < last; ++i) {
                    view_.places[i].role.reset();
                }
            }
            for (std::size_t i = first; i < last && source == nullptr; ++i) {
                source = view_.places[i].role ? &view_.places[i] : nullptr;
            }
            for (std::size_t i = first; i < last && source != nullptr; ++i) {
                auto& place = view_.places[i];
                if (!place.role && !place.topic && !contains_next(i)) {
                    place.role = source->role;
                    place.area = place.area || source->area;
                    place.bare = false;
                    place.owner = false;
                }
            }
            first = last;
        }
    }

    bool joined(const PlaceView& before, const PlaceView& place) const {
        constexpr std::size_t unknown = 4;  // names between commas that no gazetteer has
        if (place.first <= before.last || place.first - before.last > reach + 1 + unknown) {
            return false;
        }
        bool joint = false;
        std::size_t strangers = 0;
        for (std::size_t i = before.last; i < place.first; ++i) {
            const bool comma = words_[i].lower == "," || words_[i].lower == "،";
            const bool joins = comma || words_[i].lower == ";" || words_[i].lower == "؛" || is_joint(i);
            if (words_[i].lower[0] >= '0' && words_[i].lower[0] <= '9') {
                continue;  // "6 of A, 4 of B and 3 of C's villages"
            }
            const bool counts = joint && i + 1 < place.first && noun_[i + 1] != nullptr;  // "and some villages of"
            if (!joins && !counts && noun_[i] == nullptr && !is_quote(words_[i])) {
                if (!joint || !words_[i].capital || ++strangers > unknown) {
                    return false;
                }
            }
            joint = joint || joins;
        }
        return joint;
    }

    bool is_joint(std::size_t word) const {
        return std::ranges::any_of(matches_, [&](const PatternMatch& match) {
            return rows_[match.pattern].kind == Kind::joint && match.first == word;
        });
    }

    SentenceView& view_;
    const std::vector<Word>& words_;
    const std::vector<PlaceWordRow>& rows_;
    std::vector<PatternMatch> matches_;
    std::vector<const PlaceWordRow*> noun_;  ///< of each word; null for others
};

}  // namespace

void read_foreign_roles(SentenceView& view) {
    ForeignRoles(view).run();
}

}  // namespace sitmap::event
