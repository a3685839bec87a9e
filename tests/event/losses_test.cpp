#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "event/desk.hpp"

using namespace sitmap;
using event::Claim;
using event::Type;

namespace {

/// The event whose sentence holds these words; without a type when there is none.
std::optional<event::Event> told(Language language, const std::string& sentences, const std::string& words) {
    const auto events = told_in(language, sentences);
    const auto found = std::ranges::find_if(
        events, [&](const event::Event& e) { return e.evidence.front().text.find(words) != std::string::npos; });
    return found == events.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

TEST_CASE("a person who was killed is an event, whatever his rank and however he is named") {
    for (const std::string who :
         {"An Azerbaijani major general, Polad Hashimov,", "Polad Hashimov", "General Polad Hashimov",
          "The brigade's commander", "A warrant officer named Polad Hashimov", "An Armenian sniper"}) {
        INFO(who);
        const auto death = told(
            Language::en,
            who + " was killed near Agdam village in Tovuz on October 24, Azerbaijan's Defence Ministry said earlier.",
            "Agdam");
        REQUIRE(death);
        CHECK(family_of(death->type) == event::Family::violence);
        CHECK(places(*death) == "aghdam-tovuz");
        CHECK(when(*death) == "2020-10-24");
    }
}

TEST_CASE("a village named together with a town of its own district lies there") {
    for (const std::string where : {"near Agdam village in Tovuz", "in the village of Agdam, Tovuz district",
                                    "near Agdam in the Tovuz region", "in Tovuz's Aghdam village"}) {
        INFO(where);
        const auto fire = told(Language::en, "Shells fell " + where + " on Sunday.", "Shells");
        REQUIRE(fire);
        CHECK(places(*fire) == "aghdam-tovuz");
    }
}

TEST_CASE("who was killed is told even where the text names neither day nor place") {
    const auto is_told = [](Language language, const std::string& sentence, const std::string& words) {
        INFO(sentence);
        const auto death = told(language, sentence, words);
        REQUIRE(death);
        CHECK(death->type == Type::battle);
        CHECK(death->places.empty());
    };
    is_told(Language::en, "Talks went on. Colonel Ilgar Mirzayev was also killed.", "Mirzayev");
    is_told(Language::en, "Two soldiers and a doctor were killed.", "doctor");
    const std::string ru = "Министры беседуют. Спорят. Молчат. Ждут. ";
    is_told(Language::ru, ru + "Погибли двое военнослужащих.", "Погибли");
    is_told(Language::ru, ru + "Полковник Ильгар Мирзоев был убит.", "Мирзоев");
    const std::string az = "Nazirlər danışır. Mübahisə edirlər. Susurlar. Gözləyirlər. ";
    is_told(Language::az, az + "İki hərbçi həlak olub.", "hərbçi");
    const std::string tr = "Bakanlar konuşuyor. Tartışıyorlar. Susuyorlar. Bekliyorlar. ";
    is_told(Language::tr, tr + "İki asker şehit oldu.", "asker");
    const std::string hy = "Նախարարները խոսում են։ Վիճում են։ Լռում են։ Սպասում են։ ";
    is_told(Language::hy, hy + "Զոհվել է երկու զինծառայող։", "զինծառայող");
    const std::string fa =
        "وزیران سخن می‌گویند. بحث می‌کنند. ساکت هستند. منتظرند. ";
    is_told(Language::fa, fa + "دو سرباز کشته شدند.", "سرباز");
}

TEST_CASE("what is no person is not killed") {
    for (const std::string sentence : {"The bill was killed in parliament in Yerevan.",
                                       "The deal was dead, analysts in Baku said.", "Hopes of peace died in Geneva."}) {
        INFO(sentence);
        CHECK(told_in(Language::en, sentence).empty());
    }
}

TEST_CASE("a people's or a side's name before its soldiers is whose they are, not where") {
    for (const std::string whose : {"Karabakh", "Nagorno-Karabakh", "Artsakh"}) {
        INFO(whose);
        const auto death = told(Language::en, "Twelve " + whose + " soldiers were killed on Sunday.", "Twelve");
        REQUIRE(death);
        CHECK(places(*death).empty());
        const auto there =
            told(Language::en, "Twelve " + whose + " soldiers were killed near Hadrut on Sunday.", "Twelve");
        REQUIRE(there);
        CHECK(places(*there) == "hadrut");
    }
    const auto inside = told(Language::en, "Twelve soldiers were killed in Karabakh on Sunday.", "Twelve");
    REQUIRE(inside);
    CHECK(places(*inside) == "karabakh");
}

TEST_CASE("where the unnamed rest lies is no second place") {
    const auto taken = told(Language::en,
                            "Azerbaijan said its troops had taken the village of Talish and several others in the "
                            "Karabakh range on Sunday.",
                            "Talish");
    REQUIRE(taken);
    CHECK(places(*taken) == "talish");
}

TEST_CASE("the region behind a town says where the town lies") {
    const auto taken = told(Language::ru, "Алиев заявил, что армия взяла город Шуша в Нагорном Карабахе.", "Шуша");
    REQUIRE(taken);
    CHECK(places(*taken) == "shusha");
}

TEST_CASE("the dead of an event that another sentence tells stand in its text") {
    const auto event = told_of(
        "Azerbaijan said its positions near Kalbajar had come under fire on Sunday. Fifty Azerbaijani servicemen died, "
        "the ministry in Baku said in the evening.",
        "come under fire");
    CHECK(event.text.find("Fifty Azerbaijani servicemen died") != std::string::npos);
}
