#pragma once

#include <cstddef>

#include "event/sentence_view.hpp"

namespace sitmap::event {

/// What the words between a deed and a place say of the place.
class PlaceGrammar {
public:
    /// \pre `first` and `last` are the words of the deed in `view`, half-open
    PlaceGrammar(const SentenceView& view, std::size_t first, std::size_t last)
        : view_(view), first_(first), last_(last) {}

    /// "According to accounts reaching X": where it is told, not where it was.
    bool names_source(const PlaceView& place) const;

    /// "Rallied against the blockade of X": what the protest is about.
    bool is_cause(const PlaceView& place) const;

    /// "X was shelled": between the place and the deed stand only auxiliaries, adverbs and its list.
    bool is_passive_subject(const PlaceView& place) const;

    /// "Inhabitants of X fled", «жители X уехали»: where they left.
    bool of_people(const PlaceView& place) const;

    /// "Shelling the town of X", "left the villages of X"
    bool is_named_object(const PlaceView& place) const;

    /// The first of its list follows "between".
    bool stands_between(const PlaceView& place) const;

private:
    const SentenceView& view_;
    std::size_t first_;
    std::size_t last_;
};

}  // namespace sitmap::event
