#include <catch2/catch.hpp>

#include <string>

#include "shared_gazetteer.hpp"

using namespace sitmap;
using gazetteer::Mention;
using gazetteer::Role;

namespace {

/// A paragraph around the sentence so that it is read as body text.
std::string story(const std::string& sentence) {
    return "A headline about the day\n\n" + sentence + "\n\nThe statement gave no further details of the matter.\n";
}

}  // namespace

TEST_CASE("the longest name wins") {
    CHECK(places_in(story("Shells fell in East Azerbaijan and in West Azerbaijan.")) ==
          "East Azerbaijan=east-azerbaijan; West Azerbaijan=west-azerbaijan");
    CHECK(places_in(story("Troops crossed into the Republic of Azerbaijan at night.")) ==
          "Republic of Azerbaijan=azerbaijan");
    CHECK(places_in(story("Drills were held in the Nakhchivan Autonomous Republic.")) ==
          "Nakhchivan Autonomous Republic=nakhchivan-ar");
    CHECK(places_in(story("They refused to open the Aghdam-Khankendi road again.")) ==
          "Aghdam-Khankendi road=aghdam-khankendi-road");
    CHECK(places_in(story("Work on the proposed Zangezur Corridor has stopped.")) ==
          "Zangezur Corridor=zangezur-corridor");
}

TEST_CASE("hyphens, line breaks and capitals do not hide a name") {
    article::Article wrapped;
    wrapped.text = "Fighting went on in Nagorno\nKarabakh all night.";
    wrapped.readable = wrapped.text;
    wrapped.sentences = {{0, wrapped.text.size(), article::Section::body, 0}};
    const auto broken = gazetteer::find_mentions(wrapped, test_gazetteer());
    REQUIRE(broken.size() == 1);
    CHECK(broken[0].text == "Nagorno Karabakh");
    CHECK(broken[0].place == test_gazetteer().by_id("nagorno-karabakh"));
    CHECK(places_in(story("The dead were brought to NAGORNO-KARABAKH, officials said.")) ==
          "NAGORNO-KARABAKH=nagorno-karabakh");
    const auto pair = mentions_in(story("They spoke of the Armenia-Azerbaijan border."));
    REQUIRE(pair.size() == 2);
    CHECK(pair[0].text == "Armenia");
    CHECK(pair[1].text == "Azerbaijan");
}

TEST_CASE("a possessive ends before its apostrophe") {
    for (const char* text :
         {"Villages along Azerbaijan's border burnt.", "Villages along Azerbaijan’s border burnt."}) {
        const auto found = mentions_in(story(text));
        REQUIRE(found.size() == 1);
        CHECK(found[0].text == "Azerbaijan");
        CHECK_FALSE(found[0].metonym);
    }
}

TEST_CASE("adjectives, persons, papers and institutions are no places") {
    CHECK(places_in(story("Azerbaijani, Armenian, Azeri and Iranian soldiers talked.")).empty());
    CHECK(places_in(story("Foreign Minister Ararat Mirzoyan and spokeswoman Shushan Stepanyan spoke.")).empty());
    CHECK(places_in(story("The agency Turan and the Baku Post reported it first.")).empty());
    CHECK(places_in(story("He taught at the University of Tehran for years.")).empty());
    CHECK(places_in(story("She studies at Lund University, Sweden, this year.")) == "Sweden=sweden");
    CHECK(places_in(story("Photos appeared on trend.az and at editor@baku.az today.")).empty());
    CHECK(places_in(story("The most popular van on sale in March was cheap.")).empty());
}

TEST_CASE("short forms of states need their capitals") {
    CHECK(places_in(story("The US and the UK asked us to wait.")).rfind("US=united-states", 0) == 0);
    CHECK(places_in(story("He told us that it is over.")).empty());
    CHECK(places_in(story("Us three went home early.")).empty());
}

TEST_CASE("namesakes are told apart by their neighbours") {
    CHECK(places_in(story("Shells hit Askeran and Martuni in Nagorno-Karabakh.")) ==
          "Askeran=askeran; Martuni=martuni-nk; Nagorno-Karabakh=nagorno-karabakh");
    CHECK(places_in(story("Buses drove from Vardenis to Martuni in Gegharkunik.")) ==
          "Vardenis=vardenis; Martuni=martuni-am; Gegharkunik=gegharkunik");
    CHECK(places_in(story("A train reached Julfa near Ordubad in Azerbaijan.")) ==
          "Julfa=julfa; Ordubad=ordubad; Azerbaijan=azerbaijan");
    CHECK(places_in(story("Trucks queued at Jolfa, north of Tabriz in Iran.")) ==
          "Jolfa=jolfa; Tabriz=tabriz; Iran=iran");
    CHECK(places_in(story("Lorries crossed at Astara near Ardabil in Iran.")) ==
          "Astara=astara-ir; Ardabil=ardabil; Iran=iran");
    CHECK(places_in(story("Talish and Mataghis in the north were shelled.")) == "Talish=talish; Mataghis=mataghis");
}

