#include <catch2/catch.hpp>

#include "hostile/hostile_desk.hpp"

// Texts that can be read, but not at their word.

using Catch::Contains;

namespace {

std::string told_on(const std::string& day) {
    return "Shells landed near Goris on " + day + ", the ministry said.\n";
}

std::string row_on(const std::string& day) {
    return "date,place,type\n\"" + day + "\",Goris,shelling\n";
}

}  // namespace

TEST_CASE("names that many places bear are resolved the same way each time, and common words are none") {
    HostileDesk desk;
    const std::string text = repeated("Springfield was calm. ", 30) +
                             "Fighting was reported in Martuni, Nice and Of on 12 May 2021. The Hakari was crossed.\n";
    const Run first = desk.run("a.txt", text, {"read", "a.txt", "--explain"});
    const Run second = desk.run("a.txt", text, {"read", "a.txt", "--explain"});
    CHECK(first.status == 0);
    CHECK(first.out == second.out);
    CHECK_THAT(first.out, Contains("Martuni") && Contains("Hakari") && !Contains("  Of "));
}

TEST_CASE("ten thousand mentions are read and drawn in seconds, and what has no room is counted") {
    const std::vector<std::string> towns{"Goris", "Kapan", "Lachin", "Shusha", "Martuni", "Fuzuli", "Jabrayil"};
    std::string text;
    for (std::size_t i = 0; i < 5000; ++i) {
        text += "On 12 May 2021 shells landed in " + towns[i % 7] + " and near " + towns[i / 7 % 7] + ". ";
    }
    HostileDesk desk;
    const Run run = desk.draw("a.txt", text, {}, 10);
    CHECK(run.status == 0);
    CHECK_THAT(run.error, Contains("on the map"));
}

TEST_CASE("a day that does not exist is never silently another day") {
    for (const char* const day : {"31 February 2021", "1 January 0000", "2021-02-30", "31.02.2021", "29 February 2021",
                                  "last Monday", "12/05/21"}) {
        CAPTURE(day);
        HostileDesk desk;
        const Run read = desk.run("a.txt", told_on(day), {"read", "a.txt"});
        CHECK(read.status == 0);
        CHECK_THAT(read.error, Contains("W_DATE_GUESSED"));
        CHECK_THAT(read.out, Contains("no date"));
        const Run table = desk.run("a.csv", row_on(day), {"draw", "a.csv", "-o", "map.svg"});
        CHECK(table.status == 1);
        CHECK_THAT(table.error, Contains("error[E_DATE]: a.csv:2: ") && Contains("hint: "));
    }
    HostileDesk desk;
    CHECK_THAT(desk.run("p.txt", told_on("۱۲ می ۲۰۲۱"), {"read", "p.txt"}).out, Contains("2021-05-12  shelling"));
    CHECK_THAT(desk.run("h.txt", told_on("12 May 2021 at 25:61"), {"read", "h.txt"}).out,
               Contains("2021-05-12  shelling"));
}

TEST_CASE("days beyond the data are drawn with what is known, and it is said") {
    for (const char* const day : {"2099-05-12", "9999-12-31", "1915-05-12"}) {
        CAPTURE(day);
        HostileDesk desk;
        const Run run = desk.draw("a.csv", row_on(day));
        CHECK(run.status == 0);
        CHECK_THAT(run.error, Contains("W_TIME_RANGE") && Contains(day));
    }
}
