#include <catch2/catch.hpp>
#include <filesystem>
#include <set>

#include "golden/map_pictures.hpp"

namespace {

const char* const subjects[] = {"annotations", "overlay", "panels",    "arrows",   "base",   "callouts",
                                "changes",     "claim",   "events",    "language", "naming", "page",
                                "routes",      "style",   "territory", "worldview"};

}  // namespace

TEST_CASE("every event type looks as when it was last looked at") {
    check_maps("events");
}
TEST_CASE("every claim status looks as when it was last looked at") {
    check_maps("claim");
}
TEST_CASE("callouts and notes look as when they were last looked at") {
    check_maps("callouts");
}
TEST_CASE("arrows look as when they were last looked at") {
    check_maps("arrows");
}
TEST_CASE("each day's territory looks as when it was last looked at") {
    check_maps("territory");
}
TEST_CASE("each worldview looks as when it was last looked at") {
    check_maps("worldview");
}
TEST_CASE("each language's edition looks as when it was last looked at") {
    check_maps("language");
}
TEST_CASE("each style looks as when it was last looked at") {
    check_maps("style");
}
TEST_CASE("each page looks as when it was last looked at") {
    check_maps("page");
}
TEST_CASE("each way of naming looks as when it was last looked at") {
    check_maps("naming");
}
TEST_CASE("routes look as when they were last looked at") {
    check_maps("routes");
}
TEST_CASE("what changed hands looks as when it was last looked at") {
    check_maps("changes");
}
TEST_CASE("units and distances look as when they were last looked at") {
    check_maps("annotations");
}
TEST_CASE("layers that users bring look as when they were last looked at") {
    check_maps("overlay");
}
TEST_CASE("two panels look as when they were last looked at") {
    check_maps("panels");
}
TEST_CASE("the base map looks as when it was last looked at") {
    check_maps("base");
}

TEST_CASE("no golden map is forgotten by the tests") {
    const std::set<std::string> known(std::begin(subjects), std::end(subjects));
    int maps = 0;
    for (const auto& entry : std::filesystem::directory_iterator(SITMAP_TEST_DIR "/golden/maps")) {
        const std::string name = entry.path().stem().string();
        CAPTURE(name);
        CHECK(known.count(name.substr(0, name.find('-'))) == 1);
        maps += entry.path().extension() == ".toml" ? 1 : 0;
    }
    CHECK(maps >= 40);
}
