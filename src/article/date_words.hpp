#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/month_word.hpp"

namespace sitmap::article {

/// A run of letters or of digits.
struct DateWord {
    std::size_t start = 0;
    std::size_t end = 0;
    bool number = false;
    long value = 0;
    int digits = 0;
    bool upper = false;  ///< starts with a capital
};

/// `gap` without the blanks, commas and fillers at its ends.
std::string_view trimmed_gap(std::string_view gap);
/// Nothing but a dash between two words.
bool is_dash(std::string_view gap);

/// The words of a text as a reader of dates sees them. Indexes may lie behind the last word.
class DateWords {
public:
    explicit DateWords(std::string_view text);
    const std::vector<DateWord>& all() const { return words_; }
    bool has(std::size_t i) const { return i < words_.size(); }
    /// What stands between the words i and i + 1. \pre has(i + 1)
    std::string_view between(std::size_t i) const;
    /// In lower case and with Persian letters; empty for numbers.
    std::string lower(std::size_t i) const;
    /// Most words of a text are far from any number and cannot name a month of a date.
    bool beside_number(std::size_t i) const;
    bool close(std::size_t i) const;  ///< nothing but blanks, a comma or a full stop before the next word
    bool is_year(std::size_t i) const;
    bool is_iranian_year(std::size_t i) const;
    bool is_day(std::size_t i) const;
    unsigned day_at(std::size_t i) const;
    /// The word behind `i` that is hung on to it ("25th", "25-го", "25-də", "25’inde", "2020թ"), or `i`.
    std::size_t skip_ending(std::size_t i) const;
    std::string ending_of(std::size_t i) const;
    /// The month that the word names, without its ending, which points into a word that is gone.
    std::optional<MonthWord> month_at(std::size_t i) const;
    /// With its ending, which points into `word`.
    std::optional<MonthWord> whole_month_at(std::size_t i, std::string& word) const;

private:
    std::string_view text_;
    std::vector<DateWord> words_;
};

}  // namespace sitmap::article
