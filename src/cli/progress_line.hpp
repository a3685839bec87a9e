#pragma once

#include <string_view>

namespace sitmap::cli {

/// One line on standard error that is written over again; nothing unless that is a terminal.
class ProgressLine {
public:
    explicit ProgressLine(bool wanted);
    void show(std::string_view text) const;
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

private:
    bool shown_;
};

}  // namespace sitmap::cli
