#include <algorithm>
#include <cctype>
#include <map>

#include "reading/score/score.hpp"

namespace sitmap::reading {
namespace {

using Kind = MentionOutcome::Kind;

struct Pair {
    double share = 0;
    std::size_t truth = 0;
    std::size_t found = 0;
};

/// Shared part of both spans together; nothing when they do not belong together.
std::optional<double> share_of(const TruthMention& truth, const gazetteer::Mention& found) {
    const std::size_t first = std::max(truth.start, found.start);
    const std::size_t last = std::min(truth.end, found.end);
    if (first >= last) {
        return std::nullopt;
    }
    const double both = static_cast<double>(last - first);
    const double all = static_cast<double>(std::max(truth.end, found.end) - std::min(truth.start, found.start));
    const bool nested = last - first == truth.end - truth.start || last - first == found.end - found.start;
    return nested || both / all >= 0.5 ? std::optional(both / all) : std::nullopt;
}

bool is_right(const TruthMention& truth, const gazetteer::Mention& found) {
    if (found.place == nullptr) {
        return truth.unknown;
    }
    return std::ranges::any_of(truth.places, [&](const TruthPlace& place) { return is_same(place, *found.place); });
}

bool is_letter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0;
}

/// True when the finding stands on an occurrence of one of the case's forbidden words.
bool is_forbidden(const Case& one, const gazetteer::Mention& found) {
    for (const std::string& word : one.no_places) {
        for (std::size_t at = one.text.find(word); at != std::string::npos; at = one.text.find(word, at + 1)) {
            const std::size_t end = at + word.size();
            const bool whole =
                (at == 0 || !is_letter(one.text[at - 1])) && (end == one.text.size() || !is_letter(one.text[end]));
            if (whole && found.start < end && at < found.end) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace

std::vector<MentionOutcome> score_mentions(const Case& one, const std::vector<gazetteer::Mention>& found) {
    std::vector<Pair> pairs;
    for (std::size_t truth = 0; truth < one.mentions.size(); ++truth) {
        for (std::size_t at = 0; at < found.size(); ++at) {
            if (const auto share = share_of(one.mentions[truth], found[at])) {
                pairs.push_back({*share, truth, at});
            }
        }
    }
    std::ranges::stable_sort(pairs, [](const Pair& a, const Pair& b) { return a.share > b.share; });
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> found_of(one.mentions.size(), none);
    std::vector<bool> used(found.size(), false);
    for (const Pair& pair : pairs) {
        if (found_of[pair.truth] == none && !used[pair.found]) {
            found_of[pair.truth] = pair.found;
            used[pair.found] = true;
        }
    }
    for (const Pair& pair : pairs) {
        if (found_of[pair.truth] == none && is_right(one.mentions[pair.truth], found[pair.found])) {
            found_of[pair.truth] = pair.found;
        }
    }
    std::multimap<std::size_t, MentionOutcome> in_order;
    for (std::size_t at = 0; at < one.mentions.size(); ++at) {
        const TruthMention& truth = one.mentions[at];
        if (truth.optional) {
            continue;
        }
        const gazetteer::Mention* mention = found_of[at] == none ? nullptr : &found[found_of[at]];
        const Kind kind = mention == nullptr ? Kind::missed : is_right(truth, *mention) ? Kind::right : Kind::wrong;
        in_order.insert({truth.start, {kind, &truth, mention, false}});
    }
    for (std::size_t at = 0; at < found.size(); ++at) {
        if (!used[at]) {
            const bool must_not = found[at].place != nullptr && is_forbidden(one, found[at]);
            in_order.insert({found[at].start, {Kind::spurious, nullptr, &found[at], must_not}});
        }
    }
    std::vector<MentionOutcome> outcomes;
    for (auto& [start, outcome] : in_order) {
        outcomes.push_back(outcome);
    }
    return outcomes;
}

}  // namespace sitmap::reading
