#include <catch2/catch.hpp>
#include <string>

#include "event/desk.hpp"
#include "event/extract.hpp"

using namespace sitmap;

namespace {

/// The day of the first event of a text that is published on 26 October 2020, a Monday.
std::string day_told(Language language, const std::string& sentence) {
    auto article = article::parse("News of the day\n\n" + sentence + "\n", article::Format::text, "story");
    REQUIRE(article);
    article->language = language;
    article->published = time::make_date(2020, 10, 26);
    const auto events = event::read_article(std::move(*article), desk().gazetteer, desk().lexicon).events;
    return events.empty() ? "no event" : events.front().when ? time::to_edtf(*events.front().when) : "unknown";
}

event::Reading undated(const std::string& text) {
    auto article = article::parse(text, article::Format::text, "story");
    REQUIRE(article);
    return event::read_article(std::move(*article), desk().gazetteer, desk().lexicon);
}

}  // namespace

TEST_CASE("an event happens on the day that its sentence writes, in every language and calendar") {
    struct Sample {
        Language language;
        const char* sentence;
        const char* day;
    };
    for (const auto& [language, sentence, day] : {
             Sample{Language::en, "Azerbaijani forces shelled Martakert in early October.", "2020-10-01/2020-10-10"},
             Sample{Language::en, "Azerbaijani forces shelled Martakert three days ago.", "2020-10-23"},
             Sample{Language::en, "Azerbaijani forces shelled Martakert on the night of 12–13 October.",
                    "2020-10-12/2020-10-13"},
             Sample{Language::en, "Azerbaijani forces shelled Martakert from 12 to 14 October.",
                    "2020-10-12/2020-10-14"},
             Sample{Language::ru, "Азербайджанские войска обстреляли Мартакерт в начале октября.",
                    "2020-10-01/2020-10-10"},
             Sample{Language::ru, "Азербайджанские войска обстреляли Мартакерт 25-го октября.", "2020-10-25"},
             Sample{Language::ru, "В ночь на 13 октября азербайджанские войска обстреляли Мартакерт.",
                    "2020-10-12/2020-10-13"},
             Sample{Language::ru, "Азербайджанские войска обстреливали Мартакерт с 12 по 14 октября.",
                    "2020-10-12/2020-10-14"},
             Sample{Language::az, "Oktyabrın 25-də Tərtər rayonunda mina partlayıb.", "2020-10-25"},
             Sample{Language::az, "Ayın 25-də Tərtər rayonunda mina partlayıb.", "2020-10-25"},
             Sample{Language::tr, "25 Ekim'de Gence'de mayın patladı.", "2020-10-25"},
             Sample{Language::fa, "۴ آبان در شوشا مین منفجر شد.", "2020-10-25"},
         }) {
        INFO(sentence);
        CHECK(day_told(language, sentence) == day);
    }
}

TEST_CASE("a weekday beside a day without a year chooses the year in which the two agree") {
    // 3 October was a Saturday in 2020, a Thursday in 2019.
    for (const auto& [sentence, day] : {
             std::pair{"Azerbaijani forces shelled Martakert on Saturday 3 October.", "2020-10-03"},
             std::pair{"Azerbaijani forces shelled Martakert on Thursday, 3 October.", "2019-10-03"},
             std::pair{"Azerbaijani forces shelled Martakert on Saturday, October 24.", "2020-10-24"},
         }) {
        INFO(sentence);
        CHECK(day_told(Language::en, sentence) == day);
    }
}

TEST_CASE("so many days later counts from the day told last") {
    auto article = article::parse(
        "News of the day\n\nAzerbaijani forces shelled Martakert on 12 October. Three days later they shelled "
        "Stepanakert.\n",
        article::Format::text, "story");
    REQUIRE(article);
    article->published = time::make_date(2020, 10, 26);
    const auto events = event::read_article(std::move(*article), desk().gazetteer, desk().lexicon).events;
    REQUIRE(events.size() == 2);
    REQUIRE(events[1].when);
    CHECK(time::to_edtf(*events[1].when) == "2020-10-15");
}

TEST_CASE("a dateline without a year takes the year that the text gives, and says so") {
    const auto reading = undated(
        "Shells near the river\n\nBAKU, Oct 19 - Shells fell on Ganja on Sunday, the ministry said.\n\n"
        "Fighting broke out on 27 September 2020 and has not ended since.\n");
    REQUIRE(reading.article.published);
    CHECK(time::to_iso(*reading.article.published) == "2020-10-19");
    CHECK(reading.article.published_basis.find("Oct 19") != std::string::npos);
    bool said = false;
    for (const auto& warning : reading.warnings) {
        said = said || warning.code == "W_DATE_GUESSED";
    }
    CHECK(said);
}

TEST_CASE("what is called today is the day of the report, in the year behind the days it tells") {
    const auto reading = undated(
        "Trucks wait at Goris.\n\nDrivers are tired. The road near Shusha was closed on December 12, 2022.\n\n"
        "Today, March 22, the police let ten trucks pass near Shusha.\n");
    REQUIRE(reading.article.published);
    CHECK(time::to_iso(*reading.article.published) == "2023-03-22");
}
