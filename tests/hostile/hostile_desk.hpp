#pragma once

#include <string>
#include <vector>

#include "cli/program.hpp"
#include "io/scratch_folder.hpp"

/// One hostile input before the real program, in a folder of its own.
class HostileDesk {
public:
    /// Writes the input, then runs the program with `words`, which may name it. No input, whatever it holds, may end
    /// the program by a signal, or cost it more than `most_seconds` of processor time or 300 MB: that is checked here.
    Run run(const std::string& name, const std::string& bytes, std::vector<std::string> words, double most_seconds = 2);
    /// The same for a map of it, as SVG, PNG and PDF.
    Run draw(const std::string& name, const std::string& bytes, std::vector<std::string> more = {},
             double most_seconds = 4);
    std::string svg() const;
    bool has(const std::string& name) const { return std::filesystem::exists(folder_ / name); }
    /// Another file beside the input.
    void with(const std::string& name, const std::string& bytes);
    /// What stands in the folder beside the input.
    std::size_t written() const { return folder_.entries() - inputs_; }

private:
    ScratchFolder folder_;
    std::size_t inputs_ = 0;
};

/// True when the text is XML 1.0 without an element or attribute that could do something.
bool is_harmless(const std::string& svg);
/// The piece so many times.
std::string repeated(const std::string& piece, std::size_t times);
/// A brief of one event at Goris on 12 May 2021 with this text in its name, head and text, as a TOML string.
std::string brief_with(const std::string& toml_string);
