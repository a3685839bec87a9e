#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>

#include "io/file.hpp"
#include "io/interruption.hpp"
#include "scratch_folder.hpp"

using namespace sitmap;

namespace {

/// Exit status of `work` in a process of its own; 99 when it comes to its end.
template <class Work>
int status_of_child(const Work& work) {
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(STDERR_FILENO);
        io::stop_on_signals();
        work();
        ::_exit(99);
    }
    int state = 0;
    ::waitpid(child, &state, 0);
    return WIFEXITED(state) ? WEXITSTATUS(state) : -1;
}

}  // namespace

TEST_CASE("a stop ends the process at once when nothing is being written") {
    CHECK(status_of_child([] { ::raise(SIGINT); }) == 130);
    CHECK(status_of_child([] { ::raise(SIGTERM); }) == 143);
}

TEST_CASE("a stop waits until the file being written is in place") {
    const ScratchFolder folder;
    const int status = status_of_child([&] {
        auto file = io::AtomicFile::create(folder / "map.svg");
        ::raise(SIGTERM);
        const bool whole = file && file->write("whole") && file->commit();
        ::_exit(whole ? 98 : 97);  // not reached: the commit was the last thing to wait for
    });
    CHECK(status == 143);
    CHECK(io::read_file(folder / "map.svg", 100).value() == "whole");
    CHECK(folder.entries() == 1);
}

TEST_CASE("a stop takes back the file that was given up") {
    const ScratchFolder folder;
    const int status = status_of_child([&] {
        auto file = io::AtomicFile::create(folder / "map.svg");
        ::raise(SIGINT);
        file = tl::make_unexpected(Error{});
    });
    CHECK(status == 130);
    CHECK(folder.entries() == 0);
}
