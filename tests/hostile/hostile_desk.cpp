#include "hostile/hostile_desk.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

Run HostileDesk::run(const std::string& name, const std::string& bytes, std::vector<std::string> words,
                     double most_seconds) {
    folder_.with(name, bytes);
    ++inputs_;
    Setting setting;
    setting.folder = folder_.path();
    const Run result = ::run(words, setting);
    CAPTURE(name, result.error.substr(0, 400), result.seconds, result.peak_kb);
    CHECK(result.status <= 3);
    CHECK(result.seconds <= most_seconds * 2);  // a busy machine's processor is slower; what is quadratic takes minutes
    CHECK(result.peak_kb <= 300'000);
    return result;
}

Run HostileDesk::draw(const std::string& name, const std::string& bytes, std::vector<std::string> more,
                      double most_seconds) {
    std::vector<std::string> words{"draw", name, "-o", "map.svg", "-o", "map.png", "-o", "map.pdf"};
    words.insert(words.end(), more.begin(), more.end());
    return run(name, bytes, std::move(words), most_seconds);
}

std::string HostileDesk::svg() const {
    std::ostringstream text;
    text << std::ifstream(folder_ / "map.svg", std::ios::binary).rdbuf();
    return text.str();
}

std::string repeated(const std::string& piece, std::size_t times) {
    std::string text;
    text.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i) {
        text += piece;
    }
    return text;
}

std::string brief_with(const std::string& toml_string) {
    return "title = \"A\"\ndate = 2021-05-12\n[[event]]\nplaces = [{name = " + toml_string +
           ", lat = 39.5, lon = 46.3}]\ntype = \"battle\"\nhead = " + toml_string + "\ntext = " + toml_string + "\n";
}
