#include "cli/common_options.hpp"

#include "cli/command_line.hpp"

namespace sitmap::cli {

void declare_common(CommandLine& line, CommonOptions& options) {
    line.flag("-q,--quiet", options.voice.quiet, "Say nothing but errors");
    line.flag("-v,--verbose", options.voice.verbose, "Every warning, and how long each stage took");
    line.flag("--json", options.voice.json, "Results and messages as JSON");
    line.flag("--strict", options.strict, "Warnings are errors: write nothing and exit with 1");
    line.text("--data", options.pack, "FILE", "Another data pack");
}

void Problems::add(Error error) {
    errors_.push_back(std::move(error));
}

void Problems::usage(std::string message, std::string hint) {
    Error error;
    error.code = ErrorCode::usage;
    error.message = std::move(message);
    error.hint = std::move(hint);
    add(std::move(error));
}

}  // namespace sitmap::cli
