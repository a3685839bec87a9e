#include "article/dateline.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

#include "article/letter.hpp"
#include "article/month_word.hpp"
#include "io/utf8.hpp"

namespace sitmap::article {
namespace {

constexpr std::size_t longest_dateline = 150;  // bytes

/// Agencies as datelines name them, in lower case.
constexpr std::string_view agencies[] = {
    "reuters",     "ap",          "afp",         "tass",      "тасс",         "interfax", "интерфакс", "sputnik",
    "спутник",     "armenpress",  "арменпресс",  "արմենպրես", "armradio",     "panorama", "news.am",   "azertac",
    "azərtac",     "azərtac-a",   "азертадж",    "азертаг",   "trend",        "тренд",    "apa",       "апа",
    "report",      "turan",       "aa",          "anadolu",   "dha",          "iha",      "irna",      "ايرنا",
    "ایرنا",       "isna",        "ایسنا",       "fars",      "فارس",         "mehr",     "مهر",       "tasnim",
    "تسنیم",       "xinhua",      "upi",         "dpa",       "epa",          "rfe/rl",   "azatutyun", "agency",
    "news agency", "ria novosti", "риа новости", "риа",       "news",         "jam-news", "jamnews",   "oc media",
    "آناتولی",     "ایلنا",       "ایکنا",       "باشگاه",    "artsakhpress", "dpa-afx"};

struct Piece {
    std::size_t start = 0;
    std::size_t end = 0;
    bool letters = false;
    bool digits = false;
    bool caseless = false;  ///< Arabic or Georgian letters
    bool upper = false;     ///< all capitals
    bool capital = false;   ///< first letter
    std::string lower;
};

/// Runs of letters (with inner hyphens, apostrophes and full stops), of digits, and single signs.
std::vector<Piece> pieces_of(std::string_view text) {
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const char32_t c = next_code_point(text, at);
        if (is_space(c) || (c >= 0x200B && c <= 0x200F)) {
            continue;
        }
        Piece piece{from, at, is_letter(c), digit_value(c) >= 0, false, false, false, {}};
        if (piece.letters) {
            piece.capital = is_upper(c);
            piece.caseless = !is_upper(c) && !is_lower(c);
            piece.upper = piece.capital;
            while (at < text.size()) {
                std::size_t next = at;
                char32_t d = next_code_point(text, next);
                if (d == U'-' || d == U'’' || d == U'\'' || d == U'.' || d == 0x200C) {
                    if (next >= text.size()) {
                        break;
                    }
                    std::size_t beyond = next;
                    if (!is_letter(next_code_point(text, beyond))) {
                        break;
                    }
                    at = next;
                    continue;
                }
                if (!is_letter(d)) {
                    break;
                }
                piece.upper = piece.upper && !is_lower(d);
                at = next;
            }
            piece.lower = to_lower(text.substr(from, at - from));
        } else if (piece.digits) {
            while (at < text.size()) {
                std::size_t next = at;
                if (digit_value(next_code_point(text, next)) < 0) {
                    break;
                }
                at = next;
            }
        }
        piece.end = at;
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

bool is_agency(std::string_view words) {
    return std::ranges::find(agencies, words) != std::end(agencies);
}

bool is_weekday_or_unit(std::string_view lower) {
    constexpr std::string_view words[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
                                          "г",      "года",    "թ",         "թվականի",  "il",     "ilin",     "ci",
                                          "cü",     "cı",      "cu",        "th",       "st",     "nd",       "rd",
                                          "of",     "corr",    "корр",      "г.",       "թ.",     "ماه"};
    return std::ranges::find(words, lower) != std::end(words);
}

/// "UPDATE: …", "СРОЧНО: …"
bool is_announcement(std::string_view lower) {
    constexpr std::string_view words[] = {"update",  "updated",   "breaking",  "video",  "photo", "exclusive",
                                          "opinion", "analysis",  "interview", "срочно", "видео", "обновлено",
                                          "təcili",  "yenilənib", "son",       "özel"};
    return std::ranges::find(words, lower) != std::end(words);
}

class Reader {
public:
    explicit Reader(std::string_view text)
        : text_(text.substr(0, std::min(text.size(), longest_dateline))), whole_(text), pieces_(pieces_of(text_)) {}

    std::optional<Dateline> run() {
        const std::size_t place_end = place();
        if (place_end == 0) {
            return std::nullopt;
        }
        std::optional<Dateline> best;
        for (std::size_t i = place_end; i < pieces_.size(); ++i) {
            if (!belongs(i)) {
                break;
            }
            if (const std::size_t end = ends_at(i);
                end > 0 && (in_capitals_ || dated_ || agency_ || is_one_word_before_a_dash(i))) {
                best = Dateline{name(), end};
                if (!more_follows(i)) {
                    return best;
                }
            }
            // "Bakı, 25 may, AZƏRTAC": a line of its own.
            if (i + 1 == pieces_.size() && dated_ && whole_.size() == text_.size()) {
                best = Dateline{name(), whole_.size()};
            }
        }
        return best;
    }

private:
    std::string name() const { return fold_spaces(text_.substr(pieces_[0].start, place_text_end_ - pieces_[0].start)); }
    std::string_view sign(std::size_t i) const {
        return i < pieces_.size() && !pieces_[i].letters && !pieces_[i].digits
                   ? text_.substr(pieces_[i].start, pieces_[i].end - pieces_[i].start)
                   : std::string_view();
    }
    bool is_dash(std::size_t i) const {
        return (sign(i) == "—" || sign(i) == "–" || sign(i) == "-" || sign(i) == "―") && pieces_[i].end < text_.size();
    }

    /// The name or names that the text begins with; index behind them, 0 for none.
    std::size_t place() {
        constexpr std::size_t most_words = 4;
        std::size_t i = 0;
        std::size_t words = 0;
        std::size_t letters = 0;
        in_capitals_ = true;
        for (; i < pieces_.size() && words < most_words; ++i) {
            const Piece& piece = pieces_[i];
            if (piece.letters) {
                if ((!piece.capital && !piece.caseless) || (i > 0 && month_word(piece.lower))) {
                    break;
                }
                in_capitals_ = in_capitals_ && piece.upper;
                if (is_announcement(piece.lower)) {
                    return 0;
                }
                letters += io::code_points(text_.substr(piece.start, piece.end - piece.start));
                place_text_end_ = piece.end;
                ++words;
            } else if (sign(i) != "/" || i == 0) {
                break;
            }
        }
        in_capitals_ = in_capitals_ && letters >= 4;
        return words > 0 && i < pieces_.size() && !pieces_[i].letters ? i : 0;
    }

    /// Whether the piece can stand in a dateline behind its place.
    bool belongs(std::size_t i) {
        const Piece& piece = pieces_[i];
        if (piece.digits) {
            return true;
        }
        if (piece.letters) {
            if (month_word(piece.lower)) {
                dated_ = dated_ || pieces_[i - 1].digits || (i + 1 < pieces_.size() && pieces_[i + 1].digits);
                return true;
            }
            if (is_agency(piece.lower) || (i > 0 && is_agency(pieces_[i - 1].lower + ' ' + piece.lower))) {
                agency_ = true;
                return true;
            }
            if (is_weekday_or_unit(piece.lower)) {
                return true;
            }
            // "BAKU, Azerbaijan (AP)": the country; "(Staff writer)"
            return piece.capital || (piece.caseless && sign(i - 1) == "(");
        }
        constexpr std::string_view signs[] = {",", ".", "/", "(", ")", "-", "–", "—", "―", ":",
                                              "։", "«", "»", "՝", "،", "|", "․", "[", "]", "՛"};
        return std::ranges::find(signs, sign(i)) != std::end(signs);
    }

    /// Where the report begins if the dateline ends with this sign, 0 when it does not.
    std::size_t ends_at(std::size_t i) const {
        const auto mark = sign(i);
        const std::size_t after = pieces_[i].end;
        const bool blank_after = after < whole_.size() && whole_[after] == ' ';
        const bool letter_before = i > 0;
        if (mark.empty() || !letter_before) {
            return 0;
        }
        const bool dash = is_dash(i) && blank_after;
        const bool colon = mark == ":" || mark == "։";
        const bool stop =
            (mark == "." || mark == "/" || mark == ")") && blank_after && (agency_ || dated_) && next_starts(i + 1);
        const bool comma = mark == "," && blank_after && dated_ && agency_;
        if (!dash && !colon && !stop && !comma) {
            return 0;
        }
        return skip_blanks(after);
    }
    /// "Tabriz – The governor said", «تبریز – فرماندار گفت»; "Yerevan – the capital – was calm" goes on.
    bool is_one_word_before_a_dash(std::size_t i) const {
        constexpr std::size_t aside = 8;  // pieces
        if (i != 1 || (sign(i) != "–" && sign(i) != "—") || pieces_[i].start == pieces_[0].end || !next_starts(i + 1)) {
            return false;
        }
        for (std::size_t k = i + 1; k < std::min(pieces_.size(), i + aside); ++k) {
            if (is_dash(k)) {
                return false;
            }
        }
        return true;
    }
    bool next_starts(std::size_t i) const {
        return i < pieces_.size() && (pieces_[i].letters ? pieces_[i].capital || pieces_[i].caseless
                                                         : sign(i) == "«" || sign(i) == "“" || sign(i) == "\"" ||
                                                               sign(i) == "/" || sign(i) == "(");
    }
    /// "تهران - ایرنا - …", "YEREVAN — (ARMENPRESS) — …": one more piece of the dateline before another sign.
    bool more_follows(std::size_t i) const {
        constexpr std::size_t most = 5;  // pieces
        bool agency = false;
        for (std::size_t k = i + 1; k < pieces_.size() && k <= i + most; ++k) {
            agency = agency || (pieces_[k].letters && is_agency(pieces_[k].lower));
            if (agency && (is_dash(k) || sign(k) == ":" || sign(k) == "/" || sign(k) == ".")) {
                return true;
            }
            if (pieces_[k].letters && !agency) {
                return false;
            }
        }
        return false;
    }
    std::size_t skip_blanks(std::size_t at) const {
        while (at < whole_.size()) {
            std::size_t next = at;
            if (!is_space(next_code_point(whole_, next))) {
                break;
            }
            at = next;
        }
        return at < whole_.size() ? at : 0;
    }

    std::string_view text_;
    std::string_view whole_;
    std::vector<Piece> pieces_;
    std::size_t place_text_end_ = 0;
    bool in_capitals_ = false;
    bool dated_ = false;
    bool agency_ = false;
};

}  // namespace

std::optional<Dateline> dateline_of(std::string_view text) {
    return Reader(text).run();
}

}  // namespace sitmap::article
