#include "paint/deflate_block.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#include "paint/prefix_code.hpp"

namespace sitmap::paint {

namespace {

struct Class {
    std::uint16_t first;
    std::uint8_t extra;  ///< bits
};

// RFC 1951, 3.2.5
constexpr std::array<Class, 29> lengths{{{3, 0},   {4, 0},   {5, 0},   {6, 0},   {7, 0},  {8, 0},  {9, 0},  {10, 0},
                                         {11, 1},  {13, 1},  {15, 1},  {17, 1},  {19, 2}, {23, 2}, {27, 2}, {31, 2},
                                         {35, 3},  {43, 3},  {51, 3},  {59, 3},  {67, 4}, {83, 4}, {99, 4}, {115, 4},
                                         {131, 5}, {163, 5}, {195, 5}, {227, 5}, {258, 0}}};
constexpr std::array<Class, 30> ways_back{{{1, 0},     {2, 0},     {3, 0},     {4, 0},      {5, 1},      {7, 1},
                                           {9, 2},     {13, 2},    {17, 3},    {25, 3},     {33, 4},     {49, 4},
                                           {65, 5},    {97, 5},    {129, 6},   {193, 6},    {257, 7},    {385, 7},
                                           {513, 8},   {769, 8},   {1025, 9},  {1537, 9},   {2049, 10},  {3073, 10},
                                           {4097, 11}, {6145, 11}, {8193, 12}, {12289, 12}, {16385, 13}, {24577, 13}}};
constexpr int longest_code = 15, longest_code_of_lengths = 7;

/// A code length and how often it is repeated beyond what the symbol says, as the header of a block tells it.
struct Told {
    std::uint8_t symbol, repeated, extra;
};

std::vector<Told> told(const std::vector<std::uint8_t>& code_lengths) {
    std::vector<Told> list;
    for (std::size_t i = 0; i < code_lengths.size();) {
        const std::uint8_t length = code_lengths[i];
        std::size_t run = 1;
        while (i + run < code_lengths.size() && code_lengths[i + run] == length) {
            ++run;
        }
        i += run;
        if (length != 0) {
            list.push_back({length, 0, 0});
            --run;
        }
        const std::size_t most = length == 0 ? 138 : 6;
        while (run >= 3) {
            const std::size_t part = std::min(run, most);
            list.push_back(length != 0  ? Told{16, static_cast<std::uint8_t>(part - 3), 2}
                           : part <= 10 ? Told{17, static_cast<std::uint8_t>(part - 3), 3}
                                        : Told{18, static_cast<std::uint8_t>(part - 11), 7});
            run -= part;
        }
        list.insert(list.end(), run, {length, 0, 0});
    }
    return list;
}

std::size_t used(const PrefixCode& code, std::size_t most, std::size_t least) {
    while (most > least && code.length[most - 1] == 0) {
        --most;
    }
    return most;
}

void write_codes(BitWriter& out, const PrefixCode& literals, std::size_t literal_codes, const PrefixCode& distances,
                 std::size_t distance_codes) {
    const std::size_t literal_count = used(literals, literal_codes, 257);
    const std::size_t distance_count = used(distances, distance_codes, 1);
    std::vector<std::uint8_t> all(literals.length.begin(), literals.length.begin() + literal_count);
    all.insert(all.end(), distances.length.begin(), distances.length.begin() + distance_count);
    const std::vector<Told> list = told(all);
    std::array<std::uint32_t, 19> counts{};
    for (const Told& one : list) {
        ++counts[one.symbol];
    }
    const PrefixCode code = PrefixCode::for_counts(counts, longest_code_of_lengths);
    constexpr std::array<std::uint8_t, 19> order{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    std::size_t kept = order.size();
    while (kept > 4 && code.length[order[kept - 1]] == 0) {
        --kept;
    }
    out.put(literal_count - 257, 5);
    out.put(distance_count - 1, 5);
    out.put(kept - 4, 4);
    out.settle();
    for (std::size_t i = 0; i < kept; ++i) {
        out.put(code.length[order[i]], 3);
        out.settle();
    }
    for (const Told& one : list) {
        out.put(code.bits[one.symbol], code.length[one.symbol]);
        out.put(one.repeated, one.extra);
        out.settle();
    }
}

}  // namespace

void BitWriter::settle() {
    const std::uint64_t bytes = std::endian::native == std::endian::little ? waiting_ : __builtin_bswap64(waiting_);
    std::memcpy(&bytes_[size_], &bytes, sizeof bytes);
    size_ += held_ / 8;
    waiting_ >>= held_ & ~7U;
    held_ &= 7U;
}

void BitWriter::make_room(std::size_t bytes) {
    if (size_ + bytes > bytes_.size()) {
        bytes_.resize(std::max(size_ + bytes, bytes_.size() * 2));
    }
}

std::string BitWriter::take() {
    make_room(16);
    held_ = (held_ + 7U) & ~7U;
    settle();
    bytes_.resize(size_);
    size_ = 0;
    return std::exchange(bytes_, {});
}

DeflateBlock::DeflateBlock() {
    tokens_.reserve(most_tokens);
    const auto class_of = [](const auto& classes, std::size_t value) {
        std::size_t found = 0;
        while (found + 1 < classes.size() && classes[found + 1].first <= value) {
            ++found;
        }
        return static_cast<std::uint8_t>(found);
    };
    for (std::size_t length = 3; length <= longest_match; ++length) {
        length_class_[length] = class_of(lengths, length);
    }
    for (std::size_t i = 0; i < 256; ++i) {
        distance_class_[i] = class_of(ways_back, i + 1);
        distance_class_[256 + i] = class_of(ways_back, (i << 7) + 1);
    }
}

void DeflateBlock::write(BitWriter& out, bool last) {
    ++literals_[end_of_block];
    const PrefixCode literal = PrefixCode::for_counts(literals_, longest_code);
    PrefixCode distance = PrefixCode::for_counts(distances_, longest_code);
    if (std::all_of(distances_.begin(), distances_.end(), [](std::uint32_t count) { return count == 0; })) {
        distance.length[0] = 1;  // a code must be told even when none is used
    }
    // A token has at most 48 bits, the codes of a block well below a kilobyte.
    out.make_room(tokens_.size() * 6 + 2048);
    out.put(last ? 1 : 0, 1);
    out.put(2, 2);
    write_codes(out, literal, length_codes, distance, distance_codes);
    for (const std::uint32_t token : tokens_) {
        if ((token & match) != 0) {
            const std::size_t length = (token >> 16 & 0xff) + 3, back = (token & 0x7fff) + 1;
            const std::size_t length_class = length_class_[length], back_class = distance_class(back);
            out.put(literal.bits[first_length + length_class], literal.length[first_length + length_class]);
            out.put(length - lengths[length_class].first, lengths[length_class].extra);
            out.put(distance.bits[back_class], distance.length[back_class]);
            out.put(back - ways_back[back_class].first, ways_back[back_class].extra);
        } else {
            if ((token & one_byte) == 0) {
                out.put(literal.bits[token >> 16], literal.length[token >> 16]);
                out.put(literal.bits[token >> 8 & 0xff], literal.length[token >> 8 & 0xff]);
            }
            out.put(literal.bits[token & 0xff], literal.length[token & 0xff]);
        }
        out.settle();
    }
    out.put(literal.bits[end_of_block], literal.length[end_of_block]);
    out.settle();
    tokens_.clear();
    literals_.fill(0);
    distances_.fill(0);
}

}  // namespace sitmap::paint
