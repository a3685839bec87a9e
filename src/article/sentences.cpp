#include "article/sentences.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "article/letter.hpp"
#include "io/limits.hpp"

namespace sitmap::article {
namespace {

constexpr std::array<std::string_view, 70> abbreviations{
    "brig", "gen", "lt",  "col",  "maj",  "capt", "sgt",  "adm",  "cmdr", "mr",  "mrs", "ms",  "dr",  "prof",
    "sen",  "rep", "st",  "gov",  "pres", "no",   "nos",  "fig",  "vs",   "etc", "e.g", "i.e", "cf",  "approx",
    "u.s",  "u.n", "u.k", "a.m",  "p.m",  "jan",  "feb",  "mar",  "apr",  "jun", "jul", "aug", "sep", "sept",
    "oct",  "nov", "dec", "ph.d", "inc",  "ltd",  "co",   "corp", "jr",   "sr",  "km",  "ca",  "rev", "hon",
    "г",    "гг",  "ул",  "им",   "тыс",  "млн",  "млрд", "т",    "д",    "п",   "см",  "թ",   "հ",   "մ"};

bool ends(char32_t c) {
    return c == U'.' || c == U'!' || c == U'?' || c == U'…' || c == U'։' || c == U'؟' || c == U'۔';
}
bool closes(char32_t c) {
    return c == U'"' || c == U'”' || c == U'’' || c == U'\'' || c == U'»' || c == U')' || c == U']' || c == U'“';
}
bool opens(char32_t c) {
    return c == U'"' || c == U'“' || c == U'‘' || c == U'\'' || c == U'«' || c == U'(' || c == U'[' || c == U'„' ||
           c == U'—' || c == U'–';
}

bool is_armenian(char32_t c) {
    return c >= 0x531 && c <= 0x587;
}

class Splitter {
public:
    Splitter(std::string_view text, const Block& block, int paragraph)
        : text_(text.substr(0, block.end)), block_(block), paragraph_(paragraph) {}

    std::vector<Sentence> run() {
        std::size_t start = block_.start;
        for (std::size_t at = block_.start; at < block_.end;) {
            const std::size_t mark = at;
            const char32_t c = next_code_point(text_, at);
            if (c == U':' && is_armenian_end(mark, at)) {
                add(start, at);
                start = at;
            }
            if (!ends(c)) {
                continue;
            }
            const std::size_t after = after_closers(at);
            if (is_end(c, mark, at, after)) {
                add(start, after);
                start = after;
            }
            at = after;
        }
        add(start, block_.end);
        return std::move(sentences_);
    }

private:
    std::size_t after_closers(std::size_t at) const {
        while (at < block_.end) {
            std::size_t next = at;
            const char32_t c = next_code_point(text_, next);
            if (!ends(c) && !closes(c)) {
                break;
            }
            at = next;
        }
        return at;
    }

    /// A colon typed for the Armenian full stop: behind a small letter or a quotation, before a capital one.
    bool is_armenian_end(std::size_t mark, std::size_t after) const {
        std::size_t next_at = after;
        char32_t next = after < block_.end ? next_code_point(text_, next_at) : U'x';
        const bool blank = is_space(next);
        while (is_space(next) && next_at < block_.end) {
            next = next_code_point(text_, next_at);
        }
        const char32_t before = mark > block_.start ? code_point_before(text_, mark) : U' ';
        return blank && is_armenian(next) && is_upper(next) &&
               ((is_armenian(before) && is_lower(before)) || closes(before));
    }

    /// The letters and inner full stops before `mark`: "U.S", "Gen", "child".
    std::string_view word_before(std::size_t mark) const {
        constexpr std::size_t longest = 24;
        std::size_t from = mark;
        while (from > block_.start && mark - from < longest) {
            const char32_t c = code_point_before(text_, from);
            if (!is_letter(c) && c != U'.') {
                break;
            }
            do {
                --from;
            } while (from > block_.start && (static_cast<unsigned char>(text_[from]) & 0xC0) == 0x80);
        }
        return text_.substr(from, mark - from);
    }

