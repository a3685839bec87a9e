#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/error.hpp"

namespace sitmap::cli {

/// How much is said, and in which form.
struct Voice {
    bool quiet = false;    ///< errors only
    bool verbose = false;  ///< every warning, and how long each stage took
    bool json = false;     ///< messages as one JSON object a line
};

/// Results go to standard output, messages to standard error. Colour only on a terminal without NO_COLOR.
class Terminal {
public:
    Terminal();
    void set_voice(const Voice& voice);
    const Voice& voice() const { return voice_; }

    void error(const Error& error) const;
    /// At most three of a code unless verbose; what is left out is counted.
    void warn(const Warnings& warnings) const;
    void note(std::string_view text) const;
    void detail(std::string_view text) const;

    /// Writes a result. When nobody can receive it, the exit status becomes 1: silently for a closed pipe.
    void print(std::string_view result);
    /// `error` and its exit status.
    int fail(const Error& error) const;
    /// Each of them, and the highest exit status.
    int fail(const std::vector<Error>& errors) const;
    /// 0, or 1 when a result could not be written.
    int done() const { return lost_output_ ? 1 : 0; }

private:
    void say(std::string_view level, std::string_view code, const Error& parts) const;
    Voice voice_;
    bool colour_ = false;
    bool lost_output_ = false;
};

/// Text that is safe on a terminal: control characters and bytes that are not UTF-8 as `\x1B`.
std::string printable(std::string_view text);

}  // namespace sitmap::cli
