#include "io/interruption.hpp"

#include <unistd.h>

#include <atomic>
#include <csignal>

namespace sitmap::io {
namespace {

// The only state of the process that changes: a signal handler can reach nothing else.
std::atomic<int> files_being_written{0};
std::atomic<int> stop_signal{0};
static_assert(std::atomic<int>::is_always_lock_free);

void end_process() {
    constexpr char message[] = "sitmap: stopped\n";
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, message, sizeof message - 1);
    ::_exit(128 + stop_signal);
}

void on_signal(int number) {
    stop_signal = number;
    if (files_being_written == 0) {
        end_process();
    }
}

}  // namespace

void stop_on_signals() {
    struct sigaction action {};
    action.sa_handler = on_signal;
    sigemptyset(&action.sa_mask);
    sigaddset(&action.sa_mask, SIGINT);
    sigaddset(&action.sa_mask, SIGTERM);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

UninterruptedWriting::UninterruptedWriting() {
    ++files_being_written;
    if (stop_signal != 0) {
        if (--files_being_written == 0) {
            end_process();
        }
        while (true) {
            ::pause();  // another thread finishes its file and ends the process
        }
    }
}

UninterruptedWriting::~UninterruptedWriting() {
    if (--files_being_written == 0 && stop_signal != 0) {
        end_process();
    }
}

}  // namespace sitmap::io
