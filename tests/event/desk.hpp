#pragma once

#include <catch2/catch.hpp>

#include "event/extract.hpp"

/// What a reader of articles needs: gazetteer and lexicon of the pack, loaded once.
struct Desk {
    sitmap::gazetteer::Gazetteer gazetteer;
    sitmap::event::Lexicon lexicon;
};

inline const Desk& desk() {
    static const Desk loaded = [] {
        auto pack = sitmap::pack::Pack::open(SITMAP_PACK);
        REQUIRE(pack);
        auto gazetteer = sitmap::gazetteer::Gazetteer::load(*pack);
        REQUIRE(gazetteer);
        auto lexicon = sitmap::event::Lexicon::load(*pack);
        REQUIRE(lexicon);
        return Desk{std::move(*gazetteer), std::move(*lexicon)};
    }();
    return loaded;
}

/// The ids of an event's places, with blanks between.
inline std::string places(const sitmap::event::Event& e) {
    std::string all;
    for (const auto& p : e.places) {
        all += (all.empty() ? "" : " ") + p.place_id;
    }
    return all;
}

/// An event's day as EDTF, "unknown" without one.
inline std::string when(const sitmap::event::Event& e) {
    return e.when ? sitmap::time::to_edtf(*e.when) : "unknown";
}
