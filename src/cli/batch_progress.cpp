#include "cli/batch_progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cmath>
#include <nlohmann/json.hpp>

namespace sitmap::cli {
namespace {

constexpr std::chrono::seconds between_lines{10};

void to_standard_error(const std::string& text) {
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
}

/// "40 s", "3 min", "2 h 10 min".
std::string in_words(double seconds) {
    const auto whole = static_cast<long>(std::ceil(seconds));
    if (whole < 90) {
        return fmt::format("{} s", whole);
    }
    const long minutes = (whole + 30) / 60;
    return minutes < 90 ? fmt::format("{} min", minutes) : fmt::format("{} h {} min", minutes / 60, minutes % 60);
}

std::string event_of(const batch::Progress& step) {
    nlohmann::ordered_json json{{"level", "progress"},
                                {"done", step.done},
                                {"total", step.total},
                                {"name", step.name},
                                {"state", step.error != nullptr ? "failed"
                                          : step.skipped        ? "up to date"
                                                                : "drawn"}};
    if (!step.why.empty()) {
        json["why"] = step.why;
    }
    if (step.error != nullptr) {
        json["code"] = name_of(step.error->code);
        json["message"] = step.error->message;
    }
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace

BatchProgress::BatchProgress(const Voice& voice)
    : voice_(voice), on_terminal_(::isatty(STDERR_FILENO) == 1), line_(!voice.quiet && !voice.json) {}

std::string BatchProgress::line_of(const batch::Progress& step) const {
    const double seconds = std::chrono::duration<double>(Clock::now() - began_).count();
    const auto drawn = static_cast<double>(step.done - skipped_);
    std::string text = fmt::format("{}/{}", step.done, step.total);
    if (drawn > 0 && seconds > 1) {
        const double rate = drawn / seconds;
        text +=
            fmt::format(", {:.1f} maps/s, {} left", rate, in_words(static_cast<double>(step.total - step.done) / rate));
    }
    if (step.failures > 0) {
        text += fmt::format(", {} failed", step.failures);
    }
    return text;
}

void BatchProgress::show(const batch::Progress& step) {
    skipped_ += step.skipped ? 1 : 0;
    if (voice_.quiet) {
        return;
    }
    if (voice_.json) {
        to_standard_error(event_of(step));
        return;
    }
    if (on_terminal_) {
        line_.show(line_of(step) + "  " + step.name);
    } else if (Clock::now() - said_ >= between_lines) {
        said_ = Clock::now();
        to_standard_error("sitmap: " + line_of(step) + "\n");
    }
}

}  // namespace sitmap::cli
