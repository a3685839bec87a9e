#include <catch2/catch.hpp>
#include <string>

#include "event/desk.hpp"

using namespace sitmap;
using event::Type;

TEST_CASE("a place in the title of an office is no place of the event") {
    const auto has_place = [](Language language, const std::string& sentence, const std::string& id) {
        for (const auto& e : told_in(language, sentence)) {
            if ((" " + places(e) + " ").find(" " + id + " ") != std::string::npos) {
                return true;
            }
        }
        return false;
    };
    const std::vector<std::tuple<Language, std::string, std::string>> titles{
        {Language::fa,
         "فرماندار پارس‌آباد گفت چند گلوله خمپاره به روستاهای مرزی "
         "اصابت "
         "کرد.",
         "parsabad"},
        {Language::fa, "استاندار اردبیل گفت یک پهپاد سقوط کرد.", "ardabil"},
        {Language::fa, "امام جمعه تبریز گفت درگیری‌ها ادامه دارد.", "tabriz"},
        {Language::tr, "Kars Valisi, top ateşinin sürdüğünü söyledi.", "kars"},
        {Language::tr, "Iğdır Belediye Başkanı çatışmaların devam ettiğini söyledi.", "igdir"},
        {Language::hy, "Գորիսի քաղաքապետը հայտարարեց, որ հրետակոծությունը շարունակվում է։", "goris"},
        {Language::ru, "Мэр Гориса заявил, что обстрел продолжается.", "goris"},
        {Language::en, "Goris mayor Arushan Arushanyan said that shelling went on on Sunday.", "goris"}};
    for (const auto& [language, sentence, id] : titles) {
        INFO(sentence);
        CHECK_FALSE(has_place(language, sentence, id));
    }
    CHECK(has_place(Language::fa, "چند گلوله خمپاره در پارس‌آباد اصابت کرد.",
                    "parsabad"));
    CHECK(has_place(Language::tr, "Kars kentinde çatışma çıktı.", "kars"));
}

TEST_CASE("figures of speech and words for readers report no event in Turkish") {
    for (const std::string sentence :
         {"Bakü'deki maça Paşinyan damga vurdu.", "Paşinyan'ın sözleri Erivan'da gündeme bomba gibi düştü.",
          "Karar Gence'de paniğe yol açtı.", "Aliyev, Şuşa'da muhalefete ateş püskürdü.",
          "Cumhurbaşkanı, Laçın'da muhalefeti sert sözlerle hedef aldı.",
          "Yasal Uyarı: haberlerin izinsiz yayınlanması Bakü'de dava edilir.", "Kars'ta meteoroloji uyardı.",
          "Gence'deki yangın kontrol altına alındı.", "Bakü'de uyuşturucu operasyonu başlatıldı.",
          "Bildirimleri açın, web sitemizi ziyaret edin."}) {
        INFO(sentence);
        const auto events =
            told_in(Language::tr, "Bakanlar konuşuyor. Tartışıyorlar. Susuyorlar. Bekliyorlar. " + sentence);
        for (const auto& e : events) {
            UNSCOPED_INFO(e.head << " | " << e.rule);
        }
        CHECK(events.empty());
    }
    CHECK(told_in(Language::tr, "Gence'de yol açıldı.").size() == 1);
    CHECK(told_in(Language::tr, "Ermenistan ordusu Gence'yi füzelerle vurdu.").size() == 1);
}
