#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "article/letter.hpp"
#include "event/agreement.hpp"
#include "event/desk.hpp"
#include "event/extract.hpp"
#include "io/utf8.hpp"

using namespace sitmap;
using event::Claim;
using event::Type;

namespace {

event::Reading read(std::string text, article::Format format = article::Format::text) {
    auto article = article::parse(std::move(text), format, "story");
    REQUIRE(article);
    return event::read_article(std::move(*article), desk().gazetteer, desk().lexicon);
}

/// An article of 26 October 2020, a Monday, with these sentences.
event::Reading told(const std::string& sentences) {
    return read("News from the river\n\nBy A. Writer October 26, 2020\n\n" + sentences + "\n");
}

const event::Event& only(const event::Reading& reading, Type type) {
    const auto& events = reading.events;
    const auto found = std::find_if(events.begin(), events.end(), [&](const auto& e) { return e.type == type; });
    INFO(event::to_json(reading));
    REQUIRE(found != events.end());
    REQUIRE(std::count_if(events.begin(), events.end(), [&](const auto& e) { return e.type == type; }) == 1);
    return *found;
}

}  // namespace

TEST_CASE("a sentence of each type is read as that type") {
    const std::pair<Type, const char*> samples[] = {
        {Type::battle, "Heavy fighting was reported near Hadrut on Sunday."},
        {Type::shelling, "Shells hit the town of Martakert on Sunday."},
        {Type::air_strike, "A drone strike hit a bridge near Lachin on Sunday."},
        {Type::ceasefire_violation, "Observers counted four ceasefire violations near Tavush on Sunday."},
        {Type::landmine, "Two men died when a landmine exploded near Fuzuli on Sunday."},
        {Type::deployment, "Russia deployed 400 troops to Goris on Sunday."},
        {Type::exercise, "The army held joint drills near Ganja on Sunday."},
        {Type::base, "Russia has a military base in Gyumri."},
        {Type::talks, "The ministers met in Tbilisi on Sunday."},
        {Type::agreement, "Both sides signed a protocol in Moscow on Sunday."},
        {Type::warning, "Iran warned that it would respond if shells fell on its soil again."},
        {Type::demand, "Armenia urged Azerbaijan to halt the attacks."},
        {Type::evacuation, "Peacekeepers evacuated 60 families from Shusha on Sunday."},
        {Type::aid, "The Red Cross brought humanitarian aid to Stepanakert on Sunday."},
        {Type::protest, "Several hundred protesters gathered in Yerevan on Sunday."},
        {Type::arrest, "Police detained dozens of demonstrators in Tabriz on Sunday."},
        {Type::blockade, "Trucks blocked the road near Shusha on Sunday."},
        {Type::checkpoint, "A checkpoint was set up near Lachin on Sunday."},
        {Type::transfer, "The district of Kalbajar was handed over to Azerbaijan on Sunday."},
        {Type::infrastructure, "Nobody mentioned the Zangezur corridor."},
    };
    for (const auto& [type, sentence] : samples) {
        INFO(sentence);
        const auto reading = told(sentence);
        REQUIRE(reading.events.size() == 1);
        CHECK(event::name_of(reading.events[0].type) == event::name_of(type));
    }
    CHECK(std::size(samples) == event::all_types().size());
}

TEST_CASE("days are counted from the day of publication") {
    const std::pair<const char*, const char*> samples[] = {
        {"Shells hit Martakert on Sunday.", "2020-10-25"},
        {"Shells hit Martakert on Monday.", "2020-10-26"},
        {"Shells hit Martakert on Friday.", "2020-10-23"},
        {"Shells hit Martakert on 3 October.", "2020-10-03"},
        {"Shells hit Martakert on December 30.", "2019-12-30"},
        {"Shells hit Martakert yesterday.", "2020-10-25"},
        {"Shells hit Martakert in the first week of the fighting.", "2020-09-27/2020-10-03"},
        {"Shells hit Martakert between 13 and 18 October.", "2020-10-13/2020-10-18"},
        {"Shells hit Martakert between Oct 13 and 18, 2020.", "2020-10-13/2020-10-18"},
        {"Shells hit Martakert during the night.", "2020-10-25/2020-10-26"},
        {"Shells hit Martakert since October 20.", "2020-10-20/2020-10-26"},
        {"Shells hit Martakert.", "unknown"},
    };
    for (const auto& [sentence, expected] : samples) {
        INFO(sentence);
        const auto reading = told(sentence);
        CHECK(when(only(reading, Type::shelling)) == expected);
    }
}

