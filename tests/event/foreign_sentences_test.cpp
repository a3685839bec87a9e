#include <catch2/catch.hpp>
#include <string>

#include "event/desk.hpp"
#include "event/extract.hpp"

using namespace sitmap;
using event::Claim;
using event::Type;

namespace {

/// The events of an article of 26 October 2020, a Monday.
std::vector<event::Event> told(Language language, const std::string& text) {
    auto article = article::parse(text + "\n", article::Format::text, "story");
    REQUIRE(article);
    article->language = language;
    article->published = std::chrono::sys_days(std::chrono::year{2020} / 10 / 26);
    return event::read_article(std::move(*article), desk().gazetteer, desk().lexicon).events;
}

}  // namespace

TEST_CASE("a phrase of what was before does not hide what happened then") {
    const auto russian = told(Language::ru, "После переговоров в Москве войска обстреляли город Мартакерт.");
    REQUIRE(russian.size() == 1);
    CHECK(russian[0].type == Type::shelling);
    CHECK(places(russian[0]) == "martakert");
    const auto midday = told(Language::ru, "После полудня войска обстреляли Мартакерт.");
    REQUIRE(midday.size() == 1);
    CHECK(places(midday[0]) == "martakert");
    const auto turkish = told(Language::tr, "Görüşmelerin ardından Fuzuli yakınlarında çatışma çıktı.");
    REQUIRE(turkish.size() == 1);
    CHECK(turkish[0].type == Type::battle);
}

TEST_CASE("the lead tells the news of the day, a reminder its own day or none") {
    const auto lead = told(Language::ru, "Войска обстреляли Мартакерт.");
    REQUIRE(lead.size() == 1);
    CHECK(when(lead[0]) == "2020-10-26");
    const auto reminder = told(Language::ru, "Напомним, 3 октября войска обстреляли Мартакерт.");
    REQUIRE(reminder.size() == 1);
    CHECK(when(reminder[0]) == "2020-10-03");
    const auto undated = told(Language::ru, "Напомним, ранее войска обстреляли Мартакерт.");
    REQUIRE(undated.size() == 1);
    CHECK(when(undated[0]) == "unknown");
    const auto turkish = told(Language::tr, "Birlikler 20 Ekim'de Fuzuli'den çekilmişti.");
    REQUIRE(turkish.size() == 1);
    CHECK(when(turkish[0]) == "2020-10-20");
}

TEST_CASE("endings say that something is to come or may be") {
    const auto azerbaijani = told(Language::az, "Sərhədçilər sabah Qazaxda iki kəndi nəzarətə götürəcəklər.");
    REQUIRE(azerbaijani.size() == 1);
    CHECK(azerbaijani[0].claim == Claim::proposed);
    const auto turkish = told(Language::tr, "Taraflar Moskova'da anlaşma imzalayabilir.");
    REQUIRE(turkish.size() == 1);
    CHECK(turkish[0].claim == Claim::proposed);
}

TEST_CASE("one deed told in two words is one event") {
    const auto truce =
        told(Language::ru, "Войска нарушили режим прекращения огня. Обстрелу подвергся город Мартакерт.");
    REQUIRE(truce.size() == 1);
    CHECK(truce[0].type == Type::shelling);
    CHECK(places(truce[0]) == "martakert");
    const auto again = told(Language::hy, "Մարտակերտը գնդակոծվել է։ Օրվա ընթացքում քաղաքը մի քանի անգամ գնդակոծվել է։");
    REQUIRE(again.size() == 1);
    CHECK(places(again[0]) == "martakert");
}

TEST_CASE("who speaks stands behind a quotation, never in it") {
    const auto events =
        told(Language::ru, "«Войска Азербайджана обстреляли Мартакерт», – сообщил представитель Минобороны Армении.");
    REQUIRE(events.size() == 1);
    CHECK(places(events[0]) == "martakert");
    CHECK(events[0].claimed_by.find("Армении") != std::string::npos);
}

TEST_CASE("names in quotation marks make a list") {
    const auto events = told(Language::fa, "ارتش شهرهای «ترتر»، «گنجه» و «فضولی» را هدف قرار داد.");
    REQUIRE(events.size() == 1);
    CHECK(events[0].places.size() == 3);
}

