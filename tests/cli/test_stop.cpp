#include <catch2/catch.hpp>

#include "io/scratch_folder.hpp"
#include "program.hpp"

TEST_CASE("a program that is stopped says so with its status and leaves nothing behind") {
    const ScratchFolder folder;
    Setting setting;
    setting.folder = folder.path();
    for (const auto& [signal, status] : {std::pair("INT", 130), std::pair("TERM", 143)}) {
        // It waits for an article that does not come.
        const Run result = run_command({"bash", "-c",
                                        std::string("timeout --preserve-status -s ") + signal +
                                            " 0.5 " SITMAP_PROGRAM " draw - -o map.svg < <(sleep 3)"},
                                       setting);
        CHECK(result.status == status);
        CHECK(result.error == "sitmap: stopped\n");
    }
    CHECK(folder.entries() == 0);
}
