#include "layout/fit_text.hpp"

#include <algorithm>
#include <cctype>

#include "io/paired_marks.hpp"

namespace sitmap::layout {

namespace {

bool is_abbreviation(std::string_view text, std::size_t stop) {
    // "Gen.", "Mr.", "St.", "U.S.": a short word with a capital in front of the full stop, or a single letter.
    std::size_t begin = stop;
    while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '(') {
        --begin;
    }
    const std::string_view word = text.substr(begin, stop - begin);
    static constexpr std::string_view titles[] = {"Brig", "Capt", "Cmdr", "Prof", "Sens", "Reps", "Govs", "Messrs"};
    if (std::find(std::begin(titles), std::end(titles), word) != std::end(titles)) {
        return true;
    }
    const bool capital = !word.empty() && std::isupper(static_cast<unsigned char>(word.front()));
    return word.find('.') != std::string_view::npos || (capital && word.size() <= 3) || word.size() <= 1;
}

bool closes_sentence(std::string_view text, std::size_t i, std::size_t& behind) {
    static constexpr std::string_view marks[] = {".", "!", "?", "։", "؟", "…"};
    for (const std::string_view mark : marks) {
        if (text.substr(i, mark.size()) != mark || (mark == "." && is_abbreviation(text, i))) {
            continue;
        }
        behind = i + mark.size();
        for (const std::string_view closing : {"”", "\"", "»", "’", ")"}) {
            if (text.substr(behind, closing.size()) == closing) {
                behind += closing.size();
                break;
            }
        }
        return behind == text.size() || text[behind] == ' ';
    }
    return false;
}

/// Offsets in front of clause marks, where a text may end in "…".
std::vector<std::size_t> clause_ends(std::string_view text) {
    std::vector<std::size_t> ends;
    for (const std::string_view mark : {", ", "; ", ": ", " – ", " — ", "، ", "؛ "}) {
        for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) {
            ends.push_back(at);
        }
    }
    std::sort(ends.begin(), ends.end());
    return ends;
}

/// What may be left out behind a comma without harm to what stands before: another statement, or who says so.
constexpr std::string_view further_statements[] = {
    "; ",           ", but ",      ", while ",     ", although ", ", though ", ", because ",    ", despite ",
    ", adding ",    ", saying ",   ", according ", ", and the ",  ", and he ", ", and she ",    ", and it ",
    ", and they ",  ", and that ", " and said ",   " and added ", ", а ",      ", но ",         ", однако ",
    ", поскольку ", ", хотя ",     ", при этом ",  ", իսկ ",      ", սակայն ", ", բայց ",       ", lakin ",
    ", amma ",      ", ancak ",    ", fakat ",     "، اما ",      "، ولی ",    "، در حالی که ", "؛ ",
    ", მაგრამ ",    ", ხოლო "};

/// "While X …, Y …": what opens so says nothing before its main clause.
constexpr std::string_view half_thoughts[] = {"While ", "If ",   "After ", "When ",  "Although ", "Though ", "As ",
                                              "Since ", "Если ", "Когда ", "После ", "Хотя ",     "Пока ",   "Եթե ",
                                              "Երբ ",   "Əgər ", "Eğer ",  "اگر ",   "وقتی "};

/// Armenian ends its sentences with a mark of its own.
std::string_view full_stop_of(Language language) {
    return language == Language::hy ? "։" : ".";
}

std::vector<std::size_t> word_ends(std::string_view text) {
    std::vector<std::size_t> ends;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == ' ') {
            ends.push_back(i);
        }
    }
    return ends;
}

}  // namespace

std::vector<std::size_t> sentence_ends(std::string_view text) {
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::size_t behind = 0;
        if (closes_sentence(text, i, behind)) {
            ends.push_back(behind);
        }
    }
    if (!text.empty() && (ends.empty() || ends.back() != text.size())) {
        ends.push_back(text.size());
    }
    return ends;
}

std::vector<std::size_t> whole_clause_ends(std::string_view text) {
    constexpr std::size_t shortest = 40;  // bytes: less is a beginning, not a statement
    std::vector<std::size_t> ends;
    // Only the first sentence: later ones begin anew, and are cut by sentences.
    const std::size_t first_sentence = sentence_ends(text).empty() ? 0 : sentence_ends(text).front();
    if (std::any_of(std::begin(half_thoughts), std::end(half_thoughts),
                    [&](std::string_view opening) { return text.starts_with(opening); })) {
        return ends;
    }
    for (const std::string_view mark : further_statements) {
        for (std::size_t at = text.find(mark); at != std::string_view::npos && at < first_sentence;
             at = text.find(mark, at + 1)) {
            if (at >= shortest && io::marks_are_closed(text.substr(0, at))) {
                ends.push_back(at);
            }
        }
    }
    std::sort(ends.begin(), ends.end());
    return ends;
}

FittedText fit_text(Measurer& measurer, std::string_view text, const style::TextStyle& type, Language language,
                    double width, int most_lines, Cut cut) {
    FittedText result;
    if (text.empty() || most_lines <= 0) {
        result.shortened = !text.empty();
        return result;
    }
    const auto lines_of = [&](const std::string& part) { return measurer.break_lines(part, type, language, width); };
    const auto fits = [&](const std::vector<std::string>& lines) {
        return lines.size() <= static_cast<std::size_t>(most_lines);
    };
    result.lines = lines_of(std::string(text));
    if (fits(result.lines)) {
        return result;
    }
    result.shortened = true;
    // Longest first; the number of lines grows with the text, so the first that fits is the longest that does.
    const auto longest = [&](const std::vector<std::size_t>& ends, std::string_view tail) -> std::size_t {
        for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
            if (*end < text.size() && *end > 0) {
                std::string part(text.substr(0, *end));
                part += tail;
                result.lines = lines_of(part);
                if (fits(result.lines)) {
                    return *end;
                }
            }
        }
        return 0;
    };
    if (longest(sentence_ends(text), "") > 0) {
        return result;
    }
    result.whole_sentences = false;
    if (longest(whole_clause_ends(text), full_stop_of(language)) > 0) {
        return result;
    }
    if (cut == Cut::whole) {
        result.lines.clear();
        return result;
    }
    const std::size_t by_words = longest(word_ends(text), "\u00A0…");
    if (by_words > 0) {
        // A clause reads better than broken-off words, unless much of what there is room for would be lost.
        std::vector<std::size_t> clauses = clause_ends(text);
        std::erase_if(clauses, [&](std::size_t end) { return end * 4 < by_words * 3 || end > by_words; });
        const std::vector<std::string> words = result.lines;
        if (longest(clauses, "\u00A0…") == 0) {
            result.lines = words;
        }
        return result;
    }
    result.lines = lines_of(std::string(text));
    result.lines.resize(static_cast<std::size_t>(most_lines));
    return result;
}

}  // namespace sitmap::layout
