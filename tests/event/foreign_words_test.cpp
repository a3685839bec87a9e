#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "event/desk.hpp"
#include "event/extract.hpp"

using namespace sitmap;
using event::Type;

namespace {

struct Told {
    Language language;
    std::string text;
    Type type;
};

/// The events of an article of 26 October 2020.
std::vector<event::Event> events_of(const Told& told) {
    auto article = article::parse(told.text + "\n", article::Format::text, "story");
    REQUIRE(article);
    article->language = told.language;
    article->published = std::chrono::sys_days(std::chrono::year{2020} / 10 / 26);
    return event::read_article(std::move(*article), desk().gazetteer, desk().lexicon).events;
}

void check(const std::vector<Told>& all) {
    for (const auto& told : all) {
        INFO(told.text);
        const auto events = events_of(told);
        REQUIRE_FALSE(events.empty());
        CHECK(events[0].type == told.type);
    }
}

}  // namespace

TEST_CASE("fire is told in many ways") {
    check(
        {{Language::az, "Füzuli rayonunun kəndləri artilleriyadan intensiv atəşə məruz qalıb.", Type::shelling},
         {Language::az, "Tərtərə düşmən raketləri isabət edib.", Type::shelling},
         {Language::tr, "Terter'e açılan top ateşinde evler hasar gördü.", Type::shelling},
         {Language::tr, "Gence füzelerle vuruldu.", Type::shelling},
         {Language::fa, "شهر ترتر آماج حملات توپخانه‌ای قرار گرفت.", Type::shelling},
         {Language::fa, "روستاهای اطراف فضولی به گلوله بسته شد.", Type::shelling},
         {Language::ru, "Из миномётов по Мартакерту велась стрельба.", Type::shelling},
         {Language::hy, "Մարտակերտի ուղղությամբ կրակ է արձակվել ականանետից։", Type::shelling}});
}

TEST_CASE("the fallen, mines, captives and bodies are told by nouns and verbs") {
    check({{Language::ru, "В Мартакерте сообщили о гибели двух военнослужащих.", Type::battle},
           {Language::az, "Cəbrayıl rayonunda sursat partlayışı nəticəsində bir nəfər xəsarət alıb.", Type::landmine},
           {Language::tr, "Fuzuli'de traktör mayına çarptı.", Type::landmine},
           {Language::fa, "انفجار مین در فضولی یک کشته بر جای گذاشت.", Type::landmine},
           {Language::hy, "Գերիների փոխանակում է տեղի ունեցել Տավուշի սահմանին։", Type::arrest},
           {Language::ru, "Стороны обменялись пленными на границе Армении.", Type::arrest},
           {Language::tr, "Laçın'da esirlerin takası yapıldı.", Type::arrest}});
}

TEST_CASE("positions dug, posts set up, roads closed and columns let pass are told in each language") {
    check({{Language::az, "Xocalı rayonu istiqamətində səngər qazmağa cəhd göstəriblər.", Type::deployment},
           {Language::hy, "Տեղում նոր հենակետ է կառուցվել Գորիսի մոտ։", Type::deployment},
           {Language::fa, "نیروهای ارتش در اطراف فضولی متمرکز شدند.", Type::deployment},
           {Language::az, "Laçında sülhməramlıların avtomobil karvanı maneəsiz keçib.", Type::infrastructure},
           {Language::tr, "Laçın koridoru trafiğe kapatıldı.", Type::blockade},
           {Language::fa, "گذرگاه لاچین مسدود شد.", Type::blockade}});
}

TEST_CASE("a heading in Turkish capitals is read as its small letters are") {
    const auto events = events_of({Language::tr, "FUZULİ YAKINLARINDA ÇATIŞMA ÇIKTI", Type::battle});
    REQUIRE(events.size() == 1);
    CHECK(events[0].type == Type::battle);
}

TEST_CASE("words on both sides of a verb that comes last tell no deed together") {
    for (const auto& event : events_of({Language::az,
                                        "Hadisə Tərtər ərazisində baş verib, oktyabrın 24-də atəşə tutulan ev "
                                        "nəzarətə götürülüb.",
                                        Type::shelling})) {
        CHECK(event.type != Type::transfer);
    }
}

