#include <catch2/catch.hpp>

#include <unistd.h>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "program.hpp"

namespace {

namespace fs = std::filesystem;

/// A folder of its own with six articles, the fourth of which is not there.
class Articles {
public:
    Articles() : folder_(fs::temp_directory_path() / ("sitmap-read-many-" + std::to_string(::getpid()))) {
        fs::create_directories(folder_);
        for (int i = 1; i <= 6; ++i) {
            const std::string number = std::to_string(i);
            const fs::path file = folder_ / ("a" + number + ".txt");
            names_.push_back(file.string());
            if (i != 4) {
                std::ofstream(file) << "Report " << number << "\n\nGORIS, May " << number
                                    << ", 2021\n\nShelling was reported near Goris on May " << number
                                    << ", 2021, officials said.\n";
            }
        }
    }
    ~Articles() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    Run read(std::vector<std::string> options, const std::string& input = "", bool names = true) const {
        options.insert(options.begin(), "read");
        if (names) {
            options.insert(options.end(), names_.begin(), names_.end());
        }
        Setting setting;
        setting.folder = folder_;
        setting.input = input;
        return run(options, setting);
    }
    std::string content(const std::string& name) const {
        std::ostringstream all;
        all << std::ifstream(folder_ / name).rdbuf();
        return all.str();
    }
    const std::vector<std::string>& names() const { return names_; }

private:
    fs::path folder_;
    std::vector<std::string> names_;
};

}  // namespace

TEST_CASE("many articles come out in their order, however many are read at the same time") {
    const Articles articles;
    const Run one = articles.read({"-j", "1"});
    CHECK(one.out == articles.read({"-j", "5"}).out);
    std::size_t last = 0;
    for (const char* title : {"Report 1", "Report 2", "Report 3", "Report 5", "Report 6"}) {
        const std::size_t at = one.out.find(title);
        INFO(title);
        REQUIRE(at != std::string::npos);
        CHECK(at >= last);
        last = at;
    }
    std::string list;
    for (const std::string& name : articles.names()) {
        list += name + "\n";
    }
    CHECK(articles.read({"--list", "-"}, list, false).out == one.out);
}

TEST_CASE("an article that cannot be read is named and does not keep the others") {
    const Articles articles;
    const Run read = articles.read({"-o", "events.csv"});
    CHECK(read.status == 3);
    CHECK(read.error.find("a4.txt") != std::string::npos);
    const std::string table = articles.content("events.csv");
    CHECK(table.find("id,date") == table.rfind("id,date"));
    for (const char* day : {"2021-05-01", "2021-05-02", "2021-05-03", "2021-05-05", "2021-05-06"}) {
        INFO(day);
        CHECK(table.find(day) != std::string::npos);
    }
    CHECK(articles.read({"-o", "events.geojson"}).status == 3);
    const auto collection = nlohmann::json::parse(articles.content("events.geojson"));
    CHECK(collection["features"].size() == 5);
}
