#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "event/desk.hpp"

using namespace sitmap;
using event::Type;

TEST_CASE("whoever brings bread moves no troops") {
    for (const auto& [language, text] : std::vector<std::pair<Language, std::string>>{
             {Language::en, "Peacekeepers delivered bread to the town of Martakert on Sunday."},
             {Language::ru, "Миротворцы раздали жителям Мартакерта продуктовые наборы."},
             {Language::az, "Rusiya sülhməramlıları Ağdərəyə 20 ton un gətirib."},
             {Language::tr, "Rus barış gücü Martakert'e ekmek ve ilaç ulaştırdı."},
             {Language::hy, "Խաղաղապահները Մարտակերտի բնակիչներին սննդի փաթեթներ են բաժանել։"},
             {Language::fa, "حافظان صلح روسیه نان و دارو به مارتاکرت رساندند."}}) {
        INFO(text);
        const auto events = told_in(language, text);
        REQUIRE(events.size() == 1);
        CHECK(events.front().type == Type::aid);
        CHECK(places(events.front()) == "martakert");
    }
}

TEST_CASE("a convoy that passes a road is along it, not from it") {
    for (const auto& [language, text] : std::vector<std::pair<Language, std::string>>{
             {Language::az, "Sülhməramlıların ərzaq daşıyan karvanı Laçın yolundan keçib."},
             {Language::tr, "Rus barış gücüne ait insani yardım konvoyu Laçın yolundan geçti."}}) {
        INFO(text);
        const auto events = told_in(language, text);
        REQUIRE(events.size() == 1);
        CHECK(events.front().type == Type::aid);
        REQUIRE(events.front().places.size() == 1);
        CHECK(events.front().places.front().role == event::EventPlace::Role::along);
    }
}