TEST_CASE("a word of kind in small letters begins the name of a water or a mountain") {
    CHECK(places_in(story("Shots were fired near the lake Sevan, and smoke stood over lake Sev.")) ==
          "lake Sevan=lake-sevan; lake Sev=lake-sev");
    CHECK(places_in(story("The post stands on mount Aragats.")) == "mount Aragats=aragats");
    CHECK(places_in(story("Nothing is known of a lake Kapan.")) == "Kapan=kapan");
}

TEST_CASE("initials that a text defines for a place stand for it") {
    CHECK(places_in(story("The road between Nagorno-Karabakh (NK) and Goris is shut. Talks on NK go on.")) ==
          "Nagorno-Karabakh=nagorno-karabakh; NK=nagorno-karabakh; Goris=goris; NK=nagorno-karabakh");
    CHECK(places_in(story("Talks on NK go on, people in Goris (MP) say.")) == "Goris=goris");
}

TEST_CASE("words of kind choose between town and area") {
    CHECK(places_in(story("Four provinces, among them Ardabil and Zanjan, protested.")) ==
          "Ardabil=ardabil-province; Zanjan=zanjan-province");
    CHECK(places_in(story("People left the city of Ardabil.")) == "Ardabil=ardabil");
    CHECK(places_in(story("The Nakhichevan exclave is cut off.")) == "Nakhichevan=nakhchivan-ar");
}

TEST_CASE("a plural word of kind governs every item of its list") {
    const std::string provinces =
        "West Azerbaijan=west-azerbaijan; East Azerbaijan=east-azerbaijan; Ardebil=ardabil-province; "
        "Zanjan=zanjan-province";
    CHECK(places_in(story("Rallies were held in four mostly Turkic provinces — West Azerbaijan, East Azerbaijan, "
                          "Ardebil and Zanjan — on Thursday.")) == provinces);
    CHECK(places_in(story("Rallies were held in four provinces: West Azerbaijan, East Azerbaijan, Ardebil and "
                          "Zanjan.")) == provinces);
    CHECK(places_in(story("In the provinces of Ardabil, Zanjan and Qazvin all was quiet.")) ==
          "Ardabil=ardabil-province; Zanjan=zanjan-province; Qazvin=qazvin-province");
    CHECK(places_in(story("In Ardabil, Zanjan and Hamadan provinces all was quiet.")) ==
          "Ardabil=ardabil-province; Zanjan=zanjan-province; Hamadan=hamadan-province");
    CHECK(places_in(story("Shells hit the Tovuz and Gadabay districts.")) ==
          "Tovuz=tovuz-district; Gadabay=gadabay-district");
    CHECK(places_in(story("Farms burnt in the counties of Jolfa and Khoda Afarin.")) ==
          "Jolfa=jolfa-county; Khoda Afarin=khoda-afarin-county");
}

TEST_CASE("a word of kind governs its own list only") {
    CHECK(places_in(story("The cities of Ardabil, Zanjan and Tabriz lead rallies in three provinces.")) ==
          "Ardabil=ardabil; Zanjan=zanjan; Tabriz=tabriz");
    for (const Mention& mention : mentions_in(story("Shells fell on Zangilan and Fuzuli; three districts burnt."))) {
        CHECK(mention.reason.find("listed as") == std::string::npos);
    }
    CHECK(places_in(story("Provinces sent aid. Buses left Ardabil, Zanjan and Tabriz at noon.")) ==
          "Ardabil=ardabil; Zanjan=zanjan; Tabriz=tabriz");
}

TEST_CASE("two spellings in one article are one place") {
    const auto found = mentions_in(
        story("He visited the border county of Khoda Afarin on Saturday. Khoda Afrin and nearby villages were hit."));
    REQUIRE(found.size() == 2);
    REQUIRE(found[0].place != nullptr);
    CHECK(found[0].place == found[1].place);
}

TEST_CASE("a capital is its government or a city") {
    CHECK(places_in(story("Baku denied the report.")) == "Baku=baku*");
    CHECK(places_in(story("Further, Tehran relies on trade.")) == "Tehran=tehran*");
    CHECK(places_in(story("Tensions between Baku and Yerevan grew.")) == "Baku=baku*; Yerevan=yerevan*");
    CHECK(places_in(story("The ministers met in Tehran on Monday.")) == "Tehran=tehran");
    CHECK(places_in(story("The general has flown to Tehran.")) == "Tehran=tehran");
    CHECK(places_in(story("Iran's Foreign Minister spoke of peace.")) == "Iran=iran*");
    CHECK(places_in(story("Troops stood along the border with Azerbaijan.")) == "Azerbaijan=azerbaijan");
}

