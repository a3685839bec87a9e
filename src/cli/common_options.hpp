#pragma once

#include <string>
#include <vector>

#include "cli/terminal.hpp"
#include "io/error.hpp"

namespace sitmap::cli {

class CommandLine;

/// Options that every verb understands.
struct CommonOptions {
    Voice voice;
    bool strict = false;
    std::string pack;  ///< empty: the one that is found
};

/// Declares -q, -v, --json, --strict and --data. `options` must outlive the parsing.
void declare_common(CommandLine& line, CommonOptions& options);

/// Collects what is wrong with a command line, so that all of it is said at once.
class Problems {
public:
    template <class T>
    void take(Result<T> result, T& target) {
        if (result) {
            target = std::move(*result);
        } else {
            add(result.error());
        }
    }
    void add(Error error);
    /// "--name: message" as an error of usage.
    void usage(std::string message, std::string hint = {});
    bool none() const { return errors_.empty(); }
    const std::vector<Error>& errors() const { return errors_; }

private:
    std::vector<Error> errors_;
};

}  // namespace sitmap::cli
