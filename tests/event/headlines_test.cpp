#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "event/desk.hpp"

using namespace sitmap;
using event::Claim;
using event::Type;

namespace {

/// The events of an article with a headline, of 26 October 2020.
std::vector<event::Event> under(Language language, const std::string& headline, const std::string& text) {
    auto article = article::parse(headline + "\n\n" + text + "\n", article::Format::text, "story");
    REQUIRE(article);
    article->language = language;
    article->published = std::chrono::sys_days(std::chrono::year{2020} / 10 / 26);
    return event::read_article(std::move(*article), desk().gazetteer, desk().lexicon).events;
}

}  // namespace

TEST_CASE("a headline never takes the news of the text away with it") {
    const auto events = under(
        Language::az, "Ermənistan silahlı qüvvələri mövqelərimizi atəşə tutub",
        "26 oktyabr 2020. Oktyabrın 25-i gecə saatlarından etibarən Ermənistan silahlı qüvvələrinin bölmələri Daşkəsən "
        "və Laçın "
        "istiqamətlərində genişmiqyaslı təxribat törədib. Bu barədə Azərbaycan Müdafiə Nazirliyi məlumat verib.\n\n"
        "Axşam saatlarında Gorus yaxınlığında yerləşən mövqelərdən bölmələrimiz snayper silahlarından atəşə tutulub.");
    REQUIRE_FALSE(events.empty());
    CHECK(places(events.front()) == "dashkasan lachin");
    CHECK(events.front().claim == Claim::claimed);
}

TEST_CASE("a headline on somebody hurt is no fight beside the mine that hurt him") {
    const auto events =
        under(Language::hy, "Մարտունիում վիրավորվել է քաղաքացի",
              "Հոկտեմբերի 25-ին Մարտունու շրջանի Կարմիր Շուկա գյուղի մոտ ականի պայթյունից վիրավորվել է տրակտորիստ։");
    REQUIRE(events.size() == 1);
    CHECK(events.front().type == Type::landmine);
    CHECK(places(events.front()) == "karmir-shuka");
}
