#include "report/partial_words.hpp"

#include <algorithm>
#include <array>
#include <deque>

#include "article/letter.hpp"

namespace sitmap::report {

namespace {

// "what it called an anti-terrorist operation", "so-called separatists": this near, the word belongs to the speaker.
constexpr std::size_t words_attributed = 4;

struct Quotes {
    std::string_view open, close;
};
constexpr std::array<Quotes, 5> quotes = {{{"“", "”"}, {"„", "“"}, {"«", "»"}, {"\"", "\""}, {"‘", "’"}}};
constexpr std::string_view sentence_ends[] = {".", "!", "?", "։", "؟", ";", ":"};

/// What words are made of; the Persian joiner stands inside them.
bool is_part_of_word(char32_t c) {
    return article::is_letter(c) || article::digit_value(c) >= 0 || c == U'\u200C';
}

/// A text without what stands in quotation marks. Marks that nobody closes hide nothing.
std::string without_quotations(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto mark = std::find_if(quotes.begin(), quotes.end(), [&](const Quotes& pair) {
            return text.substr(i, pair.open.size()) == pair.open;
        });
        if (mark != quotes.end()) {
            const std::size_t end = text.find(mark->close, i + mark->open.size());
            if (end != std::string_view::npos) {
                i = end + mark->close.size();
                out += ' ';
                continue;
            }
        }
        const std::size_t start = i;
        article::next_code_point(text, i);
        out += text.substr(start, i - start);
    }
    return out;
}

}  // namespace

bool PartialWords::Patterns::fit(std::string_view word) const {
    return std::find(whole.begin(), whole.end(), word) != whole.end() ||
           std::any_of(beginnings.begin(), beginnings.end(),
                       [&](const std::string& beginning) { return word.starts_with(beginning); });
}

Result<PartialWords> PartialWords::load(const pack::Pack& pack) {
    PartialWords words;
    SITMAP_TRY(pack.query("SELECT kind, text FROM partial_word", {}, [&](const std::vector<std::string_view>& row) {
        Patterns& patterns = row[0] == "word" ? words.partial_ : words.attributing_;
        const bool open = row[1].ends_with('*');
        (open ? patterns.beginnings : patterns.whole).emplace_back(open ? row[1].substr(0, row[1].size() - 1) : row[1]);
        return true;
    }));
    return words;
}

std::vector<std::string> PartialWords::found_in(std::string_view text) const {
    const std::string plain = article::to_lower(without_quotations(text));
    std::vector<std::string> found;
    std::deque<bool> attributed;  // of the last few words
    std::string word;
    const auto finish = [&] {
        if (word.empty()) {
            return;
        }
        const bool somebodys = std::find(attributed.begin(), attributed.end(), true) != attributed.end();
        if (!somebodys && partial_.fit(word)) {
            found.push_back(word);
        }
        attributed.push_back(attributing_.fit(word));
        if (attributed.size() > words_attributed) {
            attributed.pop_front();
        }
        word.clear();
    };
    for (std::size_t i = 0; i < plain.size();) {
        const std::size_t start = i;
        const char32_t c = article::next_code_point(plain, i);
        if (is_part_of_word(c) || (c == U'-' && !word.empty())) {
            word += plain.substr(start, i - start);
            continue;
        }
        finish();
        const std::string_view rest = std::string_view(plain).substr(start);
        if (std::any_of(std::begin(sentence_ends), std::end(sentence_ends),
                        [&](std::string_view end) { return rest.starts_with(end); })) {
            attributed.clear();
        }
    }
    finish();
    return found;
}

}  // namespace sitmap::report
