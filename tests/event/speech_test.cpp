#include <catch2/catch.hpp>
#include <string>

#include "event/desk.hpp"

using namespace sitmap;
using event::Claim;
using event::Type;

TEST_CASE("what somebody says behind the news is his word, whoever he is") {
    const auto truce = told_of("A ceasefire took effect on Sunday, Armen Grigoryan said.", "took effect");
    CHECK(truce.claim == Claim::claimed);
    CHECK(truce.claimed_by.starts_with("Armen Grigoryan"));
    const auto fire = told_of("Shells hit Tegh on Sunday, Vardan Petrosyan told reporters.", "Tegh");
    CHECK(fire.claim == Claim::claimed);
    CHECK(fire.claimed_by == "Vardan Petrosyan");
}

TEST_CASE("what somebody says goes on behind a conjunction, to the end of the sentence") {
    const std::string road = "the road between Goris and Kapan was closed";
    for (const std::string& sentence :
         {"The mayor of Goris said that shells hit the village of Tegh on Sunday and " + road + ".",
          "Shells hit the village of Tegh on Sunday, the mayor of Goris said, and " + road + ".",
          "Shells hit the village of Tegh on Sunday and " + road + ", the mayor of Goris said.",
          "According to the mayor of Goris, shells hit the village of Tegh on Sunday and " + road + "."}) {
        INFO(sentence);
        const auto events = told_in(Language::en, sentence);
        REQUIRE(events.size() == 2);
        for (const auto& one : events) {
            CHECK(one.claim == Claim::claimed);
            CHECK(one.claimed_by == "mayor of Goris");
        }
        CHECK(places(events.front()) == "tegh");
        CHECK(places(events.back()) == "goris kapan");
    }
}

TEST_CASE("a person has the side that the article names with him") {
    CHECK(told_of("Armenia's envoy Vardan Petrosyan spoke. Shells hit Tegh on Sunday, Petrosyan said.", "Tegh")
              .claimed_by == "Petrosyan (Armenia)");
}

TEST_CASE(
    "what a participle accuses of is the word of whoever acts, never of the accused, and covers nothing before it") {
    const auto video =
        told_of("Armenia's Defence Ministry put out a video, accusing Azerbaijan of shelling Sotk.", "Sotk");
    CHECK(video.claim == Claim::claimed);
    CHECK(video.claimed_by == "Armenia's Defence Ministry");
    const auto fire = told_of(
        "Azerbaijan put its losses at three and accused Armenia of a provocation, saying its positions near Lachin had "
        "come under fire on Sunday.",
        "Lachin");
    CHECK(fire.claim == Claim::claimed);
    CHECK(fire.claimed_by == "Azerbaijan");
    const auto moved =
        told_of("Tehran moved troops to Jolfa on Sunday, accusing Azerbaijan of shelling Sotk.", "Jolfa");
    CHECK(moved.claim == Claim::happened);
    CHECK(moved.claimed_by.empty());
    const auto closed =
        told_of("Yerevan closed the road on Sunday, saying Azerbaijani forces had shelled Sotk.", "closed");
    CHECK(closed.type == Type::blockade);
    CHECK(closed.places.empty());
    const auto said =
        told_of("Shells hit Tegh on Sunday, Vardan Petrosyan said, adding that Sotk was shelled.", "Tegh");
    CHECK(said.claimed_by.starts_with("Vardan Petrosyan"));
}

TEST_CASE("an accusation that is denied in the same sentence stays the accuser's") {
    const auto accused =
        told_of("Armenia accused Azerbaijan of shelling Sotk on Sunday, a charge Baku denied.", "Sotk");
    CHECK(accused.claim == Claim::claimed);
    CHECK(accused.claimed_by == "Armenia");
    CHECK(told_of("Azerbaijan denied Armenian claims that it had shelled Sotk.", "Sotk").claim == Claim::denied);
}

TEST_CASE("what was reported, nobody says by whom, is not the word of whoever spoke before") {
    const std::string before = "Azerbaijan's Defence Ministry said that Agdam had fallen on Sunday. ";
    const auto reported = told_of(before + "Fighting was also reported near Fizuli.", "Fizuli");
    CHECK(reported.claim == Claim::claimed);
    CHECK(reported.claimed_by.empty());
    CHECK_FALSE(told_of(before + "The ministry also reported fighting near Fizuli.", "Fizuli").claimed_by.empty());
}

