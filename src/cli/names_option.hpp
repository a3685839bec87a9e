#pragma once

#include <string>
#include <vector>

#include "gazetteer/gazetteer.hpp"

namespace sitmap::cli {

class CommandLine;
class Terminal;

/// Tables of places and names that the gazetteer lacks, named on the command line.
class NamesOption {
public:
    /// Declares --names.
    void declare(CommandLine& line);
    /// What the tables say; empty without one. A row that cannot be used is an error; nothing is left out silently.
    /// `pack_file` empty: the one that is found.
    tl::expected<std::vector<gazetteer::Place>, std::vector<Error>> read(const std::string& pack_file) const;

private:
    std::vector<std::string> files_;
};

}  // namespace sitmap::cli