TEST_CASE("who says so, denies, threatens or proposes is kept with the event") {
    const auto accused =
        only(told("Local officials in Stepanakert accused Azerbaijani forces of shelling Askeran."), Type::shelling);
    CHECK(accused.claim == Claim::claimed);
    CHECK(accused.claimed_by == "local officials in Stepanakert");
    CHECK(places(accused) == "askeran");

    const auto denied = only(
        told("Tehran dismissed as unfounded reports that Iran had massed troops along its border with Azerbaijan."),
        Type::deployment);
    CHECK(denied.claim == Claim::denied);
    CHECK(denied.claimed_by == "Tehran");
    REQUIRE(denied.places.size() == 1);
    CHECK(denied.places[0].role == event::EventPlace::Role::along);

    const auto threat = only(
        told("Tehran warned that it would mobilise if troops were to cross into the Syunik region."), Type::warning);
    CHECK(threat.claim == Claim::threatened);
    CHECK(places(threat) == "syunik");

    CHECK(only(told("Nobody spoke of the proposed Zangezur corridor."), Type::infrastructure).claim == Claim::proposed);
    CHECK(only(told("Shells hit Martakert on Sunday."), Type::shelling).claim == Claim::happened);
}

TEST_CASE("a threat is no movement of troops") {
    const auto reading = told("Iran warned that it would mobilise if Azerbaijan were to cross into Syunik.");
    for (const auto& e : reading.events) {
        CHECK(e.claim != Claim::happened);
    }
}

TEST_CASE("what several sentences report is one event with all of them as evidence") {
    const auto reading = told(
        "Stray mortar rounds hit Khoda Afarin on October 1. Windows broke in the bazaar.\n\n"
        "The mayor said that stray rounds had struck Khoda Afarin on October 1.");
    const auto& e = only(reading, Type::shelling);
    CHECK(e.evidence.size() == 2);
    CHECK(places(e) == "khoda-afarin");
}

TEST_CASE("history, relations and teasers make no event") {
    CHECK(told("Relations have been bad between Armenia and Azerbaijan for many years.").events.empty());
    CHECK(told("Tehran has been one of the main suppliers of Yerevan for decades.").events.empty());
    CHECK(told("They fear a wider war that would draw in Turkey.").events.empty());
}

TEST_CASE("offsets count code points of the file and lead back to the words") {
    const std::string text =
        "Ünrüst am Fluß\n\nBy A. Writer October 26, 2020\n\nIran’s Guards “moved” troops to Jolfa — near Nakhchivan — "
        "on "
        "Sunday. Shells hit Martakert on Friday.\n";
    const auto reading = read(text);
    // Every code point of the text as one string: what a program in any language would count.
    std::vector<std::string> points;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        article::next_code_point(text, at);
        points.push_back(text.substr(from, at - from));
    }
    const auto cut = [&](std::size_t from, std::size_t to) {
        std::string all;
        for (std::size_t i = from; i < to; ++i) {
            all += points.at(i);
        }
        return all;
    };
    const auto json = nlohmann::json::parse(event::to_json(reading));
    REQUIRE(json["mentions"].size() >= 3);
    for (const auto& m : json["mentions"]) {
        CHECK(cut(m["start"], m["end"]) == m["text"].get<std::string>());
    }
    REQUIRE_FALSE(json["events"].empty());
    for (const auto& e : json["events"]) {
        for (const auto& item : e["all_evidence"]) {
            CHECK(article::fold_spaces(cut(item["start"], item["end"])) == item["text"].get<std::string>());
        }
    }
}

TEST_CASE("the verb of a head agrees with those who speak") {
    CHECK(only(told("Residents said that Azerbaijani forces shelled Goris on Sunday."), Type::shelling).head ==
          "Residents report shelling in Goris");
    CHECK(event::with_many("Karabakh authorities sets out its demands", "Karabakh authorities") ==
          "Karabakh authorities set out their demands");
    CHECK(event::with_many("Officials denies losing Talish", "Officials") == "Officials deny losing Talish");
    CHECK_FALSE(event::speak_as_many("Reuters"));
    CHECK_FALSE(event::speak_as_many("United States"));
}

