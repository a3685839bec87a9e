#pragma once

#include <chrono>

#include "batch/batch.hpp"
#include "cli/progress_line.hpp"
#include "cli/terminal.hpp"

namespace sitmap::cli {

/// Tells how far a series is: on a terminal one line with rate, time left and failures; elsewhere a line now and then;
/// with --json an object for each map. Nothing with -q.
class BatchProgress {
public:
    explicit BatchProgress(const Voice& voice);
    void show(const batch::Progress& step);

private:
    using Clock = std::chrono::steady_clock;
    std::string line_of(const batch::Progress& step) const;

    Voice voice_;
    bool on_terminal_;
    ProgressLine line_;
    Clock::time_point began_ = Clock::now();
    Clock::time_point said_ = began_;
    std::size_t skipped_ = 0;
};

}  // namespace sitmap::cli
