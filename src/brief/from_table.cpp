#include <fmt/format.h>

#include <algorithm>

#include "brief/brief.hpp"
#include "brief/event_head.hpp"
#include "brief/family_head.hpp"
#include "brief/printed_line.hpp"

namespace sitmap::brief {

namespace {

/// What a table says in words, as a brief file may say it.
void make_printable(event::Event& event, Warnings& warnings) {
    const std::string file = event.evidence.empty() ? std::string() : event.evidence.front().file;
    const int row = event.evidence.empty() ? 0 : event.evidence.front().row;
    const auto print = [&](std::string& text, std::string_view what, std::size_t limit) {
        text = printed_text(text, what, limit, file, row == 0 ? 0 : row + 1, warnings);
    };
    print(event.head, "head", 60);
    print(event.text, "text", 1000);
    print(event.claimed_by, "claimed_by", 100);
    for (std::string& actor : event.actors) {
        print(actor, "actors", 100);
    }
    for (event::EventPlace& place : event.places) {
        print(place.name, "place", 100);
    }
    for (event::Evidence& evidence : event.evidence) {
        print(evidence.text, "evidence", 4000);
    }
}

/// Those whom tables count. Articles tell of the same dead more than once.
long long killed_in_rows(const std::vector<event::Event>& events) {
    long long killed = 0;
    for (const event::Event& event : events) {
        const bool is_row = !event.evidence.empty() && event.evidence.front().row > 0;
        for (const event::Quantity& quantity : event.quantities) {
            killed += is_row && quantity.what == "killed" ? quantity.number : 0;
        }
    }
    return killed;
}

}  // namespace

std::string days_of(const std::vector<event::Event>& events, Language language) {
    std::optional<time::DateSpan> span;
    for (const event::Event& event : events) {
        if (event.when) {
            span =
                span ? time::DateSpan{std::min(span->first, event.when->first), std::max(span->last, event.when->last)}
                     : *event.when;
        }
    }
    if (!span) {
        return {};
    }
    if (span->first == span->last) {
        return time::long_form(span->first, language);
    }
    const int first = static_cast<int>(std::chrono::year_month_day(span->first).year());
    const int last = static_cast<int>(std::chrono::year_month_day(span->last).year());
    return first == last ? fmt::format("{} {}", time::short_form(*span, language), last)
                         : time::long_form(span->first, language) + " – " + time::long_form(span->last, language);
}

std::string counted_by_family(const std::vector<event::Event>& events, const pack::Phrasebook& words) {
    std::vector<std::pair<event::Family, int>> counts;
    for (const event::Event& event : events) {
        const event::Family family = event::family_of(event.type);
        const auto known =
            std::find_if(counts.begin(), counts.end(), [&](const auto& count) { return count.first == family; });
        if (known == counts.end()) {
            counts.emplace_back(family, 1);
        } else {
            ++known->second;
        }
    }
    std::stable_sort(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<std::string> parts;
    for (const auto& [family, count] : counts) {
        parts.push_back(words.say(fmt::format("{} {{}}", family_head(family, words)), fmt::format("{}", count)));
    }
    if (const long long killed = killed_in_rows(events); killed > 0) {
        parts.push_back(words.say("{} killed", fmt::format("{}", killed)));
    }
    return fmt::format("{}", fmt::join(parts, " · "));
}

Brief from_events(std::vector<event::Event> events, std::string source_name, const pack::Phrasebook& words) {
    Brief brief;
    brief.language = words.language();
    for (event::Event& event : events) {
        if (event.when && (!brief.date || *brief.date < event.when->last)) {
            brief.date = event.when->last;
        }
        make_printable(event, brief.warnings);
        give_head(event);
    }
    const std::string days = days_of(events, words.language());
    brief.title = days.empty() ? words.say("Reported events") : words.say("Reported events, {}", days);
    brief.standfirst = events.size() == 1 ? events.front().text : counted_by_family(events, words);
    brief.events = std::move(events);
    brief.sources.push_back(std::move(source_name));
    return brief;
}

}  // namespace sitmap::brief
