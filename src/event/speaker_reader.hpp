#pragma once

#include "event/claim_reading.hpp"

namespace sitmap::event {

/// Reads the noun phrase that names who says something in an English sentence. What is found goes into `by` of a claim,
/// with its words, or sets `pronoun` or `nobody`; a phrase that names nobody who can speak leaves the claim as it was.
class SpeakerReader {
public:
    explicit SpeakerReader(const SentenceView& view) : words_(view.words) {}

    /// The noun phrase that ends before word `verb`.
    void before(std::size_t verb, std::size_t clause_first, ClaimView& claim) const;
    /// "…,” said Azerbaijan President Ilham Aliyev", "according to the ministry"
    void after(std::size_t behind, ClaimView& claim) const;
    /// The noun phrase with which a clause begins, behind its day: "On Monday Tehran moved …".
    void in_front(const Clause& clause, ClaimView& claim) const;

private:
    bool ends_at(std::size_t mark) const;
    std::size_t behind_period(std::size_t first, std::size_t last) const;
    std::size_t before_predicate(std::size_t first, std::size_t last) const;
    void phrase(std::size_t first, std::size_t last, ClaimView& claim) const;

    const std::vector<Word>& words_;
};

}  // namespace sitmap::event
