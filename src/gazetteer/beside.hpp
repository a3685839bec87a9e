#pragma once

#include <string_view>
#include <vector>

#include "gazetteer/anchors.hpp"
#include "gazetteer/text_context.hpp"

/// What the words right beside a name say of the place it stands for.
namespace sitmap::gazetteer {

bool is_settlement(PlaceKind kind);
/// Areas with an administration: provinces, districts, regions, countries.
bool is_government_area(PlaceKind kind);

/// A word of kind that belongs to a name.
struct KindWord {
    std::size_t token = 0;
};

/// "Aghdam district", "the village of Aghdam", «село Агдам», "Ağdam kəndi", «روستای آغدام»: on the side where the
/// article's language puts it, and none that belongs to the neighbouring name.
std::vector<KindWord> kinds_beside(const TextContext& context, const Match& match);

/// 2 exactly of that kind, 1 of its family, -1 of another, 0 when the word does not tell.
int fits_kind(const TextContext& context, std::size_t kind, const Place& place);

/// The country (ISO 3166) of the adjective that describes the place ("the Iranian town of …"), or empty. "Armenian
/// forces in …" describes none.
std::string_view country_beside(const TextContext& context, const Match& match);

/// The areas that the text puts around the name ("X in Y", "X, Y", "Y-nin X"): what Y was settled on, or all that it
/// may be. Empty when there is no such Y.
std::vector<const Place*> places_around(const TextContext& context, const Anchors& anchors, const Match& match);
/// The settlements that the text puts into the name: X for Y in "X in Y".
std::vector<const Place*> places_within(const TextContext& context, const Anchors& anchors, const Match& match);

/// True when `area` contains the place, by the areas above it or by its country.
bool lies_in(const TextContext& context, const Place& place, const Place& area);
/// True when the place is known to lie in another area of that rank.
bool lies_elsewhere(const TextContext& context, const Place& place, const Place& area);

}  // namespace sitmap::gazetteer
