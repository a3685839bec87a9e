#include "paint/pixel_deflate.hpp"

#include <isa-l/igzip_lib.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <memory>
#include <vector>

namespace sitmap::paint {

namespace {

constexpr std::uint8_t up_filter = 2;

/// Each of four bytes less that of the other, without borrowing from its neighbour.
std::uint32_t less(std::uint32_t bytes, std::uint32_t other) {
    constexpr std::uint32_t tops = 0x80808080;
    return ((bytes | tops) - (other & ~tops)) ^ ((bytes ^ ~other) & tops);
}

/// A row of a PNG: what its bytes have more than those of the row above, three a pixel. Writes `beyond` bytes too many.
constexpr std::size_t beyond = 2;
std::uint8_t* put_row(const std::uint32_t* row, const std::uint32_t* above, std::size_t columns, std::uint8_t* to) {
    *to++ = up_filter;
    for (std::size_t i = 0; i < columns;) {
        // Most of a map is as the row above, and two pixels are told apart as soon as one.
        if (i + 1 < columns && std::memcmp(row + i, above + i, 2 * sizeof *row) == 0) {
            std::memset(to, 0, 6 + beyond);
            to += 6;
            i += 2;
            continue;
        }
        std::uint32_t red_first = less(row[i], above[i]) << 8U;
        if constexpr (std::endian::native == std::endian::little) {
            red_first = __builtin_bswap32(red_first);
        }
        std::memcpy(to, &red_first, sizeof red_first);
        to += 3;
        ++i;
    }
    return to;
}

/// A zlib stream that grows as bytes come.
class Deflater {
public:
    Deflater() : work_(std::make_unique_for_overwrite<std::uint8_t[]>(work_bytes)), out_(out_bytes) {
        isal_deflate_init(&stream_);
        // Measured on maps: level 2 takes as long as 1, for fewer bytes; 3 takes twice as long, for more.
        stream_.level = 2;
        stream_.level_buf = work_.get();
        stream_.level_buf_size = work_bytes;
        stream_.gzip_flag = IGZIP_ZLIB;
    }

    /// False when the bytes could not be taken.
    bool take(std::uint8_t* bytes, std::size_t count, bool is_last) {
        stream_.next_in = bytes;
        stream_.avail_in = static_cast<std::uint32_t>(count);
        stream_.end_of_stream = is_last ? 1 : 0;
        do {
            stream_.next_out = out_.data();
            stream_.avail_out = static_cast<std::uint32_t>(out_.size());
            if (isal_deflate(&stream_) != COMP_OK) {
                return false;
            }
            taken_.append(reinterpret_cast<const char*>(out_.data()), out_.size() - stream_.avail_out);
        } while (stream_.avail_out == 0);
        return true;
    }

    std::string taken() && { return std::move(taken_); }

private:
    static constexpr std::uint32_t work_bytes = ISAL_DEF_LVL2_DEFAULT, out_bytes = 1U << 17U;

    isal_zstream stream_{};
    std::unique_ptr<std::uint8_t[]> work_;
    std::vector<std::uint8_t> out_;
    std::string taken_;
};

}  // namespace

std::string deflated(const PixelRows& picture) {
    constexpr std::size_t at_once = std::size_t{1} << 18U;
    const auto columns = static_cast<std::size_t>(picture.columns), rows = static_cast<std::size_t>(picture.rows);
    const std::size_t row_bytes = 1 + 3 * columns;
    const std::size_t few = std::clamp(at_once / row_bytes, std::size_t{1}, rows);
    std::vector<std::uint8_t> bytes(few * row_bytes + beyond);
    const std::vector<std::uint32_t> nothing(columns, 0);
    const std::uint32_t* above = nothing.data();
    const std::uint32_t* row = picture.pixels;
    Deflater deflater;
    for (std::size_t done = 0; done < rows;) {
        const std::size_t last = std::min(rows, done + few);
        std::uint8_t* end = bytes.data();
        for (; done < last; ++done, above = row, row += columns) {
            end = put_row(row, above, columns, end);
        }
        if (!deflater.take(bytes.data(), static_cast<std::size_t>(end - bytes.data()), done == rows)) {
            return {};
        }
    }
    return std::move(deflater).taken();
}

}  // namespace sitmap::paint
