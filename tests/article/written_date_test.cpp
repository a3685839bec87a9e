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

TEST_CASE("months carry the endings of their languages") {
    for (const char* const text : {"25-го мая 2020 года",
                                   "25 мая",
                                   "25 МАЯ 2020",
                                   "mayın 25-də",
                                   "2020-ci il mayın 25-də",
                                   "25 mayda baş verib",
                                   "Bakı, 25 may, AZƏRTAC",
                                   "25 may 2020",
                                   "25 Mayıs'ta",
                                   "25 Mayıs 2020'de",
                                   "Mayıs’ın 25’inde",
                                   "մայիսի 25-ին",
                                   "2020 թ. մայիսի 25",
                                   "2020թ. մայիսի 25-ին",
                                   "2020 թվականի մայիսի 25-ին",
                                   "25 մայիսի, 2020",
                                   "۲۵ مه ۲۰۲۰",
                                   "۲۵ می ۲۰۲۰",
                                   "25 May, 2020",
                                   "May 25th, 2020",
                                   "the 25th of May",
                                   "25.05.2020",
                                   "2020/05/25",
                                   "05/25/2020",
                                   "25-05-2020",
                                   "2020.05.25",
                                   "2020-05-25T10:31:00+04:00",
                                   "25 May 2020, 10:31 (UTC+4)",
                                   "14:05 25.05.2020",
                                   "Mon, 25 May 2020 10:00:00 GMT",
                                   "Tarix : 2020 May 25"}) {
        INFO(text);
        CHECK(dates_in(text) == "2020-05-25");
    }
}

TEST_CASE("days of the Iranian calendar are turned into ours") {
    for (const char* const text :
         {"۲۲ فروردین ۱۴۰۲", "22 فروردین 1402", "۱۴۰۲/۰۱/۲۲", "1402/01/22", "1402-01-22",
          "سه‌شنبه ۲۲ فروردین‌ماه ۱۴۰۲", "Farvardin 22, 1402", "22 فروردين 1402"}) {
        INFO(text);
        CHECK(dates_in(text) == "2023-04-11");
    }
    CHECK(dates_in("۵ مهر ۱۳۹۹") == "2020-09-26");
    CHECK(dates_in("یکشنبه ۲۷ مهر ۹۹ | ۱۴:۵۴") == "2020-10-18");
    CHECK(dates_in("27 Dek 2022 10:04") == "2022-12-27");
    CHECK(dates_in("27 dek").empty());
    CHECK(dates_in("ششم مهر (۲۷ سپتامبر)") == "2020-09-27 2020-09-27");
    CHECK(dates_in("بیست و هفتم سپتامبر") == "2020-09-27");
    CHECK(dates_in("۶ مهرماه گذشته") == "2020-09-27");
    CHECK(dates_in("نشست دوم در باکو").empty());
    CHECK(dates_in("۱۲ دی ۱۳۹۸") == "2020-01-02");
    CHECK(dates_in("روز ۴ خرداد") == "2020-05-24");
    CHECK(dates_in("روز ۱۰ بهمن") == "2020-01-30");
    CHECK(dates_in("مهر ۱۳۹۹") == "2020-09-22/2020-10-21");
}

TEST_CASE("a day of the Islamic calendar is left out") {
    CHECK(dates_in("۱۴ ربیع‌الاول ۱۴۴۵").empty());
    CHECK(dates_in("27 صفر 1445").empty());
}

TEST_CASE("the days of a range belong together in every language") {
    for (const char* const text :
         {"12–14 September", "September 12–14, 2020", "from 12 to 14 September", "between 12 and 14 September 2020",
          "September 12 to 14", "с 12 по 14 сентября 2020 года", "12-14 сентября", "sentyabrın 12-dən 14-dək",
          "sentyabrın 12-14-də", "12-14 Eylül tarihlerinde", "12 ile 14 Eylül", "սեպտեմբերի 12-14-ը",
          "սեպտեմբերի 12-ից 14-ը", "۱۲ تا ۱۴ سپتامبر", "12 September – 14 September 2020",
          "с 12 сентября по 14 сентября", "from September 12 until September 14", "12th to 14th of September"}) {
        INFO(text);
        CHECK(dates_in(text) == "2020-09-12/2020-09-14");
    }
    for (const char* const text :
         {"the night of 12–13 September", "в ночь с 12 на 13 сентября", "в ночь на 13 сентября 2020",
          "sentyabrın 12-dən 13-nə keçən gecə", "12 Eylül'ü 13 Eylül'e bağlayan gece",
          "սեպտեմբերի 12-ի լույս 13-ի գիշերը", "the night of September 12 to 13"}) {
        INFO(text);
        CHECK(dates_in(text).ends_with("2020-09-13"));
    }
    CHECK(dates_in("30 September – 2 October 2020") == "2020-09-30/2020-10-02");
    CHECK(dates_in("с 27 сентября по 10 ноября 2020 года") == "2020-09-27/2020-11-10");
    CHECK(dates_in("սեպտեմբերի 27-ից մինչև նոյեմբերի 10-ը") == "2020-09-27/2020-11-10");
    CHECK(dates_in("27 sentyabrdan 10 noyabradək") == "2020-09-27/2020-11-10");
    CHECK(dates_in("28 December 2019 to 3 January 2020") == "2019-12-28/2020-01-03");
    CHECK(dates_in("on 12 September and on 14 September") == "2020-09-12 2020-09-14");
}

TEST_CASE("a month with its year is a month") {
    for (const char* const text : {"October 2020", "в октябре 2020 года", "октября 2020", "2020-ci ilin oktyabrında",
                                   "Ekim 2020'de", "2020 թ. հոկտեմբերին", "اکتبر ۲۰۲۰", "2020 yılının Ekim ayında"}) {
        INFO(text);
        CHECK(dates_in(text) == "2020-10-01/2020-10-31");
    }
}

TEST_CASE("months that are also other words are dates only beside a number of their own") {
    for (const char* const text : {"some of the 25 may have left", "۱۰ تیر شلیک شد", "خبرگزاری مهر ۱۰ نفر", "5 marts",
                                   "на 5 маршрутах", "the 12 march on", "Decision 12 seen", "25 می‌شود"}) {
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
