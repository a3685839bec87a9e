#include <catch2/catch.hpp>
#include <string>

#include "article/article.hpp"
#include "article/html_furniture.hpp"
#include "article/letter.hpp"

using namespace sitmap;
using article::Section;

namespace {

article::Article parsed(std::string text, article::Format format = article::Format::text, std::string name = "page") {
    auto result = article::parse(std::move(text), format, std::move(name));
    REQUIRE(result);
    return std::move(*result);
}

Section section_of(const article::Article& a, std::string_view words) {
    const std::size_t at = a.readable.find(words);
    INFO(words);
    REQUIRE(at != std::string::npos);
    for (const auto& block : a.blocks) {
        if (at >= block.start && at < block.end) {
            return block.section;
        }
    }
    FAIL("stands in no block");
    return Section::body;
}

void check_all(const article::Article& a, Section section, std::initializer_list<std::string_view> all) {
    for (const auto words : all) {
        INFO(words);
        CHECK(name_of(section_of(a, words)) == name_of(section));
    }
}

std::string day_of(const article::Article& a) {
    return a.published ? time::to_iso(*a.published) : "none";
}

}  // namespace

TEST_CASE("a Russian page in plain text") {
    const auto a = parsed(
        "Главная\n\nПолитика\n\n13.09.2022 10:31\n\nНа границе возобновились обстрелы\n\nФото: пресс-служба "
        "ведомства\n\n"
        "ЕРЕВАН, 13 сентября. /ТАСС/. В ночь на вторник подразделения открыли огонь по позициям у села Соткк, сообщило "
        "министерство обороны республики и добавило, что бой продолжается до сих пор.\n\n"
        "ЧИТАЙТЕ ТАКЖЕ: В Ташкенте прошли учения\n\nЧитайте также:\n\nПочему в Тегеране закрыли рынок\n\n"
        "Стороны обвинили друг друга в нарушении перемирия, которое было достигнуто при посредничестве Москвы в "
        "прошлом месяце после долгих переговоров.\n\nМатериалы по теме\n\nВ Киеве прошла выставка\n\n"
        "Использование материалов сайта без ссылки запрещено\n");
    CHECK(a.title == "На границе возобновились обстрелы");
    CHECK(day_of(a) == "2022-09-13");
    CHECK(a.dateline_place == "ЕРЕВАН");
    check_all(a, Section::boilerplate, {"Главная", "Ташкенте", "Тегеране", "Киеве", "Использование", "13.09.2022"});
    check_all(a, Section::caption, {"пресс-служба"});
    check_all(a, Section::body, {"подразделения", "Стороны обвинили"});
}

TEST_CASE("an Azerbaijani page in plain text") {
    const auto a = parsed(
        "Ana səhifə\n\nTərtərdə atəşkəs pozulub\n\nTarix : 2011 May 21\n\n"
        "Bakı, 21 may, AZƏRTAC\n\nMüdafiə Nazirliyi bildirib ki, gecə saatlarında mövqelər iriçaplı silahlardan atəşə "
        "tutulub və cavab atəşi ilə qarşı tərəf susdurulub, itki olmayıb.\n\nHəmçinin oxuyun: Gəncədə konfrans "
        "keçirildi\n\n"
        "Nazirlik əlavə edib ki, vəziyyət sabitdir və bölmələr bütün təmas xətti boyunca öz mövqelərini saxlayır, "
        "müşahidə davam etdirilir.\n\nOxşar xəbərlər\n\nQubada yeni məktəb açıldı\n\nBaxış sayı: 1205\n");
    CHECK(day_of(a) == "2011-05-21");
    CHECK(a.dateline_place == "Bakı");
    check_all(a, Section::boilerplate, {"Ana səhifə", "Tarix :", "Gəncədə", "Qubada", "Baxış"});
    check_all(a, Section::body, {"Müdafiə Nazirliyi", "Nazirlik əlavə"});
}

