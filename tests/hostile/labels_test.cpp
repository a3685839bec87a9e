#include <catch2/catch.hpp>

#include "hostile/hostile_desk.hpp"

// Names that would be more than names.

using Catch::Contains;

namespace {

Run drawn_with(const std::string& toml_string, HostileDesk& desk, std::vector<std::string> more = {}) {
    return desk.draw("a.toml", brief_with(toml_string), std::move(more));
}

}  // namespace

TEST_CASE("a name that looks like markup is shown as it is written and adds nothing to the picture") {
    for (const char* const name :
         {R"("</text><script>alert(1)</script>")", R"("\" onload=\"x")", R"("]]>")", R"("&amp;amp;")"}) {
        CAPTURE(name);
        HostileDesk desk;
        CHECK(drawn_with(name, desk).status == 0);
        CHECK(is_harmless(desk.svg()));
    }
}

TEST_CASE("control characters in a name are left out and said, and the picture is XML") {
    for (const char* const name : {R"("Go\u0001\u001Fris\u0008")", "\"Go\xEF\xBF\xBEris\""}) {
        HostileDesk desk;
        const Run run = drawn_with(name, desk);
        CHECK(run.status == 0);
        CHECK_THAT(run.error, Contains("W_CONTROL") && Contains("a.toml:4"));
        CHECK(is_harmless(desk.svg()));
    }
}

TEST_CASE("overrides of the writing direction are left out, and joiners, which letters need, stay") {
    HostileDesk desk;
    const Run run = drawn_with(R"("\u202EsiroG \u2066x")", desk);
    CHECK(run.status == 0);
    CHECK_THAT(run.error, Contains("W_CONTROL"));
    CHECK_THAT(desk.svg(), !Contains("\u202E") && !Contains("\u2066"));
    HostileDesk other;
    CHECK_THAT(drawn_with("\"خدا\u200Cآفرین\"", other).error, !Contains("W_CONTROL"));
}

TEST_CASE("a pile of marks on a letter and a name of a million letters are cut and said") {
    HostileDesk desk;
    const Run marks = drawn_with("\"a" + repeated("\u0301", 20'000) + "\"", desk);
    CHECK(marks.status == 0);
    CHECK_THAT(marks.error, Contains("W_LABEL_CUT"));
    HostileDesk other;
    const Run letters = drawn_with("\"" + std::string(1'000'000, 'L') + "\"", other);
    CHECK(letters.status == 0);
    CHECK_THAT(letters.error, Contains("W_LABEL_CUT"));
    CHECK_THAT(other.svg(), Contains("LLL…"));
}

TEST_CASE("a name in a script that no font has is a warning, and under --strict an error without a file") {
    HostileDesk desk;
    CHECK_THAT(drawn_with(R"("\U0010FFFD\U0001E5D0")", desk).error, Contains("W_FONT_GLYPHS"));
    HostileDesk strict;
    const Run run = drawn_with(R"("\U0010FFFD\U0001E5D0")", strict, {"--strict"});
    CHECK(run.status == 1);
    CHECK_THAT(run.error, Contains("error[E_FONT]"));
    CHECK(strict.written() == 0);
}

TEST_CASE("a name is never an option, a pattern or a template") {
    for (const char* const name :
         {"\"--help\"", "\"-rf\"", "\"%s%n%s\"", "\"{}\"", "\"{{title}}\"", "\"...\"", "\"!?\"", R"("\U0001F600")"}) {
        CAPTURE(name);
        HostileDesk desk;
        const Run run = drawn_with(name, desk);
        CHECK(run.status == 0);
        const std::string literal = std::string(name).substr(1, std::string(name).size() - 2);
        CHECK((name[1] == '\\' || desk.svg().find(literal) != std::string::npos));
    }
}
