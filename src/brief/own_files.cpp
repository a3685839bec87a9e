#include "brief/own_files.hpp"

#include <fmt/format.h>

#include <cmath>
#include <filesystem>

#include "brief/clean_text.hpp"
#include "brief/toml_keys.hpp"
#include "brief/toml_writing.hpp"
#include "io/limits.hpp"

namespace sitmap::brief {

namespace {

/// Layers one after the other, each in a colour of its own: more than this nobody could tell apart.

Result<std::string> file_of(const TomlTable& table, std::string_view what) {
    SITMAP_TRY_ASSIGN(const std::optional<std::string> file, table.text("file"));
    if (!file || file->empty()) {
        return table.wrong("file", fmt::format("{} needs a file", what), "write file = \"…\"");
    }
    const std::filesystem::path path = *file;
    // What is no path of the file system is refused where it would be opened, by its own name.
    return path.is_absolute() || file->find("://") != std::string::npos
               ? *file
               : (std::filesystem::path(table.file()).parent_path() / path).string();
}

Result<std::string> text_of(const TomlTable& table, std::string_view key) {
    SITMAP_TRY_ASSIGN(const std::optional<std::string> text, table.text(key));
    return clean_text(text.value_or(""));
}

Result<OwnLayer> layer_of(const TomlTable& table) {
    SITMAP_TRY(table.only(keys::layer, "[[layer]]"));
    OwnLayer layer;
    SITMAP_TRY_ASSIGN(layer.file, file_of(table, "[[layer]]"));
    SITMAP_TRY_ASSIGN(layer.name, text_of(table, "name"));
    if (layer.name.empty()) {
        return table.wrong("name", "[[layer]] needs a name for the legend", "write name = \"…\"");
    }
    SITMAP_TRY_ASSIGN(layer.source, text_of(table, "source"));
    // Names of layers and columns are the file's, to the letter.
    SITMAP_TRY_ASSIGN(const std::optional<std::string> inner, table.text("layer"));
    SITMAP_TRY_ASSIGN(const std::optional<std::string> label, table.text("label"));
    SITMAP_TRY_ASSIGN(const std::optional<bool> approximate, table.flag("approximate"));
    layer.layer = inner.value_or("");
    layer.label = label.value_or("");
    layer.approximate = approximate.value_or(false);
    return layer;
}

Result<std::optional<OwnRaster>> raster_of(const TomlTable& table, std::string_view key,
                                           const std::vector<std::string>& known) {
    const toml::node* node = table.node(key);
    if (!node) {
        return std::optional<OwnRaster>{};
    }
    if (!node->is_table()) {
        return table.wrong(key, fmt::format("\"{}\" must be a table", key),
                           fmt::format("write [{}] and below it file = \"…\"", key));
    }
    const TomlTable inner(*node->as_table(), table.file());
    const std::string where = fmt::format("[{}]", key);
    SITMAP_TRY(inner.only(known, where));
    OwnRaster raster;
    SITMAP_TRY_ASSIGN(raster.file, file_of(inner, where));
    SITMAP_TRY_ASSIGN(raster.source, text_of(inner, "source"));
    SITMAP_TRY_ASSIGN(const std::optional<double> opacity, inner.number("opacity"));
    raster.opacity = opacity.value_or(1);
    if (!(raster.opacity > 0 && raster.opacity <= 1)) {
        return inner.wrong("opacity", fmt::format("{} is no opacity", raster.opacity), "more than 0, at most 1");
    }
    SITMAP_TRY_ASSIGN(const std::optional<double> scale, inner.number("scale"));
    SITMAP_TRY_ASSIGN(const std::optional<double> offset, inner.number("offset"));
    raster.scale = scale.value_or(1);
    raster.offset = offset.value_or(0);
    if (!std::isfinite(raster.scale) || raster.scale == 0 || !std::isfinite(raster.offset)) {
        return inner.wrong("scale", "scale and offset must be finite and the scale not 0",
                           "metres = scale × number + offset");
    }
    return std::optional<OwnRaster>{raster};
}

std::string raster_toml(std::string_view key, const std::optional<OwnRaster>& raster) {
    if (!raster) {
        return {};
    }
    return fmt::format("\n[{}]\n", key) + text_key("file", raster->file) + text_key("source", raster->source) +
           (raster->opacity < 1 ? fmt::format("opacity = {}\n", raster->opacity) : "") +
           (raster->scale != 1 ? fmt::format("scale = {}\n", raster->scale) : "") +
           (raster->offset != 0 ? fmt::format("offset = {}\n", raster->offset) : "");
}

}  // namespace

Result<void> read_own_files(const TomlTable& table, Brief& brief) {
    SITMAP_TRY_ASSIGN(const std::vector<TomlTable> layers, table.tables("layer"));
    if (layers.size() > limits::layers_per_map) {
        return table.wrong("layer", fmt::format("more than {} layers on one map", limits::layers_per_map));
    }
    for (const TomlTable& layer : layers) {
        SITMAP_TRY_ASSIGN(OwnLayer read, layer_of(layer));
        brief.layers.push_back(std::move(read));
    }
    SITMAP_TRY_ASSIGN(brief.heights, raster_of(table, "heights", keys::heights));
    SITMAP_TRY_ASSIGN(brief.picture, raster_of(table, "picture", keys::picture));
    return {};
}

std::string own_files_toml(const Brief& brief) {
    std::string out;
    for (const OwnLayer& layer : brief.layers) {
        out += "\n[[layer]]\n" + text_key("file", layer.file) + text_key("layer", layer.layer) +
               text_key("name", layer.name) + text_key("label", layer.label) + text_key("source", layer.source) +
               (layer.approximate ? "approximate = true\n" : "");
    }
    return out + raster_toml("heights", brief.heights) + raster_toml("picture", brief.picture);
}

}  // namespace sitmap::brief
