#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "io/error.hpp"
#include "pack/compiler/dataset.hpp"
#include "pack/compiler/sources.hpp"
#include "pack/compiler/writer.hpp"
#include "pack/pack.hpp"

namespace sitmap::pack::compiler {

/// What a derivation step works with: everything that the manifest and the steps before it have written, the tracked
/// sources, and a way to write its own layers and tables.
class StepContext {
public:
    StepContext(std::filesystem::path pack_file, Writer& writer, Sources& sources)
        : pack_file_(std::move(pack_file)), writer_(writer), sources_(sources) {}

    /// The pack as it is now. Open it again after a `write` to see what that wrote.
    Result<Pack> pack() const { return Pack::open(pack_file_); }
    /// Text of a file of `geodata/` (a path relative to it); it becomes an input of the pack. Errors: as read_text.
    Result<std::string> source(std::string_view relative_path) { return sources_.text(relative_path); }
    /// Errors: write, geometry, csv. A name that is there already is an error.
    Result<void> write(const Layer& layer) { return writer_.write(layer); }
    Result<void> write(const Table& table) { return writer_.write(table); }
    /// For later steps only: not in the finished pack.
    Result<void> write_temporary(const Layer& layer) {
        temporary_.push_back(layer.schema.name);
        return writer_.write(layer);
    }
    const std::vector<std::string>& temporary() const { return temporary_; }

private:
    std::filesystem::path pack_file_;
    Writer& writer_;
    Sources& sources_;
    std::vector<std::string> temporary_;
};

/// Derives layers or tables from others when the pack is made, so that they never disagree with them.
struct Step {
    const char* name;
    Result<void> (*run)(StepContext&);
};

/// All steps in the order in which they run; steps.cpp lists them.
const std::vector<Step>& steps();

}  // namespace sitmap::pack::compiler
