#include "pack/compiler/steps.hpp"
#include "pack/relief.hpp"
#include "pack/schema.hpp"

namespace sitmap::pack::compiler {

/// The heights as the program reads them, from the tile that other programs read.
Result<void> derive_heights(StepContext& context) {
    SITMAP_TRY_ASSIGN(const auto pack, context.pack());
    if (!pack.has_table(relief_table)) {
        return {};
    }
    SITMAP_TRY_ASSIGN(const Relief relief, pack.relief());
    Table table;
    table.schema.name = heights_table;
    table.schema.columns = {{"content", ColumnType::bytes}};
    table.rows = {{packed_heights(relief)}};
    return context.write(table);
}

}  // namespace sitmap::pack::compiler
