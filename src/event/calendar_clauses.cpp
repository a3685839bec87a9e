#include <algorithm>

#include "article/written_period.hpp"
#include "event/calendar.hpp"
#include "io/any_of.hpp"

/// Which of a sentence's dates belongs to which of its clauses.
namespace sitmap::event {

using io::is_any;

std::optional<time::DateSpan> Calendar::period(const SentenceView& view, std::size_t first, std::size_t last) const {
    if (!published_ || first >= last) {
        return std::nullopt;
    }
    const std::size_t base = view.words[first].start;
    for (const auto& found : article::find_periods(readable_.substr(base, view.words[last - 1].end - base))) {
        const bool read = std::any_of(view.words.begin() + static_cast<std::ptrdiff_t>(first),
                                      view.words.begin() + static_cast<std::ptrdiff_t>(last), [&](const Word& word) {
                                          return word.end > base + found.start && word.start < base + found.end;
                                      });
        if (const auto span = read ? found.span(*published_) : std::nullopt) {
            return span;
        }
    }
    return std::nullopt;
}

std::optional<time::DateSpan> Calendar::day_in(const SentenceView& view, std::size_t first, std::size_t last) const {
    const When found = in_words(view, first, last);
    return found.history ? std::nullopt : found.span;
}

When Calendar::nearest(const SentenceView& view, std::size_t clause, std::size_t first, std::size_t last) const {
    const When whole = when(view, clause);
    if (view.language != Language::en || !whole.span || whole.history) {
        return whole;
    }
    const Clause& own = view.clauses[clause];
    // "Said on Monday that shells fell on Sunday": what stands before "that" is the day of the saying.
    std::size_t begin = own.first;
    for (std::size_t i = own.first; i < first; ++i) {
        begin = view.words[i].lower == "that" ? i + 1 : begin;
    }
    const auto around = [&](std::size_t reach) {
        return in_words(view, first > begin + reach ? first - reach : begin, std::min(own.last, last + reach));
    };
    const auto overlap = [](const time::DateSpan& a, const time::DateSpan& b) {
        return a.first <= b.last && b.first <= a.last;
    };
    constexpr std::size_t rest = 3;  // words that a date may lack where the reach ends: "20" of "20 August"
    for (std::size_t reach = 1; reach < own.last - own.first; ++reach) {
        const When near = around(reach);
        if (!near.span) {
            continue;
        }
        const When full = around(reach + rest);
        if (near.history || overlap(*near.span, *whole.span) || (full.span && overlap(*full.span, *whole.span))) {
            return whole;
        }
        return full.span && overlap(*full.span, *near.span) ? full : near;
    }
    return whole;
}

bool Calendar::dates(const SentenceView& view, std::size_t clause) const {
    return in_words(view, view.clauses[clause].first, view.clauses[clause].last).span.has_value();
}

When Calendar::when(const SentenceView& view, std::size_t clause) const {
    const Clause& own = view.clauses[clause];
    When result = in_words(view, own.first, own.last);
    // "Since it took control of A, the two met on Monday": the meeting's day is not that of what came before it.
    const bool comma = view.words[own.first].lower == "," && own.first + 1 < own.last;
    const std::string& opener = view.words[own.first + (comma ? 1 : 0)].lower;
    if (result.span || result.history || result.future || opener == "since") {
        return result;
    }
    // "Areas, which were ceded after the 2020 war": as long ago as what it followed.
    const bool followed = own.kind == Clause::Kind::relative && clause + 1 < view.clauses.size() &&
                          is_any(view.words[own.last].lower, {"after", "following"});
    if (followed) {
        std::size_t end = own.last;
        while (end < view.clauses[clause + 1].last && view.words[end].lower != ",") {
            ++end;
        }
        if (in_words(view, own.last, end).history) {
            result.history = true;
            return result;
        }
    }
    for (std::size_t i = 0; i < view.clauses.size(); ++i) {
        const auto& other = view.clauses[i];
        if (i == clause || other.kind == Clause::Kind::background || other.kind == Clause::Kind::relative ||
            other.kind == Clause::Kind::conditional ||
            is_any(view.words[other.first].lower, {"while", "but", "although", "though", "whereas"})) {
            continue;
        }
        const When there = in_words(view, other.first, other.last);
        // "Fought in 2020, resulting in A being taken": what came of it is of that year too.
        const bool outcome = i < clause && is_any(opener, {"resulting", "leading", "ending"});
        if (there.span && (!there.history || outcome)) {
            return there;
        }
    }
    return result;
}

}  // namespace sitmap::event
