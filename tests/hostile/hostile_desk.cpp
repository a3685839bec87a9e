#include "hostile/hostile_desk.hpp"

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "cli/sanitized.hpp"

Run HostileDesk::run(const std::string& name, const std::string& bytes, std::vector<std::string> words,
                     double most_seconds) {
    with(name, bytes);
    Setting setting;
    setting.folder = folder_.path();
    const Run result = ::run(words, setting);
    CAPTURE(name, result.error.substr(0, 400), result.seconds, result.peak_kb);
    CHECK(result.status <= 3);
    if (!is_sanitized()) {
        CHECK(result.seconds <=
              most_seconds * 2);  // a busy machine's processor is slower; what is quadratic takes minutes
        CHECK(result.peak_kb <= 300'000);
    }
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

void HostileDesk::with(const std::string& name, const std::string& bytes) {
    inputs_ += has(name) ? 0 : 1;
    folder_.with(name, bytes);
}

bool is_harmless(const std::string& svg) {
    const auto* document = ::xmlReadMemory(svg.data(), static_cast<int>(svg.size()), "map.svg", nullptr,
                                           XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE);
    if (document == nullptr) {
        return false;
    }
    bool harmless = true;
    const auto walk = [&](const auto& self, const xmlNode* node) -> void {
        for (; node != nullptr; node = node->next) {
            const std::string name = node->name != nullptr ? reinterpret_cast<const char*>(node->name) : "";
            harmless = harmless && name != "script" && name != "foreignObject";
            for (const auto* a = node->type == XML_ELEMENT_NODE ? node->properties : nullptr; a != nullptr;
                 a = a->next) {
                harmless = harmless && !std::string(reinterpret_cast<const char*>(a->name)).starts_with("on");
            }
            self(self, node->children);
        }
    };
    walk(walk, document->children);
    ::xmlFreeDoc(const_cast<xmlDoc*>(document));
    return harmless;
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
