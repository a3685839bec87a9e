#include "article/date_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "article/letter.hpp"
#include "io/any_of.hpp"

namespace sitmap::article {

using io::is_any;

namespace {

std::vector<DateWord> words_of(std::string_view text) {
    std::vector<DateWord> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const char32_t c = next_code_point(text, at);
        DateWord word{from, at, digit_value(c) >= 0, 0, 0, is_upper(c)};
        if (!word.number && !is_letter(c)) {
            continue;
        }
        for (char32_t next = c; word.number ? digit_value(next) >= 0 : is_letter(next);) {
            if (word.number) {
                word.value = word.digits < 9 ? word.value * 10 + digit_value(next) : word.value;
                ++word.digits;
            }
            word.end = at;
            if (at >= text.size()) {
                break;
            }
            next = next_code_point(text, at);
        }
        at = word.end;
        words.push_back(word);
    }
    return words;
}

/// One form of the Persian letters that are also typed in Arabic ones.
std::string with_persian_letters(std::string word) {
    for (const auto& [arabic, persian] : {std::pair{"ي", "ی"}, std::pair{"ك", "ک"}, std::pair{"ے", "ی"}}) {
        for (std::size_t at = word.find(arabic); at != std::string::npos; at = word.find(arabic, at)) {
            word.replace(at, std::string_view(arabic).size(), persian);
        }
    }
    return word;
}

/// "ششم مهر": Persian writes the days of a month also in words. "بیست و هفتم" is a compound of three, at times typed as
/// one word.
void number_persian_ordinals(std::string_view text, std::vector<DateWord>& words) {
    constexpr std::array<std::string_view, 20> ordinals{
        "یکم",    "دوم",     "سوم",    "چهارم",   "پنجم",    "ششم",     "هفتم",  "هشتم",  "نهم",    "دهم",
        "یازدهم", "دوازدهم", "سیزدهم", "چهاردهم", "پانزدهم", "شانزدهم", "هفدهم", "هجدهم", "نوزدهم", "بیستم"};
    constexpr std::string_view twenty = "بیست", thirty = "سی", with = "و";
    constexpr std::size_t longest = 40;  // bytes: no ordinal is longer
    const auto written = [&](std::size_t i) {
        return with_persian_letters(std::string(text.substr(words[i].start, words[i].end - words[i].start)));
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].number || static_cast<unsigned char>(text[words[i].start]) < 0xD8 ||
            words[i].end - words[i].start > longest) {
            continue;
        }
        const std::string word = written(i);
        std::string_view rest = word;
        long value = 0;
        for (const auto& [tens, number] : {std::pair{twenty, 20L}, std::pair{thirty, 30L}}) {
            if (rest.starts_with(tens) && rest.substr(tens.size()).starts_with(with)) {
                rest.remove_prefix(tens.size() + with.size());
                value = number;
            } else if (i >= 2 && written(i - 1) == with && written(i - 2) == tens) {
                value = number;
            }
        }
        const auto found = std::ranges::find(ordinals, rest);
        const bool thirtieth =
            word == "سیام" || word == "سی\u200cام" || (word == "ام" && i >= 1 && written(i - 1) == thirty);
        if (found == ordinals.end() && !thirtieth) {
            continue;
        }
        const long ordinal = thirtieth ? 30 : found - ordinals.begin() + 1;
        words[i].value = ordinal < 10 ? value + ordinal : ordinal;
        words[i].number = true;
        words[i].digits = 1;
    }
}

}  // namespace

std::string_view trimmed_gap(std::string_view gap) {
    constexpr std::string_view blanks = " \t\r\n\x7F,";
    const std::size_t from = gap.find_first_not_of(blanks);
    if (from == std::string_view::npos) {
        return {};
    }
    return gap.substr(from, gap.find_last_not_of(blanks) - from + 1);
}

bool is_dash(std::string_view gap) {
    return is_any(trimmed_gap(gap), {"-", "–", "—", "−", "‑"});
}

