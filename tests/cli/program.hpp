#pragma once

#include <filesystem>
#include <string>
#include <vector>

/// What one run of the real program left behind.
struct Run {
    int status = -1;  ///< exit status, or 128 + signal
    std::string out;
    std::string error;
    double seconds = 0;  ///< of processor time, the program's and the system's for it
    long peak_kb = 0;    ///< the most memory that it had at one time
};

struct Setting {
    std::filesystem::path folder = ".";    ///< working folder
    std::string input;                     ///< standard input
    std::vector<std::string> environment;  ///< "NAME=value", beside SITMAP_DATA and PATH
};

/// Runs the program under test without a shell.
Run run(const std::vector<std::string>& arguments, const Setting& setting = {});
/// The same for any program, given as the first word.
Run run_command(const std::vector<std::string>& command, const Setting& setting = {});
