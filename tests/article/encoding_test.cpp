#include <unicode/ucnv.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "article/article.hpp"
#include "article/declared_encoding.hpp"
#include "article/letter.hpp"
#include "io/scratch_folder.hpp"
#include "io/utf8.hpp"

using namespace sitmap;

namespace {

std::string encoded(const std::string& text, const char* converter_name) {
    UErrorCode status = U_ZERO_ERROR;
    std::string bytes(text.size() * 4 + 16, '\0');
    const auto length = ucnv_convert(converter_name, "UTF-8", bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                     text.data(), static_cast<std::int32_t>(text.size()), &status);
    REQUIRE(U_SUCCESS(status));
    bytes.resize(static_cast<std::size_t>(length));
    return bytes;
}

/// Sections and words of all sentences, whatever bytes they were written in.
std::string told(const article::Article& a) {
    std::string all;
    for (const auto& s : a.sentences) {
        all += std::string(name_of(s.section)) + '|' +
               io::to_nfc(article::fold_spaces(a.readable.substr(s.start, s.end - s.start))) + '\n';
    }
    return all + io::to_nfc(a.title) + '|' + (a.published ? time::to_iso(*a.published) : "");
}

std::string told_by(const std::filesystem::path& file) {
    const auto a = article::read(file);
    REQUIRE(a);
    CHECK(a->readable.size() == a->text.size());
    return told(*a);
}

const std::string page =
    "<html><head>META</head><body><h1>Обстрел у реки Аракс</h1><p>12 октября 2020 г. в селе "
    "Чинари упали снаряды. Жители ушли в Иджеван, «на ночь».</p></body></html>";

std::string page_with(const std::string& meta) {
    std::string text = page;
    return text.replace(text.find("META"), 4, meta);
}

}  // namespace

TEST_CASE("a document's word on its encoding is found") {
    CHECK(article::declared_encoding("<html><meta charset=\"windows-1251\">") == "windows-1251");
    CHECK(article::declared_encoding("<META CHARSET=Windows-1254 />") == "windows-1254");
    CHECK(article::declared_encoding("<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-9'>") ==
          "iso-8859-9");
    CHECK(article::declared_encoding("<?xml version=\"1.0\" encoding='KOI8-R'?><html>") == "koi8-r");
    CHECK(article::declared_encoding("Content-Type: text/plain; charset=windows-1251\n\nx") == "windows-1251");
    CHECK(article::declared_encoding("<script charset=\"x\"></script>The charset of the text").empty());
    CHECK(article::declared_encoding("").empty());
    CHECK(article::declared_encoding("<meta charset=").empty());
}

TEST_CASE("the same page tells the same in every encoding it is saved in") {
    const ScratchFolder folder;
    const std::string plain = told_by(folder.with("utf8.html", page_with("<meta charset=utf-8>")));
    CHECK(plain.find("Чинари") != std::string::npos);
    CHECK(told_by(folder.with("bom.html", "\xEF\xBB\xBF" + page_with(""))) == plain);
    CHECK(told_by(folder.with("none.html", page_with(""))) == plain);
    CHECK(told_by(folder.with("le.html", "\xFF\xFE" + encoded(page_with(""), "UTF-16LE"))) == plain);
    CHECK(told_by(folder.with("be.html", "\xFE\xFF" + encoded(page_with(""), "UTF-16BE"))) == plain);
    CHECK(told_by(folder.with("1251.html", encoded(page_with("<meta charset=windows-1251>"), "windows-1251"))) ==
          plain);
    CHECK(told_by(folder.with("xml.html", encoded("<?xml version=\"1.0\" encoding=\"windows-1251\"?>" + page_with(""),
                                                  "windows-1251"))) == plain);
    CHECK(told_by(folder.with("http.html", encoded(page_with("<meta http-equiv=Content-Type content=\"text/html; "
                                                             "charset=windows-1251\">"),
                                                   "windows-1251"))) == plain);
    const auto undeclared = article::read(folder.with("undeclared.html", encoded(page_with(""), "windows-1251")));
    REQUIRE(!undeclared);
    CHECK(undeclared.error().code == ErrorCode::utf8);
    CHECK(undeclared.error().file.ends_with("undeclared.html"));
}

TEST_CASE("line ends, marks, entities and decomposed letters shift no sentence") {
    const std::string text =
        "Şuşa yaxınlığında atəş\n\nBakı, 25 may 2021. Gün ərzində Göyçə gölü yaxınlığında atəş açılıb. Ölən yoxdur.\n\n"
        "“Vəziyyət sakitdir”, – deyə nazirlik bildirib.\n";
    const auto plain = article::parse(text, article::Format::text, "a");
    REQUIRE(plain);
    std::string crlf;
    for (const char c : text) {
        crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
    }
    std::string cr = text;
    std::replace(cr.begin(), cr.end(), '\n', '\r');
    std::string decomposed;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const char32_t c = article::next_code_point(text, at);
        decomposed += c == U'ö'   ? "o\xCC\x88"
                      : c == U'ş' ? "s\xCC\xA7"
                      : c == U'ü' ? "u\xCC\x88"
                                  : text.substr(from, at - from);
    }
    for (const std::string& variant : {crlf, cr, decomposed, text + "\n\n\n", "\n\n" + text}) {
        const auto other = article::parse(variant, article::Format::text, "a");
        REQUIRE(other);
        CHECK(told(*other) == told(*plain));
    }
    std::string html = "<h1>A &amp; B fire</h1><p>“One” near G&ouml;yg&#246;l&nbsp;town. Two&hellip; Three.</p>";
    std::string literal = "<h1>A & B fire</h1><p>“One” near Göygöl town. Two… Three.</p>";
    CHECK(told(*article::parse(html, article::Format::html, "a")) ==
          told(*article::parse(literal, article::Format::html, "a")));
}
