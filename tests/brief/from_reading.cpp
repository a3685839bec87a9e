#include <catch2/catch.hpp>

#include <algorithm>

#include "brief/brief.hpp"
#include "brief_pack.hpp"
#include "io/utf8.hpp"

using namespace sitmap;

namespace {

event::Event event_of(std::string id, event::Type type, std::string sentence, std::size_t start) {
    event::Event event;
    event.id = std::move(id);
    event.type = type;
    event.text = sentence;
    event.when = time::DateSpan{time::make_date(2020, 10, 25), time::make_date(2020, 10, 25)};
    event::EventPlace place;
    place.place_id = "goris-" + event.id;
    place.name = "Goris";
    event.places.push_back(place);
    event.evidence.push_back({"a.txt", start, start + sentence.size(), 0, std::move(sentence)});
    return event;
}

event::Reading reading_of(std::vector<event::Event> events) {
    event::Reading reading;
    reading.article.file = "a.txt";
    reading.article.title = "Troops move to the river | A Site";
    reading.article.source = "A Site";
    reading.article.dateline_place = "TEHRAN";
    reading.article.published = time::make_date(2020, 10, 26);
    reading.events = std::move(events);
    return reading;
}

bool warned(const brief::Brief& brief, std::string_view code) {
    return std::any_of(brief.warnings.begin(), brief.warnings.end(), [&](const Warning& w) { return w.code == code; });
}

}  // namespace

TEST_CASE("an article's brief has its title, date, source and whole sentences as standfirst") {
    const auto brief = brief::from_reading(
        reading_of({event_of("e1", event::Type::deployment, "TEHRAN: Guards said on Sunday they sent troops.", 50),
                    event_of("e2", event::Type::shelling, "They had been hit before.", 400),
                    event_of("e3", event::Type::shelling, "Villages were hit by mortar fire.", 200),
                    event_of("e4", event::Type::talks, std::string(300, 'x') + ".", 900)}),
        gazetteer_of_pack());
    CHECK(brief.title == "Troops move to the river");
    CHECK(brief.date == time::make_date(2020, 10, 26));
    CHECK(brief.standfirst == "Guards said on Sunday they sent troops. Villages were hit by mortar fire.");
    REQUIRE(brief.sources.size() == 1);
    CHECK(brief.sources.front() == "A Site, “Troops move to the river”, 26 October 2020");
    CHECK(brief.events.size() == 4);
    for (const event::Event& event : brief.events) {
        CHECK_FALSE(event.head.empty());
    }
}

TEST_CASE("more events than a map can show are named in a warning, the weightiest stay in their order") {
    std::vector<event::Event> events;
    for (int i = 0; i < 20; ++i) {
        events.push_back(event_of("e" + std::to_string(i), i % 2 ? event::Type::talks : event::Type::battle,
                                  "Something happened there.", static_cast<std::size_t>(i) * 100));
    }
    const auto brief = brief::from_reading(reading_of(events), gazetteer_of_pack());
    CHECK(brief.events.size() == 12);
    CHECK(warned(brief, "W_EVENTS_LEFT_OUT"));
    const auto battles = std::count_if(brief.events.begin(), brief.events.end(),
                                       [](const event::Event& e) { return e.type == event::Type::battle; });
    CHECK(battles == 10);
    CHECK(std::is_sorted(brief.events.begin(), brief.events.end(), [](const auto& a, const auto& b) {
        return a.evidence.front().start < b.evidence.front().start;
    }));
}

TEST_CASE("what two sides say of one place and day stands twice, what one says twice stands once") {
    auto one = event_of("e1", event::Type::shelling, "Armenia's ministry said its positions were shelled.", 10);
    one.claim = event::Claim::claimed;
    one.claimed_by = "Armenia's ministry";
    auto other = event_of("e2", event::Type::shelling, "Azerbaijan's ministry said its positions were shelled.", 90);
    other.claim = event::Claim::claimed;
    other.claimed_by = "Azerbaijan's ministry";
    other.places = one.places;
    auto again = one;
    again.evidence.front().start = 200;
    const auto brief = brief::from_reading(reading_of({one, other, again}), gazetteer_of_pack());
    REQUIRE(brief.events.size() == 2);
    CHECK(brief.events[0].claimed_by == "Armenia's ministry");
    CHECK(brief.events[0].evidence.size() == 2);
    CHECK(brief.events[1].claimed_by == "Azerbaijan's ministry");
}

TEST_CASE("planned talks are not proposed by the one party that is named, a planned exercise is its army's") {
    auto talks = event_of("e1", event::Type::talks, "The prime minister is expected in Brussels.", 10);
    auto exercise = event_of("e2", event::Type::exercise, "Troops are to train there.", 90);
    for (event::Event* event : {&talks, &exercise}) {
        event->claim = event::Claim::proposed;
        event->actors = {"Armenia"};
    }
    const auto brief = brief::from_reading(reading_of({talks, exercise}), gazetteer_of_pack());
    REQUIRE(brief.events.size() == 2);
    CHECK(brief.events[0].claimed_by.empty());
    CHECK(brief.events[1].claimed_by == "Armenia");
}

