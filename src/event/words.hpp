#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap::event {

/// A word or mark of a sentence, offsets in bytes of the readable text.
struct Word {
    std::size_t start = 0;
    std::size_t end = 0;
    std::string written;  ///< as it stands there, without fillers
    std::string lower;    ///< lower case, straight apostrophes; the mark itself for marks
    bool capital = false;
    bool mark = false;   ///< punctuation
    bool place = false;  ///< part of a place that is no state and stands for none
};

/// Lower case as patterns and texts are compared: without zero-width joiners and marks inside Armenian words, one form
/// of letters that are written in two (ё, Arabic yeh and kaf), straight apostrophes.
std::string folded_word(std::string_view written);

/// Words with inner apostrophes, hyphens and full stops ("Iran's", "cross-border", "u.s.") stay whole; so do numbers
/// ("3,000", "3+3"). Dashes between spaces are marks.
std::vector<Word> words_of(std::string_view readable, std::size_t start, std::size_t end);

/// With a capital first letter, if that is a plain Latin one.
std::string upper_first(std::string text);

}  // namespace sitmap::event
