#include "article/dateline.hpp"

#include <catch2/catch.hpp>

#include "article/article.hpp"

using namespace sitmap;

TEST_CASE("a dateline is a piece of its own before the first sentence") {
    for (const char* text : {"YEREVAN, May 14, 2021 - Armenia said that troops had crossed the border.\n",
                             "BAKU: Armenia said that troops had crossed the border.\n",
                             "TBILISI, Oct 3 (Agency) — Armenia said that troops had crossed the border.\n"}) {
        const auto article = article::parse(text, article::Format::text, "test.txt");
        REQUIRE(article);
        REQUIRE(article->sentences.size() == 2);
        const auto& told = article->sentences[1];
        CHECK(article->text.substr(told.start, 12) == "Armenia said");
        CHECK(article->sentences[0].end == told.start);
    }
}

TEST_CASE("a dateline that fills its block leaves the sentence of the next block whole") {
    const auto article =
        article::parse("<h1>Shells hit Tegh</h1>\n<p>GORIS, May 12 &mdash;</p>\n<p>Shells hit the village.</p>\n",
                       article::Format::html, "page.html");
    REQUIRE(article);
    REQUIRE(article->sentences.size() == 3);
    for (const auto& sentence : article->sentences) {
        CHECK(sentence.start < sentence.end);
    }
    const auto& told = article->sentences[2];
    CHECK(article->text.substr(told.start, told.end - told.start) == "Shells hit the village.");
}

TEST_CASE("datelines of the region's agencies end where the report begins") {
    struct Case {
        const char* dateline;
        const char* place;
        const char* report;
    };
    for (const auto& [dateline, place, report] : {
             Case{"BAKU, Azerbaijan (AP) — ", "BAKU", "The ministry said."},
             Case{"YEREVAN, April 12. /ARMENPRESS/. ", "YEREVAN", "The ministry said."},
             Case{"YEREVAN, OCTOBER 2, ARMENPRESS. ", "YEREVAN", "State Minister of Artsakh spoke."},
             Case{"STEPANAKERT, MAY 6, ARTSAKHPRESS-ARMENPRESS: ", "STEPANAKERT", "“I say it,” she said."},
             Case{"Tehran, IRNA – ", "Tehran", "The minister said."},
             Case{"Baku, September 13, AZERTAC. ", "Baku", "The ministry said."},
             Case{"ЕРЕВАН, 9 октября. /ТАСС/. ", "ЕРЕВАН", "Министр сообщил."},
             Case{"МОСКВА, 27 сен — РИА Новости. ", "МОСКВА", "Азербайджан сообщил."},
             Case{"Баку, 13 сентября, АЗЕРТАДЖ. ", "Баку", "Министерство сообщило."},
             Case{"Bakı, 25 may, AZƏRTAC. ", "Bakı", "Nazirlik bildirib."},
             Case{"BAKÜ (AA) - ", "BAKÜ", "Bakanlık açıkladı."},
             Case{"ԵՐԵՎԱՆ, 9 ՀՈԿՏԵՄԲԵՐԻ, ԱՐՄԵՆՊՐԵՍ: ", "ԵՐԵՎԱՆ", "Նախարարը հայտնեց:"},
             Case{"ԵՐԵՎԱՆ, 14 ՄԱՅԻՍԻ, ԱՐՄԵՆՊՐԵՍ։ ", "ԵՐԵՎԱՆ", "Նախարարը հայտնեց։"},
             Case{"تهران - ایرنا - ", "تهران", "وزیر خارجه گفت."},
             Case{"تهران (ایسنا) – ", "تهران", "وزیر خارجه گفت."},
             Case{"Tabriz – ", "Tabriz", "The governor spoke."},
             Case{"تبریز – ", "تبریز", "فرماندار خداآفرین گفت."},
             Case{"Երեւան – ", "Երեւան", "Նախարարը հայտնեց։"},
             Case{"TEHRAN/BAKU: ", "TEHRAN/BAKU", "Brig. Gen. Example said."},
             Case{"MOSCOW, September 27 (Sputnik) - ", "MOSCOW", "Russia said."},
         }) {
        INFO(dateline);
        const std::string text = std::string(dateline) + report;
        const auto found = article::dateline_of(text);
        REQUIRE(found);
        CHECK(found->place == place);
        CHECK(text.substr(found->end) == report);
    }
}

TEST_CASE("a sentence without a dateline keeps its dashes and colons") {
    const auto article = article::parse("Officials said - again - that talks go on: nothing was signed.\n",
                                        article::Format::text, "test.txt");
    REQUIRE(article);
    CHECK(article->sentences.size() == 1);
    for (const char* const text :
         {"Armenia, Azerbaijan and Russia: three signatures.", "Baku denied it. Yerevan said nothing - yet.",
          "Yerevan – the capital – was calm.", "تهران – پایتخت – آرام بود.", "BREAKING: Shells fell.",
          "President Ilham Aliyev, Baku said, left.", "به گزارش ایرنا، وزیر خارجه گفت.", "Министр обороны - в Ереване.",
          "On September 13, Baku said: no."}) {
        INFO(text);
        CHECK_FALSE(article::dateline_of(text));
    }
}