TEST_CASE("land told of by who holds it has not changed hands") {
    for (const auto& event : events_of(
             {Language::az, "Oktyabrın 24-də Füzuli rayonunun işğal olunmuş kəndində çay daşıb.", Type::shelling})) {
        CHECK(event.type != Type::transfer);
    }
}

TEST_CASE("a town and a village of the district named like it tell one blast") {
    const auto events = events_of({Language::az,
                                   "Ağdamda traktor minaya düşüb. Hadisə zamanı traktor Yusifcanlı kəndi ərazisində "
                                   "minaya düşüb.",
                                   Type::landmine});
    CHECK(events.size() == 1);
}

TEST_CASE("an accord with a day behind it is no plan, whatever is to follow from it") {
    const auto events =
        events_of({Language::ru, "Проект будет выполнен согласно договорённостям, достигнутым 8 октября в Москве.",
                   Type::agreement});
    REQUIRE(events.size() == 1);
    CHECK(events[0].claim == event::Claim::happened);
}

TEST_CASE("an evening and the night behind it are one stretch of time") {
    const auto events = events_of({Language::az,
                                   "Oktyabrın 24-ü axşam saatlarından oktyabrın 25-i gecə saatlarınadək Tərtər atəşə "
                                   "tutulub.",
                                   Type::shelling});
    REQUIRE(events.size() == 1);
    CHECK(when(events[0]) == "2020-10-24/2020-10-25");
}

TEST_CASE("on the border is on that of the two states that are named") {
    for (const auto& told :
         std::vector<Told>{{Language::ru, "На армяно-азербайджанской границе произошла перестрелка.", Type::battle},
                           {Language::hy, "Հայ-ադրբեջանական սահմանին փոխհրաձգություն է տեղի ունեցել։", Type::battle},
                           {Language::tr, "Azerbaycan-Ermenistan sınırında çatışma çıktı.", Type::battle},
                           {Language::az, "Azərbaycan-Ermənistan sərhədində toqquşma baş verib.", Type::battle},
                           {Language::fa, "در مرز ارمنستان و جمهوری آذربایجان درگیری رخ داد.", Type::battle}}) {
        INFO(told.text);
        const auto events = events_of(told);
        REQUIRE(events.size() == 1);
        CHECK(events[0].places.size() == 2);
        CHECK(places(events[0]).find("armenia") != std::string::npos);
        CHECK(places(events[0]).find("azerbaijan") != std::string::npos);
    }
}

TEST_CASE("a situation under control is no ground taken") {
    for (const auto& told : std::vector<Told>{
             {Language::az, "Sərhəddə vəziyyət Azərbaycan Ordusunun nəzarəti altındadır.", Type::transfer},
             {Language::tr, "Laçın'da durum kontrol altına alındı.", Type::transfer},
             {Language::ru, "Ситуация в Мартакерте под контролем армии.", Type::transfer}}) {
        INFO(told.text);
        for (const auto& event : events_of(told)) {
            CHECK(event.type != Type::transfer);
        }
    }
}

TEST_CASE("the lead's second sentence is where its first one is") {
    const auto events = events_of(
        {Language::tr, "Terter'de çatışma çıktı. Karşılıklı açılan top ateşinde iki asker yaralandı.", Type::battle});
    REQUIRE_FALSE(events.empty());
    for (const auto& event : events) {
        CHECK(places(event).starts_with("tartar"));
    }
}

TEST_CASE("behind the lead a report goes on with its day") {
    const auto events = events_of({Language::tr,
                                   "Terter'de çatışma çıktı. Bakan konuştu. Görüş olumlu geçti. Taraflar memnun.\n\n"
                                   "Gence roketlerle vuruldu.",
                                   Type::battle});
    REQUIRE(events.size() == 2);
    CHECK(places(events[1]) == "ganja");
    CHECK(when(events[1]) == "2020-10-26");
}

TEST_CASE("the month of what was long ago is enough for an event of its own") {
    const auto events = events_of(
        {Language::fa, "در ژوئیه ۲۰۱۹ شهر فضولی گلوله‌باران شد.", Type::shelling});
    REQUIRE(events.size() == 1);
    CHECK(when(events[0]) == "2019-07");
}
