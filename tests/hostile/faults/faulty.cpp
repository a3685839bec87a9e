#include "hostile/faults/faulty.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

namespace {

const std::vector<std::string> names{"map.svg", "map.png", "map.pdf"};

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

Faulty::Faulty() {
    folder_.with("brief.toml",
                 "title = \"A\"\ndate = 2020-10-26\npage = \"small\"\nhide = [\"relief\"]\n"
                 "[[event]]\nplace = \"Shusha\"\ntype = \"battle\"\ntext = \"B\"\n");
    const Run whole = draw();
    CAPTURE(whole.error);
    REQUIRE(whole.status == 0);
    for (const std::string& name : names) {
        wanted_.push_back(bytes_of(folder_ / "out" / name));
    }
}

Run Faulty::draw(const std::vector<std::string>& environment) {
    return draw_by({}, environment);
}

Run Faulty::draw_by(std::vector<std::string> command, const std::vector<std::string>& environment) {
    std::filesystem::remove_all(folder_ / "out");
    std::filesystem::create_directory(folder_ / "out");
    command.insert(command.end(), {SITMAP_PROGRAM, "draw", "brief.toml", "--dpi", "48"});
    for (const std::string& name : names) {
        command.insert(command.end(), {"-o", "out/" + name});
    }
    Setting setting;
    setting.folder = folder_.path();
    setting.environment = environment;
    return run_command(command, setting);
}

bool Faulty::only_whole_files() const {
    std::size_t known = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (std::filesystem::exists(folder_ / "out" / names[i])) {
            ++known;
            if (bytes_of(folder_ / "out" / names[i]) != wanted_[i]) {
                return false;
            }
        }
    }
    return known == files();
}

std::size_t Faulty::files() const {
    const std::filesystem::directory_iterator out(folder_ / "out");
    return static_cast<std::size_t>(std::distance(begin(out), end(out)));
}
