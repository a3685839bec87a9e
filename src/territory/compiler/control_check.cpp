#include <fmt/format.h>

#include "pack/compiler/examine.hpp"
#include "pack/pack.hpp"
#include "territory/check.hpp"

namespace sitmap::pack::compiler {

Result<std::string> examine_territory(const std::filesystem::path& file) {
    SITMAP_TRY_ASSIGN(const Pack pack, Pack::open(file));
    SITMAP_TRY_ASSIGN(const territory::Check check, territory::check(pack));
    if (!check.faults.empty()) {
        std::string all;
        for (const std::string& fault : check.faults) {
            all += "\n  " + fault;
        }
        return failure(ErrorCode::pack, "control over territory:" + all);
    }
    return fmt::format(
        "control over territory: {} states for {} days; largest overlap {:.4f} km², largest gap {:.4f} km²\n",
        check.states, check.days, check.largest_overlap_km2, check.largest_gap_km2);
}

}  // namespace sitmap::pack::compiler
