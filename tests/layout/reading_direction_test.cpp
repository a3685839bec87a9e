#include "layout/reading_direction.hpp"

#include <catch2/catch.hpp>

using namespace sitmap;
using layout::set_by_rules_of;

TEST_CASE("a sentence is set by the rules of its own script, whatever the edition") {
    CHECK(set_by_rules_of("Shells hit the village of Tegh.", Language::fa) == Language::en);
    CHECK(set_by_rules_of("گلوله‌ها به روستا خورد.", Language::en) == Language::fa);
    CHECK(set_by_rules_of("Shells hit the village of تغ.", Language::fa) == Language::en);
    CHECK(set_by_rules_of("", Language::fa) == Language::fa);
    CHECK(set_by_rules_of("12 – 14", Language::fa) == Language::fa);
}

TEST_CASE("a long foreign name turns no words of the edition round") {
    CHECK(set_by_rules_of("Malazgirt و پیرامون", Language::fa) == Language::fa);
    CHECK(set_by_rules_of("Dagestanskiye Ogni و پیرامون", Language::fa) == Language::fa);
    CHECK(set_by_rules_of("قره‌باغ, map", Language::en) == Language::en);
    CHECK(set_by_rules_of("Malazgirt", Language::fa) == Language::en);
}
