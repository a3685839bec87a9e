#include "event/row_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <vector>

#include "article/letter.hpp"
#include "io/utf8.hpp"

namespace sitmap::event {
namespace {

std::string cell(const TableRow& row, std::initializer_list<std::string_view> columns) {
    for (const auto column : columns) {
        if (const auto found = row.values.find(column); found != row.values.end()) {
            std::string text = article::fold_spaces(found->second);
            if (!text.empty()) {
                return text;
            }
        }
    }
    return {};
}

std::optional<long> count(const TableRow& row, std::initializer_list<std::string_view> columns) {
    const std::string text = cell(row, columns);
    long number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = !text.empty() && code == std::errc() && end == text.data() + text.size();
    return is_number && number >= 0 ? std::optional(number) : std::nullopt;
}

/// UCDP writes a state that succeeded another as "Russia (Soviet Union)", whatever the day.
struct Succession {
    std::string_view written, before, after;
    time::Date first_day_of_the_later;
};
const Succession successions[] = {
    {"Russia (Soviet Union)", "the Soviet Union", "Russia", std::chrono::sys_days(std::chrono::year(1991) / 12 / 26)}};

/// "Turkey" of "Government of Turkey", "Soviet Union" of "Government of the Soviet Union".
std::string short_name(std::string_view side) {
    for (const std::string_view before : {"Government of ", "the "}) {
        side.remove_prefix(side.starts_with(before) ? before.size() : 0);
    }
    return std::string(side);
}

std::string of_its_time(std::string name, const std::optional<time::DateSpan>& when) {
    for (const Succession& state : successions) {
        const std::size_t at = name.find(state.written);
        if (at != std::string::npos && when) {
            const bool earlier = when->first < state.first_day_of_the_later;
            const bool is_object = name.substr(0, at).ends_with(" of ");
            name.replace(at, state.written.size(),
                         earlier ? (is_object ? state.before : short_name(state.before)) : state.after);
        }
    }
    return name;
}

struct Sides {
    std::string a, b;
    bool one_sided = false;  ///< b did not fight
};

Sides sides_of(const TableRow& row, const std::optional<time::DateSpan>& when) {
    Sides sides{of_its_time(cell(row, {"side_a"}), when), of_its_time(cell(row, {"side_b"}), when)};
    const std::string kind = article::to_lower_ascii(cell(row, {"type_of_violence"}));
    sides.one_sided = kind == "3" || kind.starts_with("one-sided") || article::to_lower_ascii(sides.b) == "civilians";
    if (sides.one_sided && article::to_lower_ascii(sides.b) == "civilians") {
        sides.b = "civilians";
    }
    return sides;
}

std::string together(const std::string& a, const std::string& b, bool one_sided) {
    return a + (one_sided ? " against " : " – ") + b;
}

bool is_english(const TableEdition& edition) {
    return edition.words.language() == Language::en;
}

/// A state by its name in the edition's language; others as they are called.
std::string called(const std::string& side, const TableEdition& edition) {
    const std::string name = short_name(side);
    for (const auto* country : edition.gazetteer.of_kind(gazetteer::PlaceKind::country)) {
        const bool so_called = std::ranges::any_of(country->names, [&](const gazetteer::Name& known) {
            return known.language == Language::en && known.text == name;
        });
        if (so_called) {
            return gazetteer::display_name(*country, edition.words.language(), gazetteer::Naming{});
        }
    }
    return name;
}

/// Both sides in another language than English: "Թուրքիա – PKK".
std::string together_in(const Sides& sides, const TableEdition& edition) {
    if (sides.one_sided && sides.b == "civilians") {
        return edition.words.say("Violence against civilians: {}", called(sides.a, edition));
    }
    return called(sides.a, edition) + (sides.one_sided ? " → " : " – ") + called(sides.b, edition);
}

/// "3", "3 (2–5)", "0–190"
std::string figures_of(const Deaths& deaths) {
    if (!deaths.low) {
        return fmt::format("{}", deaths.best);
    }
    return deaths.best == 0 ? fmt::format("{}–{}", *deaths.low, *deaths.high)
                            : fmt::format("{} ({}–{})", deaths.best, *deaths.low, *deaths.high);
}

}  // namespace

std::optional<Deaths> deaths_of(const TableRow& row) {
    const auto best = count(row, {"best", "best_death", "best_est", "fatalities"});
    auto low = count(row, {"low", "low_death", "low_est"});
    auto high = count(row, {"high", "high_death", "high_est"});
    if (!best || (*best == 0 && high.value_or(0) == 0)) {
        return std::nullopt;
    }
    if (!low || !high || *low >= *high) {
        low = high = std::nullopt;
    }
    return Deaths{*best, low, high};
}

std::string in_words(const Deaths& deaths, const TableEdition& edition) {
    if (!is_english(edition)) {
        return edition.words.say("{} killed", figures_of(deaths)) + ".";
    }
    if (!deaths.low) {
        return fmt::format("{} killed.", deaths.best);
    }
    if (deaths.best == 0) {
        return fmt::format("{} to {} killed, by the best estimate 0.", *deaths.low, *deaths.high);
    }
    return fmt::format("{} killed, between {} and {}.", deaths.best, *deaths.low, *deaths.high);
}

std::string head_of_sides(const TableRow& row, const std::optional<time::DateSpan>& when, const TableEdition& edition) {
    constexpr std::size_t longest = 60;  // of a head on the map
    const Sides sides = sides_of(row, when);
    if (sides.a.empty() || sides.b.empty()) {
        return {};
    }
    std::string killed;
    const auto deaths = deaths_of(row);
    if (deaths && !is_english(edition)) {
        killed = edition.words.say("{} killed", figures_of({deaths->best, {}, {}}));
        if (deaths->best == 0 && deaths->low) {
            killed = edition.words.say("{} killed", figures_of(*deaths));
        }
    } else if (deaths) {
        killed = deaths->best == 0 && deaths->low ? fmt::format("{}–{} killed", *deaths->low, *deaths->high)
                                                  : fmt::format("{} killed", deaths->best);
    }
    std::string head = is_english(edition) ? together(short_name(sides.a), short_name(sides.b), sides.one_sided)
                                           : together_in(sides, edition);
    if (killed.empty()) {
        return head;
    }
    // What was counted must not be what is cut off.
    head += (is_english(edition) ? ": " : ". ") + killed;
    return io::code_points(head) <= longest
               ? head
               : killed + (is_english(edition) ? ": " : ". ") + head.substr(0, head.size() - killed.size() - 2);
}

std::string text_of_sides(const TableRow& row, const std::optional<time::DateSpan>& when, const TableEdition& edition) {
    const Sides sides = sides_of(row, when);
    if (sides.a.empty() || sides.b.empty()) {
        return {};
    }
    if (!is_english(edition)) {
        return together_in(sides, edition) + ".";
    }
    const std::string conflict = of_its_time(cell(row, {"conflict_name"}), when);
    const bool repeats = conflict == cell(row, {"side_a"}) + " - " + cell(row, {"side_b"});
    std::string text = together(sides.a, sides.b, sides.one_sided) + ".";
    return conflict.empty() || repeats ? text : text + " " + conflict + ".";
}

}  // namespace sitmap::event
