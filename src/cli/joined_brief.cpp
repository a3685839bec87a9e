#include "cli/joined_brief.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace sitmap::cli {
namespace {

template <class T>
void append(std::vector<T>& target, std::vector<T>& more) {
    std::move(more.begin(), more.end(), std::back_inserter(target));
}

void append_new(std::vector<std::string>& target, const std::vector<std::string>& more) {
    for (const std::string& text : more) {
        if (std::find(target.begin(), target.end(), text) == target.end()) {
            target.push_back(text);
        }
    }
}

}  // namespace

brief::Brief joined(std::vector<brief::Brief> briefs) {
    brief::Brief whole = std::move(briefs.front());
    if (briefs.size() == 1) {
        return whole;
    }
    for (std::size_t at = 1; at < briefs.size(); ++at) {
        brief::Brief& next = briefs[at];
        if (next.date && (!whole.date || *whole.date < *next.date)) {
            whole.date = next.date;
        }
        append(whole.events, next.events);
        append(whole.notes, next.notes);
        append(whole.arrows, next.arrows);
        append(whole.distances, next.distances);
        append(whole.units, next.units);
        append(whole.warnings, next.warnings);
        append_new(whole.routes, next.routes);
        append_new(whole.places, next.places);
        append_new(whole.sources, next.sources);
    }
    for (std::size_t at = 0; at < whole.events.size(); ++at) {
        whole.events[at].id = fmt::format("e{}", at + 1);
    }
    return whole;
}

}  // namespace sitmap::cli