DateWords::DateWords(std::string_view text) : text_(text), words_(words_of(text)) {
    number_persian_ordinals(text_, words_);
}

std::string_view DateWords::between(std::size_t i) const {
    return text_.substr(words_[i].end, words_[i + 1].start - words_[i].end);
}

std::string DateWords::lower(std::size_t i) const {
    constexpr std::size_t longest = 40;  // bytes: no word asked for is longer
    if (!has(i) || words_[i].number || words_[i].end - words_[i].start > longest) {
        return {};
    }
    return with_persian_letters(to_lower(text_.substr(words_[i].start, words_[i].end - words_[i].start)));
}

bool DateWords::beside_number(std::size_t i) const {
    for (std::size_t k = i + 1; k < words_.size() && k <= i + 2; ++k) {
        if (words_[k].number) {
            return true;
        }
    }
    return false;
}

bool DateWords::close(std::size_t i) const {
    if (!has(i + 1)) {
        return false;
    }
    const auto gap = between(i);
    if (gap.size() > 10) {
        return false;
    }
    for (std::size_t at = 0; at < gap.size();) {
        const char32_t c = next_code_point(gap, at);
        if (!is_space(c) && c != U',' && c != U'.' && c != U'-' && c != U'\'' && c != U'’' && c != U'՝' &&
            c != 0x2024 && c != U'،' && !(c >= 0x200B && c <= 0x200F)) {
            return false;
        }
    }
    return true;
}

bool DateWords::is_year(std::size_t i) const {
    return has(i) && words_[i].number && words_[i].digits == 4 && words_[i].value >= 1800 && words_[i].value < 2100;
}

bool DateWords::is_iranian_year(std::size_t i) const {  // later ones are of the Islamic calendar
    return has(i) && words_[i].number && words_[i].digits == 4 && words_[i].value >= 1300 && words_[i].value < 1430;
}

bool DateWords::is_day(std::size_t i) const {
    return has(i) && words_[i].number && words_[i].digits <= 2 && words_[i].value >= 1 && words_[i].value <= 31;
}

unsigned DateWords::day_at(std::size_t i) const {
    return static_cast<unsigned>(words_[i].value);
}

std::size_t DateWords::skip_ending(std::size_t i) const {
    constexpr std::size_t longest = 12;  // bytes
    if (!has(i + 1) || words_[i + 1].number || words_[i + 1].end - words_[i + 1].start > longest) {
        return i;
    }
    const auto gap = between(i);
    const bool hung = is_any(gap, {"", "-", "'", "’", "‘", "`", "‑", "\u200C"});
    return hung && !month_at(i + 1) ? i + 1 : i;
}

std::string DateWords::ending_of(std::size_t i) const {
    const std::size_t next = skip_ending(i);
    return next == i ? std::string() : lower(next);
}

std::optional<MonthWord> DateWords::month_at(std::size_t i) const {
    const std::string word = lower(i);
    auto month = month_word(word);
    if (!month) {
        return std::nullopt;
    }
    month->ending = {};
    const bool english = month->tongue == MonthWord::Tongue::english;
    if (!english || words_[i].upper) {
        return month;
    }
    // "may" and "march" are verbs, "mar" and "dec" parts of names: English months have a capital. Azerbaijani
    // writes "25 may"; there no English verb follows.
    if (word != "may" || i == 0 || !is_day(i - 1)) {
        return std::nullopt;
    }
    const bool verb = has(i + 1) && !words_[i + 1].number && between(i) == " " && !words_[i + 1].upper &&
                      static_cast<unsigned char>(text_[words_[i + 1].start]) < 0x80 &&
                      text_.find("ə") == std::string_view::npos;
    return verb ? std::nullopt : month;
}

std::optional<MonthWord> DateWords::whole_month_at(std::size_t i, std::string& word) const {
    word = lower(i);
    return month_at(i) ? month_word(word) : std::nullopt;
}

}  // namespace sitmap::article
