#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "program.hpp"

using Catch::Contains;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

struct Folder {
    Folder() {
        std::string name = (fs::temp_directory_path() / "sitmap-gazetteer-XXXXXX").string();
        path = mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path); }
    std::string write(const std::string& name, const std::string& text) const {
        std::ofstream(path / name) << text;
        return (path / name).string();
    }
    std::string text(const std::string& name) const {
        std::ostringstream all;
        all << std::ifstream(path / name).rdbuf();
        return all.str();
    }
    fs::path path;
};

std::string dump_row(const std::string& id, const std::string& name, const std::string& lat) {
    return id + "\t" + name + "\t" + name + "\t\t" + lat +
           "\t46.4\tP\tPPL\tAZ\t\t28\t\t\t\t0\t\t9\tAsia/Baku\t2024-01-01\n";
}

}  // namespace

TEST_CASE("the pack's gazetteer passes its own check, for people and for programs") {
    const Run people = run({"gazetteer", "check"});
    CHECK(people.status == 0);
    CHECK_THAT(people.out, Contains(": 0 to look at"));
    const Run all = run({"gazetteer", "check", "--all", "--json"});
    const json answer = json::parse(all.out);
    CHECK(answer.at("open").empty());
    CHECK_FALSE(answer.at("known").at(0).at("reason").get<std::string>().empty());
}

TEST_CASE("a defect in a table of one's own is shown and is exit status 1") {
    const Folder folder;
    const std::string table =
        folder.write("my.csv", "name,lon,lat,kind,country,language\nWrongtown,46.0,39.0,town,GE,en\n");
    const Run result = run({"gazetteer", "check", "--names", table});
    CHECK(result.status == 1);
    CHECK_THAT(result.out, Contains("Wrongtown") && Contains("country:"));
}

TEST_CASE("a dump is brought into a file that other verbs use when they are told so") {
    const Folder folder;
    const std::string dump = folder.write("AZ.txt", dump_row("9900001", "Zyqqarband", "39.5") + "broken\n");
    const std::string out = (folder.path / "mine.csv").string();
    const Run imported = run({"gazetteer", "import", "geonames", dump, "-o", out});
    CHECK(imported.status == 0);
    CHECK_THAT(imported.out, Contains("1 places") && Contains("--names " + out));
    CHECK_THAT(imported.error, Contains("AZ.txt:2") && Contains("1 cells"));
    CHECK(run({"place", "Zyqqarband"}).status == 1);
    CHECK_THAT(run({"place", "Zyqqarband", "--names", out}).out, Contains("gn:9900001"));

    const std::string first = folder.text("mine.csv");
    const Run again = run({"gazetteer", "import", "geonames", dump, "-o", out});
    CHECK(again.status == 0);
    CHECK(folder.text("mine.csv") == first);  // replaced, not doubled

    fs::remove(out);
    CHECK(run({"gazetteer", "import", "geonames", dump, "-o", out, "--strict"}).status == 1);
    CHECK_FALSE(fs::exists(out));
}

TEST_CASE("without -o an import goes where a user's data belongs") {
    const Folder folder;
    const std::string dump = folder.write("AZ.txt", dump_row("9900001", "Zyqqarband", "39.5"));
    Setting setting;
    setting.environment = {"XDG_DATA_HOME=" + (folder.path / "data").string()};
    const Run result = run({"gazetteer", "import", "geonames", dump, "--json"}, setting);
    CHECK(result.status == 0);
    CHECK(json::parse(result.out).at("file") == (folder.path / "data/sitmap/gazetteer.csv").string());
    CHECK(fs::exists(folder.path / "data/sitmap/gazetteer.csv"));
    // Nothing is used that the command line does not name.
    CHECK(run({"place", "Zyqqarband"}, setting).status == 1);
}

TEST_CASE("a new name is found in an article") {
    const Folder folder;
    const std::string names =
        folder.write("my.csv",
                     "name,place,lon,lat,kind,country,language\nZyqqarband,,46.40,39.50,village,AZ,en\n"
                     "Vorgunjik,goris,,,,,\n");
    const std::string article =
        folder.write("article.txt",
                     "Shelling near Zyqqarband\n\nGORIS, 12 May 2021. Shells hit the village of Zyqqarband on Monday, "
                     "the ministry said. Families were taken to Vorgunjik.\n");
    const Run without = run({"read", article});
    CHECK_THAT(without.out, !Contains("village  "));
    const Run with = run({"read", article, "--names", names, "--json"});
    REQUIRE(with.status == 0);
    CHECK_THAT(with.out, Contains("user-village-39.5000-46.4000") && Contains("\"goris\""));
}

TEST_CASE("a bad row of a table of names is an error with line and column") {
    const Folder folder;
    const std::string names = folder.write("my.csv", "name,place\nGood,goris\nBad,Xyzzyville\n");
    const std::string article = folder.write("article.txt", "Nothing.\n");
    const Run result = run({"read", article, "--names", names});
    CHECK(result.status == 1);
    CHECK_THAT(result.error, Contains("my.csv:3:5") && Contains("Xyzzyville"));
    CHECK(run({"read", article, "--names", (folder.path / "none.csv").string()}).status == 1);
}

TEST_CASE("a gazetteer task that does not exist is wrong usage") {
    for (const auto& words : std::vector<std::vector<std::string>>{
             {"gazetteer"}, {"gazetteer", "chekc"}, {"gazetteer", "import"}, {"gazetteer", "import", "shape", "x"}}) {
        CHECK(run(words).status == 2);
    }
}
