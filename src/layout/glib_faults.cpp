#include "layout/glib_faults.hpp"

#include <fmt/format.h>
#include <glib.h>
#include <unistd.h>

#include <atomic>
#include <memory>
#include <string_view>
#include <utility>

namespace sitmap::layout {

namespace {

struct End {
    std::function<void(const Error&)> end;
    std::atomic<bool> ending = false;
};

std::string_view text_of(const GLogField* fields, gsize count) {
    for (gsize i = 0; i < count; ++i) {
        if (std::string_view(fields[i].key) == "MESSAGE") {
            const auto* text = static_cast<const char*>(fields[i].value);
            return fields[i].length < 0 ? std::string_view(text)
                                        : std::string_view(text, static_cast<std::size_t>(fields[i].length));
        }
    }
    return "no reason is given";
}

Error error_of(GLogLevelFlags level, std::string_view message) {
    Error error;
    if ((level & G_LOG_LEVEL_ERROR) != 0) {
        error.code = ErrorCode::memory;
        error.message = fmt::format("text cannot be set: {}", message);
        error.hint = "give the program more memory and threads (ulimit -v, ulimit -u)";
    } else {
        error.code = ErrorCode::font;
        error.message = fmt::format("text cannot be set as it should be: {}", message);
        error.hint = "look whether the fonts of the style can be read: fc-list";
    }
    return error;
}

GLogWriterOutput take(GLogLevelFlags level, const GLogField* fields, gsize count, gpointer data) {
    if ((level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING)) == 0) {
        return G_LOG_WRITER_HANDLED;
    }
    auto* end = static_cast<End*>(data);
    if (end->ending.exchange(true)) {
        ::pause();  // another thread is ending the process
    }
    end->end(error_of(level, text_of(fields, count)));
    return G_LOG_WRITER_UNHANDLED;
}

void release(gpointer data) {
    std::unique_ptr<End>(static_cast<End*>(data)).reset();
}

}  // namespace

void end_on_glib_faults(std::function<void(const Error&)> end) {
    auto kept = std::make_unique<End>();
    kept->end = std::move(end);
    g_log_set_writer_func(take, kept.release(), release);
}

}  // namespace sitmap::layout
