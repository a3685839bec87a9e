#include "layout/figures.hpp"

#include <fmt/format.h>

namespace sitmap::layout {

std::string figure(double value, Language language) {
    const std::string digits = fmt::format("{:g}", value);
    if (language != Language::fa) {
        return digits;
    }
    std::string out;
    for (const char c : digits) {
        if (c >= '0' && c <= '9') {
            out += "\xDB";  // U+06F0 … U+06F9
            out += static_cast<char>(0xB0 + (c - '0'));
        } else if (c == '.') {
            out += "٫";
        } else {
            out += c;
        }
    }
    return out;
}

}  // namespace sitmap::layout
