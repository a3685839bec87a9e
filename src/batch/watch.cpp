#include "batch/watch.hpp"

#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstring>
#include <new>
#include <utility>

namespace sitmap::batch {

namespace {

using Clock = std::chrono::steady_clock;

long long now() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now().time_since_epoch()).count();
}

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SITMAP_SANITIZED
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SITMAP_SANITIZED
#endif

/// Memory beyond this is refused, which is an error of the item that asked for it. A sanitizer takes all there is for
/// itself.
void bound_memory(std::size_t megabytes) {
#ifndef SITMAP_SANITIZED
    if (megabytes > 0) {
        const rlim_t bytes = static_cast<rlim_t>(megabytes) << 20U;
        const struct rlimit limit { bytes, bytes };
        ::setrlimit(RLIMIT_DATA, &limit);
    }
#else
    static_cast<void>(megabytes);
#endif
}

/// The signals that the watching process waits for.
class Signals {
public:
    Signals() {
        sigemptyset(&awaited_);
        for (const int number : {SIGCHLD, SIGINT, SIGTERM}) {
            sigaddset(&awaited_, number);
        }
        ::sigprocmask(SIG_BLOCK, &awaited_, &before_);
    }
    Signals(const Signals&) = delete;
    Signals& operator=(const Signals&) = delete;
    ~Signals() { ::sigprocmask(SIG_SETMASK, &before_, nullptr); }
    /// For the process that works.
    void let_through() const { ::sigprocmask(SIG_SETMASK, &before_, nullptr); }
    /// The signal that came within a quarter of a second, or less than 1.
    int wait() const {
        constexpr timespec quarter{0, 250'000'000};
        return ::sigtimedwait(&awaited_, nullptr, &quarter);
    }

private:
    sigset_t awaited_{}, before_{};
};

}  // namespace

/// In memory that both processes see.
struct Watch::Slot {
    std::atomic<long long> since{0};  ///< milliseconds; 0: nothing at hand
    char name[1000] = {};
};

Result<Watch> Watch::over(std::size_t workers, const Bounds& bounds) {
    void* room = ::mmap(nullptr, workers * sizeof(Slot), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (room == MAP_FAILED) {
        return failure(ErrorCode::memory, "no memory to watch the workers");
    }
    auto* slots = static_cast<Slot*>(room);
    std::uninitialized_default_construct_n(slots, workers);
    return Watch(slots, workers, bounds);
}

Watch::Watch(Watch&& other) noexcept
    : slots_(std::exchange(other.slots_, nullptr)),
      count_(other.count_),
      bounds_(other.bounds_),
      left_out_(std::move(other.left_out_)),
      suspects_(std::move(other.suspects_)) {}

Watch::~Watch() {
    if (slots_ != nullptr) {
        ::munmap(slots_, count_ * sizeof(Slot));
    }
}

Watch::Item::Item(Watch* watch, std::size_t worker, std::string_view name) : watch_(watch), worker_(worker) {
    if (watch_ != nullptr && worker_ < watch_->count_) {
        Slot& slot = watch_->slots_[worker_];
        const std::size_t length = std::min(name.size(), sizeof slot.name - 1);
        std::memcpy(slot.name, name.data(), length);
        slot.name[length] = '\0';
        slot.since = now();
    }
}

Watch::Item::~Item() {
    if (watch_ != nullptr && worker_ < watch_->count_) {
        watch_->slots_[worker_].since = 0;
    }
}

std::optional<Error> Watch::left_out(const std::string& name) const {
    const auto found = left_out_.find(name.substr(0, sizeof(Slot::name) - 1));
    return found == left_out_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> Watch::at_hand() const {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < count_; ++i) {
        if (slots_[i].since != 0) {
            names.emplace_back(slots_[i].name);
        }
    }
    return names;
}

std::optional<std::string> Watch::overdue() const {
    const long long latest = now() - std::chrono::milliseconds(bounds_.time).count();
    for (std::size_t i = 0; i < count_; ++i) {
        const long long since = slots_[i].since;
        if (since != 0 && since < latest) {
            return std::string(slots_[i].name);
        }
    }
    return std::nullopt;
}

void Watch::clear() {
    for (std::size_t i = 0; i < count_; ++i) {
        slots_[i].since = 0;
    }
}

namespace {

/// "by signal 11", "with status 1".
std::string end_in_words(int status) {
    return WIFEXITED(status) ? fmt::format("with status {}", WEXITSTATUS(status))
                             : fmt::format("by signal {}", WTERMSIG(status));
}

}  // namespace

int Watch::run(const std::function<int()>& work, const std::function<void(const std::string&)>& say) {
    // A library that gives up ends the process with an item at hand; what lies in the machine would end it for each.
    constexpr int most_given_up = 20;
    int given_up = 0;
    for (int tries = 3;;) {
        const Signals signals;
        clear();
        const pid_t watcher = ::getpid();
        const pid_t process = ::fork();
        if (process < 0) {
            signals.let_through();
            return work();
        }
        if (process == 0) {
            signals.let_through();
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            if (::getppid() != watcher) {
                return 128 + SIGKILL;
            }
            bound_memory(bounds_.memory_megabytes);
            return work();
        }
        std::optional<std::string> late;
        bool stopped = false;
        int status = 0;
        while (::waitpid(process, &status, WNOHANG) == 0) {
            const int number = signals.wait();
            if (number == SIGINT || number == SIGTERM) {
                stopped = true;
                ::kill(process, number);
            } else if (!late && (late = overdue())) {
                ::kill(process, SIGKILL);
            }
        }
        const bool gave_up = WIFEXITED(status) && WEXITSTATUS(status) == 1 && !at_hand().empty();
        if (WIFEXITED(status) && (stopped || !gave_up || ++given_up > most_given_up)) {
            return WEXITSTATUS(status);
        }
        std::vector<std::string> guilty = late ? std::vector<std::string>{*late} : at_hand();
        if (guilty.empty() && --tries > 0) {
            continue;  // between two items
        }
        if (guilty.empty()) {
            say("the program was ended " + end_in_words(status));
            return 128 + WTERMSIG(status);
        }
        if (guilty.size() > 1) {
            suspects_ = {guilty.begin(), guilty.end()};
            say(fmt::format("the program was ended {}; the {} maps at hand are tried one by one", end_in_words(status),
                            guilty.size()));
            continue;
        }
        suspects_.erase(guilty.front());
        Error error{ErrorCode::internal,
                    fmt::format("the program was ended {} at it", end_in_words(status)),
                    "the others are done without it; please report it with this input",
                    {},
                    0,
                    0};
        if (gave_up) {
            error = {ErrorCode::memory,
                     "a library gave up at it, for want of memory or threads; what it said stands above",
                     "fewer jobs: -j 1, or more memory: --memory-limit",
                     {},
                     0,
                     0};
        }
        if (late) {
            error = {ErrorCode::limit,
                     fmt::format("took longer than {} seconds", bounds_.time.count()),
                     "give it more with --time-limit",
                     {},
                     0,
                     0};
        }
        say(fmt::format("{}: {}", guilty.front(), error.message));
        left_out_.insert_or_assign(guilty.front(), std::move(error));
    }
}

}  // namespace sitmap::batch
