#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/article.hpp"
#include "gazetteer/gazetteer.hpp"
#include "pack/pack.hpp"

/// The pack and its gazetteer, opened once for all tests of this room.
const sitmap::pack::Pack& test_pack();
const sitmap::gazetteer::Gazetteer& test_gazetteer();

/// Id of the best candidate, empty for an unknown name.
std::string best(std::string_view name);

/// A plain text as an article.
sitmap::article::Article article_of(std::string text);
std::vector<sitmap::gazetteer::Mention> mentions_in(std::string text);

/// "Goris=goris; Baku=baku*": the mentions of a text in order, a star for a metonym, "?" for an unknown place.
std::string places_in(std::string text);
