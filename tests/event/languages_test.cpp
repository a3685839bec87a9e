#include <catch2/catch.hpp>
#include <string>

#include "event/desk.hpp"
#include "event/extract.hpp"

using namespace sitmap;
using event::Claim;
using event::Type;
using Role = event::EventPlace::Role;

TEST_CASE("reports in five other languages are read with their type, claim, place and day") {
    struct Sample {
        Language language;
        const char* sentence;
        Type type;
        Claim claim;
        const char* places;
        const char* when;
    };
    const Sample samples[] = {
        {Language::ru, "Вчера азербайджанские войска обстреляли Мартакерт.", Type::shelling, Claim::happened,
         "martakert", "2020-10-25"},
        {Language::ru, "Миротворцы эвакуировали 60 семей из Шуши.", Type::evacuation, Claim::happened, "shusha",
         "2020-10-26"},
        {Language::ru, "Баку опроверг сообщения об обстреле Мартакерта.", Type::shelling, Claim::denied, "martakert",
         "unknown"},
        {Language::ru, "Министерство обороны Армении заявило, что противник взял под контроль город Гадрут.",
         Type::transfer, Claim::claimed, "hadrut", "2020-10-26"},
        {Language::ru, "В Степанакерте прошел митинг.", Type::protest, Claim::happened, "stepanakert", "2020-10-26"},
        {Language::az, "Dünən Tərtər rayonunda mina partlayıb.", Type::landmine, Claim::happened, "tartar-district",
         "2020-10-25"},
        {Language::az, "Gəncədə birgə hərbi təlimlər keçirilib.", Type::exercise, Claim::happened, "ganja",
         "2020-10-26"},
        {Language::az, "Ermənistan Müdafiə Nazirliyi Gəncənin atəşə tutulduğunu təkzib edib.", Type::shelling,
         Claim::denied, "ganja", "unknown"},
        {Language::tr, "Dün Şuşa yakınlarında mayın patladı.", Type::landmine, Claim::happened, "shusha", "2020-10-25"},
        {Language::tr, "Azerbaycan Savunma Bakanlığı, Fuzuli kentinin kurtarıldığını açıkladı.", Type::transfer,
         Claim::claimed, "fuzuli", "2020-10-26"},
        {Language::hy, "Երեկ Ստեփանակերտում բողոքի ցույց է անցկացվել։", Type::protest, Claim::happened, "stepanakert",
         "2020-10-25"},
        {Language::hy, "Ադրբեջանական ուժերը գնդակոծել են Մարտակերտը։", Type::shelling, Claim::happened, "martakert",
         "2020-10-26"},
        {Language::fa, "وزیر امور خارجه ایران دیروز در تهران با همتای ارمنی خود دیدار کرد.", Type::talks,
         Claim::happened, "tehran", "2020-10-25"},
        {Language::fa, "چند خمپاره در روستاهای خداآفرین فرود آمد.", Type::shelling, Claim::happened, "khoda-afarin",
         "2020-10-26"},
    };
    for (const auto& sample : samples) {
        INFO(sample.sentence);
        const auto events = told_in(sample.language, sample.sentence);
        REQUIRE(events.size() == 1);
        CHECK(event::name_of(events[0].type) == event::name_of(sample.type));
        CHECK(event::name_of(events[0].claim) == event::name_of(sample.claim));
        const std::string found = places(events[0]);
        CHECK(found.starts_with(sample.places));
        CHECK(when(events[0]) == sample.when);
        CHECK_FALSE(events[0].head.empty());
        CHECK(events[0].head.find('{') == std::string::npos);
    }
}

TEST_CASE("a list takes its role from where the language says it") {
    const auto russian = told_in(Language::ru, "Огонь открыт в направлении Гориса, Сотка и Джермука.");
    REQUIRE(russian.size() == 1);
    CHECK(russian[0].places.size() == 3);
    const auto turkish = told_in(Language::tr, "Füzuli ve Laçın yakınlarında çatışma çıktı.");
    REQUIRE(turkish.size() == 1);
    REQUIRE(turkish[0].places.size() == 2);
    CHECK(turkish[0].places[0].role == Role::near);
    CHECK(turkish[0].places[1].role == Role::near);
}

