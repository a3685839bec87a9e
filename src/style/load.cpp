#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "io/file.hpp"
#include "io/limits.hpp"
#include "io/nearest_word.hpp"
#include "style/section.hpp"
#include "style/style.hpp"
#include "style/style_reader.hpp"

namespace sitmap::style {

namespace {

bool is_file(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored);
}

Result<std::filesystem::path> find(std::string_view name_or_path, const std::vector<std::filesystem::path>& folders) {
    const bool is_path = name_or_path.ends_with(".toml") || name_or_path.find('/') != std::string_view::npos;
    if (is_path) {
        return std::filesystem::path(name_or_path);
    }
    for (const std::filesystem::path& folder : folders) {
        const std::filesystem::path file = folder / fmt::format("{}.toml", name_or_path);
        if (is_file(file)) {
            return file;
        }
    }
    const std::vector<std::string> known = available(folders);
    const std::string near = io::nearest_word(name_or_path, known);
    return failure(ErrorCode::style, fmt::format("there is no style '{}'", name_or_path),
                   !near.empty()   ? fmt::format("did you mean '{}'?", near)
                   : known.empty() ? "no style was found; set SITMAP_STYLES to the folder of the styles"
                                   : fmt::format("known styles: {}", fmt::join(known, ", ")));
}

Result<toml::table> parse(const std::filesystem::path& file) {
    SITMAP_TRY_ASSIGN(std::string text, io::read_text(file, limits::style_bytes));
    try {
        return toml::parse(text, file.string());
    } catch (const toml::parse_error& fault) {
        const toml::source_position at = fault.source().begin;
        return failure(Error{ErrorCode::style, std::string(fault.description()), "", file.string(),
                             static_cast<int>(at.line), static_cast<int>(at.column)});
    }
}

/// Lays `over` upon `base`: tables are joined, anything else is replaced, `false` removes a table. Nodes are moved,
/// because copies lose their line numbers.
void lay_over(toml::table& base, toml::table&& over) {
    for (auto&& [key, node] : over) {
        toml::node* below = base.get(key);
        if (below != nullptr && below->is_table() && node.is_table()) {
            lay_over(*below->as_table(), std::move(*node.as_table()));
        } else if (below != nullptr && below->is_table() && node.is_boolean() && !node.ref<bool>()) {
            base.erase(key);
        } else {
            node.visit([&base, &key = key](auto& concrete) { base.insert_or_assign(key, std::move(concrete)); });
        }
    }
}

Result<toml::table> read_chain(std::string_view name_or_path, const std::vector<std::filesystem::path>& folders,
                               int depth) {
    SITMAP_TRY_ASSIGN(const std::filesystem::path file, find(name_or_path, folders));
    SITMAP_TRY_ASSIGN(toml::table own, parse(file));
    const toml::node* extends = own.get("extends");
    if (extends == nullptr) {
        return own;
    }
    Faults faults;
    if (!extends->is_string()) {
        faults.add(extends->source(), "extends: not the name of a style");
    } else if (depth >= limits::style_chain) {
        faults.add(extends->source(), "extends: the styles extend each other in a circle");
    }
    if (faults.first) {
        return failure(*faults.first);
    }
    std::vector<std::filesystem::path> also_beside = {file.parent_path()};
    also_beside.insert(also_beside.end(), folders.begin(), folders.end());
    const std::string base_name = *extends->value<std::string>();
    Result<toml::table> base = read_chain(base_name, also_beside, depth + 1);
    if (!base) {
        if (base.error().file.empty()) {
            faults.add(extends->source(), base.error().message, base.error().hint);
            return failure(*faults.first);
        }
        return base;
    }
    lay_over(*base, std::move(own));
    return base;
}

}  // namespace

Result<Style> load(std::string_view name_or_path, const std::vector<std::filesystem::path>& folders) {
    SITMAP_TRY_ASSIGN(const toml::table merged, read_chain(name_or_path, folders, 0));
    return StyleReader::read(merged);
}

}  // namespace sitmap::style
