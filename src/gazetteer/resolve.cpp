#include "gazetteer/resolve.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "gazetteer/anchors.hpp"

namespace sitmap::gazetteer {
namespace {

/// Entries of large lists below this need a neighbour or a word of kind to count as places.
constexpr double least_score = 0.58;

bool is_settlement(PlaceKind kind) {
    return kind == PlaceKind::city || kind == PlaceKind::town || kind == PlaceKind::village ||
           kind == PlaceKind::capital || kind == PlaceKind::exclave;
}

bool is_government_area(PlaceKind kind) {
    return kind == PlaceKind::province || kind == PlaceKind::district || kind == PlaceKind::region ||
           kind == PlaceKind::country || kind == PlaceKind::exclave;
}

bool is_water(PlaceKind kind) {
    return kind == PlaceKind::river || kind == PlaceKind::lake || kind == PlaceKind::reservoir ||
           kind == PlaceKind::sea;
}

/// How well a place fits the plural word that governs its list; 1 of that kind, -1 of another, 0 either way.
int fits_list(const Place& place, std::string_view kind, bool area_kind) {
    if (area_kind) {
        const bool fits = is_government_area(place.kind) && place.kind != PlaceKind::country;
        return fits ? 1 : -1;
    }
    // "The villages of A and B" may lie in the districts A and B.
    if (kind == "villages" || kind == "settlements") {
        return place.kind == PlaceKind::village ? 1 : 0;
    }
    return is_settlement(place.kind) ? 1 : -1;
}

class Weighing {
public:
    Weighing(const TextContext& context, const Anchors& anchors, const Match& match)
        : context_(context), anchors_(anchors), match_(match) {}

    Candidate weigh(NameRef ref, const Anchors::Nearness& nearness) const {
        const Place& place = context_.impl.place(ref);
        const Name& name = context_.impl.name(ref);
        double score = 0.55 + 0.03 * (6 - std::min(place.rank, 9));
        score += is_hand_kept(place) ? 0.08 : 0;
        score += name.preferred ? 0.06 : 0;
        score -= name.kind == NameKind::transliteration || name.kind == NameKind::misspelling ? 0.04 : 0;
        if (name.language && *name.language != context_.article.language && *name.language != Language::en) {
            score -= 0.06;
        }
        if (context_.article.published && !name.validity.contains(*context_.article.published)) {
            score -= 0.08;
        }
        std::string reason;
        if (match_.likeness == Likeness::inflected) {
            score -= 0.03;
            reason = "inflected form of " + name.text;
        } else if (match_.likeness == Likeness::sound) {
            score -= 0.12;
            reason = "sounds like " + name.text;
        } else {
            reason = "name " + name.text;
        }
        score += by_kind_word(place, reason) + by_list(place, reason) + by_country(place, reason);
        score += by_distance(nearness, reason);
        score += by_other_mentions(place, reason);
        Candidate candidate;
        candidate.place = &place;
        candidate.score = score;  // may pass 1: ranked first, bounded afterwards
        candidate.matched = name.text;
        candidate.reason = std::move(reason);
        return candidate;
    }

private:
    double by_kind_word(const Place& place, std::string& reason) const {
        const Token* after = context_.joined_after(match_.last - 1);
        const Token* before = context_.joined_before(match_.first);
        if (before != nullptr && before->key == "of") {
            before = context_.word_before(match_.first, 2);
        }
        double score = 0;
        for (const Token* word : {after, before}) {
            const auto judge = [&](Word kind, bool fits) {
                if (!context_.is(word, kind)) {
                    return;
                }
                score += fits ? 0.25 : -0.15;
                if (fits) {
                    reason += fmt::format(", \"{}\" beside it", word->key);
                }
            };
            judge(Word::area_kind, is_government_area(place.kind));
            judge(Word::settlement_kind, is_settlement(place.kind));
            judge(Word::water_kind, is_water(place.kind));
        }
        const SentenceFacts& sentence = context_.facts_of(match_);
        // "The border with Nakhchivan", "a road to Nakhchivan": the land is meant, not its town.
        if (place.kind == PlaceKind::region && match_.names.size() > 1 && sentence.borders) {
            score += 0.12;
            reason += ", borders or links are spoken of";
        }
        const bool judged = match_.list_kind && list_fit(place) != 0;
        if (!judged && (place.kind == PlaceKind::province || place.kind == PlaceKind::district)) {
            score += sentence.plural_areas ? 0.2 : -0.05;
        }
        return score;
    }

