#include "gazetteer/packed_index.hpp"

#include <catch2/catch.hpp>

#include <cstring>
#include <random>
#include <thread>

#include "gazetteer/name_key.hpp"
#include "gazetteer/place_store.hpp"
#include "shared_gazetteer.hpp"

using namespace sitmap;
using namespace sitmap::gazetteer;

namespace {

pack::Bytes as_bytes(std::string_view text) {
    pack::Bytes bytes = pack::Bytes::room_for(text.size());
    std::memcpy(bytes.words.get(), text.data(), text.size());
    return bytes;
}

std::vector<Place> some_places() {
    std::vector<Place> places;
    for (const char* id : {"goris", "stepanakert", "hakari", "azerbaijan"}) {
        if (const Place* place = test_gazetteer().by_id(id); place != nullptr) {
            places.push_back(*place);
        }
    }
    return places;
}

/// Reads all that can be read.
std::size_t walk(const PackedIndex& packed) {
    std::size_t seen = 0;
    PlaceStore store(packed);
    for (std::size_t i = 0; i < store.size(); ++i) {
        seen += store[i].names.size() + store[i].id.size() + name_of(store[i].kind).size();
        seen += store.by_id(store[i].id) != nullptr ? 1 : 0;
    }
    const NameIndex::Tables& tables = packed.tables();
    for (const NameTable* table : {&tables.strict, &tables.stem, &tables.loose, &tables.heard}) {
        for (const std::uint64_t hash : {std::uint64_t{0}, ~std::uint64_t{0}, std::uint64_t{1} << 63}) {
            seen += table->find(hash).size();
        }
        for (const NameRef ref : table->refs) {
            seen += store.name(ref.place, ref.name).size() + (store.is_preferred(ref.place, ref.name) ? 1 : 0);
        }
    }
    const NameIndex index(tables);
    for (std::size_t i = 0; i < index.sounds(); ++i) {
        seen += index.sound(i).size();
    }
    return seen;
}

void set_hash(std::string& bytes) {
    const std::uint64_t hash = hash_of(std::string_view(bytes).substr(sizeof(format::Header)));
    std::memcpy(bytes.data() + offsetof(format::Header, hash), &hash, sizeof(hash));
}

}  // namespace

TEST_CASE("the packed gazetteer says what its tables say") {
    std::size_t places = 0;
    const auto asked = test_pack().query(
        "SELECT id, kind, country, admin1, lon, lat, grade, population, rank, source, note, "
        "(SELECT group_concat(text, '|') FROM place_name WHERE place_id = id ORDER BY rowid) FROM place ORDER BY rowid",
        {}, [&](const auto& row) {
            const Place& place = test_gazetteer().places()[places++];
            INFO(row[0]);
            CHECK(place.id == row[0]);
            CHECK(name_of(place.kind) == row[1]);
            CHECK(place.country == row[2]);
            CHECK(place.admin1 == row[3]);
            CHECK(place.position.lon == std::stod(std::string(row[4])));
            CHECK(place.position.lat == std::stod(std::string(row[5])));
            CHECK(place.source == row[9]);
            CHECK(place.note == row[10]);
            std::string names;
            for (const Name& name : place.names) {
                names += (names.empty() ? "" : "|") + name.text;
            }
            CHECK(names == row[11]);
            return true;
        });
    REQUIRE(asked);
    CHECK(places == test_gazetteer().places().size());
}

TEST_CASE("packing and reading give back the same places, and the same places the same bytes") {
    const std::vector<Place> places = some_places();
    const std::string bytes = packed(places);
    CHECK(bytes == packed(places));
    const auto opened = PackedIndex::open(as_bytes(bytes));
    REQUIRE(opened);
    REQUIRE(opened->places().size() == places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Place again = opened->place(i);
        CHECK(again.id == places[i].id);
        CHECK(again.position == places[i].position);
        CHECK(again.population == places[i].population);
        REQUIRE(again.names.size() == places[i].names.size());
        for (std::size_t n = 0; n < again.names.size(); ++n) {
            CHECK(again.names[n].text == places[i].names[n].text);
            CHECK(again.names[n].language == places[i].names[n].language);
            CHECK(again.names[n].side == places[i].names[n].side);
            CHECK(again.names[n].kind == places[i].names[n].kind);
            CHECK(again.names[n].validity == places[i].names[n].validity);
            CHECK(again.names[n].preferred == places[i].names[n].preferred);
        }
        CHECK(opened->by_id(places[i].id) == i);
    }
    CHECK(opened->by_id("atlantis") == places.size());
    CHECK(walk(*opened) > 0);
}

