#pragma once

#include <string>
#include <vector>

#include "cli/program.hpp"
#include "cli/sanitized.hpp"
#include "io/scratch_folder.hpp"

/// A small map, drawn while something of the machine fails.
class Faulty {
public:
    Faulty();
    /// Draws it as SVG, PNG and PDF into an empty folder with these variables set.
    Run draw(const std::vector<std::string>& environment = {});
    /// The same behind another command ("prlimit", …), which stands before the program and its words.
    Run draw_by(std::vector<std::string> command, const std::vector<std::string>& environment = {});
    /// Whether every file that is there is what an undisturbed run makes of it, and nothing else is there.
    bool only_whole_files() const;
    std::size_t files() const;
    std::filesystem::path folder() const { return folder_.path(); }

private:
    ScratchFolder folder_;
    std::vector<std::string> wanted_;  ///< bytes of map.svg, map.png, map.pdf
};
