#include "brief/given_heads.hpp"

#include "brief/event_head.hpp"
#include "brief_pack.hpp"

using namespace sitmap;

namespace {

std::string head_in(Language language, event::Type type, const std::string& written = {}) {
    const auto pack = pack::Pack::open(SITMAP_PACK);
    const auto words = pack::Phrasebook::load(*pack, language);
    REQUIRE(words);
    brief::Brief brief;
    brief.language = language;
    event::Event& event = brief.events.emplace_back();
    event.type = type;
    event.head = written;
    event.places.push_back({event::EventPlace::Role::at, "khoda-afarin", "Khoda Afarin", {}, false, 0});
    brief::give_head(event);
    brief::say_given_heads(brief, gazetteer_of_pack(), *words);
    return brief.events.front().head;
}

}  // namespace

TEST_CASE("a head that the program gave is in the language of the edition") {
    CHECK(head_in(Language::en, event::Type::air_strike) == "Air strike: Khoda Afarin");
    CHECK(head_in(Language::ru, event::Type::shelling) == "Обстрел: Худаферин");
    CHECK(head_in(Language::az, event::Type::infrastructure).starts_with("İnfrastruktur: "));
    CHECK(head_in(Language::ka, event::Type::shelling).find("Shelling") == std::string::npos);
    CHECK(head_in(Language::fa, event::Type::shelling) == "گلوله‌باران: خداآفرین");
}

TEST_CASE("a head that a person wrote stays in its language") {
    CHECK(head_in(Language::ru, event::Type::shelling, "Stray rounds") == "Stray rounds");
}
