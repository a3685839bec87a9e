#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "event/desk.hpp"

using namespace sitmap;
using event::Type;

TEST_CASE("explosions that are only heard are headed as heard and coded as nothing") {
    for (const auto& [language, text] :
         std::vector<std::pair<Language, std::string>>{{Language::en, "Explosions were heard in Ganja on Sunday."},
                                                       {Language::en, "A powerful explosion rocked Ganja on Sunday."},
                                                       {Language::ru, "В Гяндже слышны взрывы."},
                                                       {Language::ru, "В Гяндже прогремел взрыв."},
                                                       {Language::az, "Gəncədə partlayış səsləri eşidilib."},
                                                       {Language::tr, "Gence'de patlama sesleri duyuldu."},
                                                       {Language::hy, "Գանձակում պայթյունների ձայներ են լսվել։"}}) {
        INFO(text);
        const auto events = told_in(language, text);
        REQUIRE(events.size() == 1);
        CHECK(events.front().type == Type::shelling);
        CHECK(places(events.front()) == "ganja");
        CHECK(events.front().acled.empty());
        CHECK(events.front().plover.empty());
    }
    CHECK(told_in(Language::ru, "В Гяндже прогремел взрыв.").front().head.find("Обстрел") == std::string::npos);
    CHECK(told_of("Residents of Goris heard explosions on Sunday.", "Goris").head == "Explosions in Goris");
    CHECK(told_of("Gunfire was heard near Tegh on Sunday.", "Tegh").head == "Gunfire near Tegh");
}

TEST_CASE("an explosion is no mine and no fight unless that is told") {
    const auto market = told_of("An explosion in a market in Yerevan killed six people on Sunday.", "Yerevan");
    CHECK(market.type != Type::battle);
    CHECK(market.head == "Explosions in Yerevan");
    const auto mine = told_of("Two soldiers were wounded in a mine explosion near Fizuli on Sunday.", "Fizuli");
    CHECK(mine.type == Type::landmine);
    for (const auto& [language, text] : std::vector<std::pair<Language, std::string>>{
             {Language::en, "An explosion at a fuel depot near Ganja killed 20 people on Sunday."},
             {Language::ru, "В Гяндже произошел взрыв на складе."},
             {Language::tr, "Gence'de bir fabrikada patlama meydana geldi."}}) {
        INFO(text);
        const auto events = told_in(language, text);
        REQUIRE(events.size() == 1);
        CHECK(events.front().type == Type::infrastructure);
        CHECK(events.front().head.find("ransport") == std::string::npos);
    }
}
