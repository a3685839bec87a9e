#pragma once

#include <fmt/format.h>

#include <chrono>
#include <string_view>

#include "cli/terminal.hpp"

namespace sitmap::cli {

/// Says with -v how long each stage took. Times are for people and never reach an output.
class Stopwatch {
public:
    explicit Stopwatch(const Terminal& terminal) : terminal_(terminal) {}
    void lap(std::string_view stage) {
        const auto now = std::chrono::steady_clock::now();
        const std::chrono::duration<double, std::milli> passed = now - last_;
        terminal_.detail(fmt::format("{} {:.1f} ms", stage, passed.count()));
        last_ = now;
    }

private:
    const Terminal& terminal_;
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

}  // namespace sitmap::cli
