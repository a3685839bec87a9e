#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/measure.hpp"

namespace sitmap::layout {

/// Where a text that is too long may end: behind a sentence or a clause that says its thing, or, when none fits, at a
/// word with "…".
enum class Cut { whole, anywhere };

struct FittedText {
    std::vector<std::string> lines;
    bool shortened = false;
    bool whole_sentences = true;  ///< false: ends inside a sentence, with or without "…"
};

/// Lines of at most `width`, at most `most_lines` of them. What is too long ends at the last sentence that fits, else
/// in front of the last clause that another may follow ("…, but …"), with a full stop; else, if it may be cut
/// `anywhere`, at the last clause or word with "…"; else there are no lines. `most_lines` 0 gives no lines.
FittedText fit_text(Measurer& measurer, std::string_view text, const style::TextStyle& type, Language language,
                    double width, int most_lines, Cut cut = Cut::anywhere);

/// Byte offsets where a sentence may end early, in front of the marks behind which a clause of its own begins.
std::vector<std::size_t> whole_clause_ends(std::string_view text);

/// Byte offsets behind each sentence of a text, the last one is the text's size.
std::vector<std::size_t> sentence_ends(std::string_view text);

}  // namespace sitmap::layout
