#include "event/anniversary.hpp"

#include <charconv>
#include <chrono>

#include "event/lexicon_tables.hpp"

namespace sitmap::event {
namespace {

/// The number that a word is, written or spelled; 0 for none.
int number_at(const SentenceView& view, std::size_t word) {
    int value = 0;
    const std::string& text = view.words[word].lower;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault == std::errc() && end == text.data() + text.size()) {
        return value;
    }
    for (const auto& match : view.own->quantity_patterns.find(view.words)) {
        const auto& row = view.own->quantities[match.pattern];
        if (match.first == word && row.kind == QuantityRow::Kind::number) {
            return std::stoi(row.value);
        }
    }
    return 0;
}

}  // namespace

std::optional<time::DateSpan> years_before(const SentenceView& view, time::Date day) {
    constexpr int most = 120;  // years
    for (const auto& match : view.own->grammar_patterns.find(view.words)) {
        if (view.own->grammar[match.pattern].kind != GrammarRow::Kind::anniversary) {
            continue;
        }
        for (std::size_t i = match.first; i < match.last; ++i) {
            const int years = number_at(view, i);
            const std::chrono::year_month_day then = std::chrono::year_month_day{day} - std::chrono::years{years};
            if (years > 0 && years < most && then.ok()) {
                const time::Date date = std::chrono::sys_days(then);
                return time::DateSpan{date, date};
            }
        }
    }
    return std::nullopt;
}

}  // namespace sitmap::event
