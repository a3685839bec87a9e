#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "io/scratch_folder.hpp"
#include "program.hpp"

using Catch::Contains;
using Catch::StartsWith;

namespace {

/// A run in its own folder that must fail with `status` and `code`, say where, and leave nothing behind.
void refused(const std::string& name, const std::string& bytes, int status, const std::string& code,
             const std::string& where) {
    const ScratchFolder folder;
    folder.with(name, bytes);
    Setting setting;
    setting.folder = folder.path();
    const Run result = run({"draw", name, "-o", "map.svg", "-o", "map.png"}, setting);
    CAPTURE(name, result.error);
    CHECK(result.status == status);
    CHECK(result.out.empty());
    CHECK_THAT(result.error, Contains("sitmap: error[" + code + "]: " + where));
    CHECK(folder.entries() == 1);
}

const std::string smallest_brief = "title = \"A\"\ndate = 2020-10-16\n";

}  // namespace

TEST_CASE("inputs that cannot be mapped are refused with code and position") {
    refused("empty.txt", "", 1, "E_NOTHING_TO_MAP", "empty.txt: ");
    refused("blank.txt", " \n\n\t\n", 1, "E_NOTHING_TO_MAP", "blank.txt: ");
    refused("nowhere.txt", "It was a quiet day and nothing happened at all.\n", 1, "E_NOTHING_TO_MAP", "nowhere.txt: ");
    refused("latin1.txt", "Shusha\nXank\xE9ndi\n", 1, "E_UTF8", "latin1.txt:2:5: ");
    refused("zeros.txt", std::string("Sh\0usha", 7), 1, "E_ENCODING", "zeros.txt:1:3: ");
    refused("table.csv", "date,place,type\n2020-02-31,Shusha,battle\n", 1, "E_DATE", "table.csv:2:");
    refused("table.csv", "date,place,type\n2020-10-16,Xyzzyville,battle\n", 1, "E_UNKNOWN_PLACE", "table.csv:2:");
    refused("table.csv", "date,place\n2020-10-16,Shusha\n", 1, "E_CSV", "table.csv:2:");
    refused("events.geojson", "{\"type\":", 1, "E_JSON", "events.geojson:");
}

TEST_CASE("mistakes in a brief are refused with line and column and the key that was meant") {
    refused("a.toml", smallest_brief + "titel = \"B\"\n", 2, "E_CONFIG", "a.toml:3:1: ");
    refused("a.toml", "title = \"A\"\ndate = 2020-02-31\n", 2, "E_CONFIG", "a.toml:2:");
    refused("a.toml", "title = \"A\ndate = 1\n", 2, "E_CONFIG", "a.toml:1:");
    refused("a.toml", smallest_brief + "[[event]]\nplace = \"Xyzzyville\"\ntype = \"battle\"\ntext = \"B\"\n", 1,
            "E_UNKNOWN_PLACE", "a.toml:4:");
    const ScratchFolder folder;
    const auto brief = folder.with("a.toml", smallest_brief + "titel = \"B\"\n");
    CHECK_THAT(run({"draw", brief}).error, Contains("  hint: ") && Contains("\"title\""));
}

TEST_CASE("what is not a readable file is refused") {
    const ScratchFolder folder;
    const std::string out = folder / "map.svg";
    const auto check = [&](const std::string& input, int status, const std::string& code) {
        const Run result = run({"draw", input, "-o", out});
        CAPTURE(input, result.error);
        CHECK(result.status == status);
        CHECK_THAT(result.error, StartsWith("sitmap: error[" + code + "]: " + input));
    };
    check(folder / "missing.txt", 1, "E_READ");
    check(folder.path(), 1, "E_NOT_A_FILE");
    check("/dev/zero", 1, "E_NOT_A_FILE");
    check("/vsicurl/http://example.org/a.csv", 2, "E_POLICY_PATH");
    check("https://example.org/a.html", 2, "E_POLICY_PATH");
    if (::geteuid() != 0) {
        const std::string secret = folder.with("secret.txt", "Shusha");
        ::chmod(secret.c_str(), 0);
        check(secret, 1, "E_READ");
        std::filesystem::remove(secret);
    }
    CHECK(folder.entries() == 0);
}

TEST_CASE("outputs that cannot be written are refused and nothing else is touched") {
    const ScratchFolder folder;
    const std::string brief =
        folder.with("a.toml", smallest_brief + "[[event]]\nplace = \"Shusha\"\ntype = \"battle\"\ntext = \"B\"\n");
    folder.with("precious.svg", "precious");
    std::filesystem::create_symlink(folder / "precious.svg", folder / "link.svg");
    std::filesystem::create_directory(folder / "folder.svg");
    const auto check = [&](const std::string& output, int status, const std::string& code) {
        const Run result = run({"draw", brief, "-o", output});
        CAPTURE(output, result.error);
        CHECK(result.status == status);
        CHECK_THAT(result.error, Contains("sitmap: error[" + code + "]: "));
    };
    check(folder / "missing/map.svg", 1, "E_WRITE");
    check(folder / "link.svg", 1, "E_OUTPUT_PATH");
    check(folder / "folder.svg", 1, "E_OUTPUT_PATH");
    check(folder / "map.bmp", 2, "E_USAGE");
    CHECK(std::filesystem::is_symlink(folder / "link.svg"));
    CHECK(std::filesystem::file_size(folder / "precious.svg") == 8);
    CHECK(folder.entries() == 4);
}

TEST_CASE("a data pack that is none is refused with what to do") {
    const ScratchFolder folder;
    const std::string pack = folder.with("a.gpkg", "not a pack");
    for (const std::vector<std::string>& verb :
         {std::vector<std::string>{"place", "Shusha"}, {"territory", "--on", "2020-10-16"}, {"read", "-"}}) {
        std::vector<std::string> arguments = verb;
        arguments.insert(arguments.end(), {"--data", pack});
        const Run result = run(arguments);
        CHECK(result.status == 1);
        CHECK_THAT(result.error, StartsWith("sitmap: error[E_PACK]: ") && Contains("hint: "));
    }
}
