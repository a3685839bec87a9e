#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <vector>

#include "paint/pixel_deflate.hpp"

/// For .cpp files of paint only.
namespace sitmap::paint {

/// The bytes of a few rows of a PNG.
struct RowPiece {
    std::vector<std::uint8_t> bytes;  ///< room for them and some more
    std::size_t count = 0;
    bool is_last = false;
};

/// Makes a picture's rows into bytes, each what it has more than the row above, a piece at a time.
class RowPieces {
public:
    /// \pre columns, rows >= 1; the pixels outlive it
    explicit RowPieces(const PixelRows& picture);
    /// The next piece, in the memory of one that is used up. \pre the last has not been made
    RowPiece next(RowPiece used = {});

private:
    PixelRows picture_;
    std::vector<std::uint32_t> nothing_;  ///< above the first row
    int done_ = 0;
};

/// Pieces on their way from the thread that makes them to the one that compresses them: two at most, so that a page
/// does not stand in memory twice.
class PieceQueue {
public:
    /// Waits while there is no room; false when nobody wants more.
    bool put(RowPiece piece);
    /// One that was given back, if any.
    RowPiece used();
    /// Waits for the next; nothing when no more will come.
    std::optional<RowPiece> take();
    void give_back(RowPiece piece);
    /// No more will come, or is wanted.
    void end();

private:
    static constexpr std::size_t most = 2;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<RowPiece> waiting_, used_;
    bool ended_ = false;
};

}  // namespace sitmap::paint
