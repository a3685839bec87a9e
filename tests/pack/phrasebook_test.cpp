#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "pack/phrasebook.hpp"

using namespace sitmap;
using pack::Phrasebook;

namespace {

constexpr Language other_languages[] = {Language::hy, Language::az, Language::ru,
                                        Language::fa, Language::tr, Language::ka};

pack::Pack open_pack() {
    auto opened = pack::Pack::open(SITMAP_PACK);
    REQUIRE(opened);
    return std::move(*opened);
}

std::vector<std::string> column(const pack::Pack& pack, const std::string& query) {
    std::vector<std::string> values;
    REQUIRE(pack.query(query, {}, [&](const auto& row) {
        values.emplace_back(row[0]);
        return true;
    }));
    return values;
}

}  // namespace

TEST_CASE("every phrase has words of its own in every language of an edition") {
    const pack::Pack pack = open_pack();
    const auto phrases = column(pack, "SELECT text FROM phrase");
    REQUIRE(phrases.size() > 100);
    for (const Language language : other_languages) {
        for (const char* mark : {"{}", "{day}"}) {
            CHECK(column(pack, "SELECT text FROM phrase WHERE " + std::string(tag_of(language)) +
                                   " = '' OR instr(text, '" + mark + "') > 0 AND instr(" +
                                   std::string(tag_of(language)) + ", '" + mark + "') = 0")
                      .empty());
        }
        const auto book = Phrasebook::load(pack, language);
        REQUIRE(book);
        CHECK(book->say("International border") != "International border");
    }
}

TEST_CASE("every text that the pack has for a legend can be said in every language") {
    const pack::Pack pack = open_pack();
    const auto legends = column(pack,
                                "SELECT legend FROM control_area UNION SELECT legend FROM control_line "
                                "UNION SELECT legend FROM territory_zone");
    REQUIRE(legends.size() > 30);
    for (const Language language : other_languages) {
        const auto book = Phrasebook::load(pack, language);
        REQUIRE(book);
        for (const std::string& legend : legends) {
            INFO(tag_of(language) << ": " << legend);
            CHECK((legend.empty() || book->knows(legend)));
        }
    }
}

TEST_CASE("a day in a phrase is written as the language writes it") {
    const pack::Pack pack = open_pack();
    const auto russian = Phrasebook::load(pack, Language::ru);
    REQUIRE(russian);
    CHECK(russian->say("Azerbaijan says it has taken the area, by 20 Oct; front not verified") ==
          "Азербайджан заявляет, что занял территорию (на 20 окт.); линия фронта не подтверждена");
    const auto persian = Phrasebook::load(pack, Language::fa);
    REQUIRE(persian);
    CHECK(persian->say("Held by Armenian forces since 1994, no change claimed by 27 Sept").find("۲۷") !=
          std::string::npos);
    // Neither a day that the calendar lacks nor other words are taken for a day.
    const std::string no_day = "Azerbaijan says it has taken the area, by 31 Sept; front not verified";
    CHECK(russian->say(no_day) == no_day);
    CHECK_FALSE(russian->knows("Azerbaijan says it has taken the area, by then; front not verified"));
}

TEST_CASE("what the book does not know stands as it is, and values are filled in") {
    const pack::Pack pack = open_pack();
    const auto book = Phrasebook::load(pack, Language::tr);
    REQUIRE(book);
    CHECK(book->say("The mayor's own words") == "The mayor's own words");
    CHECK_FALSE(book->knows("The mayor's own words"));
    CHECK(book->say("claimed by {}", "Baku") == "Baku öne sürüyor");
    const Phrasebook english;
    CHECK(english.say("claimed by {}", "Baku") == "claimed by Baku");
    CHECK(english.knows("anything"));
}
