#pragma once

namespace sitmap::io {

/// From now on SIGINT and SIGTERM end the process with 128 + the signal's number: at once, or, while result files are
/// being written, after the last of them was finished or taken back. To be called once, by the program.
void stop_on_signals();

/// While one lives, a stop waits. Every AtomicFile holds one.
class UninterruptedWriting {
public:
    UninterruptedWriting();
    ~UninterruptedWriting();
    UninterruptedWriting(const UninterruptedWriting&) = delete;
    UninterruptedWriting& operator=(const UninterruptedWriting&) = delete;
};

}  // namespace sitmap::io
