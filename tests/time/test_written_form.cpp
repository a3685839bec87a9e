#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/smpdtfmt.h>

#include <catch2/catch.hpp>

#include "time/date.hpp"
#include "time/month_names.hpp"

using namespace sitmap;
using namespace sitmap::time;

TEST_CASE("dates are written as each language writes them") {
    const Date date = make_date(2020, 10, 26);
    CHECK(long_form(date, Language::en) == "26 October 2020");
    CHECK(long_form(date, Language::hy) == "26 հոկտեմբերի, 2020\u00A0թ.");
    CHECK(long_form(date, Language::az) == "26 oktyabr 2020");
    CHECK(long_form(date, Language::ru) == "26 октября 2020\u00A0г.");
    CHECK(long_form(date, Language::fa) == "۲۶ اکتبر ۲۰۲۰");
    CHECK(long_form(date, Language::tr) == "26 Ekim 2020");
    CHECK(long_form(date, Language::ka) == "26 ოქტომბერი, 2020");
}

TEST_CASE("short forms leave out what both ends share") {
    const auto span = [](const char* text) { return short_form(parse_edtf(text).value(), Language::en); };
    CHECK(span("2020-10-26") == "26 Oct");
    CHECK(span("2020-10-24/2020-10-25") == "24–25 Oct");
    CHECK(span("2020-09-27/2020-10-03") == "27 Sept–3 Oct");
    CHECK(span("2020-12-31/2021-01-01") == "31 Dec–1 Jan");
    CHECK(short_form(make_date(2020, 5, 9), Language::ru) == "9 мая");
    CHECK(short_form(make_date(2020, 10, 26), Language::fa) == "۲۶ اکتبر");
}

TEST_CASE("month names agree with the Unicode locale data") {
    for (const char* tag : {"en_GB", "hy", "az", "ru", "fa", "tr", "ka"}) {
        const Language language = language_from(std::string_view(tag).substr(0, 2)).value();
        UErrorCode status = U_ZERO_ERROR;
        const icu::SimpleDateFormat format(icu::UnicodeString("d MMMM"),
                                           icu::Locale((std::string(tag) + "@calendar=gregorian").c_str()), status);
        const icu::DateFormatSymbols* symbols = format.getDateFormatSymbols();
        REQUIRE(U_SUCCESS(status));
        int32_t count = 0;
        const icu::UnicodeString* names =
            symbols->getMonths(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
        const icu::UnicodeString* brief =
            symbols->getMonths(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::ABBREVIATED);
        REQUIRE(count >= 12);
        for (unsigned month = 1; month <= 12; ++month) {
            std::string wide;
            std::string abbreviated;
            names[month - 1].toUTF8String(wide);
            brief[month - 1].toUTF8String(abbreviated);
            CAPTURE(tag, month);
            CHECK(month_in_date(month, language) == wide);
            // English keeps its months of four letters whole, as newspapers do.
            const bool four_letters = language == Language::en && wide.size() == 4;
            CHECK(month_abbreviated(month, language) == (four_letters ? wide : abbreviated));
        }
    }
}
