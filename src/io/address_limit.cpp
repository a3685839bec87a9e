#include "io/address_limit.hpp"

#include <sys/resource.h>

namespace sitmap::io {

bool addresses_are_limited() {
    rlimit limit{};
    return ::getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur != RLIM_INFINITY;
}

}  // namespace sitmap::io
