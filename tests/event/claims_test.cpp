#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "event/desk.hpp"
#include "event/sides.hpp"

using namespace sitmap;
using event::Claim;
using event::Type;

namespace {

std::string side(Language language, const std::string& speaker) {
    const auto& lexicon = desk().lexicon.impl();
    return event::side_of_speaker(speaker, lexicon.of(language), lexicon);
}

}  // namespace

TEST_CASE("for whom somebody speaks is told by every name of his side, in every language") {
    CHECK(side(Language::en, "Defence Ministry (Nagorno-Karabakh)") == "armenia");
    CHECK(side(Language::en, "Artsakh Defence Army") == "armenia");
    CHECK(side(Language::en, "Nagorno-Karabakh's ombudsman") == "armenia");
    CHECK(side(Language::en, "Ministry of Defense (Azerbaijan)") == "azerbaijan");
    CHECK(side(Language::ru, "МИД Нагорного Карабаха") == "armenia");
    CHECK(side(Language::ru, "минобороны Арцаха") == "armenia");
    CHECK(side(Language::hy, "Արցախի պաշտպանության նախարարություն") == "armenia");
    CHECK(side(Language::hy, "ԼՂՀ պաշտպանության բանակ") == "armenia");
    CHECK(side(Language::tr, "Artsakh Savunma Bakanlığı") == "armenia");
    CHECK(side(Language::fa, "وزارت دفاع آرتساخ") == "armenia");
    CHECK(side(Language::en, "Red Cross").empty());
}

TEST_CASE("the head of what somebody claims shows that it is a claim") {
    const auto truce = told_of("A ceasefire took effect on Sunday, Armen Grigoryan said.", "took effect");
    REQUIRE(truce.claim == Claim::claimed);
    CHECK(truce.head.find("Grigoryan") != std::string::npos);
    CHECK(truce.head.find("agreed") == std::string::npos);
    const auto plain = told_of("A ceasefire took effect on Sunday.", "took effect");
    CHECK(plain.claim == Claim::happened);
    CHECK(plain.head == "Ceasefire agreed");
}

TEST_CASE("what opens with words that go on is the speaker's word in the next paragraph, too") {
    const std::string first = "The Defence Ministry of Azerbaijan said its forces had attacked near Talish on Sunday.";
    const auto taken = told_of(first + "\n\nIn particular, the village of Seysulan was taken on Sunday.", "Seysulan");
    CHECK(taken.claim == Claim::claimed);
    CHECK(taken.claimed_by.find("Azerbaijan") != std::string::npos);
}

TEST_CASE("an office spelled otherwise or called by another of its names is the same office") {
    const std::string first = "Azerbaijan's Defence Ministry gave a briefing. ";
    for (const std::string office :
         {"The Ministry of Defense", "The Defense Ministry", "The press service of the Ministry of Defence"}) {
        INFO(office);
        const auto fire = told_of(first + office + " said that shells had hit the town of Tartar on Sunday.", "Tartar");
        CHECK(fire.claimed_by.find("(Azerbaijan)") != std::string::npos);
    }
}

TEST_CASE("calling up reservists moves no troops") {
    const auto call = told_of("Aliyev declared a partial mobilisation on Sunday.", "mobilisation");
    CHECK(call.type == Type::deployment);
    CHECK(call.head.find("obilis") != std::string::npos);
}

TEST_CASE("a direction from a place without a distance is only near it") {
    const auto strike = told_of("An air strike hit a post north-west of the Lachin corridor on Sunday.", "strike");
    REQUIRE(strike.places.size() == 1);
    CHECK(strike.places.front().role == event::EventPlace::Role::near);
    CHECK(strike.places.front().area_only);
}

TEST_CASE("who says so may stand in a sentence behind the news") {
    for (const auto& [language, text] : std::vector<std::pair<Language, std::string>>{
             {Language::az,
              "Ermənistan silahlı qüvvələri Tovuz rayonunu atəşə tutub. Bu barədə Müdafiə Nazirliyi məlumat yayıb."},
             {Language::ru, "Армянские силы обстреляли Товуз. Об этом сообщило Минобороны Азербайджана."}}) {
        INFO(text);
        const auto events = told_in(language, text);
        REQUIRE(events.size() == 1);
        CHECK(events.front().claim == Claim::claimed);
        CHECK_FALSE(events.front().claimed_by.empty());
    }
    const auto plain = told_in(Language::ru, "Армянские силы обстреляли Товуз. Об этом много спорят.");
    REQUIRE(plain.size() == 1);
    CHECK(plain.front().claim == Claim::happened);
}

TEST_CASE("what goes on behind a denial is the word of whoever denied") {
    const auto events =
        told_in(Language::ru,
                "Пресс-секретарь Минобороны Армении Шушан Степанян опровергла взятие Шуши. В частности, "
                "идут бои у Шуши.");
    const auto fight = std::ranges::find(events, Type::battle, &event::Event::type);
    REQUIRE(fight != events.end());
    CHECK(fight->claim == Claim::claimed);
}

TEST_CASE("what an agreement provides is nobody's word") {
    for (const auto& [language, text] : std::vector<std::pair<Language, std::string>>{
             {Language::en, "According to the agreement, the district of Lachin was handed over on Sunday."},
             {Language::tr, "Anlaşmaya göre Laçın ilçesi bugün Azerbaycan'a teslim edildi."},
             {Language::ru, "Согласно заявлению от 9 ноября, сегодня Лачинский район передан Азербайджану."},
             {Language::hy, "Համաձայն նոյեմբերի 9-ի հայտարարության՝ այսօր Լաչինի շրջանը հանձնվել է Ադրբեջանին։"},
             {Language::fa,
              "طبق توافق سه‌جانبه، شهرستان لاچین "
              "امروز به جمهوری آذربایجان تحویل داده شد."}}) {
        INFO(text);
        const auto events = told_in(language, text);
        REQUIRE(events.size() == 1);
        CHECK(events.front().type == Type::transfer);
        CHECK(events.front().claim == Claim::happened);
    }
    CHECK(told_of("According to the ministry, the district of Lachin was handed over on Sunday.", "Lachin").claim ==
          Claim::claimed);
}

TEST_CASE("what is said in the passive is said all the same") {
    for (const std::string text : {"Müdafiə Nazirliyindən bildirilib ki, düşmən Laçını atəşə tutub.",
                                   "Müdafiə Nazirliyinin məlumatında deyilir ki, düşmən Laçını atəşə tutub.",
                                   "Düşmən Laçını atəşə tutub. Bunu Müdafiə Nazirliyi açıqlayıb."}) {
        INFO(text);
        const auto events = told_in(Language::az, text);
        REQUIRE(events.size() == 1);
        CHECK(events.front().claim == Claim::claimed);
        CHECK(events.front().claimed_by.starts_with("Müdafiə Nazirliyi"));
    }
}
