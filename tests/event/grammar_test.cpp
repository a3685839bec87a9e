#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "event/desk.hpp"
#include "event/extract.hpp"

using namespace sitmap;
using event::Claim;
using event::Type;

// How English sentences put a deed, its place, its day and its speaker together.

namespace {

/// The events of an article of 26 October 2020, a Monday, with these sentences.
std::vector<event::Event> told(const std::string& sentences) {
    auto article = article::parse("News from the river\n\nBy A. Writer October 26, 2020\n\n" + sentences + "\n",
                                  article::Format::text, "story");
    REQUIRE(article);
    return event::read_article(std::move(*article), desk().gazetteer, desk().lexicon).events;
}

/// "shelling claimed 2020-10-25 near tegh"
std::string line_of(const event::Event& e) {
    static constexpr std::string_view roles[] = {"at", "from", "to", "near", "along", "between"};
    std::string line(event::name_of(e.type));
    line += " " + std::string(event::name_of(e.claim)) + " " + (e.when ? time::to_edtf(*e.when) : "-");
    for (const auto& place : e.places) {
        line += " " + std::string(roles[static_cast<std::size_t>(place.role)]) + " " + place.place_id;
    }
    return line;
}

std::vector<std::string> lines(const std::string& sentences) {
    std::vector<std::string> all;
    for (const auto& e : told(sentences)) {
        all.push_back(line_of(e));
    }
    return all;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a clash along an unnamed border is on the border of the two sides") {
    CHECK(lines("Armenian and Azerbaijani forces clashed along the border on Sunday.") ==
          Lines{"battle happened 2020-10-25 along armenia along azerbaijan"});
    CHECK(lines("A lorry was found along the border on Sunday.").empty());
}

TEST_CASE("a village that is named later is where the clash along the border was") {
    const auto events = told(
        "Armenian and Azerbaijani troops clashed along the border on Sunday. Four soldiers were killed.\n\n"
        "The clash took place near the village of Tegh.");
    REQUIRE(events.size() == 1);
    CHECK(line_of(events[0]) == "battle happened 2020-10-25 near tegh");
    CHECK(events[0].evidence.size() == 3);
    REQUIRE(events[0].quantities.size() == 1);
    CHECK(events[0].quantities[0].number == 4);
}

TEST_CASE("an aside behind the deed says where it was") {
    CHECK(lines("Armenia's defence ministry said that on Sunday Azerbaijan fired on soldiers who were digging near "
                "the village of Tegh.") == Lines{"shelling claimed 2020-10-25 near tegh"});
}

TEST_CASE("the other side's word on a fight is put where the fight was, on its day") {
    CHECK(lines("Armenia said that Azerbaijani troops opened fire near Tegh on Sunday. Azerbaijan says it was Armenian "
                "soldiers who opened fire.") ==
          Lines{"shelling claimed 2020-10-25 near tegh", "shelling claimed 2020-10-25 near tegh"});
}

TEST_CASE("a convoy that is turned back has handed nothing over") {
    const auto events = told("A Red Cross convoy was turned back at the checkpoint on the Hakari bridge on Sunday.");
    REQUIRE(events.size() == 1);
    CHECK(events.front().type == event::Type::blockade);
    CHECK(events.front().head.starts_with("Vehicles turned back"));
    const auto handed = told("Aghdam was turned over to Azerbaijan on Sunday.");
    REQUIRE(handed.size() == 1);
    CHECK(handed.front().type == event::Type::transfer);
}

TEST_CASE("a head says where it was, not whence the fire came") {
    const auto fired = told(
        "Azerbaijan said its positions in Zangilan district had come under fire from the direction of Kapan on "
        "Sunday.");
    REQUIRE(fired.size() == 1);
    CHECK(fired.front().head.find("Zangilan") != std::string::npos);
    CHECK(fired.front().head.find("Kapan") == std::string::npos);
}

TEST_CASE("land that is asked back has not changed hands, land that will be handed over may") {
    const auto asked = told("Iran demanded on Sunday that Aghdam be returned to Azerbaijan.");
    REQUIRE(asked.size() == 1);
    CHECK(asked.front().type == event::Type::demand);
    const auto promised = told("Aghdam will be handed to Azerbaijan, officials said on Sunday.");
    REQUIRE(promised.size() == 1);
    CHECK(promised.front().type == event::Type::transfer);
}

TEST_CASE("a protest is where people stand, not at what they are against") {
    CHECK(lines("Thousands rallied in Stepanakert on Sunday against the blockade of the Lachin corridor.") ==
          Lines{"protest happened 2020-10-25 at stepanakert"});
}

TEST_CASE("where troops come from is not where they are") {
    CHECK(lines("Border guards from Goris arrived at the village of Tegh on Sunday.") ==
          Lines{"deployment happened 2020-10-25 at tegh"});
    for (const auto& line : lines("Border guards from Goris arrived at the scene on Sunday.")) {
        CHECK(line.find("goris") == std::string::npos);
    }
    CHECK(lines("Troops withdrew from Goris on Sunday.") == Lines{"deployment happened 2020-10-25 from goris"});
}

TEST_CASE("what is feared or to be prevented has not happened") {
    for (const auto& e :
         told("Both sides spoke of the risk of an attack on Goris. The talks were to prevent clashes near "
              "Kapan, nobody said more.")) {
        CHECK(event::family_of(e.type) != event::Family::violence);
    }
    CHECK(lines("About 200 people were wounded near Goris on Sunday.").size() == 1);
}

TEST_CASE("a place that was named before is meant by its kind") {
    CHECK(lines("Nobody lives in the village of Talish today. Azerbaijani forces shelled the village on Sunday.") ==
          Lines{"shelling happened 2020-10-25 at talish"});
}

TEST_CASE("a verb with a place for its object tells of the place") {
    CHECK(lines("They hit Stepanakert, Martakert and Hadrut on Sunday.") ==
          Lines{"shelling happened 2020-10-25 at stepanakert at martakert at hadrut"});
    CHECK(lines("Shusha was shelled on Sunday, according to accounts reaching Ganja.") ==
          Lines{"shelling claimed 2020-10-25 at shusha"});
}

TEST_CASE("a verb left out goes on for the next place with its own day") {
    CHECK(lines("Jabrayil was taken on October 9 and Fuzuli on October 17.") ==
          Lines{"transfer happened 2020-10-09 at jabrayil", "transfer happened 2020-10-17 at fuzuli"});
    CHECK(lines("Jabrayil and Fuzuli were taken on October 17.").size() == 1);
}

TEST_CASE("what is called disputed is not denied, and who telephones is nowhere") {
    for (const auto& e : told("A checkpoint was set up near Lachin, on the road to the disputed region, on Sunday.")) {
        CHECK(e.claim != Claim::denied);
    }
    CHECK(
        lines("The ministers of Armenia and Russia had a telephone conversation on Friday and discussed the situation "
              "in Syunik.") == Lines{"talks happened 2020-10-23"});
}

TEST_CASE("a dateline with its agency in brackets is no part of the report") {
    CHECK(lines("Yerevan, Oct. 26 (dpa/GNA) – Shells hit the town of Martakert on Sunday.") ==
          Lines{"shelling happened 2020-10-25 at martakert"});
}

TEST_CASE("what is hit together with nearby villages is hit") {
    CHECK(lines("Martakert and nearby villages have reportedly been hit by mortar fire on Sunday.") ==
          Lines{"shelling claimed 2020-10-25 at martakert"});
}

TEST_CASE("days and hours count nothing") {
    const auto events = told("The ministry said that soldiers opened fire near Goris around 16:00, October 11.");
    REQUIRE(events.size() == 1);
    CHECK(events[0].quantities.empty());
}

TEST_CASE("a deed that no preposition places is at the nearest place of its sentence") {
    CHECK(lines("Talish, whose school burned down, has been the target of shelling since Sunday.")
              .front()
              .ends_with("at talish"));
    for (const auto& line : lines("Soldiers from Goris opened fire on Sunday.")) {
        CHECK(line.find("at goris") == std::string::npos);
    }
}

TEST_CASE("a list of places and one member of it are two events") {
    const auto events = told(
        "Shells hit Martakert and Hadrut on Sunday.\n\nIn the evening the troops waited for orders.\n\n"
        "A house in Hadrut was hit by mortar fire on Sunday.");
    CHECK(events.size() == 2);
}

TEST_CASE("what has a day is told apart from what has none further down") {
    CHECK(told("Police closed the road in Goris on Sunday.\n\nThe weather was fine.\n\nLater it rained.\n\n"
               "Drivers blocked the road in Goris.")
              .size() == 2);
}

TEST_CASE("fighting in a sentence without a place is where the sentence before was") {
    const auto all = lines("The village of Tegh was quiet until noon. Then three soldiers were wounded on Sunday.");
    REQUIRE(all.size() == 1);
    CHECK(all.front().ends_with("at tegh"));
}

TEST_CASE("what goes on behind a comma is told for itself") {
    const auto all = lines("Azerbaijani forces entered Tegh on Sunday, and shelled Goris on Monday, killing two.");
    CHECK(std::ranges::count_if(all, [](const std::string& line) { return line.starts_with("shelling"); }) == 1);
    CHECK(std::ranges::any_of(all, [](const std::string& line) { return line.find("tegh") != std::string::npos; }));
}

TEST_CASE("figures of speech and months tell no deed") {
    for (const std::string sentence :
         {"The minister came under fire for his diplomatic offensive in Yerevan.",
          "The EU has taken on a broader role in Karabakh.", "On March 22 the soldier came back in Goris.",
          "The sides should exercise restraint near Tegh.", "The gold mine near Sotk employs hundreds of people.",
          "He wrote a post on Facebook in Goris.", "The factory stands close to its borders near Tegh."}) {
        INFO(sentence);
        CHECK(lines(sentence).empty());
    }
}

TEST_CASE("mine maps and prisoners are handed over") {
    CHECK(lines("Armenia handed over mine maps of Fuzuli on Sunday.") ==
          Lines{"transfer happened 2020-10-25 at fuzuli"});
    CHECK(lines("The prisoners were exchanged in Tbilisi on Sunday.").front().starts_with("transfer"));
}

TEST_CASE("all members of a list are left, fall or are hit") {
    CHECK(lines("Residents of the communities of Sotk, Vardenis and Jermuk were ordered to leave on Sunday.").front() ==
          "evacuation happened 2020-10-25 from sotk from vardenis from jermuk");
    CHECK(lines("Jabrayil fell to Azerbaijani troops on Sunday.") == Lines{"transfer happened 2020-10-25 at jabrayil"});
}
