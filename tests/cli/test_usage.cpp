#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "io/scratch_folder.hpp"
#include "program.hpp"

using Catch::Contains;
using Catch::StartsWith;

namespace {
const std::vector<std::string> verbs{"draw", "batch", "read", "place", "territory", "corridor", "style"};
}

TEST_CASE("the version is one line") {
    const Run result = run({"--version"});
    CHECK(result.status == 0);
    CHECK_THAT(result.out, Catch::Matches("sitmap [0-9]+\\.[0-9]+\\.[0-9]+\n"));
    CHECK(result.error.empty());
}

TEST_CASE("the overview names every verb and the exit statuses") {
    const Run result = run({"--help"});
    CHECK(result.status == 0);
    for (const std::string& verb : verbs) {
        CHECK_THAT(result.out, Contains("\n  " + verb));
    }
    CHECK_THAT(result.out, Contains("Exit status"));
    CHECK(run({"help"}).out == result.out);
}

TEST_CASE("every verb explains itself with its options and examples") {
    for (const std::string& verb : verbs) {
        CAPTURE(verb);
        const Run result = run({verb, "--help"});
        CHECK(result.status == 0);
        CHECK_THAT(result.out, StartsWith("Usage: sitmap " + verb));
        CHECK_THAT(result.out, Contains("--json"));
        CHECK_THAT(result.out, Contains("Examples:\n  sitmap " + verb));
        CHECK(run({"help", verb}).out == result.out);
    }
}

TEST_CASE("help needs no data pack") {
    CHECK(run({"draw", "--help", "--data", "/nonexistent"}).status == 0);
}

TEST_CASE("a mistyped verb or option is answered with the one that was meant") {
    const Run verb = run({"drwa", "x.txt"});
    CHECK(verb.status == 2);
    CHECK_THAT(verb.error,
               StartsWith("sitmap: error[E_USAGE]: \"drwa\" is not a verb\n  hint: did you mean \"draw\"?"));
    const Run option = run({"draw", "x.txt", "--titel", "A"});
    CHECK(option.status == 2);
    CHECK_THAT(option.error, Contains("\"--titel\"") && Contains("did you mean \"--title\"?"));
    CHECK(run({}).status == 2);
    CHECK(run({"--json", "draw"}).status == 2);
}

TEST_CASE("everything wrong with a command line is said at once") {
    const Run result = run({"draw", "x.txt", "--date", "2020-02-31", "--size", "huge", "--lang", "xx", "--extent",
                            "1,2,3", "--dpi", "1e9", "--hide", "townz", "-o", "map.bmp"});
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    for (const char* option : {"--date", "--size", "--lang", "--extent", "--dpi", "--hide", "map.bmp"}) {
        CHECK_THAT(result.error, Contains(option));
    }
    CHECK_THAT(result.error, Contains("did you mean \"towns\"?") && Contains("2020-02 has 29 days"));
}

TEST_CASE("with --json every message is one JSON object a line") {
    const Run result = run({"draw", "x.txt", "--json", "--lang", "xx", "--size", "\xFF"});
    CHECK(result.status == 2);
    std::istringstream lines(result.error);
    std::string line;
    int count = 0;
    while (std::getline(lines, line)) {
        const auto message = nlohmann::json::parse(line);
        CHECK(message.at("level") == "error");
        CHECK(message.at("code") == "E_USAGE");
        ++count;
    }
    CHECK(count == 2);
}

TEST_CASE("what a user typed never reaches the terminal as a command") {
    const Run result = run({"place",
                            "\x1B[2J\xC2\x9B"
                            "31m"});
    CHECK(result.error.find('\x1B') == std::string::npos);
    CHECK(result.error.find("\xC2\x9B") == std::string::npos);
}

TEST_CASE("messages have no colour when they do not go to a terminal") {
    Setting setting;
    setting.environment = {"TERM=xterm-256color"};
    CHECK(run({"nonsense"}, setting).error.find('\x1B') == std::string::npos);
}

TEST_CASE("a result that cannot be delivered is a failure") {
    const Run full = run_command({"sh", "-c", SITMAP_PROGRAM " --help > /dev/full"});
    CHECK(full.status == 1);
    CHECK_THAT(full.error, Contains("error[E_WRITE]"));
    // A reader that has seen enough is no reason for a message.
    const Run closed = run_command({"bash", "-c", "set -o pipefail; (sleep 0.2; " SITMAP_PROGRAM " --help) | true"});
    CHECK(closed.status == 1);
    CHECK(closed.error.empty());
}

TEST_CASE("a series whose style or page is not there says so once, before anything is read") {
    const ScratchFolder folder;
    Setting setting;
    setting.folder = folder.path();
    for (const std::vector<std::string>& looks :
         {std::vector<std::string>{"--style", "nosuch"}, std::vector<std::string>{"--page", "a44"}}) {
        std::vector<std::string> command{"batch", "--by", "day", "--from", "2020-10-01", "--to", "2020-10-09"};
        command.insert(command.end(), looks.begin(), looks.end());
        const Run result = run(command, setting);
        CHECK(result.status == 2);
        CHECK_THAT(result.error, StartsWith("sitmap: error[E_") && Contains(looks.back()));
        CHECK(result.error.find("error[", 20) == std::string::npos);
        CHECK_FALSE(std::filesystem::exists(folder / "output"));
    }
}

TEST_CASE("lines of a list that hold nothing are passed over") {
    Setting setting;
    setting.input = "\n  \n\t\r\n";
    const Run result = run({"batch", "--list", "-", "-n"}, setting);
    CHECK(result.status == 1);
    CHECK_THAT(result.error, Contains("the list names no file"));
}
