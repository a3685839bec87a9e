#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/coordinates.hpp"
#include "io/language.hpp"
#include "time/date.hpp"

namespace sitmap::gazetteer {

enum class PlaceKind {
    country,
    capital,
    province,
    district,
    region,  // areas of government and historical regions
    city,
    town,
    village,  // populated places by rank
    river,
    lake,
    reservoir,
    mountain,
    pass,
    island,
    sea,
    road,
    railway,
    corridor,
    bridge,
    dam,
    airport,
    base,
    border_crossing,
    monastery,
    exclave,
    continent,
    world_region,
};
std::string_view name_of(PlaceKind kind);  ///< "border_crossing" …
std::optional<PlaceKind> place_kind_from(std::string_view name);

/// Who uses a name.
enum class Side { neutral, armenian, azerbaijani, iranian, russian, other };
std::string_view name_of(Side side);

enum class NameKind { official, alternative, former, exonym, transliteration, misspelling, demonym };

/// A toponym: one spelling in one language.
struct Name {
    std::string text;                  ///< NFC
    std::optional<Language> language;  ///< nothing: any or other language
    NameKind kind = NameKind::official;
    Side side = Side::neutral;
    time::Interval validity;  ///< when the name was in official use
    bool preferred = false;   ///< the form to show in this language (one a side)
};

/// An entry of the gazetteer.
struct Place {
    std::string id;  ///< stable: "martuni-nk", "gn:147433"
    PlaceKind kind = PlaceKind::village;
    std::string country;   ///< ISO 3166 alpha-2, de jure; empty for what spans several
    std::string admin1;    ///< id of the province, district or region it lies in
    geo::LonLat position;  ///< label point for areas and lines
    char grade = 'C';      ///< A two sources agree within 3 km … C one source, 1–2 km; X corrected by hand
    long population = 0;   ///< 0 unknown
    int rank = 9;          ///< 1 shown at every scale … 9 only when named
    std::string source;
    std::string note;  ///< why this position or name where sources disagree
    std::vector<Name> names;
    bool is_area() const;
    bool is_line() const;
};

/// How names of places are shown.
struct Naming {
    enum class Policy { both, armenian, azerbaijani, single } policy = Policy::both;
    bool armenian_first = true;  ///< order of the two halves when both are shown
    std::string separator = " / ";
};

/// The name to print, of the preferred ones in `language`. With the policies `both` and `single` the neutral one where
/// there is one ("Lachin District"), else those of the sides: joined ("Stepanakert / Khankendi"), or the first of them.
/// A side's policy takes its own before the neutral one ("Kashatagh Region"). Falls back to a transcription of
/// settlement names, to English, then to the first name. Never empty.
std::string display_name(const Place& place, Language language, const Naming& naming);

}  // namespace sitmap::gazetteer