TEST_CASE("a packed gazetteer that is cut short or changed anywhere is refused") {
    const std::string whole = packed(some_places());
    std::size_t refused = 0;
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const auto opened = PackedIndex::open(as_bytes(std::string_view(whole).substr(0, size)));
        refused += !opened && opened.error().code == ErrorCode::pack ? 1 : 0;
    }
    CHECK(refused == whole.size());
    refused = 0;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x41);
        const auto opened = PackedIndex::open(as_bytes(changed));
        refused += !opened && opened.error().code == ErrorCode::pack ? 1 : 0;
    }
    CHECK(refused == whole.size());
}

TEST_CASE("a packed gazetteer that was changed on purpose is refused or read within its bounds") {
    const std::string whole = packed(some_places());
    std::mt19937 random(20201110);
    std::size_t refused = 0;
    std::size_t seen = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string changed = whole;
        for (int change = 0; change < 1 + round % 4; ++change) {
            const std::size_t at = sizeof(format::Header) + random() % (changed.size() - sizeof(format::Header));
            changed[at] = static_cast<char>(random());
        }
        set_hash(changed);
        const auto opened = PackedIndex::open(as_bytes(changed));
        refused += opened ? 0 : 1;
        seen += opened ? walk(*opened) : 0;
    }
    CHECK(refused > 100);
    CHECK(seen > 0);
}

TEST_CASE("packed words are known in their language, by their forms, beginnings and ends") {
    using gazetteer::Word;
    gazetteer::WordEntries words;
    CHECK(words.add("district", "area_kind", Language::en));
    CHECK(words.add("rayon", "area_kind", Language::az));
    CHECK(words.add("shell*", "event", Language::en));
    CHECK(words.add("*yan", "surname_ending"));
    CHECK(words.add("Iranian", "demonym:IR", Language::en));
    CHECK_FALSE(words.add("district", "nonsense"));
    const auto opened = PackedIndex::open(as_bytes(packed(some_places(), words)));
    REQUIRE(opened);
    const auto& known = opened->vocabulary();
    CHECK(known.facts("district", Language::en).is(Word::area_kind));
    CHECK_FALSE(known.facts("district", Language::tr).is(Word::area_kind));
    CHECK(known.facts("rayonunda", Language::az).is(Word::area_kind));
    CHECK(known.facts("shelling", Language::en).is(Word::event));
    CHECK(known.facts("mirzoyan", Language::en).is(Word::surname_ending));
    CHECK(known.facts("iranian", Language::en).country_code() == "IR");
    CHECK(known.is("district", Word::area_kind));
    CHECK_FALSE(known.is("shelling", Word::area_kind));
    CHECK(known.is_kind("rayonunda"));
    CHECK(known.facts("", Language::en).classes == 0);
}

TEST_CASE("places are made once, whoever asks first") {
    const auto opened = PackedIndex::open(as_bytes(packed(some_places())));
    REQUIRE(opened);
    for (int round = 0; round < 50; ++round) {
        const PlaceStore store(*opened);
        std::vector<std::vector<const Place*>> seen(4);
        std::vector<std::thread> threads;
        for (auto& mine : seen) {
            threads.emplace_back([&store, &mine] {
                for (std::size_t i = 0; i < store.size(); ++i) {
                    mine.push_back(&store[i]);
                }
            });
        }
        for (std::thread& thread : threads) {
            thread.join();
        }
        CHECK(seen[1] == seen[0]);
        CHECK(seen[2] == seen[0]);
        CHECK(seen[3] == seen[0]);
    }
}
