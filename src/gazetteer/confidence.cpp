#include "gazetteer/confidence.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "gazetteer/impl.hpp"

namespace sitmap::gazetteer {
namespace {

/// What the best of several is worth by its lead over the second; between the rows in proportion. Counted over 4,000
/// names of annotated texts in six languages.
constexpr std::array<std::pair<double, double>, 5> by_lead{
    {{0.0, 0.78}, {0.05, 0.88}, {0.10, 0.93}, {0.20, 0.97}, {0.30, 0.99}}};

/// Names of one place only: nearly all are right, save villages of large lists that nothing in the text supports.
constexpr double alone = 0.99;
constexpr double alone_and_weak = 0.88;
constexpr double weak = 0.70;  // weight

/// Names that are not written as the tables have them.
constexpr double most_by_sound = 0.86;

double of_lead(double lead) {
    for (std::size_t i = 1; i < by_lead.size(); ++i) {
        const auto [from, low] = by_lead[i - 1];
        const auto [to, high] = by_lead[i];
        if (lead < to) {
            return low + (high - low) * (lead - from) / (to - from);
        }
    }
    return by_lead.back().second;
}

}  // namespace

void set_confidence(std::vector<Candidate>& ranked, Likeness likeness) {
    constexpr double spread = 0.1;  // of weights: one that lies so far behind another gets a third of its share
    const double first = ranked.front().score;
    double confidence = is_hand_kept(*ranked.front().place) || first >= weak ? alone : alone_and_weak;
    if (ranked.size() > 1) {
        confidence = std::min(confidence, of_lead(first - ranked[1].score));
    }
    if (likeness == Likeness::sound || likeness == Likeness::mistyped) {
        confidence = std::min(confidence, most_by_sound);
    }
    double others = 0;
    for (std::size_t i = 1; i < ranked.size(); ++i) {
        others += std::exp((ranked[i].score - first) / spread);
    }
    for (std::size_t i = 1; i < ranked.size(); ++i) {
        const double share = std::exp((ranked[i].score - first) / spread) / others;
        ranked[i].score = std::min((1 - confidence) * share, confidence);
    }
    ranked.front().score = confidence;
}

}  // namespace sitmap::gazetteer
