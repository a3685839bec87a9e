#include "brief/clean_text.hpp"

#include "io/utf8.hpp"

namespace sitmap::brief {

std::string clean_text(std::string_view text) {
    const std::string composed = io::to_nfc(text);
    std::string result;
    bool gap = false;
    for (std::size_t i = 0; i < composed.size(); ++i) {
        const auto byte = static_cast<unsigned char>(composed[i]);
        // C1 controls and the no-break space are two bytes that begin with C2.
        const auto next = i + 1 < composed.size() ? static_cast<unsigned char>(composed[i + 1]) : 0;
        const bool c1 = byte == 0xC2 && next >= 0x80 && next < 0xA0;
        if (byte <= 0x20 || byte == 0x7F || c1) {
            gap = true;
            i += c1 ? 1 : 0;
            continue;
        }
        if (gap && !result.empty()) {
            result += ' ';
        }
        gap = false;
        result += composed[i];
    }
    return result;
}

std::string headline(std::string_view text, std::size_t limit) {
    std::string line = clean_text(text);
    if (io::code_points(line) <= limit) {
        return line;
    }
    std::string fitting;
    std::size_t from = 0;
    while (true) {
        const std::size_t space = line.find(' ', from);
        if (space == std::string::npos || io::code_points(line.substr(0, space)) > limit - 1) {
            break;
        }
        fitting = line.substr(0, space);
        from = space + 1;
    }
    if (fitting.empty()) {
        return io::shorten(line, limit);
    }
    while (!fitting.empty() && std::string_view(",;:-").find(fitting.back()) != std::string_view::npos) {
        fitting.pop_back();
    }
    return fitting + "…";
}

}  // namespace sitmap::brief
