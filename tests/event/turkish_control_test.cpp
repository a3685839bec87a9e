#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "event/desk.hpp"

using namespace sitmap;
using event::Claim;
using event::Type;

namespace {

/// The one event of a Turkish sentence, which tells who holds what.
event::Event held(const std::string& sentence) {
    auto events = told_in(Language::tr, sentence);
    REQUIRE(events.size() == 1);
    CHECK(events.front().type == Type::transfer);
    return events.front();
}

}  // namespace

TEST_CASE("what stands behind the speaker is part of what he says") {
    CHECK(places(held("Ermenistan Savunma Bakanlığı, Hadrut ve Fuzuli'de bazı mevzilerin kontrolünün el değiştirdiğini "
                      "iddia etti.")) == "hadrut fuzuli");
    CHECK(places(held("Bakü yönetimi Zengilan, Cebrail ve Kubatlı ilçelerinde toplam 13 köyün kontrolünü sağladığını "
                      "ileri sürdü.")) == "zangilan-district jabrayil-district gubadli-district");
}

TEST_CASE("villages counted district by district are those of all the districts") {
    CHECK(places(held("Aliyev, Zengilan'ın 6, Cebrail'in 4, Kubatlı'nın 3 köyünün kurtarıldığını duyurdu.")) ==
          "zangilan jabrayil gubadli");
}

TEST_CASE("a head names one place at least where several would not fit") {
    const auto taken = held(
        "Bakü yönetimi Zengilan, Cebrail ve Kubatlı ilçelerinde toplam 13 köyün kontrolünü sağladığını ileri "
        "sürdü.");
    CHECK(taken.claim == Claim::claimed);
    CHECK(taken.head == "Kontrol el değiştirdi: Zengilan Rayonu, +2 (iddia)");
}

TEST_CASE("what comes under an army's control is taken, its army need not have moved") {
    const auto taken = held(
        "Azerbaycan Savunma Bakanlığı, Ağdam ve Kubatlı illerinin Azerbaycan ordusunun denetimine geçtiğini bildirdi.");
    CHECK(places(taken) == "aghdam-district gubadli-district");
    CHECK(taken.claimed_by == "Azerbaycan Savunma Bakanlığı");
}
