#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "gazetteer/impl.hpp"
#include "gazetteer/tokens.hpp"

namespace sitmap::gazetteer {

/// How a run of words met a name.
enum class Likeness { same, inflected, sound, mistyped };

/// Tokens [first, last) that spell the name of one or more places.
struct Match {
    std::size_t first = 0;
    std::size_t last = 0;
    Likeness likeness = Likeness::same;
    std::vector<NameRef> names;  ///< at most one of each place
    /// Token of the plural word of kind that governs the list it stands in ("provinces").
    std::optional<std::size_t> list_kind;
};

/// The longest names in the tokens, left to right, without overlap; at most limits::names_per_article.
std::vector<Match> longest_matches(const Gazetteer::Impl& impl, const std::vector<Token>& tokens, Language language);

/// The longest names within tokens [first, last), but for one that takes all of them.
std::vector<Match> matches_within(const Gazetteer::Impl& impl, const std::vector<Token>& tokens, Language language,
                                  std::size_t first, std::size_t last);

}  // namespace sitmap::gazetteer