TEST_CASE("one verb for several days and places tells several events") {
    const auto events = told(Language::tr, "Birlikler 20 Ekim'de Fuzuli'den, 22 Ekim'de Hadrut'tan çekilmişti.");
    REQUIRE(events.size() == 2);
    CHECK(when(events[0]) == "2020-10-20");
    CHECK(when(events[1]) == "2020-10-22");
    CHECK(places(events[1]) == "hadrut");
}

TEST_CASE("the very day of what was long ago makes it an event of its own") {
    const auto turkish = told(Language::tr, "Birlikler 4 Nisan 2016'da Fuzuli'yi bombaladı.");
    REQUIRE(turkish.size() == 1);
    CHECK(when(turkish[0]) == "2016-04-04");
    // Without a day it is background.
    CHECK(told(Language::tr, "Birlikler 2016'da Fuzuli'yi bombaladı.").empty());
    // The day of a document is not the day of what it is about.
    CHECK(told(Language::tr, "4 Nisan 2016 tarihli karara göre birlikler Fuzuli'ye girdi.").empty());
}

TEST_CASE("what was not done is denied, and a dud came down all the same") {
    const auto armenian = told(Language::hy, "Հակառակորդը Մարտակերտի ուղղությամբ կրակ չի բացել։");
    REQUIRE(armenian.size() == 1);
    CHECK(armenian[0].claim == Claim::denied);
    const auto dud = told(Language::az, "Mingəçevirə düşən raket partlamayıb.");
    for (const auto& one : dud) {
        CHECK(one.claim != Claim::denied);
    }
}

TEST_CASE("this attack is the one told before") {
    const auto events = told(Language::az,
                             "Oktyabrın 24-də Ermənistan silahlı qüvvələri Tərtəri atəşə tutub. "
                             "Bu hücum səhər saatlarında olub. Yaralılar Bərdə xəstəxanasına aparılıb.");
    CHECK(events.size() == 1);
}

TEST_CASE("what somebody could do one day is no plan to show") {
    const auto events = told(Language::tr,
                             "Fuzuli yakınlarında çatışma çıktı. Bakan toplantıya katıldı. Görüş olumlu geçti. "
                             "Taraflar memnun. \"Bir gün bu önemli anlaşmayı imzalayabiliriz\" dedi.");
    for (const auto& one : events) {
        CHECK(one.claim != Claim::proposed);
    }
}

TEST_CASE("a lead without a day and its day a line later are one event") {
    const auto events = told(Language::az,
                             "Hərbçilər əsirlikdən azad olundu.\n\n"
                             "Oktyabrın 25-də Qazax rayonunda əsirlərin azad edilməsi prosesi baş tutub.");
    REQUIRE(events.size() == 1);
    CHECK(when(events[0]) == "2020-10-25");
}

TEST_CASE("a ministry of defence is no mine, and a checkpoint is not taken") {
    for (const auto& one : told(Language::ru, "Минобороны заявило сегодня об уничтожении 15 танков.")) {
        CHECK(one.type != Type::landmine);
    }
    for (const auto& one :
         told(Language::tr, "Laçın sınır kontrol noktasında aranan bir kişi gözaltına alındığını bildirdi.")) {
        CHECK(one.type != Type::transfer);
    }
}

TEST_CASE("explosions heard, a raised checkpoint and a crashed drone are read in their words") {
    const auto armenian = told(Language::hy, "Պայթյուններ հնչել են Ստեփանակերտում։");
    REQUIRE(armenian.size() == 1);
    CHECK(armenian[0].type == Type::shelling);
    const auto persian =
        told(Language::fa,
             "صبح امروز یک فروند پهپاد در زمین‌های زراعی یک روستا از "
             "توابع "
             "شهرستان "
             "خداآفرین "
             "سقوط "
             "کرد.");
    REQUIRE(persian.size() == 1);
    CHECK(persian[0].type == Type::air_strike);
    const auto russian = told(Language::ru, "Силы вернули под свой контроль высоты у Мартакерта.");
    REQUIRE(russian.size() == 1);
    CHECK(russian[0].type == Type::transfer);
}

