#include "gazetteer/resolve.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace sitmap::gazetteer {
namespace {

/// Entries of large lists below this need a neighbour or a word of kind to count as places.
constexpr double least_score = 0.58;

/// A place that is certain enough to place others by.
struct Anchor {
    const Match* match = nullptr;
    const Place* place = nullptr;
    std::size_t sentence = 0;
};

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

/// Too large to tell where in it something lies.
bool is_wide(const Place& place) {
    return place.kind == PlaceKind::country || place.kind == PlaceKind::continent ||
           place.kind == PlaceKind::world_region || place.kind == PlaceKind::sea;
}

class Weighing {
public:
    Weighing(const TextContext& context, const std::vector<Anchor>& anchors, const Match& match)
        : context_(context), anchors_(anchors), match_(match) {}

    Candidate weigh(NameRef ref) const {
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
        score += by_kind_word(place, reason) + by_country(place, reason) + by_distance(place, reason);
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
        if (place.kind == PlaceKind::region && match_.names.size() > 1 && speaks_of_borders()) {
            score += 0.12;
            reason += ", borders or links are spoken of";
        }
        if (place.kind == PlaceKind::province || place.kind == PlaceKind::district) {
            const auto in_sentence = [&](const Token& token) {
                return token.sentence == context_.tokens[match_.first].sentence &&
                       (token.key == "provinces" || token.key == "districts" || token.key == "regions");
            };
            score += std::any_of(context_.tokens.begin(), context_.tokens.end(), in_sentence) ? 0.2 : -0.05;
        }
        return score;
    }

    /// A namesake says nothing about where the name's other bearers lie.
    bool is_candidate(const Place* place) const {
        return std::any_of(match_.names.begin(), match_.names.end(),
                           [&](NameRef ref) { return &context_.impl.place(ref) == place; });
    }

    /// A name keeps its meaning within one article.
    double by_other_mentions(const Place& place, std::string& reason) const {
        const bool elsewhere = std::any_of(anchors_.begin(), anchors_.end(), [&](const Anchor& anchor) {
            return anchor.match != &match_ && anchor.place == &place;
        });
        if (elsewhere && match_.names.size() > 1) {
            reason += ", named elsewhere in the text";
            return 0.15;
        }
        return 0;
    }

    /// "the border with Nakhchivan", "a road to Nakhchivan": the land is meant, not its town.
    bool speaks_of_borders() const {
        const std::size_t sentence = context_.tokens[match_.first].sentence;
        return std::any_of(context_.tokens.begin(), context_.tokens.end(), [&](const Token& token) {
            return token.sentence == sentence &&
                   (context_.words().is(token.key, Word::line_kind) || token.key.starts_with("border") ||
                    token.key.starts_with("link") || token.key.starts_with("connect") || token.key == "mainland" ||
                    token.key == "exclave" || token.key == "transit");
        });
    }

    double by_country(const Place& place, std::string& reason) const {
        bool in_article = false;
        bool in_sentence = false;
        const std::size_t sentence = context_.tokens[match_.first].sentence;
        for (const Anchor& anchor : anchors_) {
            if (anchor.match == &match_ || anchor.place->country.empty() || anchor.place->country != place.country) {
                continue;
            }
            in_article = true;
            in_sentence = in_sentence || anchor.sentence == sentence;
            // "Ganja, Azerbaijan".
            if (anchor.match->first == match_.last && context_.tokens[match_.last - 1].after == Gap::comma) {
                reason += ", its country follows";
                return 0.3;
            }
        }
        return in_sentence ? 0.10 : in_article ? 0.06 : 0;
    }

    double by_distance(const Place& place, std::string& reason) const {
        constexpr double never = std::numeric_limits<double>::infinity();
        double in_sentence = never;
        double in_article = never;
        const Anchor* nearest = nullptr;
        const std::size_t sentence = context_.tokens[match_.first].sentence;
        for (const Anchor& anchor : anchors_) {
            if (anchor.match == &match_ || is_wide(*anchor.place) || is_candidate(anchor.place)) {
                continue;
            }
            const double km = geo::distance(place.position, anchor.place->position).value / 1000;
            if (anchor.sentence == sentence && km < in_sentence) {
                in_sentence = km;
                nearest = &anchor;
            }
            if (km < in_article) {
                in_article = km;
                nearest = nearest == nullptr ? &anchor : nearest;
            }
        }
        const double by_sentence = in_sentence < 40 ? 0.22 : in_sentence < 100 ? 0.16 : in_sentence < 200 ? 0.08 : 0;
        const double by_article = in_article < 60                           ? 0.12
                                  : in_article < 150                        ? 0.06
                                  : in_article == never || in_article < 600 ? 0
                                                                            : -0.08;
        if (by_sentence > 0 && nearest != nullptr) {
            reason += fmt::format(", {:.0f} km from {}", in_sentence, nearest->place->names.front().text);
        }
        return std::max(by_sentence, by_article);
    }

    const TextContext& context_;
    const std::vector<Anchor>& anchors_;
    const Match& match_;
};

std::vector<Candidate> ranked(const TextContext& context, const std::vector<Anchor>& anchors, const Match& match) {
    const Weighing weighing(context, anchors, match);
    std::vector<Candidate> candidates;
    for (const NameRef ref : match.names) {
        candidates.push_back(weighing.weigh(ref));
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
    std::vector<Anchor> anchors;
    for (const Match* match : matches) {
        if (match->names.size() == 1) {
            const Place& place = context.impl.place(match->names.front());
            if (is_hand_kept(place) || place.rank <= 4) {
                anchors.push_back({match, &place, context.tokens[match->first].sentence});
            }
        }
    }
    // A first round on the certain ones, a second with what it settled among the rest.
    const std::vector<Anchor> certain = anchors;
    for (const Match* match : matches) {
        if (match->names.size() > 1) {
            const auto candidates = ranked(context, certain, *match);
            if (candidates[0].score - candidates[1].score >= 0.08) {
                anchors.push_back({match, candidates[0].place, context.tokens[match->first].sentence});
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