TEST_CASE("a Turkish page in plain text") {
    const auto a = parsed(
        "Anasayfa\n\nGündem\n\nSınırda gerginlik\n\nGiriş Tarihi: 23.05.2022 14:05\n\nGüncelleme: 24.05.2022 09:00\n\n"
        "Temsili fotoğraf\n\nBAKÜ (AA) - Savunma Bakanlığı, Kelbecer istikametinde öğle saatlerinde açılan ateşe "
        "karşılık verildiğini ve durumun kontrol altında olduğunu açıkladı, can kaybı yok denildi.\n\nHaberin "
        "Devamı\n\n"
        "Bakanlık açıklamasında, sınır hattındaki tüm birliklerin görev başında olduğu ve bölgede sakin bir gece "
        "beklendiği ifade edildi.\n\nEn Çok Okunan Haberler\n\nAntalya'da turizm rekoru\n\nTüm hakları saklıdır\n");
    CHECK(day_of(a) == "2022-05-23");
    CHECK(a.dateline_place == "BAKÜ");
    check_all(a, Section::boilerplate, {"Anasayfa", "Giriş Tarihi", "Haberin Devamı", "Antalya", "Tüm hakları"});
    check_all(a, Section::caption, {"Temsili"});
    check_all(a, Section::body, {"Savunma Bakanlığı", "Bakanlık açıklamasında"});
}

TEST_CASE("an Armenian page in plain text, with the clock of the page above a dateline without a year") {
    const std::string body =
        "ԵՐԵՎԱՆ, 14 ՄԱՅԻՍԻ, ԱՐՄԵՆՊՐԵՍ: Պաշտպանության նախարարությունը հայտնում է, որ գիշերը սահմանի հատվածում կրակոցներ "
        "են եղել, վիրավորներ չկան, իրավիճակը հանգիստ է բոլոր ուղղություններով:\n\nԿարդացե՛ք նաև՝ Թբիլիսիում փառատոն "
        "է\n\n"
        "Նախարարության խոսնակը հավելեց, որ դիտարկումը շարունակվում է, և զորքը վերահսկում է իրավիճակը սահմանի ողջ "
        "երկայնքով այս օրերին:\n\nԼրահոս\n\nՄոսկվայում ձյուն է\n";
    const auto a = parsed("Երևանում՝ 11:07, 25 Ապրիլ 2024\n\nՍահմանին կրակոցներ են եղել\n\n" + body);
    CHECK(day_of(a) == "none");
    CHECK(a.dateline_place == "ԵՐԵՎԱՆ");
    check_all(a, Section::boilerplate, {"Երևանում՝", "Թբիլիսիում", "Մոսկվայում"});
    check_all(a, Section::body, {"Պաշտպանության", "Նախարարության խոսնակը"});
    const auto dated = parsed("0 դիտում, 4 տարի առաջ - 2021-05-14 23:12\n\nՍահմանին կրակոցներ են եղել\n\n" + body);
    CHECK(day_of(dated) == "2021-05-14");
}

TEST_CASE("a Persian page in plain text, dated in two calendars") {
    const auto a = parsed(
        "صفحه نخست\n\nدرگیری در مرز\n\nکد خبر: ۶۷۲۱۴۱\n\nتاریخ انتشار: ۰۹ اسفند ۱۳۹۵ - ۱۹:۵۱ 27 February 2017\n\n"
        "عکس: آرشیو\n\nتهران - ایرنا - وزارت دفاع جمهوری آذربایجان اعلام کرد که شب گذشته در نزدیکی شهر فضولی تیراندازی "
        "شد "
        "و نیروها پاسخ دادند و اوضاع آرام است.\n\nبیشتر بخوانید: نشست در مشهد\n\nسخنگوی وزارتخانه افزود که "
        "گفت‌وگوها "
        "ادامه "
        "دارد و دو طرف بر حفظ آتش‌بس در این منطقه تاکید کرده‌اند و "
        "خبر "
        "تازه‌ای "
        "نیست.\n\nانتهای "
        "پیام/\n\nبازار "
        "خودرو در شیراز\n");
    CHECK(day_of(a) == "2017-02-27");
    check_all(a, Section::boilerplate, {"صفحه نخست", "کد خبر", "مشهد", "شیراز"});
    check_all(a, Section::caption, {"آرشیو"});
    check_all(a, Section::body, {"وزارت دفاع", "سخنگوی"});
}

