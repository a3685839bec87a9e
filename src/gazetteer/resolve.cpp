#include "gazetteer/resolve.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "gazetteer/anchors.hpp"
#include "gazetteer/beside.hpp"
#include "gazetteer/confidence.hpp"

namespace sitmap::gazetteer {
namespace {

/// Entries of large lists below this need a neighbour or a word of kind to count as places.
constexpr double least_score = 0.58;

/// Matches of an enumeration that are looked at in each direction, so that long lists stay linear.
constexpr std::size_t longest_list = 12;

/// How well a place fits the plural word that governs its list; 1 of that kind, -1 of another, 0 either way.
int fits_list(const TextContext& context, std::size_t kind, const Place& place) {
    if (context.is(kind, Word::area_kind)) {
        const bool fits = is_government_area(place.kind) && place.kind != PlaceKind::country;
        return fits ? 1 : -1;
    }
    // "The villages of A and B" may lie in the districts A and B.
    if (context.is(kind, Word::village)) {
        return place.kind == PlaceKind::village || place.kind == PlaceKind::exclave ? 1 : 0;
    }
    return is_settlement(place.kind) ? 1 : -1;
}

/// A place in a reason.
std::string shown(const Place& place) {
    return display_name(place, Language::en, {});
}

class Weighing {
public:
    Weighing(const TextContext& context, const Anchors& anchors, const Match& match)
        : context_(context),
          anchors_(anchors),
          match_(match),
          kinds_(kinds_beside(context, match)),
          adjective_(country_beside(context, match)),
          outer_(places_around(context, anchors, match)),
          inner_(places_within(context, anchors, match)) {
        list_country_ = match.names.size() > 1 ? country_of_list() : std::string_view();
        // "The regions of Talin and Garni": where nothing called so is a region, the town stands for its parts.
        is_listed_ = match.list_kind && std::any_of(match.names.begin(), match.names.end(),
                                                    [&](NameRef ref) { return list_fit(context.impl.place(ref)) > 0; });
    }

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
        } else if (match_.likeness == Likeness::mistyped) {
            score -= 0.12;
            reason = "a slip in " + name.text;
        } else if (match_.likeness == Likeness::sound) {
            score -= 0.12;
            reason = "sounds like " + name.text;
        } else {
            reason = "name " + name.text;
        }
        score += by_kind_word(place, reason) + by_list(place, reason) + by_country(place, reason);
        score += by_containment(place, reason) + by_adjective(place, reason);
        score += by_distance(nearness, place.kind == PlaceKind::country && match_.names.size() > 1, reason);
        score += by_other_mentions(place, reason);
        Candidate candidate;
        candidate.place = &place;
        candidate.score = score;  // a weight, that a confidence is made of once all are ranked
        candidate.matched = name.text;
        candidate.reason = std::move(reason);
        return candidate;
    }

private:
    double by_kind_word(const Place& place, std::string& reason) const {
        double score = 0;
        for (const KindWord& word : kinds_) {
            // "The Syunik towns of Goris and Kapan": the towns of an area.
            const bool of_area = context_.is(word.token, Word::plural) &&
                                 context_.is(word.token, Word::settlement_kind) && word.token == match_.last;
            const int fit = of_area ? 0 : fits_kind(context_, word.token, place);
            score += fit > 1 ? 0.3 : fit == 1 ? 0.2 : fit < 0 ? -0.2 : 0;
            if (fit > 0) {
                reason += fmt::format(", \"{}\" beside it", context_.tokens[word.token].key);
            }
        }
        const SentenceFacts& sentence = context_.facts_of(match_);
        // "The border with Nakhchivan", "a road to Nakhchivan": the land is meant, not its town.
        // Without a word of kind the land is nearer in news than the town it is named after.
        if (place.kind == PlaceKind::region && match_.names.size() > 1) {
            score += sentence.borders ? 0.15 : kinds_.empty() ? 0.08 : 0;
            reason += sentence.borders ? ", borders or links are spoken of" : "";
        }
        const bool judged = (is_listed_ && list_fit(place) != 0) || !kinds_.empty();
        if (!judged && (place.kind == PlaceKind::province || place.kind == PlaceKind::district)) {
            score += sentence.plural_areas ? 0.2 : -0.1;
        }
        return score;
    }

    /// "Aghdam in Tovuz district", "Tovuz rayonunun Ağdam kəndi", "Julfa in Nakhchivan".
    double by_containment(const Place& place, std::string& reason) const {
        if (!outer_.empty()) {
            for (const Place* area : outer_) {
                if (lies_in(context_, place, *area)) {
                    reason += fmt::format(", in {}", shown(*area));
                    return 0.3;
                }
            }
            const bool elsewhere =
                is_settlement(place.kind) && std::all_of(outer_.begin(), outer_.end(), [&](const Place* area) {
                    return lies_elsewhere(context_, place, *area);
                });
            const bool listed = context_.tokens[match_.last - 1].after == Gap::comma;
            return elsewhere && !listed ? -0.25 : 0;
        }
        if (const Place* area = anchors_.area_around(match_, place); area != nullptr && match_.names.size() > 1) {
            reason += fmt::format(", in {}", shown(*area));
            return 0.12;
        }
        if (is_government_area(place.kind)) {
            for (const Place* inner : inner_) {
                if (lies_in(context_, *inner, place)) {
                    reason += fmt::format(", {} lies in it", shown(*inner));
                    return 0.25;
                }
            }
        }
        return 0;
    }

