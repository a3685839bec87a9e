#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "io/error.hpp"

namespace sitmap::cli {

/// A mistake in the words of the command line (E_USAGE).
Error usage_error(std::string message, std::string hint);

/// The words that one verb understands. The targets must outlive `parse` and hold their defaults.
class CommandLine {
public:
    /// `program` as in "sitmap draw".
    CommandLine(const std::string& program, const std::string& summary);
    ~CommandLine();
    CommandLine(const CommandLine&) = delete;
    CommandLine& operator=(const CommandLine&) = delete;

    void positionals(const std::string& name, std::vector<std::string>& target, const std::string& help);
    void positional(const std::string& name, std::string& target, const std::string& help);
    /// `names` as in "-q,--quiet".
    void flag(const std::string& names, bool& target, const std::string& help);
    /// `value` is the word that stands for it in the help: "FILE".
    void text(const std::string& names, std::string& target, const std::string& value, const std::string& help);
    /// May be given several times.
    void texts(const std::string& names, std::vector<std::string>& target, const std::string& value,
               const std::string& help);
    /// Several values in one word, with commas between them.
    void list(const std::string& names, std::vector<std::string>& target, const std::string& value,
              const std::string& help);

    struct Outcome {
        bool help = false;          ///< --help was asked for
        std::vector<Error> errors;  ///< of usage; all unknown options at once
    };
    Outcome parse(std::vector<std::string> words);
    /// Positionals and options, one a line.
    std::string help() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace sitmap::cli
