#include "batch/shard.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <charconv>

#include "io/limits.hpp"

namespace sitmap::batch {

bool Shard::has(std::string_view map_name) const {
    return XXH3_64bits(map_name.data(), map_name.size()) % parts == part - 1;
}

Result<Shard> shard_from(std::string_view text) {
    const std::size_t slash = text.find('/');
    const auto number = [](std::string_view digits, unsigned& value) {
        const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return code == std::errc() && end == digits.data() + digits.size();
    };
    Shard shard;
    if (slash == std::string_view::npos || !number(text.substr(0, slash), shard.part) ||
        !number(text.substr(slash + 1), shard.parts) || shard.part < 1 || shard.part > shard.parts ||
        shard.parts > limits::shards) {
        return failure(ErrorCode::usage, fmt::format("--shard: \"{}\" is no part of a whole", text),
                       "write 3/16: the third of sixteen parts");
    }
    return shard;
}

}  // namespace sitmap::batch