TEST_CASE("residents of a place say, one of its ministries says") {
    CHECK(told_of("Residents of Norabak said mortar rounds had fallen near Sotk on Sunday.", "Sotk")
              .head.ends_with("residents of Norabak say"));
    CHECK(told_of("The Ministry of Defence of Armenia said shells had hit Tegh on Sunday.", "Tegh").head.find("say ") ==
          std::string::npos);
}

TEST_CASE("the village, where no other was named in the sentence, is that of those who speak") {
    const std::string before = "Azerbaijan shelled positions near Sotk on Sunday, Armenia's defence ministry said. ";
    for (const char* told : {"Residents of Norabak said mortar rounds had fallen near the village.",
                             "Residents of Norabak said that their village had come under mortar fire.",
                             "Residents of Norabak told reporters that shells had hit the village school."}) {
        INFO(told);
        CHECK(places(told_of(before + told, "esidents of Norabak")) == "set:norabak");
    }
    CHECK(told_of("Residents of Chinari in Armenia's Tavush region said their houses were hit by large-calibre fire.",
                  "Chinari")
              .head == "Fire opened in Chinari, residents of Chinari say");
    CHECK(places(told_of(before + "Residents of Norabak said mortar rounds had fallen near the village of Tegh.",
                         "esidents of Norabak")) == "tegh");
}

TEST_CASE("one side's word on its dead in a village stands beside the fighting that is told as fact") {
    const std::string fight = "Fighting went on along the border in the Tavush and Tovuz regions on Sunday. ";
    const auto killed =
        told_of(fight +
                    "A major general, Polad Hashimov, was killed near Agdam village in Tovuz on Sunday, "
                    "Azerbaijan's Defence Ministry said.",
                "Hashimov");
    CHECK(killed.claim == Claim::claimed);
    CHECK(places(killed) == "aghdam-tovuz");
    CHECK(told_of(fight, "Tavush").claim == Claim::happened);
}

TEST_CASE("who flees to a town does not flee it") {
    CHECK(told_of("Thousands fled on Sunday towards Barda and Yevlakh.", "Barda").head ==
          "People flee to Barda and Yevlakh");
    CHECK(told_of("Thousands fled Agdam on Sunday.", "Agdam").head == "People flee Agdam");
}

TEST_CASE("talks that are expected are not the proposal of whoever is named first, those that one proposes are") {
    const auto expected =
        told_of("Prime Minister Nikol Pashinyan is expected to meet President Aliyev in Brussels.", "meet");
    CHECK(expected.claim == Claim::proposed);
    CHECK(expected.claimed_by.empty());
    CHECK(told_of("Armenia proposed talks with Azerbaijan in Brussels on Sunday.", "talks").claimed_by == "Armenia");
    const auto reported = told_of(
        "The BBC reported that talks between envoys of both countries and mediators from the European Union would be "
        "held in Tbilisi on October 30.",
        "talks");
    CHECK(reported.claim == Claim::proposed);
    CHECK(reported.claimed_by.empty());
}

TEST_CASE("a sentence that goes on with what was said is the same speaker's word") {
    const std::string first = "The Defence Ministry of Azerbaijan said its forces had attacked near Talish on Sunday. ";
    for (const std::string next : {"In particular, the village of Seysulan was taken on Sunday.",
                                   "Also, Seysulan was taken on Sunday.", "Seysulan was also taken on Sunday."}) {
        INFO(next);
        const auto taken = told_of(first + next, "Seysulan");
        CHECK(taken.claim == Claim::claimed);
        CHECK(taken.claimed_by.find("Azerbaijan") != std::string::npos);
    }
    CHECK(told_of("Ministers met in Tbilisi on Sunday. Also, shells hit Tegh on Sunday.", "Tegh").claim ==
          Claim::happened);
}

