#include "layout/source_link.hpp"
#include "page_samples.hpp"

using namespace sitmap;
using namespace page_samples;

TEST_CASE("a web address ends where the sentence around it goes on") {
    CHECK(layout::web_address_in("Reuters, https://example.org/a?b=1.") == "https://example.org/a?b=1");
    CHECK(layout::web_address_in("(see http://example.org/x), later") == "http://example.org/x");
    CHECK(layout::web_address_in("“https://example.org/x”") == "https://example.org/x");
    CHECK(layout::web_address_in("https://example.org/Shusha_(town)") == "https://example.org/Shusha_(town)");
    CHECK(layout::web_address_in("https://").empty());
    CHECK(layout::web_address_in("example.org").empty());
}

TEST_CASE("of a web address beside other words the host is printed") {
    CHECK(layout::printed_source("Dawn, 26 October 2020, https://www.dawn.com/news/1") ==
          "Dawn, 26 October 2020 (dawn.com)");
    CHECK(layout::printed_source("https://example.org/a") == "https://example.org/a");
    CHECK(layout::printed_source("IRNA, 25 October 2020") == "IRNA, 25 October 2020");
}

TEST_CASE("symbols and entries of the list lead to where the event is told") {
    for (const char* name : {"landscape", "phone"}) {
        for (const int placed : {3, 24}) {
            const style::Page format = page(name);
            Map map = sample(4, placed, 1, format);
            map.brief.events.front().evidence.push_back({"https://example.org/first", 0, 0, 0, {}});
            map.brief.events.back().evidence.push_back({"report.txt", 0, 0, 0, {}});
            const layout::Laid sheet = laid(map, format);
            std::size_t linked = 0;
            for (const FoundText& text : texts(sheet, "event_number")) {
                const bool leads = text.group && text.group->link == "https://example.org/first";
                CHECK(leads == (words(*text.item) == "1" && !text.group->id.starts_with("events-")));
                linked += leads ? 1 : 0;
            }
            INFO(name << ", " << placed << " events");
            CHECK(linked >= 1);
        }
    }
}
