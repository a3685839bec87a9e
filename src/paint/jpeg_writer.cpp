#include "paint/jpeg_writer.hpp"

#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <vector>

// jpeglib.h needs stdio before it.
#include <jpeglib.h>

namespace sitmap::paint {

namespace {

constexpr int quality = 88;  // no blocks to be seen on hill shades, even enlarged four times

struct Failing {
    jpeg_error_mgr base;
    std::jmp_buf out;
};

void leave(j_common_ptr codec) {
    std::longjmp(reinterpret_cast<Failing*>(codec->err)->out, 1);
}

void stay_silent(j_common_ptr) {}

/// Everything with a destructor lives in the caller: libjpeg leaves by longjmp.
bool write_file(const layout::ImageItem& picture, std::vector<JSAMPLE>& row, unsigned char** file,
                unsigned long* size) {
    jpeg_compress_struct codec{};
    Failing failing{};
    codec.err = jpeg_std_error(&failing.base);
    failing.base.error_exit = leave;
    failing.base.output_message = stay_silent;
    if (setjmp(failing.out) != 0) {
        jpeg_destroy_compress(&codec);
        return false;
    }
    jpeg_create_compress(&codec);
    jpeg_mem_dest(&codec, file, size);
    codec.image_width = static_cast<JDIMENSION>(picture.columns);
    codec.image_height = static_cast<JDIMENSION>(picture.rows);
    codec.input_components = 3;
    codec.in_color_space = JCS_RGB;
    jpeg_set_defaults(&codec);
    jpeg_set_quality(&codec, quality, TRUE);
    codec.optimize_coding = TRUE;
    codec.dct_method = JDCT_ISLOW;  // the one method that every machine computes alike
    jpeg_start_compress(&codec, TRUE);
    const std::uint8_t* from = picture.rgba->data();
    while (codec.next_scanline < codec.image_height) {
        for (std::size_t i = 0; i < row.size(); i += 3, from += 4) {
            row[i] = from[0], row[i + 1] = from[1], row[i + 2] = from[2];
        }
        JSAMPROW rows[] = {row.data()};
        jpeg_write_scanlines(&codec, rows, 1);
    }
    jpeg_finish_compress(&codec);
    jpeg_destroy_compress(&codec);
    return true;
}

}  // namespace

Result<std::string> encode_jpeg(const layout::ImageItem& picture) {
    std::vector<JSAMPLE> row(static_cast<std::size_t>(picture.columns) * 3);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    const bool written = write_file(picture, row, &bytes, &size);
    std::string file;
    if (written) {
        file.assign(reinterpret_cast<const char*>(bytes), size);
    }
    std::free(bytes);
    if (!written) {
        return failure(ErrorCode::internal, "the shaded ground could not be written as JPEG");
    }
    return file;
}

}  // namespace sitmap::paint
