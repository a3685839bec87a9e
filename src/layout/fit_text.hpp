#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/measure.hpp"

namespace sitmap::layout {

struct FittedText {
    std::vector<std::string> lines;
    bool shortened = false;
    bool whole_sentences = true;  ///< false: ends in "…"
};

/// Lines of at most `width`, at most `most_lines` of them. What is too long ends at the last sentence that fits,
/// else at the last clause, else at the last word, the latter two with "…". `most_lines` 0 gives no lines.
FittedText fit_text(Measurer& measurer, std::string_view text, const style::TextStyle& type, Language language,
                    double width, int most_lines);

/// Byte offsets behind each sentence of a text, the last one is the text's size.
std::vector<std::size_t> sentence_ends(std::string_view text);

}  // namespace sitmap::layout
