#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "event/desk.hpp"

using namespace sitmap;

namespace {

struct Sight {
    Language language;
    std::string text;
    std::string where;  ///< what was seen
};

}  // namespace

TEST_CASE("where people watch from is not where it was") {
    for (const Sight& sight : std::vector<Sight>{
             {Language::en, "From Kapan, residents saw smoke over Shurnukh on Sunday after shelling.", "shurnukh"},
             {Language::en, "Shelling near Jabrayil was visible from Khoda Afarin on Sunday.", "jabrayil"},
             {Language::en, "Smoke could be seen from Kapan as shells fell on villages across the border on Sunday.",
              ""},
             {Language::en, "Villagers in Tegh watched as Azerbaijani artillery fired at Kapan on Sunday.", "kapan"},
             {Language::ru, "Из Капана жители видели дым над Шурнухом после обстрела.", "shurnukh"},
             {Language::hy, "Կապանից տեսանելի էր Շուռնուխի գնդակոծությունը։", "shurnukh"}}) {
        INFO(sight.text);
        const auto events = told_in(sight.language, sight.text);
        REQUIRE(events.size() == 1);
        CHECK(places(events.front()) == sight.where);
    }
}

TEST_CASE("where fire comes from is no watchers' place, and neither is where it is seen to fall") {
    const auto fired = told_of("Residents of Tegh saw rockets fired from Lachin on Sunday.", "Tegh");
    CHECK(places(fired).find("lachin") != std::string::npos);
    CHECK(places(told_of("In Stepanakert, residents saw rockets hit a school on Sunday.", "Stepanakert")) ==
          "stepanakert");
}

TEST_CASE("what is heard has hit nothing") {
    CHECK(told_of("Artillery fire could be heard in Goris on Sunday.", "Goris").head == "Explosions in Goris");
}
