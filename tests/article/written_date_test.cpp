#include "article/written_date.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "article/language_guess.hpp"

using namespace sitmap;

namespace {

/// The dates of a text as EDTF in 2020 where no year is written, joined by blanks.
std::string dates_in(std::string_view text) {
    std::string all;
    for (const auto& date : article::find_dates(text)) {
        const auto span = date.span(2020);
        all += (all.empty() ? "" : " ") + (span ? time::to_iso(span->first) : std::string("?"));
        if (span && span->last != span->first) {
            all += "/" + time::to_iso(span->last);
        }
    }
    return all;
}

}  // namespace

TEST_CASE("a day is found however it is written") {
    for (const char* const text :
         {"October 26, 2020", "26 October 2020", "26 Oct 2020", "Oct. 26, 2020", "October 26th, 2020",
          "the 26th of October", "2020-10-26", "26.10.2020", "26 октября 2020 года", "2020 թ. հոկտեմբերի 26",
          "26 oktyabr 2020", "26 Ekim 2020", "۲۶ اکتبر ۲۰۲۰", "26 ოქტომბერს", "On October 26 it", "OCTOBER 26"}) {
        INFO(text);
        CHECK(dates_in(text) == "2020-10-26");
    }
}

TEST_CASE("spans, months and several dates are found") {
    CHECK(dates_in("October 13-18") == "2020-10-13/2020-10-18");
    CHECK(dates_in("13–18 October 2023") == "2023-10-13/2023-10-18");
    CHECK(dates_in("from April to November 1993") == "1993-11-01/1993-11-30");
    CHECK(dates_in("on October 6 and again on 7 October") == "2020-10-06 2020-10-07");
}

TEST_CASE("what is no date is not taken for one") {
    for (const char* const text : {"they may 5 times", "a march 3 km long", "31 February 2020", "May be", "In March",
                                   "Martuni 5", "1.5.3", "10-12-14", "2016-2020", "Decker 4"}) {
        INFO(text);
        CHECK(dates_in(text).empty());
    }
}

TEST_CASE("a language is known by its script and letters") {
    CHECK(article::guess_language("Troops moved to Şuşa and Göyçay on the day before the talks began") == Language::en);
    CHECK(article::guess_language("Azərbaycan ordusunun bölmələri irəliləyib, məlumat verilir") == Language::az);
    CHECK(article::guess_language("Ermenistan sınırında çatışmalar başladı, dışişleri açıkladı") == Language::tr);
    CHECK(article::guess_language("Войска вошли в город") == Language::ru);
    CHECK(article::guess_language("Զորքերը մտան քաղաք") == Language::hy);
    CHECK(article::guess_language("نیروها وارد شهر شدند") == Language::fa);
    CHECK(article::guess_language("ჯარი შევიდა ქალაქში") == Language::ka);
}
