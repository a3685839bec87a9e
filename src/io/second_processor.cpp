#include "io/second_processor.hpp"

#include <thread>

#include "io/address_limit.hpp"

namespace sitmap::io {

bool has_second_processor() {
    return std::thread::hardware_concurrency() >= 2 && !addresses_are_limited();
}

}  // namespace sitmap::io
