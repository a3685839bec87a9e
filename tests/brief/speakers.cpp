#include "brief/speakers.hpp"

#include "brief_pack.hpp"

using namespace sitmap;

TEST_CASE("a state that claims something is named in the language of the edition, other speakers as written") {
    const auto said_in = [](Language language, const std::string& speaker) {
        brief::Brief brief;
        brief.language = language;
        brief.events.emplace_back().claimed_by = speaker;
        brief::name_speakers(brief, gazetteer_of_pack());
        return brief.events.front().claimed_by;
    };
    CHECK(said_in(Language::ru, "Azerbaijan") == "Азербайджан");
    CHECK(said_in(Language::ka, "Armenia") == "სომხეთი");
    CHECK(said_in(Language::en, "Иран") == "Iran");
    CHECK(said_in(Language::tr, "Baku") == "Bakü");
    CHECK(said_in(Language::en, "Azerbaijan") == "Azerbaijan");
    CHECK(said_in(Language::ru, "local officials") == "local officials");
    CHECK(said_in(Language::ru, "Azerbaijan's Ministry of Defence") == "Azerbaijan's Ministry of Defence");
    CHECK(said_in(Language::ru, "Shushi") == "Shushi");
    CHECK(said_in(Language::ru, "").empty());
}
