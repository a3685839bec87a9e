#include "article/written_period.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace sitmap;

namespace {

/// The first period of a text as EDTF, seen from 14 October 2022.
std::string period_in(std::string_view text) {
    const auto found = article::find_periods(text);
    const auto span = found.empty() ? std::nullopt : found.front().span(time::make_date(2022, 10, 14));
    return span ? time::to_edtf(*span) : "none";
}

}  // namespace

TEST_CASE("parts of months are thirds in every language") {
    for (const char* const text : {"in early October", "early in October", "at the beginning of October 2022",
                                   "в начале октября", "в начале октября 2022 года", "oktyabrın əvvəlində",
                                   "Ekim ayının başında", "Ekim başında", "հոկտեմբերի սկզբին", "اوایل اکتبر ۲۰۲۲"}) {
        INFO(text);
        CHECK(period_in(text) == "2022-10-01/2022-10-10");
    }
    for (const char* const text : {"mid-September", "in the middle of September", "в середине сентября",
                                   "sentyabrın ortalarında", "Eylül ortasında", "սեպտեմբերի կեսերին"}) {
        INFO(text);
        CHECK(period_in(text) == "2022-09-11/2022-09-20");
    }
    CHECK(period_in("by the end of November") == "2022-11-21/2022-11-30");
    CHECK(period_in("by the end of December") == "2021-12-21/2021-12-31");
    CHECK(period_in("اوایل مهر") == "2022-09-23/2022-10-02");
}

TEST_CASE("parts of years are four months") {
    for (const char* const text : {"late 2021", "at the end of 2021", "в конце 2021 года", "2021-ci ilin sonunda",
                                   "2021 sonunda", "2021 yılının sonunda", "2021 թվականի վերջին", "اواخر سال ۲۰۲۱"}) {
        INFO(text);
        CHECK(period_in(text) == "2021-09-01/2021-12-31");
    }
    CHECK(period_in("mid-2021") == "2021-05-01/2021-08-31");
}

TEST_CASE("a month alone is the latest one that may be spoken of") {
    for (const char* const text :
         {"в сентябре", "sentyabrda", "Eylül'de", "Eylül ayında", "սեպտեմբերին", "در سپتامبر"}) {
        INFO(text);
        CHECK(period_in(text) == "2022-09");
    }
    CHECK(period_in("в декабре") == "2021-12");
    CHECK(period_in("sentyabr ayında") == "2022-09");
}

TEST_CASE("days are counted back from publication") {
    for (const char* const text : {"three days ago", "3 days ago", "три дня назад", "üç gün əvvəl", "üç gün önce",
                                   "երեք օր առաջ", "سه روز پیش"}) {
        INFO(text);
        CHECK(period_in(text) == "2022-10-11");
    }
    CHECK(period_in("неделю назад") == "2022-10-07");
    CHECK(period_in("two weeks ago") == "2022-09-30");
    for (const char* const text : {"ayın 12-də", "ամսի 12-ին", "12 числа", "on the 12th troops left"}) {
        INFO(text);
        CHECK(period_in(text) == "2022-10-12");
    }
    CHECK(period_in("ayın 19-da") == "2022-09-19");
}

TEST_CASE("what is no period is not taken for one") {
    for (const char* const text : {"the late general", "early warning", "two years ago", "the end of the road",
                                   "on the 12th anniversary", "battle of the 12th century", "վերջին օրերին",
                                   "в 12 часов", "sonunda getdi", "մարտին ավելի", "the beginning of the war"}) {
        INFO(text);
        CHECK(period_in(text) == "none");
    }
}