TEST_CASE("talks after the map's date are nobody's proposal, least of all that of the paper that reports them") {
    auto war = event_of("e1", event::Type::shelling, "Villages were hit.", 10);
    auto talks = event_of("e2", event::Type::talks, "The BBC reported that talks would be held in Yevlakh.", 90);
    talks.when = time::DateSpan{time::make_date(2030, 9, 21), time::make_date(2030, 9, 21)};
    talks.claimed_by = "BBC";
    const auto brief = brief::from_reading(reading_of({war, talks}), gazetteer_of_pack());
    REQUIRE(brief.events.size() == 2);
    CHECK(brief.events[1].claim == event::Claim::proposed);
    CHECK(brief.events[1].claimed_by.empty());
}

TEST_CASE("what happened long before the map's date is background") {
    auto old = event_of("e1", event::Type::agreement, "A ceasefire was signed in 1994.", 10);
    old.when = time::DateSpan{time::make_date(1994, 5, 12), time::make_date(1994, 5, 12)};
    auto news = event_of("e2", event::Type::shelling, "Villages were hit.", 90);
    const auto brief = brief::from_reading(reading_of({old, news}), gazetteer_of_pack());
    REQUIRE(brief.events.size() == 1);
    CHECK(brief.events.front().id == "e2");
    CHECK(warned(brief, "W_EVENTS_BACKGROUND"));
}

TEST_CASE("the same event told twice is one event with two sentences") {
    auto once = event_of("e1", event::Type::shelling, "Villages were hit.", 10);
    auto again = event_of("e2", event::Type::shelling, "The villages were hit at night.", 200);
    again.places = once.places;
    const auto brief = brief::from_reading(reading_of({once, again}), gazetteer_of_pack());
    REQUIRE(brief.events.size() == 1);
    CHECK(brief.events.front().evidence.size() == 2);
}

TEST_CASE("a title is kept whole up to what two lines of small type hold, then ends at a word") {
    auto reading = reading_of({});
    const std::string title =
        "Russian, Iranian defence chiefs meet in Tehran to discuss the fighting in Nagorno-Karabakh and other matters";
    reading.article.title = title;
    CHECK(brief::from_reading(reading, gazetteer_of_pack()).title == title);
    reading.article.title = title + " of the region, as both of them and their hosts were keen to say to reporters";
    const auto brief = brief::from_reading(reading, gazetteer_of_pack());
    CHECK(io::code_points(brief.title) <= 150);
    CHECK(brief.title.ends_with("…"));
}

TEST_CASE("a table's brief says what it holds") {
    const auto brief =
        brief::from_events({event_of("e1", event::Type::shelling, "", 0), event_of("e2", event::Type::shelling, "", 0),
                            event_of("e3", event::Type::talks, "", 0)},
                           "events.csv");
    CHECK(brief.title == "Reported events, 25 October 2020");
    CHECK(brief.standfirst == "Fighting and fire 2 · Talks and statements 1");
    CHECK(brief.sources == std::vector<std::string>{"events.csv"});
}

TEST_CASE("a table's brief speaks the language of the edition") {
    const auto pack = pack::Pack::open(SITMAP_PACK);
    REQUIRE(pack);
    const auto words = pack::Phrasebook::load(*pack, Language::ru);
    REQUIRE(words);
    const auto brief = brief::from_events(
        {event_of("e1", event::Type::shelling, "", 0), event_of("e2", event::Type::talks, "", 0)}, "e.csv", *words);
    CHECK(brief.title == "Сообщения о событиях, 25 октября 2020 г.");
    CHECK(brief.standfirst == "Бои и обстрелы 1 · Переговоры и заявления 1");
}

TEST_CASE("what is dated after the article is a plan, and a plan of one actor is that actor's") {
    auto ahead = event_of("e1", event::Type::talks, "Talks would be held.", 0);
    ahead.when = time::DateSpan{time::make_date(2020, 11, 2), time::make_date(2020, 11, 2)};
    auto plan = event_of("e2", event::Type::infrastructure, "A road is wanted.", 40);
    plan.claim = event::Claim::proposed;
    plan.actors = {"Azerbaijan"};
    auto of_two = plan;
    of_two.id = "e3";
    of_two.type = event::Type::transfer;
    of_two.actors = {"Armenia", "Azerbaijan"};
    const auto brief = brief::from_reading(reading_of({ahead, plan, of_two}), gazetteer_of_pack());
    REQUIRE(brief.events.size() == 3);
    CHECK(brief.events[0].claim == event::Claim::proposed);
    CHECK(brief.events[1].claimed_by == "Azerbaijan");
    CHECK(brief.events[2].claimed_by.empty());
}

TEST_CASE("what a picture's caption says is no standfirst") {
    auto caption = event_of("e1", event::Type::exercise, "Soldiers attend a training.", 0);
    auto news = event_of("e2", event::Type::shelling, "Villages were hit by mortar fire.", 28);
    auto reading = reading_of({caption, news});
    reading.article.text = "Soldiers attend a training. Villages were hit by mortar fire.";
    reading.article.sentences = {{0, 27, article::Section::caption, 0}, {28, 61, article::Section::body, 1}};
    CHECK(brief::from_reading(reading, gazetteer_of_pack()).standfirst == "Villages were hit by mortar fire.");
}