    /// "The Iranian county of Jolfa", «иранский город Джульфа».
    double by_adjective(const Place& place, std::string& reason) const {
        if (adjective_.empty() || place.country.empty()) {
            return 0;
        }
        if (place.country == adjective_) {
            reason += fmt::format(", called a place of {}", adjective_);
            return 0.25;
        }
        return -0.15;
    }

    int list_fit(const Place& place) const { return fits_list(context_, *match_.list_kind, place); }

    /// "The provinces of A, B and C": one word for all of them.
    double by_list(const Place& place, std::string& reason) const {
        if (!is_listed_) {
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

    /// The country of all settled places that stand in a row with this one, commas and an "and" between them; nothing
    /// when they are fewer than two or of several countries.
    std::string_view country_of_list() const {
        std::string_view country;
        std::size_t settled = 0;
        bool mixed = false;
        const auto heed = [&](const Match& other) {
            const Place* place = anchors_.of(other);
            if (place != nullptr && !place->country.empty()) {
                mixed = mixed || (settled > 0 && place->country != country);
                country = place->country;
                ++settled;
            }
        };
        const auto joined = [&](const Match& left, const Match& right) {
            const std::size_t between = left.last;
            return context_.tokens[left.first].sentence == context_.tokens[right.first].sentence &&
                   ((right.first == between && context_.tokens[between - 1].after == Gap::comma) ||
                    (right.first == between + 1 && context_.is(between, Word::conjunction)));
        };
        const auto& matches = context_.matches;
        const auto own = static_cast<std::size_t>(&match_ - matches.data());
        for (std::size_t m = own; m > 0 && own - m < longest_list && joined(matches[m - 1], matches[m]); --m) {
            heed(matches[m - 1]);
        }
        for (std::size_t m = own;
             m + 1 < matches.size() && m - own < longest_list && joined(matches[m], matches[m + 1]); ++m) {
            heed(matches[m + 1]);
        }
        return settled > 1 && !mixed ? country : std::string_view();
    }

    double by_country(const Place& place, std::string& reason) const {
        if (!list_country_.empty() && place.country == list_country_) {
            reason += fmt::format(", in a list of places of {}", list_country_);
            return 0.25;
        }
        if (its_country_follows(place)) {
            reason += ", its country follows";
            return 0.3;
        }
        if (foreign_adjective(place)) {
            reason += ", its country is spoken of";
            return 0.12;
        }
        const Anchors::Scope scope = anchors_.same_country(match_, place);
        return scope == Anchors::Scope::sentence ? 0.10 : scope == Anchors::Scope::text ? 0.06 : 0;
    }

    /// "Iranian customs officers at Astara". Armenian and Azerbaijani troops stand on each other's ground too often.
    bool foreign_adjective(const Place& place) const {
        const Token& first = context_.tokens[match_.first];
        if (place.country.empty() || place.country == "AM" || place.country == "AZ" || match_.names.size() == 1) {
            return false;
        }
        for (std::size_t t = match_.first; t > 0 && context_.tokens[t - 1].sentence == first.sentence; --t) {
            if (context_.word_facts[t - 1].country_code() == place.country) {
                return true;
            }
        }
        return false;
    }

    double by_distance(const Anchors::Nearness& nearness, bool place_is_country, std::string& reason) const {
        using Reach = Anchors::Reach;
        const double km = nearness.sentence_km;
        const double by_sentence = nearness.in_sentence == nullptr ? 0
                                   : km < 40                       ? 0.22
                                   : km < 100                      ? 0.16
                                   : km < 200                      ? 0.08
                                                                   : 0;
        const double by_text = nearness.in_text == Reach::beside  ? 0.16
                               : nearness.in_text == Reach::close ? 0.12
                               : nearness.in_text == Reach::near  ? 0.06
                               : nearness.in_text == Reach::far   ? (place_is_country ? -0.3 : -0.08)
                                                                  : 0;
        if (by_sentence > 0) {
            reason += fmt::format(", {:.0f} km from {}", km, shown(*nearness.in_sentence));
        }
        return std::max(by_sentence, by_text);
    }

    const TextContext& context_;
    const Anchors& anchors_;
    const Match& match_;
    std::vector<KindWord> kinds_;
    std::string_view adjective_;
    std::vector<const Place*> outer_;
    std::vector<const Place*> inner_;
    std::string_view list_country_;  ///< empty for names of one place alone
    bool is_listed_ = false;
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
            set_confidence(resolution.candidates, match->likeness);
            resolutions.push_back(std::move(resolution));
        }
    }
    return resolutions;
}

}  // namespace sitmap::gazetteer