TEST_CASE("roles tell where things happen from who acts") {
    const auto found = mentions_in(story("Baku said that shells hit houses in Goris."));
    REQUIRE(found.size() == 2);
    CHECK(found[0].role == Role::actor);
    CHECK(found[1].role == Role::event);
}

TEST_CASE("an unknown village is a mention without a place") {
    const auto found = mentions_in(story("Mortar rounds hit the village of Zzyrkavan at noon."));
    REQUIRE(found.size() == 1);
    CHECK(found[0].text == "Zzyrkavan");
    CHECK(found[0].place == nullptr);
    CHECK_FALSE(found[0].reason.empty());
}

TEST_CASE("mentions are found in Russian, Armenian, Azerbaijani and Persian") {
    CHECK(places_in(story("Бои шли в Нагорном Карабахе, недалеко от Степанакерта и в Сюнике.")) ==
          "Нагорном Карабахе=nagorno-karabakh; Степанакерта=stepanakert; Сюнике=syunik");
    const std::string armenian = places_in(story("Երևանում և Գորիսում խոսեցին Հայաստանի մասին։"));
    CHECK(armenian.find("=yerevan") != std::string::npos);
    CHECK(armenian.find("=goris") != std::string::npos);
    CHECK(armenian.find("=armenia") != std::string::npos);
    article::Article azerbaijani_text = article_of(
        "Nazirlər görüşdü\n\nGörüş Bakıda keçirildi, sonra nazir Şuşaya getdi və Azərbaycan haqqında danışdı.\n");
    azerbaijani_text.language = Language::az;
    std::string azerbaijani;
    for (const Mention& mention : gazetteer::find_mentions(azerbaijani_text, test_gazetteer())) {
        azerbaijani += "=" + (mention.place == nullptr ? std::string("?") : mention.place->id);
    }
    CHECK(azerbaijani.find("=baku") != std::string::npos);
    CHECK(azerbaijani.find("=shusha") != std::string::npos);
    const std::string persian = places_in(story(
        "درگیری در قره‌باغ کوهستانی ادامه دارد و تهران نگران است."));
    CHECK(persian.find("=nagorno-karabakh") != std::string::npos);
    CHECK(persian.find("=tehran") != std::string::npos);
}

TEST_CASE("offsets hold in the text, spans do not overlap, scores stay within bounds") {
    const std::string text = story(
        "“Shells” fell on Stepanakert, Shushi and Martuni — Armenia’s side said — while Баку and Երևան kept silent.");
    const auto article = article_of(text);
    const auto found = gazetteer::find_mentions(article, test_gazetteer());
    CHECK(found.size() >= 4);
    std::size_t last = 0;
    for (const Mention& mention : found) {
        CHECK(mention.start >= last);
        CHECK(mention.end > mention.start);
        CHECK(article.text.substr(mention.start, mention.end - mention.start) == mention.text);
        CHECK(mention.score > 0);
        CHECK(mention.score <= 1);
        last = mention.end;
        for (const auto& other : mention.alternatives) {
            CHECK(other.place != mention.place);
            CHECK(other.score <= mention.score);
        }
    }
}

TEST_CASE("of two villages of one name the one beside what the text has named is meant") {
    const std::string found = places_in(
        story("Shots were fired at positions near the village of Nerkin Hand in Syunik province.\n\nThe ministry said "
              "that shots were also fired towards the village of Srashen on that evening."));
    CHECK(found.find("Srashen=set:srashen") != std::string::npos);
}

TEST_CASE("markup inside a name is not shown as part of it") {
    auto page = article::parse(
        "<html><body><p>Several shells landed in villages of <b>East Azerbaijan</b> province on Sunday, and two men "
        "were hurt near <i>Khoda&nbsp;Afarin</i>.</p></body></html>",
        article::Format::html, "page.html");
    REQUIRE(page);
    const auto found = gazetteer::find_mentions(*page, test_gazetteer());
    REQUIRE(found.size() == 2);
    CHECK(found[0].text == "East Azerbaijan province");
    CHECK(found[1].text == "Khoda Afarin");
    CHECK(page->text.substr(found[0].start, 15) == "East Azerbaijan");
}

TEST_CASE("the same article gives the same mentions") {
    const std::string text =
        story("Shells hit Askeran, Martuni, Julfa and the village of Talish near Baku and Lachin.");
    const auto first = mentions_in(text);
    const auto second = mentions_in(text);
    REQUIRE(first.size() == second.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        CHECK(first[i].place == second[i].place);
        CHECK(first[i].score == second[i].score);
        CHECK(first[i].reason == second[i].reason);
    }
    CHECK(gazetteer::find_mentions(article::Article{}, test_gazetteer()).empty());
}
