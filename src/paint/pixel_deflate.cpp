#include "paint/pixel_deflate.hpp"

#include <algorithm>
#include <cstddef>
#include <exception>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

#include "paint/deflate_block.hpp"

namespace sitmap::paint {

namespace {

constexpr std::size_t pixel_bytes = 3;
constexpr std::size_t longest_run = DeflateBlock::longest_match / pixel_bytes;
constexpr std::uint32_t colour = 0xffffff;

/// Adler-32 (RFC 1950), a row at a time: the second sum takes each byte as often as there are bytes from it to the end.
class Checksum {
public:
    void start_row(std::size_t columns) {
        columns_ = columns;
        sum_ = weighted_ = green_ = blue_ = 0;
    }
    void add(std::uint32_t rgb) {
        sum_ += sum_of(rgb);
        weighted_ += sum_;
        green_ += rgb >> 8 & 0xff;
        blue_ += rgb & 0xff;
    }
    void add(std::uint32_t rgb, std::size_t times) {
        weighted_ += times * sum_ + sum_of(rgb) * (times * (times + 1) / 2);
        sum_ += times * sum_of(rgb);
        green_ += times * (rgb >> 8 & 0xff);
        blue_ += times * (rgb & 0xff);
    }
    /// A byte 0, the filter, stood before the row.
    void end_row() {
        second_ = (second_ + first_ * (pixel_bytes * columns_ + 1) + 3 * weighted_ - green_ - 2 * blue_) % base;
        first_ = (first_ + sum_) % base;
    }
    /// What the sum is when so many bytes follow that have a sum of their own.
    void append(const Checksum& rest, std::size_t bytes) {
        second_ = (second_ + rest.second_ + (first_ + base - 1) % base * (bytes % base)) % base;
        first_ = (first_ + rest.first_ + base - 1) % base;
    }
    std::uint32_t value() const { return static_cast<std::uint32_t>(second_ << 16 | first_); }

private:
    static constexpr std::uint64_t base = 65'521;

    static std::uint64_t sum_of(std::uint32_t rgb) { return (rgb >> 16) + (rgb >> 8 & 0xff) + (rgb & 0xff); }

    std::uint64_t first_ = 1, second_ = 0;
    std::uint64_t columns_ = 0, sum_ = 0, weighted_ = 0, green_ = 0, blue_ = 0;
};

bool same(std::uint32_t a, std::uint32_t b) {
    return ((a ^ b) & colour) == 0;
}

struct Found {
    std::size_t pixels = 0, distance = 0;
};

class Search {
public:
    explicit Search(const PixelRows& picture)
        : all_(picture.pixels), columns_(static_cast<std::size_t>(picture.columns)), seen_(std::size_t{1} << bits) {}

    Found at(std::size_t row, std::size_t column) {
        const std::size_t here = row * columns_ + column;
        const std::size_t most = std::min(longest_run, columns_ - column);
        const std::uint32_t* pixel = all_ + here;
        Found best;
        if (column > 0 && same(pixel[0], pixel[-1])) {
            best = {repeated(pixel, pixel - 1, most), pixel_bytes};
        }
        if (row > 0 && best.pixels < most && same(pixel[0], *(pixel - columns_))) {
            const std::size_t distance = pixel_bytes * columns_ + 1;
            if (distance <= DeflateBlock::farthest_match) {
                take_longer(best, repeated(pixel, pixel - columns_, most), distance);
            }
        }
        if (best.pixels < enough && most > 1) {
            look_back(best, row, column, most);
        }
        return best;
    }

private:
    static constexpr unsigned bits = 14;
    static constexpr std::size_t enough = 4;

    static std::size_t repeated(const std::uint32_t* pixel, const std::uint32_t* from, std::size_t most) {
        std::size_t count = 1;
        while (count < most && same(pixel[count], from[count])) {
            ++count;
        }
        return count;
    }

    /// A far match costs more bits than one beside: it must be worth them.
    static void take_longer(Found& best, std::size_t pixels, std::size_t distance) {
        if (pixels > std::max<std::size_t>(best.pixels + 1, 1)) {
            best = {pixels, distance};
        }
    }

