#include "io/paired_marks.hpp"

#include <cstddef>

namespace sitmap::io {

bool marks_are_closed(std::string_view text) {
    const auto count = [&](std::string_view mark) {
        std::size_t n = 0;
        for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size())) {
            ++n;
        }
        return n;
    };
    return count("“") == count("”") && count("\"") % 2 == 0 && count("«") == count("»") && count("(") == count(")");
}

}  // namespace sitmap::io
