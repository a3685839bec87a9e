#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

namespace sitmap::cli {

/// Calls `work(i)` for each i below `count` on `jobs` threads and `take(i, result)` on this one in the order of i. Only
/// a few results wait at a time, however many there are. `take` gives false to stop early. What a thread throws is
/// thrown here.
template <class Work, class Take>
void in_order(std::size_t count, std::size_t jobs, Work work, Take take) {
    using Result = decltype(work(std::size_t{0}));
    jobs = std::min(jobs, count);
    if (jobs <= 1) {
        for (std::size_t i = 0; i < count && take(i, work(i)); ++i) {
        }
        return;
    }
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<std::optional<Result>> waiting(jobs * 4);
    std::size_t next = 0;
    std::size_t taken = 0;
    std::exception_ptr thrown;
    const auto run = [&] {
        std::unique_lock lock(mutex);
        while (!thrown && next < count) {
            const std::size_t mine = next++;
            changed.wait(lock, [&] { return thrown || next > count || mine < taken + waiting.size(); });
            if (thrown || next > count) {
                return;
            }
            lock.unlock();
            std::optional<Result> made;
            std::exception_ptr problem;
            try {
                made.emplace(work(mine));
            } catch (...) {
                problem = std::current_exception();
            }
            lock.lock();
            thrown = thrown ? thrown : problem;
            waiting[mine % waiting.size()] = std::move(made);
            changed.notify_all();
        }
    };
    std::vector<std::thread> threads;
    try {
        for (std::size_t t = 0; t < jobs; ++t) {
            threads.emplace_back(run);
        }
    } catch (const std::system_error&) {
        // Those that the system gives do the work.
        if (threads.empty()) {
            throw;
        }
    }
    std::unique_lock lock(mutex);
    while (!thrown && taken < count) {
        std::optional<Result>& slot = waiting[taken % waiting.size()];
        changed.wait(lock, [&] { return thrown || slot.has_value(); });
        if (!slot) {
            break;
        }
        Result result = std::move(*slot);
        slot.reset();
        lock.unlock();
        bool goes_on = true;
        std::exception_ptr problem;
        try {
            goes_on = take(taken, std::move(result));
        } catch (...) {
            problem = std::current_exception();
        }
        lock.lock();
        thrown = thrown ? thrown : problem;
        ++taken;
        if (!goes_on) {
            break;
        }
        changed.notify_all();
    }
    next = count + 1;
    changed.notify_all();
    lock.unlock();
    for (std::thread& thread : threads) {
        thread.join();
    }
    if (thrown) {
        std::rethrow_exception(thrown);
    }
}

}  // namespace sitmap::cli
