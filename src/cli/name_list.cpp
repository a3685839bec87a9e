#include "cli/name_list.hpp"

#include <algorithm>
#include <string_view>

#include "io/file.hpp"
#include "io/limits.hpp"

namespace sitmap::cli {

Result<std::vector<std::string>> names_in(const std::string& list) {
    SITMAP_TRY_ASSIGN(const std::string lines, io::read_text(list, limits::list_bytes));
    std::vector<std::string> names;
    for (std::string_view rest = lines; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string_view name = rest.substr(0, end);
        name = name.ends_with('\r') ? name.substr(0, name.size() - 1) : name;
        if (name.find_first_not_of(" \t") != std::string_view::npos) {
            names.emplace_back(name);
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (names.empty()) {
        return failure({ErrorCode::nothing_to_map, "the list names no file", "one file name a line", list, 0, 0});
    }
    return names;
}

}  // namespace sitmap::cli
