#include "event/side_border.hpp"

#include <algorithm>

#include "io/any_of.hpp"

namespace sitmap::event {

using io::is_any;

namespace {

/// A border that the clause says something is on or at, without a name: its word, else nothing.
std::optional<std::size_t> unnamed_border(const SentenceView& view, const Clause& clause) {
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        if (!is_any(view.words[i].lower, {"border", "borders", "frontier", "boundary"})) {
            continue;
        }
        constexpr std::size_t reach = 6;  // "along the long and heavily militarised border"
        for (std::size_t k = i; k > clause.first && i - k < reach; --k) {
            const std::string_view word = view.words[k - 1].lower;
            if (is_any(word, {"along", "on", "at", "near", "across", "over"})) {
                return i;
            }
            if (view.words[k - 1].mark || is_any(word, {"of", "to", "from", "with"})) {
                break;
            }
        }
    }
    return std::nullopt;
}

/// "On the border" in a clause, in the words of the language.
bool is_on_a_border(const SentenceView& view, const Clause& clause) {
    if (view.language == Language::en) {
        return unnamed_border(view, clause).has_value();
    }
    return std::ranges::any_of(view.own->grammar_patterns.find(view.words), [&](const PatternMatch& match) {
        return view.own->grammar[match.pattern].kind == GrammarRow::Kind::border && match.first >= clause.first &&
               match.last <= clause.last;
    });
}

/// The words with both halves of "армяно-азербайджанской" told apart.
std::vector<Word> halved(const std::vector<Word>& words) {
    std::vector<Word> all;
    for (const Word& word : words) {
        const std::size_t dash = word.mark ? std::string::npos : word.lower.find('-');
        all.push_back(word);
        if (dash != std::string::npos && dash > 0) {
            all.back().lower.resize(dash);
            all.push_back(word);
            all.back().lower.erase(0, dash + 1);
        }
    }
    return all;
}

}  // namespace

FoundPlaces side_border(const SentenceView& view, const Clause& clause, const Lexicon::Impl& lexicon,
                        const gazetteer::Gazetteer& gazetteer) {
    FoundPlaces found;
    if (!is_on_a_border(view, clause)) {
        return found;
    }
    std::vector<const NationRow*> sides;
    const std::vector<Word> words = halved(view.words);
    for (const auto& match : lexicon.nation_patterns.find(words)) {
        const NationRow& nation = lexicon.nations[match.pattern];
        const bool known = std::ranges::find(sides, nation.place_id, &NationRow::place_id) != sides.end();
        if ((words[match.first].capital || view.language != Language::en) && !known) {
            sides.push_back(&nation);
        }
    }
    if (sides.size() < 2 || std::ranges::find(sides[0]->neighbours, sides[1]->place_id) == sides[0]->neighbours.end()) {
        return found;
    }
    for (std::size_t i = 0; i < 2; ++i) {
        if (const auto* country = gazetteer.by_id(sides[i]->place_id)) {
            found.places.push_back({EventPlace::Role::along, country->id,
                                    gazetteer::display_name(*country, Language::en, gazetteer::Naming{}), std::nullopt,
                                    false});
        }
    }
    return found;
}

}  // namespace sitmap::event
