#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "article/article.hpp"
#include "event/lexicon_tables.hpp"
#include "event/sentence_view.hpp"

namespace sitmap::event {

/// When a clause says that something happened.
struct When {
    std::optional<time::DateSpan> span;
    bool history = false;  ///< of another year, or long before the article
    bool future = false;
};

/// Reads dates the way a reader of the article does: "on Sunday" counts back from the day it was published, "the first
/// week of the fighting" from the day the fighting began.
class Calendar {
public:
    Calendar(const article::Article& article, const Lexicon::Impl& lexicon);

    /// The date in a clause, else in the whole sentence.
    When when(const SentenceView& view, std::size_t clause) const;
    /// The date in words `first` to `last`.
    When in_words(const SentenceView& view, std::size_t first, std::size_t last) const;
    /// The day that words `first` to `last` name; none for other years.
    std::optional<time::DateSpan> day_in(const SentenceView& view, std::size_t first, std::size_t last) const;
    /// As `when`; where a clause names several days, the one nearest to words `first` to `last`.
    When nearest(const SentenceView& view, std::size_t clause, std::size_t first, std::size_t last) const;
    /// Whether a clause names a date itself.
    bool dates(const SentenceView& view, std::size_t clause) const;
    std::optional<time::Date> published() const { return published_; }
    std::optional<time::Date> war_began() const { return war_began_; }

private:
    /// Days of papers that are referred to count only when `papers`.
    std::optional<time::DateSpan> written(const SentenceView& view, std::size_t first, std::size_t last,
                                          bool papers) const;
    bool is_of_a_paper(const SentenceView& view, std::size_t first, std::size_t last) const;
    /// "Early October", "late 2022", "three days ago".
    std::optional<time::DateSpan> period(const SentenceView& view, std::size_t first, std::size_t last) const;
    std::optional<time::DateSpan> relative_by_rows(const SentenceView& view, std::size_t first, std::size_t last) const;
    /// "In July", "in late October", "the first half of June", "the September clashes".
    std::optional<time::DateSpan> month_in(const std::vector<Word>& words, std::size_t at, std::size_t first) const;
    std::optional<time::DateSpan> relative(const SentenceView& view, std::size_t first, std::size_t last) const;
    std::optional<time::Date> weekday(std::string_view word) const;
    /// The year of a day that is written without one at a byte of the article.
    std::optional<int> year_of(unsigned month, unsigned day, std::size_t at) const;

    std::string_view readable_;
    std::optional<time::Date> published_;
    std::vector<std::pair<std::size_t, time::Date>> full_days_;  ///< written with their year, and where
    std::optional<time::Date> war_began_;
    std::optional<time::Date> reported_;  ///< the day the report was written: the last "on Sunday said" before printing
};

}  // namespace sitmap::event
