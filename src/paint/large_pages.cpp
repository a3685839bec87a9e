#include "paint/large_pages.hpp"

#include <sys/mman.h>

#include <cstddef>
#include <cstdint>
#include <memory>

namespace sitmap::paint {

namespace {

constexpr std::size_t large_page = std::size_t{1} << 21U;

/// Memory that the system clears in large pieces where it can: a page of 2400 by 1800 pixels is touched for the first
/// time in 9 places instead of 4,200.
class LargePages {
public:
    explicit LargePages(std::size_t size) : size_(size + large_page) {
        void* start = mmap(nullptr, size_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        start_ = start == MAP_FAILED ? nullptr : start;
        if (start_ != nullptr) {
            madvise(start_, size_, MADV_HUGEPAGE);  // a wish: without it everything is the same
        }
    }
    LargePages(const LargePages&) = delete;
    LargePages& operator=(const LargePages&) = delete;
    ~LargePages() {
        if (start_ != nullptr) {
            munmap(start_, size_);
        }
    }
    /// Null when there was no memory.
    unsigned char* data() const {
        const auto address = reinterpret_cast<std::uintptr_t>(start_);
        const std::size_t gap = (large_page - address % large_page) % large_page;
        return start_ == nullptr ? nullptr : static_cast<unsigned char*>(start_) + gap;
    }

private:
    std::size_t size_;
    void* start_ = nullptr;
};

}  // namespace

Result<SurfaceOwner> make_pixels(int columns, int rows) {
    constexpr std::size_t pixel_bytes = 4;
    static const cairo_user_data_key_t key{};
    auto pages =
        std::make_unique<LargePages>(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows) * pixel_bytes);
    if (pages->data() == nullptr) {
        return failure(ErrorCode::memory, "no memory for the pixels of the picture");
    }
    SurfaceOwner surface(cairo_image_surface_create_for_data(pages->data(), CAIRO_FORMAT_RGB24, columns, rows,
                                                             columns * static_cast<int>(pixel_bytes)));
    SITMAP_TRY(check_status(cairo_surface_status(surface.get())));
    SITMAP_TRY(check_status(cairo_surface_set_user_data(surface.get(), &key, pages.get(),
                                                        [](void* owned) { delete static_cast<LargePages*>(owned); })));
    static_cast<void>(pages.release());  // Cairo deletes them with the surface
    return surface;
}

}  // namespace sitmap::paint