TEST_CASE("numbers are kept with what they count and how sure they are") {
    const auto events = told_in(Language::en, "Peacekeepers evacuated roughly 470 individuals from Shusha on Sunday.");
    REQUIRE(events.size() == 1);
    REQUIRE(events[0].quantities.size() == 1);
    CHECK(events[0].quantities[0].number == 470);
    CHECK(events[0].quantities[0].qualifier == "about");
    CHECK(events[0].quantities[0].unit == "people");
    CHECK(events[0].quantities[0].what == "evacuated");
    CHECK(events[0].quantities[0].text == "roughly 470 individuals");
    CHECK(events[0].head.find("470") != std::string::npos);
    const auto russian = told_in(Language::ru, "Миротворцы эвакуировали более 60 семей из Шуши.");
    REQUIRE(russian.size() == 1);
    REQUIRE(russian[0].quantities.size() == 1);
    CHECK(russian[0].quantities[0].qualifier == "at least");
    CHECK(russian[0].quantities[0].unit == "families");
}

TEST_CASE("a distance in a direction moves the place and says how exact it is") {
    const auto events = told_in(Language::en, "Shells landed 12 km north of Goris on Sunday.");
    REQUIRE(events.size() == 1);
    REQUIRE(events[0].places.size() == 1);
    const auto& place = events[0].places[0];
    REQUIRE(place.position);
    const auto* goris = desk().gazetteer.by_id("goris");
    REQUIRE(goris != nullptr);
    CHECK(geo::distance(*place.position, goris->position).value == Approx(12000).epsilon(0.02));
    CHECK(place.position->lat > goris->position.lat);
    CHECK(place.precision_km > 0);
    CHECK(place.precision_km < 12);
    const auto near = told_in(Language::en, "Shells landed near Goris on Sunday.");
    REQUIRE(near.size() == 1);
    CHECK(near[0].places[0].role == Role::near);
    CHECK(near[0].places[0].precision_km > 0);
    CHECK_FALSE(near[0].places[0].position);
}

TEST_CASE("events bear the codes of ACLED and PLOVER") {
    const auto coded = [](const char* sentence) {
        const auto events = told_in(Language::en, sentence);
        REQUIRE(events.size() == 1);
        return events[0].acled + "/" + events[0].plover;
    };
    CHECK(coded("Shells hit the town of Martakert on Sunday.") == "Shelling/artillery/missile attack/ASSAULT");
    CHECK(coded("The district of Kalbajar was handed over to Azerbaijan on Sunday.") ==
          "Non-violent transfer of territory/CONCEDE");
    CHECK(coded("The ministers met in Tbilisi on Sunday.") == "/CONSULT");
    CHECK(coded("Several hundred protesters gathered in Yerevan on Sunday.") == "Peaceful protest/PROTEST");
}

TEST_CASE("a denial of what was reported before is an event of its own, without a place") {
    const auto events =
        told_in(Language::en,
                "Rockets struck the centre of Barda on Sunday.\n\nThe Armenian defence ministry called the "
                "report \"a groundless lie\".");
    REQUIRE(events.size() == 2);
    CHECK(events[0].claim == Claim::happened);
    CHECK(events[1].claim == Claim::denied);
    CHECK(event::name_of(events[1].type) == event::name_of(events[0].type));
    CHECK(events[1].places.empty());
}

TEST_CASE("where a report was written is not where something happened, unless it is a meeting") {
    const auto events = told_in(Language::en, "STEPANAKERT, October 26, 2020 - Shells hit Askeran on Sunday.");
    REQUIRE(events.size() == 1);
    CHECK(places(events[0]) == "askeran");
    CHECK(when(events[0]) == "2020-10-25");
    const auto signed_there =
        told_in(Language::en, "TBILISI, October 26, 2020 - The two sides signed a protocol on Sunday.");
    REQUIRE(signed_there.size() == 1);
    CHECK(places(signed_there[0]) == "tbilisi");
}

TEST_CASE("heights above a town are not the town") {
    const auto events = told_in(Language::en, "Azerbaijani forces seized heights above Shusha on Sunday, Baku said.");
    REQUIRE(events.size() == 1);
    REQUIRE(events[0].places.size() == 1);
    CHECK(events[0].places[0].role == Role::near);
    CHECK(events[0].head.find("Shusha changes hands") == std::string::npos);
    CHECK(events[0].head.find("near Shusha") != std::string::npos);
}