TEST_CASE("heads fit a callout and are whole words") {
    for (const char* const sentences : {"Stray mortar rounds hit Khoda Afarin on October 1. Police detained dozens of "
                                        "demonstrators in Urmia, Tabriz, Ardabil and Zanjan.",
                                        "The Ministry of Foreign Affairs of the Islamic Republic of Iran said that "
                                        "shells had hit Askeran, Martuni, Martakert, Hadrut and "
                                        "Shusha on Sunday, and that nobody had been there to count them, because all "
                                        "roads were closed and the telephone was dead since "
                                        "the night before the war reached the town."}) {
        const auto reading = told(sentences);
        REQUIRE_FALSE(reading.events.empty());
        for (const auto& e : reading.events) {
            INFO(e.head << " | " << e.text);
            CHECK_FALSE(e.head.empty());
            CHECK(io::code_points(e.head) <= 60);
            CHECK(e.head.find('{') == std::string::npos);
            CHECK(e.head.find("…") == std::string::npos);
            CHECK(io::code_points(e.text) <= 482);
        }
    }
}

TEST_CASE("an article without a date takes it from its text, and says so") {
    const auto reading = read(
        "The war and its neighbours\n\nFighting over Nagorno-Karabakh broke out on September 27. On October 13 a drone "
        "crashed in Ardabil province. An embargo expires on October 18.\n");
    REQUIRE(reading.article.published);
    CHECK(time::to_iso(*reading.article.published) == "2020-10-13");
    CHECK(std::any_of(reading.warnings.begin(), reading.warnings.end(),
                      [](const auto& w) { return w.code == "W_DATE_GUESSED"; }));
    CHECK_FALSE(read("A quiet week\n\nMinisters met in Tbilisi on May 5 and spoke about roads.\n").article.published);
}

TEST_CASE("a caption's own place and day are read, a picture without a day is none") {
    const auto dated = read(
        "Reservists called up\n\nBy A. Writer October 26, 2020\n\nReservists attend military drills near the city of "
        "Ganja, "
        "Azerbaijan October 23. — Reuters\n\nThe army spoke of a long winter, and nothing else was said that day.\n");
    CHECK(places(only(dated, Type::exercise)) == "ganja");
    CHECK(when(only(dated, Type::exercise)) == "2020-10-23");
    const auto undated = read(
        "Reservists called up\n\nBy A. Writer October 26, 2020\n\nIn this photo, soldiers fire artillery in Martakert. "
        "(Image Credit: AP)\n\nThe army spoke of a long winter, and nothing else was said that day.\n");
    CHECK(undated.events.empty());
}

TEST_CASE("an article without places or events gives empty lists") {
    const auto reading = read("A recipe\n\nTake two eggs and a spoon of flour, and stir them well.\n");
    CHECK(reading.events.empty());
    const auto json = nlohmann::json::parse(event::to_json(reading));
    CHECK(json["schema"] == "sitmap.reading/1");
    CHECK(json["events"].empty());
}

TEST_CASE("the same article gives the same bytes") {
    const std::string text =
        "Shells on the border\n\nBy A. Writer October 26, 2020\n\nShells hit Martakert and Hadrut on Sunday.\n";
    CHECK(event::to_json(read(text)) == event::to_json(read(text)));
}

TEST_CASE("what dispatches report of troops, towns and talks is read with its speaker and place") {
    struct Sample {
        const char* sentence;
        Type type;
        Claim claim;
        const char* by;
        const char* places;
        const char* when;
    };
    const Sample samples[] = {
        {"Armenia said that Azerbaijani soldiers had crossed the border and advanced two kilometres near Lake Sev.",
         Type::deployment, Claim::claimed, "Armenia", "lake-sev", "unknown"},
        {"The Armenian army said its units were taking up positions in Sisian on Sunday.", Type::deployment,
         Claim::claimed, "Armenian army", "sisian", "2020-10-25"},
        {"Local residents also saw Azerbaijani soldiers near the village of Khnatsakh.", Type::deployment,
         Claim::happened, "", "khnatsakh", "unknown"},
        {"Azerbaijani forces captured the village of Talish on Sunday, Baku said.", Type::transfer, Claim::claimed,
         "Baku", "talish", "2020-10-25"},
        {"A shepherd was killed by a mine near Fuzuli on Sunday.", Type::landmine, Claim::happened, "", "fuzuli",
         "2020-10-25"},
        {"Two drones struck a column of lorries near Hadrut on Sunday.", Type::air_strike, Claim::happened, "",
         "hadrut", "2020-10-25"},
        {"Talks between generals of both sides took place in Sisian on Sunday.", Type::talks, Claim::happened, "",
         "sisian", "2020-10-25"},
        {"The envoys are due to meet in Tbilisi.", Type::talks, Claim::proposed, "", "tbilisi", "unknown"},
        {"Armenia accused Azerbaijan of shelling the town of Vardenis.", Type::shelling, Claim::claimed, "Armenia",
         "vardenis", "unknown"},
        {"More than 900 people left the town of Martakert on Sunday.", Type::evacuation, Claim::happened, "",
         "martakert", "2020-10-25"},
        {"Pashinyan appealed to Russia for military help.", Type::demand, Claim::happened, "Armenia", "", "unknown"},
        {"The truce was broken within minutes near Jermuk on Sunday.", Type::ceasefire_violation, Claim::happened, "",
         "jermuk", "2020-10-25"},
        {"Azerbaijan returned ten prisoners of war to Armenia on Sunday.", Type::transfer, Claim::happened, "",
         "armenia", "2020-10-25"},
    };
    for (const auto& sample : samples) {
        const auto reading = told(sample.sentence);
        INFO(event::to_json(reading));
        REQUIRE(reading.events.size() == 1);
        const auto& event = reading.events[0];
        CHECK(event::name_of(event.type) == event::name_of(sample.type));
        CHECK(event.claim == sample.claim);
        CHECK(event.claimed_by == sample.by);
        CHECK(places(event) == sample.places);
        CHECK(when(event) == sample.when);
    }
}

