#include "reading/score/tally.hpp"

#include <algorithm>
#include <array>

namespace sitmap::reading {
namespace {

double share(int part, int whole) {
    return whole == 0 ? 1.0 : static_cast<double>(part) / whole;
}

/// Countries act in every sentence: only for cities is it worth telling the government from the place.
bool can_be_metonym(const TruthMention& truth) {
    constexpr std::array<std::string_view, 4> settlements{"capital", "city", "town", "village"};
    return truth.metonym_asked && !truth.places.empty() &&
           std::ranges::find(settlements, truth.places.front().kind) != settlements.end();
}

}  // namespace

void MentionTally::add(const MentionOutcome& outcome) {
    using Kind = MentionOutcome::Kind;
    if (outcome.kind == Kind::spurious) {
        ++spurious;
        must_not += outcome.must_not ? 1 : 0;
        return;
    }
    ++truth;
    if (outcome.kind == Kind::missed) {
        return;
    }
    ++found;
    right += outcome.kind == Kind::right ? 1 : 0;
    if (can_be_metonym(*outcome.truth)) {
        metonyms += outcome.truth->metonym ? 1 : 0;
        metonyms_found += outcome.truth->metonym && outcome.found->metonym ? 1 : 0;
        metonyms_spurious += !outcome.truth->metonym && outcome.found->metonym ? 1 : 0;
    }
    if (outcome.truth->role) {
        ++roles;
        roles_right += *outcome.truth->role == outcome.found->role ? 1 : 0;
    }
    if (outcome.truth->section) {
        ++sections;
        sections_right += *outcome.truth->section == outcome.found->section ? 1 : 0;
    }
}

double ConfidenceTally::Bin::share_right() const {
    return share(right, names);
}
double ConfidenceTally::Bin::mean() const {
    return names == 0 ? 1.0 : stated / names;
}

void ConfidenceTally::add(const MentionOutcome& outcome) {
    if (outcome.found == nullptr || outcome.found->place == nullptr) {
        return;
    }
    auto bin =
        std::find_if(bins.rbegin(), bins.rend(), [&](const Bin& one) { return outcome.found->score >= one.from; });
    ++bin->names;
    bin->right += outcome.kind == MentionOutcome::Kind::right ? 1 : 0;
    bin->stated += outcome.found->score;
}

double MentionTally::precision() const {
    return share(found, found + spurious);
}
double MentionTally::recall() const {
    return share(found, truth);
}
double MentionTally::f1() const {
    const double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
}
double MentionTally::resolved_right() const {
    return share(right, found);
}

void EventTally::add(const EventOutcome& outcome) {
    if (outcome.invented()) {
        ++found;
        ++invented;
        return;
    }
    ++truth;
    if (outcome.found == nullptr) {
        return;
    }
    ++found;
    ++linked;
    right += outcome.right() ? 1 : 0;
    type += outcome.type ? 1 : 0;
    date += outcome.date ? 1 : 0;
    place += outcome.place ? 1 : 0;
    role += outcome.role ? 1 : 0;
    claim += outcome.claim ? 1 : 0;
}

double EventTally::recall() const {
    return share(right, truth);
}
double EventTally::invented_share() const {
    return found == 0 ? 0 : static_cast<double>(invented) / found;
}

void Totals::add(const Scored& scored) {
    const Case& one = *scored.one;
    const std::string language(tag_of(one.language));
    ++cases;
    languages_right += scored.language_right ? 1 : 0;
    dated += one.published_in_text ? 1 : 0;
    dates_right += one.published_in_text && scored.published_right ? 1 : 0;
    for (const MentionOutcome& outcome : scored.mentions) {
        mentions.add(outcome);
        confidence.add(outcome);
        by_language[language].add(outcome);
        if (outcome.truth != nullptr) {
            by_kind[outcome.truth->places.empty() ? "(unknown)" : outcome.truth->places.front().kind].add(outcome);
        }
        for (const std::string& theme : one.themes) {
            by_theme[theme].add(outcome);
        }
    }
    for (const EventOutcome& outcome : scored.events) {
        events.add(outcome);
        events_by_language[language].add(outcome);
        if (outcome.truth != nullptr) {
            events_by_type[outcome.truth->types.front()].add(outcome);
        }
        for (const std::string& theme : one.themes) {
            events_by_theme[theme].add(outcome);
        }
    }
}

}  // namespace sitmap::reading
