#include "event/quantities.hpp"

#include <algorithm>
#include <charconv>

#include "article/letter.hpp"

namespace sitmap::event {
namespace {

using Kind = QuantityRow::Kind;

constexpr std::size_t unit_reach = 4;   // words from the number to what it counts
constexpr std::size_t what_reach = 10;  // words from there to what happened to them

class QuantityReader {
public:
    QuantityReader(const SentenceView& view, const Clause& clause)
        : view_(view),
          clause_(clause),
          rows_(view.own->quantities),
          matches_(view.own->quantity_patterns.find(view.words)) {}

    std::vector<Quantity> run() const {
        std::vector<Quantity> all;
        for (std::size_t i = clause_.first; i < clause_.last; ++i) {
            const auto number = number_at(i);
            if (!number || is_date(i)) {
                continue;
            }
            const auto* unit = first(Kind::unit, i + 1, i + 1 + unit_reach);
            if (unit != nullptr && marked(i + 1, unit->first)) {
                unit = nullptr;
            }
            const auto* bare = first(Kind::what, i + 1, i + 3);
            if (unit == nullptr && bare == nullptr) {
                continue;
            }
            Quantity quantity;
            quantity.number = *number;
            quantity.unit = unit != nullptr ? rows_[unit->pattern].value : "people";
            const std::size_t behind = unit != nullptr ? unit->last : i + 1;
            std::size_t from = i;
            for (const auto& match : matches_) {
                const auto kind = rows_[match.pattern].kind;
                const bool near = match.last == i || (match.last + 1 == i && view_.words[match.last].mark);
                if (near && (kind == Kind::about || kind == Kind::at_least || kind == Kind::at_most) &&
                    match.first <= from) {
                    from = match.first;
                    quantity.qualifier = kind == Kind::about      ? "about"
                                         : kind == Kind::at_least ? "at least"
                                                                  : "at most";
                }
            }
            if (const auto* what = nearest_what(i, behind)) {
                quantity.what = rows_[what->pattern].value;
            }
            for (std::size_t k = from; k < behind; ++k) {
                const bool glued = k > from && view_.words[k].start == view_.words[k - 1].end;
                quantity.text += (k > from && !glued ? " " : "") + view_.words[k].written;
            }
            all.push_back(std::move(quantity));
        }
        return all;
    }

private:
    /// "April 11", "11 April 2023", "16:00": a day, a year or an hour counts nothing.
    bool is_date(std::size_t i) const {
        const auto month = [&](std::size_t at) {
            static constexpr std::string_view months[] = {
                "january", "february", "march",     "april",   "may",     "june",   "july",   "august", "september",
                "october", "november", "december",  "jan",     "feb",     "apr",    "aug",    "sept",   "oct",
                "nov",     "dec",      "january's", "января",  "февраля", "марта",  "апреля", "мая",    "июня",
                "июля",    "августа",  "сентября",  "октября", "ноября",  "декабря"};
            return at < view_.words.size() && std::ranges::find(months, view_.words[at].lower) != std::end(months);
        };
        const bool hour = (i > 0 && view_.words[i - 1].lower == ":") ||
                          (i + 1 < view_.words.size() && view_.words[i + 1].lower == ":");
        return hour || month(i + 1) || (i > 0 && month(i - 1)) || (i > 2 && month(i - 3) && number_at(i - 2)) ||
               (i > 1 && month(i - 2) && number_at(i - 1));
    }

    std::optional<long long> number_at(std::size_t i) const {
        const auto& word = view_.words[i];
        if (!word.mark && article::digit_value(static_cast<unsigned char>(word.lower[0])) >= 0) {
            std::string digits;
            for (const char c : word.lower) {
                if (c >= '0' && c <= '9') {
                    digits += c;
                } else if (c != ',' && c != '.') {
                    return std::nullopt;  // "19th", "3+3"
                }
            }
            long long value = 0;
            const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
            const bool whole = fault == std::errc() && digits.size() < 10;
            return whole ? std::optional(value) : std::nullopt;
        }
        for (const auto& match : matches_) {
            if (match.first == i && rows_[match.pattern].kind == Kind::number) {
                return std::stoll(rows_[match.pattern].value);
            }
        }
        return std::nullopt;
    }

    const PatternMatch* first(Kind kind, std::size_t from, std::size_t to) const {
        for (const auto& match : matches_) {
            if (rows_[match.pattern].kind == kind && match.first >= from && match.first < std::min(to, clause_.last)) {
                return &match;
            }
        }
        return nullptr;
    }

    const PatternMatch* nearest_what(std::size_t number, std::size_t behind) const {
        const PatternMatch* best = nullptr;
        std::size_t distance = what_reach + 1;
        for (const auto& match : matches_) {
            if (rows_[match.pattern].kind != Kind::what || match.first < clause_.first || match.last > clause_.last) {
                continue;
            }
            const std::size_t away =
                match.first >= behind ? match.first - behind : number - std::min(number, match.last);
            if (away < distance) {
                best = &match;
                distance = away;
            }
        }
        return best;
    }

    bool marked(std::size_t from, std::size_t to) const {
        for (std::size_t i = from; i < to; ++i) {
            if (view_.words[i].mark && view_.words[i].lower != "\"" && view_.words[i].lower != "”") {
                return true;
            }
        }
        return false;
    }

    const SentenceView& view_;
    const Clause& clause_;
    const std::vector<QuantityRow>& rows_;
    std::vector<PatternMatch> matches_;
};

}  // namespace

std::vector<Quantity> quantities_of(const SentenceView& view, const Clause& clause) {
    return QuantityReader(view, clause).run();
}

}  // namespace sitmap::event
