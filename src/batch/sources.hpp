#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "batch/batch.hpp"

namespace sitmap::batch {

/// An input that was read.
struct Source {
    std::string file;
    brief::Brief brief;
};

/// Reads the inputs one after the other; what fails goes into the plan's failures, each input that is named twice is
/// read once.
std::vector<Source> read_sources(const std::vector<std::filesystem::path>& inputs, const Options& options,
                                 const Atlas& atlas, Plan& plan);

/// Patterns that the shell left as they are ("news/*.txt") as the files they stand for, in the order of their bytes,
/// and a folder as the inputs in it. A pattern that nothing fits stays as it is, so that reading it fails by name.
std::vector<std::filesystem::path> expanded(const std::vector<std::string>& words);

}  // namespace sitmap::batch
