#include "paint/coverage.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstring>

namespace sitmap::paint {

namespace {

/// Shorter stretches of whole pixels are kept with the others: a run costs more than its shares.
constexpr std::size_t least_whole = 12;

constexpr std::uint32_t two_channels = 0x00FF00FF;

/// Two channels of the ink over those of the ground, of which the rest of 255 shows: rounded once.
std::uint32_t mixed(std::uint32_t ink, std::uint32_t ground, std::uint32_t share) {
    const std::uint32_t sum = ink * share + (ground & two_channels) * (255 - share) + 0x00800080;
    return ((sum + ((sum >> 8U) & two_channels)) >> 8U) & two_channels;
}

std::uint32_t packed(std::uint32_t red, std::uint32_t green, std::uint32_t blue) {
    return red << 16U | green << 8U | blue;
}

std::size_t next_touched(const std::uint8_t* shares, std::size_t i, std::size_t count) {
    std::uint64_t eight = 0;
    while (i + sizeof eight <= count) {
        std::memcpy(&eight, shares + i, sizeof eight);
        if (eight != 0) {
            break;
        }
        i += sizeof eight;
    }
    while (i < count && shares[i] == 0) {
        ++i;
    }
    return i;
}

/// The last of the whole pixels from `i` on, or one before that: eight are told apart as soon as one.
std::size_t last_whole(const std::uint8_t* shares, std::size_t i, std::size_t count) {
    std::uint64_t eight = 0;
    while (i + sizeof eight < count) {
        std::memcpy(&eight, shares + i + 1, sizeof eight);
        if (eight != ~std::uint64_t{0}) {
            break;
        }
        i += sizeof eight;
    }
    return i;
}

/// The touched stretches of a row: `take(first, shares, count, whole)`.
template <class Take>
bool for_each_run(const std::uint8_t* shares, std::size_t count, Take&& take) {
    bool touched = false;
    for (std::size_t i = next_touched(shares, 0, count); i < count; i = next_touched(shares, i, count)) {
        touched = true;
        std::size_t end = i, whole_from = i;
        const auto leave_whole = [&] {
            if (end - whole_from >= least_whole) {
                if (whole_from > i) {
                    take(i, whole_from - i, false);
                }
                take(whole_from, end - whole_from, true);
                i = end;
            }
        };
        for (; end < count && shares[end] != 0; ++end) {
            if (shares[end] != 255) {
                leave_whole();
                whole_from = end + 1;
                continue;
            }
            end = last_whole(shares, end, count);
        }
        leave_whole();
        if (end > i) {
            take(i, end - i, false);
        }
        i = end;
    }
    return touched;
}

/// Calls `look` with the columns of each stretch of the row that may be touched.
template <class Look>
void for_each_stretch(const PixelBox& box, const TouchedCells* touched, int row, Look&& look) {
    if (touched == nullptr) {
        look(box.left, box.right);
        return;
    }
    const int width = touched->cell_columns();
    std::uint64_t cells = touched->in_row(row);
    for (int cell = 0; cells != 0;) {
        const int gap = std::countr_zero(cells);
        cells >>= static_cast<unsigned>(gap);
        const int count = std::countr_one(cells);
        const int from = std::max(box.left, (cell + gap) * width);
        const int to = std::min(box.right, (cell + gap + count) * width);
        if (from < to) {
            look(from, to);
        }
        cell += gap + count;
        cells = count < 64 ? cells >> static_cast<unsigned>(count) : 0;
    }
}

/// Goes through the box and leaves it clear: `take(pixel, shares, count, whole)`.
template <class Take>
void for_each_run(const SharePage& page, const PixelBox& box, const TouchedCells* touched, Take&& take) {
    if (box.empty()) {
        return;
    }
    for (int row = box.top; row < box.bottom; ++row) {
        for_each_stretch(box, touched, row, [&](int left, int right) {
            const auto in_row = static_cast<std::size_t>(left), width = static_cast<std::size_t>(right - left);
            const std::size_t start = static_cast<std::size_t>(row) * static_cast<std::size_t>(page.columns) + in_row;
            std::uint8_t* shares = page.shares +
                                   static_cast<std::size_t>(row - page.top) * static_cast<std::size_t>(page.stride) +
                                   static_cast<std::size_t>(left - page.left);
            const bool found = for_each_run(shares, width, [&](std::size_t from, std::size_t count, bool whole) {
                take(start + from, shares + from, count, whole);
            });
            if (found) {
                std::memset(shares, 0, width);
            }
        });
    }
}

/// A colour ready to be laid over opaque pixels.
class Ink {
public:
    explicit Ink(style::Rgba colour)
        : alpha_(static_cast<std::uint32_t>(std::lround(255 * colour.alpha))),
          pure_(packed(colour.r, colour.g, colour.b)),
          red_blue_(pure_ & two_channels),
          green_((pure_ >> 8U) & two_channels) {}

    void lay_whole(std::uint32_t* to, std::size_t count) const {
        if (alpha_ == 255) {
            std::fill_n(to, count, pure_);
            return;
        }
        for (std::size_t i = 0; i < count; ++i) {
            to[i] = laid_over(to[i], alpha_);
        }
    }

    void lay(std::uint32_t* to, const std::uint8_t* shares, std::size_t count) const {
        if (alpha_ == 255) {
            for (std::size_t i = 0; i < count; ++i) {
                to[i] = laid_over(to[i], shares[i]);
            }
            return;
        }
        for (std::size_t i = 0; i < count; ++i) {
            to[i] = laid_over(to[i], (alpha_ * shares[i] + 127) / 255);
        }
    }

private:
    std::uint32_t laid_over(std::uint32_t ground, std::uint32_t share) const {
        return mixed(red_blue_, ground, share) | mixed(green_, ground >> 8U, share) << 8U;
    }

    std::uint32_t alpha_, pure_, red_blue_, green_;
};

}  // namespace

Coverage take_coverage(const SharePage& page, const PixelBox& box, const TouchedCells* touched) {
    Coverage coverage;
    for_each_run(page, box, touched, [&](std::size_t first, const std::uint8_t* shares, std::size_t count, bool whole) {
        const auto at = whole ? Coverage::whole : static_cast<std::uint32_t>(coverage.shares.size());
        coverage.runs.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(count), at});
        if (!whole) {
            coverage.shares.insert(coverage.shares.end(), shares, shares + count);
        }
    });
    coverage.runs.shrink_to_fit();
    coverage.shares.shrink_to_fit();
    return coverage;
}

void lay(const Coverage& coverage, style::Rgba colour, std::uint32_t* pixels) {
    const Ink ink(colour);
    for (const Coverage::Run& run : coverage.runs) {
        if (run.at == Coverage::whole) {
            ink.lay_whole(pixels + run.first, run.length);
        } else {
            ink.lay(pixels + run.first, coverage.shares.data() + run.at, run.length);
        }
    }
}

void lay(const SharePage& page, const PixelBox& box, style::Rgba colour, std::uint32_t* pixels,
         const TouchedCells* touched) {
    const Ink ink(colour);
    for_each_run(page, box, touched, [&](std::size_t first, const std::uint8_t* shares, std::size_t count, bool whole) {
        if (whole) {
            ink.lay_whole(pixels + first, count);
        } else {
            ink.lay(pixels + first, shares, count);
        }
    });
}

}  // namespace sitmap::paint
