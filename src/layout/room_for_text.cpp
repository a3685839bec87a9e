#include "layout/room_for_text.hpp"

#include <fmt/format.h>
#include <malloc.h>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/resource.h>

#include "io/limits.hpp"

namespace sitmap::layout {

namespace {

constexpr std::size_t stack_bytes = 512U << 10U;

void use_few_addresses() {
    ::mallopt(M_ARENA_MAX, 1);
    pthread_attr_t attributes;
    if (::pthread_getattr_default_np(&attributes) == 0) {
        if (::pthread_attr_setstacksize(&attributes, stack_bytes) == 0) {
            ::pthread_setattr_default_np(&attributes);
        }
        ::pthread_attr_destroy(&attributes);
    }
}

}  // namespace

Result<void> room_for_text() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) {
        return {};
    }
    use_few_addresses();
    void* room = ::mmap(nullptr, limits::text_bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (room == MAP_FAILED) {
        return failure(ErrorCode::memory,
                       fmt::format("text needs {} MB more memory than the limit of {} MB leaves",
                                   limits::text_bytes >> 20U, limit.rlim_cur >> 20U),
                       "give the program more memory (ulimit -v)");
    }
    ::munmap(room, limits::text_bytes);
    return {};
}

}  // namespace sitmap::layout