TEST_CASE("who denies one thing and says another speaks for both") {
    const auto reading = told(
        "Azerbaijan's foreign ministry denied the claim and said its guards were taking up "
        "positions in the Lachin and Kalbajar districts.");
    const auto& event = only(reading, Type::deployment);
    CHECK(event.claim == Claim::claimed);
    CHECK(event.claimed_by == "Azerbaijan's foreign ministry");
    CHECK(places(event) == "lachin-district kalbajar-district");
}

TEST_CASE("a headline gives a town to its taker only when the taker speaks") {
    CHECK(only(told("Azerbaijani units captured Talish on Sunday, Armenian officials said."), Type::transfer).head ==
          "Armenia says Talish was taken");
    CHECK(only(told("Azerbaijani units captured Talish on Sunday, Baku said."), Type::transfer).head ==
          "Baku says it holds Talish");
}

TEST_CASE("what was years ago is an event of its own when it has a day") {
    const auto reading = told(
        "Shells hit Martakert on Sunday. The two sides fought in 2016. On April 2, 2016 Azerbaijani forces attacked "
        "Talish. Aghdam was seized in 1993.");
    std::vector<std::string> days;
    for (const auto& event : reading.events) {
        days.push_back(when(event));
    }
    CHECK(days == std::vector<std::string>{"2020-10-25", "2016", "2016-04-02", "1993"});
}

TEST_CASE("names in quotation marks and with a second name in brackets are objects like others") {
    const auto places = [](const event::Reading& reading) {
        std::vector<std::string> ids;
        for (const auto& place : only(reading, Type::shelling).places) {
            ids.push_back(place.place_id);
        }
        return ids;
    };
    CHECK(places(told("Officials reported that the army shelled ‘Tartar, Barda and other towns’.")) ==
          std::vector<std::string>{"tartar", "barda"});
    CHECK(places(told("The army shelled Shusha (Shushi), Martakert (Aghdara) and Askeran.")) ==
          std::vector<std::string>{"shusha", "martakert", "askeran"});
}

TEST_CASE("a head names two of many places and counts the others") {
    const auto events =
        told_in(Language::en, "Shells hit Sotk, Vardenis, Goris, Kapan, Jermuk, Artanish and Meghri on Sunday.");
    REQUIRE_FALSE(events.empty());
    CHECK(events.front().places.size() == 7);
    CHECK(events.front().head.ends_with("Sotk, Vardenis and 5 more places"));
    const auto drills = told_in(Language::en, "Iran held military exercises on the Aras river on Sunday.");
    REQUIRE_FALSE(drills.empty());
    CHECK(drills.front().head == "Military drills along the Aras");
}

TEST_CASE("a headline says what troops took and who fired") {
    CHECK(only(told("Azerbaijani troops took control of several heights near Tegh on Sunday."), Type::deployment)
              .head.starts_with("Troops take heights near Tegh"));
    CHECK(only(told("Azerbaijani soldiers crossed the line of contact near Talish on Sunday."), Type::deployment)
              .head.starts_with("Troops cross the line of contact near Talish"));
    CHECK(only(told("Azerbaijani troops entered the Kalbajar region on Sunday."), Type::deployment)
              .head.starts_with("Troops enter Kalbajar"));
    CHECK(only(told("There was an exchange of fire near Kapan on Sunday."), Type::battle)
              .head.starts_with("Exchange of fire near Kapan"));
}
