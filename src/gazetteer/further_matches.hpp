#pragma once

#include <algorithm>
#include <iterator>
#include <vector>

#include "gazetteer/match.hpp"
#include "gazetteer/tokens.hpp"
#include "io/limits.hpp"

namespace sitmap::gazetteer {

/// Asks `from(token)` for a match that begins there, goes on behind each that is found, and puts them among `matches`
/// in the order of the text. Together no more than a text's limit of names.
template <class From>
void add_further_matches(const std::vector<Token>& tokens, std::vector<Match>& matches, From from) {
    std::vector<Match> found;
    for (std::size_t at = 0; at < tokens.size() && matches.size() + found.size() < limits::names_per_article;) {
        Match match = from(at);
        at = match.names.empty() ? at + 1 : match.last;
        if (!match.names.empty()) {
            found.push_back(std::move(match));
        }
    }
    const auto middle =
        matches.insert(matches.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    std::inplace_merge(matches.begin(), middle, matches.end(),
                       [](const Match& a, const Match& b) { return a.first < b.first; });
}

}  // namespace sitmap::gazetteer
