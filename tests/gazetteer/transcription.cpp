#include "gazetteer/transcription.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "gazetteer/edit_distance.hpp"
#include "gazetteer/name_key.hpp"
#include "shared_gazetteer.hpp"

using namespace sitmap;
using gazetteer::Name;
using gazetteer::Place;
using gazetteer::transcribed;

namespace {

const Name* preferred(const Place& place, Language language) {
    for (const Name& name : place.names) {
        if (name.preferred && name.language == language) {
            return &name;
        }
    }
    return nullptr;
}

}  // namespace

TEST_CASE("names are written by their sound in the letters of another language") {
    CHECK(transcribed("Նորաբակ", Language::hy, Language::ru) == "Норабак");
    CHECK(transcribed("Նորաբակ", Language::hy, Language::ka) == "ნორაბაკი");
    CHECK(transcribed("Նորաբակ", Language::hy, Language::fa) == "نوراباک");
    CHECK(transcribed("Երասխ", Language::hy, Language::tr) == "Yerash");
    CHECK(transcribed("İmişli", Language::az, Language::ru) == "Имишли");
    CHECK(transcribed("Xocavənd", Language::az, Language::ka) == "ხოჯავანდი");
    CHECK(transcribed("Ağdam", Language::az, Language::fa) == "آغدام");
    CHECK(transcribed("Iğdır", Language::tr, Language::hy) == "Ըղդըր");
    CHECK(transcribed("Verin Shorzha", Language::en, Language::ru) == "Верин Шоржа");
}

TEST_CASE("a name is not transcribed by rules that do not fit it") {
    CHECK(transcribed("Goris", Language::hy, Language::ru).empty());
    CHECK(transcribed("Գորիս", Language::hy, Language::hy).empty());
    CHECK(transcribed("Горис", Language::ru, Language::ka).empty());
    CHECK(transcribed("Village 7", Language::en, Language::ru).empty());
    CHECK(transcribed("Kars", Language::tr, Language::az).empty());
    CHECK(transcribed("", Language::hy, Language::ru).empty());
}

TEST_CASE("transcriptions agree with the names that were written by hand") {
    struct Pair {
        Language from, to;
        double least;  ///< share of names with at most one letter in five another
    };
    const auto pair = GENERATE(Pair{Language::hy, Language::ru, 0.9}, Pair{Language::hy, Language::fa, 0.9},
                               Pair{Language::hy, Language::tr, 0.9}, Pair{Language::az, Language::ru, 0.9},
                               Pair{Language::az, Language::fa, 0.7}, Pair{Language::az, Language::tr, 0.9});
    int known = 0;
    int alike = 0;
    for (const Place& place : test_gazetteer().places()) {
        const Name* source = preferred(place, pair.from);
        const Name* target = preferred(place, pair.to);
        const bool own = place.country == (pair.from == Language::hy ? "AM" : "AZ");
        const bool settlement = place.kind == gazetteer::PlaceKind::village || place.kind == gazetteer::PlaceKind::town;
        if (!own || !settlement || source == nullptr || target == nullptr) {
            continue;
        }
        const std::string rule = gazetteer::strict_key(transcribed(source->text, pair.from, pair.to));
        const std::string hand = gazetteer::strict_key(target->text);
        const int bound = static_cast<int>(hand.size()) / 5;
        ++known;
        if (!rule.empty() && gazetteer::edit_distance(rule, hand, bound) <= bound) {
            ++alike;
        } else {
            UNSCOPED_INFO(source->text << ": " << rule << ", by hand " << hand);
        }
    }
    CAPTURE(alike, known);
    REQUIRE(alike >= pair.least * known);
    CHECK(known >= 20);
}

TEST_CASE("a village without a name in a language is shown in its letters") {
    const auto shown = [](const char* id, Language language) {
        const Place* place = test_gazetteer().by_id(id);
        REQUIRE(place != nullptr);
        return gazetteer::display_name(*place, language, {});
    };
    CHECK(shown("set:norabak", Language::ru) == "Норабак");
    CHECK(shown("set:norabak", Language::en) == "Norabak");
    CHECK(shown("khoda-afarin", Language::ka) == "ხოდა აფარინი");
    CHECK(shown("stepanakert", Language::ru) == "Степанакерт / Ханкенди");
}
