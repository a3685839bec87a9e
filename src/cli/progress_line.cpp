#include "cli/progress_line.hpp"

#include <unistd.h>

#include <string>

#include "cli/terminal.hpp"
#include "io/utf8.hpp"

namespace sitmap::cli {
namespace {

constexpr std::size_t width = 78;

void to_terminal(const std::string& text) {
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
}

}  // namespace

ProgressLine::ProgressLine(bool wanted) : shown_(wanted && ::isatty(STDERR_FILENO) == 1) {}

void ProgressLine::show(std::string_view text) const {
    if (shown_) {
        to_terminal("\r\x1B[K" + io::shorten(printable(text), width));
    }
}

ProgressLine::~ProgressLine() {
    if (shown_) {
        to_terminal("\r\x1B[K");
    }
}

}  // namespace sitmap::cli
