#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "event/desk.hpp"

using namespace sitmap;
using event::Claim;
using event::Type;

namespace {

std::vector<event::Event> told(const std::string& sentences) {
    return told_in(Language::en, sentences);
}

const event::Event* find(const std::vector<event::Event>& events, Type type) {
    const auto found = std::ranges::find(events, type, &event::Event::type);
    return found == events.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("what stands in quotation marks is the word of whoever is quoted, not the paper's") {
    for (const char* text :
         {"Azerbaijan's defence ministry published a statement on Sunday. “Units of the Armenian armed forces attacked "
          "our positions near Lachin on Saturday. The attack was repelled.”",
          "Azerbaijan's defence ministry has posted a statement accusing Armenia of sabotage. “Units of the Armenian "
          "armed forces attacked our positions near Lachin on Saturday.”",
          "Azerbaijan's defence ministry accused Armenia of provocations. “Units of the Armenian armed forces attacked "
          "our positions near Lachin on Saturday. The attack was repelled,” reads the statement.",
          "\"Units of the Armenian armed forces attacked our positions near Lachin on Saturday. The attack was "
          "repelled,\" Azerbaijan's defence ministry said."}) {
        INFO(text);
        const auto events = told(text);
        const auto* attack = find(events, Type::battle);
        REQUIRE(attack != nullptr);
        CHECK(attack->claim == Claim::claimed);
        CHECK(attack->claimed_by == "Azerbaijan's defence ministry");
    }
}

TEST_CASE("a word in quotation marks and a quotation that has ended bind nobody") {
    for (const char* text :
         {"Armenia's prime minister spoke of a “provocation”. Artillery shelled Kapan on Saturday.",
          "“We want peace,” Armenia's prime minister said. Artillery shelled Kapan on Saturday.",
          "Armenia's prime minister spoke. The so-called \"border guards\" shelled Kapan on Saturday."}) {
        INFO(text);
        const auto events = told(text);
        const auto* fire = find(events, Type::shelling);
        REQUIRE(fire != nullptr);
        CHECK(fire->claim == Claim::happened);
    }
}

TEST_CASE("a quotation over several paragraphs, each opened anew, is one") {
    const auto events = told(
        "Azerbaijan's defence ministry made a statement.\n\n“The situation is under control.\n\n“Artillery shelled "
        "our positions near Lachin on Saturday.”\n\nIn Yerevan shops were open.");
    const auto* fire = find(events, Type::shelling);
    REQUIRE(fire != nullptr);
    CHECK(fire->claim == Claim::claimed);
    CHECK(fire->claimed_by == "Azerbaijan's defence ministry");
}

TEST_CASE("what is done instead of a thing is told, the thing is not") {
    for (const char* text : {"Officials asked people in Goris to seek shelter instead of trying to flee the city.",
                             "People in Goris stayed rather than flee the town."}) {
        INFO(text);
        CHECK(find(told(text), Type::evacuation) == nullptr);
    }
}

TEST_CASE("the state that land is handed over to is not the land") {
    const auto events = told("Soldiers stood in areas which were ceded to Azerbaijan on Saturday.");
    CHECK(std::ranges::none_of(events,
                               [](const auto& e) { return e.type == Type::transfer && places(e) == "azerbaijan"; }));
}

TEST_CASE("what a relative clause says came after a war of years ago is not the news") {
    const auto events = told(
        "Soldiers laid mines in the Kalbajar and Lachin areas, which were ceded to Azerbaijan after "
        "the 1994 war, the ministry said on Saturday.");
    CHECK(find(events, Type::transfer) == nullptr);
    const auto* mines = find(events, Type::landmine);
    REQUIRE(mines != nullptr);
    CHECK(places(*mines) == "kalbajar lachin");
}

TEST_CASE("advice to a state's own people is no demand") {
    CHECK(find(told("Armenia's defence ministry called on its citizens on Saturday not to post videos of troops."),
               Type::demand) == nullptr);
}

TEST_CASE("a report is that of the outlet that it is taken from, also when it goes by its address") {
    const auto events = told(
        "The defence ministry of Armenia reported losses. According to the publication "
        "www.haqqin.az, a drone strike hit a column near Martuni on Saturday.");
    const auto* strike = find(events, Type::air_strike);
    REQUIRE(strike != nullptr);
    CHECK(strike->claim == Claim::claimed);
    CHECK(strike->claimed_by == "publication www.haqqin.az");
}
