#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "io/error.hpp"
#include "pack/compiler/dataset.hpp"

namespace sitmap::pack::compiler {

/// Writes one GeoPackage through GDAL. Between calls the file is closed and can be read. Nothing in it depends on
/// the clock: two runs over the same input give the same bytes.
class Writer {
public:
    /// Starts an empty file. Errors: write.
    static Result<Writer> create(const std::filesystem::path& file);

    /// Errors: write; geometry (a feature that is not of the layer's kind); csv (a value that is no number).
    /// Messages count features and rows from 1.
    Result<void> write(const Layer& layer);
    Result<void> write(const Table& table);
    /// Int16 heights in WGS 84 as a gridded coverage of one tile. Errors: read, format, write.
    Result<void> write_relief(const std::filesystem::path& geotiff);
    Result<void> drop(std::string_view layer_or_table);
    /// Compacts the file; its pages then only depend on the content. Last.
    Result<void> finish();

private:
    explicit Writer(std::filesystem::path file) : file_(std::move(file)) {}
    std::filesystem::path file_;
};

}  // namespace sitmap::pack::compiler
