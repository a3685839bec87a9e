#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "io/error.hpp"
#include "pack/compiler/dataset.hpp"

namespace sitmap::pack::compiler {

/// One `[[layer]]` (GeoJSON) or `[[table]]` (CSV) of geodata/pack.toml. For a table without `columns` the files'
/// header says them.
struct Entry {
    Schema schema;
    GeometryKind kind = GeometryKind::any;
    std::vector<std::string> sources;  ///< relative to the manifest, one after the other
    std::vector<Column> types;         ///< columns that are not text
    bool temporary = false;            ///< only for the derivation steps; not in the finished pack
    int line = 0;
};

/// One `[[document]]`: a whole text file that goes into table `document` (name, content) as it is.
struct Document {
    std::string name;
    std::string source;
    int line = 0;
};

struct Manifest {
    std::filesystem::path file;
    std::vector<Entry> layers;
    std::vector<Entry> tables;
    std::vector<Document> documents;
    std::string relief;  ///< GeoTIFF of 16-bit heights; empty for none
};

/// Errors: read, config (with line and column: unknown key, wrong type, name given twice, missing source).
Result<Manifest> read_manifest(const std::filesystem::path& file);

}  // namespace sitmap::pack::compiler
