#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "event/desk.hpp"

using namespace sitmap;
using event::Claim;

namespace {

/// What a sentence denies and what it claims behind that, with the places; who says both.
struct Answer {
    Language language;
    std::string text;
    std::string denied;  ///< empty: the denial names no deed
    std::string claimed;
    std::string by;
};

}  // namespace

TEST_CASE("whoever denies one thing and says another claims the other") {
    for (const Answer& answer : std::vector<Answer>{
             {Language::en, "Azerbaijan denied the claim and said that Armenian forces had shelled Tovuz on Sunday.",
              "", "tovuz", "Azerbaijan"},
             {Language::en,
              "Armenia denied the accusation, but claimed that Azerbaijani forces shelled Sotk on Sunday.", "", "sotk",
              "Armenia"},
             {Language::en,
              "Baku rejected the report and insisted that the village of Talish had been taken on Sunday.", "",
              "talish", "Baku"},
             {Language::en,
              "Armenia's Defence Ministry denied shelling Kalbajar and said Azerbaijani forces had shelled Sotk on "
              "Sunday.",
              "kalbajar", "sotk", "Armenia's Defence Ministry"},
             {Language::ru,
              "Министерство обороны Азербайджана опровергло сообщения об обстреле Сотка и заявило, что армянские силы "
              "обстреляли Тертер.",
              "sotk", "tartar", "Министерство обороны Азербайджана"},
             {Language::ru,
              "Минобороны Армении опровергло, что армянские войска обстреляли Тертер, и обвинило Азербайджан в "
              "обстреле села Сотк.",
              "tartar", "sotk", "Минобороны Армении"},
             {Language::hy,
              "Հայաստանի պաշտպանության նախարարությունը հերքել է ադրբեջանական կողմի հայտարարությունը եւ պնդել, թե "
              "ադրբեջանական զինուժը գնդակոծել է Սոթք գյուղը։",
              "", "sotk", "Հայաստանի պաշտպանության նախարարությունը"},
             {Language::hy,
              "Ադրբեջանի ՊՆ-ն հերքել է, որ իր զորքերը գնդակոծել են Սոթքը, և հայտարարել, որ հայկական ուժերը կրակել են "
              "Քելբաջարի ուղղությամբ։",
              "sotk", "kalbajar", "Ադրբեջանի ՊՆ-ն"},
             {Language::az,
              "Ermənistan Müdafiə Nazirliyi ittihamları rədd edib və iddia edib ki, Azərbaycan qüvvələri Sotk kəndini "
              "atəşə tutub.",
              "", "sotk", "Ermənistan Müdafiə Nazirliyi"},
             {Language::az,
              "Ermənistan Müdafiə Nazirliyi ittihamları rədd edib və Azərbaycan qüvvələrinin Sotk kəndini atəşə "
              "tutduğunu bildirib.",
              "", "sotk", "Ermənistan Müdafiə Nazirliyi"},
             {Language::tr,
              "Azerbaycan Savunma Bakanlığı, Sotk köyünün bombalandığı iddialarını yalanladı ve Ermenistan güçlerinin "
              "Tovuz'u topçu ateşine tuttuğunu açıkladı.",
              "sotk", "tovuz", "Azerbaycan Savunma Bakanlığı"},
             {Language::fa,
              "وزارت دفاع ارمنستان این ادعا را تکذیب کرد و گفت که نیروهای جمهوری آذربایجان روستای سوتک را "
              "گلوله‌باران کردند.",
              "", "sotk", "وزارت دفاع ارمنستان"},
             {Language::fa,
              "وزارت دفاع جمهوری آذربایجان گلوله‌باران شوشا را "
              "تکذیب کرد و اعلام کرد نیروهای ارمنستان شهر گنجه "
              "را هدف حمله موشکی قرار دادند.",
              "shusha", "ganja", "وزارت دفاع جمهوری آذربایجان"}}) {
        INFO(answer.text);
        const auto events = told_in(answer.language, answer.text);
        const auto claimed = std::ranges::find(events, Claim::claimed, &event::Event::claim);
        REQUIRE(claimed != events.end());
        CHECK(places(*claimed) == answer.claimed);
        CHECK(claimed->claimed_by == answer.by);
        const auto denied = std::ranges::find(events, Claim::denied, &event::Event::claim);
        CHECK(answer.denied == (denied == events.end() ? "" : places(*denied)));
        CHECK((denied == events.end() || denied->claimed_by == answer.by));
        CHECK(events.size() == (answer.denied.empty() ? 1 : 2));
    }
}

TEST_CASE("what is denied stays denied behind a comma and a word like that") {
    for (const auto& [language, text] : std::vector<std::pair<Language, std::string>>{
             {Language::az, "Azərbaycan Müdafiə Nazirliyi təkzib edib ki, bölmələrimiz Sotk kəndini atəşə tutub."},
             {Language::fa,
              "وزارت دفاع جمهوری آذربایجان تکذیب کرد که نیروهایش شوشا را "
              "گلوله‌باران "
              "کرده‌اند."},
             {Language::hy, "Ադրբեջանի ՊՆ-ն հերքել է, որ իր զորքերը գնդակոծել են Սոթքը։"}}) {
        INFO(text);
        const auto events = told_in(language, text);
        REQUIRE(events.size() == 1);
        CHECK(events.front().claim == Claim::denied);
    }
}

TEST_CASE("to say something is to hold no talks") {
    CHECK(told_in(Language::fa, "استاندار گفت که کشاورزان برداشت گندم را آغاز کردند.").empty());
    const auto talks = told_in(Language::fa, "وزیر خارجه ایران امروز در تهران با همتای ارمنستانی خود گفت و گو کرد.");
    REQUIRE(talks.size() == 1);
    CHECK(talks.front().type == event::Type::talks);
    CHECK(places(talks.front()) == "tehran");
}
