#include "desk.hpp"
#include "io/file.hpp"

using namespace sitmap;

namespace {

const pack::Pack& the_pack() {
    static const auto pack = pack::Pack::open(SITMAP_PACK);
    REQUIRE(pack);
    return *pack;
}

std::string reading_of(const article::Article& article, const event::Lexicon& lexicon,
                       std::optional<Language> edition) {
    return event::to_json(event::read_article(article, desk().gazetteer, lexicon, edition));
}

}  // namespace

TEST_CASE("an article is read the same with the words of its own language as with those of all") {
    const std::vector<std::pair<Language, std::string>> articles{
        {Language::en, "Azerbaijani forces shelled Martakert on Sunday, the ministry said. Three people died."},
        {Language::ru, "Азербайджанские силы обстреляли Мартакерт в воскресенье. Погибли три человека."},
        {Language::az, "Ermənistan silahlı qüvvələri Tərtəri atəşə tutub. Üç nəfər ölüb."},
        {Language::hy, "Ադրբեջանը հրետակոծել է Մարտակերտը: Զոհվել է երեք մարդ:"},
        {Language::fa, "نیروهای آذربایجان شوشا را گلوله‌باران کردند."},
        {Language::tr, "Ermenistan ordusu Terter'i topa tuttu. Üç kişi öldü."},
        {Language::ka, "სომხეთის არმიამ შუშა დაბომბა."},
    };
    for (const auto& [language, text] : articles) {
        auto article = article::parse("News\n\n" + text + "\n", article::Format::text, "story");
        REQUIRE(article);
        article->language = language;
        for (const auto edition :
             {std::optional<Language>(), std::optional(Language::hy), std::optional(Language::ka)}) {
            auto own = event::Lexicon::load_common(the_pack());
            REQUIRE(own);
            REQUIRE(own->learn(the_pack(), language));
            REQUIRE(own->learn(the_pack(), edition.value_or(language)));
            INFO(tag_of(language));
            CHECK(reading_of(*article, *own, edition) == reading_of(*article, desk().lexicon, edition));
        }
    }
}
