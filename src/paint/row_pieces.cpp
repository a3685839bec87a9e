#include "paint/row_pieces.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

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

}  // namespace

RowPieces::RowPieces(const PixelRows& picture)
    : picture_(picture), nothing_(static_cast<std::size_t>(picture.columns), 0) {}

RowPiece RowPieces::next(RowPiece used) {
    constexpr std::size_t at_once = std::size_t{1} << 18U;
    const auto columns = static_cast<std::size_t>(picture_.columns);
    const std::size_t row_bytes = 1 + 3 * columns;
    const int few = static_cast<int>(std::max(at_once / row_bytes, std::size_t{1}));
    const int last = picture_.rows - done_ > few ? done_ + few : picture_.rows;
    RowPiece piece = std::move(used);
    piece.bytes.resize(static_cast<std::size_t>(std::min(few, picture_.rows)) * row_bytes + beyond);
    std::uint8_t* end = piece.bytes.data();
    for (; done_ < last; ++done_) {
        const std::uint32_t* row = picture_.pixels + static_cast<std::size_t>(done_) * columns;
        end = put_row(row, done_ == 0 ? nothing_.data() : row - columns, columns, end);
    }
    piece.count = static_cast<std::size_t>(end - piece.bytes.data());
    piece.is_last = done_ == picture_.rows;
    return piece;
}

bool PieceQueue::put(RowPiece piece) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return ended_ || waiting_.size() < most; });
    if (ended_) {
        return false;
    }
    waiting_.push_back(std::move(piece));
    changed_.notify_all();
    return true;
}

RowPiece PieceQueue::used() {
    const std::lock_guard lock(mutex_);
    if (used_.empty()) {
        return {};
    }
    RowPiece piece = std::move(used_.back());
    used_.pop_back();
    return piece;
}

std::optional<RowPiece> PieceQueue::take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return ended_ || !waiting_.empty(); });
    if (waiting_.empty()) {
        return std::nullopt;
    }
    RowPiece piece = std::move(waiting_.front());
    waiting_.erase(waiting_.begin());
    changed_.notify_all();
    return piece;
}

void PieceQueue::give_back(RowPiece piece) {
    const std::lock_guard lock(mutex_);
    used_.push_back(std::move(piece));
}

void PieceQueue::end() {
    {
        const std::lock_guard lock(mutex_);
        ended_ = true;
    }
    changed_.notify_all();
}

}  // namespace sitmap::paint
