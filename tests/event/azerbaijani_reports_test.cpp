#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "event/desk.hpp"

using namespace sitmap;
using event::Claim;
using event::Type;

namespace {

event::Event only(const std::string& text) {
    auto events = told_in(Language::az, text);
    REQUIRE(events.size() == 1);
    return events.front();
}

}  // namespace

TEST_CASE("positions from which fire came are those of all the places that are listed") {
    const auto fire = only(
        "Ermənistan silahlı qüvvələrinin Basarkeçər, Qarakilsə və Gorus yaşayış məntəqələri yaxınlığında yerləşən "
        "mövqelərindən ordumuzun mövqeləri müxtəlif çaplı silahlardan atəşə tutulub.");
    REQUIRE(fire.places.size() == 3);
    for (const auto& place : fire.places) {
        CHECK(place.role == event::EventPlace::Role::from);
    }
}

TEST_CASE("a village that no gazetteer has is somewhere in its district") {
    for (const std::string text : {"Goranboy rayonunun Naməlum kəndinə mərmilər düşüb.",
                                   "Düşmənin atəşi nəticəsində Goranboy rayonunun Naməlum kəndində üç ev dağılıb."}) {
        INFO(text);
        const auto fire = only(text);
        CHECK(places(fire) == "goranboy-district");
        CHECK(fire.places.front().area_only);
    }
}

TEST_CASE("words that open a sentence are part of nobody's name") {
    CHECK(only("Sonradan Müdafiə Nazirliyi Laçının atəşə tutulduğunu açıqlayıb.").claimed_by == "Müdafiə Nazirliyi");
    const auto russian = told_in(Language::ru, "Позже Минобороны Азербайджана заявило, что у Лачина обстреляны посты.");
    REQUIRE(russian.size() == 1);
    CHECK(russian.front().claimed_by == "Минобороны Азербайджана");
}

TEST_CASE("mining is no gas, patients are no relief, and a road said to be closed is a blockade") {
    CHECK(only("İştirakçılar Şuşada qazıntı yataqlarının istismarının dayandırılmasını tələb edirlər.").type ==
          Type::demand);
    CHECK(only("Beynəlxalq Qızıl Xaç Komitəsinin avtomobilləri dörd xəstəni Xankəndidən İrəvana aparıb.").type ==
          Type::evacuation);
    const auto closed = only("Ermənistan tərəfi Laçın yolunun bağlandığını iddia edir.");
    CHECK(closed.type == Type::blockade);
    CHECK(closed.claim == Claim::claimed);
}

TEST_CASE("whose positions were hit did not fire from there") {
    for (const auto& [language, text] : std::vector<std::pair<Language, std::string>>{
             {Language::az, "Ermənistan bölmələri Tovuzda yerləşən Azərbaycan Ordusunun mövqelərini atəşə tutub."},
             {Language::hy,
              "Հայկական ուժերը կրակ են բացել Սոթքի մոտ տեղակայված ադրբեջանական ուժերի դիրքերի ուղղությամբ։"},
             {Language::ru, "Армянские силы обстреляли позиции подразделений, дислоцированных в Товузе."}}) {
        INFO(text);
        const auto events = told_in(language, text);
        REQUIRE(events.size() == 1);
        REQUIRE(events.front().places.size() == 1);
        CHECK(events.front().places.front().role != event::EventPlace::Role::from);
    }
    CHECK(only("Gorusda yerləşən Ermənistan bölmələri mövqelərimizi atəşə tutub.").places.front().role ==
          event::EventPlace::Role::from);
}

TEST_CASE("who celebrates in the streets does not protest") {
    CHECK(told_in(Language::az, "Gəncədə əhali küçələrə çıxaraq qələbəni qeyd edib.").empty());
    CHECK(told_in(Language::ru, "В Гяндже люди вышли на улицы и празднуют победу.").empty());
    CHECK(told_in(Language::tr, "Gence'de halk sokaklara çıkarak zaferi kutladı.").empty());
}
