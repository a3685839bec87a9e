#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "event/desk.hpp"

using namespace sitmap;
using event::Type;

namespace {

/// The places of the event whose sentence holds these words; "none" when nothing is told there.
std::string places_told(const std::string& sentences, const std::string& words) {
    const auto events = told_in(Language::en, sentences);
    const auto found = std::ranges::find_if(
        events, [&](const event::Event& e) { return e.evidence.front().text.find(words) != std::string::npos; });
    return found == events.end() ? "none" : places(*found);
}

const std::string exchange =
    "Armenia's Defence Ministry said that Azerbaijani forces had shelled positions near Jermuk on Sunday. "
    "Azerbaijan's Defence Ministry said Armenian troops had fired mortars at its positions in Lachin on Sunday. ";

}  // namespace

TEST_CASE("losses told without a place are at the place before when the same side was hit there") {
    CHECK(places_told("Drones struck Armenian positions near Martuni on Sunday. Two Armenian soldiers were killed.",
                      "struck Armenian") == "martuni-nk");
    CHECK(places_told(exchange + "Two Azerbaijani servicemen were wounded.", "wounded") == "none");  // those in Lachin
}

TEST_CASE("losses of the side that was not hit there are at no place") {
    for (const auto& e : told_in(Language::en, exchange + "At least nine Armenian soldiers were killed on Sunday.")) {
        const bool theirs = std::ranges::any_of(e.quantities, [](const auto& q) { return q.number == 9; });
        CHECK((!theirs || places(e) != "lachin"));
    }
    CHECK(places_told("Azerbaijani forces shelled Martuni on Sunday. Twelve Azerbaijani servicemen were killed.",
                      "Twelve")
              .empty());
}

TEST_CASE("losses of another day, or those that a head of government tells, are at no place") {
    CHECK(places_told("Azerbaijani forces shelled Jermuk on Sunday. Two Armenian soldiers were killed on October 22.",
                      "Two Armenian")
              .empty());
    CHECK(places_told("Azerbaijani forces shelled Jermuk on Sunday. At least 49 Armenian soldiers were killed, Prime "
                      "Minister Nikol Pashinyan told parliament.",
                      "49")
              .empty());
}

TEST_CASE("losses behind news that was no fight are at no place") {
    CHECK(places_told("Ministers met in Tbilisi on Sunday. Two Armenian soldiers were killed on Sunday.", "killed")
              .empty());
}

TEST_CASE("who denies a deed speaks of the place where it was told") {
    CHECK(places_told("A soldier was killed on Sunday when Azerbaijani forces opened fire on a position near Sotk. The "
                      "government of Azerbaijan has denied killing the soldier.",
                      "denied") == "sotk");
}

TEST_CASE("the dead of the two sides are two events") {
    const auto events = told_in(
        Language::en,
        "Twelve Azerbaijani servicemen were killed on Sunday. Eighteen Armenian soldiers were killed on Sunday.");
    CHECK(std::ranges::count(events, Type::battle, &event::Event::type) == 2);
}
