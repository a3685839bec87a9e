#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "event/desk.hpp"

using namespace sitmap;
using event::Type;

namespace {

/// An article of 26 October 2023, a Thursday.
event::Reading told(const std::string& sentences, const std::string& title = "News from the river") {
    auto article = article::parse(title + "\n\nBy A. Writer October 26, 2023\n\n" + sentences + "\n",
                                  article::Format::text, "story");
    REQUIRE(article);
    return event::read_article(std::move(*article), desk().gazetteer, desk().lexicon);
}

const event::Event* find(const event::Reading& reading, Type type) {
    const auto found = std::ranges::find(reading.events, type, &event::Event::type);
    return found == reading.events.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("an earlier event told in passing with its date is an event of that date") {
    const auto reading = told("Ministers met in Tbilisi on Wednesday after the September 2022 clashes around Jermuk.");
    REQUIRE(find(reading, Type::battle) != nullptr);
    CHECK(when(*find(reading, Type::battle)) == "2022-09");
    CHECK(places(*find(reading, Type::battle)) == "jermuk");
    REQUIRE(find(reading, Type::talks) != nullptr);
    CHECK(when(*find(reading, Type::talks)) == "2023-10-25");
}

TEST_CASE("fighting without a place is put in no region that the article happens to name") {
    const auto reading =
        told("Goris is not part of Nagorno-Karabakh. Artillery shelled the positions on Wednesday, residents said.");
    CHECK(std::ranges::none_of(reading.events, [](const auto& e) { return places(e) == "nagorno-karabakh"; }));
}

TEST_CASE("the comma inside a date does not end the phrase that holds it") {
    const auto reading = told("Shells hit Tegh on Wednesday despite the statement of November 9, 2020 on the truce.");
    REQUIRE(find(reading, Type::agreement) != nullptr);
    CHECK(when(*find(reading, Type::agreement)) == "2020-11-09");
}

TEST_CASE("an earlier event told in passing without a date is none") {
    const auto reading = told("Ministers met in Tbilisi on Wednesday after the clashes of the past.");
    CHECK(find(reading, Type::battle) == nullptr);
}

TEST_CASE("a deed with a day of its own is told even where the sentence names no place") {
    const auto reading = told("The two drivers were arrested on October 24 by customs officers.");
    REQUIRE(find(reading, Type::arrest) != nullptr);
    CHECK(when(*find(reading, Type::arrest)) == "2023-10-24");
}

TEST_CASE("a headline stands for what the text does not tell, and not for what it does") {
    const std::string talks = "Ministers met in Tbilisi on Wednesday.";
    CHECK(find(told(talks, "Clashes erupt near Jermuk"), Type::battle) != nullptr);
    const auto both = told("Clashes erupted near Sotk on Wednesday.", "Clashes erupt near Jermuk");
    CHECK(std::ranges::count(both.events, Type::battle, &event::Event::type) == 1);
}

TEST_CASE("a reading says which words gave no event and why") {
    const auto reading = told("If Goris were shelled, the convoy would stay. Fears of shelling grew.");
    CHECK(reading.events.empty());
    REQUIRE(reading.left_out.size() >= 2);
    CHECK(std::ranges::is_sorted(reading.left_out, {}, &event::LeftOut::start));
    CHECK(std::ranges::any_of(reading.left_out, [](const auto& left) { return left.why == "a condition"; }));
    CHECK(std::ranges::any_of(reading.left_out, [](const auto& left) { return left.why == "only spoken about"; }));
    for (const auto& left : reading.left_out) {
        CHECK(left.start < left.end);
        CHECK(left.end <= reading.article.text.size());
    }
}

TEST_CASE("what stands between two commas does not part a subject from its deed") {
    const auto reading = told("The Lachin corridor, which links Goris with Stepanakert, was closed on Wednesday.");
    REQUIRE(find(reading, Type::blockade) != nullptr);
    CHECK(when(*find(reading, Type::blockade)) == "2023-10-25");
    CHECK(places(*find(reading, Type::blockade)) == "lachin-corridor");
}

TEST_CASE("what an aside tells with a day of its own is an event beside the sentence's") {
    const auto reading = told("The soldier, who was captured near Sotk on October 20, was tried in Baku on Wednesday.");
    REQUIRE(find(reading, Type::arrest) != nullptr);
    CHECK(when(*find(reading, Type::arrest)) == "2023-10-20");
    CHECK(places(*find(reading, Type::arrest)) == "sotk");
}

TEST_CASE("a deed of which only a supposed consequence is told has not happened") {
    CHECK(find(told("A renewed capture of Lachin will embolden the hardliners, an analyst wrote on Wednesday."),
               Type::transfer) == nullptr);
    CHECK(find(told("An attack on Kapan would change everything."), Type::battle) == nullptr);
    CHECK(find(told("The capture of Lachin on Wednesday will embolden the hardliners."), Type::transfer) != nullptr);
}

TEST_CASE("what somebody is likely or unlikely to do has not happened") {
    CHECK(find(told("Moscow is unlikely to let the town of Lachin fall into other hands."), Type::transfer) == nullptr);
}

TEST_CASE("troops along a border are not where the fighting of another sentence is") {
    const auto reading = told(
        "Iran said on Wednesday it has deployed troops along the border with Azerbaijan and Armenia.\n\n"
        "Units were deployed to the region after the fighting in Nagorno-Karabakh, it said.");
    REQUIRE(find(reading, Type::deployment) != nullptr);
    CHECK(places(*find(reading, Type::deployment)).find("nagorno-karabakh") == std::string::npos);
}

TEST_CASE("what is only meant to be has not happened, and what somebody began to do has") {
    CHECK(find(told("Ministers spoke on Wednesday of efforts to reopen the Lachin corridor."), Type::infrastructure) ==
          nullptr);
    CHECK(find(told("The Lachin corridor must be reopened."), Type::infrastructure) == nullptr);
    CHECK(find(told("On Wednesday guns began to shell Tegh."), Type::shelling) != nullptr);
}

TEST_CASE("a state's warning that names no place is the state's, not its capital's") {
    const auto reading = told("Iran warned that it would not tolerate a change of borders.");
    REQUIRE(find(reading, Type::warning) != nullptr);
    CHECK(places(*find(reading, Type::warning)) == "iran");
}

TEST_CASE("two lists of places that only share a member are two events") {
    const auto reading = told(
        "On Wednesday shells hit the villages of Tegh and Kornidzor. Later on Wednesday shells hit the villages of "
        "Tegh "
        "and Khnatsakh.");
    CHECK(std::ranges::count(reading.events, Type::shelling, &event::Event::type) == 2);
}

TEST_CASE("of several days in a clause the nearest to the deed is its day") {
    const auto reading = told(
        "The ministry, which had denied it on October 20, said on October 23 that shells from the ridge had hit Tegh "
        "on "
        "October 24.");
    REQUIRE(find(reading, Type::shelling) != nullptr);
    CHECK(when(*find(reading, Type::shelling)) == "2023-10-24");
    CHECK(when(*find(told("On 13 October, 15 prisoners were released in Tbilisi."), Type::transfer)) == "2023-10-13");
}

TEST_CASE("the truce that a shelling breaks is told with the shelling") {
    const auto reading = told("On Wednesday Azerbaijani forces shelled Tegh in violation of the truce.");
    REQUIRE(reading.events.size() == 1);
    CHECK(reading.events[0].type == Type::shelling);
    CHECK(places(reading.events[0]) == "tegh");
}

TEST_CASE("what soldiers practise in a drill is not done") {
    const auto reading =
        told("Units held a drill near Jolfa on Wednesday; they built a bridge over the Aras and shelled targets.");
    REQUIRE(reading.events.size() == 1);
    CHECK(reading.events[0].type == Type::exercise);
}

TEST_CASE("next Wednesday is the one to come") {
    const auto reading = told("The foreign ministers will meet in Tbilisi next Wednesday.");
    REQUIRE(find(reading, Type::talks) != nullptr);
    CHECK(when(*find(reading, Type::talks)) == "2023-11-01");
    CHECK(find(reading, Type::talks)->claim == event::Claim::proposed);
}

TEST_CASE("this city is the one that the report comes from") {
    const auto reading = told("AGHDAM, October 25 - Rockets hit this city on Wednesday.");
    REQUIRE(find(reading, Type::shelling) != nullptr);
    CHECK(places(*find(reading, Type::shelling)) == "aghdam");
}

TEST_CASE("a list stands where its first member stands") {
    const auto reading =
        told("On Wednesday Armenian forces were shelling the territories of Tartar, Aghdam and Barda districts.");
    REQUIRE(find(reading, Type::shelling) != nullptr);
    CHECK(find(reading, Type::shelling)->places.size() == 3);
}

TEST_CASE("the first paragraph tells the news, wherever it was") {
    CHECK(find(told("Hundreds of residents rallied against the mayor."), Type::protest) != nullptr);
}

TEST_CASE("where those who fire are located is where the fire came from") {
    const auto reading = told(
        "On Wednesday armed forces, located in the villages of Berkaber and Koti, opened fire at positions near "
        "Gushchu "
        "Ayrim.");
    REQUIRE(find(reading, Type::shelling) != nullptr);
    for (const auto& place : find(reading, Type::shelling)->places) {
        CHECK((place.role == event::EventPlace::Role::from) == (place.place_id != "gushchu-ayrim"));
    }
    CHECK(find(reading, Type::shelling)->places.size() == 3);
}

TEST_CASE("a plan is that of whoever is to act, of two nobody's alone, and where a border will lie is no denial") {
    const auto plan = told("Armenia and Azerbaijan will hold talks in Tbilisi next Wednesday.");
    REQUIRE(find(plan, Type::talks) != nullptr);
    CHECK(find(plan, Type::talks)->claimed_by.empty());
    const auto exercise = told("Azerbaijan will hold military drills near Tovuz next Wednesday.");
    REQUIRE(find(exercise, Type::exercise) != nullptr);
    CHECK(find(exercise, Type::exercise)->claimed_by == "Azerbaijan");
    const auto line = told("Residents said that shells had hit Tegh on Wednesday, where the border will lie.");
    REQUIRE(find(line, Type::shelling) != nullptr);
    CHECK(find(line, Type::shelling)->claim == event::Claim::claimed);
}

TEST_CASE("a paper named with all who signed it has its day behind their names") {
    const auto reading =
        told("Peacekeepers stand near Tegh under the statement of Baku, Yerevan and Moscow dated November 10, 2020.");
    REQUIRE(find(reading, Type::agreement) != nullptr);
    CHECK(when(*find(reading, Type::agreement)) == "2020-11-10");
}

TEST_CASE("a day without a year goes on in the year of the report before it") {
    const auto reading = told(
        "On April 1, 2016 shells hit Martakert. In the night of April 2 shells hit Hadrut. On Tuesday it was quiet.");
    for (const auto& event : reading.events) {
        CHECK(when(event).starts_with("2016"));
    }
    CHECK(when(*find(told("The September clashes left many dead near Jermuk."), Type::battle)) == "2023-09");
}

TEST_CASE("a deed of a subordinate clause is told like any other when it has its own place or day") {
    const auto reading =
        told("Police, who had closed the road near Goris on Monday, detained ten people in Yerevan on Wednesday.");
    CHECK(find(reading, Type::blockade) != nullptr);
    CHECK(find(reading, Type::arrest) != nullptr);
}

TEST_CASE("what happened before the news does not take the day of the news") {
    const auto reading = told(
        "In their first meeting since Azerbaijan took control of Nagorno-Karabakh, envoys of Azerbaijan and Armenia "
        "met in Tehran on October 23, 2023.");
    REQUIRE(find(reading, Type::talks) != nullptr);
    CHECK(when(*find(reading, Type::talks)) == "2023-10-23");
    if (const event::Event* before = find(reading, Type::transfer)) {
        CHECK(when(*before) != "2023-10-23");
        CHECK(places(*before) == "nagorno-karabakh");
    }
}

TEST_CASE("what came of a war is of its year, and a war named in passing does not date the news behind it") {
    const auto outcome = told("The two last had a full-scale war in 2020, resulting in Azerbaijan recapturing Shusha.");
    if (const event::Event* taken = find(outcome, Type::transfer)) {
        CHECK(when(*taken) == "2020");
    }
    const auto news = told(
        "Tehran has sold weapons since the war fought between Armenia and Azerbaijan in 2020. "
        "Azerbaijani troops have launched an offensive on Martakert.");
    const event::Event* offensive = nullptr;
    for (const auto& e : news.events) {
        offensive = places(e) == "martakert" ? &e : offensive;
    }
    REQUIRE(offensive != nullptr);
    CHECK(when(*offensive) != "2020");
}

TEST_CASE("what troops practise has not been done") {
    const auto reading = told(
        "His troops will practise building a bridge over the river and seizing strategic hills "
        "near Horadiz on Friday.");
    CHECK(find(reading, Type::transfer) == nullptr);
}

TEST_CASE("the period in which somebody spoke is no part of the speaker") {
    const auto reading = told("Over the past year Iranian leaders have warned Azerbaijan against changing the border.");
    REQUIRE(find(reading, Type::warning) != nullptr);
    CHECK(find(reading, Type::warning)->claimed_by == "Iranian leaders");
}

TEST_CASE("where the cause lies is not where the deed was done") {
    const auto reading = told("Azerbaijan set up the roadblock because drivers took cargo to Khankendi.");
    const auto* checkpoint = find(reading, Type::checkpoint);
    CHECK((checkpoint == nullptr || places(*checkpoint).empty()));
}

TEST_CASE("a blockade that caused something did not close a road where that is") {
    CHECK(find(told("The blockade has led to a humanitarian crisis in Stepanakert, Yerevan says."), Type::blockade) ==
          nullptr);
    CHECK(find(told("Azerbaijan has closed the Lachin corridor, Yerevan says."), Type::blockade) != nullptr);
}
