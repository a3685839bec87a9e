#pragma once

#include <array>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "gazetteer/text_context.hpp"

namespace sitmap::gazetteer {

/// The places of a text that are certain enough to place others by. Each place counts once a sentence and once a text,
/// and what was asked for a set of namesakes is remembered, so that a text of any length costs little more than its
/// mentions. Not to be shared between threads.
class Anchors {
public:
    explicit Anchors(const TextContext& context);

    void add(const Match& match, const Place& place);

    /// The place that the match was settled on, or null.
    const Place* of(const Match& match) const;
    /// True when another match than this one was settled on the place.
    bool elsewhere(const Match& match, const Place& place) const;

    enum class Scope { none, text, sentence };
    /// How near another match in the same country stands.
    Scope same_country(const Match& match, const Place& place) const;

    /// An area settled in the same sentence that contains the place by the areas above it, or null.
    const Place* area_around(const Match& match, const Place& place) const;

    /// How far the nearest anchor of the text is: nearer than 12, 60, 150, 600 km, or beyond.
    enum class Reach { none, beside, close, near, same_part, far };
    /// Nearest anchors to one candidate, leaving out the match's own candidates and places too wide to tell anything.
    struct Nearness {
        const Place* in_sentence = nullptr;
        double sentence_km = 0;  ///< to in_sentence
        Reach in_text = Reach::none;
    };
    /// One for each of the match's names, in their order.
    std::vector<Nearness> nearness(const Match& match);

    /// Distances that were computed so far.
    std::size_t comparisons() const { return comparisons_; }

private:
    using Direction = std::array<double, 3>;  ///< unit vector from the middle of the earth
    struct Group {
        std::unordered_map<const Place*, std::size_t> uses;
        std::unordered_map<std::string_view, std::size_t> countries;
        std::vector<std::pair<const Place*, Direction>> points;  ///< narrow places, in the order of the text, each once
    };
    static void add_to(Group& group, const Place& place, const Direction& direction);
    const Group* sentence_of(const Match& match) const;
    /// The nearest place of a group to each name of the match, or null.
    std::vector<const Place*> nearest(const Match& match, const Group& group);

    const TextContext& context_;
    std::vector<const Place*> settled_;  ///< by match
    Group text_;
    std::unordered_map<std::size_t, Group> sentences_;
    std::map<std::vector<std::size_t>, std::vector<const Place*>> in_sentence_;  ///< by sentence and candidates
    std::map<std::vector<std::size_t>, std::vector<const Place*>> in_text_;      ///< by candidates
    std::size_t comparisons_ = 0;
};

}  // namespace sitmap::gazetteer