    int list_fit(const Place& place) const {
        const Token& kind = context_.tokens[*match_.list_kind];
        return fits_list(place, kind.key, context_.is(&kind, Word::area_kind));
    }

    /// "The provinces of A, B and C": one word for all of them.
    double by_list(const Place& place, std::string& reason) const {
        if (!match_.list_kind) {
            return 0;
        }
        const Token& kind = context_.tokens[*match_.list_kind];
        const int fit = list_fit(place);
        if (fit > 0) {
            reason += fmt::format(", listed as \"{}\"", kind.key);
        }
        return fit > 0 ? 0.4 : fit < 0 ? -0.3 : 0;
    }

    /// A name keeps its meaning within one article.
    double by_other_mentions(const Place& place, std::string& reason) const {
        if (match_.names.size() > 1 && anchors_.elsewhere(match_, place)) {
            reason += ", named elsewhere in the text";
            return 0.15;
        }
        return 0;
    }

    /// "Ganja, Azerbaijan", "Martuni, Gegharkunik".
    bool its_country_follows(const Place& place) const {
        if (context_.tokens[match_.last - 1].after != Gap::comma || match_.last >= context_.tokens.size()) {
            return false;
        }
        const std::size_t next = context_.match_of_token[match_.last];
        const Place* area = next == TextContext::no_match ? nullptr : anchors_.of(context_.matches[next]);
        return area != nullptr && !area->country.empty() && area->country == place.country &&
               (area->kind == PlaceKind::country || (is_government_area(area->kind) && is_settlement(place.kind)));
    }

    double by_country(const Place& place, std::string& reason) const {
        if (its_country_follows(place)) {
            reason += ", its country follows";
            return 0.3;
        }
        const Anchors::Scope scope = anchors_.same_country(match_, place);
        return scope == Anchors::Scope::sentence ? 0.10 : scope == Anchors::Scope::text ? 0.06 : 0;
    }

    double by_distance(const Anchors::Nearness& nearness, std::string& reason) const {
        using Reach = Anchors::Reach;
        const double km = nearness.sentence_km;
        const double by_sentence = nearness.in_sentence == nullptr ? 0
                                   : km < 40                       ? 0.22
                                   : km < 100                      ? 0.16
                                   : km < 200                      ? 0.08
                                                                   : 0;
        const double by_text = nearness.in_text == Reach::close  ? 0.12
                               : nearness.in_text == Reach::near ? 0.06
                               : nearness.in_text == Reach::far  ? -0.08
                                                                 : 0;
        if (by_sentence > 0) {
            reason += fmt::format(", {:.0f} km from {}", km, nearness.in_sentence->names.front().text);
        }
        return std::max(by_sentence, by_text);
    }

    const TextContext& context_;
    const Anchors& anchors_;
    const Match& match_;
};

std::vector<Candidate> ranked(const TextContext& context, Anchors& anchors, const Match& match) {
    const auto nearness = anchors.nearness(match);
    const Weighing weighing(context, anchors, match);
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < match.names.size(); ++i) {
        candidates.push_back(weighing.weigh(match.names[i], nearness[i]));
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        if (a.score != b.score) {
            return a.score > b.score;
        }
        return a.place->population != b.place->population ? a.place->population > b.place->population
                                                          : a.place->id < b.place->id;
    });
    return candidates;
}

}  // namespace

std::vector<Resolution> resolve(const TextContext& context, const std::vector<const Match*>& matches) {
    Anchors certain(context);
    for (const Match* match : matches) {
        if (match->names.size() == 1) {
            const Place& place = context.impl.place(match->names.front());
            if (is_hand_kept(place) || place.rank <= 4) {
                certain.add(*match, place);
            }
        }
    }
    // A first round on the certain ones, a second with what it settled among the rest.
    Anchors anchors = certain;
    for (const Match* match : matches) {
        if (match->names.size() > 1) {
            const auto candidates = ranked(context, certain, *match);
            if (candidates[0].score - candidates[1].score >= 0.08) {
                anchors.add(*match, *candidates[0].place);
            }
        }
    }
    std::vector<Resolution> resolutions;
    for (const Match* match : matches) {
        Resolution resolution{match, ranked(context, anchors, *match)};
        const Candidate& best = resolution.candidates.front();
        if (is_hand_kept(*best.place) || best.score >= least_score) {
            for (Candidate& candidate : resolution.candidates) {
                candidate.score = std::clamp(candidate.score, 0.05, 0.99);
            }
            resolutions.push_back(std::move(resolution));
        }
    }
    return resolutions;
}

}  // namespace sitmap::gazetteer
