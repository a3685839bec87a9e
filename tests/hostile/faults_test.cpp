#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <cerrno>

#include "hostile/faults/faulty.hpp"

// What the machine refuses. A run ends with its status and a sentence, never by a signal, and what stands under a final
// name is whole.

using Catch::Contains;

namespace {

void check_end(const Run& run, const Faulty& map) {
    CAPTURE(run.status, run.error);
    CHECK(run.status <= 2);
    CHECK((run.status == 0 || run.error.find("error[E_") != std::string::npos));
    CHECK((run.status == 0 || run.error.find("hint: ") != std::string::npos));
    CHECK((run.status != 0 || map.files() == 3));
    CHECK(map.only_whole_files());
}

/// Every `step`th call fails once, each in a run of its own, until a run has no such call left; gives the number of
/// calls that there are, to the next step.
int failed_one_by_one(Faulty& map, const std::string& call, int reason, int step) {
    for (int number = 1;; number += step) {
        const std::string mark = map.folder() / "mark";
        std::filesystem::remove(mark);
        const Run run = map.draw({"LD_PRELOAD=" SITMAP_FAIL_CALL, "SITMAP_FAIL_CALL=" + call,
                                  "SITMAP_FAIL_NUMBER=" + std::to_string(number),
                                  "SITMAP_FAIL_ERRNO=" + std::to_string(reason), "SITMAP_FAIL_MARK=" + mark});
        if (!std::filesystem::exists(mark)) {
            CHECK(run.status == 0);
            return number - 1;
        }
        CAPTURE(call, number);
        check_end(run, map);
    }
}

/// Hundreds of runs in a night's test: SITMAP_EVERY_FAULT=1.
int step_of(int usual) {
    return std::getenv("SITMAP_EVERY_FAULT") != nullptr ? 1 : usual;
}

}  // namespace

TEST_CASE("whichever write, flush or renaming fails, no file is left that is not whole") {
    if (is_sanitized()) {
        return;
    }
    Faulty map;
    CHECK(failed_one_by_one(map, "write", ENOSPC, 1) >= 4);
    CHECK(failed_one_by_one(map, "fsync", EIO, 1) >= 3);
    CHECK(failed_one_by_one(map, "rename", EACCES, 1) == 3);
}

TEST_CASE("whichever file cannot be opened, examined, read, mapped or closed, it is said or does no harm") {
    if (is_sanitized()) {
        return;
    }
    Faulty map;
    CHECK(failed_one_by_one(map, "open", EACCES, step_of(11)) > 20);
    CHECK(failed_one_by_one(map, "stat", EIO, step_of(16)) > 20);
    CHECK(failed_one_by_one(map, "read", EIO, step_of(401)) > 1600);
    CHECK(failed_one_by_one(map, "mmap", ENOMEM, step_of(5)) > 5);
    CHECK(failed_one_by_one(map, "close", EIO, step_of(30)) > 20);
}

TEST_CASE("whichever thread the system refuses, it is said") {
    if (is_sanitized()) {
        return;
    }
    Faulty map;
    CHECK(failed_one_by_one(map, "thread", EAGAIN, step_of(18)) > 10);
}

TEST_CASE("a disk that is full at any size keeps what was there and gets nothing half-written") {
    Faulty map;
    int refused = 0;
    for (const int bytes : {512,    1000,   2000,   4096,   8192,   10'000,  15'000,  20'000,  30'000,  40'000,
                            50'000, 60'000, 70'000, 80'000, 90'000, 100'000, 120'000, 150'000, 200'000, 1'000'000}) {
        CAPTURE(bytes);
        const Run run = map.draw_by({"prlimit", "--fsize=" + std::to_string(bytes)});
        check_end(run, map);
        if (run.status != 0) {
            ++refused;
            CHECK_THAT(run.error, Contains("error[E_WRITE]: ") && Contains("File too large"));
        }
    }
    CHECK(refused >= 10);
    CHECK(refused < 20);
}

TEST_CASE("at any limit of memory a map is drawn or the lack of it is said") {
    if (is_sanitized()) {
        return;
    }
    Faulty map;
    int refused = 0;
    for (const int megabytes : {80, 90, 100, 110, 120, 140, 160, 180, 200, 240, 280, 400}) {
        CAPTURE(megabytes);
        const Run run = map.draw_by({"prlimit", "--as=" + std::to_string(megabytes * 1024L * 1024L)});
        check_end(run, map);
        if (run.status != 0) {
            ++refused;
            CHECK_THAT(run.error, Contains("error[E_MEMORY]: "));
        }
    }
    CHECK(refused >= 3);
    CHECK(refused <= 10);
}

// With fewer than eight the loader cannot bring the program's libraries.
TEST_CASE("few descriptors are enough for a map, or it is said which file could not be opened") {
    Faulty map;
    CHECK(map.draw_by({"prlimit", "--nofile=16"}).status == 0);
    if (is_sanitized()) {
        return;  // the sanitizers want pipes to look into memory and to name places
    }
    for (const int descriptors : {9, 10, 11, 12}) {
        CAPTURE(descriptors);
        check_end(map.draw_by({"prlimit", "--nofile=" + std::to_string(descriptors)}), map);
    }
}

TEST_CASE("a run with one processor and one thread draws the same map") {
    Faulty map;
    CHECK(map.draw_by({"taskset", "1"}).status == 0);
    CHECK(map.only_whole_files());
}
