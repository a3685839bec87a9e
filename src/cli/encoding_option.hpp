#pragma once

#include "io/decode.hpp"

namespace sitmap::cli {

class CommandLine;
class Problems;

/// How the bytes of articles are read when they are not UTF-8: --encoding and --encoding-fallback.
class EncodingOption {
public:
    void declare(CommandLine& line);
    /// An encoding that nobody knows is wrong usage.
    void check(Problems& problems) const;
    const io::EncodingChoice& choice() const { return choice_; }

private:
    io::EncodingChoice choice_;
};

}  // namespace sitmap::cli