    bool is_end(char32_t c, std::size_t mark, std::size_t behind, std::size_t after) const {
        if (after >= block_.end) {
            return true;
        }
        std::size_t next_at = after;
        char32_t next = next_code_point(text_, next_at);
        const bool blank = is_space(next);
        while (is_space(next) && next_at < block_.end) {
            next = next_code_point(text_, next_at);
        }
        const bool starter = !is_lower(next) && (is_letter(next) || opens(next) || digit_value(next) >= 0);
        if (!blank) {
            return c == U'.' && after == behind && glued(mark, after);
        }
        if (c == U'…' || (c == U'.' && after > behind && text_[behind] == '.')) {
            return starter && !is_lower(next);
        }
        if (!starter) {
            return false;
        }
        if (c != U'.' || after > behind) {
            return true;
        }
        const auto word = word_before(mark);
        const std::string lower = to_lower(word);
        const bool abbreviation = std::ranges::find(abbreviations, lower) != abbreviations.end();
        const bool initial = !word.empty() && is_upper(first(word)) && single(word);
        const bool initials = word.size() >= 3 && word[1] == '.' && is_upper(first(word));
        if (abbreviation || initials) {
            return initials && begins_sentence(next_at, next);
        }
        return !initial;
    }

    static char32_t first(std::string_view word) {
        std::size_t at = 0;
        return next_code_point(word, at);
    }
    static bool single(std::string_view word) {
        std::size_t at = 0;
        next_code_point(word, at);
        return at == word.size();
    }

    /// After "U.S." a capital letter starts a name more often than a sentence, except with these words.
    bool begins_sentence(std::size_t behind_first, char32_t first_letter) const {
        if (first_letter >= 0x80) {
            return false;
        }
        const auto rest = text_.substr(behind_first - 1, 6);
        return std::ranges::any_of(std::array<std::string_view, 10>{"The ", "He ", "She ", "It ", "In ", "But ",
                                                                    "They ", "This ", "On ", "A "},
                                   [&](std::string_view word) { return rest.starts_with(word); });
    }

    /// "six-year-old child.New fighting": two sentences that lost the blank between them. "Mod.Gov.Az" is a name.
    bool glued(std::size_t mark, std::size_t after) const {
        const auto before = word_before(mark);
        if (before.size() < 4 || before.find('.') != std::string_view::npos) {
            return false;
        }
        for (std::size_t at = before.size() - 3; at < before.size(); ++at) {
            if (before[at] < 'a' || before[at] > 'z') {
                return false;
            }
        }
        if (digit_value(static_cast<unsigned char>(text_[after])) >= 0) {
            return number_opens(after) && std::ranges::find(abbreviations, before) == abbreviations.end();
        }
        const auto next = text_.substr(after, 3);
        return next.size() == 3 && next[0] >= 'A' && next[0] <= 'Z' &&
               ((next[1] >= 'a' && next[1] <= 'z') || next[1] == ' ') &&
               ((next[2] >= 'a' && next[2] <= 'z') || next[2] == ' ');
    }

    /// "the region.12 September": a short number and then a word; "version.12" and "art.5.1" go on otherwise.
    bool number_opens(std::size_t at) const {
        constexpr std::size_t longest = 4;
        std::size_t end = at;
        while (end < block_.end && end - at <= longest && text_[end] >= '0' && text_[end] <= '9') {
            ++end;
        }
        std::size_t behind = end + 1;
        return end - at <= longest && behind < block_.end && text_[end] == ' ' &&
               is_letter(next_code_point(text_, behind));
    }

    /// A blank not far before `at`, or else the beginning of a letter.
    std::size_t cut_before(std::size_t at, std::size_t from) const {
        const std::size_t nearest = from + limits::sentence_bytes / 2;
        if (const std::size_t blank = text_.substr(nearest, at - nearest).rfind(' '); blank != std::string_view::npos) {
            return nearest + blank;
        }
        while (at > from + 1 && (static_cast<unsigned char>(text_[at]) & 0xC0) == 0x80) {
            --at;
        }
        return at;
    }

    void add(std::size_t from, std::size_t to) {
        for (std::size_t next = from; from < to && is_space(next_code_point(text_, next)); from = next) {
        }
        while (to > from && is_space(code_point_before(text_, to))) {
            do {
                --to;
            } while (to > from && (static_cast<unsigned char>(text_[to]) & 0xC0) == 0x80);
        }
        while (to - from > limits::sentence_bytes) {
            const std::size_t end = cut_before(from + limits::sentence_bytes, from);
            sentences_.push_back({from, end, block_.section, paragraph_});
            from = end;
        }
        if (from < to) {
            sentences_.push_back({from, to, block_.section, paragraph_});
        }
    }

    std::string_view text_;
    Block block_;
    int paragraph_;
    std::vector<Sentence> sentences_;
};

}  // namespace

std::vector<Sentence> split_sentences(std::string_view readable, const Block& block, int paragraph) {
    return Splitter(readable, block, paragraph).run();
}

}  // namespace sitmap::article
