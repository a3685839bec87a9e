#include <catch2/catch.hpp>
#include <string>

#include "event/desk.hpp"
#include "event/extract.hpp"

using namespace sitmap;
using event::Claim;
using event::Type;

TEST_CASE("a deed that is only feared, planned or meant is none") {
    CHECK(told_in(Language::ru, "Армения возлагает ответственность за обстрел Мартакерта на Баку.").empty());
    CHECK(told_in(Language::ru, "Эксперты ждут плана восстановления движения по дороге в Шушу.").empty());
    CHECK(told_in(Language::tr, "Ağdam'da yeni saldırı ihtimali var.").empty());
    CHECK(told_in(Language::fa, "بعید نیست که نیروهای آذربایجان شهر شوشا را هدف قرار دهند.").empty());
    CHECK(told_in(Language::ru, "Лачинский коридор должен быть под контролем миротворцев.").empty());
}

TEST_CASE("a threat that is denied is no threat, and an accusation no demand") {
    const auto events =
        told_in(Language::hy, "Մարտակերտում կրակոցից վիրավորված զինծառայողի կյանքին վտանգ չի սպառնում։");
    for (const auto& event : events) {
        CHECK(event.claim != Claim::threatened);
    }
    CHECK(told_in(Language::tr, "Ermenistan, Bakü yönetimini suçladı.").empty());
}

TEST_CASE("the day of a paper is not the day of what is told with it") {
    const auto russian = told_in(Language::ru, "Согласно заявлению от 10 октября, вчера в Шушу вошли миротворцы.");
    REQUIRE(russian.size() == 1);
    CHECK(when(russian[0]) == "2020-10-25");
    const auto turkish = told_in(Language::tr, "10 Ekim tarihli bildiriye göre dün Ağdam'a Rus askerleri girdi.");
    REQUIRE(turkish.size() == 1);
    CHECK(when(turkish[0]) == "2020-10-25");
}

TEST_CASE("a weekday of what is to come lies ahead") {
    const auto events = told_in(Language::ru, "В пятницу в Москве состоятся переговоры министров.");
    REQUIRE(events.size() == 1);
    CHECK(events[0].claim == Claim::proposed);
    CHECK(when(events[0]) == "2020-10-30");
}

TEST_CASE("what is denied and then called alleged is one denial") {
    const auto events = told_in(Language::hy,
                                "Գորիս-Կապան ճանապարհին անցակետ չի տեղակայվել։ Լրատվամիջոցները հայտնել էին, թե իբր "
                                "Գորիս-Կապան ճանապարհին տեղակայվել է անցակետ։");
    REQUIRE(events.size() == 1);
    CHECK(events[0].claim == Claim::denied);
}

TEST_CASE("a colon typed for the Armenian full stop ends a sentence") {
    const auto events = told_in(Language::hy,
                                "Երեկ Մարտակերտում հանրահավաք է անցկացվել: Ադրբեջանական ուժերը այսօր գնդակոծել են "
                                "Մարտունին:");
    REQUIRE(events.size() == 2);
    CHECK(when(events[0]) == "2020-10-25");
    CHECK(when(events[1]) == "2020-10-26");
}

TEST_CASE("the writer who reminds claims nothing") {
    const auto events = told_in(Language::az, "Qeyd edək ki, oktyabrın 20-də Tərtər atəşə tutulub.");
    REQUIRE(events.size() == 1);
    CHECK(events[0].claim == Claim::happened);
}

TEST_CASE("a list of villages goes on behind a semicolon") {
    const auto events = told_in(Language::tr,
                                "Cebrail kentinin Sirik, Derzili; Zengilan kentinin Tatar ve Bartaz köyleri işgalden "
                                "kurtarıldı.");
    REQUIRE(events.size() == 1);
    CHECK(events[0].places.size() >= 4);
    const auto russian = told_in(Language::ru, "Обстреляны райцентры Агдам и Физули, а также город Барда.");
    REQUIRE(russian.size() == 1);
    CHECK(russian[0].places.size() == 3);
}

TEST_CASE("the genitive of a verb in a clause of its own is where it was") {
    const auto events = told_in(Language::az, "Prezident Şuşanın Azərbaycan ordusunun nəzarətinə keçdiyini elan edib.");
    REQUIRE(events.size() == 1);
    CHECK(places(events[0]).starts_with("shusha"));
}

TEST_CASE("whose forces they are says nothing of the place behind it") {
    const auto events = told_in(Language::fa, "نیروهای آذربایجان شهر زنگیلان و آبادی مینجیوان را گرفتند.");
    REQUIRE(events.size() == 1);
    CHECK(events[0].places.size() == 2);
}

TEST_CASE("a plan belongs to its own verb, a Persian day may be written in words") {
    const auto crossed =
        told_in(Language::fa, "یک گردان ارتش ایران بیست و چهارم مهر وارد آذربایجان شد تا در رزمایش شرکت کند.");
    REQUIRE_FALSE(crossed.empty());
    CHECK(crossed[0].claim == Claim::happened);
    CHECK(when(crossed[0]) == "2020-10-15");
}

TEST_CASE("a headline that names the town makes the region below it exact") {
    auto article = article::parse(
        "В Степанакерте обстреляли патруль\n\nСегодня в Нагорном Карабахе подвергся обстрелу "
        "патруль миротворцев. Пострадавших нет.\n",
        article::Format::text, "story");
    REQUIRE(article);
    article->language = Language::ru;
    article->published = std::chrono::sys_days(std::chrono::year{2020} / 10 / 26);
    const auto events = event::read_article(std::move(*article), desk().gazetteer, desk().lexicon).events;
    REQUIRE(events.size() == 1);
    CHECK(places(events[0]).starts_with("stepanakert"));
}

TEST_CASE("a direction sends no troops, and who says so is no place") {
    const auto attack = told_in(Language::ru, "Подразделения противника атаковали позиции в направлении Мартакерта.");
    REQUIRE(attack.size() == 1);
    CHECK(attack[0].type == Type::battle);
    const auto word = told_in(Language::ru, "По информации Баку, вчера под Мартакертом погибли 12 военнослужащих.");
    REQUIRE(word.size() == 1);
    CHECK(places(word[0]).starts_with("martakert"));
    CHECK(told_in(Language::tr, "Askerler aracı durdurmak istedi.").empty());
}

TEST_CASE("an object is where the deed was, whoever may govern there") {
    const auto left = told_in(Language::az, "Sakinlər Xankəndini tərk edir, yollarda tıxac var.");
    REQUIRE(left.size() == 1);
    CHECK(left[0].type == Type::evacuation);
    CHECK(places(left[0]).starts_with("stepanakert"));
    const auto gate = told_in(Language::tr, "Laçın kontrol noktasında bir Ermeni gözaltına alındı.");
    REQUIRE(gate.size() == 1);
    CHECK(places(gate[0]).starts_with("lachin"));
}

TEST_CASE("the cause of victims is the news, not what was before it") {
    const auto persian = told_in(Language::fa, "در پی انفجار مین در شهرستان آغدام دو نفر زخمی شدند.");
    REQUIRE(persian.size() == 1);
    CHECK(persian[0].type == Type::landmine);
    CHECK(places(persian[0]).starts_with("aghdam"));
}
