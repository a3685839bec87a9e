#pragma once

#include <optional>
#include <string>
#include <vector>

#include "article/article.hpp"
#include "event/event.hpp"
#include "reading/score/truth_place.hpp"

/// Texts annotated by hand, and how well the program reads them.
namespace sitmap::reading {

/// A place as a careful reader finds it in a text. Offsets are bytes into Case::text, half-open.
struct TruthMention {
    std::string text;
    std::size_t start = 0;
    std::size_t end = 0;
    std::vector<TruthPlace> places;  ///< any of them is right
    bool unknown = false;            ///< "?": a place that no gazetteer need have; unresolved is right too
    bool metonym = false;
    bool metonym_asked = true;  ///< false for "either"
    bool optional = false;      ///< careful readers differ: neither missed nor too much
    std::optional<gazetteer::Role> role;
    std::optional<article::Section> section;
};

/// A place of an event; any of the alternatives is right.
struct TruthEventPlace {
    std::string role;  ///< "at", "from", "to", "near", "along", "between"
    bool optional = false;
    std::vector<TruthPlace> places;
};

/// An event that a careful reader lists.
struct TruthEvent {
    bool optional = false;
    std::vector<std::string> types;       ///< any of them is right
    std::vector<std::string> claims;      ///< any of them is right
    std::vector<time::DateSpan> dates;    ///< any of them is right; empty: not asked
    bool may_have_no_date = false;        ///< "2020-10-18 or -": none is right too
    std::vector<TruthEventPlace> places;  ///< empty: not asked
    std::string note;
    int line = 0;
};

/// One annotated text.
struct Case {
    std::string id;
    std::string file;
    int line = 0;
    Language language = Language::en;
    std::optional<time::Date> published;  ///< handed to the reader when the text does not say
    bool published_in_text = false;       ///< the reader must find it
    article::Format form = article::Format::text;
    std::vector<std::string> themes;
    std::string text;  ///< without the annotation
    std::vector<TruthMention> mentions;
    std::vector<TruthEvent> events;
    std::vector<std::string> no_places;  ///< words that must not become places
};

}  // namespace sitmap::reading
