#include "cli/common_options.hpp"

#include <CLI/CLI.hpp>

namespace sitmap::cli {

void declare_common(CLI::App& app, CommonOptions& options) {
    app.add_flag("-q,--quiet", options.voice.quiet, "Say nothing but errors");
    app.add_flag("-v,--verbose", options.voice.verbose, "Every warning, and how long each stage took");
    app.add_flag("--json", options.voice.json, "Results and messages as JSON");
    app.add_flag("--strict", options.strict, "Warnings are errors: write nothing and exit with 1");
    app.add_option("--data", options.pack, "Another data pack")->type_name("FILE");
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
