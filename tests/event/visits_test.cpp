#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "event/desk.hpp"

using namespace sitmap;
using event::Claim;
using event::Type;

TEST_CASE("a commander who sees his troops moves none, and nobody disputes it") {
    for (const auto& [language, text] : std::vector<std::pair<Language, std::string>>{
             {Language::en, "Iranian army commander visits Norduz, Iran says."},
             {Language::en,
              "Armenia's Defence Minister Suren Petrosyan visited army posts in Norduz on Sunday, the "
              "ministry said."},
             {Language::ru, "Командующий сухопутными войсками КСИР посетил Нордуз, сообщает агентство IRNA."},
             {Language::ru, "Начальник Генштаба прибыл в Нордуз и осмотрел позиции, сообщили в Тегеране."},
             {Language::tr, "İran Kara Kuvvetleri Komutanı, Norduz köyünü ziyaret etti."},
             {Language::fa, "فرمانده نیروی زمینی سپاه از نوردوز بازدید کرد."},
             {Language::hy, "Իրանի բանակի հրամանատարն այցելել է Նորդուզ։"}}) {
        INFO(text);
        const auto events = told_in(language, text);
        REQUIRE(events.size() == 1);
        CHECK(events.front().type == Type::deployment);
        CHECK(events.front().claim == Claim::happened);
        CHECK(places(events.front()) == "norduz");
        CHECK(events.front().places.front().role == event::EventPlace::Role::at);
        CHECK(events.front().head.find("Troops deployed") == std::string::npos);
    }
}

TEST_CASE("who sees troops need not command them") {
    CHECK(told_of("Prime Minister Nikol Pashinyan visited troops near Yeraskh on Sunday.", "Yeraskh").head ==
          "Visit to troops near Yeraskh");
    const auto azeri = told_in(Language::az, "Nazir Laçın rayonunda bölmələrə baş çəkib.");
    REQUIRE(azeri.size() == 1);
    CHECK(azeri.front().type == Type::deployment);
    CHECK(places(azeri.front()) == "lachin-district");
    const auto russian = told_in(Language::ru, "Премьер-министр посетил воинские части в Сюникской области.");
    REQUIRE(russian.size() == 1);
    CHECK(russian.front().type == Type::deployment);
}

TEST_CASE("no minister and no secretary-general is a commander") {
    for (const std::string who : {"The prime minister", "Armenian Foreign Minister Ararat Mirzoyan",
                                  "UN Secretary General Antonio Guterres", "The OSCE secretary general"}) {
        INFO(who);
        const auto visit = told_of(who + " visited Gyumri on Sunday.", "Gyumri");
        CHECK(visit.type == Type::talks);
        CHECK(visit.head == "Visit to Gyumri");
    }
}
