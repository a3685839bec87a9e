#include "pack/compiler/steps.hpp"
#include "scene/inset_ground.hpp"

namespace sitmap::scene::compiler {
namespace {

using Shapes = std::map<std::uint64_t, std::string>;

Result<void> keep_layer(Shapes& kept, const Viewport& view, const pack::Pack& pack, const char* layer,
                        Fineness fineness) {
    if (!pack.has_table(layer)) {
        return {};
    }
    SITMAP_TRY_ASSIGN(const auto features, pack.features(layer, {}));
    for (const pack::Feature& feature : features) {
        kept.emplace(inset_key(view, feature.geometry, fineness),
                     packed_shape(view.to_frame(feature.geometry, fineness.tolerance_pt, fineness.margin_pt)));
    }
    return {};
}

Result<void> keep_countries(Shapes& kept, const Viewport& view, const pack::Pack& pack) {
    if (!pack.has_table("country")) {
        return {};
    }
    SITMAP_TRY_ASSIGN(const auto countries, pack.features("country", {"iso2"}, view.frame().extent));
    for (const pack::Feature& country : countries) {
        kept[inset_key(view, country.values[0])] =
            packed_shape(view.to_frame(country.geometry, inset_country.tolerance_pt, inset_country.margin_pt));
    }
    return {};
}

}  // namespace
}  // namespace sitmap::scene::compiler

namespace sitmap::pack::compiler {

/// What the inset can show of seas, lakes, countries, borders and of control on any day, as it is seen in its frame.
Result<void> derive_inset(StepContext& context) {
    SITMAP_TRY_ASSIGN(const Pack pack, context.pack());
    SITMAP_TRY_ASSIGN(const scene::Viewport view, scene::inset_viewport());
    scene::compiler::Shapes kept;
    for (const char* layer : {"sea", "lake", "control_area"}) {
        SITMAP_TRY(scene::compiler::keep_layer(kept, view, pack, layer, scene::inset_area));
    }
    SITMAP_TRY(scene::compiler::keep_layer(kept, view, pack, "border", scene::inset_line));
    SITMAP_TRY(scene::compiler::keep_countries(kept, view, pack));
    Table table;
    table.schema.name = scene::inset_table;
    table.schema.columns = {{"key", ColumnType::text}, {"content", ColumnType::bytes}};
    table.schema.key = "key";
    for (auto& [key, content] : kept) {
        table.rows.push_back({scene::written_key(key), std::move(content)});
    }
    return context.write(table);
}

}  // namespace sitmap::pack::compiler