TEST_CASE("an English page of an outlet: frames, teasers in the text, captions, tags and the outlet's own facts") {
    const auto a = parsed(
        "<!doctype html><html><head><title>Shells | Example Post</title><link rel=canonical "
        "href='https://post.example/2023/4/11/shells'><meta property='og:site_name' content='Example Post'>"
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2023-04-11T14:05:00+04:00\","
        "\"dateModified\":\"2024-01-01\"}</script><meta name=date content='2024-02-02'></head>"
        "<body class='single has-sidebar comments-open'><div class='layout-with-sidebar'>"
        "<div class='cookie-notice'><p>We store things on your device in Paris and elsewhere, as you may "
        "wish.</p></div>"
        "<nav><ul><li><a href=/>Moscow</a></li></ul></nav><div class=content><h1>Shells near the lake</h1>"
        "<div class='share-buttons'><a href=#>Share in Rome</a></div><div class=post-author>Ann of London</div>"
        "<time datetime='2025-01-01'>today</time>"
        "<figure><img src=a.jpg alt='x'><figcaption>A street in Goris</figcaption></figure>"
        "<p>Two shells fell near the village on the lake on Tuesday, the ministry said, and nobody was hurt by them as "
        "the houses there had been left.</p><p><a href='/x'>Why Tehran closed its market again</a></p>"
        "<div class='related-posts'><h3>Read also</h3><p>Talks in Vienna were put off by a week, people who know the "
        "matter said on Monday.</p></div>"
        "<p>The ministry has <a href=/y>called</a> the monitors, who left Kapan in the evening to see the place with "
        "their own eyes and to report on it.</p><div class='entry-tags'><a>Ankara</a></div></div>"
        "<aside><p>Berlin: a list</p></aside><div id=comments><p>I was in Madrid and it is all wrong, I say to you "
        "all.</p></div></div><footer>Oslo</footer></body></html>",
        article::Format::html);
    CHECK(a.title == "Shells near the lake");
    CHECK(day_of(a) == "2023-04-11");
    CHECK(a.source == "Example Post");
    CHECK(a.url == "https://post.example/2023/4/11/shells");
    check_all(a, Section::body, {"Two shells", "called", "left Kapan"});
    check_all(a, Section::caption, {"Goris"});
    check_all(a, Section::boilerplate,
              {"Paris", "Moscow", "Rome", "London", "Tehran", "Vienna", "Ankara", "Berlin", "Madrid", "Oslo"});
}

TEST_CASE("a page whose classes name everything a sidebar is still read") {
    const auto a = parsed(
        "<div class='widget'><h1>Shells fall</h1><p>Two shells fell near the village on the lake on Tuesday, the "
        "ministry said, and nobody was hurt by them as the houses had been left.</p></div>",
        article::Format::html);
    check_all(a, Section::body, {"Two shells"});
    CHECK(article::names_furniture("right-sidebar"));
    CHECK(article::names_furniture("entry sharebuttons"));
    CHECK(article::names_furniture("post read-also"));
    CHECK_FALSE(article::names_furniture("has-sidebar single"));
    CHECK_FALSE(article::names_furniture("comments-open hentry"));
    CHECK_FALSE(article::names_furniture("entry-content news-text"));
}

TEST_CASE("entries of a live page and cells of a table stand by themselves") {
    const auto a = parsed(
        "<article><h1>As it happened</h1><div class=entry><time datetime=2020-10-04T14:05>14:05</time><p>Sirens were "
        "heard in the town for the third time on this day, people there said by telephone.</p></div>"
        "<div class=entry><time>13:20</time><p>The road is closed.</p></div>"
        "<table><tr><th>Town</th><th>Hurt</th></tr><tr><td>Aghdam</td><td>3</td></tr></table></article>",
        article::Format::html);
    CHECK(day_of(a) == "2020-10-04");
    CHECK(section_of(a, "Sirens") == Section::body);
    CHECK(section_of(a, "The road") == Section::body);
    for (const auto& s : a.sentences) {
        CHECK(a.readable.substr(s.start, s.end - s.start).find("13:20 The") == std::string::npos);
    }
    CHECK(section_of(a, "Aghdam") != Section::title);
}