TEST_CASE("a participle before a noun tells a deed of its own, with its own day") {
    const auto turkish = told(Language::tr,
                              "20 Ekim'de Ağdam'dan çekilen Ermenistan, Laçın'ı da 1 Aralık'a kadar Azerbaycan'a geri "
                              "verecek.");
    REQUIRE(turkish.size() == 2);
    CHECK(when(turkish[0]) == "2020-10-20");
    CHECK(turkish[1].type == Type::transfer);
    CHECK(turkish[1].claim == Claim::proposed);
    CHECK(places(turkish[1]).starts_with("lachin"));
}

TEST_CASE("behind a verb that comes last, and begins another deed") {
    const auto persian = told(Language::fa,
                              "در ۱۴ اکتبر شهر گنجه هدف حمله موشکی قرار گرفت و در ۲۰ اکتبر شهر شوشا "
                              "گلوله‌باران "
                              "شد.");
    REQUIRE(persian.size() == 2);
    CHECK(when(persian[0]) == "2020-10-14");
    CHECK(when(persian[1]) == "2020-10-20");
}

TEST_CASE("a name that no gazetteer has does not break a list") {
    const auto events =
        told(Language::az, "Füzuli rayonunun Qərvənd, Filankəndi, Qaraxanbəyli kəndləri işğaldan azad edilib.");
    REQUIRE(events.size() == 1);
    CHECK(events[0].places.size() >= 2);
}

TEST_CASE("a verb that comes last is shared by places with a day each") {
    const auto turkish = told(
        Language::tr, "Buna göre Ağdam 20 Kasım'a, Kelbecer 15 Kasım'a, Laçın ise 1 Aralık'a kadar teslim edilecek.");
    REQUIRE(turkish.size() == 3);
    CHECK(when(turkish[0]) == "2020-11-20");
    CHECK(when(turkish[1]) == "2020-11-15");
    CHECK(when(turkish[2]) == "2020-12-01");
    CHECK(places(turkish[1]).starts_with("kalbajar"));
}

TEST_CASE("what a drill practises is no deed, and a guessed day says so") {
    const auto persian = told(Language::fa, "رزمایش سپاه در منطقه ارس با احداث پل روی رودخانه ارس آغاز شد.");
    REQUIRE(persian.size() == 1);
    CHECK(persian[0].type == Type::exercise);
    CHECK(persian[0].rule.find("name no day") != std::string::npos);
}

TEST_CASE("commentary behind the lead that has no day and no place is no event") {
    const auto events = told(Language::az,
                             "Oktyabrın 25-də Tərtər atəşə tutulub. Yaralılar var. Vəziyyət nəzarətdədir. Ekspert "
                             "danışıb. Onun sözlərinə görə, tərəflər sazişi imzalayıblar.");
    REQUIRE(events.size() == 1);
    CHECK(events[0].type == Type::shelling);
}

TEST_CASE("whoever accuses speaks, in any language, and never the accused or another state named beside him") {
    const auto participle =
        told(Language::ru, "Минобороны Армении опубликовало видео, обвинив Азербайджан в обстреле села Сотк.");
    REQUIRE(participle.size() == 1);
    CHECK(participle[0].claim == Claim::claimed);
    CHECK(participle[0].claimed_by == "Минобороны Армении");
    const auto azerbaijani =
        told(Language::az, "Azərbaycan Müdafiə Nazirliyi Ermənistan qüvvələrinin Kəlbəcəri atəşə tutduğunu bildirib.");
    REQUIRE(azerbaijani.size() == 1);
    CHECK(azerbaijani[0].claimed_by == "Azərbaycan Müdafiə Nazirliyi");
    const std::string who = "وزارت دفاع ارمنستان";
    const auto persian =
        told(Language::fa,
             who +
                 " جمهوری آذربایجان را به گلوله‌باران روستای سوتک متهم "
                 "کرد.");
    REQUIRE(persian.size() == 1);
    CHECK(persian[0].claimed_by == who);
}

