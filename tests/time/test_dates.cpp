#include <catch2/catch.hpp>

#include "time/date.hpp"
#include "time/jalali.hpp"

using namespace sitmap;
using namespace sitmap::time;

TEST_CASE("every day from 1988 to 2025 survives being written and read") {
    for (Date day = make_date(1988, 1, 1); day < make_date(2026, 1, 1); day += std::chrono::days(1)) {
        REQUIRE(parse_date(to_iso(day)).value() == day);
    }
    CHECK(to_iso(make_date(2020, 9, 7)) == "2020-09-07");
}

TEST_CASE("an impossible or unreadable date is refused with its text in the message") {
    for (const char* text :
         {"2020-02-31", "2021-02-29", "2020-13-01", "2020-00-10", "0000-01-01", "2020-1-1", "20201016", "16.10.2020",
          "", "2020-10-16 ", "2020-10-1a", "+2020-10-1", "2020-10", "٢٠٢٠-١٠-١٦"}) {
        const auto date = parse_date(text);
        REQUIRE(!date);
        CHECK(date.error().code == ErrorCode::date);
        CHECK(date.error().message.find(text) != std::string::npos);
        CHECK(!date.error().hint.empty());
    }
}

TEST_CASE("days, months, years and intervals are spans that survive being written") {
    for (const char* text : {"2020-10-16", "2020-11", "2020", "2020-12-11/2020-12-12", "2020-09-27/2020-11-09"}) {
        CHECK(to_edtf(parse_edtf(text).value()) == text);
    }
    CHECK(parse_edtf("2020-02").value() == DateSpan{make_date(2020, 2, 1), make_date(2020, 2, 29)});
    CHECK(parse_edtf("2020-10/2020-11-09").value() == DateSpan{make_date(2020, 10, 1), make_date(2020, 11, 9)});
    CHECK(to_edtf(parse_edtf("2020-10-16/2020-10-16").value()) == "2020-10-16");
    for (const char* text :
         {"2020-12-12/2020-12-11", "2020-10-16/", "/2020", "../2020", "2020~", "a/b", "2020/2021/2022"}) {
        CHECK(parse_edtf(text).error().code == ErrorCode::date);
    }
}

TEST_CASE("an interval holds its first day and not its last") {
    const Interval interval{make_date(2020, 9, 27), make_date(2020, 11, 10)};
    CHECK(interval.contains(make_date(2020, 9, 27)));
    CHECK(interval.contains(make_date(2020, 11, 9)));
    CHECK_FALSE(interval.contains(make_date(2020, 11, 10)));
    CHECK(Interval{}.contains(make_date(1, 1, 1)));
}

TEST_CASE("days of the Iranian calendar are known through leap years") {
    const auto day = [](int year, unsigned month, unsigned date) {
        const auto found = from_jalali(year, month, date);
        return found ? to_iso(*found) : std::string("none");
    };
    CHECK(day(1402, 1, 1) == "2023-03-21");
    CHECK(day(1399, 12, 30) == "2021-03-20");  // a leap year
    CHECK(day(1400, 1, 1) == "2021-03-21");
    CHECK(day(1403, 12, 30) == "2025-03-20");
    CHECK(day(1404, 1, 1) == "2025-03-21");
    CHECK(day(1399, 7, 6) == "2020-09-27");
    CHECK(day(1366, 12, 9) == "1988-02-28");
    CHECK(day(1402, 12, 30) == "none");  // not a leap year
    CHECK(day(1402, 7, 31) == "none");
    CHECK(day(1402, 13, 1) == "none");
    CHECK(day(1402, 0, 1) == "none");
    CHECK(day(999, 1, 1) == "none");
    // Each day has exactly one successor.
    Date last = *from_jalali(1366, 1, 1);
    for (int year = 1366; year < 1420; ++year) {
        for (unsigned month = 1; month <= 12; ++month) {
            for (unsigned date = (year == 1366 && month == 1) ? 2 : 1; date <= 31; ++date) {
                if (const auto next = from_jalali(year, month, date)) {
                    REQUIRE(*next - last == std::chrono::days(1));
                    last = *next;
                }
            }
        }
    }
}
