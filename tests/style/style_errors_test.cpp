#include "io/scratch_folder.hpp"
#include "style/shipped_styles.hpp"

using namespace sitmap;
using namespace sitmap::style;

namespace {

/// The error of a style that extends the default.
Error error_of(const ScratchFolder& scratch, std::string_view rest) {
    const auto file = scratch.with("mine.toml", "name = \"mine\"\nextends = \"briefing\"\n" + std::string(rest));
    const auto style = load(file.string(), source_styles());
    REQUIRE_FALSE(style);
    return style.error();
}

}  // namespace

TEST_CASE("a style says only what differs from the one it extends") {
    const ScratchFolder scratch;
    const auto file = scratch.with("mine.toml",
                                   "name = \"mine\"\nextends = \"briefing\"\n[colours]\nviolence = \"112233\"\n"
                                   "[area]\nclaimed-az = { hatch = false }\n[line.border.stroke]\nwidth = 2\n");
    const Result<Style> mine = load(file.string(), source_styles());
    REQUIRE(mine);
    const Style base = shipped("briefing");
    CHECK(mine->name == "mine");
    CHECK(to_hex(mine->family_colour(event::Family::violence)) == "#112233");
    CHECK(to_hex(mine->area("event-area-violence").fill.value()) == "#112233");
    CHECK_FALSE(mine->area("claimed-az").hatch);
    CHECK(mine->area("claimed-az").fill == base.area("claimed-az").fill);
    CHECK(mine->line("border").stroke.width_pt == 2);
    CHECK(mine->line("border").stroke.colour == base.line("border").stroke.colour);
}

TEST_CASE("an unknown key is named with its place and the nearest known key") {
    const ScratchFolder scratch;
    const Error error = error_of(scratch, "[line.border.stroke]\n  wdith = 2\n");
    CHECK(error.code == ErrorCode::style);
    CHECK(error.message.find("line.border.stroke.wdith") != std::string::npos);
    CHECK(error.hint.find("'width'") != std::string::npos);
    CHECK(error.line == 4);
    CHECK(error.column == 3);
    CHECK(error.file.ends_with("mine.toml"));
}

TEST_CASE("unknown classes, roles and tables are errors") {
    const ScratchFolder scratch;
    CHECK(error_of(scratch, "[area]\nhold = { fill = \"ink\" }\n").hint.find("'held'") != std::string::npos);
    CHECK(error_of(scratch, "[text]\ntitel = { size = 3 }\n").hint.find("'title'") != std::string::npos);
    CHECK(error_of(scratch, "[colors]\nink = \"000000\"\n").hint.find("'colours'") != std::string::npos);
    CHECK(error_of(scratch, "[page.phone.sizes]\ntitel = 3\n").line == 4);
}

TEST_CASE("wrong values are errors where they stand") {
    const ScratchFolder scratch;
    for (const char* wrong :
         {"[colours]\nink = \"12345\"\n", "[colours]\nink = 12\n", "[area.held]\nfill = \"armsid .3\"\n",
          "[area.held]\nfill = \"armside 3\"\n", "[area.held]\nfill = \"armside x\"\n",
          "[line.border.stroke]\nwidth = -1\n", "[line.border.stroke]\nwidth = nan\n",
          "[line.border.stroke]\nwidth = inf\n", "[line.border.stroke]\ndash = [1, \"2\"]\n",
          "[line.border.stroke]\ndash = [0, 0]\n", "[line.border.stroke]\ncap = \"rund\"\n",
          "[text.title]\nsize = \"big\"\n", "[text.title]\ncaps = 1\n", "[page.phone]\nsize = [390]\n",
          "[page.phone]\nmap = [0, 0, 900, 400]\n", "[relief]\ntint = 3\n", "[relief]\nlight_alpha = 2\n",
          "[fonts]\nsans = \"Noto\"\n", "[area]\nheld = 3\n"}) {
        INFO(wrong);
        const Error error = error_of(scratch, wrong);
        CHECK(error.code == ErrorCode::style);
        CHECK(error.line == 4);
        CHECK_FALSE(error.message.empty());
    }
}

TEST_CASE("heights of the ground must rise") {
    const ScratchFolder scratch;
    const Error error = error_of(
        scratch, "[relief]\ntint = [\n{ metres = 5, colour = \"ink\" },\n{ metres = 5, colour = \"ink\" } ]\n");
    CHECK(error.line == 6);
}

TEST_CASE("a file that is not TOML is refused with line and column") {
    const ScratchFolder scratch;
    const Error error = error_of(scratch, "[colours\nink = 3\n");
    CHECK(error.line >= 3);
    CHECK(error.column > 0);
}

TEST_CASE("a style that is not complete is refused") {
    const ScratchFolder scratch;
    const auto file = scratch.with("bare.toml", "name = \"bare\"\n");
    const auto style = load(file.string(), {});
    REQUIRE_FALSE(style);
    CHECK(style.error().message.find("missing") != std::string::npos);
}

TEST_CASE("styles that extend each other end with an error") {
    const ScratchFolder scratch;
    scratch.with("a.toml", "name = \"a\"\nextends = \"b\"\n");
    scratch.with("b.toml", "name = \"b\"\nextends = \"a\"\n");
    const auto style = load("a", {scratch.path()});
    REQUIRE_FALSE(style);
    CHECK(style.error().message.find("circle") != std::string::npos);
}

TEST_CASE("an unknown style gives the nearest known one") {
    const auto style = load("breifing", source_styles());
    REQUIRE_FALSE(style);
    CHECK(style.error().hint.find("'briefing'") != std::string::npos);
    CHECK_FALSE(load("briefing", {}));
    CHECK_FALSE(load("/nowhere/at/all.toml", source_styles()));
}

TEST_CASE("a very long key costs nothing") {
    const ScratchFolder scratch;
    const Error error = error_of(scratch, "[colours]\n\"" + std::string(200'000, 'x') + "\" = 3\n");
    CHECK(error.code == ErrorCode::style);
}