TEST_CASE("a ministry without its state is that of the article's state, the sentence's capital or the dateline") {
    const std::string shells = "The Ministry of Defense said that shells had hit Tegh on Sunday.";
    CHECK(told_of(shells, "Tegh").claimed_by == "Ministry of Defense");
    CHECK(told_of("YEREVAN, October 26 - " + shells, "Tegh").claimed_by == "Ministry of Defense (Armenia)");
    CHECK(told_of("Azerbaijan's Ministry of Defense gave a briefing. " + shells, "Tegh").claimed_by ==
          "Ministry of Defense (Azerbaijan)");
    CHECK(
        told_of(
            "Armenia's Ministry of Defense gave a briefing. In Baku, the Ministry of Defense said that shells had hit "
            "Tartar on Sunday.",
            "Tartar")
            .claimed_by == "Ministry of Defense (Azerbaijan)");
    CHECK(told_of("The Ministry of Defense said that Armenian forces had shelled Tartar on Sunday.", "Tartar")
              .claimed_by == "Ministry of Defense (Azerbaijan)");
}

TEST_CASE("where and when somebody speaks is not where and when it happened") {
    CHECK(
        places(told_of("In Baku, the Defence Ministry of Azerbaijan said that seven servicemen were killed on Sunday.",
                       "seven"))
            .empty());
    CHECK(places(told_of("Lavrov told reporters in Moscow on Sunday that shells had hit the town of Tartar.",
                         "Tartar")) == "tartar");
    CHECK(when(told_of("Aliyev said on Monday that the town of Zangilan had been taken on October 20.", "Zangilan")) ==
          "2020-10-20");
    CHECK(told_in(Language::en, "Aliyev said on Monday that Zangilan had been taken on October 20.").size() == 1);
}

TEST_CASE("what somebody said on Monday and another dates to Saturday is one event of Saturday") {
    const auto events = told_in(Language::en,
                                "Aliyev said on Monday that the town of Zangilan had been taken.\n\n"
                                "Azerbaijani forces took the town of Zangilan on Saturday.");
    REQUIRE(events.size() == 1);
    CHECK(when(events.front()) == "2020-10-24");
}

TEST_CASE("a build-up of forces is a deployment, and one that must stop is none at the place of the speech") {
    for (const std::string word : {"buildup", "build-up"}) {
        INFO(word);
        const auto seen = told_of("A " + word + " of Azerbaijani forces was seen near Goris on Sunday.", "Goris");
        CHECK(seen.type == Type::deployment);
        CHECK(places(seen) == "goris");
        CHECK(told_of("Iran reported a military " + word + " near Jolfa on Sunday.", "Jolfa").type == Type::deployment);
    }
    for (const auto& e :
         told_in(Language::en, "Lavrov told reporters in Moscow on Sunday that the buildup must stop.")) {
        CHECK(places(e).find("moscow") == std::string::npos);
    }
}

TEST_CASE("the mayor and both sides are not the ministry that spoke before") {
    const std::string before = "Azerbaijan's positions came under fire near Kalbajar, the ministry in Baku said. ";
    const auto struck =
        told_of(before + "Drones struck a residential building in Jermuk, the mayor said.", "the mayor");
    CHECK(struck.claimed_by.find("mayor") != std::string::npos);
    CHECK(struck.head == "Air strike in Jermuk, mayor says");
    const auto truce = told_of(
        before + "A ceasefire that was to take effect at 9 a.m. collapsed within minutes, according to both sides.",
        "collapsed");
    CHECK(truce.head == "Ceasefire collapses, both sides say");
    CHECK(truce.places.empty());
}

TEST_CASE("a stance is nobody who speaks, and sides that blame each other tell nothing else") {
    for (const auto& event : told_in(Language::en,
                                     "This unprecedented stance was echoed by an adviser, who pointed out resolutions "
                                     "calling for the withdrawal of Armenian forces.")) {
        CHECK(event.claimed_by.find("stance") == std::string::npos);
    }
    CHECK(
        told_of("New fighting erupted near Hadrut on Sunday as both sides blamed each other for blocking a settlement.",
                "Hadrut")
            .claimed_by.find("sides") == std::string::npos);
    CHECK(told_in(Language::en, "Baku wants the region that it lost following the fall of the Soviet Union.").empty());
}
