#include "event/desk.hpp"

using namespace sitmap;

namespace {

event::Event only_event(Language article_language, const char* sentence, std::optional<Language> edition) {
    auto article = article::parse(std::string("News of the day\n\n") + sentence + "\n", article::Format::text, "story");
    REQUIRE(article);
    article->language = article_language;
    article->published = std::chrono::sys_days(std::chrono::year{2020} / 10 / 26);
    auto reading = event::read_article(std::move(*article), desk().gazetteer, desk().lexicon, edition);
    REQUIRE(reading.events.size() == 1);
    return reading.events.front();
}

constexpr const char* english = "Azerbaijan's defence ministry said Armenian forces shelled Tartar on Sunday.";
constexpr const char* russian = "25 октября азербайджанские силы обстреляли Мартуни.";

}  // namespace

TEST_CASE("heads and speakers of an edition are in its language, the sentence stays as it was written") {
    const event::Event own = only_event(Language::en, english, std::nullopt);
    const event::Event read = only_event(Language::en, english, Language::ru);
    CHECK(read.head == "Обстрел: Тертер (по заявлению)");
    CHECK(read.claimed_by == "Азербайджан");
    CHECK(read.text == own.text);
    CHECK(read.type == own.type);
    CHECK(read.when == own.when);
    CHECK(own.head.find("Tartar") != std::string::npos);
    CHECK(only_event(Language::en, english, Language::fa).head.find("ترتر") != std::string::npos);
}

TEST_CASE("an English edition of an article in another language has English heads") {
    const event::Event event = only_event(Language::ru, russian, Language::en);
    CHECK(event.head.find("Martuni") != std::string::npos);
    CHECK(event.head.find("Мартуни") == std::string::npos);
    CHECK(event.text.find("Мартуни") != std::string::npos);
}

TEST_CASE("an edition in a language without patterns of heads has English ones") {
    CHECK(only_event(Language::en, english, Language::ka).head == only_event(Language::en, english, {}).head);
}