    /// The last place where the same two pixels stood.
    void look_back(Found& best, std::size_t row, std::size_t column, std::size_t most) {
        const std::size_t here = row * columns_ + column;
        const std::uint32_t* pixel = all_ + here;
        const std::uint64_t two = static_cast<std::uint64_t>(pixel[0] & colour) << 24 | (pixel[1] & colour);
        std::uint32_t& slot = seen_[two * 0x9E3779B97F4A7C15U >> (64 - bits)];
        const std::size_t before = slot;
        slot = static_cast<std::uint32_t>(here + 1);
        if (before == 0 || (here + 1 - before) * pixel_bytes > DeflateBlock::farthest_match) {
            return;
        }
        const std::size_t there = before - 1;
        std::size_t start = row * columns_, rows_up = 0;
        while (there < start) {
            start -= columns_;
            ++rows_up;
        }
        const std::size_t distance = (here - there) * pixel_bytes + rows_up;
        if (distance <= DeflateBlock::farthest_match && same(pixel[0], all_[there])) {
            take_longer(best, repeated(pixel, all_ + there, std::min(most, start + columns_ - there)), distance);
        }
    }

    const std::uint32_t* all_;
    std::size_t columns_;
    std::vector<std::uint32_t> seen_;  ///< one more than the place, 0: none
};

/// Rows `first` to before `last` as whole bytes of Deflate. What comes before the rows is never looked at.
struct Part {
    std::size_t first = 0, last = 0;
    std::string stream;
    Checksum checksum;

    void deflate(const PixelRows& picture) {
        const auto columns = static_cast<std::size_t>(picture.columns);
        const PixelRows own{picture.pixels + first * columns, picture.columns, static_cast<int>(last - first)};
        BitWriter out;
        out.make_room(columns * (last - first) / 4 + 64);
        DeflateBlock block;
        Search search(own);
        for (std::size_t row = 0; row < last - first; ++row) {
            add_row(own, row, search, block);
            if (block.is_full()) {
                block.write(out, false);
            }
        }
        const bool ends = last == static_cast<std::size_t>(picture.rows);
        block.write(out, ends);
        if (!ends) {
            out.put(0, 3);  // a block of nothing, stored: it ends on a whole byte
        }
        stream = out.take();
        if (!ends) {
            stream += std::string_view("\0\0\xff\xff", 4);
        }
    }

private:
    void add_row(const PixelRows& own, std::size_t row, Search& search, DeflateBlock& block) {
        const auto columns = static_cast<std::size_t>(own.columns);
        const std::uint32_t* pixels = own.pixels + row * columns;
        block.add_byte(0);
        checksum.start_row(columns);
        for (std::size_t column = 0; column < columns;) {
            const Found found = search.at(row, column);
            const std::uint32_t rgb = pixels[column] & colour;
            if (found.pixels == 0) {
                block.add_pixel(rgb);
                checksum.add(rgb);
                ++column;
                continue;
            }
            block.add_match(found.pixels * pixel_bytes, found.distance);
            if (found.distance == pixel_bytes) {
                checksum.add(rgb, found.pixels);
            } else {
                for (std::size_t i = 0; i < found.pixels; ++i) {
                    checksum.add(pixels[column + i] & colour);
                }
            }
            column += found.pixels;
        }
        checksum.end_row();
    }
};

/// In a thread of its own where the system gives one. `fault` gets what it threw, as when memory runs out.
std::jthread start(Part& part, const PixelRows& picture, std::exception_ptr& fault) {
    const auto work = [&part, &picture, &fault] {
        try {
            part.deflate(picture);
        } catch (...) {
            fault = std::current_exception();
        }
    };
    try {
        return std::jthread(work);
    } catch (const std::system_error&) {
        work();
        return {};
    }
}

}  // namespace

std::string deflated(const PixelRows& picture) {
    // The split depends on the picture alone, so that any machine writes the same bytes.
    constexpr std::size_t worth_two_threads = 500'000;
    const auto columns = static_cast<std::size_t>(picture.columns), rows = static_cast<std::size_t>(picture.rows);
    const std::size_t middle = columns * rows < worth_two_threads ? 0 : rows / 2;
    Part upper{0, middle, {}, {}}, lower{middle, rows, {}, {}};
    std::exception_ptr fault;
    {
        const std::jthread other = middle > 0 ? start(upper, picture, fault) : std::jthread();
        lower.deflate(picture);
    }
    if (fault) {
        std::rethrow_exception(fault);
    }
    upper.checksum.append(lower.checksum, (rows - middle) * (pixel_bytes * columns + 1));
    std::string stream("\x78\x01", 2);
    stream.reserve(2 + upper.stream.size() + lower.stream.size() + 4);
    stream += upper.stream;
    stream += lower.stream;
    for (unsigned shift = 32; shift > 0; shift -= 8) {
        stream += static_cast<char>(upper.checksum.value() >> (shift - 8) & 0xff);
    }
    return stream;
}

}  // namespace sitmap::paint
