#include "paint/prefix_code.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace sitmap::paint {

namespace {

constexpr std::size_t deepest = 32;

using Depths = std::array<std::uint32_t, deepest + 1>;

/// How many leaves stand at each depth of the Huffman tree; deeper ones count as of the last. \pre counts ascend, two
/// or more
Depths depths_of(const std::vector<std::pair<std::uint32_t, std::size_t>>& leaves, std::size_t longest) {
    const std::size_t count = leaves.size(), nodes = 2 * count - 1;
    std::vector<std::uint64_t> weight(nodes);
    std::vector<std::size_t> parent(nodes), depth(nodes);
    for (std::size_t i = 0; i < count; ++i) {
        weight[i] = leaves[i].first;
    }
    // Both leaves and joined nodes come in rising order: the lightest is the first of one of them.
    std::size_t leaf = 0, joined = count;
    for (std::size_t node = count; node < nodes; ++node) {
        for (int side = 0; side < 2; ++side) {
            const std::size_t lightest =
                leaf < count && (joined == node || weight[leaf] <= weight[joined]) ? leaf++ : joined++;
            weight[node] += weight[lightest];
            parent[lightest] = node;
        }
    }
    Depths at_depth{};
    for (std::size_t node = nodes - 1; node-- > 0;) {
        depth[node] = depth[parent[node]] + 1;
        if (node < count) {
            ++at_depth[std::min(depth[node], longest)];
        }
    }
    return at_depth;
}

/// Codes that were cut to the longest length need room: a shorter one is made longer for each that is too many.
void make_room(Depths& at_depth, std::size_t longest) {
    std::uint64_t taken = 0;
    for (std::size_t length = 1; length <= longest; ++length) {
        taken += static_cast<std::uint64_t>(at_depth[length]) << (longest - length);
    }
    for (; taken > std::uint64_t{1} << longest; --taken) {
        std::size_t length = longest - 1;
        while (at_depth[length] == 0) {
            --length;
        }
        --at_depth[longest];
        --at_depth[length];
        at_depth[length + 1] += 2;
    }
}

void set_bits(PrefixCode& code, std::size_t symbols, std::size_t longest) {
    Depths at_length{}, next{};
    for (std::size_t i = 0; i < symbols; ++i) {
        ++at_length[code.length[i]];
    }
    at_length[0] = 0;
    for (std::size_t length = 1; length <= longest; ++length) {
        next[length] = (next[length - 1] + at_length[length - 1]) << 1U;
    }
    for (std::size_t i = 0; i < symbols; ++i) {
        std::uint32_t value = next[code.length[i]]++, turned = 0;
        for (int bit = 0; bit < code.length[i]; ++bit) {
            turned = turned << 1U | (value & 1U);
            value >>= 1U;
        }
        code.bits[i] = static_cast<std::uint16_t>(turned);
    }
}

}  // namespace

PrefixCode PrefixCode::for_counts(std::span<const std::uint32_t> counts, int longest) {
    PrefixCode code;
    std::vector<std::pair<std::uint32_t, std::size_t>> leaves;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0) {
            leaves.emplace_back(counts[i], i);
        }
    }
    std::sort(leaves.begin(), leaves.end());
    const auto most = static_cast<std::size_t>(longest);
    if (leaves.size() == 1) {
        code.length[leaves.front().second] = 1;
    } else if (leaves.size() > 1) {
        Depths at_depth = depths_of(leaves, most);
        make_room(at_depth, most);
        std::size_t leaf = 0;
        for (std::size_t length = most; length > 0; --length) {
            for (std::uint32_t i = 0; i < at_depth[length]; ++i) {
                code.length[leaves[leaf++].second] = static_cast<std::uint8_t>(length);
            }
        }
    }
    set_bits(code, counts.size(), most);
    return code;
}

}  // namespace sitmap::paint