TEST_CASE("headers of a saved page, front matter, an address and a file name date an article") {
    const std::string body = "Two shells fell near the village on the lake, and nobody was hurt by them that day.\n";
    const auto mail = parsed(
        "From: desk\nSubject: Shells near the lake\nDate: Mon, 12 Oct 2020 10:00:00 +0400\nSource: "
        "Example Agency\n\n" +
        body);
    CHECK(mail.title == "Shells near the lake");
    CHECK(day_of(mail) == "2020-10-12");
    CHECK(mail.source == "Example Agency");
    CHECK(section_of(mail, "desk") == Section::boilerplate);
    const auto front =
        parsed("---\ntitle: \"Shells\"\npublished: 2020-10-12T09:00\nsource: https://a.example/b\n---\n\n" + body,
               article::Format::markdown);
    CHECK(day_of(front) == "2020-10-12");
    CHECK(front.url == "https://a.example/b");
    CHECK(day_of(parsed("<link rel=canonical href='https://a.example/2020/10/12/x'><p>" + body,
                        article::Format::html)) == "2020-10-12");
    CHECK(day_of(parsed(body, article::Format::text, "news/2020-10-12-shells.txt")) == "2020-10-12");
    CHECK(day_of(parsed(body, article::Format::text, "news/shells-1012.txt")) == "none");
    CHECK(day_of(parsed("Shells fall\n\n" + body + "\n12 October 2020, 10:31 (UTC+4)\n")) == "2020-10-12");
}

TEST_CASE("a line with day and time dates an article below its lead and at its end, a sentence of the page too") {
    const std::string lead = "Başbakan, sınırdaki çatışmalara ilişkin Meclis'te bilgi verdi.\n\n";
    const std::string body =
        "Parlamentoda yaptığı konuşmada, iki ülke sınırındaki çatışmalara ilişkin bilgi verdi ve "
        "görüşmelerin süreceğini, gerginliğin azalmasını beklediğini söyledi.\n\n";
    CHECK(day_of(parsed("Çatışmalar sürüyor\n\n" + lead + "14-09-2022 17:45\n\n" + body)) == "2022-09-14");
    CHECK(day_of(parsed("Çatışmalar sürüyor\n\n" + lead + body + "Etiketler\n\n- 14 Eylül 2022 17:51\n")) ==
          "2022-09-14");
    CHECK(day_of(parsed("Çatışmalar sürüyor\n\n" + lead + body +
                        "Etiketler\n\n14 Eylül 2022 17:51\n\n15 Eylül 2022 10:00\n")) == "none");
    CHECK(day_of(parsed("Çatışmalar sürüyor\n\n" + lead + body +
                        "“Çatışmalar sürüyor” haberi, 14 Eylül 2022 tarihinde yazılmıştır.\n")) == "2022-09-14");
    CHECK(day_of(parsed("Çatışmalar sürüyor\n\n" + lead +
                        "Ekleme: 14.09.2022 15:56:21 / Güncelleme: 15.09.2022 15:56:21 "
                        "/ Dünya\n\n" +
                        body)) == "2022-09-14");
}

TEST_CASE("a title and the last words of a report date it when nothing else does") {
    const std::string body = "Two shells fell near the village on the lake, and nobody was hurt by them that day.";
    CHECK(day_of(parsed("# The week on the lake, 18 March 2024\n\n" + body + "\n", article::Format::markdown)) ==
          "2024-03-18");
    CHECK(day_of(parsed(body + " It was calm later. Example news agency, October 29, 2020.\n")) == "2020-10-29");
    CHECK(day_of(parsed(body + " The truce had been signed by both of the sides there on November 9, 2020.\n")) ==
          "none");
}

TEST_CASE("words broken at the ends of lines are whole again") {
    const auto a = parsed(
        "The column left the old town of Stepa-\nnakert in the morning and went along the Goris-\nStepanakert road "
        "until it came to the bridge\nwhere it stood for the rest of that long day.\n");
    const auto words = article::fold_spaces(a.readable);
    CHECK(words.find("Stepanakert in the morning") != std::string::npos);
    CHECK(words.find("the Goris-Stepanakert road") != std::string::npos);
    CHECK(a.readable.size() == a.text.size());
    CHECK(article::fold_spaces(parsed("Step\u00ADana\u00ADkert is calm.").readable) == "Stepanakert is calm.");
}
