#include "paint/pixel_deflate.hpp"

#include <isa-l/igzip_lib.h>

#include <future>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "io/second_processor.hpp"
#include "paint/row_pieces.hpp"

namespace sitmap::paint {

namespace {

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
    bool take(RowPiece& piece) {
        stream_.next_in = piece.bytes.data();
        stream_.avail_in = static_cast<std::uint32_t>(piece.count);
        stream_.end_of_stream = piece.is_last ? 1 : 0;
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

std::string deflated_alone(RowPieces pieces) {
    Deflater deflater;
    RowPiece piece;
    do {
        piece = pieces.next(std::move(piece));
        if (!deflater.take(piece)) {
            return {};
        }
    } while (!piece.is_last);
    return std::move(deflater).taken();
}

/// The other end of a queue must not wait for ever, whatever ends this one.
struct End {
    PieceQueue& queue;
    ~End() { queue.end(); }
};

/// The rows are made into bytes on a thread of its own; nothing where there is none to be had.
std::optional<std::future<void>> begin_pieces(const PixelRows& picture, PieceQueue& queue) {
    if (!io::has_second_processor()) {
        return std::nullopt;
    }
    try {
        return std::async(std::launch::async, [&queue, pieces = RowPieces(picture)]() mutable {
            const End end{queue};
            for (bool is_last = false; !is_last;) {
                RowPiece piece = pieces.next(queue.used());
                is_last = piece.is_last;
                if (!queue.put(std::move(piece))) {
                    return;
                }
            }
        });
    } catch (const std::system_error&) {
        return std::nullopt;
    }
}

std::string deflated_beside(PieceQueue& queue) {
    const End end{queue};
    Deflater deflater;
    while (std::optional<RowPiece> piece = queue.take()) {
        if (!deflater.take(*piece)) {
            return {};
        }
        if (piece->is_last) {
            return std::move(deflater).taken();
        }
        queue.give_back(*std::move(piece));
    }
    return {};  // whoever makes the pieces says why
}

}  // namespace

std::string deflated(const PixelRows& picture, bool is_single) {
    PieceQueue queue;
    std::optional<std::future<void>> pieces = is_single ? begin_pieces(picture, queue) : std::nullopt;
    if (!pieces) {
        return deflated_alone(RowPieces(picture));
    }
    std::string stream = deflated_beside(queue);
    pieces->get();
    return stream;
}

}  // namespace sitmap::paint
