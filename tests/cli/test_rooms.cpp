#include <catch2/catch.hpp>

#include "io/scratch_folder.hpp"
#include "program.hpp"

namespace {
Run rooms_of(const std::string& folder) {
    return run_command({"bash", SITMAP_SOURCE_DIR "/dev", "lint", "rooms", folder});
}
}  // namespace

TEST_CASE("every room includes only rooms before it") {
    const Run result = rooms_of(SITMAP_SOURCE_DIR "/src");
    CHECK(result.out == "");
    CHECK(result.status == 0);
}

TEST_CASE("a room that looks down the street is found out") {
    const ScratchFolder folder;
    std::filesystem::create_directories(folder / "io");
    std::filesystem::create_directories(folder / "layout");
    std::filesystem::create_directories(folder / "attic");
    folder.with("io/a.cpp", "#include \"layout/layout.hpp\"\n");
    folder.with("layout/b.cpp", "#include \"io/error.hpp\"\n#include \"sitmap.hpp\"\n");
    folder.with("attic/c.hpp", "");
    const Run result = rooms_of(folder.path().string());
    CHECK(result.status != 0);
    CHECK_THAT(result.out, Catch::Contains("\"io\" may not include \"layout\""));
    CHECK_THAT(result.out, Catch::Contains("\"layout\" may not include the front door"));
    CHECK_THAT(result.out, Catch::Contains("\"attic\" is not in the list"));
}