TEST_CASE("an accusation that the accused denies in the same sentence stays the accuser's") {
    const auto accused =
        told(Language::ru, "Армянская сторона обвинила Азербайджан в обстреле Сотка, Баку это отрицает.");
    REQUIRE(accused.size() == 1);
    CHECK(accused[0].claim == Claim::claimed);
    CHECK(accused[0].claimed_by == "Армянская сторона");
    const auto denied = told(Language::ru, "Минобороны Азербайджана опровергло сообщения об обстреле Сотка.");
    REQUIRE(denied.size() == 1);
    CHECK(denied[0].claim == Claim::denied);
}

TEST_CASE("what a speaker adds is told beside what he said first") {
    const auto both = told(Language::ru,
                           "Минобороны Азербайджана сообщило, что армянские подразделения обстреляли Кельбаджар, "
                           "добавив, что Лачин также подвергся обстрелу.");
    REQUIRE(both.size() == 2);
    CHECK(places(both[0]) == "kalbajar");
    CHECK(places(both[1]) == "lachin");
    for (const event::Event& shelling : both) {
        CHECK(shelling.claimed_by == "Минобороны Азербайджана");
    }
}

TEST_CASE("a town and some villages of another are both taken") {
    const auto event =
        told_in(Language::fa, "وزارت دفاع آذربایجان اعلام کرد شهر جبرئیل و چند روستای فضولی را آزاد کرده است.");
    REQUIRE(event.size() == 1);
    CHECK(places(event.front()) == "jabrayil fuzuli");
}

TEST_CASE("whose deed is told in the genitive does not tell it") {
    const auto turkish = told_in(Language::tr,
                                 "Ermenistan Savunma Bakanlığı bu iddiayı yalanladı ve Azerbaycan'ın Stepanakert'i "
                                 "bombaladığını duyurdu.");
    const auto shelled = std::ranges::find(turkish, event::Type::shelling, &event::Event::type);
    REQUIRE(shelled != turkish.end());
    CHECK(shelled->claimed_by == "Ermenistan Savunma Bakanlığı");
    const auto azerbaijani = told_in(Language::az, "Müdafiə Nazirliyi Ermənistanın Tərtəri atəşə tutduğunu bildirib.");
    REQUIRE(azerbaijani.size() == 1);
    CHECK(azerbaijani.front().claimed_by.find("Ermənistan") == std::string::npos);
}

TEST_CASE("what a state lost in all is not put where the other says it was fired upon") {
    const auto events = told_in(Language::hy,
                                "Ադրբեջանի պաշտպանության նախարարությունը պնդել է, թե հայկական ստորաբաժանումները "
                                "կրակել են Դաշքեսանի ուղղությամբ։ Վարչապետ Նիկոլ Փաշինյանն ասել է, որ զոհվել է 49 "
                                "զինծառայող։");
    const auto fallen = std::ranges::find(events, event::Type::battle, &event::Event::type);
    REQUIRE(fallen != events.end());
    CHECK(fallen->places.empty());
}

TEST_CASE("fire comes from one village and hits positions in another district") {
    const auto events = told_in(Language::az,
                                "Müdafiə Nazirliyi bildirib ki, Ermənistan silahlı qüvvələri Yuxarı Şorca yaşayış "
                                "məntəqəsi istiqamətindən Azərbaycan Ordusunun Kəlbəcər rayonundakı mövqelərini "
                                "atəşə tutub.");
    REQUIRE(events.size() == 1);
    CHECK(places(events.front()) == "verin-shorzha kalbajar-district");
    CHECK(events.front().places.front().role == event::EventPlace::Role::from);
    CHECK(events.front().head == "Atəşə tutulma: Kəlbəcər rayonu (iddia)");
}

TEST_CASE("what is clarified in a capital was not there") {
    const auto events = told_in(Language::ru,
                                "Минобороны Азербайджана заявило, что армянские военные обстреляли позиции в "
                                "Кельбаджарском районе, и опровергло обстрел Сотка. Погиб военнослужащий Орхан "
                                "Садыгов, уточнили в Баку.");
    REQUIRE(events.size() >= 2);
    CHECK(places(events[0]) == "kalbajar-district");
    CHECK(events[0].claim == Claim::claimed);
    CHECK(places(events[1]) == "sotk");
    CHECK(events[1].claim == Claim::denied);
    for (const auto& event : events) {
        CHECK(places(event).find("baku") == std::string::npos);
    }
}
