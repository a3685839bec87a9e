#pragma once

#include "reading/score/truth_place.hpp"

/// places.csv, loaded once.
inline const sitmap::reading::TruthPlaces& test_places() {
    static const auto places = *sitmap::reading::TruthPlaces::load(SITMAP_TEST_DIR "/reading/places.csv");
    return places;
}
