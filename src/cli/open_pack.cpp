#include "cli/open_pack.hpp"

namespace sitmap::cli {

Result<pack::Pack> open_pack(const std::string& named) {
    if (!named.empty()) {
        return pack::Pack::open(named);
    }
    SITMAP_TRY_ASSIGN(const std::filesystem::path found, pack::Pack::find());
    return pack::Pack::open(found);
}

}  // namespace sitmap::cli
